/** The critical layers of a logic node: as reported where they were, else by a stated template (design §5.2). */

import { familyOf } from './equipment.ts';
import type { ScannerFamily } from './equipment.ts';
import { centralOf, intervalOf, isGap, usable } from './figure.ts';
import type { Figure, Interval, Recorded } from './figure.ts';
import type { LayerKind, ProcessNode, RecordedClasses, ReportedLayer, Scheme } from './node.ts';
import { cheapestScheme, layerCost } from './patterning.ts';
import type { ProjectionClass } from './patterning.ts';
import type { Assumptions } from './parameters.ts';

export interface Layer {
  readonly layer: string;
  readonly kind: LayerKind;
  /** Null where no pitch may decide; then `missing` names the figure. */
  readonly pitchNm: Interval | null;
  /** The family of machine it is exposed on as made; null where that is open. */
  readonly family: ScannerFamily | null;
  /** The families it may be exposed on: the one above, else the node's recorded classes; null where none are on record. */
  readonly families: readonly ScannerFamily[] | null;
  readonly scheme: Scheme | null;
  readonly basis: 'reported' | 'template';
  readonly relaxed: boolean;
  /** Id of the node the pitch or class was taken from, where it is a class value. */
  readonly classValueOf?: string;
  readonly missing: readonly string[];
}

export interface LayerContext {
  readonly node: (id: string) => ProcessNode | undefined;
  readonly assumptions: Assumptions;
  readonly includeUnverified: boolean;
}

interface Resolved<T> {
  readonly value: T;
  readonly classValueOf?: string;
}

type PitchKey = 'contactedGatePitchNm' | 'minimumMetalPitchNm' | 'finPitchNm';

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

interface Slot {
  readonly layer: string;
  readonly kind: LayerKind;
  readonly key: PitchKey;
  readonly scale: number;
}

function slotsOf(node: ProcessNode, assumptions: Assumptions): Slot[] {
  const fins: Slot[] =
    node.transistor === 'finfet' ? [{ layer: 'fin', kind: 'lines', key: 'finPitchNm', scale: 1 }] : [];
  return [
    ...fins,
    { layer: 'gate', kind: 'lines', key: 'contactedGatePitchNm', scale: 1 },
    { layer: 'lowest metals', kind: 'lines', key: 'minimumMetalPitchNm', scale: 1 },
    {
      layer: 'vias and contacts',
      kind: 'holes',
      key: 'minimumMetalPitchNm',
      scale: assumptions['via-pitch-ratio'],
    },
  ];
}

function scaled(interval: Interval | null, scale: number): Interval | null {
  return interval && { ...interval, low: interval.low * scale, high: interval.high * scale };
}

/** The cheapest way to print a layer on the classes the node is recorded to use. */
function baselineScheme(
  classes: readonly ProjectionClass[],
  kind: LayerKind,
  pitchNm: number,
  assumptions: Assumptions,
): { of: ProjectionClass; scheme: Scheme } | null {
  const options = classes.flatMap((of) => {
    const scheme = cheapestScheme(of, kind, pitchNm, assumptions);
    return scheme ? [{ of, scheme, cost: layerCost(of, scheme, pitchNm, assumptions) }] : [];
  });
  return options.sort((a, b) => a.cost - b.cost)[0] ?? null;
}

function projection(classes: readonly string[]): ProjectionClass[] {
  return classes.filter((of): of is ProjectionClass => of !== 'imprint');
}

function templateLayer(node: ProcessNode, slot: Slot, context: LayerContext): Layer {
  const reported = node.reportedLayers?.find((layer) => layer.layer === slot.layer);
  const pitch = reported?.pitchNm ? { value: reported.pitchNm } : resolvePitch(node, slot.key, context);
  const central = pitch && centralOf(pitch.value);
  const classes = resolveClasses(node, context);
  const base = {
    layer: slot.layer,
    kind: slot.kind,
    pitchNm: pitch && scaled(intervalOf(pitch.value), reported?.pitchNm ? 1 : slot.scale),
    relaxed: false,
    ...classValueOf(pitch, classes),
  };
  if (reported?.scheme && reported.class) {
    const missing = pitch ? [] : [`${node.id}.${slot.key}`];
    const family = familyOf(reported.class);
    return { ...base, family, families: [family], scheme: reported.scheme, basis: 'reported', missing };
  }
  const unknown = [
    ...(pitch ? [] : [`${node.id}.${slot.key}`]),
    ...(classes || reported?.class ? [] : [`${node.id}.lithography`]),
  ];
  // A class reported without its scheme still says on which machines the layer is made.
  const known = reported?.class ? [reported.class] : classes?.value.classes;
  const at = central === null ? null : central * (reported?.pitchNm ? 1 : slot.scale);
  const made = known && at ? baselineScheme(projection(known), slot.kind, at, context.assumptions) : null;
  const recorded = known ? [...new Set(known.map(familyOf))] : null;
  const families = made ? [familyOf(made.of)] : recorded;
  const family = families?.length === 1 ? (families[0] ?? null) : null;
  // Pitch and classes on record, yet no scheme of those classes prints it: the record leaves open how it is made.
  const missing = unknown.length === 0 && !made ? [`${node.id}: a scheme for ${slot.layer}`] : unknown;
  return { ...base, family, families, scheme: made?.scheme ?? null, basis: 'template', missing };
}

function classValueOf(
  pitch: Resolved<Figure> | null,
  classes: Resolved<RecordedClasses> | null,
): { classValueOf?: string } {
  const of = pitch?.classValueOf ?? classes?.classValueOf;
  return of === undefined ? {} : { classValueOf: of };
}

function extraLayer(node: ProcessNode, reported: ReportedLayer): Layer {
  const open = (part: string): string => `${node.id}: ${part} of ${reported.layer}`;
  return {
    layer: reported.layer,
    kind: reported.kind,
    pitchNm: reported.pitchNm ? intervalOf(reported.pitchNm) : null,
    family: reported.class ? familyOf(reported.class) : null,
    families: reported.class ? [familyOf(reported.class)] : null,
    scheme: reported.scheme ?? null,
    basis: 'reported',
    relaxed: reported.relaxed ?? false,
    missing: [
      ...(reported.pitchNm ? [] : [open('pitch')]),
      ...(reported.class ? [] : [open('class')]),
      ...(reported.scheme ? [] : [open('scheme')]),
    ],
  };
}

/** The critical layers of a logic node as it is made, then its relaxed ones; empty for memory (not modeled). */
export function layersOf(node: ProcessNode, context: LayerContext): Layer[] {
  if (node.deviceClass !== 'logic') return [];
  const slots = slotsOf(node, context.assumptions);
  const named = new Set(slots.map((slot) => slot.layer));
  const extra = (node.reportedLayers ?? [])
    .filter((layer) => !named.has(layer.layer))
    .map((layer) => extraLayer(node, layer));
  const relaxed: Layer = {
    layer: 'relaxed layers',
    kind: 'lines',
    pitchNm: {
      low: context.assumptions['relaxed-layer-pitch-nm'],
      high: context.assumptions['relaxed-layer-pitch-nm'],
    },
    family: null,
    families: null,
    scheme: null,
    basis: 'template',
    relaxed: true,
    missing: [],
  };
  return [...slots.map((slot) => templateLayer(node, slot, context)), ...extra, relaxed];
}
