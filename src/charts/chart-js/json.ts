/** A Chart.js configuration as plain JSON: no callbacks, so that it can be compared and tested. Sizes are CSS pixels. */

import type { Filling, Shape } from '../description.ts';

/** A color, or a pattern that a browser draws in that color. */
export type Ink = string | { readonly pattern: 'hatched' | 'dotted'; readonly color: string };

export interface Glyph {
  readonly shape: Shape;
  readonly filling: Filling;
  readonly color: string;
}

interface Drawn {
  /** Id of the mark it draws. */
  readonly mark: string;
  readonly label: string;
  readonly xAxisID: string;
  readonly yAxisID: string;
  readonly clip: false;
  /** What a pointer is told of each datum; without hints it is told nothing. */
  readonly hints: readonly string[];
}

export interface GlyphSet extends Drawn {
  readonly type: 'scatter';
  readonly data: readonly { readonly x: number; readonly y: number }[];
  readonly pointRadius: number;
  readonly pointHitRadius: number;
  readonly glyphs: readonly Glyph[];
}

export interface LineSet extends Drawn {
  readonly type: 'line';
  readonly data: readonly { readonly x: number; readonly y: number }[];
  readonly borderColor: string;
  readonly borderWidth: number;
  readonly borderDash: readonly number[];
  readonly stepped: 'before' | false;
  /** `-1` fills down to the dataset before this one. */
  readonly fill: '-1' | false;
  readonly backgroundColor: Ink;
  readonly pointRadius: 0;
  readonly pointHitRadius: number;
}

/** Floating bars: of rows, and of ranges. */
export interface BarSet extends Drawn {
  readonly type: 'bar';
  readonly indexAxis: 'x' | 'y';
  readonly data: readonly {
    readonly x: number | readonly [number, number];
    readonly y: number | readonly [number, number];
  }[];
  readonly barThickness: number;
  readonly backgroundColor: readonly Ink[];
  readonly borderColor: readonly string[];
  readonly borderWidth: readonly number[];
  readonly grouped: false;
  readonly borderSkipped: false;
  readonly inflateAmount: 0;
}

export interface CellSet extends Drawn {
  readonly type: 'matrix';
  /** Upper left corners. */
  readonly data: readonly { readonly x: number; readonly y: number }[];
  readonly width: readonly number[];
  readonly height: readonly number[];
  readonly anchorX: 'left';
  readonly anchorY: 'top';
  readonly backgroundColor: readonly Ink[];
  readonly borderColor: readonly string[];
  readonly borderWidth: readonly number[];
}

export type DatasetJson = GlyphSet | LineSet | BarSet | CellSet;

/** An axis; `shownTicks` replace those that Chart.js would choose. A band axis runs in the layout's own units. */
export interface ScaleJson {
  readonly type: 'linear' | 'logarithmic';
  readonly axis: 'x' | 'y';
  readonly position: 'bottom' | 'left';
  readonly min: number;
  readonly max: number;
  readonly reverse: boolean;
  readonly bounds: 'data';
  readonly offset: false;
  readonly beginAtZero: false;
  readonly stack?: string;
  readonly stackWeight?: number;
  readonly shownTicks: readonly { readonly value: number; readonly label: string }[];
  readonly ticks: { readonly display: false };
  readonly title: { readonly display: false };
  readonly grid: {
    readonly display: boolean;
    readonly color: string;
    readonly lineWidth: number;
    readonly drawTicks: false;
    readonly offset: false;
  };
  readonly border: { readonly display: boolean; readonly color: string; readonly width: number };
}

/** A text where the layout has it, on a patch of paper if it may lie on marks. */
export interface TextJson {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly textAlign: 'left' | 'center' | 'right';
  readonly font: string;
  readonly color: string;
  readonly turned?: number;
  readonly backing?: readonly [left: number, top: number, width: number, height: number];
}

export interface KeyJson {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly glyph?: Glyph & { readonly radius: number };
  readonly fill?: Ink;
  readonly edge?: string;
}

export interface ChartJson {
  readonly type: 'scatter';
  readonly width: number;
  readonly height: number;
  /** CSS pixels to a unit of the layout. */
  readonly unit: number;
  readonly data: { readonly datasets: readonly (DatasetJson & { readonly order: number })[] };
  readonly options: {
    readonly animation: false;
    readonly responsive: false;
    readonly maintainAspectRatio: false;
    readonly layout: {
      readonly autoPadding: false;
      readonly padding: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;
    };
    readonly interaction: { readonly mode: 'nearest'; readonly intersect: true };
    readonly hover: { readonly mode: null };
    readonly scales: Readonly<Record<string, ScaleJson>>;
    readonly plugins: {
      readonly legend: { readonly display: false };
      readonly tooltip: Readonly<Record<string, string | number | boolean>>;
    };
  };
  /** Words and keys around and in the plot; `paper` is what they stand on. */
  readonly frame: {
    readonly texts: readonly TextJson[];
    readonly keys: readonly KeyJson[];
    /** Glyphs beside texts, drawn last. */
    readonly glyphs: readonly KeyJson[];
    readonly paper: string;
  };
}
