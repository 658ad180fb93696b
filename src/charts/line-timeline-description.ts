/** What a chart shows, as plain JSON: scales, marks, table and alt text. Drawings are made from it, never the other way. */

import type { Mark } from '../text/index.ts';

export interface Scale {
  readonly kind: 'linear' | 'log';
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

export interface ChartPoint {
  readonly id: string;
  readonly x: number;
  /** The range that the precision of its date leaves. */
  readonly xLow: number;
  readonly xHigh: number;
  readonly y: number;
  readonly label: string;
  readonly mark: Mark;
  /** Labels of less important points give way where space is short. */
  readonly rank: number;
}

export interface ChartSeries {
  readonly id: string;
  readonly name: string;
  readonly shape: 'circle' | 'square';
  readonly points: readonly ChartPoint[];
}

export interface LineTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface LineTimeline {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly x: Scale;
  readonly y: Scale;
  readonly series: readonly ChartSeries[];
  /** The line drawn through the chart, and the side of it that is caught. */
  readonly line: { readonly y: number; readonly label: string; readonly caughtSide: 'below' };
  readonly table: LineTable;
  readonly alt: string;
  readonly note: string;
  readonly sources: readonly string[];
  readonly dataset: string;
}
