/** The one place that says how this project draws the chart as SVG. */

import { HEIGHT, WIDTH } from './chart.ts';
import type { BarChart } from './chart.ts';

const AREA = { left: 64, top: 48, right: 784, bottom: 372 };
const TICKS = [0, 20, 40, 60, 80, 100];

function text(x: number, y: number, content: string, attributes: string): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${attributes}>${content}</text>`;
}

/** A stand-in of the same marks and labels, written by hand, until the charts' own SVG takes its place. */
export function drawSvg({ title, axis, labels, values, colors }: BarChart): string {
  const step = (AREA.right - AREA.left) / values.length;
  const y = (value: number): number => AREA.bottom - (value / 100) * (AREA.bottom - AREA.top);
  const ticks = TICKS.map(
    (tick) =>
      `<line x1="${String(AREA.left)}" x2="${String(AREA.right)}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}" stroke="#ddd"/>` +
      text(AREA.left - 8, y(tick) + 4, String(tick), 'text-anchor="end"'),
  );
  const bars = values.map((value, i) => {
    const x = AREA.left + i * step;
    const turned = `text-anchor="end" transform="rotate(-40 ${(x + step / 2).toFixed(1)} 386)"`;
    return (
      `<rect x="${(x + step * 0.1).toFixed(1)}" y="${y(value).toFixed(1)}" width="${(step * 0.8).toFixed(1)}" height="${(AREA.bottom - y(value)).toFixed(1)}" fill="${colors[i] ?? ''}"/>` +
      text(x + step / 2, 386, labels[i] ?? '', turned)
    );
  });
  const size = `width="${String(WIDTH)}" height="${String(HEIGHT)}" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" font-family="Inter, Helvetica, Arial, sans-serif" font-size="12" fill="#444">`,
    `<title>${title}</title>`,
    text(AREA.left, 28, title, 'font-size="16" font-weight="600" fill="#222"'),
    text(-210, 20, axis, 'text-anchor="middle" transform="rotate(-90)"'),
    ...ticks,
    ...bars,
    '</svg>',
  ].join('');
}
