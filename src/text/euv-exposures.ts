/** In words: how the number of EUV exposures on record goes with the layers that a node is computed with. */

import type { EuvExposures, Interval, Production } from '../model/index.ts';
import { countText, numberText } from './numbers.ts';

function fromTo({ low, high }: Interval): string {
  return low === high ? numberText(low, 1) : `${numberText(low, 1)} to ${numberText(high, 1)}`;
}

function beyondPart({ low, high }: Interval): string {
  if (high === 0) return '';
  const number = low === 0 || low === high ? numberText(high, 1) : fromTo({ low, high });
  const upTo = low === 0 ? 'up to ' : '';
  return `, so the ranges hold ${upTo}${number} more on layers that no figure describes`;
}

function exposuresText({ low, high }: Interval): string {
  if (!Number.isFinite(high)) return `at least ${countText(low, 'EUV exposure')}`;
  const most = countText(high, 'EUV exposure');
  return low === high ? most : `${numberText(low, 1)} to ${most}`;
}

function recordedText(recorded: Interval, { placed, within, unplaced }: EuvExposures): string {
  const number = exposuresText(recorded);
  if (unplaced.high > 0 || placed > recorded.high) {
    return `The record has ${number}; the layers with figures take ${fromTo(within)}${beyondPart(unplaced)}.`;
  }
  return `The record has ${number}; the layers are computed with ${numberText(placed, 1)}, and the ranges hold every number between.`;
}

/** One sentence where record and layers do not agree; empty where they do. */
export function euvExposuresText({ euvExposures: euv }: Pick<Production, 'euvExposures'>): string {
  if (!euv) return '';
  if (euv.recorded) return recordedText(euv.recorded, euv);
  const open = 'How many layers are on EUV is not on record';
  if (euv.within.low === euv.within.high) return `${open}.`;
  return `${open}; the layers with figures are computed with ${countText(euv.placed, 'exposure')} on EUV, and the ranges run from ${fromTo(euv.within)}.`;
}
