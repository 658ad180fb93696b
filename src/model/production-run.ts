/** The routes of all layers of a node at once, and the outcome they come to. */

import type { ProductionOutcome } from './claim.ts';
import type { Mode } from './offer-order.ts';
import type { LayerPlan, NodePlan } from './plan.ts';
import { openLayerStands, routeOf } from './route.ts';
import type { Access, LayerRoute } from './route.ts';

/** The routes of all layers in one mode. */
export interface Run {
  readonly routes: readonly LayerRoute[];
  readonly outcome: Exclude<ProductionOutcome, 'undetermined' | 'not-modeled'>;
}

/** What routes come to, where the layers whose making is open stand or not. */
export function runWith(routes: readonly LayerRoute[], stand: boolean): Run {
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

export function openStand(plan: NodePlan, reach: readonly Access[], mode: Mode): boolean {
  return plan.open.every((layer) => openLayerStands(layer, reach, mode));
}

/** The routes of the layers that the node is computed with. */
export function runOf(plan: NodePlan, reach: readonly Access[], mode: Mode): Run {
  return runWith(
    plan.layers.map((layer) => routeOf(layer, reach, mode)),
    openStand(plan, reach, mode),
  );
}

const CHANGED: readonly ProductionOutcome[] = ['costlier', 'degraded'];

/**
 * Machines all out and all in: the same outcome stands. Costlier and degraded both say that the node is made in another
 * way; of the two, what the figures on record support is said.
 */
export function outcomeOfRuns(surely: Run, possibly: Run): ProductionOutcome {
  return sayTheSame(surely.outcome, possibly.outcome) ? surely.outcome : 'undetermined';
}

/** Are they the same, or both that the node is made in another way? */
export function sayTheSame(a: ProductionOutcome, b: ProductionOutcome): boolean {
  return a === b || (CHANGED.includes(a) && CHANGED.includes(b));
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
