/** Plans of all nodes, kept: they depend on records and assumptions alone, so every threshold shares them. */

import type { MachineAvailability } from './availability.ts';
import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import type { Equipment } from './equipment.ts';
import { isGap } from './figure.ts';
import { keptAnswers, memo, perObject } from './kept.ts';
import type { Kept } from './kept.ts';
import { layersOf } from './layers.ts';
import type { ProcessNode } from './node.ts';
import { assumptionsFrom, boxFrom } from './parameters.ts';
import { planOf, poolOf } from './plan.ts';
import type { NodePlan } from './plan.ts';
import { AVAILABILITY, NOT_MODELED, productionOf } from './production.ts';
import type { Production, ProductionContext } from './production.ts';
import { SUPPLIER } from './removal.ts';
import type { SensitivitySubject } from './sensitivity.ts';
import { cellsOf } from './ranges.ts';
import type { Access } from './route.ts';
import type { Scenario } from './scenario.ts';

export interface Plans extends ProductionContext {
  planOf(node: ProcessNode): NodePlan;
  /** The production of a node over machines in the order of the pool. */
  production(node: ProcessNode, reach: readonly Access[]): Production;
}

const MOST_PLANS = 16;
const MOST_REACHES = 48;

function plansOf(
  catalogue: Catalogue,
  machines: readonly Equipment[],
  assume: Scenario['assume'],
  includeUnverified: boolean,
): Plans {
  const assumptions = assumptionsFrom(catalogue.parameters, assume);
  const box = boxFrom(catalogue.parameters, assume);
  const pool = poolOf(machines, assumptions, includeUnverified);
  const pools = {
    box,
    cells: cellsOf(box),
    low: poolOf(machines, box.low, includeUnverified),
    high: poolOf(machines, box.high, includeUnverified),
    at: assumptions,
  };
  const context = { node: (id: string) => byId(catalogue.nodes, id), assumptions, includeUnverified };
  const plans = new Map<string, NodePlan>();
  const planFor = (node: ProcessNode): NodePlan => {
    const known = plans.get(node.id);
    if (known) return known;
    const made = planOf(layersOf(node, context), pool, assumptions, pools);
    plans.set(node.id, made);
    return made;
  };
  const answers = keptAnswers<string, Map<string, Production>>(MOST_REACHES);
  return {
    assumptions,
    box,
    pool,
    planOf: planFor,
    production: (node, reach) => {
      if (node.deviceClass !== 'logic') return NOT_MODELED;
      const kept = answers.get(reach.join(), () => new Map());
      const known = kept.get(node.id);
      if (known) return known;
      const made = productionOf(node, planFor(node), reach, { assumptions, box, pool });
      kept.set(node.id, made);
      return made;
    },
  };
}

const keptPlans = perObject<Catalogue, Kept<string, Plans>>(() => keptAnswers(MOST_PLANS));

/** Machines on record as introduced after the day are no part of any answer for it; those without a date are. */
function notYet(catalogue: Catalogue, on: string): readonly Equipment[] {
  return catalogue.equipment.filter(({ introduced }) => !isGap(introduced) && introduced.from > on);
}

/** The plans under a scenario's assumptions, with the machines that there were on its day. */
export function plansFor(catalogue: Catalogue, scenario: Scenario): Plans {
  const later = notYet(catalogue, scenario.on);
  const key = JSON.stringify([scenario.assume, scenario.unverified, later.map(({ id }) => id)]);
  return keptPlans(catalogue).get(key, () => {
    const machines = catalogue.equipment.filter((machine) => !later.includes(machine));
    return plansOf(catalogue, machines, scenario.assume, scenario.unverified === 'include');
  });
}

/** What leaves a machine open: whether a measure reaches its supplier, or whether it holds at all. */
function openMeasures({ links }: MachineAvailability): string[] {
  return links.flatMap((link) => {
    if (link.kind === 'removed' || link.effect !== 'undetermined') return [];
    return [link.reach === 'undetermined' ? `reach of ${link.measure}` : `outcome of ${link.measure}`];
  });
}

/** The same by machine; nodes that share a list of machines share it. */
const openBy = perObject((machines: readonly MachineAvailability[]) => {
  const entries = new Map(machines.map((entry) => [entry.equipment, entry]));
  return memo((machine: string): readonly string[] => {
    const entry = entries.get(machine);
    return entry ? openMeasures(entry) : [];
  });
});

/**
 * What is missing, with the measures that leave machines open in place of the machines: first whether they reach the
 * supplier or hold at all, then figures.
 */
export function withOpenMeasures(
  production: Production,
  machines: readonly MachineAvailability[],
): Production {
  const open = new Set(production.missing.filter((name) => name.startsWith(AVAILABILITY)));
  if (open.size === 0) return production;
  const openOf = openBy(machines);
  const measures = machines.flatMap(({ equipment }) =>
    open.has(AVAILABILITY + equipment) ? openOf(equipment) : [],
  );
  const figures = production.missing.filter((name) => !open.has(name));
  return { ...production, missing: [...new Set([...measures, ...figures])] };
}

/** A node with what a scenario leaves it, ready to be drawn. */
export function sensitivitySubject(
  catalogue: Catalogue,
  scenario: Scenario,
  node: ProcessNode,
  machines: readonly MachineAvailability[],
): SensitivitySubject {
  const plans = plansFor(catalogue, scenario);
  const { assumptions } = plans;
  const includeUnverified = scenario.unverified === 'include';
  const context = { node: (id: string) => byId(catalogue.nodes, id), assumptions, includeUnverified };
  return {
    node,
    layers: layersOf(node, context),
    assumptions,
    machines: plans.pool.optics.map(({ machine }) => machine),
    access: accessOf(machines, plans, scenario),
    includeUnverified,
  };
}

const ACCESS = {
  available: 'available',
  // Licenses are counted as granted unless the question says otherwise; then availability has it already.
  'under-license': 'available',
  undetermined: 'undetermined',
  unavailable: 'unavailable',
} as const satisfies Record<MachineAvailability['availability'], Access>;

/**
 * How far each machine of the pool is within the fab's reach. What is only announced or a prototype prints nothing for a
 * fab, unless the question names it, or its country of supply, as what alone is left.
 */
export function accessOf(
  machines: readonly MachineAvailability[],
  { pool }: Pick<Plans, 'pool'>,
  scenario: Scenario,
): readonly Access[] {
  const found = new Map(machines.map((entry) => [entry.equipment, entry.availability]));
  return pool.optics.map(({ machine }) => {
    const named = [machine.id, SUPPLIER + machine.country.toLowerCase()];
    const usable = machine.maturity === 'in-series' || named.some((name) => scenario.only.includes(name));
    return usable ? ACCESS[found.get(machine.id) ?? 'unavailable'] : 'unavailable';
  });
}
