import { expect } from 'chai';
import { timelineOf } from '../../../src/charts/index.ts';
import {
  catalogue,
  CATALOGUE,
  FINE,
  FINEST,
  gap,
  measure,
  nodeAtMost,
  withChange,
} from '../../support/invented.ts';
import { expectApproved } from '../approved.ts';
import { asked, column, expectSound, marksOf } from '../asked.ts';

const SECOND = measure('xa-second', { shortTitle: 'the second', specifies: nodeAtMost(14) });
const MEASURES = [...CATALOGUE.measures, SECOND];
const NODES = withChange(CATALOGUE.nodes, FINEST.id, { volumeProduction: gap() });
const RECORDS = catalogue({ nodes: NODES, measures: MEASURES });
const INPUT = { measures: ['xa-capable', 'xa-second'] };

describe('the chart of nodes through time', () => {
  const chart = asked('node-timeline', RECORDS, INPUT);
  const points = marksOf(chart, 'points').flatMap((set) => set.points);

  it('is described and drawn as it was approved', () => {
    expectApproved(chart);
  });

  it('draws every node of its table, filled as its outcome says', () => {
    expectSound(chart);
    expect(points.map(({ id }) => id)).to.have.members(NODES.map(({ id }) => id));
    const fillings = { specified: 'filled', 'reached through equipment': 'half', 'not specified': 'open' };
    const outcomes = column(chart, 'outcome');
    NODES.forEach(({ id, name }) => {
      const at = column(chart, 'node').indexOf(name);
      const filling = points.find((point) => point.id === id)?.filling;
      expect(filling).to.equal(fillings[outcomes[at] as keyof typeof fillings]);
    });
  });

  it('draws the range of each date, and what has none apart and hatched', () => {
    expect(points.find(({ id }) => id === FINE.id)?.xRange).to.deep.equal([2019.75, 2020]);
    const [region] = marksOf(chart, 'region');
    const undated = points.find(({ id }) => id === FINEST.id);
    expect(region?.fill).to.equal('hatched');
    expect(undated?.xRange).to.equal(undefined);
    expect(undated?.x).to.be.within(region?.x[0] ?? 0, region?.x[1] ?? 0);
    expect(chart.note).to.match(/Without a date on record.*brine-5/);
  });

  it('joins equal thresholds in one line and names the measures', () => {
    const rules = marksOf(chart, 'rule');
    expect(rules.map(({ at }) => at)).to.deep.equal([14]);
    expect(rules[0]?.label).to.equal('14 nm: the capable proposal and 1 more');
    expect(chart.note).to.contain('At 14 nm: the capable proposal and the second.');
  });

  it('draws a moved threshold where it was moved and says from where', () => {
    const moved = asked('node-timeline', RECORDS, { ...INPUT, set: { 'xa-second.node-nm': 20 } });
    const labels = marksOf(moved, 'rule').map(({ label }) => label);
    expect(labels).to.deep.equal(['20 nm (moved from 14): the second', '14 nm: the capable proposal']);
  });

  it('draws three lines and says the rest', () => {
    const many = [28, 20, 10, 7].map((nm) => measure(`xa-${String(nm)}`, { specifies: nodeAtMost(nm) }));
    const crowded = asked('node-timeline', catalogue({ measures: many }), {
      measures: many.map(({ id }) => id),
    });
    expect(marksOf(crowded, 'rule')).to.have.lengthOf(3);
    expect(crowded.note).to.match(/Not drawn: lines at 7 nm \(xa-7\)/);
  });

  it('counts outcomes and names the first and the last in its alternative text', () => {
    expect(chart.alt).to.contain('a line at 14 nm');
    expect(chart.alt).to.contain('From arbor-60 (2008) to arbor-12 (2019-Q4)');
    expect(chart.alt).to.match(/Arbor: 3 nodes, 1 specified/);
  });

  it('stays whole without dates and without nodes', () => {
    const nodes = CATALOGUE.nodes.map((of) => ({ ...of, volumeProduction: gap() }));
    const undated = asked('node-timeline', catalogue({ nodes }));
    expectSound(undated);
    expect(undated.alt).to.contain('No node has a date on record.');
    const empty = asked('node-timeline', RECORDS, {}, { foundries: [] });
    expectSound(empty);
    expect(empty.empty).to.equal('No logic nodes to show.');
  });

  it('takes marks and lines from whoever asks', () => {
    const marks = new Map([[FINE.id, 'undetermined' as const]]);
    const timeline = timelineOf({
      catalogue: RECORDS,
      nodes: [FINE],
      foundries: ['arbor'],
      marks,
      rules: [],
    });
    const [set] = timeline.panels[0]?.marks ?? [];
    expect(set?.kind === 'points' ? set.points[0]?.filling : null).to.equal('dashed');
    expect(timeline.keys.map(({ text }) => text)).to.deep.equal(['Arbor', 'undetermined']);
  });
});
