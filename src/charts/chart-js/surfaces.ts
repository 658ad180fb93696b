/** Bars in their rows, and cells of a grid. */

import type { BarMarks, CellMarks } from '../description.ts';
import { colorOf } from '../tones.ts';
import { isEdged } from '../svg/marks.ts';
import { inkOf, NO_INK } from './inks.ts';
import type { BarSet, CellSet, DatasetJson } from './json.ts';
import { drawnIn, laneOf, rounded } from './setting.ts';
import type { Setting } from './setting.ts';

export function barDatasets(set: BarMarks, at: Setting): DatasetJson[] {
  const bars = set.bars.map((bar) => ({
    ...bar,
    tone: bar.tone ?? set.tone,
    fill: bar.fill ?? set.fill,
    lane: laneOf(at, bar.at, set.lane),
  }));
  const drawn: BarSet = {
    ...drawnIn(at, set),
    type: 'bar',
    indexAxis: 'y',
    data: bars.map(({ from, to, lane }) => ({ x: at.x.span([from, to]), y: lane.middle })),
    barThickness: bars[0]?.lane.thickness ?? 0,
    backgroundColor: bars.map(({ tone, fill }) => inkOf(tone, fill, at.shade)),
    borderColor: bars.map(({ tone }) => colorOf(tone, at.shade)),
    borderWidth: bars.map(({ fill }) => (fill === 'solid' ? 0 : at.unit)),
    grouped: false,
    borderSkipped: false,
    inflateAmount: 0,
    hints: bars.map(({ hint }) => hint),
  };
  return bars.length === 0 ? [] : [drawn];
}

export function cellDatasets(set: CellMarks, at: Setting): DatasetJson[] {
  const { placed, shade, unit } = at;
  const size = (ends: readonly [number, number]): number => rounded((ends[1] - ends[0]) * unit);
  /** Bands run down, numbers up. */
  const top = (y: CellMarks['cells'][number]['y']): number => at.y.span(y)[typeof y === 'string' ? 0 : 1];
  const drawn: CellSet = {
    ...drawnIn(at, set),
    type: 'matrix',
    data: set.cells.map(({ x, y }) => ({ x: at.x.span(x)[0], y: top(y) })),
    width: set.cells.map(({ x }) => size(placed.x.span(x))),
    height: set.cells.map(({ y }) => size(placed.y.span(y))),
    anchorX: 'left',
    anchorY: 'top',
    backgroundColor: set.cells.map(({ tone, fill, strength }) => inkOf(tone, fill, shade, strength)),
    borderColor: set.cells.map((cell) => (isEdged(set, cell) ? colorOf(cell.tone, shade) : NO_INK)),
    borderWidth: set.cells.map((cell) => (isEdged(set, cell) ? unit : 0)),
    hints: set.cells.map(({ hint }) => hint),
  };
  return set.cells.length === 0 ? [] : [drawn];
}
