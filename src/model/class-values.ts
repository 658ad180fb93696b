/** A node's own pitches and lithography classes, or those of the node of its class whose values stand in. */

import { isGap, usable } from './figure.ts';
import type { Figure, Recorded } from './figure.ts';
import type { ProcessNode, RecordedClasses } from './node.ts';
import type { Assumptions } from './parameters.ts';

export interface LayerContext {
  readonly node: (id: string) => ProcessNode | undefined;
  readonly assumptions: Assumptions;
  readonly includeUnverified: boolean;
}

interface Resolved<T> {
  readonly value: T;
  readonly classValueOf?: string;
}

export type PitchKey = 'contactedGatePitchNm' | 'minimumMetalPitchNm' | 'finPitchNm';

/** The node's own figure if it may decide, else that of the node it takes class values from. */
export function resolvePitch(
  node: ProcessNode,
  key: PitchKey,
  context: LayerContext,
): Resolved<Figure> | null {
  const recorded: Recorded<Figure> | undefined = node[key];
  const own = usable(recorded, context.includeUnverified);
  if (own) return { value: own };
  if (!recorded || !isGap(recorded) || recorded.classValueOf === undefined) return null;
  const other = context.node(recorded.classValueOf);
  const value = other && usable(other[key], context.includeUnverified);
  return value ? { value, classValueOf: recorded.classValueOf } : null;
}

/** The classes a node's critical layers are exposed on: as recorded, else as of the node it takes class values from. */
export function resolveClasses(node: ProcessNode, context: LayerContext): Resolved<RecordedClasses> | null {
  const recorded = node.lithography;
  if (!isGap(recorded)) {
    return recorded.standing === 'unverified' && !context.includeUnverified ? null : { value: recorded };
  }
  const other = recorded.classValueOf === undefined ? undefined : context.node(recorded.classValueOf);
  if (!other || isGap(other.lithography) || recorded.classValueOf === undefined) return null;
  if (other.lithography.standing === 'unverified' && !context.includeUnverified) return null;
  return { value: other.lithography, classValueOf: recorded.classValueOf };
}

export function classValueOf(
  pitch: Resolved<Figure> | null,
  classes: Resolved<RecordedClasses> | null,
): { classValueOf?: string } {
  const of = pitch?.classValueOf ?? classes?.classValueOf;
  return of === undefined ? {} : { classValueOf: of };
}
