import { expect } from 'chai';
import { findLines, findPairs, resolveScenario, sidesOf } from '../../src/model/index.ts';
import type { Catalogue, Criterion } from '../../src/model/index.ts';
import { lineSentence, linesSentence, pairSentence } from '../../src/text/index.ts';
import {
  CAPABLE,
  CATALOGUE,
  catalogue,
  figure,
  gap,
  measure,
  node,
  nodeAtMost,
} from '../support/invented.ts';
import { MACHINES_ALONE } from '../support/lines.ts';

interface Told {
  readonly all: string;
  readonly lines: readonly string[];
  readonly pairs: readonly string[];
}

function told(
  of: Catalogue,
  measures: readonly string[],
  caught: readonly string[],
  spare: readonly string[],
): Told {
  const scenario = resolveScenario(of, { measures }, '2026-11-22');
  const sides = sidesOf(of, { catch: caught, spare });
  const lines = [...findLines(of, scenario, sides)];
  const pairs = [...findPairs(of, scenario, sides, lines)];
  return {
    all: linesSentence(lines, pairs, sides),
    lines: lines.map((line) => lineSentence(of, line, sides)),
    pairs: pairs.map((pair) => pairSentence(of, pair, sides)),
  };
}

const layers: Criterion = {
  quantity: 'layers',
  at_least: 128,
  unit: 'layers',
  at: '§2',
  adjustable: [
    { threshold: 'nand-layers', bound: 'at_least', from: 32, to: 256, step: 1, label: 'NAND layers' },
  ],
};
const fab = measure('xa-fab', {
  shortTitle: 'the fab rule',
  specifies: { any_of: [nodeAtMost(14), layers] },
});
const memory = (id: string, count: number) =>
  node(id, {
    deviceClass: 'nand',
    marketedNm: gap({ gap: 'not-applicable' }),
    layers: figure(count, 'layers'),
  });
const logic = (id: string, nm: number) =>
  node(id, { marketedNm: figure(nm), layers: gap({ gap: 'not-applicable' }) });
const FABS = catalogue({
  nodes: [logic('l20', 20), logic('l40', 40), memory('m64', 64), memory('m32', 32)],
  measures: [fab],
});

describe('separating lines in words', () => {
  it('give the values, and what the line touches all the same', () => {
    const { all, lines } = told(CATALOGUE, [CAPABLE.id], ['arbor-12'], ['arbor-30']);
    expect(all).to.equal(
      '1 threshold of 1 in play separates arbor-12 from arbor-30: the process node of the capable proposal.',
    );
    expect(lines).to.deep.equal([
      'The line of the capable proposal on process node separates arbor-12 from arbor-30 at any value from 12 up to, not including, 30 nm. At 14 nm it reaches arbor-30 through their machines and specifies 1 machine that both sides are made with.',
    ]);
  });

  it('give both figures of a pair that no value keeps apart', () => {
    const { all, lines } = told(CATALOGUE, [CAPABLE.id], ['arbor-30'], ['arbor-12']);
    expect(all).to.equal('No threshold in play separates arbor-30 from arbor-12.');
    expect(lines[0]).to.equal(
      'No value of the line of the capable proposal on process node separates arbor-30 from arbor-12: at none is arbor-30 (30) caught and arbor-12 (12) spared.',
    );
  });

  it('say whose maker is not bound, and what no value moves', () => {
    expect(told(CATALOGUE, [CAPABLE.id], ['brine-5'], []).lines[0]).to.equal(
      'No value of the line of the capable proposal on process node catches brine-5: the measure does not bind the maker of brine-5 where it is made.',
    );
    expect(told(FABS, ['xa-fab'], ['l40'], ['m64']).lines[1]).to.include(': l40 is caught at none.');
    const caught = measure('xa-both', {
      specifies: { any_of: [nodeAtMost(14), { ...layers, adjustable: [] }] },
    });
    const of = catalogue({ nodes: [logic('l20', 20), memory('m200', 200)], measures: [caught] });
    expect(told(of, ['xa-both'], ['l20'], ['m200']).lines[0]).to.include(': m200 is caught at every one.');
  });

  it('tell a line that decides from one whose measure separates without it', () => {
    const { all, lines } = told(FABS, ['xa-fab'], ['l20'], ['l40']);
    expect(lines[0]).to.include('separates l20 from l40 at any value from 20 up to, not including, 40 nm.');
    expect(all).to.include('1 threshold of 2');
    const inside = told(FABS, ['xa-fab'], ['m64'], ['l40']);
    expect(inside.lines[0]).to.include('No value of the line of the fab rule on process node');
    const settled = told(
      catalogue({ nodes: [logic('l10', 10), logic('l40', 40)], measures: [fab] }),
      ['xa-fab'],
      ['l10'],
      ['l40'],
    );
    expect(settled.lines[1]).to.equal(
      'The line of the fab rule on NAND layers separates l10 from l40 at every value: the rest of the measure settles it. At 128 layers it touches no other node.',
    );
  });

  it('speak of two thresholds of one measure together', () => {
    const { all, pairs } = told(FABS, ['xa-fab'], ['l20', 'm64'], ['l40', 'm32']);
    expect(all).to.equal(
      'No single threshold separates l20 and m64 from l40 and m32; two of one measure together do.',
    );
    expect(pairs).to.deep.equal([
      'Moved together, the lines of the fab rule on process node and NAND layers: a pair of values separates l20 and m64 from l40 and m32. At process node 20 nm and NAND layers 33 layers it touches no other node.',
    ]);
  });

  it('leave open what a missing figure leaves open', () => {
    const of = catalogue({
      nodes: [logic('l10', 10), node('lost', { marketedNm: gap() })],
      measures: [CAPABLE],
    });
    const { all, lines } = told(of, [CAPABLE.id], ['l10'], ['lost']);
    expect(all).to.equal('No threshold surely separates l10 from lost; for some, figures are missing.');
    expect(lines[0]).to.equal(
      'Whether the line of the capable proposal on process node separates l10 from lost at any value from 10 to 65 nm is undetermined: a figure of lost is missing.',
    );
  });

  it('say so where a measure tests machines alone, or nothing can be moved', () => {
    const of = catalogue({ measures: [MACHINES_ALONE] });
    expect(told(of, [MACHINES_ALONE.id], ['arbor-12'], []).lines[0]).to.equal(
      'No value of the line of xa-machines on wavelength catches arbor-12: the measure is put to machines alone.',
    );
    expect(told(of, [], ['arbor-12'], []).all).to.equal(
      'No measure in play has a threshold that can be moved.',
    );
  });
});
