/** The one place that says how this project draws the chart as SVG: as any other, from a description. */

import { svgOf } from '../../../src/charts/index.ts';
import type { ChartDescription } from '../../../src/charts/index.ts';
import { HEIGHT, WIDTH } from './chart.ts';
import type { BarChart } from './chart.ts';

const TICKS = [0, 20, 40, 60, 80, 100];

/** Bars lie, as all bars of this project do, so that long names can be read. */
function described({ title, axis, labels, values }: BarChart): ChartDescription {
  const names = labels.map((label, i) => ({ id: String(i), label }));
  return {
    id: 'bench',
    title,
    subtitle: '',
    y: { kind: 'band', label: '', bands: names },
    panels: [
      {
        id: 'bars',
        x: {
          kind: 'linear',
          label: axis,
          low: 0,
          high: 100,
          ticks: TICKS.map((at) => ({ at, label: String(at) })),
        },
        marks: [
          {
            kind: 'bars',
            id: 'values',
            name: 'values',
            tone: 'series-1',
            fill: 'solid',
            bars: values.map((to, i) => ({ id: String(i), at: String(i), from: 0, to, hint: String(to) })),
          },
        ],
      },
    ],
    keys: [],
    table: { columns: [], rows: [] },
    alt: title,
    note: '',
    sources: [],
    dataset: { version: 'bench', hash: '' },
  };
}

export function drawSvg(chart: BarChart): string {
  return svgOf(described(chart), { width: WIDTH, height: HEIGHT, theme: 'light' });
}
