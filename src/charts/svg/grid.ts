/** Thin lines at the ticks; on rows, one under each group's name. */

import type { BandAxis, ChartDescription } from '../description.ts';
import { groupRow } from '../placed.ts';
import type { PlacedPanel } from '../placed.ts';
import type { Scale } from '../scales.ts';
import { px } from './text.ts';

/** Where the lines between groups of rows run. */
export function groupLines({ bands }: BandAxis, y: Scale): number[] {
  const groups = new Set(bands.flatMap(({ group }) => group ?? []));
  return [...groups].map((group) => y.span(groupRow(group))[1] + 2);
}

export function grid({ panel, plot, x, y, xTicks }: PlacedPanel, description: ChartDescription): string {
  const [right, bottom] = [px(plot.left + plot.width), px(plot.top + plot.height)];
  const [left, top] = [px(plot.left), px(plot.top)];
  const columns = xTicks.map(({ at }) => `M${px(x.at(at))} ${top}V${bottom}`);
  const places =
    description.y.kind === 'band'
      ? groupLines(description.y, y)
      : description.y.ticks.map(({ at }) => y.at(at));
  const rows = places.map((at) => `M${left} ${px(at)}H${right}`);
  const base = panel.x.kind === 'band' ? '' : `M${left} ${bottom}H${right}`;
  return [...columns, ...rows, base].join('');
}
