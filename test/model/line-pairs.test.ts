import { expect } from 'chai';
import { findLines, findPairs, holds, resolveScenario, sidesOf } from '../../src/model/index.ts';
import type {
  BoundOperator,
  Catalogue,
  Criterion,
  FoundPair,
  Measure,
  ThresholdId,
} from '../../src/model/index.ts';
import { catalogue, figure, gap, measure, node } from '../support/invented.ts';

type Quantity = 'nodeNm' | 'layers';

function moving(
  threshold: ThresholdId,
  quantity: Quantity,
  bound: BoundOperator,
  value: number,
  step = 1,
): Criterion {
  const adjustable = [{ threshold, bound, from: 2, to: 65, step, label: threshold }];
  return { quantity, [bound]: value, unit: quantity === 'layers' ? 'layers' : 'nm', at: '§1', adjustable };
}

/** As written it catches nothing: neither number lets a node in that the other would. */
const BOTH = measure('xa-both', {
  specifies: {
    all_of: [moving('node-nm', 'nodeNm', 'at_most', 5), moving('nand-layers', 'layers', 'at_least', 30)],
  },
});
const made = (id: string, nm: number, layers: number | null) =>
  node(id, { marketedNm: figure(nm), layers: layers === null ? gap() : figure(layers, 'layers') });
const NODES = [
  made('low', 10, 5),
  made('high', 10, 20),
  made('beside', 12, 20),
  made('coarse', 40, 20),
  made('unknown', 10, null),
];

function pairsOf(measures: readonly Measure[], caught: string, spare: readonly string[]): FoundPair[] {
  const of: Catalogue = catalogue({ nodes: NODES, equipment: [], measures });
  const scenario = resolveScenario(of, { measures: measures.map(({ id }) => id) }, '2026-11-22');
  const sides = sidesOf(of, { catch: [caught], spare });
  return [...findPairs(of, scenario, sides, [...findLines(of, scenario, sides)])];
}

describe('pairs of thresholds that separate', () => {
  it('stand on one area where any value of the first goes with any of the second', () => {
    const [pair, ...more] = pairsOf([BOTH], 'high', ['low', 'coarse']);
    expect(more).to.deep.equal([]);
    expect(pair?.outcome).to.equal('separates');
    expect([pair?.first.key, pair?.second.key]).to.deep.equal(['xa-both.node-nm', 'xa-both.nand-layers']);
    expect(pair?.areas).to.deep.equal([
      {
        first: { from: 10, fromIncluded: true, to: 40, toIncluded: false },
        second: [{ from: 5, fromIncluded: false, to: 20, toIncluded: true }],
      },
    ]);
  });

  it('reach least beside at the first values of their own steps that leave the others out', () => {
    const [pair] = pairsOf([BOTH], 'high', ['low', 'coarse']);
    expect(pair?.leastSpillOver).to.deep.include({
      set: { 'xa-both.node-nm': 10, 'xa-both.nand-layers': 6 },
      settable: true,
      spared: { specified: [], reached: [], undetermined: [] },
      others: { specified: [], reached: [], undetermined: ['unknown'] },
    });
  });

  it('might separate where a figure is missing, on an area for each set of values of the second', () => {
    const [pair] = pairsOf([BOTH], 'unknown', ['coarse']);
    expect(pair?.outcome).to.equal('undetermined');
    expect(pair?.areas).to.deep.equal([
      {
        first: { from: 10, fromIncluded: true, to: 40, toIncluded: false },
        second: [{ from: 2, fromIncluded: true, to: 65, toIncluded: true }],
      },
      {
        first: { from: 40, fromIncluded: true, to: 65, toIncluded: true },
        second: [{ from: 20, fromIncluded: false, to: 65, toIncluded: true }],
      },
    ]);
    expect(pair?.leastSpillOver?.open).to.deep.equal([{ node: 'unknown', missing: ['layers'] }]);
  });

  it('stand between the steps of a threshold where its steps pass over them', () => {
    const coarse = measure('xa-coarse', {
      specifies: {
        all_of: [
          moving('node-nm', 'nodeNm', 'at_most', 5),
          moving('nand-layers', 'layers', 'at_least', 30, 60),
        ],
      },
    });
    const [pair] = pairsOf([coarse], 'high', ['low', 'coarse']);
    expect(pair?.leastSpillOver?.settable).to.equal(false);
    expect(pair?.leastSpillOver?.set['xa-coarse.node-nm']).to.equal(10);
    const layers = pair?.leastSpillOver?.set['xa-coarse.nand-layers'] ?? 0;
    expect(pair?.areas.some(({ second }) => second.some((span) => holds(span, layers)))).to.equal(true);
  });

  it('are none where a node to be caught meets no test that a node to be spared does not', () => {
    expect(pairsOf([BOTH], 'coarse', ['high'])).to.deep.equal([]);
  });

  it('are not looked for where one of the two does alone', () => {
    expect(pairsOf([BOTH], 'high', ['low', 'coarse'])).to.have.length(1);
    const loose: Measure = {
      ...BOTH,
      specifies: {
        all_of: [moving('node-nm', 'nodeNm', 'at_most', 5), moving('nand-layers', 'layers', 'at_least', 3)],
      },
    };
    expect(pairsOf([loose], 'high', ['coarse'])).to.deep.equal([]);
  });

  it('are of two thresholds held against different quantities, none of them in common', () => {
    const band = measure('xa-band', {
      specifies: {
        all_of: [moving('nand-layers', 'nodeNm', 'at_least', 60), moving('node-nm', 'nodeNm', 'at_most', 5)],
      },
    });
    expect(pairsOf([band], 'beside', ['low', 'coarse'])).to.deep.equal([]);
    const following: Criterion = {
      quantity: 'layers',
      at_least: 5,
      unit: 'layers',
      at: '§2',
      follows: { bound: 'at_least', threshold: 'node-nm' },
    };
    const common = measure('xa-common', {
      specifies: {
        all_of: [
          moving('nand-layers', 'layers', 'at_least', 30),
          moving('node-nm', 'nodeNm', 'at_most', 5),
          following,
        ],
      },
    });
    expect(pairsOf([common], 'high', ['low', 'coarse'])).to.deep.equal([]);
  });

  it('are of one measure', () => {
    const [onNode, onLayers] = [
      measure('xa-node', { specifies: moving('node-nm', 'nodeNm', 'at_most', 5) }),
      measure('xa-layers', { specifies: moving('nand-layers', 'layers', 'at_least', 30) }),
    ];
    expect(pairsOf([onNode, onLayers], 'high', ['low', 'coarse'])).to.deep.equal([]);
    expect(pairsOf([onNode, onLayers], 'unknown', ['low'])).to.deep.equal([]);
  });
});
