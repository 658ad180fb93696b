/** From a chart's plain JSON to what Chart.js takes: patterns for their names, callbacks for ticks and hints. */

import {
  BarController,
  BarElement,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import type { ChartDataset, ChartOptions, Scale, TooltipItem } from 'chart.js';
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix';
import { wrapped } from '../charts/index.ts';
import type { ChartJson, DatasetJson, ScaleJson } from '../charts/index.ts';
import type { Inks } from './chart-inks.ts';

Chart.register(
  BarController,
  BarElement,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  MatrixController,
  MatrixElement,
  PointElement,
  ScatterController,
  Tooltip,
);

const HINT_SIZE = 12;

/** Glyphs are drawn by the frame; here the points stand only to be found by a pointer. */
const UNSEEN = { pointBackgroundColor: 'transparent', pointBorderWidth: 0, showLine: false };

function datasetOf(dataset: DatasetJson, inks: Inks): object {
  if (dataset.type === 'scatter') return { ...dataset, ...UNSEEN };
  if (dataset.type === 'line') return { ...dataset, backgroundColor: inks(dataset.backgroundColor) };
  return { ...dataset, backgroundColor: dataset.backgroundColor.map(inks) };
}

function scaleOf({ shownTicks, ...scale }: ScaleJson): object {
  return {
    ...scale,
    afterBuildTicks: (axis: Scale) => {
      axis.ticks = shownTicks.map((tick) => ({ ...tick }));
    },
    ticks: { ...scale.ticks, callback: (_: unknown, i: number) => shownTicks[i]?.label ?? '' },
  };
}

function mapped<T>(record: Readonly<Record<string, T>>, to: (value: T) => object): Record<string, object> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}

function optionsOf(json: ChartJson): object {
  const { plugins, scales, ...options } = json.options;
  const { datasets } = json.data;
  const hints = ({ datasetIndex }: TooltipItem<'scatter'>): readonly string[] =>
    datasets[datasetIndex]?.hints ?? [];
  const width = Math.min(360, json.width * 0.7);
  return {
    ...options,
    scales: mapped(scales, scaleOf),
    plugins: {
      ...plugins,
      tooltip: {
        ...plugins.tooltip,
        filter: (item: TooltipItem<'scatter'>, i: number) => i === 0 && hints(item).length > 0,
        callbacks: {
          title: () => '',
          label: (item: TooltipItem<'scatter'>) =>
            wrapped(hints(item)[item.dataIndex] ?? '', width, HINT_SIZE),
        },
      },
    },
  };
}

/** Chart.js names many types for what one plain value holds; they meet here. */
export function configurationOf(
  json: ChartJson,
  inks: Inks,
): { readonly datasets: ChartDataset<'scatter'>[]; readonly options: ChartOptions<'scatter'> } {
  return {
    datasets: json.data.datasets.map((dataset) => datasetOf(dataset, inks) as ChartDataset<'scatter'>),
    options: optionsOf(json),
  };
}

export { Chart };
