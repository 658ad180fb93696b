/** Claims about what a class or a machine prints: scheme, single-exposure pitch, overlay, k₁. */

import { byId } from './catalogue.ts';
import { open, PRINTS, ranged, word } from './claim-answer.ts';
import type { Asked, Asking, ClaimAnswer } from './claim-answer.ts';
import { checkOverlay, decidingOverlayNm, opticsOf } from './offers.ts';
import type { Assumptions } from './parameters.ts';
import {
  cheapestScheme,
  requiredOverlayNm,
  SCHEME_REACH,
  schemePrints,
  schemesFor,
  singleExposurePitch,
} from './patterning.ts';

/** The cheapest scheme of the class; a limit between its ends may ask for any scheme between theirs. */
export function schemeAnswer(
  { class: of, kind, pitchNm }: Asked<'scheme'>,
  { at, box }: Asking,
): ClaimAnswer {
  const all = [...schemesFor(of, kind), 'none'];
  const found = (from: Assumptions): string => cheapestScheme(of, kind, pitchNm, from) ?? 'none';
  const within = all.slice(all.indexOf(found(box.low)), all.indexOf(found(box.high)) + 1);
  return word(found(at), within);
}

export function singlePitchAnswer(
  { machine: id }: Asked<'single-exposure-pitch'>,
  asking: Asking,
): ClaimAnswer {
  const machine = byId(asking.catalogue.equipment, id);
  if (!machine) return open(id);
  const single = (from: Assumptions) => singleExposurePitch(machine, 'lines', from, false);
  const central = single(asking.at);
  if ('missing' in central) return open(...central.missing.map((field) => `${id}.${field}`));
  const ends = [single(asking.box.low), single(asking.box.high)];
  return ranged(central.pitchNm, ...ends.flatMap((end) => ('missing' in end ? [] : end.pitchNm)));
}

/** Pitch within the scheme's reach, and overlay no worse than marginal, as a machine's offer is judged. */
export function printsAnswer(question: Asked<'prints'>, { catalogue, at, box }: Asking): ClaimAnswer {
  const { machine: id, kind, pitchNm, scheme: by } = question;
  const machine = byId(catalogue.equipment, id);
  if (!machine) return open(id);
  const test = (from: Assumptions): string | null => {
    const optics = opticsOf(machine, from, false);
    if (!optics) return null;
    if (!schemePrints(optics.singleNm[kind], pitchNm, by)) return PRINTS.no;
    const overlay = checkOverlay(decidingOverlayNm(optics), requiredOverlayNm(by, pitchNm, from), from);
    if (overlay.status === 'undetermined' || optics.missing.length > 0) return null;
    return overlay.status === 'infeasible' ? PRINTS.no : PRINTS.yes;
  };
  const central = test(at);
  if (central === null) {
    const pitch = opticsOf(machine, at, false)?.missing ?? [];
    return open(...(pitch.length > 0 ? pitch : [`${id}.dedicatedChuckOverlayNm`]));
  }
  // Wider needs and finer light favor the machine: the two corners that matter.
  const wide = [
    'overlay-fraction.self-aligned',
    'overlay-fraction.split',
    'marginal-overlay-factor',
  ] as const;
  const corner = (of: Assumptions, other: Assumptions): Assumptions => ({
    ...of,
    ...Object.fromEntries(wide.map((name) => [name, other[name]])),
  });
  const corners = [test(corner(box.low, box.high)), test(corner(box.high, box.low))];
  return word(central, [...new Set([central, ...corners.flatMap((answer) => answer ?? [])])]);
}

/** k₁ = (p/2)·m·NA/λ, m being how many times finer than one exposure the scheme prints. No assumption enters. */
export function k1Answer({ wavelengthNm, numericalAperture, scheme: by, pitchNm }: Asked<'k1'>): ClaimAnswer {
  return ranged(((pitchNm / 2) * SCHEME_REACH[by] * numericalAperture) / wavelengthNm);
}
