/**
 * `npm run bench:charts`: how fast charts are drawn, beside QuickChart's way of drawing and Vega's, in one run with the
 * same chart and size; and what drawing costs a page. Figures depend on the machine, ratios little; no test looks at them.
 */

import { availableParallelism } from 'node:os';
import { drawnStore, rasterizer } from '../../../src/render/index.ts';
import { ROOT } from '../../support/records.ts';
import { table } from '../table.ts';
import { barChart, HEIGHT, WIDTH } from './chart.ts';
import { drawSvg } from './our-chart.ts';
import { pageLatency } from './page-latency.ts';
import { peers } from './peers.ts';
import type { Peer } from './peers.ts';
import { rates } from './rates.ts';
import type { Rate, Way } from './rates.ts';

const IMAGES = 20;
const KEPT_BYTES = 8_000_000;
const TARGETS: Readonly<Record<string, number>> = {
  'SVG, drawn': 50,
  'PNG, drawn': 1.5,
  'SVG, kept': 100,
  'PNG, kept': 100,
};

function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function ofPeer({ name, draw }: Peer): Way {
  return { name, draw: (number) => draw(barChart(number)) };
}

const drawing = rasterizer(`${ROOT}static/fonts`);
const kept = { svg: drawnStore<string>(KEPT_BYTES), png: drawnStore<Buffer>(KEPT_BYTES) };
const svg = (number: number): string => drawSvg(barChart(number));
const png = (number: number): Promise<Buffer> => drawing.rasterize(svg(number));
const ours: readonly Way[] = [
  { name: 'SVG, drawn', draw: (number) => svg(number).length },
  { name: 'PNG, drawn', draw: async (number) => (await png(number)).length },
  { name: 'SVG, kept', draw: async () => (await kept.svg.get('1', async () => svg(1))).length },
  { name: 'PNG, kept', draw: async () => (await kept.png.get('1', () => png(1))).length },
];

function printRates(all: readonly Rate[], quickChart: readonly Peer[]): void {
  const theirs = all.filter(({ name }) => quickChart.some((peer) => peer.name === name));
  const base = Math.max(...theirs.map(({ perSecond }) => perSecond));
  const rows = all.map(({ name, perSecond, processorMs, bytes }) => {
    const ratio = theirs.length === 0 ? null : perSecond / base;
    const target = TARGETS[name];
    const goal = target === undefined ? '' : `≥ ${String(target)}`;
    const missed = target !== undefined && ratio !== null && ratio < target ? ', missed' : '';
    return [
      name,
      rounded(perSecond),
      processorMs.toPrecision(3),
      (bytes / 1000).toFixed(0),
      ratio === null ? '–' : rounded(ratio),
      goal + missed,
    ];
  });
  table([['', 'per second', 'processor ms', 'kB', 'ratio', 'target'], ...rows]);
}

async function printLatency(): Promise<void> {
  const { idle, drawing: busy } = await pageLatency('/', IMAGES);
  const row = (name: string, { p50, p99, imagesPerSecond }: typeof idle): string[] => [
    name,
    p50.toFixed(1),
    p99.toFixed(1),
    imagesPerSecond.toFixed(0),
  ];
  print(`The start page, one request after the other, without and with ${String(IMAGES)} images under way:`);
  print();
  table([
    ['', 'p50 ms', 'p99 ms', 'images per second'],
    row('nothing drawn', idle),
    row(`${String(IMAGES)} images under way`, busy),
  ]);
  const ratio = busy.p99 / idle.p99;
  print(`  p99 is ${ratio.toFixed(2)} times as long; target ≤ 1.5${ratio > 1.5 ? ', missed' : ''}`);
}

const { quickChart, vega, missing } = await peers();
print();
print(
  `One chart of 20 bars, ${String(WIDTH)} × ${String(HEIGHT)}, ten clients, ${String(availableParallelism())} cores;`,
);
print("ratios to QuickChart's PNG, with its renderer kept where that is faster:");
print();
printRates(await rates([...ours, ...[...quickChart, ...vega].map(ofPeer)]), quickChart);
for (const line of missing) print(line);
await drawing.close();
await printLatency();
