import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import type { ChartDescription, PointMarks } from '../../src/charts/index.ts';
import { nodeMarks } from '../../src/text/index.ts';
import { catalogue, CATALOGUE, figure, FINE, gap, withChange } from '../support/invented.ts';
import { ROOT } from '../support/records.ts';
import { PROPOSED, timeline } from './timeline.ts';

const GOLDEN = `${ROOT}test/charts/line-timeline.golden.json`;

const FILLINGS = { specified: 'filled', reached: 'half', 'not-specified': 'open', undetermined: 'dashed' };

function seriesOf({ panels }: ChartDescription): PointMarks[] {
  return panels.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'points'));
}

describe('the first page’s timeline', () => {
  const { chart, effect } = timeline();
  const points = seriesOf(chart).flatMap((series) => series.points);

  it('is described as it was approved', () => {
    if (process.env.UPDATE_FINDINGS === '1') writeFileSync(GOLDEN, `${JSON.stringify(chart, null, 2)}\n`);
    const golden: unknown = JSON.parse(readFileSync(GOLDEN, 'utf8'));
    expect(JSON.parse(JSON.stringify(chart)), 'UPDATE_FINDINGS=1 rewrites the golden file').to.deep.equal(
      golden,
    );
  });

  it('draws every dated node once, in the order of time, at its number', () => {
    expect(points.map(({ id }) => id)).to.have.members(CATALOGUE.nodes.map(({ id }) => id));
    for (const { points: drawn } of seriesOf(chart)) {
      const years = drawn.map(({ x }) => Number(x));
      expect(years).to.deep.equal([...years].sort((a, b) => a - b));
      for (const { x, xRange } of drawn) expect(x).to.be.within(xRange?.[0] ?? 0, xRange?.[1] ?? 0);
    }
    expect(points.find(({ id }) => id === FINE.id)).to.deep.include({ y: 12, xRange: [2019.75, 2020] });
  });

  it('marks nodes as the line does', () => {
    const marks = nodeMarks(effect);
    for (const { id, filling } of points) expect(filling).to.equal(FILLINGS[marks.get(id) ?? 'undetermined']);
    expect(new Set(points.map(({ filling }) => filling))).to.have.keys('filled', 'half', 'open');
  });

  it('draws the line at the reader\u2019s number', () => {
    const rules = timeline({ ...PROPOSED, nodeNm: 28 }).chart.panels[0]?.marks.filter(
      ({ kind }) => kind === 'rule',
    );
    expect(rules).to.deep.equal([
      { kind: 'rule', id: 'line', axis: 'y', at: 28, label: '28 nm', tone: 'line', side: 'below' },
    ]);
  });

  it('keeps every point and the line inside its scales', () => {
    const [x, y] = [chart.panels[0]?.x, chart.y];
    if (x?.kind !== 'linear' || y.kind !== 'log') throw new Error('the axes are of other kinds');
    for (const { xRange = [], y: at } of points) {
      for (const year of xRange) expect(year).to.be.within(x.low, x.high);
      expect(at).to.be.within(y.low, y.high);
    }
  });

  it('tells foundries apart by shape as well as by color', () => {
    const series = seriesOf(chart);
    for (const key of ['shape', 'tone'] as const)
      expect(new Set(series.map((set) => set[key])).size).to.equal(series.length);
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

  it('sets a node without a date apart from every year, and names it', () => {
    const nodes = withChange(CATALOGUE.nodes, FINE.id, { volumeProduction: gap() });
    const { chart: bare } = timeline(PROPOSED, catalogue({ nodes }));
    const apart = bare.panels[0]?.marks.find(({ kind }) => kind === 'region');
    const point = seriesOf(bare)
      .flatMap((series) => series.points)
      .find(({ id }) => id === FINE.id);
    const [left, right] = apart?.kind === 'region' ? apart.x : [Number.NaN, Number.NaN];
    expect(Number(point?.x)).to.be.within(left, right);
    const dated = seriesOf(bare).flatMap((series) => series.points.filter(({ id }) => id !== FINE.id));
    expect(Math.max(...dated.map(({ x }) => Number(x)))).to.be.below(left);
    expect(bare.note).to.match(/arbor-12/);
    expect(bare.table.rows.find(([name]) => name === FINE.name)).to.include('not found');
    expect(chart.note).to.not.include('Without a date');
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
    expect(seriesOf(same)).to.deep.equal(seriesOf(chart));
  });
});
