/** What a scenario does to making a node: as made, at what extra cost, worse, not at all, or not to be said (design §5.4, §5.6). */

import { ratioBounds } from './bounds.ts';
import type { ProductionOutcome } from './claim.ts';
import type { Interval } from './figure.ts';
import type { LayerKind, NodeClass, ProcessNode, Scheme } from './node.ts';
import type { Offer, OverlayCheck, Pattern } from './offers.ts';
import { checkOverlay, decidingOverlayNm } from './offers.ts';
import type { AssumptionBox, Assumptions, ParameterId } from './parameters.ts';
import type { ProjectionClass } from './patterning.ts';
import { rankIn } from './plan.ts';
import type { LayerPlan, Mode, NodePlan, Pool } from './plan.ts';
import { familyStands, openLayerStands, routeOf } from './route.ts';
import type { LayerRoute, Access } from './route.ts';

/** A ratio of the scenario to the node as made, at the central assumptions and at the ends of their ranges. */
export interface RatioRange {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

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

/** Wafers a month that one machine passes, as the node is made and under the scenario. */
export interface Capacity {
  readonly equipment: string;
  readonly passes: { readonly baseline: number; readonly scenario: number };
  readonly wafersPerMonth: { readonly baseline: RatioRange | null; readonly scenario: RatioRange | null };
}

export interface Production {
  readonly outcome: ProductionOutcome;
  readonly exposureRatio: RatioRange | null;
  readonly lithographyCostRatio: RatioRange | null;
  readonly waferCostRatio: RatioRange | null;
  readonly goodDieCostRatio: RatioRange | null;
  readonly deciding: Deciding | null;
  readonly layers: readonly LayerProduction[];
  readonly capacity: readonly Capacity[];
  /** Equipment classes beside scanners that the node needs and no supplier on record is left for. */
  readonly lostClasses: readonly string[];
  readonly missing: readonly string[];
}

export const NOT_MODELED: Production = {
  outcome: 'not-modeled',
  exposureRatio: null,
  lithographyCostRatio: null,
  waferCostRatio: null,
  goodDieCostRatio: null,
  deciding: null,
  layers: [],
  capacity: [],
  lostClasses: [],
  missing: [],
};

/** The share of lithography in wafer cost is on record by node class; older nodes share one. */
export function lithoShareId(of: NodeClass | null): ParameterId | null {
  if (of === null) return null;
  if (of === '65' || of === '40' || of === '28') return 'litho-share.28-and-older';
  if (of === '3' || of === '2') return 'litho-share.3-and-newer';
  return of === '16/14' ? 'litho-share.16-14' : `litho-share.${of}`;
}

/** Wafer cost ratio W = 1 + s·(L − 1), s being lithography's share of wafer cost as made (design §5.4). */
export function waferCostRatio(share: number, lithographyRatio: number): number {
  return 1 + share * (lithographyRatio - 1);
}

/**
 * Cost per good die = W·Y₀/Y with Y = exp(−A·D₀·M^α·μ), M = max(1, exposure ratio); a node as made keeps Y₀ = exp(−A·D₀)
 * (Poisson yield; design §5.4).
 */
export function goodDieCostRatio(
  wafer: number,
  exposures: number,
  die: { readonly areaCm2: number; readonly defectsPerCm2: number },
  yields: { readonly exponent: number; readonly maturity: number },
): number {
  const multiple = Math.max(1, exposures) ** yields.exponent * yields.maturity;
  return wafer * Math.exp(die.areaCm2 * die.defectsPerCm2 * (multiple - 1));
}

/** Wafers a month = tools · wafers an hour · 730.5 hours · utilization ÷ passes a wafer (design §5.4). */
export function wafersPerMonth(wafersPerHour: number, utilization: number, passes: number): number {
  return (wafersPerHour * 730.5 * utilization) / passes;
}

/** The routes of all layers in one mode. */
export interface Run {
  readonly routes: readonly LayerRoute[];
  readonly outcome: Exclude<ProductionOutcome, 'undetermined' | 'not-modeled'>;
}

export function runOf(plan: NodePlan, reach: readonly Access[], mode: Mode): Run {
  const routes = plan.layers.map((layer) => routeOf(layer, reach, mode));
  const stand = plan.open.every((layer) => openLayerStands(layer, reach, mode));
  const outcome =
    !stand || routes.some((route) => route.cost === null)
      ? 'no-route'
      : routes.some((route) => route.worse)
        ? 'degraded'
        : routes.every((route) => route.asMade)
          ? 'unaffected'
          : 'costlier';
  return { routes, outcome };
}

const CHANGED: readonly ProductionOutcome[] = ['costlier', 'degraded'];

/**
 * Machines all out and all in: the same outcome stands. Costlier and degraded both say that the node is made in another
 * way; of the two, what the figures on record support is said.
 */
export function outcomeOfRuns(surely: Run, possibly: Run): ProductionOutcome {
  if (surely.outcome === possibly.outcome) return surely.outcome;
  const changed = CHANGED.includes(surely.outcome) && CHANGED.includes(possibly.outcome);
  return changed ? surely.outcome : 'undetermined';
}

/** Σ scenario ÷ Σ as made, over all critical layers; null without a route. */
export function sumRatio(
  plans: readonly LayerPlan[],
  routes: readonly LayerRoute[],
  of: 'cost' | 'exposures',
): number | null {
  let [top, bottom] = [0, 0];
  for (const [i, plan] of plans.entries()) {
    const value = routes[i]?.[of] ?? null;
    if (value === null) return null;
    top += plan.layer.count * value;
    bottom += plan.layer.count * plan.baseline[of];
  }
  return bottom === 0 ? null : top / bottom;
}

function ranged(central: number, bounds: Interval | undefined): RatioRange {
  // Bounds hold the central value; the smallest rounding must not say otherwise.
  const low = Math.min(central, bounds?.low ?? central);
  return { low, central, high: Math.max(central, bounds?.high ?? central) };
}

function printed(of: ProjectionClass, pattern: Pattern, equipment: string | null): PrintedLayer {
  const { scheme, exposures, cuts, cost } = pattern;
  return { class: of, equipment, scheme, exposures, cuts, cost };
}

/** The best of the layer's own family: by overlay status as made, then by overlay. */
function bestOwn(plan: LayerPlan): Offer | null {
  const offers = plan.own
    .flatMap((place) => plan.offers[place] ?? [])
    .filter((offer) => offer.asMade !== null);
  const nm = (offer: Offer): number => decidingOverlayNm(offer.optics) ?? Number.POSITIVE_INFINITY;
  const rank = (offer: Offer): number => rankIn(offer.asMade ?? 'undetermined', 'surely');
  return [...offers].sort((a, b) => rank(a) - rank(b) || nm(a) - nm(b))[0] ?? null;
}

function layerProduction(plan: LayerPlan, route: LayerRoute, assumptions: Assumptions): LayerProduction {
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

function openProduction({ layer, missing }: NodePlan['open'][number]): LayerProduction {
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
function decidingLayer(plan: NodePlan, run: Run): Deciding | null {
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
function missingBetween(
  plan: NodePlan,
  { surely, possibly }: Readonly<Record<Mode, Run>>,
  reach: readonly Access[],
  pool: Pool,
): string[] {
  const open = plan.open.flatMap((layer) => (openLayerStands(layer, reach, 'surely') ? [] : layer.missing));
  const figures = plan.layers.flatMap((layer, i) => {
    if (kindOf(surely.routes[i]) === kindOf(possibly.routes[i])) return [];
    return layer.offers.flatMap((offer, place) => {
      const own = missingAsMade(offer);
      if (reach[place] === 'unavailable') return possibly.routes[i]?.asMade ? own : [];
      const figure = offer.verdict === 'undetermined' ? offer.missing : own;
      const useful = offer.verdict === 'feasible' || figure.length > 0 || offer.asMade !== null;
      const machine = pool.optics[place]?.machine.id ?? '';
      return reach[place] === 'undetermined' && useful ? [AVAILABILITY + machine, ...figure] : figure;
    });
  });
  const all = [...new Set([...open, ...figures])];
  // Class figures first: a reader can give those.
  return [
    ...all.filter((name) => name.endsWith('.overlay-nm')),
    ...all.filter((name) => !name.endsWith('.overlay-nm')),
  ];
}

/** All that a production result needs beside the plan and the reach. */
export interface ProductionContext {
  readonly assumptions: Assumptions;
  readonly box: AssumptionBox;
  readonly pool: Pool;
}

function passesOn(
  rows: readonly LayerProduction[],
  equipment: string,
  side: 'baseline' | 'scenario',
): number {
  return rows.reduce((sum, row) => {
    const layer = row[side];
    return sum + (layer?.equipment === equipment ? row.count * layer.exposures : 0);
  }, 0);
}

function capacityOf(
  rows: readonly LayerProduction[],
  { pool, assumptions, box }: ProductionContext,
): Capacity[] {
  const used = rows.flatMap(({ baseline, scenario }) => [baseline?.equipment, scenario?.equipment]);
  return [...new Set(used)].flatMap((id) => {
    const machine = typeof id !== 'string' ? undefined : pool.optics[pool.indexOf.get(id) ?? -1]?.machine;
    const speed = machine && 'value' in machine.throughputWph ? machine.throughputWph.value : undefined;
    if (!machine) return [];
    const passes = {
      baseline: passesOn(rows, machine.id, 'baseline'),
      scenario: passesOn(rows, machine.id, 'scenario'),
    };
    const wafers = (count: number): RatioRange | null => {
      if (speed === undefined || count === 0) return null;
      const at = (utilization: number): number => wafersPerMonth(speed, utilization, count);
      return {
        low: at(box.low.utilization),
        central: at(assumptions.utilization),
        high: at(box.high.utilization),
      };
    };
    return [
      {
        equipment: machine.id,
        passes,
        wafersPerMonth: { baseline: wafers(passes.baseline), scenario: wafers(passes.scenario) },
      },
    ];
  });
}

function waferRange(
  litho: RatioRange,
  of: NodeClass | null,
  { assumptions, box }: ProductionContext,
): RatioRange | null {
  const id = lithoShareId(of);
  if (id === null) return null;
  return {
    low: waferCostRatio(box.low[id], litho.low),
    central: waferCostRatio(assumptions[id], litho.central),
    high: waferCostRatio(box.high[id], litho.high),
  };
}

function dieRange(
  wafer: RatioRange,
  exposures: RatioRange,
  unaffected: boolean,
  { assumptions, box }: ProductionContext,
): RatioRange | null {
  const areaCm2 = assumptions['die-area-cm2'];
  const defectsPerCm2 = assumptions['defect-density-per-cm2'];
  if (areaCm2 === null || defectsPerCm2 === null) return null;
  if (unaffected) return wafer;
  const at = (end: keyof RatioRange, from: Assumptions): number =>
    goodDieCostRatio(
      wafer[end],
      exposures[end],
      { areaCm2, defectsPerCm2 },
      { exponent: from['yield-exponent'], maturity: from['yield-maturity'] },
    );
  return { low: at('low', box.low), central: at('central', assumptions), high: at('high', box.high) };
}

/** What the machines within reach leave of a node. Pure; `reach` is in the order of the pool. */
export function productionOf(
  node: ProcessNode,
  plan: NodePlan,
  reach: readonly Access[],
  context: ProductionContext,
): Production {
  if (node.deviceClass !== 'logic') return NOT_MODELED;
  const [surely, possibly] = [runOf(plan, reach, 'surely'), runOf(plan, reach, 'possibly')];
  const outcome = outcomeOfRuns(surely, possibly);
  const layers = [
    ...plan.layers.flatMap((layer, i) => {
      const route = surely.routes[i];
      return route ? [layerProduction(layer, route, context.assumptions)] : [];
    }),
    ...plan.open.map(openProduction),
  ];
  const told = {
    outcome,
    deciding: decidingLayer(plan, surely),
    layers,
    capacity: capacityOf(layers, context),
    lostClasses: [],
    missing:
      outcome === 'undetermined' ? missingBetween(plan, { surely, possibly }, reach, context.pool) : [],
  };
  const none = {
    exposureRatio: null,
    lithographyCostRatio: null,
    waferCostRatio: null,
    goodDieCostRatio: null,
  };
  if (outcome === 'undetermined' || outcome === 'no-route') return { ...told, ...none };
  // Where every family stands nothing can differ. Where part of one is lost, another draw may tell what is left apart.
  const stands = plan.layers.every((layer) => familyStands(layer, reach, 'surely'));
  const bounds = stands ? null : ratioBounds(plan.layers, reach);
  const [cost, exposures] = [
    outcome === 'unaffected' ? 1 : sumRatio(plan.layers, surely.routes, 'cost'),
    outcome === 'unaffected' ? 1 : sumRatio(plan.layers, surely.routes, 'exposures'),
  ];
  if (cost === null || exposures === null) return { ...told, ...none };
  const lithographyCostRatio = ranged(cost, bounds?.cost);
  const exposureRatio = ranged(exposures, bounds?.exposures);
  const wafer = waferRange(lithographyCostRatio, node.nodeClass, context);
  return {
    ...told,
    exposureRatio,
    lithographyCostRatio,
    waferCostRatio: wafer,
    goodDieCostRatio: wafer && dieRange(wafer, exposureRatio, outcome === 'unaffected', context),
  };
}
