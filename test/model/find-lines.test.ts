import { expect } from 'chai';
import { findLines, holds, resolveScenario, sidesOf } from '../../src/model/index.ts';
import type { Criterion, FoundLine } from '../../src/model/index.ts';
import {
  CAPABLE,
  CATALOGUE,
  catalogue,
  figure,
  gap,
  measure,
  node,
  nodeAtMost,
  UNIQUE,
} from '../support/invented.ts';
import { CROSSING, MACHINES_ALONE } from '../support/lines.ts';

interface Lists {
  readonly catch: readonly string[];
  readonly spare: readonly string[];
}

describe('lines that separate', () => {
  const lineOf = (
    of: typeof CATALOGUE,
    input: Parameters<typeof resolveScenario>[1],
    sides: Lists,
  ): FoundLine => {
    const scenario = resolveScenario(of, input, '2026-11-22');
    const [line] = findLines(of, scenario, sidesOf(of, sides));
    if (!line) throw new Error('no threshold in play');
    return line;
  };

  it('run from the finer node, itself inside, to the older one, itself outside', () => {
    const line = lineOf(
      catalogue(),
      { measures: [CAPABLE.id] },
      { catch: ['arbor-12'], spare: ['arbor-30'] },
    );
    expect(line.separates).to.deep.equal([{ from: 12, fromIncluded: true, to: 30, toIncluded: false }]);
    expect(line.decides).to.equal(true);
  });

  it('name the machines that both sides are made with, and whom they reach beside', () => {
    const line = lineOf(
      catalogue(),
      { measures: [CAPABLE.id] },
      { catch: ['arbor-12'], spare: ['arbor-30'] },
    );
    expect(line.leastSpillOver).to.deep.include({
      set: { [`${CAPABLE.id}.node-nm`]: 14 },
      settable: true,
      sharedEquipment: ['loom-wet'],
    });
    expect(line.leastSpillOver?.spared.reached).to.deep.equal(['arbor-30']);
  });

  it('prove with both figures that an older node cannot be caught and a finer one spared', () => {
    const line = lineOf(
      catalogue(),
      { measures: [CAPABLE.id] },
      { catch: ['arbor-30'], spare: ['arbor-12'] },
    );
    expect(line.proof).to.deep.equal({
      kind: 'pair',
      caught: 'arbor-30',
      spared: 'arbor-12',
      figures: [
        { node: 'arbor-30', quantity: 'nodeNm', interval: { low: 30, high: 30 } },
        { node: 'arbor-12', quantity: 'nodeNm', interval: { low: 12, high: 12 } },
      ],
    });
    expect(line.leastSpillOver?.spared.specified).to.deep.equal(['arbor-12']);
  });

  it('prove it value by value where no two nodes rule all values out', () => {
    const sides = { catch: ['wanted'], spare: ['stacked', 'older'] };
    const { proof, leastSpillOver } = lineOf(CROSSING, { measures: ['xa-crossing'] }, sides);
    expect(proof).to.deep.equal({
      kind: 'each-value',
      spans: [
        { from: 2, fromIncluded: true, to: 5, toIncluded: false, node: 'wanted', fails: 'not-caught' },
        { from: 5, fromIncluded: true, to: 8, toIncluded: true, node: 'stacked', fails: 'caught' },
        { from: 8, fromIncluded: false, to: 65, toIncluded: true, node: 'older', fails: 'caught' },
      ],
    });
    expect(leastSpillOver?.spared.specified).to.deep.equal(['older']);
  });

  it('say where the measure does not bind the maker of a node to be caught', () => {
    const line = lineOf(catalogue(), { measures: [CAPABLE.id] }, { catch: ['brine-5'], spare: ['arbor-30'] });
    expect(line.proof).to.deep.include({ kind: 'never-caught', node: 'brine-5', because: 'not-bound' });
  });

  it('do not decide where no value changes whom the measure catches of either side', () => {
    const decides = (id: string): boolean =>
      lineOf(catalogue(), { measures: [CAPABLE.id] }, { catch: [id], spare: [] }).decides;
    expect(decides('brine-5')).to.equal(false);
    expect(decides('arbor-12')).to.equal(true);
  });

  it('have a spill-over only where a value catches all there is to catch', () => {
    const sides = { catch: ['arbor-12', 'brine-5'], spare: ['arbor-30'] };
    const line = lineOf(catalogue(), { measures: [CAPABLE.id] }, sides);
    expect(line.outcome).to.equal('none');
    expect(line.leastSpillOver).to.equal(null);
  });

  it('say of a node to be caught that is bound that its figure lies outside the range of the threshold', () => {
    const of = catalogue({ nodes: [node('coarsest', { marketedNm: figure(100) })], measures: [CAPABLE] });
    const line = lineOf(of, { measures: [CAPABLE.id] }, { catch: ['coarsest'], spare: [] });
    expect(line.proof).to.deep.equal({
      kind: 'never-caught',
      node: 'coarsest',
      because: 'not-met',
      figures: [{ node: 'coarsest', quantity: 'nodeNm', interval: { low: 100, high: 100 } }],
    });
  });

  it('stay open, naming what is missing, where a node has no figure', () => {
    const of = catalogue({
      nodes: [node('known', { marketedNm: figure(10) }), node('unknown', { marketedNm: gap() })],
      measures: [CAPABLE],
    });
    const line = lineOf(of, { measures: [CAPABLE.id] }, { catch: ['known'], spare: ['unknown'] });
    expect(line.outcome).to.equal('undetermined');
    expect(line.mightSeparate).to.deep.equal([{ from: 10, fromIncluded: true, to: 65, toIncluded: true }]);
    expect(line.leastSpillOver?.open).to.deep.equal([{ node: 'unknown', missing: ['marketedNm'] }]);
    const other = lineOf(of, { measures: [CAPABLE.id] }, { catch: ['unknown'], spare: ['known'] });
    expect(other.outcome).to.equal('undetermined');
    expect(other.mightSeparate).to.deep.equal([{ from: 2, fromIncluded: true, to: 10, toIncluded: false }]);
    expect(other.leastSpillOver?.open).to.deep.equal([{ node: 'unknown', missing: ['marketedNm'] }]);
  });

  it('leave out of a proof the figures that are missing', () => {
    const layered: Criterion = {
      quantity: 'layers',
      at_least: 14,
      unit: 'layers',
      at: '§2',
      follows: { bound: 'at_least', threshold: 'node-nm' },
    };
    const both = measure('xa-both', { specifies: { all_of: [nodeAtMost(14), layered] } });
    const unstacked = node('unstacked', { marketedNm: figure(100), layers: gap() });
    const of = catalogue({ nodes: [unstacked], measures: [both] });
    const line = lineOf(of, { measures: ['xa-both'] }, { catch: ['unstacked'], spare: [] });
    expect(line.proof).to.deep.include({
      kind: 'never-caught',
      figures: [{ node: 'unstacked', quantity: 'nodeNm', interval: { low: 100, high: 100 } }],
    });
  });

  it('are none of a measure that is put to machines alone', () => {
    const of = catalogue({ measures: [MACHINES_ALONE] });
    const line = lineOf(of, { measures: [MACHINES_ALONE.id] }, { catch: ['arbor-12'], spare: ['arbor-30'] });
    const nowhere = { decides: false, separates: [], mightSeparate: [], leastSpillOver: null };
    expect(line).to.deep.include({ outcome: 'none', proof: { kind: 'tests-no-node' }, ...nowhere });
  });

  it('stand between the steps of the threshold where its steps pass over them', () => {
    const coarse = measure('xa-coarse', {
      specifies: {
        ...nodeAtMost(10),
        adjustable: [{ threshold: 'node-nm', bound: 'at_most', from: 10, to: 60, step: 25, label: 'node' }],
      } as ReturnType<typeof nodeAtMost>,
    });
    const line = lineOf(
      catalogue({ measures: [coarse] }),
      { measures: ['xa-coarse'] },
      { catch: ['arbor-12'], spare: ['arbor-30'] },
    );
    expect(line.separates).to.deep.equal([{ from: 12, fromIncluded: true, to: 30, toIncluded: false }]);
    expect(line.leastSpillOver?.settable).to.equal(false);
    const value = line.leastSpillOver?.set['xa-coarse.node-nm'] ?? 0;
    expect(line.separates.some((span) => holds(span, value))).to.equal(true);
  });

  it('are asked for by the keys of their thresholds', () => {
    const scenario = resolveScenario(CATALOGUE, { measures: [CAPABLE.id, UNIQUE.id] }, '2026-11-22');
    const sides = sidesOf(CATALOGUE, { catch: ['arbor-12', 'arbor-12'], spare: [] });
    expect(sides.catch).to.have.length(1);
    const keys = (asked?: readonly string[]): string[] =>
      [...findLines(CATALOGUE, scenario, sides, asked)].map(({ of }) => of.key);
    expect(keys()).to.deep.equal([`${CAPABLE.id}.node-nm`, `${UNIQUE.id}.node-nm`]);
    expect(keys([`${UNIQUE.id}.node-nm`])).to.deep.equal([`${UNIQUE.id}.node-nm`]);
  });
});
