/** What may be asked of a drawing, its limits, and how it can fail. */

export interface DrawingOptions {
  /** Pixels per SVG unit, 1 to 4; default 1. */
  readonly scale?: number;
  /** `#rrggbb` or `transparent`; default white. */
  readonly background?: string;
}

/** What a thread is given for one drawing. */
export interface DrawingTask {
  readonly svg: string;
  readonly scale: number;
  readonly background: string;
}

/** What a thread answers: a PNG, or why there is none. */
export type DrawingReply =
  { readonly png: Uint8Array } | { readonly reason: DrawingFailure; readonly message: string };

/**
 * `unreadable`: not an SVG that can be drawn. `too-large`: past the limits below. `too-long`: stopped while drawing.
 * `stopped`: no drawing any more, or the thread ended.
 */
export type DrawingFailure = 'unreadable' | 'too-large' | 'too-long' | 'stopped';

/** Room for every chart at four times its usual size, and for an A4 page at 300 dots per inch; about 12 bytes of memory a pixel. */
export const MOST_PIXELS = 18_000_000;
export const LONGEST_SIDE_PX = 8192;
export const LONGEST_SVG = 2_000_000;
export const HIGHEST_SCALE = 4;

export class DrawingError extends Error {
  override readonly name = 'DrawingError';
  readonly reason: DrawingFailure;

  constructor(reason: DrawingFailure, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Too many drawings wait already; ask again later. */
export class Busy extends Error {
  override readonly name = 'Busy';
  readonly retryAfterSeconds = 1;

  constructor(waiting: number) {
    super(`${String(waiting)} drawings wait already`);
  }
}

/** The task for a thread. Throws a RangeError for options that no drawing takes, a DrawingError for too long a text. */
export function drawingTask(svg: string, { scale = 1, background = '#ffffff' }: DrawingOptions): DrawingTask {
  if (!(scale >= 1 && scale <= HIGHEST_SCALE)) {
    throw new RangeError(`scale is ${String(scale)}; it must be from 1 to ${String(HIGHEST_SCALE)}`);
  }
  if (!/^(?:#[\da-f]{6}|transparent)$/i.test(background)) {
    throw new RangeError(`background is "${background}"; it must be #rrggbb or transparent`);
  }
  if (svg.length > LONGEST_SVG) {
    throw new DrawingError('too-large', `the SVG has more than ${String(LONGEST_SVG)} characters`);
  }
  return { svg, scale, background };
}
