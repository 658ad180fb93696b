/** The routes of all layers of a node at once, and the outcome they come to. */

import type { ProductionOutcome } from './claim.ts';
import type { LayerPlan, Mode, NodePlan } from './plan.ts';
import { openLayerStands, routeOf } from './route.ts';
import type { Access, LayerRoute } from './route.ts';

/** The routes of all layers in one mode. */
export interface Run {
  readonly routes: readonly LayerRoute[];
  readonly outcome: Exclude<ProductionOutcome, 'undetermined' | 'not-modeled'>;
}

export function runOf(plan: NodePlan, reach: readonly Access[], mode: Mode): Run {
  const routes = plan.layers.map((layer) => routeOf(layer, reach, mode));
  const stand = plan.open.every((layer) => openLayerStands(layer, reach, mode));
  const outcome =
    !stand || routes.some((route) => route.cost === null)
      ? 'no-route'
      : routes.some((route) => route.worse)
        ? 'degraded'
        : routes.every((route) => route.asMade)
          ? 'unaffected'
          : 'costlier';
  return { routes, outcome };
}

const CHANGED: readonly ProductionOutcome[] = ['costlier', 'degraded'];

/**
 * Machines all out and all in: the same outcome stands. Costlier and degraded both say that the node is made in another
 * way; of the two, what the figures on record support is said.
 */
export function outcomeOfRuns(surely: Run, possibly: Run): ProductionOutcome {
  if (surely.outcome === possibly.outcome) return surely.outcome;
  const changed = CHANGED.includes(surely.outcome) && CHANGED.includes(possibly.outcome);
  return changed ? surely.outcome : 'undetermined';
}

/** Σ scenario ÷ Σ as made, over all critical layers; null without a route. */
export function sumRatio(
  plans: readonly LayerPlan[],
  routes: readonly LayerRoute[],
  of: 'cost' | 'exposures',
): number | null {
  let [top, bottom] = [0, 0];
  for (const [i, plan] of plans.entries()) {
    const value = routes[i]?.[of] ?? null;
    if (value === null) return null;
    top += plan.layer.count * value;
    bottom += plan.layer.count * plan.baseline[of];
  }
  return bottom === 0 ? null : top / bottom;
}
