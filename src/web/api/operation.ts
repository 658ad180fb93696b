/** What one operation of the API is: its address, what it takes, what it answers, an example, and the work itself. */

import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Releases } from '../../model/index.ts';
import type { ParameterTable } from '../params/parameter.ts';

/** What operations answer from. */
export interface ApiParts {
  readonly releases: Releases;
  /** Today as an ISO day in UTC. */
  readonly today: () => string;
}

/** A request that can be sent as it stands. */
export interface Example {
  readonly title: string;
  /** What stands for the path's `{id}`. */
  readonly id?: string;
  /** The query as in an address, without the question mark. */
  readonly query?: string;
  readonly body?: unknown;
}

/** In the order in which they are described. */
export const TAGS = {
  Calculations: 'What a scenario does to nodes and machines.',
  Records: 'What is on record, every figure with its standing and citation.',
  Findings: 'The model held against what happened.',
  'This API': 'What there is, and how it is described.',
  Charts: 'Charts as pictures, frames and data; they take the parameters of a scenario.',
  'Data set': 'The records as files, what changed in them, and what is found in them.',
  Server: 'Whether the server is up.',
} as const;
export type Tag = keyof typeof TAGS;

export interface Operation {
  /** Unique; programs written from the description are named by it. */
  readonly id: string;
  readonly method: 'get' | 'post';
  /** Under `/api/v1`, as OpenAPI writes it: `/nodes/{id}`. */
  readonly path: string;
  /** Operations of one tag stand together in the description. */
  readonly tag: Tag;
  readonly title: string;
  readonly about: string;
  /** What `{id}` is. */
  readonly idOf?: string;
  readonly query: ParameterTable;
  readonly body?: z.ZodType;
  /** May it take long, always or with such a body? So much of that is done at once, and no more. */
  readonly heavy?: true | ((body: unknown) => boolean);
  /** The answer in each of its media types, the usual one first; of NDJSON and CSV the schema is that of a line. */
  readonly answers: Readonly<Record<string, z.ZodType>>;
  readonly examples: readonly [Example, ...Example[]];
  readonly answer: (parts: ApiParts, request: Request, response: Response) => void | Promise<void>;
}

/** What a description needs of an address, inside `/api/v1` or outside it. */
export interface Described extends Omit<Operation, 'answer' | 'idOf'> {
  /** What the path is under; absent for `/api/v1`. */
  readonly base?: '';
  readonly idOf?: string | undefined;
  /** Where the ids are listed, if not at the path without `{id}`. */
  readonly list?: string;
  /** Does it tell its problems in its own medium? */
  readonly ownProblems?: true;
  /** Is it about the process at this moment? Then it is asked before all limits, refuses nothing and is never kept. */
  readonly ofProcess?: true;
  /** Statuses of this address alone: what each says, and its JSON where that is no problem. */
  readonly also?: Readonly<Record<number, { readonly about: string; readonly answer?: z.ZodType }>>;
}

const BASE = '/api/v1';

/** The whole path of an address, as OpenAPI writes it. */
export function fullPath({ base, path }: Pick<Described, 'base' | 'path'>): string {
  const under = base ?? BASE;
  return path === '/' ? under : under + path;
}

/** The address that lists what the path's `{id}` may be. */
export function listOfIds(of: Described): string {
  return of.list ?? fullPath(of).replace('/{id}', '');
}
