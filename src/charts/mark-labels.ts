/** Direct labels: at points clear of one another, at the ends of bars, in cells, on rules. */

import { cellContents } from './cell-contents.ts';
import type { ChartMark, Point, RuleMark } from './description.ts';
import type { PlacedPanel, PlacedText, Type } from './placed.ts';
import { overlaps, placeLabels } from './place-labels.ts';
import type { Box } from './place-labels.ts';
import { laneSpan, pointAt } from './scales.ts';
import type { Scale } from './scales.ts';
import { textWidth } from './text-width.ts';
import { cut } from './wrap.ts';

const GAP = 10;

/** Of the plot's width, what a label on a line may cover before its short form stands there. */
const MOST_COVERED = 0.5;

function ruleText({ label, short }: RuleMark, width: number, size: number): string {
  const long = textWidth(label, size, 600) > width * MOST_COVERED;
  return cut(long ? (short ?? label) : label, width - 12, size, 600);
}

function ruleLabels({ panel, plot, x, y }: PlacedPanel, type: Type): PlacedText[] {
  const placed: PlacedText[] = [];
  for (const mark of panel.marks) {
    if (mark.kind !== 'rule' || mark.label === '') continue;
    const words = ruleText(mark, plot.width, type.text);
    const style = { role: 'rule', text: words, size: type.text, weight: 600, tone: mark.tone } as const;
    if (mark.axis === 'y') {
      placed.push({ ...style, x: plot.left + 6, y: y.at(mark.at) - 5, anchor: 'start' });
      continue;
    }
    const at = x.at(mark.at);
    const turnsBack = at + 6 + textWidth(words, type.text, 600) > plot.left + plot.width;
    const anchor = turnsBack ? 'end' : 'start';
    const first = plot.top + type.text + 2;
    const text = { ...style, x: turnsBack ? at - 6 : at + 6, anchor } as const;
    // Below the labels of other rules that it would cover.
    const free = placed.findIndex((_, lines) => {
      const box = boxOf({ ...text, y: first + lines * type.text * 1.3 });
      return !placed.some((other) => overlaps(box, boxOf(other)));
    });
    placed.push({ ...text, y: first + (free === -1 ? placed.length : free) * type.text * 1.3 });
  }
  return placed;
}

function boxOf({ x, y, anchor, text, size, weight }: PlacedText): Box {
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left: left - 3, top: y - size, width: width + 6, height: size * 1.3 };
}

function ruleBoxes({ panel, plot, x, y }: PlacedPanel): Box[] {
  return panel.marks.flatMap((mark): Box[] => {
    if (mark.kind !== 'rule') return [];
    return mark.axis === 'y'
      ? [{ left: plot.left, top: y.at(mark.at) - 3, width: plot.width, height: 6 }]
      : [{ left: x.at(mark.at) - 3, top: plot.top, width: 6, height: plot.height }];
  });
}

/** How far the range of a point reaches to either side of it. */
function reachOf({ x: at, xRange }: Point, x: Scale): { before?: number; after?: number } {
  if (xRange === undefined) return {};
  const [from, to] = x.span(xRange);
  return { before: x.at(at) - from, after: to - x.at(at) };
}

/** Bars that points of the same panel lie on: their labels stand beside them. */
function barBoxes({ panel, x, y }: PlacedPanel): Box[] {
  return panel.marks.flatMap((mark) => {
    if (mark.kind !== 'bars') return [];
    return mark.bars.map((bar): Box => {
      const [left, right] = x.span([bar.from, bar.to]);
      const [top, bottom] = laneSpan(y, bar.at, mark.lane);
      return { left, top, width: right - left, height: bottom - top };
    });
  });
}

function pointLabels({ panel, plot, x, y }: PlacedPanel, type: Type, taken: readonly Box[]): PlacedText[] {
  const sets = panel.marks.filter((mark) => mark.kind === 'points');
  const all = sets.flatMap((set) =>
    set.points.map((point) => ({ set, point, key: `${set.id} ${point.id}` })),
  );
  const requests = all.map(({ set, point, key }) => ({
    id: key,
    x: x.at(point.x),
    y: pointAt(y, point.y, set.lane),
    width: textWidth(point.label ?? '', type.text) + 2,
    height: type.text * 1.2,
    rank: point.label === undefined ? Number.POSITIVE_INFINITY : (point.rank ?? 0),
    ...reachOf(point, x),
  }));
  const area = { ...plot, width: plot.width + 12 };
  const places = new Map(placeLabels(requests, area, GAP, taken).map((box) => [box.id, box]));
  return all.flatMap(({ set, point, key }): PlacedText[] => {
    const box = places.get(key);
    if (!box || point.label === undefined) return [];
    const tone = point.tone ?? set.tone;
    return [
      {
        role: 'label',
        text: point.label,
        x: box.left + 1,
        y: box.top + box.height * 0.8,
        anchor: 'start',
        size: type.text,
        weight: 400,
        tone,
      },
    ];
  });
}

/** After the bar where there is room, else before it, else inside its end, else not at all; `before` stands before it or not at all. */
function barLabels({ panel, plot, x, y }: PlacedPanel, type: Type): PlacedText[] {
  return panel.marks.flatMap((mark) => {
    if (mark.kind !== 'bars') return [];
    return mark.bars.flatMap((bar): PlacedText[] => {
      if (bar.label === undefined) return [];
      const [from, to] = x.span([bar.from, bar.to]);
      const [top, bottom] = laneSpan(y, bar.at, mark.lane);
      const width = textWidth(bar.label, type.text);
      const style = { role: 'label', text: bar.label, size: type.text, weight: 400, tone: 'ink' } as const;
      const base = (top + bottom) / 2 + type.text * 0.35;
      if (bar.side !== 'before' && to + 5 + width <= plot.left + plot.width + 4)
        return [{ ...style, x: to + 5, y: base, anchor: 'start' }];
      if (from - 5 - width >= plot.left) return [{ ...style, x: from - 5, y: base, anchor: 'end' }];
      if (bar.side === 'before') return [];
      return width + 8 <= to - from ? [{ ...style, x: to - 4, y: base, anchor: 'end' }] : [];
    });
  });
}

function ofKind<K extends ChartMark['kind']>(
  marks: readonly ChartMark[],
  kind: K,
): Extract<ChartMark, { kind: K }>[] {
  return marks.filter((mark): mark is Extract<ChartMark, { kind: K }> => mark.kind === kind);
}

/** At the end of a curve, or where it says, in a band only where the band is thick enough. */
function curveLabels({ panel, plot, x, y }: PlacedPanel, type: Type): PlacedText[] {
  return ofKind(panel.marks, 'curve').flatMap((mark): PlacedText[] => {
    const { label, labelAt, tone } = mark;
    const last = mark.points.at(-1);
    if (!last || label === undefined) return [];
    const style = { role: 'label', text: label, size: type.text, weight: 600, tone } as const;
    const at = labelAt === undefined ? last : (mark.points.findLast((point) => point.x <= labelAt) ?? last);
    const [top, bottom] = [y.at(at.y), y.at(at.base ?? at.y)];
    const base = at.base === undefined ? top - 6 : (top + bottom) / 2 + type.text * 0.35;
    if (labelAt === undefined) {
      const end = Math.min(x.at(last.x), plot.left + plot.width) - 6;
      return [{ ...style, x: end, y: base, anchor: 'end' }];
    }
    if (at.base !== undefined && Math.abs(bottom - top) < type.text * 1.2) return [];
    const half = textWidth(label, type.text, 600) / 2 + 4;
    const [least, most] = [plot.left + half, plot.left + plot.width - half];
    return [{ ...style, x: Math.max(least, Math.min(most, x.at(labelAt))), y: base, anchor: 'middle' }];
  });
}

/** Those that cover none before them. */
function clear(texts: readonly PlacedText[]): PlacedText[] {
  const kept: PlacedText[] = [];
  for (const text of texts) {
    const box = boxOf(text);
    if (!kept.some((other) => overlaps(box, boxOf(other)))) kept.push(text);
  }
  return kept;
}

/** At curves, and in the corner of a region. */
function otherLabels(placed: PlacedPanel, type: Type): PlacedText[] {
  const { panel, x, y } = placed;
  const regions = ofKind(panel.marks, 'region').flatMap((mark): PlacedText[] => {
    if (mark.label === undefined) return [];
    const [left] = x.span(mark.x);
    const [top] = y.span(mark.y);
    return [
      {
        role: 'label',
        text: mark.label,
        x: left + 6,
        y: top + type.text + 3,
        anchor: 'start',
        size: type.text,
        weight: 400,
        tone: mark.tone,
      },
    ];
  });
  return [...clear(curveLabels(placed, type)), ...regions];
}

/** All direct labels of a panel. */
export function markLabels(placed: PlacedPanel, type: Type): PlacedText[] {
  const fixed = [...ruleLabels(placed, type), ...otherLabels(placed, type), ...barLabels(placed, type)];
  const taken = [...ruleBoxes(placed), ...barBoxes(placed), ...fixed.map(boxOf)];
  const points = pointLabels(placed, type, taken);
  const cells = cellContents(placed, type)
    .map(({ text }) => text)
    .filter((cell) => points.every((label) => !overlaps(boxOf(cell), boxOf(label))));
  return [...cells, ...points, ...fixed];
}
