/** Points: glyphs by shape and filling, the ranges behind them as thin floating bars, the trail as a line. */

import type { Point, PointMarks } from '../description.ts';
import { glyphRadius } from '../svg/glyphs.ts';
import { RANGE_WIDTH, TRAIL_OPACITY } from '../svg/marks.ts';
import { colorOf } from '../tones.ts';
import { NO_INK, sheer } from './inks.ts';
import type { BarSet, DatasetJson, GlyphSet, LineSet } from './json.ts';
import { drawnIn, laneValue, rounded } from './setting.ts';
import type { Setting } from './setting.ts';

const HIT_BEYOND = 5;

function trail(set: PointMarks, at: Setting): LineSet {
  return {
    ...drawnIn(at, set),
    type: 'line',
    data: set.points
      .filter(({ rank = 0 }) => rank === 0)
      .map((point) => ({ x: at.x.at(point.x), y: laneValue(at, point.y, set.lane) })),
    borderColor: sheer(set.tone, at.shade, TRAIL_OPACITY),
    borderWidth: at.unit,
    borderDash: [],
    stepped: false,
    fill: false,
    backgroundColor: NO_INK,
    pointRadius: 0,
    pointHitRadius: 0,
    hints: [],
  };
}

/** Ranges that are wider than a pixel, along one axis. */
function ranges(set: PointMarks, at: Setting, axis: 'x' | 'y'): BarSet[] {
  const spanOf = ({ xRange, yRange }: Point) => (axis === 'x' ? xRange : yRange);
  const shown = set.points.flatMap((point) => {
    const span = spanOf(point);
    if (span === undefined) return [];
    const [from, to] = at.placed[axis].span(span);
    return to - from > 1 ? [{ point, range: at[axis].span(span) }] : [];
  });
  if (shown.length === 0) return [];
  const inks = shown.map(({ point }) => colorOf(point.tone ?? set.tone, at.shade));
  return [
    {
      ...drawnIn(at, set),
      type: 'bar',
      indexAxis: axis === 'x' ? 'y' : 'x',
      data: shown.map(({ point, range }) =>
        axis === 'x' ? { x: range, y: laneValue(at, point.y, set.lane) } : { x: at.x.at(point.x), y: range },
      ),
      barThickness: rounded(RANGE_WIDTH * at.unit),
      backgroundColor: inks,
      borderColor: inks,
      borderWidth: shown.map(() => 0),
      grouped: false,
      borderSkipped: false,
      inflateAmount: 0,
      hints: shown.map(({ point }) => point.hint),
    },
  ];
}

function glyphs(set: PointMarks, at: Setting): GlyphSet {
  return {
    ...drawnIn(at, set),
    type: 'scatter',
    data: set.points.map((point) => ({ x: at.x.at(point.x), y: laneValue(at, point.y, set.lane) })),
    pointRadius: rounded(glyphRadius(set, at.placed.y) * at.unit),
    pointHitRadius: HIT_BEYOND * at.unit,
    glyphs: set.points.map(({ filling, tone }) => ({
      shape: set.shape,
      filling,
      color: colorOf(tone ?? set.tone, at.shade),
    })),
    hints: set.points.map(({ hint }) => hint),
  };
}

export function pointDatasets(set: PointMarks, at: Setting): DatasetJson[] {
  return [
    ...((set.trail ?? false) ? [trail(set, at)] : []),
    ...ranges(set, at, 'x'),
    ...ranges(set, at, 'y'),
    glyphs(set, at),
  ];
}
