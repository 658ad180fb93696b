/** The layers of a production result: as made and under the scenario, and the one that decides. */

import type { Interval } from './figure.ts';
import type { LayerKind, Scheme } from './node.ts';
import { checkOverlay, decidingOverlayNm } from './offers.ts';
import type { Offer, OverlayCheck, Pattern } from './offers.ts';
import type { Assumptions } from './parameters.ts';
import type { ProjectionClass } from './patterning.ts';
import { rankIn } from './offer-order.ts';
import type { LayerPlan, NodePlan } from './plan.ts';
import type { Run } from './production-run.ts';
import type { LayerRoute } from './route.ts';

/** A layer as printed on a machine. Cost in ArF immersion passes, exposures with cuts. */
export interface PrintedLayer {
  readonly class: ProjectionClass;
  /** A machine that does it: the one chosen, or for the layer as made the best of its class on record. */
  readonly equipment: string | null;
  readonly scheme: Scheme;
  readonly exposures: number;
  readonly cuts: number;
  readonly cost: number;
}

export interface LayerProduction {
  readonly layer: string;
  readonly kind: LayerKind;
  readonly pitchNm: number | null;
  readonly count: number;
  /** The least and the most there may be, where the record of EUV exposures leaves that open. */
  readonly countRange?: Interval;
  readonly basis: 'reported' | 'template';
  readonly classValueOf?: string;
  readonly asMade: boolean;
  readonly baseline: PrintedLayer | null;
  readonly scenario: PrintedLayer | null;
  /** On-product overlay against what the layer needs: one chuck for all layers, or machine to machine where only that is on record. */
  readonly overlay: OverlayCheck | null;
  /** The same across a fleet of machines. */
  readonly mixedFleet: OverlayCheck | null;
  readonly missing: readonly string[];
}

export const WHYS = ['as-made', 'costlier-scheme', 'worse-overlay', 'no-machine', 'open'] as const;

/** What decides: a layer, the machine that prints it or that was lost, and in which way. */
export interface Deciding {
  readonly layer: string;
  readonly equipment: string | null;
  readonly why: (typeof WHYS)[number];
}

function printed(of: ProjectionClass, pattern: Pattern, equipment: string | null): PrintedLayer {
  const { scheme, exposures, cuts, cost } = pattern;
  return { class: of, equipment, scheme, exposures, cuts, cost };
}

/** The best of the layer's own family: by overlay status as made, then by overlay. */
function bestOwn(plan: LayerPlan): Offer | null {
  const offers = plan.own
    .flatMap((place) => plan.offers()[place] ?? [])
    .filter((offer) => offer.asMade !== null);
  const nm = (offer: Offer): number => decidingOverlayNm(offer.optics) ?? Number.POSITIVE_INFINITY;
  const rank = (offer: Offer): number => rankIn(offer.asMade ?? 'undetermined', 'surely');
  return [...offers].sort((a, b) => rank(a) - rank(b) || nm(a) - nm(b))[0] ?? null;
}

export function layerProduction(
  plan: LayerPlan,
  route: LayerRoute,
  assumptions: Assumptions,
): LayerProduction {
  const { layer, baseline, pitchNm } = plan;
  const own = bestOwn(plan);
  const { offer } = route;
  const optics = (route.asMade ? own : offer)?.optics ?? null;
  const requiredNm = route.asMade ? baseline.requiredNm : (offer?.pattern?.requiredNm ?? null);
  const made = printed(plan.class, baseline, own?.optics.machine.id ?? null);
  const taken = offer?.pattern ? printed(offer.optics.class, offer.pattern, offer.optics.machine.id) : null;
  const check = (overlayNm: number | null): OverlayCheck | null =>
    requiredNm === null ? null : checkOverlay(overlayNm, requiredNm, assumptions);
  return {
    layer: layer.layer,
    kind: layer.kind,
    pitchNm,
    count: layer.count,
    ...(layer.counts === undefined ? {} : { countRange: layer.counts }),
    basis: layer.basis,
    ...(layer.classValueOf === undefined ? {} : { classValueOf: layer.classValueOf }),
    asMade: route.asMade,
    baseline: made,
    // The fab chose the layer as made: nothing in its place is credited with being cheaper.
    scenario: route.asMade ? made : taken && { ...taken, cost: route.cost ?? taken.cost },
    overlay: check(optics && decidingOverlayNm(optics)),
    mixedFleet: check(optics?.matchedNm ?? null),
    missing: [],
  };
}

export function openProduction({ layer, missing }: NodePlan['open'][number]): LayerProduction {
  return {
    layer: layer.layer,
    kind: layer.kind,
    pitchNm: layer.centralPitchNm,
    count: layer.count,
    basis: layer.basis,
    asMade: false,
    baseline: null,
    scenario: null,
    overlay: null,
    mixedFleet: null,
    missing,
  };
}

/** The layer without a route, else the one with worse overlay, else the one that adds most cost. */
export function decidingLayer(plan: NodePlan, run: Run): Deciding | null {
  const rows = plan.layers.flatMap((layer, i) => {
    const route = run.routes[i];
    return route
      ? [{ layer, route, added: layer.layer.count * ((route.cost ?? 0) - layer.baseline.cost) }]
      : [];
  });
  const none = rows.find(({ route }) => route.cost === null);
  if (none) return { layer: none.layer.layer.layer, equipment: bestLost(none.layer), why: 'no-machine' };
  const worse = rows.find(({ route }) => route.worse);
  const dearest = [...rows].sort((a, b) => b.added - a.added).find(({ route }) => !route.asMade);
  const found = worse ?? dearest;
  if (!found) return null;
  const why = worse ? 'worse-overlay' : 'costlier-scheme';
  return { layer: found.layer.layer.layer, equipment: found.route.offer?.optics.machine.id ?? null, why };
}

function bestLost(plan: LayerPlan): string | null {
  return bestOwn(plan)?.optics.machine.id ?? null;
}
