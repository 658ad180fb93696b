/**
 * Which machine can print which layer of which node. It depends on the records and the assumptions alone, not on
 * any threshold, so it is computed once and shared by every scenario with the same assumptions.
 */

import { atLeastAsFine, familyOf } from './equipment.ts';
import type { Equipment, ScannerFamily } from './equipment.ts';
import { isGap, usable, intervalOf } from './figure.ts';
import type { Interval } from './figure.ts';
import { layersOf, resolveClasses } from './layers.ts';
import type { Layer, LayerContext } from './layers.ts';
import type { ProcessNode, Scheme } from './node.ts';
import { allOf, anyOf, not, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { overlayAllows, schemePrints, schemesFor, singleExposurePitch } from './patterning.ts';

/** An outcome with the layer that decides it, or with the figures that keep it open. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly layer?: string;
  readonly scheme?: Scheme;
  readonly missing: readonly string[];
}

/** What one machine can do for one node. */
export interface Capability {
  /** Prints some critical layer with that layer's own scheme, on that layer's class or a finer one. */
  readonly ownSchemes: Verdict;
  /** Prints some critical layer with any scheme, extra patterning included. */
  readonly anyPatterning: Verdict;
  /** Serves any layer of the line, relaxed ones included. */
  readonly anyLayer: Verdict;
  /** The node is made with such a machine: it is of the class that exposes a critical layer, and prints it. */
  readonly madeWith: Verdict;
}

export interface CapabilityTable {
  readonly layers: ReadonlyMap<string, readonly Layer[]>;
  of(machine: string, node: string): Capability;
  /** Is some layer of the node, as made, exposed on that family of machine? */
  uses(node: string, family: ScannerFamily): Outcome;
  /** Can every critical layer be printed without that family, with any patterning? */
  routeWithout(node: string, family: ScannerFamily): Outcome;
}

interface Printing {
  readonly machine: Equipment;
  readonly context: LayerContext;
}

/** Does the machine print the pitch range with that scheme? Undetermined where only part of the range is printed. */
function printsWith(printing: Printing, layer: Layer, pitch: Interval, scheme: Scheme): Verdict {
  const { machine, context } = printing;
  const single = singleExposurePitch(machine, layer.kind, context.assumptions, context.includeUnverified);
  if ('missing' in single) {
    return { outcome: 'undetermined', missing: single.missing.map((field) => `${machine.id}.${field}`) };
  }
  const at = (pitchNm: number): Outcome =>
    allOf([
      outcomeOf(schemePrints(single.pitchNm, pitchNm, scheme)),
      overlayAllows(machine, scheme, pitchNm, context.assumptions, context.includeUnverified),
    ]);
  const [low, high] = [at(pitch.low), at(pitch.high)];
  const outcome = low === high ? low : 'undetermined';
  const missing = outcome === 'undetermined' ? [`pitch of ${layer.layer}`] : [];
  return { outcome, layer: layer.layer, scheme, missing };
}

function best(verdicts: readonly Verdict[]): Verdict {
  const outcome = anyOf(verdicts.map((verdict) => verdict.outcome));
  const deciding = verdicts.find((verdict) => verdict.outcome === outcome);
  const missing =
    outcome === 'undetermined'
      ? [...new Set(verdicts.flatMap((v) => (v.outcome === 'undetermined' ? v.missing : [])))]
      : [];
  return { ...deciding, outcome, missing };
}

const NO: Verdict = { outcome: 'not-met', missing: [] };

function unknown(missing: readonly string[]): Verdict {
  return { outcome: 'undetermined', missing };
}

/** The layer with its own scheme on this machine; the family test decides first. */
function withOwnScheme(printing: Printing, layer: Layer, fits: (family: ScannerFamily) => boolean): Verdict {
  if (layer.families !== null && !layer.families.some(fits)) return NO;
  if (layer.family === null || layer.scheme === null || layer.pitchNm === null) return unknown(layer.missing);
  return printsWith(printing, layer, layer.pitchNm, layer.scheme);
}

function withAnyScheme(printing: Printing, layer: Layer): Verdict {
  const of = printing.machine.class;
  if (of === 'imprint') return unknown([`${printing.machine.id}: imprint is not modeled`]);
  const pitch = layer.pitchNm;
  if (pitch === null) return unknown(layer.missing);
  return best(schemesFor(of, layer.kind).map((scheme) => printsWith(printing, layer, pitch, scheme)));
}

function capabilityOf(
  printing: Printing,
  node: ProcessNode,
  layers: readonly Layer[],
  uses: Uses,
): Capability {
  const family = familyOf(printing.machine.class);
  const critical = layers.filter((layer) => !layer.relaxed);
  // A node known not to use this family cannot be made with it, even where a layer's own class is open.
  const own = (layer: Layer, fits: (other: ScannerFamily) => boolean): Verdict =>
    withOwnScheme(printing, layer, fits);
  const made = best(critical.map((layer) => own(layer, (other) => other === family)));
  return {
    ownSchemes: best(critical.map((layer) => own(layer, (other) => atLeastAsFine(family, other)))),
    anyPatterning: best(critical.map((layer) => withAnyScheme(printing, layer))),
    anyLayer: best(layers.map((layer) => withAnyScheme(printing, layer))),
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
  const table = new Map<string, Capability>();
  for (const machine of machines) {
    for (const node of logic) {
      const capability = capabilityOf({ machine, context }, node, layersFor(node.id), (n, f) =>
        uses(n.id, f),
      );
      table.set(`${machine.id} ${node.id}`, capability);
    }
  }
  const routes = new Map<string, Outcome>();
  const routeWithout = (id: string, family: ScannerFamily): Outcome => {
    const key = `${id} ${family}`;
    const known = routes.get(key);
    if (known) return known;
    const rest = machines.filter(
      (machine) => familyOf(machine.class) !== family && machine.class !== 'imprint',
    );
    const outcome = allOf(
      layersFor(id)
        .filter((layer) => !layer.relaxed)
        .map((layer) => anyOf(rest.map((machine) => withAnyScheme({ machine, context }, layer).outcome))),
    );
    routes.set(key, outcome);
    return outcome;
  };
  const none: Capability = { ownSchemes: NO, anyPatterning: NO, anyLayer: NO, madeWith: NO };
  return { layers, uses, routeWithout, of: (machine, node) => table.get(`${machine} ${node}`) ?? none };
}

/** Has the node no route at all without that family? */
export function noRouteWithout(table: CapabilityTable, node: string, family: ScannerFamily): Outcome {
  return not(table.routeWithout(node, family));
}
