/** What the servers are asked: questions that differ each time and cost the same. */

import { resolveScenario, thresholdsOf } from '../../../src/model/index.ts';
import { measureOnRecord, records, TODAY } from '../../support/records.ts';

const MOST = 3000;

interface Slider {
  readonly name: string;
  readonly values: readonly number[];
}

/** The sliders of the measures in force, each with the values that it may take. */
function sliders(): Slider[] {
  const { measures } = resolveScenario(records(), {}, TODAY);
  return measures.flatMap((id) =>
    thresholdsOf(measureOnRecord(id)).map(({ threshold, from, to, step }) => ({
      name: `set.${id}.${threshold}`,
      values: Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, i) =>
        Number((from + i * step).toFixed(6)),
      ),
    })),
  );
}

/** Scenarios with two sliders moved, no two the same. */
export function movedScenarios(): string[] {
  const [one, other] = sliders().sort((a, b) => b.values.length - a.values.length);
  if (!one || !other) throw new Error('no measure in force has two thresholds');
  return one.values
    .flatMap((a) => other.values.map((b) => `${one.name}=${String(a)}&${other.name}=${String(b)}`))
    .slice(0, MOST);
}

/** First pages, each with the line elsewhere. */
export function movedLines(): string[] {
  const numbers = Array.from({ length: 40 }, (_, i) => i + 5);
  return numbers.flatMap((nm) =>
    ['capable-of', 'uniquely-required-for'].map((phrase) => `node-nm=${String(nm)}&phrase=${phrase}`),
  );
}
