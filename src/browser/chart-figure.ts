/**
 * A chart that stands in the page as an SVG, taken over by Chart.js: a canvas exactly over it shows the same, answers a
 * pointer and follows new descriptions. The SVG stays beneath, unseen: it holds the box, and it is what is read out and printed.
 */

import { chartJsConfig, DRAWN_WIDTHS, svgOf } from '../charts/index.ts';
import type { ChartDescription } from '../charts/index.ts';
import { Chart, configurationOf } from './chart-configuration.ts';
import { framePlugin } from './chart-frame.ts';
import type { Shown } from './chart-frame.ts';
import { inksFor } from './chart-inks.ts';
import { showLinks, showTable, showWords } from './chart-words.ts';
import { currentTheme } from './shade.ts';

export interface ChartFigure {
  readonly canvas: HTMLCanvasElement;
  /** Draws another description; `query` is the question that its links ask. */
  show(description: ChartDescription, query?: string): void;
  /** Where a value of the y axis stands, in pixels from the top of the canvas. */
  placeOf(y: number): number;
  valueAt(place: number): number;
}

/** Below the drawing, what is not read while something moves waits until it rests. */
const REST_MS = 250;

/** Units across the drawing that the style sheet shows at this width of the window, as the server drew it. */
function unitsHere(): number {
  const wide = (rem: number): boolean => matchMedia(`(min-width: ${String(rem)}rem)`).matches;
  return wide(56) ? DRAWN_WIDTHS.wide : wide(36) ? DRAWN_WIDTHS.medium : DRAWN_WIDTHS.narrow;
}

interface Box {
  readonly width: number;
  /** None where the chart shall be as high as it needs. */
  readonly height: number | undefined;
}

function sizeOf({ width, height }: Box) {
  const stretched = { width, units: unitsHere(), title: false, footer: false };
  return height === undefined ? stretched : { ...stretched, height };
}

function stageOf(figure: HTMLElement): HTMLElement {
  const stage = figure.querySelector('[data-chart-stage]');
  if (!(stage instanceof HTMLElement)) throw new Error('the chart has no stage');
  return stage;
}

/** The box of the drawing that the server sent for this width. */
function boxIn(stage: HTMLElement): Box {
  const drawn = [...stage.querySelectorAll('svg')].find((svg) => svg.clientWidth > 0);
  const height = drawn?.getBoundingClientRect().height;
  // A hair more, so that rounding never takes a pixel from the plot.
  return { width: stage.clientWidth, height: height === undefined ? undefined : height + 0.01 };
}

function rowsOf({ y, panels }: ChartDescription): string {
  return `${String(y.kind === 'band' ? y.bands.length : 0)} ${String(panels.length)}`;
}

/** Takes over a figure that shows `first`. */
export function chartFigure(figure: HTMLElement, first: ChartDescription): ChartFigure {
  const stage = stageOf(figure);
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser draws no canvas');
  let description = first;
  let box = boxIn(stage);
  const drawn = () => chartJsConfig(description, sizeOf(box), currentTheme());
  const began = drawn();
  const shown: Shown = { json: began, inks: inksFor(context, began.unit) };
  canvas.width = began.width;
  canvas.height = Math.floor(began.height);
  const { datasets, options } = configurationOf(shown.json, shown.inks);
  const chart = new Chart(canvas, {
    type: 'scatter',
    data: { datasets },
    options,
    plugins: [framePlugin(shown)],
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const svg = document.createElement('div');
    svg.innerHTML = svgOf(description, { ...sizeOf(box), theme: 'page' });
    stage.replaceChildren(svg, canvas);
    showTable(figure, description);
  };
  const draw = (): void => {
    const json = drawn();
    shown.json = json;
    shown.inks = inksFor(context, json.unit);
    const next = configurationOf(json, shown.inks);
    chart.data.datasets = next.datasets;
    chart.options = next.options;
    const height = Math.floor(json.height);
    if (chart.width !== json.width || chart.height !== height) chart.resize(json.width, height);
    chart.update('none');
    box = { width: box.width, height: json.height + 0.01 };
  };

  settle();
  figure.dataset['taken'] = '';
  new ResizeObserver(() => {
    if (stage.clientWidth === box.width || stage.clientWidth === 0) return;
    box = { width: stage.clientWidth, height: undefined };
    draw();
    settle();
  }).observe(stage);
  document.addEventListener('themechange', draw);
  window.addEventListener('beforeprint', settle);

  return {
    canvas,
    show: (next, query) => {
      if (rowsOf(next) !== rowsOf(description)) box = { width: box.width, height: undefined };
      description = next;
      draw();
      showWords(figure, description);
      if (query !== undefined) showLinks(figure, description.id, query);
      clearTimeout(timer);
      timer = setTimeout(settle, REST_MS);
    },
    placeOf: (y) => chart.scales['y']?.getPixelForValue(y) ?? Number.NaN,
    valueAt: (place) => chart.scales['y']?.getValueForPixel(place) ?? Number.NaN,
  };
}

/** Takes over every figure that carries its own description, on pages whose script computes none. */
export function describedFigures(): ChartFigure[] {
  return [...document.querySelectorAll<HTMLElement>('figure[data-chart]')].flatMap((figure) => {
    const block = figure.querySelector('[data-chart-json]');
    return block ? [chartFigure(figure, JSON.parse(block.textContent) as ChartDescription)] : [];
  });
}
