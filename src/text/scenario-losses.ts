/** Why a machine does not print a layer: out of reach, too coarse, overlay, of a finer class, or no better than what does. */

import type {
  Access,
  Catalogue,
  Equipment,
  LayerPlan,
  LayerProduction,
  MachineAvailability,
  Offer,
} from '../model/index.ts';
import { numberText } from './numbers.ts';
import { shortLinkText } from './scenario-access.ts';

/** What machines that share a reason have in common, with the numbers that differ. */
export interface Loss {
  readonly key: string;
  readonly text: (numbers: readonly number[]) => string;
  readonly number?: number;
}

function rangeText(numbers: readonly number[]): string {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)].map((value) => numberText(value, 1));
  return low === high ? (low ?? '') : `${low ?? ''}\u2013${high ?? ''}`;
}

function fixed(text: string): Loss {
  return { key: text, text: () => text };
}

function overlayLoss(offer: Offer): Loss {
  const check = offer.optics.dedicatedNm === null ? offer.mixed : offer.dedicated;
  const needed = `${numberText(check?.requiredNm ?? 0, 1)} nm`;
  const scheme = offer.pattern?.scheme ?? '';
  return {
    key: `overlay ${needed} ${scheme}`,
    number: check?.availableNm ?? 0,
    text: (numbers) => `overlay: ${rangeText(numbers)} nm on the product, where ${scheme} needs ${needed}`,
  };
}

function offerLoss(plan: LayerPlan, offer: Offer, { scenario: taken, asMade }: LayerProduction): Loss {
  const pitch = `${numberText(plan.pitchNm, 1)} nm`;
  if (offer.verdict === 'finer-class')
    return fixed(
      'of a finer class than the layer is made on: nobody re-engineers a layer for it because of a rule',
    );
  if (offer.verdict === 'pitch') {
    return {
      key: 'pitch',
      number: offer.optics.singleNm[plan.layer.kind],
      text: (numbers) =>
        `pitch: one exposure prints ${rangeText(numbers)} nm, too coarse for ${pitch} with any scheme of its class`,
    };
  }
  if (offer.verdict === 'overlay') return overlayLoss(offer);
  if (offer.verdict === 'undetermined')
    return fixed('no overlay or pitch of it is on record, so what it can do here is open');
  if (asMade && offer.asMade !== null) return fixed('can print the layer as made as well');
  const cost = offer.pattern?.cost ?? 0;
  const than = taken ? `, against ${numberText(taken.cost, 2)}` : '';
  return {
    key: `cost ${offer.pattern?.scheme ?? ''}`,
    number: cost,
    text: (numbers) =>
      `${offer.pattern?.scheme ?? ''} at ${rangeText(numbers)} passes${than}: not cheaper, or no better overlay`,
  };
}

/** Why the machine is not surely within reach; null where it is. */
function accessLoss(
  catalogue: Catalogue,
  entry: MachineAvailability,
  machine: Equipment,
  access: Access | undefined,
): Loss | null {
  if (access === 'available') return null;
  const links = shortLinkText(catalogue, entry);
  if (entry.availability === 'unavailable') return fixed(`out of reach: ${links}`);
  if (access === 'unavailable') return fixed(`not in series: ${machine.maturity}`);
  return fixed(`availability undetermined: ${links}`);
}

/** Why a machine that does not print a layer does not: out of reach, or what its offer lacks. */
export function lossOf(
  catalogue: Catalogue,
  plan: LayerPlan,
  layer: LayerProduction,
  offer: Offer,
  reach: { readonly entry: MachineAvailability | undefined; readonly access: Access | undefined },
): Loss {
  const { entry, access } = reach;
  const out = entry ? accessLoss(catalogue, entry, offer.optics.machine, access) : null;
  return out ?? offerLoss(plan, offer, layer);
}
