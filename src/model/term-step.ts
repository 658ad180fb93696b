/** The one defined term, the minimum resolvable feature, put to a subject: its outcome and its reason. */

import { measured, minimumResolvableFeature, smallestFeature, testLimits } from './bound.ts';
import { isPoint } from './figure.ts';
import type { Outcome } from './outcome.ts';
import { QUANTITY_PLACES } from './quantity.ts';
import type { TermReason, Unfinished } from './reason.ts';
import type { Step } from './step.ts';
import { knownOf } from './subject.ts';
import type { Subject } from './subject.ts';

const WAVELENGTH = QUANTITY_PLACES.wavelengthNm;
const APERTURE = QUANTITY_PLACES.numericalAperture;

export function outcomeOfTerm(step: Step, subject: Subject): Outcome {
  const wavelength = knownOf(subject, WAVELENGTH, 'wavelengthNm');
  const aperture = knownOf(subject, APERTURE, 'numericalAperture');
  if ('interval' in wavelength && 'interval' in aperture) {
    const { low: shortest, high: longest } = wavelength.interval;
    const { low: narrowest, high: widest } = aperture.interval;
    const least = smallestFeature(shortest, widest, step.kFactor);
    const most = smallestFeature(longest, narrowest, step.kFactor);
    return testLimits(least, most, false, step.limits);
  }
  // A machine without projection optics (imprint) resolves no feature in the term's sense.
  return 'inapplicable' in wavelength || 'inapplicable' in aperture ? 'not-met' : 'undetermined';
}

const INPUTS = ['wavelengthNm', 'numericalAperture'] as const;

/** What keeps a minimum resolvable feature open: the inputs that are missing, else those that are ranges. */
function openInputs(subject: Subject): string[] {
  const inputs = INPUTS.map((key) => ({ key, known: subject.quantity(key) }));
  const missing = inputs.flatMap(({ known }) => ('missing' in known ? [known.missing] : []));
  if (missing.length > 0) return missing;
  return inputs
    .filter(({ known }) => 'interval' in known && !isPoint(known.interval))
    .map(({ key }) => subject.fieldName(key));
}

export function termReason(step: Step, subject: Subject): TermReason {
  const { kFactor, unit, at = '' } = step;
  const term = 'minimum_resolvable_feature';
  const wavelength = knownOf(subject, WAVELENGTH, 'wavelengthNm');
  const aperture = knownOf(subject, APERTURE, 'numericalAperture');
  const outcome = outcomeOfTerm(step, subject);
  const actual =
    'interval' in wavelength && 'interval' in aperture
      ? minimumResolvableFeature(wavelength.interval, aperture.interval, kFactor)
      : null;
  const bounds = actual && isPoint(actual) ? measured(step.bounds, actual.low) : step.bounds;
  const reason: Unfinished<TermReason> = { kind: 'term', term, outcome, kFactor, unit, actual, bounds, at };
  if (outcome === 'undetermined') reason.missing = openInputs(subject);
  return reason;
}
