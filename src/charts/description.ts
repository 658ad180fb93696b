/** What a chart shows, as plain JSON: scales, marks, table and alt text. Drawings are made from it, never the other way. */

import type { Tone } from './tones.ts';

/** A tick and what stands beside it. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** A scale of numbers; years are decimal. */
export interface NumberAxis {
  readonly kind: 'linear' | 'log';
  /** Quantity and unit: `Marketed node (nm)`. */
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly Tick[];
}

export interface Band {
  readonly id: string;
  readonly label: string;
  /** Bands of one group stand together under its name. */
  readonly group?: string;
  /** Named in bold: what a reader should see first. */
  readonly strong?: boolean;
}

/** A row or column for each thing. */
export interface BandAxis {
  readonly kind: 'band';
  readonly label: string;
  readonly bands: readonly Band[];
  /** Height of a row against the usual one, where its marks need more. */
  readonly tall?: number;
  /** Share of a row or column left empty between it and the next; cells that form a grid stand closer. */
  readonly gap?: number;
}

export type Axis = NumberAxis | BandAxis;

/** A place on an axis: a number, or the id of a band. */
export type Position = number | string;
export type Span = readonly [low: number, high: number];

export type Shape = 'circle' | 'square' | 'diamond' | 'triangle';
/** Full, half, open or dashed: the second channel beside color. */
export type Filling = 'filled' | 'half' | 'open' | 'dashed';
/** How a surface is filled: what is undetermined is hatched, never absent. */
export type Fill = 'solid' | 'wash' | 'hatched' | 'dotted' | 'none';

export interface Point {
  readonly id: string;
  readonly x: Position;
  readonly y: Position;
  /** The range behind the value, drawn as a range. */
  readonly xRange?: Span;
  readonly yRange?: Span;
  readonly filling: Filling;
  readonly tone?: Tone;
  readonly label?: string;
  /** Labels of higher rank give way where space is short. */
  readonly rank?: number;
  /** What a pointer or a reader's touch is told. */
  readonly hint: string;
}

/** Points of one kind; `trail` draws a thin line through those of rank 0. */
export interface PointMarks {
  readonly kind: 'points';
  readonly id: string;
  readonly name: string;
  readonly tone: Tone;
  readonly shape: Shape;
  readonly trail?: boolean;
  readonly lane?: Lane;
  readonly points: readonly Point[];
}

/** Which of how many that share a row; the whole row where absent. */
export interface Lane {
  readonly index: number;
  readonly of: number;
}

/** Bars along x, each in its row. */
export interface BarMarks {
  readonly kind: 'bars';
  readonly id: string;
  readonly name: string;
  readonly tone: Tone;
  readonly fill: Fill;
  readonly lane?: Lane;
  readonly bars: readonly {
    readonly id: string;
    readonly at: string;
    readonly from: number;
    readonly to: number;
    readonly tone?: Tone;
    readonly fill?: Fill;
    readonly label?: string;
    /** Where the label stands: after the bar, the default, or before it. */
    readonly side?: 'after' | 'before';
    readonly hint: string;
  }[];
}

/** Cells of a grid; a band axis places them by id, a number axis by their extent. */
export interface CellMarks {
  readonly kind: 'cells';
  readonly id: string;
  readonly name: string;
  /** Where texts begin; default the middle of their cells. */
  readonly align?: 'start' | 'middle';
  /** With an outline in the tone of each, where cells stand apart. */
  readonly edged?: boolean;
  readonly cells: readonly {
    readonly id: string;
    readonly x: string | Span;
    readonly y: string | Span;
    readonly tone: Tone;
    readonly fill: Fill;
    /** Strength of a solid or hatched fill, from 0 to 1. */
    readonly strength?: number;
    readonly text?: string;
    /** What stands in it where the text has no room. */
    readonly short?: string;
    /** Before the text: the second channel beside color. */
    readonly glyph?: { readonly shape: Shape; readonly filling: Filling };
    readonly hint: string;
  }[];
}

/** A curve, or the band between it and `base` where that is given. */
export interface CurveMarks {
  readonly kind: 'curve';
  readonly id: string;
  readonly name: string;
  readonly tone: Tone;
  readonly fill: Fill;
  /** Constant from each point up to the next. */
  readonly steps: boolean;
  readonly dashed?: boolean;
  readonly points: readonly { readonly x: number; readonly y: number; readonly base?: number }[];
  readonly label?: string;
  /** Where along x the label stands, inside the band; at the end of the curve where absent. */
  readonly labelAt?: number;
  readonly hint: string;
}

/** A line across the plot at one value: a threshold, today. `side` washes what it catches. */
export interface RuleMark {
  readonly kind: 'rule';
  readonly id: string;
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly label: string;
  /** What stands there where the label would cover much of the plot. */
  readonly short?: string;
  readonly tone: Tone;
  readonly dashed?: boolean;
  readonly side?: 'below' | 'above';
}

/** A part of the plot that is set apart. */
export interface RegionMark {
  readonly kind: 'region';
  readonly id: string;
  readonly x: Span;
  readonly y: Span;
  readonly tone: Tone;
  readonly fill: Fill;
  /** Strength of a solid or hatched fill, from 0 to 1. */
  readonly strength?: number;
  readonly label?: string;
}

export type ChartMark = PointMarks | BarMarks | CellMarks | CurveMarks | RuleMark | RegionMark;

/** A plot; panels stand side by side and share the y axis. */
export interface Panel {
  readonly id: string;
  readonly x: Axis;
  /** Drawn in this order. */
  readonly marks: readonly ChartMark[];
}

/** What a glyph or a filling stands for. */
export interface Key {
  readonly text: string;
  readonly tone: Tone;
  readonly glyph?: { readonly shape: Shape; readonly filling: Filling };
  readonly fill?: Fill;
  /** Strength of a solid or hatched fill, from 0 to 1. */
  readonly strength?: number;
}

export type Cell = string | number | null;

export interface ChartTable {
  /** Quantity with its unit; `key` names the column in CSV. */
  readonly columns: readonly { readonly key: string; readonly head: string; readonly numeric?: boolean }[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface ChartDescription {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly y: Axis;
  readonly panels: readonly Panel[];
  readonly keys: readonly Key[];
  readonly table: ChartTable;
  /** A sentence on what it shows, from the data. */
  readonly alt: string;
  readonly note: string;
  /** What stands in the plot where there is nothing to draw. */
  readonly empty?: string;
  readonly sources: readonly { readonly id: string; readonly text: string }[];
  readonly dataset: { readonly version: string; readonly hash: string };
}
