import { expect } from 'chai';
import { timelineConfig } from '../../src/charts/index.ts';
import type { Palette } from '../../src/charts/index.ts';
import { timeline } from './timeline.ts';

const PALETTE: Palette = {
  ink: 'ink',
  muted: 'muted',
  grid: 'grid',
  line: 'red',
  caught: 'pink',
  series: { arbor: 'blue' },
};

describe('the timeline as a Chart.js configuration', () => {
  const { chart } = timeline();
  const config = timelineConfig(chart, PALETTE);
  const named = (label: string): (typeof config)['data']['datasets'][number] => {
    const found = config.data.datasets.find((entry) => entry.label === label);
    if (!found) throw new Error(`no dataset "${label}"`);
    return found;
  };

  it('puts every point where the description has it', () => {
    for (const series of chart.series) {
      const { data } = named(series.name);
      expect(data.map(({ x, y }) => [x, y])).to.deep.equal(series.points.map(({ x, y }) => [x, y]));
      expect(data.map(({ point }) => point)).to.deep.equal(series.points);
    }
  });

  it('puts the line where the description has it, from end to end', () => {
    const { data, showLine } = named('Line at 14 nm');
    expect(showLine).to.equal(true);
    expect(data).to.deep.equal([
      { x: chart.x.low, y: 14 },
      { x: chart.x.high, y: 14 },
    ]);
  });

  it('has no position that the description has not', () => {
    const known = new Set(
      chart.series.flatMap(({ points }) => points.map(({ x, y }) => `${String(x)} ${String(y)}`)),
    );
    const drawn = config.data.datasets
      .filter(({ label }) => label !== 'Line at 14 nm')
      .flatMap(({ data }) => data);
    for (const { x, y } of drawn) expect(known).to.include(`${String(x)} ${String(y)}`);
  });

  it('takes scales and their kinds from the description', () => {
    const { x, y } = config.options.scales as Record<'x' | 'y', unknown>;
    expect(x).to.include({ type: 'linear', min: chart.x.low, max: chart.x.high });
    expect(y).to.include({ type: 'logarithmic', min: chart.y.low, max: chart.y.high });
  });

  it('tells outcome and foundry by more than color', () => {
    const arbor = named('Arbor').glyphs ?? [];
    expect(arbor.map(({ mark }) => mark)).to.deep.equal(['not-specified', 'reached', 'specified']);
    const shapes = ['Arbor', 'Brine'].map((label) => named(label).glyphs?.[0]?.shape);
    expect(new Set(shapes).size).to.equal(2);
  });

  it('takes colors from the palette, ink where it has none', () => {
    expect([named('Arbor').borderColor, named('Brine').borderColor]).to.deep.equal(['blue', 'ink']);
    expect(named('Line at 14 nm')).to.include({ borderColor: 'red', backgroundColor: 'pink', fill: 'start' });
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(config))).to.deep.equal(config);
  });
});
