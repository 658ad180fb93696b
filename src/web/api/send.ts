/** Every JSON answer says which data it is from. */

import type { Request, Response } from 'express';
import type { Catalogue } from '../../model/index.ts';
import { jsonBytes } from '../answers/kept-bytes.ts';
import { fromData } from '../answers/shapes.ts';

export function send(response: Response, catalogue: Catalogue, answer: object): void {
  response.type('application/json; charset=utf-8').send(jsonBytes(fromData(catalogue, answer)));
}

/** The `{id}` of a path. */
export function idIn(request: Request): string {
  return String(request.params['id']);
}

/** Aborted when the asker has gone, so that long work can stop. */
export function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}
