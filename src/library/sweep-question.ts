/** What a sweep moves: one threshold, from a value to another, in steps; the threshold's own range and step without them. */

import { scenarioProblems, thresholdByKey, thresholdsOf } from '../model/index.ts';
import type { Catalogue, KeyedThreshold } from '../model/index.ts';
import { notOneOf } from '../web/problem.ts';
import type { FieldError } from '../web/problem.ts';
import type { SweepRange } from './questions.ts';

/** A sweep that can be carried out. */
export interface AskedSweep {
  readonly of: KeyedThreshold;
  readonly values: readonly number[];
}

type Mistake = Omit<FieldError, 'pointer' | 'parameter'> & { readonly field: string };

const MOST_STEPS = 1000;

/** A step that leads from one value that may be set to the next. */
function stepMistakes(step: number, span: number, { threshold }: KeyedThreshold): Mistake[] {
  const steps = step / threshold.step;
  const allowed = [`a multiple of ${String(threshold.step)}`, `at most ${String(MOST_STEPS)} steps`];
  if (!(steps > 0.5 && Math.abs(steps - Math.round(steps)) < 1e-9))
    return [{ field: 'step', detail: `${String(step)} is no step of this threshold.`, allowed }];
  return span / step < MOST_STEPS
    ? []
    : [{ field: 'step', detail: `${String(step)} makes too many steps.`, allowed }];
}

function rangeMistakes(catalogue: Catalogue, range: SweepRange, of: KeyedThreshold): Mistake[] {
  const { threshold } = of;
  const ends = (['from', 'to'] as const).flatMap((field): Mistake[] => {
    const value = range[field];
    const problems = value === undefined ? [] : scenarioProblems(catalogue, { set: { [of.key]: value } });
    return problems.map(({ detail, allowed }) => ({ field, detail, ...(allowed ? { allowed } : {}) }));
  });
  const { from = threshold.from, to = threshold.to, step = threshold.step } = range;
  const backward =
    from > to ? [{ field: 'to', detail: `"to" (${String(to)}) is below "from" (${String(from)}).` }] : [];
  return [...ends, ...backward, ...stepMistakes(step, to - from, of)];
}

/** Decimal steps do not add up exactly: to ten decimals, as `set` takes them. */
function valuesOf(range: SweepRange, { threshold }: KeyedThreshold): number[] {
  const { from = threshold.from, to = threshold.to, step = threshold.step } = range;
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  return Array.from({ length: count }, (_, i) => Number((from + i * step).toFixed(10)));
}

/** The sweep asked for, or everything that is wrong with it. */
export function readSweep(
  catalogue: Catalogue,
  range: SweepRange,
): AskedSweep | { readonly mistakes: readonly Mistake[] } {
  const allowed = catalogue.measures.flatMap((measure) =>
    thresholdsOf(measure).map(({ threshold }) => `${measure.id}.${threshold}`),
  );
  if (range.threshold === undefined)
    return { mistakes: [{ field: 'threshold', detail: '"threshold" is missing.', allowed }] };
  const of = thresholdByKey(catalogue, range.threshold);
  if (!of) {
    const { detail } = notOneOf('threshold', range.threshold, allowed);
    return { mistakes: [{ field: 'threshold', detail, allowed }] };
  }
  const mistakes = rangeMistakes(catalogue, range, of);
  return mistakes.length > 0 ? { mistakes } : { of, values: valuesOf(range, of) };
}
