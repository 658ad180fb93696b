/** What stands in the way of a drawing, as a problem: too many wait, it takes too long, it is too large. */

import { Busy, DrawingError } from '../render/index.ts';
import { Problem } from './problem.ts';

const SECONDS_AFTER_SLOW = 5;

function later(detail: string, seconds: number): Problem {
  return new Problem(503, 'Busy', detail, [], { 'Retry-After': String(seconds) });
}

/** Said in the same words each time, so that its picture is drawn once. */
export const BUSY = later('Too many charts are being drawn. Ask again in a moment.', 1);

/** Null for what is no failure of drawing, or is one of ours. */
export function drawingProblem(error: unknown): Problem | null {
  if (error instanceof Busy) return BUSY;
  if (!(error instanceof DrawingError)) return null;
  if (error.reason === 'too-large') {
    const detail = `As asked, ${error.message}. Ask for a smaller width, height or scale.`;
    return new Problem(400, 'Bad request', detail);
  }
  const passing = error.reason === 'too-long' || error.reason === 'stopped';
  return passing
    ? later('The chart could not be drawn in time. Ask again in a moment.', SECONDS_AFTER_SLOW)
    : null;
}
