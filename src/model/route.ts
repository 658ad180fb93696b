/**
 * The route a layer takes over the machines a scenario leaves (design §5.4): as made where its own class still does it
 * with overlay no worse, else the cheapest feasible scheme on that class or an older one.
 *
 * Machines whose availability or figures are open are taken all out (`surely`) and all in (`possibly`). Each rule below
 * is monotone in the set of machines, so what both answers share holds however the open ones turn out.
 */

import type { Offer } from './offers.ts';
import { rankIn } from './offer-order.ts';
import type { Mode } from './offer-order.ts';
import type { LayerPlan, OpenLayer } from './plan.ts';

/** How far each machine of the pool is within a fab's reach. */
export type Access = 'available' | 'undetermined' | 'unavailable';

export interface LayerRoute {
  readonly asMade: boolean;
  /** The offer taken where the layer is not as made; null also where there is none. */
  readonly offer: Offer | null;
  /** Cost and exposures; null without a route. Never below the layer as made, which the fab chose. */
  readonly cost: number | null;
  readonly exposures: number | null;
  /** Is the best overlay still to be had worse than that of the layer as made? */
  readonly worse: boolean;
}

function usable(reach: Access | undefined, mode: Mode): boolean {
  return reach === 'available' || (mode === 'possibly' && reach === 'undetermined');
}

const [OK, WORST] = [rankIn('ok', 'surely'), rankIn('infeasible', 'surely')];

/**
 * The overlay of the layer as made: the best that its own family has on record. A machine without a figure that is lost
 * may have been the best of them, so where machines are taken all out it counts as good.
 */
function madeRank(plan: LayerPlan, reach: readonly Access[], mode: Mode): number {
  let best = Number.POSITIVE_INFINITY;
  for (const place of plan.own) {
    const status = plan.offers()[place]?.asMade ?? null;
    if (status === null) continue;
    if (status !== 'undetermined') best = Math.min(best, rankIn(status, mode));
    else if (mode === 'surely' && !usable(reach[place], mode)) best = OK;
  }
  if (best !== Number.POSITIVE_INFINITY) return best;
  return mode === 'surely' ? OK : WORST;
}

/** Is every machine of the layer's own family that is in series within reach? */
export function familyStands(
  plan: Pick<LayerPlan, 'inSeries'> | OpenLayer,
  reach: readonly Access[],
  mode: Mode,
): boolean {
  const places = 'inSeries' in plan ? plan.inSeries : plan.own;
  return places.length > 0 && places.every((place) => usable(reach[place], mode));
}

function staysAsMade(plan: LayerPlan, reach: readonly Access[], mode: Mode): boolean {
  if (familyStands(plan, reach, mode)) return true;
  const made = madeRank(plan, reach, mode);
  return plan.own.some((place) => {
    const status = plan.offers()[place]?.asMade ?? null;
    return status !== null && usable(reach[place], mode) && rankIn(status, mode) <= made;
  });
}

export function routeOf(plan: LayerPlan, reach: readonly Access[], mode: Mode): LayerRoute {
  const { baseline } = plan;
  if (staysAsMade(plan, reach, mode)) {
    return { asMade: true, offer: null, cost: baseline.cost, exposures: baseline.exposures, worse: false };
  }
  const left = plan.preferred[mode]().filter((place) => usable(reach[place], mode));
  const offers = plan.offers();
  const offer = offers[left[0] ?? -1] ?? null;
  const pattern = offer?.pattern ?? null;
  if (!offer || !pattern) return { asMade: false, offer: null, cost: null, exposures: null, worse: false };
  const best = Math.min(...left.map((place) => rankIn(offers[place]?.status ?? 'undetermined', mode)));
  return {
    asMade: false,
    offer,
    cost: Math.max(baseline.cost, pattern.cost),
    exposures: pattern.exposures,
    worse: best > madeRank(plan, reach, mode),
  };
}

/** A layer whose making is open stands while every machine it may be made on does. */
export function openLayerStands(layer: OpenLayer, reach: readonly Access[], mode: Mode): boolean {
  return mode === 'possibly' || familyStands(layer, reach, mode);
}
