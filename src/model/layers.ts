/** The critical layers of a logic node: as reported where they were, else by a stated template (design §5.2). */

import { classValueOf, resolveClasses, resolvePitch } from './class-values.ts';
import type { LayerContext, PitchKey } from './class-values.ts';
import { familyOf } from './equipment.ts';
import type { ScannerClass, ScannerFamily } from './equipment.ts';
import { isSelfAligned, withEuvLayers } from './euv-layers.ts';
import { centralOf, intervalOf } from './figure.ts';
import type { Interval } from './figure.ts';
import { countOf, eraOf, extraCount } from './layer-counts.ts';
import type { LayerKind, ProcessNode, ReportedLayer, Scheme } from './node.ts';
import type { Assumptions, ParameterId } from './parameters.ts';
import { cheapestScheme, layerCost } from './patterning.ts';
import type { ProjectionClass } from './patterning.ts';

export interface Layer {
  readonly layer: string;
  readonly kind: LayerKind;
  /** Null where no pitch may decide; then `missing` names the figure. */
  readonly pitchNm: Interval | null;
  /** The one pitch to compute with, inside `pitchNm`. */
  readonly centralPitchNm: number | null;
  /** How many layers of this kind and pitch the node has: as reported, else the template's number. */
  readonly count: number;
  /** Set where the number is the template's: the parameter that states it, less the layers counted elsewhere. */
  readonly countFrom?: { readonly parameter: ParameterId; readonly less: number };
  /** Set where the number of EUV exposures on record leaves open how many there are: the least and the most. */
  readonly counts?: Interval;
  /** The parameter that its pitch is a multiple of another by (vias stand at a ratio of the metal pitch). */
  readonly scaledBy?: ParameterId;
  /** The class it is exposed on as made; null where that is open. */
  readonly class: ProjectionClass | null;
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

export interface Slot {
  readonly layer: string;
  readonly kind: LayerKind;
  readonly key: PitchKey;
  readonly scale: number;
  readonly scaledBy?: ParameterId;
  /** The parameter with the number of such layers; absent where a node has one. */
  readonly countFrom?: ParameterId;
}

function slotsOf(node: ProcessNode, assumptions: Assumptions): Slot[] {
  const era = eraOf(node);
  const fins: Slot[] =
    node.transistor === 'finfet' ? [{ layer: 'fin', kind: 'lines', key: 'finPitchNm', scale: 1 }] : [];
  return [
    ...fins,
    { layer: 'gate', kind: 'lines', key: 'contactedGatePitchNm', scale: 1 },
    {
      layer: 'lowest metals',
      kind: 'lines',
      key: 'minimumMetalPitchNm',
      scale: 1,
      countFrom: `layer-count.${era}.lowest-metals`,
    },
    {
      layer: 'vias and contacts',
      kind: 'holes',
      key: 'minimumMetalPitchNm',
      scale: assumptions['via-pitch-ratio'],
      scaledBy: 'via-pitch-ratio',
      countFrom: `layer-count.${era}.vias-and-contacts`,
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
    return scheme ? [{ of, scheme, cost: layerCost(of, scheme, kind, pitchNm, assumptions) }] : [];
  });
  return options.sort((a, b) => a.cost - b.cost)[0] ?? null;
}

function projection(classes: readonly string[]): ProjectionClass[] {
  return classes.filter((of): of is ProjectionClass => of !== 'imprint');
}

/** The classes a layer may be exposed on among the node's own. */
function forLayer(layer: string, classes: readonly ScannerClass[]): ProjectionClass[] {
  const all = projection(classes);
  const older = all.filter((of) => familyOf(of) !== 'euv');
  return isSelfAligned(layer) && older.length > 0 ? older : all;
}

function templateLayer(node: ProcessNode, slot: Slot, context: LayerContext): Layer {
  const reported = node.reportedLayers?.find((layer) => layer.layer === slot.layer);
  const pitch = reported?.pitchNm ? { value: reported.pitchNm } : resolvePitch(node, slot.key, context);
  const central = pitch && centralOf(pitch.value);
  const at = central === null ? null : central * (reported?.pitchNm ? 1 : slot.scale);
  const classes = resolveClasses(node, context);
  const base = {
    layer: slot.layer,
    kind: slot.kind,
    pitchNm: pitch && scaled(intervalOf(pitch.value), reported?.pitchNm ? 1 : slot.scale),
    centralPitchNm: at,
    ...countOf(slot, reported, context.assumptions),
    ...(slot.scaledBy === undefined || reported?.pitchNm ? {} : { scaledBy: slot.scaledBy }),
    class: null,
    relaxed: false,
    ...classValueOf(pitch, classes),
  };
  if (reported?.scheme && reported.class) {
    const missing = pitch ? [] : [`${node.id}.${slot.key}`];
    const family = familyOf(reported.class);
    const made = { class: projectionClass(reported.class), family, families: [family] };
    return { ...base, ...made, scheme: reported.scheme, basis: 'reported', missing };
  }
  const unknown = [
    ...(pitch ? [] : [`${node.id}.${slot.key}`]),
    ...(classes || reported?.class ? [] : [`${node.id}.lithography`]),
  ];
  // A class reported without its scheme still says on which machines the layer is made.
  const known = reported?.class ? [reported.class] : classes?.value.classes;
  const made =
    known && at ? baselineScheme(forLayer(slot.layer, known), slot.kind, at, context.assumptions) : null;
  const recorded = known ? [...new Set(known.map(familyOf))] : null;
  const families = made ? [familyOf(made.of)] : recorded;
  const family = families?.length === 1 ? (families[0] ?? null) : null;
  // Pitch and classes on record, yet no scheme of those classes prints it: the record leaves open how it is made.
  const missing = unknown.length === 0 && !made ? [`${node.id}: a scheme for ${slot.layer}`] : unknown;
  const scheme = made?.scheme ?? null;
  return { ...base, class: made?.of ?? null, family, families, scheme, basis: 'template', missing };
}

function projectionClass(of: ScannerClass): ProjectionClass | null {
  return of === 'imprint' ? null : of;
}

/** A layer that the template does not have: as reported, and where only its pitch is, the cheapest way on the node's classes. */
function extraLayer(node: ProcessNode, reported: ReportedLayer, context: LayerContext): Layer {
  const open = (part: string): string => `${node.id}: ${part} of ${reported.layer}`;
  const at = reported.pitchNm ? centralOf(reported.pitchNm) : null;
  const known = reported.class ? [reported.class] : resolveClasses(node, context)?.value.classes;
  const chosen =
    !reported.scheme && !reported.relaxed && known && at !== null
      ? baselineScheme(projection(known), reported.kind, at, context.assumptions)
      : null;
  const of = reported.class ?? chosen?.of;
  const scheme = reported.scheme ?? chosen?.scheme ?? null;
  return {
    layer: reported.layer,
    kind: reported.kind,
    pitchNm: reported.pitchNm ? intervalOf(reported.pitchNm) : null,
    centralPitchNm: at,
    ...extraCount(node, reported, context),
    class: of === undefined ? null : projectionClass(of),
    family: of === undefined ? null : familyOf(of),
    families: of === undefined ? null : [familyOf(of)],
    scheme,
    // Its pitch was reported, its making chosen by the model: the template's part decides what the layer rests on.
    basis: chosen ? 'template' : 'reported',
    relaxed: reported.relaxed ?? false,
    missing: [
      ...(reported.pitchNm ? [] : [open('pitch')]),
      ...(of === undefined ? [open('class')] : []),
      ...(scheme === null ? [open('scheme')] : []),
    ],
  };
}

/** The critical layers of a logic node, each on its cheapest class where no class was reported; none for memory (not modeled). */
export function criticalLayers(node: ProcessNode, context: LayerContext): readonly Layer[] {
  if (node.deviceClass !== 'logic') return [];
  const slots = slotsOf(node, context.assumptions);
  const named = new Set(slots.map((slot) => slot.layer));
  const extra = (node.reportedLayers ?? [])
    .filter((layer) => !named.has(layer.layer))
    .map((layer) => extraLayer(node, layer, context));
  return [...slots.map((slot) => templateLayer(node, slot, context)), ...extra];
}

/** What stands for all layers that any machine prints. */
export function relaxedLayer(pitchNm: number): Layer {
  return {
    layer: 'relaxed layers',
    kind: 'lines',
    pitchNm: { low: pitchNm, high: pitchNm },
    centralPitchNm: pitchNm,
    count: 1,
    class: null,
    family: null,
    families: null,
    scheme: null,
    basis: 'template',
    relaxed: true,
    missing: [],
  };
}

/** The critical layers of a logic node as it is made, then its relaxed ones; empty for memory (not modeled). */
export function layersOf(node: ProcessNode, context: LayerContext): readonly Layer[] {
  if (node.deviceClass !== 'logic') return [];
  const critical = criticalLayers(node, context);
  const classes = resolveClasses(node, context)?.value.classes;
  const relaxed = relaxedLayer(context.assumptions['relaxed-layer-pitch-nm']);
  return [...withEuvLayers(node, critical, classes, context), relaxed];
}
