/** Problems in the medium that was asked for: drawn where a picture was, framed where a frame was. */

import type { Response } from 'express';
import { problemSvg } from './answers/drawn-problem.ts';
import type { ChartDrawings } from './chart-drawings.ts';
import { mistakeText } from './problem.ts';
import type { Problem } from './problem.ts';
import { imageHeaders } from './routes/chart-headers.ts';

export type ImageEnding = 'svg' | 'png';

const MOST_SHOWN = 5;

export async function sendDrawnProblem(
  response: Response,
  problem: Problem,
  ending: ImageEnding,
  drawings: ChartDrawings,
): Promise<void> {
  response.status(problem.status).set({ ...imageHeaders(null), ...problem.headers });
  if (ending === 'svg') {
    response.type('image/svg+xml').send(problemSvg(problem, 'light'));
    return;
  }
  response.type('image/png');
  try {
    response.send(await drawings.message(problem));
  } catch {
    // Not even the message can be drawn now: the status alone says so.
    response.end();
  }
}

/** Any site may frame it; in all else as strict as every page. */
export function openFrames(response: Response): void {
  response.removeHeader('X-Frame-Options');
  const policy = String(response.getHeader('Content-Security-Policy') ?? '');
  response.set('Content-Security-Policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
}

export function sendFramedProblem(response: Response, problem: Problem): void {
  openFrames(response);
  response
    .status(problem.status)
    .set({ ...problem.headers, 'Cache-Control': 'no-store' })
    .render('embed/problem', {
      title: problem.title,
      status: problem.status,
      detail: problem.message,
      errors: problem.errors.slice(0, MOST_SHOWN).map(mistakeText),
    });
}
