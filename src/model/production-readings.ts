/** The outcome over all readings of a node's number of EUV exposures, where the record leaves that open. */

import type { ProductionOutcome } from './claim.ts';
import type { Assumptions } from './parameters.ts';
import { possibleLayers } from './plan.ts';
import type { Mode } from './offer-order.ts';
import type { LayerPlan, NodePlan } from './plan.ts';
import { layerProduction } from './production-layers.ts';
import type { LayerProduction } from './production-layers.ts';
import { openStand, outcomeOfRuns, runWith, sayTheSame } from './production-run.ts';
import type { Run } from './production-run.ts';
import { familyStands, routeOf } from './route.ts';
import type { Access } from './route.ts';

/** Is every layer as made in every reading, as all machines of its family are left? */
export function allStand(plan: NodePlan, reach: readonly Access[]): boolean {
  const stands = (layer: Pick<LayerPlan, 'inSeries'>): boolean => familyStands(layer, reach, 'surely');
  return plan.layers.every(stands) && plan.possible.every(stands);
}

/** The other readings' runs; a layer takes the same route in each, so every route is worked out once. */
function runsOfOthers(plan: NodePlan, reach: readonly Access[], { routes }: Run, mode: Mode): readonly Run[] {
  const own = plan.layers.map(({ layer }, i) => ({ layer, route: routes[i] }));
  const more = possibleLayers(plan).map((of) => ({ layer: of.layer, route: routeOf(of, reach, mode) }));
  const [all, stand] = [[...own, ...more], openStand(plan, reach, mode)];
  return plan.others.map((counts) => {
    const present = all.filter(({ layer }) => (counts.get(layer) ?? layer.count) > 0);
    return runWith(
      present.flatMap(({ route }) => route ?? []),
      stand,
    );
  });
}

/** Do all readings come to the outcome of the central one? Costlier and degraded both say: in another way. */
export function readingsAgree(
  plan: NodePlan,
  reach: readonly Access[],
  runs: Readonly<Record<Mode, Run>>,
  central: ProductionOutcome,
): boolean {
  if (plan.others.length === 0 || allStand(plan, reach)) return true;
  const possibly = runsOfOthers(plan, reach, runs.possibly, 'possibly');
  return runsOfOthers(plan, reach, runs.surely, 'surely').every((surely, i) => {
    const other = possibly[i];
    return other !== undefined && sayTheSame(outcomeOfRuns(surely, other), central);
  });
}

/** The layers that other readings alone have, as `Production` has those of the central one; their number there is 0. */
export function possibleProduction(
  plan: NodePlan,
  reach: readonly Access[],
  assumptions: Assumptions,
): readonly LayerProduction[] {
  return possibleLayers(plan).map((layer) =>
    layerProduction(layer, routeOf(layer, reach, 'surely'), assumptions),
  );
}
