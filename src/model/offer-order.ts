/** Which offers a layer may take, and which it would take first. */

import { fineness } from './equipment.ts';
import { decidingOverlayNm } from './offers.ts';
import type { Offer, Pattern } from './offers.ts';
import type { OverlayStatus } from './patterning.ts';

/** Machines whose availability or figures are open, taken all out or all in. */
export type Mode = 'surely' | 'possibly';

const RANKS: Readonly<Record<OverlayStatus, number>> = { ok: 0, marginal: 1, infeasible: 2, undetermined: 3 };

/** Place of a status from best to worst; without a figure it is at its best where machines are taken all in. */
export function rankIn(status: OverlayStatus, mode: Mode): number {
  return status === 'undetermined' && mode === 'possibly' ? RANKS.ok : RANKS[status];
}

function overlayNm(offer: Offer): number {
  return decidingOverlayNm(offer.optics) ?? Number.MAX_VALUE;
}

/** What an offer is chosen by, in this order: cost, overlay status, class, overlay. Smaller is better throughout. */
function order(a: Offer, b: Offer, least: number, mode: Mode): number {
  const cost = (offer: Offer): number => Math.max(least, offer.pattern?.cost ?? 0);
  return (
    cost(a) - cost(b) ||
    rankIn(a.status, mode) - rankIn(b.status, mode) ||
    fineness(b.optics.family) - fineness(a.optics.family) ||
    overlayNm(a) - overlayNm(b)
  );
}

/** Places of the offers that may be taken, the best first; those alike stay in the order of the pool. */
export function preferredIn(offers: readonly Offer[], baseline: Pattern, mode: Mode): readonly number[] {
  const taken: { readonly place: number; readonly offer: Offer }[] = [];
  for (const [place, offer] of offers.entries()) {
    const { verdict } = offer;
    if (verdict === 'feasible' || (mode === 'possibly' && verdict === 'undetermined')) {
      taken.push({ place, offer });
    }
  }
  return taken.sort((a, b) => order(a.offer, b.offer, baseline.cost, mode)).map(({ place }) => place);
}
