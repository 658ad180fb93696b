/** The machines that do not print a layer, those that lost it for the same reason together. */

import { accessOf, plansFor, SCANNER_CLASSES } from '../model/index.ts';
import type {
  Assessment,
  Catalogue,
  LayerPlan,
  LayerProduction,
  NodeResult,
  ScannerClass,
} from '../model/index.ts';
import { nodeOf } from './scenario-lookup.ts';
import { lossOf } from './scenario-losses.ts';
import type { Loss } from './scenario-losses.ts';
import { machineName, machineNames } from './scenario-names.ts';
import { said } from './scenario-rows.ts';
import type { Row } from './scenario-rows.ts';
import { CLASS_WORDS } from './words.ts';

export const LOST_HEADS = ['Class', 'Machines', 'Why'] as const;

/** Machines of one class that lost a layer for the same reason. */
export interface LostMachines {
  readonly class: ScannerClass;
  readonly equipment: readonly string[];
  readonly why: string;
}

interface Group {
  readonly of: ScannerClass;
  readonly ids: string[];
  readonly numbers: number[];
  readonly loss: Loss;
}

/** Every machine but the one that prints the layer, those of one class that lost for the same reason together. */
export function lostMachines(
  catalogue: Catalogue,
  assessment: Assessment,
  result: NodeResult,
  plan: LayerPlan,
  layer: LayerProduction,
): LostMachines[] {
  const plans = plansFor(catalogue, assessment.scenario);
  const access = accessOf(result.equipment, plans, assessment.scenario);
  const entries = new Map(result.equipment.map((entry) => [entry.equipment, entry]));
  const groups = new Map<string, Group>();
  for (const [place, offer] of plan.offers().entries()) {
    const { machine } = offer.optics;
    if (machine.id === layer.scenario?.equipment) continue;
    const loss = lossOf(catalogue, plan, layer, offer, {
      entry: entries.get(machine.id),
      access: access[place],
    });
    const of = machine.class;
    const key = `${of} ${loss.key}`;
    const group = groups.get(key) ?? { of, ids: [], numbers: [], loss };
    group.ids.push(machine.id);
    if (loss.number !== undefined) group.numbers.push(loss.number);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => SCANNER_CLASSES.indexOf(b.of) - SCANNER_CLASSES.indexOf(a.of))
    .map(({ of, ids, numbers, loss }) => ({ class: of, equipment: ids, why: loss.text(numbers) }));
}

/** The same as rows of a table. */
export function lostRows(catalogue: Catalogue, lost: readonly LostMachines[]): Row[] {
  return lost.map(({ class: of, equipment, why }) => [
    said(CLASS_WORDS[of]),
    said(machineNames(equipment.map((id) => machineName(catalogue, id) ?? id))),
    said(why),
  ]);
}

/** For each layer that the model plans, in the order of the node's production, why other machines did not get it. */
export function lostByLayer(
  catalogue: Catalogue,
  assessment: Assessment,
  result: NodeResult,
): LostMachines[][] {
  const node = nodeOf(catalogue, result.node);
  if (node?.deviceClass !== 'logic') return [];
  return plansFor(catalogue, assessment.scenario)
    .planOf(node)
    .layers.map((plan, i) => {
      const layer = result.production.layers[i];
      return layer ? lostMachines(catalogue, assessment, result, plan, layer) : [];
    });
}
