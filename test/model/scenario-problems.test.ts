import { expect } from 'chai';
import { scenarioProblems } from '../../src/model/index.ts';
import type { ScenarioInput, ScenarioProblem } from '../../src/model/index.ts';
import { catalogue, CATALOGUE, equipmentClass, measure } from '../support/invented.ts';

/** A measure on a machine's feature, whose number and whose K move in fractions. */
const FEATURE = measure('xa-feature', {
  tests: 'equipment',
  specifies: {
    term: 'minimum_resolvable_feature',
    k_factor: 0.4,
    at_most: 0.4,
    unit: 'nm',
    at: '§1',
    adjustable: [
      { threshold: 'mrf-nm', bound: 'at_most', from: 0.1, to: 1, step: 0.3, label: 'feature' },
      { threshold: 'k-factor', bound: 'k_factor', from: 0.2, to: 0.6, step: 0.1, label: 'K' },
    ],
  },
});
const of = catalogue({
  equipmentClasses: [equipmentClass('warp', ['XC'])],
  measures: [...CATALOGUE.measures, FEATURE],
});
const problems = (input: ScenarioInput): ScenarioProblem[] => scenarioProblems(of, input);
const only = (input: ScenarioInput): ScenarioProblem => {
  const found = problems(input);
  expect(found).to.have.lengthOf(1);
  const [problem] = found;
  if (!problem) throw new Error('no problem');
  return problem;
};

const SOUND: readonly [string, ScenarioInput][] = [
  ['nothing', {}],
  ['a leap day', { on: '2024-02-29' }],
  ['the first day', { on: '2015-01-01' }],
  ['the last day', { on: '2100-12-31' }],
  [
    'known ids',
    { measures: ['xa-unique'], with: ['xa-capable'], without: ['xa-unique'], nodes: ['arbor-12'] },
  ],
  ['a party and a country', { party: 'brine', destination: 'XB' }],
  ['a country in lower case', { destination: 'cn' }],
  ['a threshold at either end', { set: { 'xa-unique.node-nm': 2, 'xa-capable.node-nm': 65 } }],
  ['a reading', { reading: { 'xa-capable': 'any-layer' } }],
  ['participants in either case, joint ones among them', { participants: ['xa', 'XB', 'eu', 'WA', 'XC'] }],
  [
    'machines, classes and suppliers',
    { deny: ['loom-wet', 'euv-high-na', 'warp'], only: ['supplier:xa', 'supplier:XB', 'supplier:xc'] },
  ],
  ['no name at all', { participants: [], deny: [], only: [] }],
  ['an assumption within a factor of four', { assume: { 'via-pitch-ratio': 10 } }],
  ['an assumption a factor of four below', { assume: { 'via-pitch-ratio': 0.15625 } }],
  ['a value on a fraction of a step', { set: { 'xa-feature.mrf-nm': 0.7, 'xa-feature.k-factor': 0.4 } }],
];

/** What is wrong, where, what the detail says, and what is allowed. */
const WRONG: readonly [string, ScenarioInput, readonly string[], RegExp, RegExp][] = [
  ['a day that does not exist', { on: '2023-02-29' }, ['on'], /not a calendar day/, /2021-12-17/],
  ['a year for a day', { on: '2023' }, ['on'], /not a calendar day/, /2015-01-01/],
  ['a day too early', { on: '2014-12-31' }, ['on'], /out of range/, /2015-01-01/],
  ['a day too late', { on: '2101-01-01' }, ['on'], /out of range/, /2100-12-31/],
  [
    'an unknown measure',
    { measures: ['xa-uniqe'] },
    ['measures'],
    /no measure "xa-uniqe".*Did you mean "xa-unique"/,
    /^xa-capable/,
  ],
  [
    'an unknown measure added',
    { with: ['xa-capabel'] },
    ['with'],
    /no measure.*Did you mean "xa-capable"/,
    /xa-unique/,
  ],
  [
    'an unknown measure removed',
    { without: ['nothing-like-it'] },
    ['without'],
    /no measure.*on record\.$/,
    /xa-unique/,
  ],
  [
    'an unknown node',
    { nodes: ['arbor-12', 'arbor-13'] },
    ['nodes'],
    /no process node.*Did you mean "arbor-12"/,
    /brine-5/,
  ],
  ['an unknown party', { party: 'Arbor Inc' }, ['party'], /no party "Arbor Inc"/, /arbor, brine/],
  ['a word around a day', { on: 'x2023-02-01' }, ['on'], /not a calendar day/, /2015-01-01/],
  ['a moment for a day', { on: '2023-02-01T00:00' }, ['on'], /not a calendar day/, /2015-01-01/],
  ['a country of three letters', { destination: 'CHN' }, ['destination'], /not a country code/, /alpha-2/],
  ['a letter before a country', { destination: 'xCN' }, ['destination'], /not a country code/, /alpha-2/],
  [
    'two letters that are no country',
    { destination: 'UK' },
    ['destination'],
    /"UK" is not a country code\. Did you mean "GB"\?/,
    /alpha-2/,
  ],
  ['a country by name', { destination: 'china' }, ['destination'], /not a country code/, /alpha-2/],
  [
    'an unknown participant',
    { participants: ['xa', 'xq'] },
    ['participants'],
    /no jurisdiction "xq"/,
    /EU, WA, XA, XB, XC/,
  ],
  ['a participant by name', { participants: ['Europe'] }, ['participants'], /on record\.$/, /EU/],
  ['a scanner class in capitals', { deny: ['EUV'] }, ['deny'], /Did you mean "euv"/, /euv-high-na/],
  ['an unknown machine', { only: ['loom-wett'] }, ['only'], /Did you mean "loom-wet"/, /supplier:xa/],
  ['an unknown supplier', { deny: ['supplier:zz'] }, ['deny'], /supplier "supplier:zz"/, /supplier:xb/],
  ['a misspelt supplier', { deny: ['suplier:xb'] }, ['deny'], /Did you mean "supplier:xb"/, /supplier:xb/],
  ['an empty name', { deny: [''] }, ['deny'], /no machine, class or supplier ""/, /loom-dry/],
  [
    'an unknown threshold',
    { set: { 'xa-unique.nodenm': 7 } },
    ['set', 'xa-unique.nodenm'],
    /Did you mean "xa-unique.node-nm"/,
    /xa-capable.node-nm/,
  ],
  [
    'a threshold of an unknown measure',
    { set: { 'xb.node-nm': 7 } },
    ['set', 'xb.node-nm'],
    /no threshold/,
    /xa-unique.node-nm/,
  ],
  [
    'a value below the range',
    { set: { 'xa-unique.node-nm': 1 } },
    ['set', 'xa-unique.node-nm'],
    /out of range/,
    /2 to 65 nm in steps of 1/,
  ],
  [
    'a value above the range',
    { set: { 'xa-unique.node-nm': 66 } },
    ['set', 'xa-unique.node-nm'],
    /out of range/,
    /2 to 65/,
  ],
  [
    'no number',
    { set: { 'xa-unique.node-nm': Number.NaN } },
    ['set', 'xa-unique.node-nm'],
    /out of range/,
    /2 to 65/,
  ],
  [
    'a value between steps',
    { set: { 'xa-unique.node-nm': 7.5 } },
    ['set', 'xa-unique.node-nm'],
    /not on a step/,
    /steps of 1/,
  ],
  [
    'a value between fractions of a step',
    { set: { 'xa-feature.mrf-nm': 0.5 } },
    ['set', 'xa-feature.mrf-nm'],
    /not on a step/,
    /^0.1 to 1 nm in steps of 0.3$/,
  ],
  [
    'a ratio out of range',
    { set: { 'xa-feature.k-factor': 2 } },
    ['set', 'xa-feature.k-factor'],
    /out of range/,
    /^0.2 to 0.6 in steps of 0.1$/,
  ],
  [
    'a reading where nothing is open',
    { reading: { 'xa-feature': 'own-schemes' } },
    ['reading', 'xa-feature'],
    /no measure with readings "xa-feature"/,
    /^xa-capable, xa-unique$/,
  ],
  [
    'a reading of the other phrase',
    { reading: { 'xa-capable': 'no-older-use' } },
    ['reading', 'xa-capable'],
    /no reading/,
    /own-schemes, any-patterning, any-layer/,
  ],
  [
    'a reading of an unknown measure',
    { reading: { 'xa-capabl': 'own-schemes' } },
    ['reading', 'xa-capabl'],
    /Did you mean "xa-capable"/,
    /xa-unique/,
  ],
  [
    'an unknown assumption',
    { assume: { 'via-ratio': 1 } },
    ['assume', 'via-ratio'],
    /no assumption/,
    /via-pitch-ratio/,
  ],
  [
    'an assumption far out',
    { assume: { 'via-pitch-ratio': 10.1 } },
    ['assume', 'via-pitch-ratio'],
    /out of range/,
    /0.15625 to 10 ratio/,
  ],
  [
    'an assumption far below',
    { assume: { 'via-pitch-ratio': 0.15 } },
    ['assume', 'via-pitch-ratio'],
    /out of range/,
    /0.15625 to 10 ratio/,
  ],
  [
    'an assumption without end',
    { assume: { 'via-pitch-ratio': Number.POSITIVE_INFINITY } },
    ['assume', 'via-pitch-ratio'],
    /out of range/,
    /0.15625 to 10 ratio/,
  ],
];

describe('the problems of a scenario', () => {
  for (const [what, input] of SOUND) {
    it(`are none with ${what}`, () => {
      expect(problems(input)).to.deep.equal([]);
    });
  }

  for (const [what, input, path, detail, allowed] of WRONG) {
    it(`name ${what}, and what is allowed`, () => {
      const problem = only(input);
      expect(problem.path).to.deep.equal(path);
      expect(problem.detail).to.match(detail);
      expect(problem.allowed?.join(', ')).to.match(allowed);
    });
  }

  it('name a measure that is both added and taken out, once', () => {
    const both = { with: ['xa-capable', 'xa-capable', 'xa-unique'], without: ['xa-capable'] };
    expect(only(both)).to.deep.equal({
      path: ['without'],
      detail: '"xa-capable" is in "with" and in "without"; leave it out of one.',
    });
  });

  it('are told all at once', () => {
    const found = problems({
      on: 'soon',
      measures: ['x'],
      set: { x: 1 },
      reading: { x: 'y' },
      assume: { x: 1 },
    });
    expect(found.map(({ path }) => path[0])).to.deep.equal(['on', 'measures', 'set', 'reading', 'assume']);
  });

  it('repeat no more than a hundred characters of a wrong word', () => {
    const long = 'x'.repeat(500);
    for (const input of [{ party: long }, { on: long }, { destination: long }]) {
      expect(only(input).detail).to.have.lengthOf.below(200);
    }
  });
});
