/** The marks of a panel as SVG. */

import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import type {
  BarMarks,
  CellMarks,
  ChartMark,
  CurveMarks,
  PointMarks,
  RegionMark,
  RuleMark,
} from '../description.ts';
import type { PlacedPanel } from '../placed.ts';
import { laneSpan, pointAt } from '../scales.ts';
import type { Fills } from './fills.ts';
import { glyph, glyphRadius } from './glyphs.ts';
import type { Paint } from './paint.ts';
import { escaped, px } from './text.ts';

export const RANGE_WIDTH = 1.6;
export const TRAIL_OPACITY = 0.55;

export interface Pen {
  readonly paint: Paint;
  readonly fills: Fills;
}

type Draw<M extends ChartMark> = (mark: M, at: PlacedPanel, pen: Pen) => string;

function rect(left: number, top: number, right: number, bottom: number, attributes: string): string {
  const [width, height] = [Math.max(0, right - left), Math.max(0, bottom - top)];
  return `<rect x="${px(left)}" y="${px(top)}" width="${px(width)}" height="${px(height)}" ${attributes}/>`;
}

/** A mark with the words a pointer is told. */
function told(drawn: string, hint: string): string {
  return `<g>${drawn}<title>${escaped(hint)}</title></g>`;
}

const drawPoints: Draw<PointMarks> = (set, { x, y }, { paint }) => {
  const trail = (set.trail ?? false) ? set.points.filter(({ rank = 0 }) => rank === 0) : [];
  const path = trail
    .map((point, i) => `${i === 0 ? 'M' : 'L'}${px(x.at(point.x))} ${px(pointAt(y, point.y, set.lane))}`)
    .join('');
  const radius = glyphRadius(set, y);
  const drawn = set.points.map((point) => {
    const tone = point.tone ?? set.tone;
    const [cx, cy] = [x.at(point.x), pointAt(y, point.y, set.lane)];
    const stroke = `${paint.stroke(tone)} stroke-width="${String(RANGE_WIDTH)}"`;
    const across = point.xRange ? x.span(point.xRange) : null;
    const along = point.yRange ? y.span(point.yRange) : null;
    const ranges = [
      across && across[1] - across[0] > 1
        ? `<path d="M${px(across[0])} ${px(cy)}H${px(across[1])}" ${stroke}/>`
        : '',
      along && along[1] - along[0] > 1
        ? `<path d="M${px(cx)} ${px(along[0])}V${px(along[1])}" ${stroke}/>`
        : '',
    ].join('');
    return told(
      ranges + glyph(paint, { shape: set.shape, filling: point.filling, tone }, cx, cy, radius),
      point.hint,
    );
  });
  const drawnTrail =
    path === ''
      ? ''
      : `<path d="${path}" fill="none" ${paint.stroke(set.tone)} stroke-opacity="${String(TRAIL_OPACITY)}"/>`;
  return drawnTrail + drawn.join('');
};

const drawBars: Draw<BarMarks> = (set, { x, y }, { paint, fills }) => {
  return set.bars
    .map((bar) => {
      const tone = bar.tone ?? set.tone;
      const [left, right] = x.span([bar.from, bar.to]);
      const [top, bottom] = laneSpan(y, bar.at, set.lane);
      const fill = bar.fill ?? set.fill;
      const edge =
        fill === 'solid' ? '' : rect(left, top, right, bottom, `fill="none" ${paint.stroke(tone)}`);
      return told(rect(left, top, right, bottom, fills.of(tone, fill)) + edge, bar.hint);
    })
    .join('');
};

/** Is the cell outlined in its own tone? */
export function isEdged({ edged }: CellMarks, { fill }: CellMarks['cells'][number]): boolean {
  return fill === 'none' || ((edged ?? false) && fill !== 'solid');
}

const drawCells: Draw<CellMarks> = (set, { x, y }, { paint, fills }) =>
  set.cells
    .map((cell) => {
      const [left, right] = x.span(cell.x);
      const [top, bottom] = y.span(cell.y);
      const box = (attributes: string): string => rect(left, top, right, bottom, attributes);
      const filled = cell.fill === 'none' ? '' : box(fills.of(cell.tone, cell.fill, cell.strength));
      const edge = isEdged(set, cell) ? box(`fill="none" ${paint.stroke(cell.tone)}`) : '';
      return told(filled + edge, cell.hint);
    })
    .join('');

const drawCurve: Draw<CurveMarks> = (mark, { x, y }, { paint, fills }) => {
  const curve = mark.steps ? curveStepAfter : curveLinear;
  type At = CurveMarks['points'][number];
  const surface = area<At>(
    (point) => x.at(point.x),
    (point) => y.at(point.base ?? point.y),
    (point) => y.at(point.y),
  )
    .curve(curve)
    .digits(1)(mark.points);
  const edge = line<At>(
    (point) => x.at(point.x),
    (point) => y.at(point.y),
  )
    .curve(curve)
    .digits(1)(mark.points);
  const filled = mark.points.some(({ base }) => base !== undefined);
  const dashes = (mark.dashed ?? false) ? ' stroke-dasharray="5 4"' : '';
  return told(
    (filled ? `<path d="${surface ?? ''}" ${fills.of(mark.tone, mark.fill)}/>` : '') +
      `<path d="${edge ?? ''}" fill="none" ${paint.stroke(mark.tone)} stroke-width="2"${dashes}/>`,
    mark.hint,
  );
};

const drawRule: Draw<RuleMark> = (mark, { plot, x, y }, { paint, fills }) => {
  const dashes = (mark.dashed ?? false) ? ' stroke-dasharray="6 4"' : '';
  const stroke = `${paint.stroke(mark.tone)} stroke-width="2"${dashes}`;
  const [right, bottom] = [plot.left + plot.width, plot.top + plot.height];
  const wash = fills.of(mark.tone, 'wash');
  if (mark.axis === 'y') {
    const at = y.at(mark.at);
    const side =
      mark.side === undefined
        ? ''
        : rect(
            plot.left,
            mark.side === 'below' ? at : plot.top,
            right,
            mark.side === 'below' ? bottom : at,
            wash,
          );
    return `${side}<path d="M${px(plot.left)} ${px(at)}H${px(right)}" ${stroke}/>`;
  }
  const at = x.at(mark.at);
  const side =
    mark.side === undefined
      ? ''
      : rect(
          mark.side === 'below' ? plot.left : at,
          plot.top,
          mark.side === 'below' ? at : right,
          bottom,
          wash,
        );
  return `${side}<path d="M${px(at)} ${px(plot.top)}V${px(bottom)}" ${stroke}/>`;
};

const drawRegion: Draw<RegionMark> = (mark, { x, y }, { fills }) => {
  const [left, right] = x.span(mark.x);
  const [top, bottom] = y.span(mark.y);
  return rect(left, top, right, bottom, fills.of(mark.tone, mark.fill, mark.strength));
};

/** Draws a mark of any kind. */
export function drawMark(mark: ChartMark, at: PlacedPanel, pen: Pen): string {
  if (mark.kind === 'points') return drawPoints(mark, at, pen);
  if (mark.kind === 'bars') return drawBars(mark, at, pen);
  if (mark.kind === 'cells') return drawCells(mark, at, pen);
  if (mark.kind === 'curve') return drawCurve(mark, at, pen);
  return mark.kind === 'rule' ? drawRule(mark, at, pen) : drawRegion(mark, at, pen);
}
