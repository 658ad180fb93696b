import { expect } from 'chai';
import { chartJsConfig, CHARTS as REGISTERED, layoutOf, svgOf } from '../../../src/charts/index.ts';
import type { Chart, ChartDescription } from '../../../src/charts/index.ts';
import { resolveScenario } from '../../../src/model/index.ts';
import { NUMBERS, ROWS } from '../../support/invented-charts.ts';
import { records, TODAY } from '../../support/records.ts';
import { timeline } from '../timeline.ts';
import {
  colorsIn,
  colorsOf,
  glyphsIn,
  glyphsOf,
  surfacesIn,
  surfacesOf,
  textsIn,
  textsOf,
  xPixel,
  yPixel,
} from './drawn.ts';
import type { Place } from './drawn.ts';

const SIZES = [
  { width: 360, title: false, footer: false },
  { width: 720 },
  { width: 960, height: 700, title: false },
];

/** On the real records, so that every kind of mark that a chart may have is drawn. */
function onRecord(chart: Chart): ChartDescription {
  const catalogue = records();
  const input = { on: TODAY, deny: ['arf-immersion', 'euv'] };
  return chart.describe(catalogue, {
    scenario: resolveScenario(catalogue, input, TODAY),
    foundries: ['smic', 'tsmc'],
    node: 'smic-14nm',
    threshold: null,
    second: null,
  });
}

/** To a tenth of a pixel, which the SVG rounds to. */
function expectPlaces(found: readonly Place[], expected: readonly Place[]): void {
  expect(found).to.have.lengthOf(expected.length);
  for (const [i, place] of found.entries()) {
    for (const [key, value] of Object.entries(place) as [keyof Place, number | string][]) {
      const other: number | string | undefined = expected[i]?.[key];
      if (typeof value === 'number')
        expect(value, `${key} of ${String(i)}`).to.be.closeTo(Number(other), 0.16);
      else expect(value, `${key} of ${String(i)}`).to.equal(other);
    }
  }
}

const CHARTS: readonly (readonly [name: string, describeChart: () => ChartDescription])[] = [
  ...REGISTERED.map((chart) => [chart.id, () => onRecord(chart)] as const),
  ['the first page’s timeline', () => timeline().chart],
  ['an invented chart of numbers', () => NUMBERS],
  ['an invented chart of rows', () => ROWS],
];

for (const [name, describeChart] of CHARTS) {
  describe(`${name} in Chart.js and as SVG`, () => {
    const description = describeChart();
    for (const size of SIZES) {
      for (const shade of ['light', 'dark'] as const) {
        const at = `at ${String(size.width)} px, ${shade}`;
        const json = chartJsConfig(description, size, shade);
        const svg = svgOf(description, { ...size, theme: shade });

        it(`say the same words at the same places in the same colors, ${at}`, () => {
          expect(textsOf(json)).to.not.be.empty;
          expectPlaces(textsOf(json), textsIn(svg));
        });

        it(`stand at the same places, ${at}`, () => {
          expectPlaces(glyphsOf(json), glyphsIn(svg));
          expectPlaces(surfacesOf(json), surfacesIn(svg));
        });

        it(`are drawn in the same colors, ${at}`, () => {
          expect([...colorsOf(json)].sort()).to.deep.equal([...colorsIn(svg)].sort());
        });
      }
    }

    it('have the ticks of the layout, where the layout has them', () => {
      for (const size of SIZES) {
        const json = chartJsConfig(description, size, 'light');
        const { panels } = layoutOf(description, size);
        for (const [i, { xTicks, x, plot }] of panels.entries()) {
          const id = i === 0 ? 'x' : `x${String(i)}`;
          const shown = json.options.scales[id]?.shownTicks ?? [];
          expect(shown.map(({ value, label }) => ({ at: value, label }))).to.deep.equal(xTicks);
          for (const { at } of xTicks) expect(xPixel(json, id, at)).to.be.closeTo(x.at(at), 0.01);
          const [low, high] = [json.options.scales[id]?.min ?? 0, json.options.scales[id]?.max ?? 0];
          expect(xPixel(json, id, low)).to.be.closeTo(plot.left, 0.01);
          expect(xPixel(json, id, high)).to.be.closeTo(plot.left + plot.width, 0.01);
        }
        const [first] = panels;
        if (description.y.kind === 'band' || !first) continue;
        expect(json.options.scales['y']?.shownTicks.map(({ label }) => label)).to.deep.equal(
          description.y.ticks.map(({ label }) => label),
        );
        for (const { at } of description.y.ticks)
          expect(yPixel(json, at)).to.be.closeTo(first.y.at(at), 0.01);
      }
    });

    it('grow together beyond 960 px', () => {
      const [small, large] = [960, 1440].map((width) => chartJsConfig(description, { width }, 'light'));
      if (!small || !large) throw new Error('no configuration');
      expect(large.unit).to.equal(1.5);
      expect(large.height).to.be.closeTo(small.height * 1.5, 0.01);
      expectPlaces(
        textsOf(large).map((said) => ({ ...said, x: said.x / 1.5, y: said.y / 1.5, size: said.size / 1.5 })),
        textsOf(small),
      );
    });

    it('are plain JSON, equal for equal charts', () => {
      const json = chartJsConfig(description, { width: 720 }, 'dark');
      expect(JSON.parse(JSON.stringify(json))).to.deep.equal(json);
      expect(JSON.stringify(chartJsConfig(description, { width: 720 }, 'dark'))).to.equal(
        JSON.stringify(json),
      );
    });
  });
}
