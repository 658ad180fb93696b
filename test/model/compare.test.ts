import { expect } from 'chai';
import fc from 'fast-check';
import { compare } from '../../src/model/index.ts';
import type {
  Catalogue,
  ComparedFigure,
  Comparison,
  NodeFigureKey,
  ProcessNode,
} from '../../src/model/index.ts';
import {
  catalogue,
  CATALOGUE,
  date,
  figure,
  FINE,
  gap,
  RIVAL,
  range,
  withChange,
} from '../support/invented.ts';

const density = (value: number, method: string) => figure(value, 'MTr/mm2', { method });
function changed(id: string, change: Partial<ProcessNode>, of: Catalogue = CATALOGUE): Catalogue {
  return catalogue({ nodes: withChange(of.nodes, id, change) });
}
function compared(of: Catalogue, ...ids: string[]): Comparison {
  const found = compare(of, ids);
  if (!found) throw new Error('nothing to compare');
  return found;
}
function cell(of: Comparison, node: string, key: NodeFigureKey): ComparedFigure {
  const found = of.nodes.find((row) => row.node === node)?.figures.find((entry) => entry.figure === key);
  if (!found) throw new Error(`no ${key} of "${node}"`);
  return found;
}

describe('ratios', () => {
  it('divide a node\u2019s figure by that of the base', () => {
    const { ratio } = cell(compared(CATALOGUE, 'arbor-12', 'brine-5'), 'brine-5', 'contactedGatePitchNm');
    expect(ratio).to.deep.equal({ value: 0.625, low: 0.625, high: 0.625 });
  });

  it('keep the ranges of both', () => {
    const of = changed(
      'brine-5',
      { contactedGatePitchNm: range(40, 60) },
      changed('arbor-12', { contactedGatePitchNm: figure(80, 'nm', { low: 50, high: 100 }) }),
    );
    const { ratio } = cell(compared(of, 'arbor-12', 'brine-5'), 'brine-5', 'contactedGatePitchNm');
    expect(ratio).to.deep.equal({ value: 0.625, low: 0.4, high: 1.2 });
  });

  it('are none for the base, for marketed numbers and for counts', () => {
    const of = changed(
      'brine-5',
      { euvLayers: figure(14, 'layers'), maskLayers: figure(80, 'masks') },
      changed('arbor-12', { euvLayers: figure(2, 'layers'), maskLayers: figure(60, 'masks') }),
    );
    const answer = compared(of, 'arbor-12', 'brine-5');
    expect(cell(answer, 'arbor-12', 'contactedGatePitchNm').ratio).to.equal(null);
    expect(cell(answer, 'brine-5', 'marketedNm').ratio).to.equal(null);
    expect(cell(answer, 'brine-5', 'euvLayers').ratio).to.equal(null);
    expect(cell(answer, 'brine-5', 'maskLayers').ratio).to.equal(null);
  });

  it('are none for a gap, and the class value stands beside it', () => {
    const of = changed('brine-5', { contactedGatePitchNm: gap({ classValueOf: 'brine-12' }) });
    const found = cell(compared(of, 'arbor-12', 'brine-5'), 'brine-5', 'contactedGatePitchNm');
    expect(found).to.include({ ratio: null, noRatioBecause: 'no figure of its own' });
    expect(found.classValue).to.include({ value: 80, classValueOf: 'brine-12' });
  });

  it('have no class value beside them where the other node has none that is verified', () => {
    const classValue = (of: Catalogue, from?: string): unknown => {
      const bare = gap(from === undefined ? {} : { classValueOf: from });
      const open = changed('brine-5', { contactedGatePitchNm: bare }, of);
      return cell(compared(open, 'arbor-12', 'brine-5'), 'brine-5', 'contactedGatePitchNm').classValue;
    };
    const other = (contactedGatePitchNm: ReturnType<typeof gap> | ReturnType<typeof figure>): Catalogue =>
      changed('brine-12', { contactedGatePitchNm });
    expect(classValue(CATALOGUE)).to.equal(null);
    expect(classValue(CATALOGUE, 'nobody')).to.equal(null);
    expect(classValue(other(gap()), 'brine-12')).to.equal(null);
    expect(classValue(other(figure(80, 'nm', { standing: 'unverified' })), 'brine-12')).to.equal(null);
    expect(classValue(other(figure(80)), 'brine-12')).to.include({ value: 80 });
  });

  it('are none without a number, and none where a range has no end', () => {
    const { value: _, ...empty } = figure(50);
    const { high: _high, ...endless } = range(40, 60);
    const ratio = (contactedGatePitchNm: typeof empty): unknown => {
      const of = changed('brine-5', { contactedGatePitchNm });
      return cell(compared(of, 'arbor-12', 'brine-5'), 'brine-5', 'contactedGatePitchNm').ratio;
    };
    expect(ratio(empty)).to.equal(null);
    expect(ratio(endless)).to.equal(null);
  });

  it('are marked where they divide by a class value of the base', () => {
    const of = changed('arbor-12', { contactedGatePitchNm: gap({ classValueOf: 'brine-12' }) });
    const { ratio } = cell(compared(of, 'arbor-12', 'brine-5'), 'brine-5', 'contactedGatePitchNm');
    expect(ratio).to.include({ value: 0.625, toClassValueOf: 'brine-12' });
  });

  it('are not marked where the base has a figure of its own', () => {
    const { ratio } = cell(compared(CATALOGUE, 'arbor-12', 'brine-5'), 'brine-5', 'minimumMetalPitchNm');
    expect(ratio).to.not.have.property('toClassValueOf');
  });

  it('stand for every figure that the node or the base records, and no other', () => {
    const bare = changed('brine-5', { euvLayers: figure(14, 'layers') });
    const keys = compared(bare, 'arbor-12', 'brine-5').nodes.map((row) =>
      row.figures.map((entry) => entry.figure),
    );
    const common = ['marketedNm', 'contactedGatePitchNm', 'minimumMetalPitchNm', 'finPitchNm'];
    expect(keys).to.deep.equal([common, [...common, 'euvLayers']]);
    const base = changed('arbor-12', { euvLayers: figure(2, 'layers') });
    const found = cell(compared(base, 'arbor-12', 'brine-5'), 'brine-5', 'euvLayers');
    expect(found).to.deep.include({ recorded: { gap: 'not-found' }, ratio: null });
  });

  it('are none where the base has nothing, or a figure is unverified', () => {
    const heard = figure(50, 'nm', { standing: 'unverified' });
    const because = (of: Catalogue): string | undefined =>
      cell(compared(of, 'arbor-12', 'brine-5'), 'brine-5', 'contactedGatePitchNm').noRatioBecause;
    expect(because(changed('arbor-12', { contactedGatePitchNm: gap() }))).to.equal('the base has no figure');
    expect(because(changed('arbor-12', { contactedGatePitchNm: heard }))).to.equal('the base has no figure');
    expect(because(changed('brine-5', { contactedGatePitchNm: heard }))).to.equal('unverified');
  });

  it('are none across methods, and say which', () => {
    const of = changed(
      'brine-5',
      { transistorDensityMTrPerMm2: density(90, 'measured') },
      changed('arbor-12', { transistorDensityMTrPerMm2: density(30, 'claimed') }),
    );
    const found = cell(compared(of, 'arbor-12', 'brine-5'), 'brine-5', 'transistorDensityMTrPerMm2');
    expect(found).to.include({ ratio: null, noRatioBecause: 'methods differ: measured against claimed' });
    const silent = changed('brine-5', { transistorDensityMTrPerMm2: figure(90, 'MTr/mm2') }, of);
    const because = (base: string, node: string): unknown =>
      cell(compared(silent, base, node), node, 'transistorDensityMTrPerMm2').noRatioBecause;
    expect(because('arbor-12', 'brine-5')).to.equal('methods differ: not stated against claimed');
    expect(because('brine-5', 'arbor-12')).to.equal('methods differ: claimed against not stated');
  });

  it('always lie between their ends', () => {
    const ends = fc.tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 0, max: 999 }),
      fc.integer({ min: 0, max: 999 }),
    );
    fc.assert(
      fc.property(ends, ends, fc.boolean(), ([a, b, c], [d, e, f], bare) => {
        const own = bare ? range(a, a + b + c) : figure(a + b, 'nm', { low: a, high: a + b + c });
        const base = figure(d + e, 'nm', { low: d, high: d + e + f });
        const of = changed('brine-5', { finPitchNm: own }, changed('arbor-12', { finPitchNm: base }));
        const { ratio } = cell(compared(of, 'arbor-12', 'brine-5'), 'brine-5', 'finPitchNm');
        expect(ratio?.value).to.be.within(ratio?.low ?? Number.NaN, ratio?.high ?? Number.NaN);
      }),
    );
  });
});

describe('distances', () => {
  it('count steps of the class ladder, negative toward coarser nodes', () => {
    const answer = compared(CATALOGUE, 'arbor-12', 'brine-5', 'arbor-30', 'brine-12');
    const steps = answer.nodes.map((row) => [row.node, row.generationsFromBase, row.through]);
    expect(steps).to.deep.equal([
      ['arbor-12', null, []],
      ['brine-5', 3, ['10', '7', '5']],
      ['arbor-30', -2, ['20', '28']],
      ['brine-12', 0, []],
    ]);
  });

  it('are open for a node off the ladder', () => {
    const of = changed('brine-5', { nodeClass: null });
    expect(compared(of, 'arbor-12', 'brine-5').nodes[1]).to.deep.include({
      generationsFromBase: null,
      through: [],
    });
  });

  it('give the years by which the base came later, as its dates allow', () => {
    const [base, other] = compared(CATALOGUE, 'arbor-12', 'brine-12').nodes;
    expect(base?.baseLaterByYears).to.equal(null);
    const years = other?.baseLaterByYears;
    expect(years?.low).to.be.closeTo(3.5, 0.02);
    expect(years?.high).to.be.closeTo(4, 0.02);
  });

  it('give no years without a verified date on both sides', () => {
    const heard = date('2016', { standing: 'unverified' });
    for (const volumeProduction of [gap(), heard]) {
      const of = changed('brine-12', { volumeProduction });
      expect(compared(of, 'arbor-12', 'brine-12').nodes[1]?.baseLaterByYears).to.equal(null);
    }
  });
});

describe('lags', () => {
  it('compare the first node of the class at each foundry', () => {
    const older = { ...RIVAL, id: 'brine-14', volumeProduction: date('2015-Q1') };
    const of = catalogue({ nodes: [...CATALOGUE.nodes, older] });
    const [lag] = compared(of, 'arbor-12', 'brine-5').lags;
    expect(lag).to.deep.include({ basis: 'node-class', behind: 'arbor', ahead: 'brine', nodeClass: '16/14' });
    expect(lag?.first).to.deep.equal({ behind: 'arbor-12', ahead: 'brine-14' });
    expect(lag?.years.low).to.be.closeTo(4.5, 0.02);
  });

  it('take the earliest node wherever it is listed', () => {
    const older = { ...RIVAL, id: 'brine-14', volumeProduction: date('2015-Q1') };
    const of = catalogue({ nodes: [older, ...CATALOGUE.nodes] });
    expect(compared(of, 'arbor-12', 'brine-5').lags[0]?.first.ahead).to.equal('brine-14');
  });

  it('are none by class between nodes without a class', () => {
    const of = changed('brine-12', { nodeClass: null }, changed('arbor-12', { nodeClass: null }));
    expect(compared(of, 'arbor-12', 'brine-12').lags).to.deep.equal([]);
  });

  it('are none by density without a verified density and date of the base, or a node as dense', () => {
    const dense = (value: number, more = {}) => ({
      transistorDensityMTrPerMm2: figure(value, 'MTr/mm2', { method: 'claimed', ...more }),
    });
    const bases = (own: Partial<ProcessNode>, other = dense(90)): string[] =>
      compared(changed('arbor-12', own, changed('brine-5', other)), 'arbor-12', 'brine-5').lags.map(
        ({ basis }) => basis,
      );
    const { value: _, ...empty } = figure(30, 'MTr/mm2', { method: 'claimed' });
    expect(bases(dense(30))).to.include('density');
    expect(bases({})).to.not.include('density');
    expect(bases({ transistorDensityMTrPerMm2: gap() })).to.not.include('density');
    expect(bases({ transistorDensityMTrPerMm2: empty })).to.not.include('density');
    expect(bases(dense(30, { standing: 'unverified' }))).to.not.include('density');
    expect(bases({ ...dense(30), volumeProduction: gap() })).to.not.include('density');
    expect(bases(dense(30), dense(29))).to.not.include('density');
    expect(bases(dense(30), dense(90, { standing: 'unverified' }))).to.not.include('density');
    expect(bases(dense(30), { transistorDensityMTrPerMm2: empty })).to.not.include('density');
  });

  it('compare by density within one method only', () => {
    const dense = changed('brine-5', { transistorDensityMTrPerMm2: density(90, 'claimed') });
    const lags = (own: string): string[] =>
      compared(
        changed('arbor-12', { transistorDensityMTrPerMm2: density(30, own) }, dense),
        'arbor-12',
        'brine-5',
      ).lags.map(({ basis, first }) => `${basis} ${first.ahead}`);
    expect(lags('claimed')).to.deep.equal(['node-class brine-12', 'density brine-5']);
    expect(lags('measured')).to.deep.equal(['node-class brine-12']);
  });

  it('count an equally dense node as dense enough', () => {
    const equal = changed('brine-5', { transistorDensityMTrPerMm2: density(30, 'claimed') });
    const of = changed('arbor-12', { transistorDensityMTrPerMm2: density(30, 'claimed') }, equal);
    expect(compared(of, 'arbor-12', 'brine-5').lags.at(-1)?.first.ahead).to.equal('brine-5');
  });

  it('are none where the other foundry has no such node, or none of its own', () => {
    const lone = catalogue({ nodes: CATALOGUE.nodes.filter((node) => node.id !== RIVAL.id) });
    expect(compared(lone, FINE.id, 'brine-5').lags).to.deep.equal([]);
    expect(compared(CATALOGUE, FINE.id, 'arbor-30').lags).to.deep.equal([]);
  });

  it('are nothing without a node to compare', () => {
    expect(compare(CATALOGUE, [])).to.equal(null);
    expect(compare(CATALOGUE, ['x'])).to.equal(null);
  });
});
