/** Plans of all nodes, kept: they depend on records and assumptions alone, so every threshold shares them. */

import type { MachineAvailability } from './availability.ts';
import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { cellsOf } from './cost-cells.ts';
import type { Equipment } from './equipment.ts';
import { isGap } from './figure.ts';
import { keptAnswers, memo, perObject } from './kept.ts';
import type { Kept } from './kept.ts';
import { layerReadings } from './layer-readings.ts';
import { layersOf } from './layers.ts';
import type { ProcessNode } from './node.ts';
import { openMeasures, withOpenMeasures } from './open-measures.ts';
import { assumptionsFrom, boxFrom } from './parameters.ts';
import { planOf } from './plan.ts';
import { poolOf } from './pool.ts';
import type { NodePlan } from './plan.ts';
import type { ProductionContext } from './production-costs.ts';
import { productionOf } from './production.ts';
import type { Production } from './production.ts';
import { SUPPLIER } from './removal.ts';
import { requiredClasses, withRequirements } from './requirements.ts';
import type { Access } from './route.ts';
import type { Scenario } from './scenario.ts';
import type { SensitivitySubject } from './sensitivity.ts';
import { denies } from './terms.ts';

export interface Plans extends ProductionContext {
  planOf(node: ProcessNode): NodePlan;
  /** The production of nodes over machines in the order of the pool. */
  over(access: readonly Access[]): (node: ProcessNode) => Production;
}

const MOST_PLANS = 16;
const MOST_REACHES = 48;
const MOST_PER_LIST = 4;

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
    const readings = layerReadings(node, context);
    const made = planOf(readings.layers, pool, assumptions, pools, readings);
    plans.set(node.id, made);
    return made;
  };
  const answers = keptAnswers<string, Map<string, Production>>(MOST_REACHES);
  return {
    assumptions,
    box,
    pool,
    planOf: planFor,
    over: (access) => {
      const kept = answers.get(access.join(), () => new Map());
      return (node) => {
        const known = kept.get(node.id);
        if (known) return known;
        const made = productionOf(node, planFor(node), access, { assumptions, box, pool });
        kept.set(node.id, made);
        return made;
      };
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

type ForNode = (node: ProcessNode) => Production;

/** Kept with a list of machines, which is one object for as long as nothing in it changes, and made for one `deny` and `only`. */
const keptForList = perObject<readonly MachineAvailability[], Kept<Plans, ForNode>>(() =>
  keptAnswers(MOST_PER_LIST),
);

/**
 * What making a node would take with the machines a scenario leaves it. Nodes made in one place share one list of
 * machines, and what is worked out for a list is worked out once.
 */
export function productionsFor(
  catalogue: Catalogue,
  scenario: Scenario,
): (node: ProcessNode, machines: readonly MachineAvailability[]) => Production {
  const plans = plansFor(catalogue, scenario);
  const classes = requiredClasses(catalogue, scenario);
  const forList = (machines: readonly MachineAvailability[]): ForNode => {
    const production = plans.over(accessOf(machines, plans, scenario));
    const entries = new Map(machines.map((entry) => [entry.equipment, entry]));
    const measuresOf = memo((machine: string): readonly string[] => {
      const entry = entries.get(machine);
      return entry ? openMeasures(entry) : [];
    });
    return memo((node) => withRequirements(withOpenMeasures(production(node), measuresOf), node, classes));
  };
  const ofList = memo((machines: readonly MachineAvailability[]) =>
    keptForList(machines).get(plans, () => forList(machines)),
  );
  return (node, machines) => ofList(machines)(node);
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
 * How far one machine is within reach. Where it is open whether a rule holds, but the rule would leave the machine under
 * license, it is available either way.
 */
function accessTo({ availability, links }: MachineAvailability, licenses: Scenario['licenses']): Access {
  if (availability !== 'undetermined') return ACCESS[availability];
  const policies = links.flatMap((link) => (link.effect === 'undetermined' ? [link.policy] : []));
  const mayDeny = policies.length === 0 || policies.some((policy) => denies(policy, licenses));
  return mayDeny ? 'undetermined' : 'available';
}

/**
 * How far each machine of the pool is within the fab's reach. What is only announced or a prototype prints nothing for a
 * fab, unless the question names it, or its country of supply, as what alone is left.
 */
export function accessOf(
  machines: readonly MachineAvailability[],
  { pool }: Pick<Plans, 'pool'>,
  { only, licenses }: Pick<Scenario, 'only' | 'licenses'>,
): readonly Access[] {
  const entries = new Map(machines.map((entry) => [entry.equipment, entry]));
  return pool.optics.map(({ machine }) => {
    const entry = entries.get(machine.id);
    const named = only.includes(machine.id) || only.includes(SUPPLIER + machine.country.toLowerCase());
    return entry && (machine.maturity === 'in-series' || named) ? accessTo(entry, licenses) : 'unavailable';
  });
}
