/** Direct labels: at points clear of one another, at the ends of bars, in cells, on rules. */

import type { ChartMark } from './description.ts';
import type { PlacedPanel, PlacedText, Type } from './placed.ts';
import { placeLabels } from './place-labels.ts';
import type { Box } from './place-labels.ts';
import { laneSpan, pointAt } from './scales.ts';
import { textWidth } from './text-width.ts';
import { cut } from './wrap.ts';

const GAP = 10;

function ruleLabels({ panel, plot, x, y }: PlacedPanel, type: Type): PlacedText[] {
  return panel.marks.flatMap((mark): PlacedText[] => {
    if (mark.kind !== 'rule' || mark.label === '') return [];
    const style = { role: 'rule', text: mark.label, size: type.text, weight: 600, tone: mark.tone } as const;
    if (mark.axis === 'y') return [{ ...style, x: plot.left + 6, y: y.at(mark.at) - 5, anchor: 'start' }];
    const at = x.at(mark.at);
    const turnsBack = at + 6 + textWidth(mark.label, type.text, 600) > plot.left + plot.width;
    return [
      {
        ...style,
        x: turnsBack ? at - 6 : at + 6,
        y: plot.top + type.text + 2,
        anchor: turnsBack ? 'end' : 'start',
      },
    ];
  });
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

/** Ranges, which a label must not cover. */
function rangeBoxes({ panel, x, y }: PlacedPanel): Box[] {
  return panel.marks.flatMap((mark): Box[] => {
    if (mark.kind !== 'points') return [];
    return mark.points.flatMap(({ x: at, y: row, xRange, yRange }) => {
      const [cx, cy] = [x.at(at), pointAt(y, row, mark.lane)];
      const boxes: Box[] = [];
      if (xRange) {
        const [left, right] = x.span(xRange);
        boxes.push({ left, top: cy - 1, width: right - left, height: 2 });
      }
      if (yRange) {
        const [top, bottom] = y.span(yRange);
        boxes.push({ left: cx - 1, top, width: 2, height: bottom - top });
      }
      return boxes;
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

/** After the bar where there is room, else before it, else not at all. */
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
      if (to + 5 + width <= plot.left + plot.width + 4)
        return [{ ...style, x: to + 5, y: base, anchor: 'start' }];
      return from - 5 - width >= plot.left ? [{ ...style, x: from - 5, y: base, anchor: 'end' }] : [];
    });
  });
}

function cellTexts({ panel, x, y }: PlacedPanel, type: Type): PlacedText[] {
  return panel.marks.flatMap((mark) => {
    if (mark.kind !== 'cells') return [];
    return mark.cells.flatMap((cell): PlacedText[] => {
      if (cell.text === undefined) return [];
      const [left, right] = x.span(cell.x);
      const [top, bottom] = y.span(cell.y);
      const text = cut(cell.text, right - left - 4, type.text);
      if (bottom - top < type.text || text === '…') return [];
      const middle = { x: (left + right) / 2, y: (top + bottom) / 2 + type.text * 0.35 };
      return [{ role: 'cell', text, ...middle, anchor: 'middle', size: type.text, weight: 400, tone: 'ink' }];
    });
  });
}

function ofKind<K extends ChartMark['kind']>(
  marks: readonly ChartMark[],
  kind: K,
): Extract<ChartMark, { kind: K }>[] {
  return marks.filter((mark): mark is Extract<ChartMark, { kind: K }> => mark.kind === kind);
}

/** At the end of a curve, and in the corner of a region. */
function otherLabels({ panel, plot, x, y }: PlacedPanel, type: Type): PlacedText[] {
  const curves = ofKind(panel.marks, 'curve').flatMap((mark): PlacedText[] => {
    const last = mark.points.at(-1);
    if (!last || mark.label === undefined) return [];
    const at = y.at(last.base === undefined ? last.y : (last.y + last.base) / 2);
    return [
      {
        role: 'label',
        text: mark.label,
        x: Math.min(x.at(last.x), plot.left + plot.width) - 6,
        y: at + (last.base === undefined ? -6 : type.text * 0.35),
        anchor: 'end',
        size: type.text,
        weight: 600,
        tone: mark.tone,
      },
    ];
  });
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
  return [...curves, ...regions];
}

/** All direct labels of a panel. */
export function markLabels(placed: PlacedPanel, type: Type): PlacedText[] {
  const fixed = [...ruleLabels(placed, type), ...otherLabels(placed, type), ...barLabels(placed, type)];
  const taken = [...ruleBoxes(placed), ...rangeBoxes(placed), ...fixed.map(boxOf)];
  return [...cellTexts(placed, type), ...pointLabels(placed, type, taken), ...fixed];
}
