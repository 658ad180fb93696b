/** How a class of scanner stands to a node: is the node made with it, and does the scenario leave it. */

import { accessOf, familyOf, plansFor, SCANNER_CLASSES, tableFor } from '../model/index.ts';
import type { Access, Catalogue, NodeResult, ProcessNode, Scenario, ScannerClass } from '../model/index.ts';

export const CLASS_STANDS = ['left', 'part', 'lost', 'open', 'not-used'] as const;
export type ClassStand = (typeof CLASS_STANDS)[number];

export const STAND_WORDS: Readonly<Record<ClassStand, string>> = {
  left: 'used and left',
  part: 'used, part lost',
  lost: 'used and lost',
  open: 'undetermined',
  'not-used': 'not used',
};

export interface NodeStands {
  readonly scanners: Readonly<Record<ScannerClass, ClassStand>>;
  /** Classes beside scanners that no supplier on record is left for. */
  readonly lostClasses: readonly string[];
}

/** What access to the machines of a class in series comes to. */
function standOf(access: readonly Access[]): ClassStand {
  if (access.length === 0) return 'open';
  if (access.every((of) => of === 'available')) return 'left';
  if (access.every((of) => of === 'unavailable')) return 'lost';
  return access.includes('undetermined') ? 'open' : 'part';
}

/** A class counts where a critical layer is exposed on it as made; where layers are open, where the record says so. */
export function nodeStands(
  catalogue: Catalogue,
  scenario: Scenario,
  node: ProcessNode,
  { equipment, production }: NodeResult,
): NodeStands {
  const plans = plansFor(catalogue, scenario);
  const access = accessOf(equipment, plans, scenario);
  const layers = production.layers;
  const made = new Set<ScannerClass>(layers.flatMap(({ baseline }) => baseline?.class ?? []));
  const open = layers.length === 0 || layers.some(({ baseline }) => baseline === null);
  const table = tableFor(catalogue, scenario);
  const stand = (of: ScannerClass): ClassStand => {
    const recorded =
      open && of !== 'imprint' && of !== 'euv-high-na' ? table.uses(node.id, familyOf(of)) : 'not-met';
    if (!made.has(of) && recorded === 'not-met') return 'not-used';
    if (!made.has(of) && recorded === 'undetermined') return 'open';
    return standOf(
      plans.pool.optics.flatMap(({ machine }, i) =>
        machine.class === of && machine.maturity === 'in-series' ? (access[i] ?? []) : [],
      ),
    );
  };
  const scanners = Object.fromEntries(SCANNER_CLASSES.map((of) => [of, stand(of)]));
  return { scanners: scanners as Record<ScannerClass, ClassStand>, lostClasses: production.lostClasses };
}
