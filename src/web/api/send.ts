/** Every JSON answer says which data it is from. */

import type { Request, Response } from 'express';
import type { Catalogue } from '../../model/index.ts';
import { jsonText } from '../answers/kept-text.ts';

export function send(response: Response, { dataset }: Catalogue, answer: object): void {
  response.type('application/json').send(jsonText({ dataset, ...answer }));
}

/** The `{id}` of a path. */
export function idIn(request: Request): string {
  return String(request.params['id']);
}
