import { expect } from 'chai';
import { chartJsConfig } from '../../../src/charts/index.ts';
import type { ChartJson } from '../../../src/charts/index.ts';
import { NUMBERS, ROWS } from '../../support/invented-charts.ts';

type Dataset = ChartJson['data']['datasets'][number];
const SIZE = { width: 720 };
const numbers = chartJsConfig(NUMBERS, SIZE, 'light');
const rows = chartJsConfig(ROWS, SIZE, 'light');

function setsOf(json: ChartJson, mark: string): readonly Dataset[] {
  const found = json.data.datasets.filter((set) => set.mark === mark);
  if (found.length === 0) throw new Error(`no dataset of "${mark}"`);
  return found;
}

describe('the datasets of a chart', () => {
  it('are drawn in the order of the marks: Chart.js draws the highest order first', () => {
    const orders = numbers.data.datasets.map(({ order }) => order);
    expect(orders).to.deep.equal([...orders].sort((a, b) => b - a));
    expect(new Set(orders).size).to.equal(orders.length);
    const drawn = [...new Set(numbers.data.datasets.map(({ mark }) => mark))].filter((id) => id !== 'row');
    const marks = NUMBERS.panels.flatMap((panel) => panel.marks.map(({ id }) => id));
    expect(drawn).to.deep.equal(marks);
  });

  it('say every hint of the description, beside what it tells of', () => {
    for (const [description, json] of [
      [NUMBERS, numbers],
      [ROWS, rows],
    ] as const) {
      const hints = new Set(json.data.datasets.flatMap((set) => set.hints));
      for (const { marks } of description.panels) {
        for (const mark of marks) {
          const told =
            mark.kind === 'points'
              ? mark.points
              : mark.kind === 'bars'
                ? mark.bars
                : mark.kind === 'cells'
                  ? mark.cells
                  : mark.kind === 'curve'
                    ? [mark]
                    : [];
          for (const { hint } of told) expect(hints).to.include(hint);
        }
      }
      for (const set of json.data.datasets)
        expect([0, set.data.length], set.mark).to.include(set.hints.length);
    }
  });

  it('draw ranges as thin bars between both ends', () => {
    const ranges = setsOf(numbers, 'square').find(({ type }) => type === 'bar');
    expect(ranges?.data.map(({ x }) => x)).to.deep.equal([
      [1.5, 3],
      [3, 4.5],
      [4.5, 6],
      [6, 7.5],
    ]);
    expect(ranges).to.include({ type: 'bar', indexAxis: 'y', barThickness: 1.6 });
  });

  it('draw a trail only where one is asked for', () => {
    expect(setsOf(numbers, 'circle').map(({ type }) => type)).to.include('line');
    expect(setsOf(numbers, 'square').map(({ type }) => type)).to.not.include('line');
  });

  it('fill a band down to its base, in steps', () => {
    const [base, edge] = setsOf(numbers, 'band');
    expect(base?.data).to.deep.equal([
      { x: 1, y: 4 },
      { x: 4, y: 5 },
      { x: 9, y: 9 },
    ]);
    expect(edge).to.include({ fill: '-1', stepped: 'before', backgroundColor: 'rgba(11, 99, 87, 0.14)' });
    expect(setsOf(numbers, 'curve')[0]).to.include({ fill: false, stepped: false, xAxisID: 'x1' });
  });

  it('draw a rule across its plot, and what it catches on its side', () => {
    const [low, high, line] = setsOf(numbers, 'line');
    expect([low, high, line].map((set) => set?.data)).to.deep.equal([
      [
        { x: 0, y: 1 },
        { x: 10, y: 1 },
      ],
      [
        { x: 0, y: 14 },
        { x: 10, y: 14 },
      ],
      [
        { x: 0, y: 14 },
        { x: 10, y: 14 },
      ],
    ]);
    expect(high).to.include({ fill: '-1', backgroundColor: 'rgba(185, 42, 22, 0.14)' });
    expect(line).to.include({ borderColor: '#b92a16', borderWidth: 2 });
    const [, above, today] = setsOf(numbers, 'today');
    expect(above?.data).to.deep.equal([
      { x: 40, y: 100 },
      { x: 1000, y: 100 },
    ]);
    expect(today).to.deep.include({
      borderDash: [6, 4],
      data: [
        { x: 40, y: 1 },
        { x: 40, y: 100 },
      ],
    });
  });

  it('hatch what is undetermined', () => {
    const hatched = { pattern: 'hatched', color: '#5d5a54' };
    expect(setsOf(numbers, 'apart')[1]).to.deep.include({ fill: '-1', backgroundColor: hatched });
    const [bars] = setsOf(rows, 'bars');
    expect(bars?.type === 'bar' && bars.backgroundColor[1]).to.deep.equal({
      pattern: 'hatched',
      color: '#5d5a54',
    });
  });

  it('end what lies beyond an axis at its end', () => {
    const [bars] = setsOf(rows, 'bars');
    expect(bars?.data[1]?.x).to.deep.equal([2, 10]);
  });
});
