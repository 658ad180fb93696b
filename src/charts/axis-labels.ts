/** Words on axes: ticks, names of rows and columns, quantities with their units. */

import type { Axis, ChartDescription } from './description.ts';
import { groupRow } from './placed.ts';
import type { PlacedPanel, PlacedText, Type } from './placed.ts';
import { scaleOf } from './scales.ts';
import { textWidth } from './text-width.ts';
import type { FontWeight } from './text-width.ts';
import { cut, wrapped } from './wrap.ts';

const TURN = 45;
const TURNED = Math.sin((TURN * Math.PI) / 180);

interface ColumnHeads {
  readonly turned: boolean;
  readonly height: number;
}

/** Columns are named above the plot; where a column is narrower than its name, turned. */
function columnHeads(axis: Axis, width: number, type: Type): ColumnHeads {
  if (axis.kind !== 'band') return { turned: false, height: 0 };
  const room = scaleOf(axis, [0, width]).bandwidth;
  const widths = axis.bands.map(({ label }) => textWidth(label, type.text));
  const turned = Math.max(0, ...widths) > room * 1.2;
  return {
    turned,
    height: turned ? Math.min(130, Math.max(...widths) * TURNED) + type.text : type.text + 8,
  };
}

/** Space that names take above and below the plots. */
export function headBlock(
  { y, panels }: ChartDescription,
  panelWidth: number,
  type: Type,
): { above: number; below: number } {
  const heads = Math.max(...panels.map(({ x }) => columnHeads(x, panelWidth, type).height));
  const lines = Math.max(...panels.map(({ x }) => xLabel(x, panelWidth, type).length));
  const ticks = panels.some(({ x }) => x.kind !== 'band') ? type.text + 10 : 0;
  return {
    above: (y.label === '' ? 4 : type.text + 10) + heads,
    below: ticks + (lines === 0 ? 0 : lines * type.text * 1.3 + 2) + 4,
  };
}

function xLabel(axis: Axis, width: number, type: Type): string[] {
  return axis.label === '' ? [] : wrapped(axis.label, width, type.text, 400, 2);
}

function weightOf(strong = false): FontWeight {
  return strong ? 600 : 400;
}

function rowLabels(yAxis: Axis, { plot, y }: PlacedPanel, room: number, type: Type): PlacedText[] {
  const style = { x: plot.left - 8, anchor: 'end', size: type.text, weight: 400 } as const;
  if (yAxis.kind !== 'band') {
    let last = Number.POSITIVE_INFINITY;
    return [...yAxis.ticks]
      .sort((a, b) => a.at - b.at)
      .flatMap(({ at, label }): PlacedText[] => {
        const base = y.at(at) + type.text * 0.35;
        if (last - base < type.text * 1.1) return [];
        last = base;
        return [{ ...style, role: 'tick', text: label, y: base, tone: 'muted' }];
      });
  }
  const groups = new Set(yAxis.bands.flatMap(({ group }) => (group === undefined ? [] : [groupRow(group)])));
  return yAxis.bands.map(({ id, label, strong }) =>
    groups.has(id)
      ? {
          role: 'group',
          text: label,
          x: type.margin,
          y: y.at(id) + type.text * 0.35,
          anchor: 'start',
          size: type.text,
          weight: 600,
          tone: 'ink',
        }
      : {
          ...style,
          role: 'tick',
          text: cut(label, room, type.text, weightOf(strong)),
          y: y.at(id) + type.text * 0.35,
          tone: 'ink',
          weight: weightOf(strong),
        },
  );
}

function columnLabels({ panel, plot, x, xTicks }: PlacedPanel, type: Type): PlacedText[] {
  const style = { size: type.text, weight: 400 } as const;
  if (panel.x.kind !== 'band') {
    return xTicks.map(({ at, label }) => ({
      ...style,
      role: 'tick',
      text: label,
      x: x.at(at),
      y: plot.top + plot.height + type.text + 6,
      anchor: 'middle',
      tone: 'muted',
    }));
  }
  const { turned } = columnHeads(panel.x, plot.width, type);
  return panel.x.bands.map(({ id, label }) => ({
    ...style,
    role: 'tick',
    text: turned ? cut(label, 130 / TURNED, type.text) : label,
    x: x.at(id) + (turned ? type.text * 0.3 : 0),
    y: plot.top - 6,
    anchor: turned ? 'start' : 'middle',
    tone: 'ink',
    ...(turned ? { turned: TURN } : {}),
  }));
}

/** All words on the axes of the panels. */
export function tickLabels(
  description: ChartDescription,
  yAxis: Axis,
  panels: readonly PlacedPanel[],
  type: Type,
): PlacedText[] {
  const [first] = panels;
  if (!first) return [];
  const heads = Math.max(...panels.map(({ panel, plot }) => columnHeads(panel.x, plot.width, type).height));
  const quantity: PlacedText[] =
    description.y.label === ''
      ? []
      : [
          {
            role: 'axis',
            text: description.y.label,
            x: type.margin,
            y: first.plot.top - 10 - heads,
            anchor: 'start',
            size: type.text,
            weight: 400,
            tone: 'muted',
          },
        ];
  return [
    ...quantity,
    // The widest name has its own width as room; half a unit more keeps rounding from cutting it.
    ...rowLabels(yAxis, first, first.plot.left - type.margin - 9.5, type),
    ...panels.flatMap((placed) => [
      ...columnLabels(placed, type),
      ...xLabel(placed.panel.x, placed.plot.width, type).map((text, i): PlacedText => ({
        role: 'axis',
        text,
        x: placed.plot.left + placed.plot.width / 2,
        y:
          placed.plot.top +
          placed.plot.height +
          (placed.panel.x.kind === 'band' ? 4 : type.text + 10) +
          (i + 0.95) * type.text * 1.3,
        anchor: 'middle',
        size: type.text,
        weight: 400,
        tone: 'muted',
      })),
    ]),
  ];
}
