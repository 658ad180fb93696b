/** Curves, and bands between a curve and its base. */

import type { CurveMarks } from '../description.ts';
import { colorOf } from '../tones.ts';
import { inkOf, NO_INK } from './inks.ts';
import type { DatasetJson, LineSet } from './json.ts';
import { drawnIn } from './setting.ts';
import type { Setting } from './setting.ts';

const HIT_BEYOND = 8;

export function curveDatasets(mark: CurveMarks, at: Setting): DatasetJson[] {
  const filled = mark.points.some(({ base }) => base !== undefined);
  const edge: LineSet = {
    ...drawnIn(at, mark),
    type: 'line',
    data: mark.points.map(({ x, y }) => ({ x: at.x.at(x), y: at.y.at(y) })),
    borderColor: colorOf(mark.tone, at.shade),
    borderWidth: 2 * at.unit,
    borderDash: (mark.dashed ?? false) ? [5 * at.unit, 4 * at.unit] : [],
    stepped: mark.steps ? 'before' : false,
    fill: filled ? '-1' : false,
    backgroundColor: filled ? inkOf(mark.tone, mark.fill, at.shade) : NO_INK,
    pointRadius: 0,
    pointHitRadius: HIT_BEYOND * at.unit,
    hints: mark.points.map(() => mark.hint),
  };
  if (!filled) return [edge];
  const base: LineSet = {
    ...edge,
    data: mark.points.map(({ x, y, base: to }) => ({ x: at.x.at(x), y: at.y.at(to ?? y) })),
    borderColor: NO_INK,
    borderWidth: 0,
    fill: false,
    backgroundColor: NO_INK,
    pointHitRadius: 0,
    hints: [],
  };
  return [base, edge];
}
