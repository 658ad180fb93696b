/** A node's own pitches and lithography classes, or those of the node of its class whose values stand in. */

import { isGap, mayDecide, usable } from './figure.ts';
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

/** The node whose values stand in where the record has a gap. */
function standInFor(recorded: Recorded<object> | undefined, context: LayerContext): ProcessNode | undefined {
  const of = recorded && isGap(recorded) ? recorded.classValueOf : undefined;
  return of === undefined ? undefined : context.node(of);
}

/** The node's own figure if it may decide, else that of the node it takes class values from. */
export function resolvePitch(
  node: ProcessNode,
  key: PitchKey,
  context: LayerContext,
): Resolved<Figure> | null {
  const own = usable(node[key], context.includeUnverified);
  if (own) return { value: own };
  const other = standInFor(node[key], context);
  const value = usable(other?.[key], context.includeUnverified);
  return other && value ? { value, classValueOf: other.id } : null;
}

/** The classes a node's critical layers are exposed on: as recorded, else as of the node it takes class values from. */
export function resolveClasses(node: ProcessNode, context: LayerContext): Resolved<RecordedClasses> | null {
  const own = node.lithography;
  if (!isGap(own)) return mayDecide(own, context.includeUnverified) ? { value: own } : null;
  const other = standInFor(own, context);
  if (!other || isGap(other.lithography)) return null;
  const value = other.lithography;
  return mayDecide(value, context.includeUnverified) ? { value, classValueOf: other.id } : null;
}

export function classValueOf(
  pitch: Resolved<Figure> | null,
  classes: Resolved<RecordedClasses> | null,
): { classValueOf?: string } {
  const of = pitch?.classValueOf ?? classes?.classValueOf;
  return of === undefined ? {} : { classValueOf: of };
}
