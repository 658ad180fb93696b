/** What a layout is made of. */

import type { Filling, Key, NumberAxis, Panel, Shape } from './description.ts';
import type { Scale } from './scales.ts';
import type { FontWeight } from './text-width.ts';
import type { Tone } from './tones.ts';

export type TextRole =
  'title' | 'subtitle' | 'key' | 'axis' | 'tick' | 'group' | 'label' | 'cell' | 'rule' | 'footer';

export interface PlacedText {
  readonly role: TextRole;
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly weight: FontWeight;
  readonly tone: Tone;
  /** Degrees, counterclockwise, about its anchor. */
  readonly turned?: number;
  /** Paper behind it where it stands on a pattern. */
  readonly patch?: Rect;
}

/** A glyph beside a text. */
export interface PlacedGlyph {
  readonly shape: Shape;
  readonly filling: Filling;
  readonly tone: Tone;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedPanel {
  readonly panel: Panel;
  readonly plot: Rect;
  readonly x: Scale;
  readonly y: Scale;
  /** The ticks of a number axis that have room. */
  readonly xTicks: NumberAxis['ticks'];
}

export interface Layout {
  /** In drawing units: what the viewBox holds. */
  readonly width: number;
  readonly height: number;
  readonly panels: readonly PlacedPanel[];
  readonly texts: readonly PlacedText[];
  readonly keys: readonly KeyGlyph[];
  /** Glyphs in cells. */
  readonly glyphs: readonly PlacedGlyph[];
}

export interface LayoutSize {
  /** Drawn width in CSS pixels. */
  readonly width: number;
  /** Drawing units across, where a drawing is stretched to its width; else as many as pixels. */
  readonly units?: number;
  /** Drawn height; where absent, as high as the chart needs. */
  readonly height?: number;
  /** With title and subtitle; default yes. */
  readonly title?: boolean;
  /** With note, sources and version; default yes. */
  readonly footer?: boolean;
}

/** Sizes of type and space, in drawing units. */
export interface Type {
  readonly title: number;
  readonly subtitle: number;
  readonly text: number;
  readonly footer: number;
  readonly margin: number;
  readonly row: number;
}

/** The id of the row that names a group. */
export function groupRow(group: string): string {
  return `group ${group}`;
}

/** A key's glyph; `x` is its left end, `y` its middle. */
export interface KeyGlyph {
  readonly key: Key;
  readonly x: number;
  readonly y: number;
}
