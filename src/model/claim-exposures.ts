/** Exposures of a wafer on a class of machine, as a claim asks for them: as made, or under a scenario. */

import { assess } from './assess.ts';
import { byId } from './catalogue.ts';
import { open } from './claim-answer.ts';
import type { Asked, Asking, ClaimAnswer } from './claim-answer.ts';
import type { Interval } from './figure.ts';
import type { LayerRanges } from './plan.ts';
import { plansFor } from './plans.ts';
import { resolveScenario } from './scenario.ts';

/** Exposures of one such layer over the ranges of the assumptions: on the machine of that place in the pool, else as made. */
function exposuresWithin({ baselines, offers }: LayerRanges, place: number | undefined): Interval | null {
  if (place !== undefined) return offers[place]?.exposures ?? null;
  return {
    low: Math.min(...baselines.map(({ exposures }) => exposures.low)),
    high: Math.max(...baselines.map(({ exposures }) => exposures.high)),
  };
}

/** The ends of what one layer adds: its number times its exposures. */
function endsOf(ranges: LayerRanges | null, place: number | undefined): readonly number[] {
  const exposures = ranges && exposuresWithin(ranges, place);
  return exposures ? [ranges.count.low * exposures.low, ranges.count.high * exposures.high] : [];
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
    const made = row[side];
    if (!made || (question.class ?? made.class) !== made.class) continue;
    const asMade = side === 'baseline' || row.asMade;
    const place = asMade ? undefined : plans.pool.indexOf.get(made.equipment ?? '');
    const central = row.count * made.exposures;
    // The ends hold the central value.
    const ends = [central, ...endsOf(planned[i]?.ranges() ?? null, place)];
    sum.low += Math.min(...ends);
    sum.central += central;
    sum.high += Math.max(...ends);
  }
  return { kind: 'number', ...sum };
}
