import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { nodeMarks } from '../../src/text/index.ts';
import { catalogue, CATALOGUE, figure, FINE, gap, withChange } from '../support/invented.ts';
import { ROOT } from '../support/records.ts';
import { PROPOSED, timeline } from './timeline.ts';

const GOLDEN = `${ROOT}test/charts/node-timeline.golden.json`;

describe('the node timeline', () => {
  const { chart, effect } = timeline();
  const points = chart.series.flatMap((series) => series.points);

  it('is described as it was approved', () => {
    if (process.env.UPDATE_FINDINGS === '1') writeFileSync(GOLDEN, `${JSON.stringify(chart, null, 2)}\n`);
    const golden: unknown = JSON.parse(readFileSync(GOLDEN, 'utf8'));
    expect(JSON.parse(JSON.stringify(chart)), 'UPDATE_FINDINGS=1 rewrites the golden file').to.deep.equal(
      golden,
    );
  });

  it('draws every dated node once, in the order of time, at its number', () => {
    expect(points.map(({ id }) => id)).to.have.members(CATALOGUE.nodes.map(({ id }) => id));
    for (const { points: drawn } of chart.series) {
      expect(drawn.map(({ x }) => x)).to.deep.equal(drawn.map(({ x }) => x).sort((a, b) => a - b));
      for (const { x, xLow, xHigh } of drawn) expect(x).to.be.within(xLow, xHigh);
    }
    expect(points.find(({ id }) => id === FINE.id)).to.include({ y: 12, xLow: 2019.75 });
  });

  it('marks nodes as the line does', () => {
    const marks = nodeMarks(effect);
    for (const { id, mark } of points) expect(mark).to.equal(marks.get(id));
    expect(new Set(points.map(({ mark }) => mark))).to.have.keys('specified', 'reached', 'not-specified');
  });

  it('draws the line at the reader\u2019s number', () => {
    expect(timeline({ ...PROPOSED, nodeNm: 28 }).chart.line).to.deep.equal({
      y: 28,
      label: '28 nm',
      caughtSide: 'below',
    });
  });

  it('keeps every point and the line inside its scales', () => {
    for (const { xLow, xHigh, y } of points) {
      expect(xLow).to.be.at.least(chart.x.low);
      expect(xHigh).to.be.at.most(chart.x.high);
      expect(y).to.be.within(chart.y.low, chart.y.high);
    }
  });

  it('has a table row for every node, of as many cells as columns', () => {
    expect(chart.table.rows).to.have.lengthOf(CATALOGUE.nodes.length);
    for (const row of chart.table.rows) expect(row).to.have.lengthOf(chart.table.columns.length);
  });

  it('counts in its alternative text what it draws', () => {
    expect(chart.alt).to.match(/line at 14 nm/);
    expect(chart.alt).to.match(
      /Arbor: 3 nodes, 1 specified, 1 reached through equipment and 1 not specified/,
    );
    expect(chart.alt).to.match(/Brine: 2 nodes, 2 not specified/);
  });

  it('names a node without a date instead of drawing it', () => {
    const nodes = withChange(CATALOGUE.nodes, FINE.id, { volumeProduction: gap() });
    const { chart: bare } = timeline(PROPOSED, catalogue({ nodes }));
    expect(bare.series.flatMap((series) => series.points).map(({ id }) => id)).to.not.include(FINE.id);
    expect(bare.note).to.match(/arbor-12/);
    expect(bare.alt).to.match(/Not drawn.*arbor-12/);
    expect(bare.table.rows.find(([name]) => name === FINE.name)).to.include('not found');
    expect(chart.note).to.equal('');
  });

  it('counts undetermined nodes apart', () => {
    const nodes = withChange(CATALOGUE.nodes, FINE.id, {
      marketedNm: figure(12, 'nm', { standing: 'unverified' }),
    });
    const { chart: open } = timeline(PROPOSED, catalogue({ nodes }));
    expect(open.alt).to.match(
      /Arbor: 3 nodes, 1 reached through equipment, 1 undetermined and 1 not specified/,
    );
  });

  it('leaves memory and other foundries out', () => {
    const nodes = [
      ...CATALOGUE.nodes,
      { ...FINE, id: 'cedar-12', foundry: 'cedar' },
      { ...FINE, id: 'arbor-d', deviceClass: 'dram' as const },
    ];
    const { chart: same } = timeline(PROPOSED, catalogue({ nodes }));
    expect(same.series).to.deep.equal(chart.series);
  });
});
