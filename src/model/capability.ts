/**
 * Which machine can print which layer of which node. It depends on the records and the assumptions alone, not on
 * any threshold, so it is computed once and shared by every scenario with the same assumptions.
 */

import { resolveClasses } from './class-values.ts';
import type { LayerContext } from './class-values.ts';
import { atLeastAsFine, familyOf } from './equipment.ts';
import type { Equipment, ScannerFamily } from './equipment.ts';
import { isGap, usable, intervalOf } from './figure.ts';
import type { Interval } from './figure.ts';
import { once } from './kept.ts';
import { layersOf } from './layers.ts';
import type { Layer } from './layers.ts';
import type { LayerKind, ProcessNode, Scheme } from './node.ts';
import { allOf, anyOf, not, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { overlayAllows, schemePrints, schemesFor, singleExposurePitch } from './patterning.ts';
import type { SingleExposure } from './patterning.ts';

/** An outcome with the layer that decides it, or with the figures that keep it open. */
export interface Printed {
  readonly outcome: Outcome;
  readonly layer?: string;
  readonly scheme?: Scheme;
  /** Empty where the outcome is decided. */
  readonly missing: readonly string[];
}

/** What one machine can do for one node. */
export interface Capability {
  /** Prints some critical layer with that layer's own scheme, on that layer's class or a finer one. */
  readonly ownSchemes: Printed;
  /** Prints some critical layer with any scheme, extra patterning included. */
  readonly anyPatterning: Printed;
  /** Serves any layer of the line, relaxed ones included. */
  readonly anyLayer: Printed;
  /** The node is made with such a machine: it is of the class that exposes a critical layer, and prints it. */
  readonly madeWith: Printed;
}

export interface CapabilityTable {
  readonly layers: ReadonlyMap<string, readonly Layer[]>;
  of(machine: string, node: string): Capability;
  /** Is some layer of the node, as made, exposed on that family of machine? */
  uses(node: string, family: ScannerFamily): Outcome;
  /** Can every critical layer be printed without that family, with any patterning? */
  routeWithout(node: string, family: ScannerFamily): Outcome;
}

/** A machine with what it prints in one exposure, worked out once for all layers. */
interface Printing {
  readonly machine: Equipment;
  readonly context: LayerContext;
  readonly single: Readonly<Record<LayerKind, SingleExposure>>;
}

function printing(machine: Equipment, context: LayerContext): Printing {
  const at = (kind: LayerKind): SingleExposure =>
    singleExposurePitch(machine, kind, context.assumptions, context.includeUnverified);
  return { machine, context, single: { lines: at('lines'), holes: at('holes') } };
}

/** Does the machine print the pitch range with that scheme? Undetermined where only part of the range is printed. */
function printsWith(by: Printing, layer: Layer, pitch: Interval, scheme: Scheme): Printed {
  const { machine, context } = by;
  const single = by.single[layer.kind];
  if ('missing' in single) {
    return { outcome: 'undetermined', missing: single.missing.map((field) => `${machine.id}.${field}`) };
  }
  const at = (pitchNm: number): Outcome =>
    allOf([
      outcomeOf(schemePrints(single.pitchNm, pitchNm, scheme)),
      overlayAllows(machine, scheme, pitchNm, context.assumptions, context.includeUnverified),
    ]);
  const low = at(pitch.low);
  const high = pitch.high === pitch.low ? low : at(pitch.high);
  const outcome = low === high ? low : 'undetermined';
  const missing = outcome === 'undetermined' ? [`pitch of ${layer.layer}`] : [];
  return { outcome, layer: layer.layer, scheme, missing };
}

function best(verdicts: readonly Printed[]): Printed {
  const outcome = anyOf(verdicts.map((verdict) => verdict.outcome));
  const deciding = verdicts.find((verdict) => verdict.outcome === outcome);
  const missing =
    outcome === 'undetermined' ? [...new Set(verdicts.flatMap((verdict) => verdict.missing))] : [];
  return { ...deciding, outcome, missing };
}

const NO: Printed = { outcome: 'not-met', missing: [] };

function unknown(missing: readonly string[]): Printed {
  return { outcome: 'undetermined', missing };
}

/** The layer with its own scheme on this machine; the family test decides first. */
function withOwnScheme(by: Printing, layer: Layer, fits: (family: ScannerFamily) => boolean): Printed {
  if (layer.families !== null && !layer.families.some(fits)) return NO;
  if (layer.family === null || layer.scheme === null || layer.pitchNm === null) return unknown(layer.missing);
  return printsWith(by, layer, layer.pitchNm, layer.scheme);
}

function withAnyScheme(by: Printing, layer: Layer): Printed {
  const of = by.machine.class;
  if (of === 'imprint') return unknown([`${by.machine.id}: imprint is not modeled`]);
  const pitch = layer.pitchNm;
  if (pitch === null) return unknown(layer.missing);
  return best(schemesFor(of, layer.kind).map((scheme) => printsWith(by, layer, pitch, scheme)));
}

function capabilityOf(by: Printing, node: ProcessNode, layers: readonly Layer[], uses: Uses): Capability {
  const family = familyOf(by.machine.class);
  const critical = layers.filter((layer) => !layer.relaxed);
  // A node known not to use this family cannot be made with it, even where a layer's own class is open.
  const own = (layer: Layer, fits: (other: ScannerFamily) => boolean): Printed =>
    withOwnScheme(by, layer, fits);
  const made = best(critical.map((layer) => own(layer, (other) => other === family)));
  const ownSchemes = best(critical.map((layer) => own(layer, (other) => atLeastAsFine(family, other))));
  // Any patterning takes in the layers' own schemes, which a finer class may borrow from a coarser one.
  const anyPatterning = once(() => best([...critical.map((layer) => withAnyScheme(by, layer)), ownSchemes]));
  const relaxed = layers.filter((layer) => layer.relaxed);
  const anyLayer = once(() => best([anyPatterning(), ...relaxed.map((layer) => withAnyScheme(by, layer))]));
  // Most questions read no phrase in these two ways, and trying every scheme takes as long as all else.
  return {
    ownSchemes,
    get anyPatterning() {
      return anyPatterning();
    },
    get anyLayer() {
      return anyLayer();
    },
    madeWith: uses(node, family) === 'not-met' ? NO : made,
  };
}

type Uses = (node: ProcessNode, family: ScannerFamily) => Outcome;

/** From the recorded classes; where none are on record, a recorded count of EUV layers still settles EUV. */
function usesFamily(
  node: ProcessNode,
  layers: readonly Layer[],
  family: ScannerFamily,
  context: LayerContext,
): Outcome {
  const classes = resolveClasses(node, context);
  if (classes) return outcomeOf(classes.value.classes.some((of) => familyOf(of) === family));
  if (layers.some((layer) => !layer.relaxed && layer.family === family)) return 'met';
  const euv = family === 'euv' && node.euvLayers && !isGap(node.euvLayers) ? node.euvLayers : undefined;
  const count = usable(euv, context.includeUnverified);
  const range = count && intervalOf(count);
  if (range?.high === 0) return 'not-met';
  if (range && range.low > 0) return 'met';
  return 'undetermined';
}

/** Builds the table for the logic nodes and scanners of a catalogue under one set of assumptions. */
export function capabilityTable(
  nodes: readonly ProcessNode[],
  machines: readonly Equipment[],
  context: LayerContext,
): CapabilityTable {
  const logic = nodes.filter((node) => node.deviceClass === 'logic');
  const layers = new Map(logic.map((node) => [node.id, layersOf(node, context)]));
  const layersFor = (id: string): readonly Layer[] => layers.get(id) ?? [];
  const byId = new Map(logic.map((node) => [node.id, node]));
  const uses = (id: string, family: ScannerFamily): Outcome => {
    const node = byId.get(id);
    return node ? usesFamily(node, layersFor(id), family, context) : 'undetermined';
  };
  const table = new Map<string, Map<string, Capability>>();
  for (const machine of machines) {
    const prints = printing(machine, context);
    const row = new Map<string, Capability>();
    table.set(machine.id, row);
    for (const node of logic) {
      const capability = capabilityOf(prints, node, layersFor(node.id), (n, f) => uses(n.id, f));
      row.set(node.id, capability);
    }
  }
  const routes = new Map<string, Outcome>();
  const routeWithout = (id: string, family: ScannerFamily): Outcome => {
    const key = `${id} ${family}`;
    const known = routes.get(key);
    if (known) return known;
    const rest = machines
      .filter((machine) => familyOf(machine.class) !== family && machine.class !== 'imprint')
      .map((machine) => printing(machine, context));
    const outcome = allOf(
      layersFor(id)
        .filter((layer) => !layer.relaxed)
        .map((layer) => anyOf(rest.map((by) => withAnyScheme(by, layer).outcome))),
    );
    routes.set(key, outcome);
    return outcome;
  };
  const none: Capability = { ownSchemes: NO, anyPatterning: NO, anyLayer: NO, madeWith: NO };
  return { layers, uses, routeWithout, of: (machine, node) => table.get(machine)?.get(node) ?? none };
}

/** Has the node no route at all without that family? */
export function noRouteWithout(table: CapabilityTable, node: string, family: ScannerFamily): Outcome {
  return not(table.routeWithout(node, family));
}
