import { expect } from 'chai';
import {
  catalogue,
  CATALOGUE,
  COARSE,
  figure,
  FINE,
  FINEST,
  gap,
  MIDDLE,
  range,
  RIVAL,
  withChange,
} from '../../support/invented.ts';
import { expectApproved } from '../approved.ts';
import { asked, column, expectSound, marksOf } from '../asked.ts';

const density = (value: number, more = {}): ReturnType<typeof figure> =>
  figure(value, 'MTr/mm2', { method: 'formula', ...more });
const NODES = [
  [COARSE.id, { transistorDensityMTrPerMm2: gap({ unverified: density(4, { standing: 'unverified' }) }) }],
  [MIDDLE.id, { transistorDensityMTrPerMm2: density(15, { standing: 'derived' }) }],
  [
    FINE.id,
    {
      contactedGatePitchNm: range(78, 90),
      minimumMetalPitchNm: gap({ gap: 'not-published', classValueOf: RIVAL.id }),
      finPitchNm: figure(47, 'nm', { standing: 'unverified' }),
      transistorDensityMTrPerMm2: gap({ gap: 'not-published', classValueOf: RIVAL.id }),
    },
  ],
  [RIVAL.id, { transistorDensityMTrPerMm2: density(30) }],
  [FINEST.id, { transistorDensityMTrPerMm2: density(120) }],
] as const;
const RECORDS = catalogue({
  nodes: NODES.reduce<typeof CATALOGUE.nodes>(
    (nodes, [id, change]) => withChange(nodes, id, change),
    CATALOGUE.nodes,
  ),
});

describe('the chart of pitches and density', () => {
  const chart = asked('pitches-and-density', RECORDS);
  const points = marksOf(chart, 'points');
  const bars = marksOf(chart, 'bars');
  const pointOf = (pitch: string, id: string) =>
    points.find((set) => set.id === pitch)?.points.find((entry) => entry.id === id);
  const densityOf = (id: string) =>
    bars.find((set) => set.id === 'density')?.bars.find((bar) => bar.id === id);

  it('is described and drawn as it was approved', () => {
    expectApproved(chart);
  });

  it('draws the figures of its table, and ranges as ranges', () => {
    expectSound(chart);
    const row = column(chart, 'node').indexOf(FINEST.name);
    expect(pointOf('finPitchNm', FINEST.id)).to.include({
      x: column(chart, 'finPitchNm')[row],
      filling: 'filled',
    });
    expect(densityOf(FINEST.id)?.to).to.equal(column(chart, 'transistorDensityMTrPerMm2')[row]);
    expect(pointOf('contactedGatePitchNm', FINE.id)?.xRange).to.deep.equal([78, 90]);
  });

  it('starts bars at zero and shades what was computed', () => {
    for (const { from } of bars.find((set) => set.id === 'density')?.bars ?? []) expect(from).to.equal(0);
    expect(densityOf(MIDDLE.id)).to.include({ fill: 'wash', label: '15\u2020' });
    expect(densityOf(RIVAL.id)?.fill).to.equal('solid');
  });

  it('hatches every gap and marks a class value as such', () => {
    expect(pointOf('minimumMetalPitchNm', FINE.id)).to.include({ x: 60, filling: 'dashed' });
    expect(bars.find((set) => set.id === 'minimumMetalPitchNm-gaps')?.bars.map(({ id }) => id)).to.deep.equal(
      [FINE.id],
    );
    expect(densityOf(FINE.id)).to.include({ fill: 'hatched', to: 30, label: 'class: 30' });
    expect(column(chart, 'minimumMetalPitchNm')[column(chart, 'node').indexOf(FINE.name)]).to.equal(null);
  });

  it('draws no unverified figure, and says that there is one', () => {
    expect(pointOf('finPitchNm', FINE.id)).to.equal(undefined);
    expect(densityOf(COARSE.id)).to.include({ fill: 'hatched', label: 'unverified only' });
    expect(column(chart, 'transistorDensityMTrPerMm2.about')[0]).to.match(/not found; unverified: 4/);
  });

  it('leaves out what does not apply to a node', () => {
    expect(pointOf('finPitchNm', COARSE.id)).to.equal(undefined);
    expect(bars.find((set) => set.id === 'finPitchNm-gaps')?.bars.map(({ id }) => id)).to.deep.equal([
      FINE.id,
    ]);
  });

  it('names the lowest and the highest in its alternative text', () => {
    expect(chart.alt).to.contain('density 15 MTr/mm² (arbor-30) to 120 MTr/mm² (brine-5)');
    expect(chart.alt).to.contain('4 figures are not on record');
  });

  it('stays whole without nodes and without figures', () => {
    const empty = asked('pitches-and-density', RECORDS, {}, { foundries: [] });
    expectSound(empty);
    expect(empty.empty).to.be.a('string');
    expectSound(asked('pitches-and-density', CATALOGUE));
  });
});
