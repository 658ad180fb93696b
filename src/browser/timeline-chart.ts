/** The node timeline in Chart.js: drawn from the chart description, its line draggable by mouse and touch. */

import {
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
import type { ChartConfiguration, Plugin } from 'chart.js';
import { placeLabels, timelineConfig } from '../charts/index.ts';
import type { LineTimeline, Datum, Palette } from '../charts/index.ts';
import { MARK_WORDS } from '../text/index.ts';
import { glyph } from './glyphs.ts';

Chart.register(
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
  Tooltip,
);

export interface TimelineChart {
  show(description: LineTimeline): void;
  recolor(): void;
}

export interface DragLimits {
  readonly low: number;
  readonly high: number;
  readonly onDrag: (nm: number) => void;
}

type TimelineInstance = Chart<'scatter', Datum[]>;

/** A CSS color as the page shows it now, light or dark. */
function cssColor(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  probe.hidden = true;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

function readPalette(description: LineTimeline): Palette & { readonly paper: string } {
  return {
    ink: cssColor('--ink'),
    muted: cssColor('--muted'),
    grid: cssColor('--rule'),
    line: cssColor('--line'),
    caught: cssColor('--caught'),
    paper: cssColor('--paper'),
    series: Object.fromEntries(description.series.map(({ id }) => [id, cssColor(`--series-${id}`)])),
  };
}

/** Direct labels beside the points, and the label of the line at its right end. */
function labelsPlugin(state: { description: LineTimeline; palette: Palette }): Plugin<'scatter'> {
  return {
    id: 'labels',
    afterDatasetsDraw: (chart) => {
      const { ctx, chartArea, scales } = chart;
      const [x, y] = [scales['x'], scales['y']];
      if (!x || !y) return;
      const { description, palette } = state;
      ctx.save();
      ctx.font = `12px ${getComputedStyle(document.body).fontFamily}`;
      ctx.textBaseline = 'middle';
      const requests = description.series.flatMap((series) =>
        series.points.map((point) => ({
          id: point.id,
          x: x.getPixelForValue(point.x),
          y: y.getPixelForValue(point.y),
          width: ctx.measureText(point.label).width,
          height: 15,
          rank: point.rank,
        })),
      );
      const area = {
        left: chartArea.left,
        top: chartArea.top,
        width: chartArea.width + 16,
        height: chartArea.height,
      };
      const labels = new Map(
        description.series.flatMap((s) => s.points.map((p) => [p.id, { text: p.label, series: s.id }])),
      );
      const at = y.getPixelForValue(description.line.y);
      const line = { left: chartArea.left, top: at - 3, width: chartArea.width, height: 6 };
      for (const box of placeLabels(requests, area, 12, [line])) {
        const label = labels.get(box.id);
        if (!label) continue;
        ctx.fillStyle = palette.series[label.series] ?? palette.ink;
        ctx.fillText(label.text, box.left, box.top + box.height / 2);
      }
      drawLineLabel(ctx, description.line.label, chartArea.left, at, palette);
      ctx.restore();
    },
  };
}

function drawLineLabel(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  palette: Palette,
): void {
  ctx.font = `700 ${ctx.font}`;
  const width = ctx.measureText(text).width + 14;
  ctx.fillStyle = palette.line;
  ctx.beginPath();
  ctx.roundRect(x + 6, y - 11, width, 22, 11);
  ctx.fill();
  ctx.fillStyle = cssColor('--on-line');
  ctx.fillText(text, x + 13, y + 0.5);
}

function tooltipText(datum: Datum | undefined): string[] {
  const point = datum?.point;
  if (!point) return [];
  const from = Math.floor(point.xLow);
  const to = Math.floor(point.xHigh - 0.01);
  const years = from === to ? String(from) : `${String(from)} to ${String(to)}`;
  return [`${point.label}: ${MARK_WORDS[point.mark]}`, `volume production ${years}`];
}

function configuration(state: State): ChartConfiguration<'scatter', Datum[]> {
  const { description, palette } = state;
  const config = timelineConfig(description, palette);
  const options = config.options as NonNullable<ChartConfiguration<'scatter'>['options']>;
  const ticks = (values: readonly number[]) => (axis: { ticks: { value: number }[] }) => {
    axis.ticks = values.map((value) => ({ value }));
  };
  return {
    type: 'scatter',
    data: {
      datasets: config.data.datasets.map(({ glyphs, data, ...rest }) => ({
        ...rest,
        fill: rest.fill ?? false,
        data: [...data],
        ...(glyphs
          ? { pointStyle: glyphs.map((g) => glyph(g.shape, g.mark, rest.borderColor, palette.paper)) }
          : {}),
        clip: glyphs ? 20 : 0,
      })),
    },
    options: {
      ...options,
      plugins: {
        ...options.plugins,
        tooltip: {
          displayColors: false,
          filter: (item) => (item.raw as Datum).point !== undefined,
          callbacks: { label: (item) => tooltipText(item.raw as Datum) },
        },
      },
      scales: {
        x: {
          ...options.scales?.['x'],
          afterBuildTicks: ticks(description.x.ticks),
          ticks: { ...options.scales?.['x']?.ticks, autoSkip: true, callback: (value) => String(value) },
        },
        y: {
          ...options.scales?.['y'],
          afterBuildTicks: ticks(description.y.ticks),
          ticks: { ...options.scales?.['y']?.ticks, autoSkip: false, callback: (value) => String(value) },
        },
      },
    },
    plugins: [labelsPlugin(state)],
  };
}

interface State {
  description: LineTimeline;
  palette: Palette & { readonly paper: string };
}

const GRAB_WITHIN_PX = 16;

/** Lets the line be taken with mouse or finger: near it the cursor says so, elsewhere the page scrolls as usual. */
function draggable(
  canvas: HTMLCanvasElement,
  chart: () => TimelineInstance | null,
  state: () => State | null,
  limits: DragLimits,
): void {
  const near = (event: PointerEvent): boolean => {
    const y = chart()?.scales['y'];
    const at = state()?.description.line.y;
    return (
      y !== undefined &&
      at !== undefined &&
      Math.abs(y.getPixelForValue(at) - event.offsetY) <= GRAB_WITHIN_PX
    );
  };
  let dragging = false;
  canvas.addEventListener('pointerdown', (event) => {
    if (!near(event)) return;
    dragging = true;
    canvas.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  canvas.addEventListener('pointermove', (event) => {
    const y = chart()?.scales['y'];
    canvas.style.cursor = dragging || near(event) ? 'ns-resize' : '';
    if (!dragging || !y) return;
    const nm = Math.round(y.getValueForPixel(event.offsetY) ?? Number.NaN);
    if (Number.isFinite(nm)) limits.onDrag(Math.min(limits.high, Math.max(limits.low, nm)));
  });
  const release = (): void => {
    dragging = false;
  };
  canvas.addEventListener('pointerup', release);
  canvas.addEventListener('pointercancel', release);
  // A finger that starts on the line drags it; anywhere else it scrolls.
  canvas.addEventListener(
    'touchstart',
    (event) => {
      const touch = event.touches[0];
      const y = chart()?.scales['y'];
      const at = state()?.description.line.y;
      if (!touch || !y || at === undefined) return;
      const offset = touch.clientY - canvas.getBoundingClientRect().top;
      if (Math.abs(y.getPixelForValue(at) - offset) <= GRAB_WITHIN_PX) event.preventDefault();
    },
    { passive: false },
  );
}

/** Binds a canvas; nothing is drawn until a description is shown. */
export function timelineChart(canvas: HTMLCanvasElement, limits: DragLimits): TimelineChart {
  let chart: TimelineInstance | null = null;
  let state: State | null = null;
  draggable(
    canvas,
    () => chart,
    () => state,
    limits,
  );
  const draw = (description: LineTimeline): void => {
    canvas.setAttribute('aria-label', description.alt);
    if (chart && state) {
      state.description = description;
      const config = configuration(state);
      chart.data = config.data;
      chart.update('none');
      return;
    }
    state = { description, palette: readPalette(description) };
    chart = new Chart(canvas, configuration(state));
  };
  return {
    show: draw,
    recolor: () => {
      if (!chart || !state) return;
      const { description } = state;
      chart.destroy();
      chart = null;
      draw(description);
    },
  };
}
