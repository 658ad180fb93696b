import { expect } from 'chai';
import {
  countText,
  figureText,
  firstOf,
  gapText,
  intervalText,
  listText,
  markOf,
  numberText,
  ratioText,
  recordedText,
  unitText,
  yearsText,
} from '../../src/text/index.ts';
import { figure, gap, range } from '../support/invented.ts';

const CITED = { standing: 'reported', source: 'almanac', checked: '2026-01-01', unit: 'nm' } as const;

/** What is written, and from what. */
const CASES: readonly [string, string][] = [
  ['0', numberText(0)],
  ['7', numberText(7)],
  ['100', numberText(100)],
  ['1.5', numberText(1.5)],
  ['0.0019', numberText(0.0019)],
  ['0.3333', numberText(1 / 3)],
  ['0.33', numberText(1 / 3, 2)],
  ['35.7', numberText(35.74, 1)],
  ['36', numberText(35.74, 0)],
  ['3', numberText(2.99999)],
  ['2.4', numberText(2.4000000000000004)],
  ['9999', numberText(9999)],
  ['10\u202f000', numberText(10_000)],
  ['1\u202f234\u202f567.5', numberText(1_234_567.5)],
  ['\u22123.2', numberText(-3.2)],
  ['0', numberText(-0.00001)],
  ['\u22120.0001', numberText(-0.0001)],
  ['40 nm', intervalText({ low: 40, high: 40 }, 'nm')],
  ['42\u201344 nm', intervalText({ low: 42, high: 44 }, 'nm')],
  ['at most 1.5 nm', intervalText({ low: 0, high: 1.5, lowExclusive: true }, 'nm')],
  ['above 1.5, at most 2.4 nm', intervalText({ low: 1.5, high: 2.4, lowExclusive: true }, 'nm')],
  ['at least 2 nm', intervalText({ low: 2, high: Number.POSITIVE_INFINITY }, 'nm')],
  ['0.33', intervalText({ low: 0.33, high: 0.33 }, 'ratio')],
  ['35.7 nm', intervalText({ low: 35.74, high: 35.74 }, 'nm', 1)],
  ['40 nm', figureText(figure(40))],
  ['32 MTr/mm²†', figureText(figure(32, 'MTr/mm2', { standing: 'derived' }))],
  ['32 MTr/mm²† (31\u201333)', figureText(figure(32, 'MTr/mm2', { standing: 'derived', low: 31, high: 33 }))],
  ['40 nm', figureText(figure(40, 'nm', { low: 40, high: 40 }))],
  ['275 wafers/hour~', figureText(figure(275, 'wafers/hour', { standing: 'estimated' }))],
  ['3 nm?', figureText(figure(3, 'nm', { standing: 'unverified' }))],
  ['42\u201344 nm', figureText(range(42, 44))],
  ['at most 1.5 nm', figureText({ ...CITED, high: 1.5 })],
  ['above 1.5, at most 2.4 nm', figureText(range(1.5, 2.4, 'nm', { lowExclusive: true }))],
  ['at least 2 nm', figureText({ ...CITED, low: 2 })],
  ['1.35', recordedText(figure(1.35, 'ratio'))],
  ['not published', recordedText(gap({ gap: 'not-published' }))],
  ['not applicable', recordedText(gap({ gap: 'not-applicable' }))],
  ['not found', recordedText(undefined)],
  ['not found', gapText('not-found')],
  ['µm²', unitText('um2')],
  ['', unitText('ratio')],
  ['†', markOf('derived')],
  ['', markOf('published')],
  ['0.69×', ratioText({ value: 0.687, low: 0.687, high: 0.687 })],
  ['0.66\u20130.79×', ratioText({ value: 0.7, low: 0.66, high: 0.79 })],
  ['4 to 4.8 years', yearsText({ low: 4.02, high: 4.79 })],
  ['3.1 years', yearsText({ low: 3.1, high: 3.12 })],
  ['no nodes', countText(0, 'node')],
  ['1 node', countText(1, 'node')],
  ['2 nodes', countText(2, 'node')],
  ['2 of them', countText(2, 'of them', 'of them')],
  ['', listText([])],
  ['a', listText(['a'])],
  ['a and b', listText(['a', 'b'])],
  ['a, b and c', listText(['a', 'b', 'c'])],
  ['a, b or c', listText(['a', 'b', 'c'], 'or')],
  ['a, b and c', firstOf(['a', 'b', 'c'], 2)],
  ['a, b and 2 more', firstOf(['a', 'b', 'c', 'd'], 2)],
];

describe('numbers in words', () => {
  for (const [expected, written] of CASES) {
    it(`writes "${expected}"`, () => {
      expect(written).to.equal(expected);
    });
  }
});
