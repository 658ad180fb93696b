/** What a scenario does to making a node: as made, at what extra cost, worse, not at all, or not to be said (design §5.4, §5.6). */

import { ratioBounds } from './bounds.ts';
import type { ProductionOutcome } from './claim.ts';
import type { Interval } from './figure.ts';
import type { EuvExposures } from './layer-readings.ts';
import { missingBetween } from './missing-figures.ts';
import type { ProcessNode } from './node.ts';
import type { NodePlan } from './plan.ts';
import { capacityOf, dieRange, waferRange } from './production-costs.ts';
import type { Capacity, ProductionContext, RatioRange } from './production-costs.ts';
import { decidingLayer, layerProduction, openProduction } from './production-layers.ts';
import type { Deciding, LayerProduction } from './production-layers.ts';
import { allStand, readingsAgree } from './production-readings.ts';
import { outcomeOfRuns, runOf, sumRatio } from './production-run.ts';
import type { Access } from './route.ts';

export interface Production {
  readonly outcome: ProductionOutcome;
  readonly exposureRatio: RatioRange | null;
  readonly lithographyCostRatio: RatioRange | null;
  readonly waferCostRatio: RatioRange | null;
  readonly goodDieCostRatio: RatioRange | null;
  readonly deciding: Deciding | null;
  readonly layers: readonly LayerProduction[];
  /** Where the number of EUV exposures on record and the layers do not agree, or no number is on record. */
  readonly euvExposures?: EuvExposures;
  readonly capacity: readonly Capacity[];
  /** Equipment classes beside scanners that the node needs and no supplier on record is left for. */
  readonly lostClasses: readonly string[];
  readonly missing: readonly string[];
}

export const NOT_MODELED: Production = {
  outcome: 'not-modeled',
  exposureRatio: null,
  lithographyCostRatio: null,
  waferCostRatio: null,
  goodDieCostRatio: null,
  deciding: null,
  layers: [],
  capacity: [],
  lostClasses: [],
  missing: [],
};

function ranged(central: number, bounds: Interval | undefined): RatioRange {
  // Bounds hold the central value; the smallest rounding must not say otherwise.
  const low = Math.min(central, bounds?.low ?? central);
  return { low, central, high: Math.max(central, bounds?.high ?? central) };
}

/** What the machines within reach leave of a node. Pure; `reach` is in the order of the pool. */
export function productionOf(
  node: ProcessNode,
  plan: NodePlan,
  reach: readonly Access[],
  context: ProductionContext,
): Production {
  if (node.deviceClass !== 'logic') return NOT_MODELED;
  const [surely, possibly] = [runOf(plan, reach, 'surely'), runOf(plan, reach, 'possibly')];
  const central = outcomeOfRuns(surely, possibly);
  const agreed = readingsAgree(plan, reach, { surely, possibly }, central);
  const outcome = agreed ? central : 'undetermined';
  const layers = [
    ...plan.layers.flatMap((layer, i) => {
      const route = surely.routes[i];
      return route ? [layerProduction(layer, route, context.assumptions)] : [];
    }),
    ...plan.open.map(openProduction),
  ];
  const told = {
    outcome,
    deciding: decidingLayer(plan, surely),
    layers,
    ...(plan.euv ? { euvExposures: plan.euv } : {}),
    capacity: capacityOf(layers, context),
    lostClasses: [],
    missing: [
      ...(central === 'undetermined' ? missingBetween(plan, { surely, possibly }, reach) : []),
      ...(agreed ? [] : [`${node.id}.euvLayers`]),
    ],
  };
  const none = {
    exposureRatio: null,
    lithographyCostRatio: null,
    waferCostRatio: null,
    goodDieCostRatio: null,
  };
  const made = (of: 'cost' | 'exposures'): number | null =>
    outcome === 'unaffected' ? 1 : sumRatio(plan.layers, surely.routes, of);
  const [cost, exposures] = [made('cost'), made('exposures')];
  if (outcome === 'undetermined' || cost === null || exposures === null) return { ...told, ...none };
  // Where every family stands nothing can differ. Where part of one is lost, another draw may tell what is left apart.
  const bounds = allStand(plan, reach) ? null : ratioBounds(plan, reach);
  const lithographyCostRatio = ranged(cost, bounds?.cost);
  // Where no draw can make the node cost more, it is made the same in every draw.
  const same = outcome === 'unaffected' && lithographyCostRatio.high === 1;
  const exposureRatio = ranged(exposures, same ? undefined : bounds?.exposures);
  const wafer = waferRange(lithographyCostRatio, node.nodeClass, context);
  return {
    ...told,
    exposureRatio,
    lithographyCostRatio,
    waferCostRatio: wafer,
    goodDieCostRatio: wafer && dieRange(wafer, exposureRatio, outcome === 'unaffected', context),
  };
}
