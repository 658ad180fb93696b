/** A chart sent as a picture; what goes wrong is told as a picture too. */

import type { Request, Response } from 'express';
import { leastSize } from '../../charts/index.ts';
import type { AppParts } from '../app.ts';
import type { ChartDrawings } from '../chart-drawings.ts';
import { drawingProblem } from '../drawing-problem.ts';
import { asProblem } from '../middleware/errors.ts';
import { noteCause } from '../middleware/request-log.ts';
import { chartFromUrl, chartNamed } from '../params/chart-query.ts';
import type { ChartAsked } from '../params/chart-query.ts';
import { PNG_PARAMETERS, pngFromUrl } from '../params/png-query.ts';
import { sendDrawnProblem } from '../problem-media.ts';
import type { ImageEnding } from '../problem-media.ts';
import { badRequest } from '../problem.ts';
import { imageHeaders } from './chart-headers.ts';

type SendImage = (request: Request, response: Response, id: string, ending: ImageEnding) => Promise<void>;

/** Refuses a height in which the chart's rows would not be legible. */
export function checkedSize(asked: ChartAsked, drawings: ChartDrawings): void {
  const { height } = asked.look;
  if (height === undefined) return;
  const least = leastSize(drawings.describe(asked), asked.look);
  if (height >= least) return;
  const detail = `${String(height)} px is too low for this chart at that width; ask for fewer nodes or more height.`;
  throw badRequest([{ parameter: 'height', detail, allowed: [`at least ${String(least)}`] }]);
}

export function imageSender(
  { releases, today }: Pick<AppParts, 'releases' | 'today'>,
  drawings: ChartDrawings,
): SendImage {
  const sendSvg = async (request: Request, response: Response, id: string): Promise<void> => {
    const asked = chartFromUrl(releases, chartNamed(id), request.originalUrl, today());
    checkedSize(asked, drawings);
    const svg = await drawings.svg(asked, asked.look.theme);
    response.set(imageHeaders(asked)).type('image/svg+xml').send(svg);
  };
  const sendPng = async (request: Request, response: Response, id: string): Promise<void> => {
    const url = request.originalUrl;
    const { scale, errors } = pngFromUrl(url);
    const asked = chartFromUrl(releases, chartNamed(id), url, today(), PNG_PARAMETERS, errors);
    checkedSize(asked, drawings);
    const png = await drawings.png(asked, { scale });
    response.set(imageHeaders(asked)).type('image/png').send(png);
  };
  const sendProblem = async (response: Response, ending: ImageEnding, error: unknown): Promise<void> => {
    const problem = drawingProblem(error) ?? asProblem(error);
    noteCause(response, problem, error);
    await sendDrawnProblem(response, problem, ending, drawings);
  };
  return async (request, response, id, ending) => {
    try {
      await (ending === 'svg' ? sendSvg : sendPng)(request, response, id);
    } catch (error) {
      await sendProblem(response, ending, error);
    }
  };
}
