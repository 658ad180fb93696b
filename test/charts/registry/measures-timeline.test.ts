import { expect } from 'chai';
import { CAPABLE, catalogue, measure, UNIQUE } from '../../support/invented.ts';
import { expectApproved } from '../approved.ts';
import { asked, column, expectSound, marksOf } from '../asked.ts';

const source = 'almanac';
const OLD = measure('xa-old', {
  shortTitle: 'the old rule',
  history: [
    { on: '2018-03-01', latest: '2018-06-01', status: 'in-force', source },
    { on: '2020-01-01', status: 'superseded', source },
  ],
});
const FOREIGN = measure('xb-list', {
  shortTitle: 'the foreign list',
  jurisdiction: 'XB',
  history: [
    { on: '2022-01-01', status: 'announced', source },
    { on: '2022-04-01', status: 'announced', source },
    { on: '2022-07-01', status: 'in-force', source },
    { on: '2025-07-01', status: 'unknown', source },
  ],
});
const SILENT = measure('xa-silent', { tests: 'nothing' });
const RECORDS = catalogue({ measures: [CAPABLE, UNIQUE, OLD, FOREIGN, SILENT] });

describe('the chart of measures through time', () => {
  const chart = asked('measures-timeline', RECORDS, { on: '2024-07-01', measures: ['xa-unique'] });
  const bars = marksOf(chart, 'bars').flatMap((set) => set.bars.map((bar) => ({ ...bar, set: set.id })));
  const of = (id: string) => bars.filter((bar) => bar.at === id);

  it('is described and drawn as it was approved', () => {
    expectApproved(chart);
  });

  it('has a bar for every row of its table, and none for what tests nothing', () => {
    expectSound(chart);
    expect(bars).to.have.lengthOf(chart.table.rows.length);
    expect(of('xa-silent')).to.deep.equal([]);
    expect(chart.y.kind === 'band' ? chart.y.bands.map(({ group }) => group) : []).to.deep.equal([
      'XA',
      'XA',
      'XA',
      'XB',
    ]);
  });

  it('ends what was superseded and draws what lasts up to the last day on record', () => {
    expect(of('xa-old').at(-1)?.to).to.equal(2020);
    expect(of('xa-unique')[0]?.to).to.be.closeTo(2025.5, 0.01);
    expect(column(chart, 'end').filter((day) => day === 'lasting')).to.have.lengthOf(3);
  });

  it('fills by status: solid in force and in play, pale otherwise, hatched before, dotted where it is open', () => {
    expect(of('xa-unique').map(({ fill, set }) => [fill, set])).to.deep.equal([['solid', 'in-play']]);
    expect(of('xa-old').map(({ fill }) => fill)).to.deep.equal(['dotted', 'wash']);
    expect(of('xa-capable').map(({ fill }) => fill)).to.deep.equal(['hatched']);
    expect(of('xb-list').map(({ fill }) => fill)).to.deep.equal(['hatched', 'wash', 'dotted']);
  });

  it('names in bold what is in play, and draws the day of the question', () => {
    const bands = chart.y.kind === 'band' ? chart.y.bands : [];
    expect(bands.filter(({ strong }) => strong).map(({ id }) => id)).to.deep.equal(['xa-unique']);
    expect(marksOf(chart, 'rule')).to.have.lengthOf(1);
    expect(marksOf(chart, 'rule')[0]).to.include({ axis: 'x', label: '2024-07-01', dashed: true });
  });

  it('counts in its alternative text and names the first and the last', () => {
    expect(chart.alt).to.contain('4 measures');
    expect(chart.alt).to.contain('1 in play on 2024-07-01');
    expect(chart.alt).to.contain('The earliest is the old rule (2018-03-01)');
    expect(chart.alt).to.contain('the latest change the foreign list (2025-07-01)');
  });

  it('stays whole without measures', () => {
    const empty = asked('measures-timeline', catalogue({ measures: [SILENT] }), { measures: [] });
    expectSound(empty);
    expect(empty.empty).to.be.a('string');
  });
});
