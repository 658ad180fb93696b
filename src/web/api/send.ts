/** Every JSON answer says which data it is from. */

import type { Request, Response } from 'express';
import type { Catalogue } from '../../model/index.ts';

export function send(response: Response, { dataset }: Catalogue, answer: object): void {
  response.json({ dataset, ...answer });
}

/** The `{id}` of a path. */
export function idIn(request: Request): string {
  return String(request.params['id']);
}
