/** How sure a production result is: the share of draws per outcome, and which assumption moves it most (design §5.9). */

import type { ProductionOutcome } from './claim.ts';
import { familyOf } from './equipment.ts';
import type { Equipment } from './equipment.ts';
import { usable } from './figure.ts';
import { countedLayers } from './layer-counts.ts';
import type { Layer } from './layers.ts';
import type { ProcessNode } from './node.ts';
import type { Parameter, ParameterId, Assumptions } from './parameters.ts';
import { cheapestScheme } from './patterning.ts';
import { planOf } from './plan.ts';
import { poolOf } from './pool.ts';
import { outcomeOfRuns, runOf, sumRatio } from './production-run.ts';
import { quantileOf, randomFrom } from './random.ts';
import type { Access } from './route.ts';

/**
 * A layer under other assumptions: vias move with their ratio, a recorded range of pitch is taken at a share of its
 * width, the template's number and scheme follow. The class it is made on stays, as does a reported scheme.
 */
export function redrawn(layer: Layer, from: Assumptions, to: Assumptions, pitchShare: number | null): Layer {
  const { pitchNm, centralPitchNm, scaledBy, countFrom, class: of } = layer;
  const scale = scaledBy === undefined ? 1 : to[scaledBy] / from[scaledBy];
  const at =
    pitchShare === null || pitchNm === null || centralPitchNm === null
      ? centralPitchNm
      : pitchNm.low + pitchShare * (pitchNm.high - pitchNm.low);
  const pitch = at === null ? null : at * scale;
  const chosen =
    layer.basis === 'template' && of !== null && pitch !== null
      ? cheapestScheme(of, layer.kind, pitch, to)
      : null;
  return {
    ...layer,
    centralPitchNm: pitch,
    count: countFrom === undefined ? layer.count : countedLayers(countFrom, to),
    scheme: chosen ?? layer.scheme,
  };
}

/** One way the assumptions may be. */
interface Draw {
  readonly assumptions: Assumptions;
  readonly pitchShare: number | null;
}

/** What a draw comes to. */
interface DrawResult {
  readonly outcome: ProductionOutcome;
  readonly lithographyCostRatio: number | null;
}

/** A node with the machines a scenario leaves it, ready to be drawn. */
export interface SensitivitySubject {
  readonly node: ProcessNode;
  readonly layers: readonly Layer[];
  /** The assumptions that the layers were made under. */
  readonly assumptions: Assumptions;
  readonly machines: readonly Equipment[];
  /** In the order of the machines. */
  readonly access: readonly Access[];
  readonly includeUnverified: boolean;
}

/** Machines that no draw can tell apart count once; one out of reach counts only for layers of its own family. */
function distinct({ machines, access, layers, includeUnverified }: SensitivitySubject): {
  machines: Equipment[];
  access: Access[];
} {
  const seen = new Set<string>();
  const families = layers.flatMap((layer) => layer.families ?? []);
  const kept = machines.flatMap((machine, i) => {
    const of = access[i];
    const figures = [
      machine.resolutionNm,
      machine.wavelengthNm,
      machine.numericalAperture,
      machine.dedicatedChuckOverlayNm,
      machine.matchedMachineOverlayNm,
    ].map((figure) => {
      const found = usable(figure, includeUnverified);
      return found ? [found.value, found.low, found.high] : null;
    });
    const key = JSON.stringify([machine.class, machine.maturity, of, figures]);
    if (of === undefined || machine.class === 'imprint' || seen.has(key)) return [];
    if (of === 'unavailable' && !families.includes(familyOf(machine.class))) return [];
    seen.add(key);
    return [{ machine, access: of }];
  });
  return { machines: kept.map(({ machine }) => machine), access: kept.map((entry) => entry.access) };
}

function resultOf(
  subject: SensitivitySubject,
  { machines, access }: ReturnType<typeof distinct>,
  { assumptions, pitchShare }: Draw,
): DrawResult {
  const layers = subject.layers.map((layer) => redrawn(layer, subject.assumptions, assumptions, pitchShare));
  const plan = planOf(layers, poolOf(machines, assumptions, subject.includeUnverified), assumptions, null);
  const surely = runOf(plan, access, 'surely');
  const outcome = outcomeOfRuns(surely, runOf(plan, access, 'possibly'));
  const ratio = outcome === 'undetermined' ? null : sumRatio(plan.layers, surely.routes, 'cost');
  return { outcome, lithographyCostRatio: ratio };
}

/** What one assumption does between the ends of its range, all others at their central values. */
export interface Influence {
  readonly parameter: ParameterId | 'recorded-pitches';
  readonly low: DrawResult & { readonly value: number };
  readonly high: DrawResult & { readonly value: number };
  /** Distance between the two lithography cost ratios; null where one of them has none. */
  readonly swing: number | null;
}

export interface Sensitivity {
  readonly node: string;
  readonly seed: number;
  readonly runs: number;
  /** Share of draws per outcome; the shares add up to 1. */
  readonly shares: Readonly<Partial<Record<ProductionOutcome, number>>>;
  /** Lithography cost ratio below which 5, 50 and 95 % of the draws with a route lie; null where no draw has one. */
  readonly quantiles: { readonly p5: number; readonly p50: number; readonly p95: number } | null;
  /** Assumptions that change something, the strongest first: those that change the outcome, then by swing. */
  readonly ranking: readonly Influence[];
}

/** Assumptions that a draw moves: those that the reader left open. */
function open(
  parameters: readonly Parameter[],
  assume: Readonly<Record<string, number>>,
): readonly Parameter[] {
  return parameters.filter(
    (parameter) => assume[parameter.id] === undefined && parameter.high > parameter.low,
  );
}

function withValues(base: Assumptions, values: readonly (readonly [ParameterId, number])[]): Assumptions {
  return { ...base, ...Object.fromEntries(values) };
}

function influencesOf(
  subject: SensitivitySubject,
  parameters: readonly Parameter[],
  run: (draw: Draw) => DrawResult,
): Influence[] {
  const base = subject.assumptions;
  const pair = (
    parameter: Influence['parameter'],
    ends: readonly [number, number],
    drawAt: (value: number) => Draw,
  ): Influence => {
    const at = (value: number): Influence['low'] => ({ value, ...run(drawAt(value)) });
    const [low, high] = [at(ends[0]), at(ends[1])];
    const [a, b] = [low.lithographyCostRatio, high.lithographyCostRatio];
    return { parameter, low, high, swing: a === null || b === null ? null : Math.abs(a - b) };
  };
  const all = [
    ...parameters.map(({ id, low, high }) =>
      pair(id, [low, high], (value) => ({
        assumptions: withValues(base, [[id, value]]),
        pitchShare: null,
      })),
    ),
    pair('recorded-pitches', [0, 1], (pitchShare) => ({ assumptions: base, pitchShare })),
  ];
  const flips = ({ low, high }: Influence): number => (low.outcome === high.outcome ? 0 : 1);
  const swing = (influence: Influence): number => influence.swing ?? 0;
  return all
    .filter((influence) => flips(influence) === 1 || swing(influence) > 0)
    .sort((a, b) => flips(b) - flips(a) || swing(b) - swing(a));
}

/** A run that a caller takes in parts, so that a server answers others between. */
export interface SensitivityRun {
  /** Draws up to so many more; false once all are drawn. */
  advance(draws: number): boolean;
  /** The result over what was drawn, and the ranking. */
  result(): Sensitivity;
}

function quantilesOf(ratios: readonly number[]): Sensitivity['quantiles'] {
  if (ratios.length === 0) return null;
  const sorted = [...ratios].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) };
}

/**
 * Draws every open assumption from its distribution, and the recorded ranges of pitch evenly. Deterministic: equal
 * subject, seed and number of runs give equal results, however the run is cut into parts.
 */
export function sensitivityRun(
  subject: SensitivitySubject,
  parameters: readonly Parameter[],
  assume: Readonly<Record<string, number>>,
  { seed, runs }: { readonly seed: number; readonly runs: number },
): SensitivityRun {
  const kept = distinct(subject);
  const run = (draw: Draw): DrawResult => resultOf(subject, kept, draw);
  const drawn = open(parameters, assume);
  const random = randomFrom(seed);
  const results: DrawResult[] = [];
  return {
    advance: (draws) => {
      const until = Math.min(runs, results.length + draws);
      while (results.length < until) {
        const values = drawn.map((parameter) => [parameter.id, quantileOf(parameter, random())] as const);
        results.push(run({ assumptions: withValues(subject.assumptions, values), pitchShare: random() }));
      }
      return results.length < runs;
    },
    result: () => {
      const share = (outcome: ProductionOutcome): number =>
        results.filter((result) => result.outcome === outcome).length / results.length;
      const outcomes = [...new Set(results.map(({ outcome }) => outcome))].sort();
      return {
        node: subject.node.id,
        seed,
        runs: results.length,
        shares: Object.fromEntries(outcomes.map((outcome) => [outcome, share(outcome)])),
        quantiles: quantilesOf(results.flatMap(({ lithographyCostRatio }) => lithographyCostRatio ?? [])),
        ranking: influencesOf(subject, drawn, run),
      };
    },
  };
}

/** The whole run at once. */
export function sensitivityOf(
  subject: SensitivitySubject,
  parameters: readonly Parameter[],
  assume: Readonly<Record<string, number>>,
  size: { readonly seed: number; readonly runs: number },
): Sensitivity {
  const run = sensitivityRun(subject, parameters, assume, size);
  run.advance(size.runs);
  return run.result();
}
