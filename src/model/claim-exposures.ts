/** Exposures of a wafer on a class of machine, as a claim asks for them: as made, or under a scenario. */

import { assess } from './assess.ts';
import { byId } from './catalogue.ts';
import { open } from './claim-answer.ts';
import type { Asked, Asking, ClaimAnswer } from './claim-answer.ts';
import type { Interval } from './figure.ts';
import type { LayerPlan } from './plan.ts';
import { plansFor } from './plans.ts';
import type { Plans } from './plans.ts';
import type { LayerProduction } from './production-layers.ts';
import { resolveScenario } from './scenario.ts';

/** Exposures of one such layer over the ranges of the assumptions, on the machine it is put to. */
function exposureRange(plan: LayerPlan | undefined, equipment: string | null, plans: Plans): Interval | null {
  const ranges = plan?.ranges();
  if (!ranges) return null;
  if (equipment === null) {
    return {
      low: Math.min(...ranges.baselines.map(({ exposures }) => exposures.low)),
      high: Math.max(...ranges.baselines.map(({ exposures }) => exposures.high)),
    };
  }
  return ranges.offers[plans.pool.indexOf.get(equipment) ?? -1]?.exposures ?? null;
}

/** What one layer adds: its number times its exposures; the ends hold the central value. */
function addedBy(
  row: LayerProduction,
  side: 'baseline' | 'scenario',
  plan: LayerPlan | undefined,
  plans: Plans,
): { readonly low: number; readonly central: number; readonly high: number } {
  const made = row[side];
  const central = row.count * (made?.exposures ?? 0);
  const machine = side === 'baseline' || row.asMade ? null : (made?.equipment ?? null);
  const [counts, exposures] = [plan?.ranges()?.count, exposureRange(plan, machine, plans)];
  if (!counts || !exposures) return { low: central, central, high: central };
  const [low, high] = [counts.low * exposures.low, counts.high * exposures.high];
  return { low: Math.min(low, central), central, high: Math.max(high, central) };
}

/**
 * Exposures, cuts among them, of all critical layers on that class (of all, where none is named). The class of each
 * layer is that at the central assumptions; its number and its exposures run over their ranges.
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
  const production = assess(catalogue, scenario).nodes[0]?.production;
  if (!node || !production) return open(question.node);
  if (production.outcome === 'not-modeled') return open(`${node.id}: not modeled`);
  const unknown = production.layers.filter((row) => row[side] === null);
  if (unknown.length > 0) {
    const named = unknown.flatMap((row) =>
      row.missing.length > 0 ? row.missing : [`a route for ${row.layer}`],
    );
    return open(...new Set(named));
  }
  const plans = plansFor(catalogue, scenario);
  const planned = plans.planOf(node).layers;
  const sum = { low: 0, central: 0, high: 0 };
  for (const [i, row] of production.layers.entries()) {
    if (question.class !== undefined && row[side]?.class !== question.class) continue;
    const added = addedBy(row, side, planned[i], plans);
    sum.low += added.low;
    sum.central += added.central;
    sum.high += added.high;
  }
  return { kind: 'number', ...sum };
}
