import { expect } from 'chai';
import {
  catalogue,
  CATALOGUE,
  COARSE,
  date,
  FINE,
  gap,
  MIDDLE,
  node,
  RIVAL,
} from '../../support/invented.ts';
import { expectApproved } from '../approved.ts';
import { asked, column, expectSound, marksOf } from '../asked.ts';

const TWIN = node('brine-30', { foundry: 'brine', volumeProduction: date('2010') });
const UNDATED = node('brine-60', {
  ...COARSE,
  id: 'brine-60',
  name: 'brine-60',
  foundry: 'brine',
  volumeProduction: gap(),
});
const RECORDS = catalogue({ nodes: [...CATALOGUE.nodes, TWIN, UNDATED] });

describe('the chart of lags', () => {
  const chart = asked('lag', RECORDS);
  const bars = marksOf(chart, 'bars');
  const open = bars.find(({ id }) => id === 'open')?.bars ?? [];

  it('is described and drawn as it was approved', () => {
    expectApproved(chart);
  });

  it('draws both dates of each class and the years of the table between them', () => {
    expectSound(chart);
    const [ahead, behind] = ['ahead', 'behind'].map((id) =>
      marksOf(chart, 'points').find((set) => set.id === id),
    );
    expect(ahead?.points.map(({ y }) => y)).to.deep.equal(['28', '16/14', '5']);
    expect(behind?.points.map(({ y }) => y)).to.deep.equal(['65', '28', '16/14']);
    expect(column(chart, 'class')).to.deep.equal(['65', '28', '16/14', '5']);
    expect(column(chart, 'low')).to.deep.equal([null, 1, 3.5, null]);
    expect(column(chart, 'high')).to.deep.equal([null, 2.5, 4, null]);
    expect(behind?.points[2]?.label).to.equal('3.5\u20134 years');
    for (const set of [ahead, behind])
      for (const { xRange } of set?.points ?? []) expect(xRange).to.have.lengthOf(2);
  });

  it('hatches what is not there yet up to the day of the question', () => {
    expect(open).to.have.lengthOf(1);
    expect(open[0]).to.include({ at: '5', label: 'not yet' });
    expect(open[0]?.to).to.be.closeTo(2026.9, 0.05);
  });

  it('says what is missing where the other is undated or passed over', () => {
    expect(column(chart, 'lag')[0]).to.equal('Brine: date not on record');
    const turned = asked(
      'lag',
      catalogue({ nodes: [MIDDLE, FINE, RIVAL] }),
      {},
      { foundries: ['brine', 'arbor'] },
    );
    expect(column(turned, 'lag')).to.deep.equal(['none on record', '3.5\u20134 years earlier']);
  });

  it('names the least and the most in its alternative text', () => {
    expect(chart.alt).to.contain('from 1\u20132.5 years (28 nm class) to 3.5\u20134 years (16/14 nm class)');
    expect(chart.alt).to.contain('Arbor has none yet in the 5 nm class.');
  });

  it('takes the other foundry of the case where one is asked for', () => {
    expect(asked('lag', RECORDS, {}, { foundries: ['brine'] }).title).to.match(/^Brine after Arbor/);
  });

  it('stays whole without dates and without nodes', () => {
    const undated = catalogue({ nodes: CATALOGUE.nodes.map((of) => ({ ...of, volumeProduction: gap() })) });
    expectSound(asked('lag', undated));
    expect(asked('lag', undated).alt).to.contain('no class has dates for both');
    const none = asked('lag', catalogue({ nodes: [] }));
    expectSound(none);
    expect(none.empty).to.be.a('string');
  });

  it('counts nothing that began after the day of the question', () => {
    const early = asked('lag', RECORDS, { on: '2012-12-31' });
    expectSound(early);
    const stated = [...column(early, 'ahead.earliest'), ...column(early, 'behind.earliest')];
    expect(stated.some((day) => day !== null)).to.equal(true);
    for (const day of stated) if (typeof day === 'string') expect(day <= '2012-12-31', day).to.equal(true);
    for (const { bars: drawn } of marksOf(early, 'bars'))
      for (const { from, to } of drawn) expect(to >= from).to.equal(true);
  });

  it('says that it compares two where more are asked for', () => {
    expect(asked('lag', RECORDS, {}, { foundries: ['arbor', 'brine', 'cedar'] }).note).to.match(
      /the first two of those asked for\.$/,
    );
    expect(chart.note).to.not.contain('asked for');
  });
});
