/** What a scanner can print: single-exposure pitch, patterning schemes, overlay (design §5.3). */

import type { Equipment, ScannerClass } from './equipment.ts';
import { centralOf, intervalOf, usable } from './figure.ts';
import type { LayerKind, Scheme } from './node.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { Assumptions } from './parameters.ts';

export type ProjectionClass = Exclude<ScannerClass, 'imprint'>;

export type SingleExposure =
  | { readonly pitchNm: number; readonly basis: 'resolution' | 'class-limit' | 'rayleigh' }
  | { readonly missing: readonly string[] };

/** The class's practical limit for lines; holes and other two-dimensional layers need a little more (80 against 76 nm for ArF immersion). */
export function classPitchNm(of: ProjectionClass, kind: LayerKind, assumptions: Assumptions): number {
  const lines = assumptions[`${of}.single-exposure-pitch-nm`];
  const twoDimensional =
    of === 'arf-immersion' ? assumptions['arf-immersion.two-dimensional-pitch-ratio'] : 1;
  return kind === 'holes' ? lines * twoDimensional : lines;
}

type OwnPitch =
  | { readonly pitchNm: number; readonly basis: 'resolution' | 'rayleigh' }
  | { readonly missing: readonly string[] };

/**
 * Smallest pitch that the machine itself is stated to resolve: twice its half-pitch resolution, or 2·k₁·λ/NA (Rayleigh)
 * with the class's k₁ where only the aperture is on record.
 */
export function ownPitch(machine: Equipment, assumptions: Assumptions, includeUnverified: boolean): OwnPitch {
  if (machine.class === 'imprint') return { missing: ['an imprint model'] };
  const resolution = usable(machine.resolutionNm, includeUnverified);
  const resolved = resolution ? centralOf(resolution) : null;
  if (resolved !== null) return { pitchNm: 2 * resolved, basis: 'resolution' };
  const wavelength = usable(machine.wavelengthNm, includeUnverified);
  const aperture = usable(machine.numericalAperture, includeUnverified);
  const [nm, na] = [wavelength && centralOf(wavelength), aperture && centralOf(aperture)];
  if (!nm || !na) {
    return {
      missing: ['resolutionNm', ...(nm ? [] : ['wavelengthNm']), ...(na ? [] : ['numericalAperture'])],
    };
  }
  return { pitchNm: (2 * assumptions[`${machine.class}.k1`] * nm) / na, basis: 'rayleigh' };
}

/**
 * Smallest pitch a machine prints in one exposure: the larger of its class's practical limit and what the
 * machine itself is stated to resolve. With neither resolution nor aperture on record the class limit proves nothing
 * about the machine, and the pitch is unknown.
 */
export function singleExposurePitch(
  machine: Equipment,
  kind: LayerKind,
  assumptions: Assumptions,
  includeUnverified: boolean,
): SingleExposure {
  const own = ownPitch(machine, assumptions, includeUnverified);
  if ('missing' in own || machine.class === 'imprint') return own;
  const limit = classPitchNm(machine.class, kind, assumptions);
  return own.pitchNm > limit ? own : { pitchNm: limit, basis: 'class-limit' };
}

/** How many times finer than one exposure a scheme prints; litho-etch repeats are for holes and two-dimensional layers. */
export const SCHEME_REACH: Record<Scheme, number> = {
  SE: 1,
  LELE: 2,
  LELELE: 3,
  LELELELE: 4,
  SADP: 2,
  SAQP: 4,
  'EUV-DP': 2,
};

/** Does the scheme print the pitch on a machine of that single-exposure pitch? D = p₁/p within the scheme's reach. */
export function schemePrints(singleExposureNm: number, pitchNm: number, scheme: Scheme): boolean {
  return singleExposureNm / pitchNm <= SCHEME_REACH[scheme];
}

const LINE_SCHEMES: readonly Scheme[] = ['SE', 'SADP', 'SAQP'];
const HOLE_SCHEMES: readonly Scheme[] = ['SE', 'LELE', 'LELELE', 'LELELELE'];
const EUV_SCHEMES: readonly Scheme[] = ['SE', 'EUV-DP'];

/** The schemes a class may use on a layer of that kind, cheapest first. */
export function schemesFor(of: ProjectionClass, kind: LayerKind): readonly Scheme[] {
  if (of === 'euv' || of === 'euv-high-na') return EUV_SCHEMES;
  return kind === 'lines' ? LINE_SCHEMES : HOLE_SCHEMES;
}

/** The cheapest scheme of a class that prints the pitch, or null where none does. */
export function cheapestScheme(
  of: ProjectionClass,
  kind: LayerKind,
  pitchNm: number,
  assumptions: Assumptions,
): Scheme | null {
  const limit = classPitchNm(of, kind, assumptions);
  return schemesFor(of, kind).find((scheme) => schemePrints(limit, pitchNm, scheme)) ?? null;
}

/** Process steps beyond the exposures: a litho-etch repeat, or the spacer sequence of a self-aligned scheme. */
function extraSteps(scheme: Scheme, assumptions: Assumptions): number {
  const repeat = assumptions['extra-steps.lele'];
  if (scheme === 'SADP' || scheme === 'EUV-DP') return assumptions['extra-steps.sadp'];
  if (scheme === 'SAQP') return assumptions['extra-steps.saqp'];
  return (SCHEME_REACH[scheme] - 1) * repeat;
}

/** Exposures of one layer: the pattern's own, plus max(1, round(D)) cuts on self-aligned lines. */
export function exposuresOf(scheme: Scheme, singleExposureNm: number, pitchNm: number): number {
  if (scheme === 'SADP' || scheme === 'SAQP') return 1 + Math.max(1, Math.round(singleExposureNm / pitchNm));
  return SCHEME_REACH[scheme];
}

/** Cut exposures among a layer's exposures: self-aligned lines have them, others print their own ends. */
export function cutsAmong(scheme: Scheme, exposures: number): number {
  return scheme === 'SADP' || scheme === 'SAQP' ? exposures - 1 : 0;
}

/** Steps beside the exposures: those of the scheme, and those of its cuts. */
export function stepsOf(scheme: Scheme, exposures: number, assumptions: Assumptions): number {
  return extraSteps(scheme, assumptions) + assumptions['extra-steps.cut'] * cutsAmong(scheme, exposures);
}

/** Cost in ArF-immersion passes of a layer of so many exposures: exposures · c_pass + extra steps · c_step (design §5.4). */
export function patternCost(
  of: ProjectionClass,
  scheme: Scheme,
  exposures: number,
  assumptions: Assumptions,
): number {
  const steps = stepsOf(scheme, exposures, assumptions);
  return exposures * assumptions[`${of}.pass-cost`] + steps * assumptions['step-cost'];
}

/** Cost of one layer on a machine at its class's practical limit. */
export function layerCost(
  of: ProjectionClass,
  scheme: Scheme,
  kind: LayerKind,
  pitchNm: number,
  assumptions: Assumptions,
): number {
  const exposures = exposuresOf(scheme, classPitchNm(of, kind, assumptions), pitchNm);
  return patternCost(of, scheme, exposures, assumptions);
}

/** On-product overlay = √(OV² + σₚ²), σₚ being what the process adds. */
export function onProductOverlayNm(machineOverlayNm: number, assumptions: Assumptions): number {
  return Math.hypot(machineOverlayNm, assumptions['process-overlay-nm']);
}

/** Do several exposures share one layer's openings, so that overlay between them eats into the layer itself? */
export function isSplit(scheme: Scheme): boolean {
  return scheme === 'LELE' || scheme === 'LELELE' || scheme === 'LELELELE';
}

/** Overlay a layer needs: f·p/2, tighter where exposures split one layer (litho-etch repeats). */
export function requiredOverlayNm(scheme: Scheme, pitchNm: number, assumptions: Assumptions): number {
  const fraction = assumptions[isSplit(scheme) ? 'overlay-fraction.split' : 'overlay-fraction.self-aligned'];
  return (fraction * pitchNm) / 2;
}

export const OVERLAY_STATUSES = ['ok', 'marginal', 'infeasible', 'undetermined'] as const;
export type OverlayStatus = (typeof OVERLAY_STATUSES)[number];

/** *ok* within what the layer needs, *marginal* up to the marginal factor beyond it, else infeasible (design §5.3). */
export function overlayStatus(
  availableNm: number,
  requiredNm: number,
  assumptions: Assumptions,
): OverlayStatus {
  if (availableNm <= requiredNm) return 'ok';
  return availableNm <= assumptions['marginal-overlay-factor'] * requiredNm ? 'marginal' : 'infeasible';
}

/**
 * Does overlay rule the machine out for this layer? Only where a figure that may decide is beyond even the
 * marginal band at its best; a machine without an overlay figure is not ruled out (design §5.7).
 */
export function overlayAllows(
  machine: Equipment,
  scheme: Scheme,
  pitchNm: number,
  assumptions: Assumptions,
  includeUnverified: boolean,
): Outcome {
  const figure =
    usable(machine.dedicatedChuckOverlayNm, includeUnverified) ??
    usable(machine.matchedMachineOverlayNm, includeUnverified);
  const range = figure && intervalOf(figure);
  if (!range) return 'met';
  const limit = assumptions['marginal-overlay-factor'] * requiredOverlayNm(scheme, pitchNm, assumptions);
  return outcomeOf(onProductOverlayNm(range.low, assumptions) <= limit);
}
