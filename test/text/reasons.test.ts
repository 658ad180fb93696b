import { expect } from 'chai';
import { evaluate } from '../../src/model/index.ts';
import type { Criterion } from '../../src/model/index.ts';
import { because } from '../../src/text/index.ts';
import { CATALOGUE } from '../support/invented.ts';
import { subjectOf } from '../support/subject.ts';
import type { Values } from '../support/subject.ts';

const node: Criterion = { quantity: 'nodeNm', at_most: 14, unit: 'nm', at: '§1' };
const logic: Criterion = { attribute: 'deviceClass', is_one_of: ['logic', 'nand'], at: '§2' };
const feature: Criterion = {
  term: 'minimum_resolvable_feature',
  k_factor: 0.25,
  at_most: 45,
  unit: 'nm',
  at: '§3',
};
const why = (criterion: Criterion, values: Values): string =>
  because(evaluate(criterion, subjectOf(values), '2026-01-01'), CATALOGUE);

/** What a reason must say, from the criterion and the values. */
const CASES: readonly [string, Criterion, Values, readonly RegExp[]][] = [
  ['a bound that is met', node, { nodeNm: 12 }, [/node 12 nm/, /2 nm inside/, /at most 14 nm/, /\(§1\)$/]],
  ['a bound that is not met', node, { nodeNm: 28 }, [/node 28 nm/, /14 nm outside/, /at most 14 nm/]],
  ['a value at the bound', node, { nodeNm: 14 }, [/node 14 nm/, /exactly at/]],
  ['a value that is missing', node, {}, [/node is not on record/, /at most 14 nm/]],
  ['a range across the bound', node, { nodeNm: { low: 10, high: 16 } }, [/10\u201316 nm/, /both sides/]],
  ['a range inside the bound', node, { nodeNm: { low: 10, high: 12 } }, [/10\u201312 nm/, /inside/]],
  ['an attribute that is met', logic, { deviceClass: 'nand' }, [/device class is nand/, /§2/]],
  [
    'an attribute that is not met',
    logic,
    { deviceClass: 'dram' },
    [/device class dram is not logic or nand/],
  ],
  ['an attribute that is missing', logic, {}, [/device class was not given/, /logic or nand/]],
  [
    'a feature that is met',
    feature,
    { wavelengthNm: 193, numericalAperture: 1.35 },
    [/35\.7 nm at K = 0\.25/, /9\.26 nm inside/],
  ],
  [
    'a feature that is not met',
    feature,
    { wavelengthNm: 193, numericalAperture: 0.93 },
    [/51\.9 nm/, /6\.88 nm outside/],
  ],
  [
    'a feature that cannot be computed',
    feature,
    { wavelengthNm: 193 },
    [/cannot be computed/, /at most 45 nm/],
  ],
  [
    'the first alternative that is met',
    { any_of: [logic, node] },
    { deviceClass: 'dram', nodeNm: 12 },
    [/^node 12 nm/, /\(§1\)$/],
  ],
  [
    'every alternative that failed',
    { any_of: [logic, node] },
    { deviceClass: 'dram', nodeNm: 28 },
    [/dram/, /28 nm/, /\(§2; §1\)$/],
  ],
  [
    'the condition that failed',
    { all_of: [logic, node] },
    { deviceClass: 'logic', nodeNm: 28 },
    [/^node 28 nm/, /\(§1\)$/],
  ],
  [
    'every condition that is met',
    { all_of: [logic, node] },
    { deviceClass: 'logic', nodeNm: 12 },
    [/logic/, /12 nm/],
  ],
  [
    'what is open beside what is met',
    { all_of: [logic, node] },
    { nodeNm: 12 },
    [/^device class was not given/, /\(§2\)$/],
  ],
  [
    'that no exception applies, and what keeps it from applying',
    { none_of: [{ all_of: [logic, node] }] },
    { deviceClass: 'logic', nodeNm: 28 },
    [/^no exception applies: node 28 nm is 14 nm outside/, /\(§1\)$/],
  ],
  [
    'that an exception applies, and why',
    { none_of: [{ all_of: [logic, node] }] },
    { deviceClass: 'logic', nodeNm: 12 },
    [/^an exception applies: device class is logic; node 12 nm/, /\(§2; §1\)$/],
  ],
  [
    'what leaves open whether an exception applies',
    { none_of: [logic, node] },
    { deviceClass: 'dram' },
    [/^whether an exception applies is open: node is not on record/, /\(§1\)$/],
  ],
];

describe('a reason in words', () => {
  for (const [what, criterion, values, said] of CASES) {
    it(`tells ${what}`, () => {
      const text = why(criterion, values);
      for (const part of said) expect(text).to.match(part);
    });
  }
});
