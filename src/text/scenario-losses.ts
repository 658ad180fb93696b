/** Why a machine does not print a layer: out of reach, too coarse, overlay, of a finer class, or no better than what does. */

import { accessOf, plansFor, SCANNER_CLASSES } from '../model/index.ts';
import type {
  Access,
  Assessment,
  Catalogue,
  Equipment,
  LayerPlan,
  LayerProduction,
  MachineAvailability,
  NodeResult,
  Offer,
  ScannerClass,
} from '../model/index.ts';
import { numberText } from './numbers.ts';
import { CLASS_WORDS } from './words.ts';
import { shortLinkText } from './scenario-access.ts';
import { machineNames } from './scenario-names.ts';
import { said } from './scenario-rows.ts';
import type { Row } from './scenario-rows.ts';

export const LOST_HEADS = ['Class', 'Machines', 'Why'] as const;

/** What machines that share a reason have in common, with the numbers that differ. */
interface Loss {
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

/** Every machine but the one that prints the layer, those of one class that lost for the same reason together. */
export function lostRows(
  catalogue: Catalogue,
  assessment: Assessment,
  result: NodeResult,
  plan: LayerPlan,
  layer: LayerProduction,
): Row[] {
  const plans = plansFor(catalogue, assessment.scenario);
  const access = accessOf(result.equipment, plans, assessment.scenario);
  const entries = new Map(result.equipment.map((entry) => [entry.equipment, entry]));
  const groups = new Map<string, { of: ScannerClass; names: string[]; numbers: number[]; loss: Loss }>();
  for (const [place, offer] of plan.offers.entries()) {
    const { machine } = offer.optics;
    if (machine.id === layer.scenario?.equipment) continue;
    const entry = entries.get(machine.id);
    const loss = entry
      ? (accessLoss(catalogue, entry, machine, access[place]) ?? offerLoss(plan, offer, layer))
      : offerLoss(plan, offer, layer);
    const of = machine.class;
    const key = `${of} ${loss.key}`;
    const group = groups.get(key) ?? { of, names: [], numbers: [], loss };
    group.names.push(machine.name);
    if (loss.number !== undefined) group.numbers.push(loss.number);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => SCANNER_CLASSES.indexOf(b.of) - SCANNER_CLASSES.indexOf(a.of))
    .map(({ of, names, numbers, loss }) => [
      said(CLASS_WORDS[of]),
      said(machineNames(names)),
      said(loss.text(numbers)),
    ]);
}
