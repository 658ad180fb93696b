import { expect } from 'chai';
import { layoutOf, svgOf } from '../../src/charts/index.ts';
import type { CellMarks, ChartDescription, Layout } from '../../src/charts/index.ts';

type Cell = CellMarks['cells'][number];

const CELL: Cell = {
  id: 'a',
  x: 'one',
  y: 'row',
  tone: 'line',
  fill: 'wash',
  text: 'a rather long answer',
  hint: 'h',
};

function chartOf(cell: Partial<Cell>, more: Partial<ChartDescription> = {}): ChartDescription {
  const cells: CellMarks = { kind: 'cells', id: 'c', name: 'c', cells: [{ ...CELL, ...cell }] };
  return {
    id: 'grid',
    title: 'Grid',
    subtitle: '',
    y: { kind: 'band', label: '', bands: [{ id: 'row', label: 'row' }] },
    panels: [
      { id: 'p', x: { kind: 'band', label: '', bands: [{ id: 'one', label: 'one' }] }, marks: [cells] },
    ],
    keys: [],
    table: { columns: [], rows: [] },
    alt: 'A grid.',
    note: '',
    sources: [],
    dataset: { version: '0', hash: 'h' },
    ...more,
  };
}

const cellText = (layout: Layout) => layout.texts.find(({ role }) => role === 'cell');

describe('what stands in a cell', () => {
  it('is the text where it has room, else the short one, else as much as fits', () => {
    const short = chartOf({ short: 'short' });
    expect(cellText(layoutOf(short, { width: 400 }))?.text).to.equal('a rather long answer');
    expect(cellText(layoutOf(short, { width: 120 }))?.text).to.equal('short');
    expect(cellText(layoutOf(chartOf({}), { width: 120 }))?.text).to.match(/^a rat.*…$/);
  });

  it('is in the color of paper on a full fill and on paper where the fill is a pattern', () => {
    expect(cellText(layoutOf(chartOf({ fill: 'solid' }), { width: 400 }))?.tone).to.equal('paper');
    expect(cellText(layoutOf(chartOf({ fill: 'solid', strength: 0.3 }), { width: 400 }))?.tone).to.equal(
      'ink',
    );
    expect(cellText(layoutOf(chartOf({}), { width: 400 }))?.patch).to.equal(undefined);
    const hatched = cellText(layoutOf(chartOf({ fill: 'hatched' }), { width: 400 }));
    expect(hatched?.patch?.left).to.be.below(hatched?.x ?? 0);
  });

  it('has its glyph before the text, as long as the short text has room beside it', () => {
    const glyph = { shape: 'circle', filling: 'half' } as const;
    const wide = layoutOf(chartOf({ glyph, short: 'short' }), { width: 400 });
    expect(wide.glyphs).to.have.lengthOf(1);
    expect(wide.glyphs[0]?.x).to.be.below(cellText(wide)?.x ?? 0);
    expect(layoutOf(chartOf({ glyph, short: 'shorter' }), { width: 75 }).glyphs).to.deep.equal([]);
  });
});

describe('a chart with nothing to draw', () => {
  it('says so in the plot, on as many lines as it takes', () => {
    const empty = chartOf(
      {},
      { empty: 'There is nothing at all to be drawn here, as nobody knows of anything.' },
    );
    const words = (width: number) => layoutOf(empty, { width }).texts.filter(({ role }) => role === 'label');
    expect(words(800)).to.have.lengthOf(1);
    expect(words(200).length).to.be.above(1);
    expect(svgOf(empty, { width: 800, theme: 'light' })).to.contain('There is nothing at all');
  });
});

describe('rows', () => {
  it('are as tall as the chart asks', () => {
    const { y } = chartOf({});
    const height = (tall: number) =>
      layoutOf(chartOf({}, { y: { ...y, tall } as ChartDescription['y'] }), { width: 400 }).panels[0]?.plot
        .height;
    expect((height(6) ?? 0) / (height(3) ?? 1)).to.be.closeTo(2, 0.01);
  });
});
