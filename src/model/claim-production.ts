/** Claims about making a node: outcome, cost ratios, cost of a layer, wafers a month. */

import { assess } from './assess.ts';
import { byId } from './catalogue.ts';
import { open, ranged, word } from './claim-answer.ts';
import type { Asked, Asking, ClaimAnswer } from './claim-answer.ts';
import { centralOf, intervalOf, usable } from './figure.ts';
import type { Assumptions } from './parameters.ts';
import { cutsAmong, exposuresOf, patternCost } from './patterning.ts';
import { lithoShareId, waferCostRatio, wafersPerMonth } from './production-costs.ts';
import type { Production } from './production.ts';
import { resolveScenario } from './scenario.ts';
import type { ScenarioInput } from './scenario.ts';

/** What a scenario does to the node that a claim is about; null where no such node is on record. */
function productionIn(node: string, scenario: ScenarioInput, asking: Asking): Production | null {
  const assume = { ...scenario.assume, ...asking.assume };
  const input = { ...scenario, assume, nodes: [node] };
  const resolved = resolveScenario(asking.catalogue, input, asking.today);
  return assess(asking.catalogue, resolved).nodes[0]?.production ?? null;
}

export function outcomeAnswer({ node, scenario }: Asked<'outcome'>, asking: Asking): ClaimAnswer {
  const production = productionIn(node, scenario, asking);
  if (!production) return open(node);
  const { outcome: central, missing } = production;
  return { kind: 'word', central, within: [central], missing };
}

/** The ratio; where there is none the outcome says why, and "no route" is an answer. */
export function ratioAnswer({ node, scenario, figure }: Asked<'ratio'>, asking: Asking): ClaimAnswer {
  const production = productionIn(node, scenario, asking);
  const found = production?.[figure];
  if (found) return ranged(found.central, found.low, found.high);
  return production?.outcome === 'no-route' ? word('no-route') : open(...(production?.missing ?? [node]));
}

export function waferCostAnswer(
  { node: id, lithographyRatio }: Asked<'wafer-cost'>,
  asking: Asking,
): ClaimAnswer {
  const share = lithoShareId(byId(asking.catalogue.nodes, id)?.nodeClass ?? null);
  if (share === null) return open(`${id}.nodeClass`);
  const { at, box } = asking;
  const cost = (from: Assumptions): number => waferCostRatio(from[share], lithographyRatio);
  return ranged(cost(at), cost(box.low), cost(box.high));
}

/** Exposures and steps of the scheme without cuts, over one ArF immersion exposure. */
export function layerCostAnswer(
  { class: of, scheme: by }: Asked<'layer-cost'>,
  { at, box }: Asking,
): ClaimAnswer {
  const all = exposuresOf(by, 1, 1);
  const exposures = all - cutsAmong(by, all);
  const unit = 'arf-immersion.pass-cost';
  const cost = (from: Assumptions): number => patternCost(of, by, exposures, from) / from[unit];
  const [low, high] = [
    { ...box.low, [unit]: box.high[unit] },
    { ...box.high, [unit]: box.low[unit] },
  ];
  return ranged(cost(at), cost(low), cost(high));
}

export function capacityAnswer(
  { machine: id, passes }: Asked<'capacity'>,
  { catalogue, at, box }: Asking,
): ClaimAnswer {
  const figure = usable(byId(catalogue.equipment, id)?.throughputWph, false);
  const [speed, range] = [figure && centralOf(figure), figure && intervalOf(figure)];
  if (speed === null || range === null) return open(`${id}.throughputWph`);
  const wafers = (perHour: number, from: Assumptions): number =>
    wafersPerMonth(perHour, from.utilization, passes);
  return ranged(wafers(speed, at), wafers(range.low, box.low), wafers(range.high, box.high));
}
