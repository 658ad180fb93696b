/** What stands between an undetermined production result and an answer. */

import type { Offer } from './offers.ts';
import type { Mode } from './offer-order.ts';
import type { NodePlan } from './plan.ts';
import type { Run } from './production-run.ts';
import { openLayerStands } from './route.ts';
import type { Access, LayerRoute } from './route.ts';

/** How a machine whose availability is open stands among what is missing, before the measures that leave it open are known. */
export const AVAILABILITY = 'availability of ';

/** Figures without which it is not known how well a machine does a layer as made. */
function missingAsMade({ optics, asMade }: Offer): readonly string[] {
  if (asMade !== 'undetermined') return [];
  return optics.missing.length > 0 ? optics.missing : [`${optics.class}.overlay-nm`];
}

/** What a route says of its layer, whatever it costs: as made, in another way, not at all. */
function kindOf(route: LayerRoute | undefined): 'as-made' | 'changed' | 'none' {
  if (route?.asMade) return 'as-made';
  return route?.offer ? 'changed' : 'none';
}

/**
 * Figures that keep machines all out and all in apart, on the layers where they do. A lost machine without a figure
 * matters where the layer may stay as made: it may have been better than those left.
 */
export function missingBetween(
  plan: NodePlan,
  { surely, possibly }: Readonly<Record<Mode, Run>>,
  reach: readonly Access[],
): string[] {
  const open = plan.open.flatMap((layer) => (openLayerStands(layer, reach, 'surely') ? [] : layer.missing));
  const figures = plan.layers.flatMap((layer, i) => {
    if (kindOf(surely.routes[i]) === kindOf(possibly.routes[i])) return [];
    return layer.offers().flatMap((offer, place) => {
      const own = missingAsMade(offer);
      if (reach[place] === 'unavailable') return possibly.routes[i]?.asMade ? own : [];
      const figure = offer.verdict === 'undetermined' ? offer.missing : own;
      const useful = offer.verdict === 'feasible' || figure.length > 0 || offer.asMade !== null;
      const machine = AVAILABILITY + offer.optics.machine.id;
      return reach[place] === 'undetermined' && useful ? [machine, ...figure] : figure;
    });
  });
  const all = [...new Set([...open, ...figures])];
  // Class figures first: a reader can give those.
  return [
    ...all.filter((name) => name.endsWith('.overlay-nm')),
    ...all.filter((name) => !name.endsWith('.overlay-nm')),
  ];
}
