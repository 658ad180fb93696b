/** Random questions to the calculator, as addresses: every parameter, any value that the page may be asked. */

import fc from 'fast-check';
import { jurisdictionsIn, readingsOfMeasure, removableNames, thresholdsOf } from '../../src/model/index.ts';
import type { Catalogue } from '../../src/model/index.ts';

function some(names: readonly string[], most: number): fc.Arbitrary<string> {
  return fc.uniqueArray(fc.constantFrom(...names), { maxLength: most }).map((chosen) => chosen.join(','));
}

function maybe(name: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constant(''),
    value.map((text) => (text === '' ? '' : `${name}=${text}`)),
  );
}

function moved(catalogue: Catalogue): fc.Arbitrary<string> {
  const all = catalogue.measures.flatMap((measure) =>
    thresholdsOf(measure).map((threshold) => ({
      name: `set.${measure.id}.${threshold.threshold}`,
      ...threshold,
    })),
  );
  const one = fc.constantFrom(...all).chain(({ name, from, to, step }) =>
    fc.integer({ min: 0, max: Math.round((to - from) / step) }).map((i) => {
      const decimals = Math.max(0, -Math.floor(Math.log10(step)));
      return `${name}=${(from + i * step).toFixed(decimals)}`;
    }),
  );
  return fc
    .uniqueArray(one, { maxLength: 3, selector: (text) => text.split('=')[0] })
    .map((chosen) => chosen.join('&'));
}

/** Every second of a list, from the one at 0 or at 1. */
function everySecond<T>(list: readonly T[], from: 0 | 1): T[] {
  return list.filter((_, i) => i % 2 === from);
}

/** Addresses' queries; `nodes` are left as they are, since the page's script never changes them. */
export function anyAddress(catalogue: Catalogue): fc.Arbitrary<string> {
  const measures = catalogue.measures.map(({ id }) => id);
  const open = catalogue.measures.filter((measure) => readingsOfMeasure(measure).length > 0);
  const reading = fc
    .constantFrom(...open)
    .chain((measure) => maybe(`reading.${measure.id}`, fc.constantFrom(...readingsOfMeasure(measure))));
  const assume = fc
    .constantFrom(...catalogue.parameters)
    .chain(({ id, low, high }) => maybe(`assume.${id}`, fc.constantFrom(low, high).map(String)));
  const logic = catalogue.nodes.filter(({ deviceClass }) => deviceClass === 'logic').map(({ id }) => id);
  return fc
    .tuple(
      maybe(
        'on',
        fc.constantFrom('2019-06-01', '2020-12-18', '2022-10-21', '2023-11-17', '2024-12-02', '2026-11-22'),
      ),
      fc.oneof(fc.constant(''), fc.constant('measures=none'), maybe('measures', some(measures, 4))),
      // No measure in both, which is a mistake.
      maybe('with', some(everySecond(measures, 0), 2)),
      maybe('without', some(everySecond(measures, 1), 2)),
      moved(catalogue),
      reading,
      maybe(
        'participants',
        some(
          jurisdictionsIn(catalogue).map((code) => code.toLowerCase()),
          3,
        ),
      ),
      maybe('destination', fc.constantFrom('CN', 'TW', 'KR')),
      maybe('party', fc.constantFrom(...catalogue.parties.map(({ id }) => id))),
      maybe('deny', some(removableNames(catalogue), 3)),
      maybe('only', some(removableNames(catalogue), 3)),
      maybe('licenses', fc.constantFrom('policy', 'denied', 'granted')),
      maybe('installed', fc.constantFrom('keep', 'lose')),
      maybe('unverified', fc.constantFrom('include', 'exclude')),
      assume,
      maybe('baseline', fc.constantFrom('none', 'day-before', ...catalogue.presets.map(({ id }) => id))),
      maybe('node', fc.constantFrom(...logic)),
    )
    .map((parts) => parts.filter((part) => part !== '').join('&'));
}
