/** What each machine offers each layer of a node: a scheme with its exposures, cost and overlay, or why it offers none. */

import { fineness, familyOf } from './equipment.ts';
import type { Equipment, ScannerFamily } from './equipment.ts';
import { centralOf, usable } from './figure.ts';
import type { Layer } from './layers.ts';
import type { LayerKind, Scheme } from './node.ts';
import {
  classPitchNm,
  cutsAmong,
  exposuresOf,
  onProductOverlayNm,
  overlayStatus,
  ownPitch,
  patternCost,
  requiredOverlayNm,
  SCHEME_REACH,
  schemePrints,
  schemesFor,
  singleExposurePitch,
} from './patterning.ts';
import type { OverlayStatus, ProjectionClass } from './patterning.ts';
import type { Assumptions } from './parameters.ts';

/** A machine as the production model sees it under one set of assumptions. */
export interface Optics {
  readonly machine: Equipment;
  readonly class: ProjectionClass;
  readonly family: ScannerFamily;
  /** Single-exposure pitch by kind of layer; at its class's limit where the machine's own is not known. */
  readonly singleNm: Readonly<Record<LayerKind, number>>;
  /** What the machine itself resolves, its class's limit aside; null where that is not known. */
  readonly ownNm: number | null;
  /** Figures without which its pitch is not known; empty where it is. */
  readonly missing: readonly string[];
  /** Overlays at their central values; null where no figure may decide. */
  readonly dedicatedNm: number | null;
  readonly matchedNm: number | null;
}

/** The overlay that decides: dedicated chuck, else matched machine (design §5.3). */
export function decidingOverlayNm(optics: Optics): number | null {
  return optics.dedicatedNm ?? optics.matchedNm;
}

/** The machine's optics and overlays; null for imprint, which is not modeled. A reader's class overlay serves machines without any. */
export function opticsOf(
  machine: Equipment,
  assumptions: Assumptions,
  includeUnverified: boolean,
): Optics | null {
  const of = machine.class;
  if (of === 'imprint') return null;
  const single = (kind: LayerKind) => singleExposurePitch(machine, kind, assumptions, includeUnverified);
  const [lines, holes] = [single('lines'), single('holes')];
  const at = (kind: LayerKind, found: typeof lines): number =>
    'missing' in found ? classPitchNm(of, kind, assumptions) : found.pitchNm;
  const own = ownPitch(machine, assumptions, includeUnverified);
  const nm = (recorded: Equipment['dedicatedChuckOverlayNm']): number | null => {
    const figure = usable(recorded, includeUnverified);
    return figure && centralOf(figure);
  };
  const [dedicated, matched] = [nm(machine.dedicatedChuckOverlayNm), nm(machine.matchedMachineOverlayNm)];
  const given = dedicated === null && matched === null ? assumptions[`${of}.overlay-nm`] : null;
  return {
    machine,
    class: of,
    family: familyOf(of),
    singleNm: { lines: at('lines', lines), holes: at('holes', holes) },
    ownNm: 'missing' in own ? null : own.pitchNm,
    missing: 'missing' in lines ? lines.missing.map((field) => `${machine.id}.${field}`) : [],
    dedicatedNm: dedicated ?? given,
    matchedNm: matched ?? given,
  };
}

/** An overlay on the product against what a layer needs. */
export interface OverlayCheck {
  readonly availableNm: number | null;
  readonly requiredNm: number;
  readonly status: OverlayStatus;
}

/** A way to print a layer. Exposures include cuts; cost is in ArF immersion passes. */
export interface Pattern {
  readonly scheme: Scheme;
  readonly exposures: number;
  readonly cuts: number;
  readonly cost: number;
  readonly requiredNm: number;
}

export function patternOf(
  of: ProjectionClass,
  scheme: Scheme,
  singleNm: number,
  pitchNm: number,
  assumptions: Assumptions,
): Pattern {
  const exposures = exposuresOf(scheme, singleNm, pitchNm);
  return {
    scheme,
    exposures,
    cuts: cutsAmong(scheme, exposures),
    cost: patternCost(of, scheme, exposures, assumptions),
    requiredNm: requiredOverlayNm(scheme, pitchNm, assumptions),
  };
}

/**
 * How a layer is made today: the reported scheme, or the template's. Where the record has a scheme finer than its
 * class's practical limit, the record stands and the exposures are counted at the scheme's own reach.
 */
export function baselineOf(layer: Layer, assumptions: Assumptions): Pattern | null {
  const { class: of, scheme, centralPitchNm: pitch } = layer;
  if (of === null || scheme === null || pitch === null) return null;
  const single = Math.min(classPitchNm(of, layer.kind, assumptions), SCHEME_REACH[scheme] * pitch);
  return patternOf(of, scheme, single, pitch, assumptions);
}

export type Verdict =
  | 'feasible'
  /** Prints, but a figure for its overlay or its pitch is not on record. */
  | 'undetermined'
  | 'overlay'
  | 'pitch'
  /** Of a finer class than the layer is made on: nobody re-engineers a layer for it because of a rule. */
  | 'finer-class';

export interface Offer {
  readonly optics: Optics;
  readonly verdict: Verdict;
  /** The cheapest scheme that prints the layer; null where none does or none is looked for. */
  readonly pattern: Pattern | null;
  /** Overlay with one chuck for all layers, and across a fleet of machines. */
  readonly dedicated: OverlayCheck | null;
  readonly mixed: OverlayCheck | null;
  /** The overlay that decides: dedicated chuck, or matched machine where only that is on record. */
  readonly status: OverlayStatus;
  /** Overlay status with the layer's scheme as made; null where the machine cannot take the layer over as made. */
  readonly asMade: OverlayStatus | null;
  readonly missing: readonly string[];
}

export function checkOverlay(
  overlayNm: number | null,
  requiredNm: number,
  assumptions: Assumptions,
): OverlayCheck {
  if (overlayNm === null) return { availableNm: null, requiredNm, status: 'undetermined' };
  const availableNm = onProductOverlayNm(overlayNm, assumptions);
  return { availableNm, requiredNm, status: overlayStatus(availableNm, requiredNm, assumptions) };
}

function missingOverlay(optics: Optics): string[] {
  return [`${optics.class}.overlay-nm`, `${optics.machine.id}.dedicatedChuckOverlayNm`];
}

/** A layer with what its offers share. */
export interface OfferContext {
  readonly layer: Layer;
  readonly pitchNm: number;
  readonly family: ScannerFamily;
  readonly baseline: Pattern;
  /** The finest single-exposure pitch in the layer's own family: the record may be finer than the model allows. */
  readonly finestNm: number;
  readonly assumptions: Assumptions;
}

function asMadeStatus(optics: Optics, context: OfferContext): OverlayStatus | null {
  const { layer, pitchNm, baseline, family, finestNm, assumptions } = context;
  if (optics.family !== family) return null;
  const single = optics.singleNm[layer.kind];
  if (single > Math.max(SCHEME_REACH[baseline.scheme] * pitchNm, finestNm)) return null;
  const needed = Math.min(single, SCHEME_REACH[baseline.scheme] * pitchNm);
  const cost = patternOf(optics.class, baseline.scheme, needed, pitchNm, assumptions).cost;
  if (cost > baseline.cost) return null;
  if (optics.missing.length > 0) return 'undetermined';
  return checkOverlay(decidingOverlayNm(optics), baseline.requiredNm, assumptions).status;
}

function offer(
  optics: Optics,
  verdict: Verdict,
  asMade: OverlayStatus | null,
  pattern: Pattern | null,
  overlays: { readonly dedicated: OverlayCheck; readonly mixed: OverlayCheck } | null,
  missing: readonly string[],
): Offer {
  const dedicated = overlays?.dedicated ?? null;
  const mixed = overlays?.mixed ?? null;
  const status = (optics.dedicatedNm === null ? mixed : dedicated)?.status ?? 'undetermined';
  return { optics, verdict, pattern, dedicated, mixed, status, asMade, missing };
}

const NOTHING: readonly string[] = [];

/** What a machine offers a layer (design §5.3). */
export function offerOf(optics: Optics, context: OfferContext): Offer {
  const { layer, pitchNm, assumptions } = context;
  if (fineness(optics.family) > fineness(context.family)) {
    return offer(optics, 'finer-class', null, null, null, NOTHING);
  }
  const asMade = asMadeStatus(optics, context);
  const single = optics.singleNm[layer.kind];
  const scheme = schemesFor(optics.class, layer.kind).find((name) => schemePrints(single, pitchNm, name));
  if (!scheme) return offer(optics, 'pitch', asMade, null, null, NOTHING);
  const pattern = patternOf(optics.class, scheme, single, pitchNm, assumptions);
  const overlays = {
    dedicated: checkOverlay(optics.dedicatedNm, pattern.requiredNm, assumptions),
    mixed: checkOverlay(optics.matchedNm, pattern.requiredNm, assumptions),
  };
  const { status } = optics.dedicatedNm === null ? overlays.mixed : overlays.dedicated;
  if (status === 'infeasible') return offer(optics, 'overlay', asMade, pattern, overlays, NOTHING);
  if (status !== 'undetermined' && optics.missing.length === 0) {
    return offer(optics, 'feasible', asMade, pattern, overlays, NOTHING);
  }
  const missing = [...optics.missing, ...(status === 'undetermined' ? missingOverlay(optics) : [])];
  return offer(optics, 'undetermined', asMade, pattern, overlays, missing);
}
