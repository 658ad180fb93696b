/**
 * Other ways of drawing the same chart, from the packages their makers publish. They are no part of this project's own
 * packages: each set is installed on demand into a folder for temporary files, and left out by name where that fails.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HEIGHT, WIDTH } from './chart.ts';
import type { BarChart } from './chart.ts';

export interface Peer {
  readonly name: string;
  readonly draw: (chart: BarChart) => Promise<number>;
}

const QUICKCHART = ['chart.js@4.6.1', 'chartjs-node-canvas@5.0.0', 'canvas@3.2.3'];
const VEGA = ['vega@6.4.0', 'vega-lite@6.4.3'];
const CANVAS_NEEDS =
  'where canvas has no built binary it is built, with a C++ compiler, pkg-config and, on Debian, libcairo2-dev libpango1.0-dev libjpeg62-turbo-dev libgif-dev librsvg2-dev';

function nameOf(wanted: string): string {
  return wanted.replace(/(?<=.)@.*$/, '');
}

/** Installs packages into a folder of their own, unless they are there; gives a way to import them from it. */
function installed(set: string, wanted: readonly string[]): (name: string) => Promise<unknown> {
  const folder = join(tmpdir(), `linewidth-bench-${set}`);
  if (!wanted.every((one) => existsSync(join(folder, 'node_modules', nameOf(one))))) {
    process.stdout.write(`installing ${wanted.join(', ')} for comparison\n`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const { status, stderr } = spawnSync(
      'npm',
      ['install', '--loglevel=error', '--prefix', folder, '--no-audit', '--no-fund', ...wanted],
      { encoding: 'utf8', cwd: folder },
    );
    if (status !== 0) throw new Error(stderr.split('\n').slice(0, 3).join(' '));
  }
  const { resolve } = createRequire(join(folder, 'package.json'));
  return async (name) => import(pathToFileURL(resolve(name)).href);
}

interface ChartJsRenderer {
  renderToBuffer(config: object): Promise<Buffer>;
}
interface ChartJsNodeCanvas {
  readonly ChartJSNodeCanvas: new (size: object) => ChartJsRenderer;
}

function chartJsConfig({ title, axis, labels, values, colors }: BarChart): object {
  return {
    type: 'bar',
    data: { labels: [...labels], datasets: [{ data: [...values], backgroundColor: [...colors] }] },
    options: {
      animation: false,
      responsive: false,
      devicePixelRatio: 1,
      plugins: { title: { display: true, text: title }, legend: { display: false } },
      scales: { y: { min: 0, max: 100, title: { display: true, text: axis } } },
    },
  };
}

/** QuickChart's way: Chart.js on node canvas through chartjs-node-canvas, a renderer for each chart; and with one kept. */
async function quickChart(): Promise<Peer[]> {
  const load = installed('quickchart', QUICKCHART);
  const { ChartJSNodeCanvas } = (await load('chartjs-node-canvas')) as ChartJsNodeCanvas;
  const size = { width: WIDTH, height: HEIGHT, backgroundColour: '#ffffff' };
  const kept = new ChartJSNodeCanvas(size);
  const draw = async (renderer: ChartJsRenderer, chart: BarChart): Promise<number> =>
    (await renderer.renderToBuffer(chartJsConfig(chart))).length;
  return [
    {
      name: 'QuickChart: Chart.js on node canvas, PNG',
      draw: (chart) => draw(new ChartJSNodeCanvas(size), chart),
    },
    { name: 'the same with one renderer kept', draw: (chart) => draw(kept, chart) },
  ];
}

interface Vega {
  readonly parse: (spec: object) => object;
  readonly View: new (runtime: object, options: object) => { toSVG(): Promise<string>; finalize(): void };
}
interface VegaLite {
  readonly compile: (spec: object) => { readonly spec: { readonly data?: readonly { name: string }[] } };
}

function vegaLiteSpec({ title, axis, labels, values, colors }: BarChart): object {
  return {
    width: WIDTH - 100,
    height: HEIGHT - 100,
    title,
    data: { name: 'bars', values: labels.map((label, i) => ({ label, value: values[i], color: colors[i] })) },
    mark: 'bar',
    encoding: {
      x: { field: 'label', type: 'nominal', sort: null, title: null, axis: { labelAngle: -40 } },
      y: { field: 'value', type: 'quantitative', title: axis, scale: { domain: [0, 100] } },
      color: { field: 'color', type: 'nominal', scale: null },
    },
  };
}

async function vega(): Promise<Peer[]> {
  const load = installed('vega', VEGA);
  const { parse, View } = (await load('vega')) as Vega;
  const { compile } = (await load('vega-lite')) as VegaLite;
  const toSvg = async (chart: BarChart): Promise<number> => {
    const view = new View(parse(compile(vegaLiteSpec(chart)).spec), { renderer: 'none' });
    const svg = await view.toSVG();
    view.finalize();
    return svg.length;
  };
  return [{ name: 'Vega from Vega-Lite, SVG', draw: toSvg }];
}

/** All that could be installed, and a line for what could not. */
export async function peers(): Promise<{
  readonly quickChart: Peer[];
  readonly vega: Peer[];
  readonly missing: string[];
}> {
  const missing: string[] = [];
  const orMissing = async (
    load: () => Promise<Peer[]>,
    wanted: readonly string[],
    needs: string,
  ): Promise<Peer[]> => {
    try {
      return await load();
    } catch (error) {
      missing.push(
        `left out: ${wanted.join(', ')}: ${error instanceof Error ? error.message : ''} (${needs})`,
      );
      return [];
    }
  };
  return {
    quickChart: await orMissing(quickChart, QUICKCHART, CANVAS_NEEDS),
    vega: await orMissing(vega, VEGA, 'needs a package registry'),
    missing,
  };
}
