/** Exposures of a wafer on a class of machine, as a claim asks for them: as made, or under a scenario. */

import { assess } from './assess.ts';
import { byId } from './catalogue.ts';
import { open } from './claim-answer.ts';
import type { Asked, Asking, ClaimAnswer } from './claim-answer.ts';
import type { Interval } from './figure.ts';
import type { LayerNumbers } from './layer-readings.ts';
import type { ProjectionClass } from './patterning.ts';
import { possibleLayers } from './plan.ts';
import type { LayerPlan, NodePlan } from './plan.ts';
import { accessOf, plansFor } from './plans.ts';
import type { Plans } from './plans.ts';
import type { LayerProduction } from './production-layers.ts';
import { possibleProduction } from './production-readings.ts';
import { resolveScenario } from './scenario.ts';

/** Exposures of one such layer as made, over the ranges of the assumptions. */
function madeRange(plan: LayerPlan): Interval | null {
  const ranges = plan.ranges();
  return (
    ranges && {
      low: Math.min(...ranges.baselines.map(({ exposures }) => exposures.low)),
      high: Math.max(...ranges.baselines.map(({ exposures }) => exposures.high)),
    }
  );
}

/** The same on the machine that the layer is put to; null where it is as made. */
function exposureRange(plan: LayerPlan, equipment: string | null, plans: Plans): Interval | null {
  if (equipment === null) return madeRange(plan);
  return plan.ranges()?.offers[plans.pool.indexOf.get(equipment) ?? -1]?.exposures ?? null;
}

/** A row of the answer with the exposures of one such layer. */
interface Counted {
  readonly plan: LayerPlan;
  readonly row: LayerProduction;
  readonly class: ProjectionClass;
  readonly central: number;
  readonly range: Interval;
}

function countedRow(
  plan: LayerPlan,
  row: LayerProduction,
  side: 'baseline' | 'scenario',
  plans: Plans,
): Counted | null {
  const made = row[side];
  if (!made) return null;
  const machine = side === 'baseline' || row.asMade ? null : made.equipment;
  const range = exposureRange(plan, machine, plans);
  const point = { low: made.exposures, high: made.exposures };
  return { plan, row, class: made.class, central: made.exposures, range: range ?? point };
}

/** Exposures of all rows in one reading; its ends hold the central value where it is the central one. */
function sumIn(rows: readonly Counted[], numbers: LayerNumbers): Interval {
  const sum = { low: 0, high: 0 };
  for (const { plan, row, central, range } of rows) {
    const number = numbers.get(plan.layer) ?? (row.count === 0 ? 0 : null);
    const counts = plan.ranges()?.count ?? { low: row.count, high: row.count };
    const ends = number === null ? counts : { low: number, high: number };
    const own = number === null ? row.count * central : null;
    sum.low += Math.min(ends.low * range.low, own ?? Number.POSITIVE_INFINITY);
    sum.high += Math.max(ends.high * range.high, own ?? 0);
  }
  return sum;
}

/**
 * The most that EUV exposures which no layer takes come to: as made one each, under a scenario as many as an exposure of
 * the EUV layer that takes most.
 */
function mostUnplaced({ euv }: NodePlan, rows: readonly Counted[], side: 'baseline' | 'scenario'): number {
  const each = rows.flatMap(({ plan, range }) => {
    const made = madeRange(plan)?.low ?? plan.baseline.exposures;
    return plan.family === 'euv' ? [side === 'baseline' ? 1 : range.high / made] : [];
  });
  return each.length === 0 ? 0 : (euv?.unplaced.high ?? 0) * Math.max(...each);
}

/**
 * Exposures, cuts among them, of all critical layers on that class (of all, where none is named). The class of each
 * layer is that at the central assumptions; its number and its exposures run over their ranges, and where the record of
 * EUV exposures leaves numbers open, over all its readings.
 */
export function exposuresAnswer(
  question: Asked<'exposures'>,
  { catalogue, assume, today }: Asking,
): ClaimAnswer {
  const given = question.scenario ?? { measures: [] };
  const side = question.scenario ? 'scenario' : 'baseline';
  const input = { ...given, assume: { ...given.assume, ...assume }, nodes: [question.node] };
  const scenario = resolveScenario(catalogue, input, today);
  const node = byId(catalogue.nodes, question.node);
  const [result] = assess(catalogue, scenario).nodes;
  if (!node || !result) return open(question.node);
  const { outcome, layers } = result.production;
  if (outcome === 'not-modeled') return open(`${node.id}: not modeled`);
  const plans = plansFor(catalogue, scenario);
  const plan = plans.planOf(node);
  const possible = possibleProduction(plan, accessOf(result.equipment, plans, scenario), plans.assumptions);
  const unknown = [...layers, ...possible].filter((row) => row[side] === null);
  if (unknown.length > 0) {
    const named = unknown.flatMap((row) =>
      row.missing.length > 0 ? row.missing : [`a route for ${row.layer}`],
    );
    return open(...new Set(named));
  }
  const rows = [...plan.layers, ...possibleLayers(plan)]
    .flatMap((of, i) => {
      const row = i < plan.layers.length ? layers[i] : possible[i - plan.layers.length];
      return row ? (countedRow(of, row, side, plans) ?? []) : [];
    })
    .filter((row) => question.class === undefined || row.class === question.class);
  const central = rows.reduce((sum, row) => sum + row.row.count * row.central, 0);
  const none: LayerNumbers = new Map();
  const sums = [none, ...plan.others].map((numbers) => sumIn(rows, numbers));
  return {
    kind: 'number',
    low: Math.min(...sums.map(({ low }) => low)),
    central,
    high: Math.max(...sums.map(({ high }) => high)) + mostUnplaced(plan, rows, side),
  };
}
