/** A chart description as a Chart.js configuration, from the layout that the SVG is drawn from. */

import type { ChartDescription, ChartMark } from '../description.ts';
import { layoutOf } from '../layout.ts';
import type { Layout, LayoutSize } from '../placed.ts';
import { colorOf } from '../tones.ts';
import type { Shade } from '../tones.ts';
import { scalesOf, xAxisOf } from './axes.ts';
import { curveDatasets } from './curves.ts';
import type { ChartJson, DatasetJson } from './json.ts';
import { regionDatasets, rowDatasets, ruleDatasets } from './lines.ts';
import { pointDatasets } from './points.ts';
import { rounded, valuesOn } from './setting.ts';
import type { Setting } from './setting.ts';
import { barDatasets, cellDatasets } from './surfaces.ts';
import { glyphJson, keyJson, textJson } from './words.ts';

function datasetsOf(mark: ChartMark, at: Setting, { y }: ChartDescription): DatasetJson[] {
  if (mark.kind === 'points') return pointDatasets(mark, at);
  if (mark.kind === 'bars') return barDatasets(mark, at);
  if (mark.kind === 'cells') return cellDatasets(mark, at);
  if (mark.kind === 'curve') return curveDatasets(mark, at);
  return mark.kind === 'rule' ? ruleDatasets(mark, at, y) : regionDatasets(mark, at);
}

/** In the order of drawing. */
function allDatasets(
  description: ChartDescription,
  { panels }: Layout,
  shade: Shade,
  unit: number,
): DatasetJson[] {
  return panels.flatMap((placed, i) => {
    const { panel } = placed;
    const values = { x: valuesOn(panel.x, placed.x), y: valuesOn(description.y, placed.y) };
    const at: Setting = { placed, xAxisID: xAxisOf(i), yAxisID: 'y', ...values, unit, shade };
    return [
      ...rowDatasets(at, description),
      ...panel.marks.flatMap((mark) => datasetsOf(mark, at, description)),
    ];
  });
}

function paddingOf(
  { width, height, panels }: Layout,
  unit: number,
): Record<'left' | 'top' | 'right' | 'bottom', number> {
  const [first, last] = [panels[0]?.plot, panels.at(-1)?.plot];
  if (!first || !last) return { left: 0, top: 0, right: 0, bottom: 0 };
  return {
    left: first.left * unit,
    top: first.top * unit,
    right: (width - last.left - last.width) * unit,
    bottom: (height - first.top - first.height) * unit,
  };
}

/** The chart at a size in a shade: same places, ticks, words and colors as its SVG. Plain JSON. */
export function chartJsConfig(description: ChartDescription, size: LayoutSize, shade: Shade): ChartJson {
  const layout = layoutOf(description, size);
  const unit = size.width / layout.width;
  const datasets = allDatasets(description, layout, shade, unit);
  return {
    type: 'scatter',
    width: size.width,
    height: rounded(layout.height * unit),
    unit,
    data: { datasets: datasets.map((dataset, i) => ({ ...dataset, order: datasets.length - i })) },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      layout: { autoPadding: false, padding: paddingOf(layout, unit) },
      interaction: { mode: 'nearest', intersect: true },
      hover: { mode: null },
      scales: scalesOf(description, layout, shade, unit),
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          backgroundColor: colorOf('ink', shade),
          bodyColor: colorOf('paper', shade),
        },
      },
    },
    frame: {
      texts: layout.texts.map((text) => textJson(text, shade, unit)),
      keys: layout.keys.map((key) => keyJson(key, shade, unit)),
      glyphs: layout.glyphs.map((of) => glyphJson(of, shade, unit)),
      paper: colorOf('paper', shade),
    },
  };
}
