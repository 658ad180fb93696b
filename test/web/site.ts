/** The app over the real records on a fixed day, listening on a free port while a suite runs. */

import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import supertest from 'supertest';
import type { Test } from 'supertest';
import { createApp } from '../../src/web/app.ts';
import { onlyRelease } from '../../src/model/index.ts';
import type { Releases } from '../../src/model/index.ts';
import type { RasterizerLimits } from '../../src/render/index.ts';
import type { App, AppParts } from '../../src/web/app.ts';
import { httpServer } from '../../src/web/front/http-server.ts';
import { records, ROOT, TODAY } from '../support/records.ts';

export const API = '/api/v1';
export const ENTITY_LIST = 'us-2020-12-smic-entity-list';
export const PROPOSAL = 'us-2021-12-smic-14nm-proposal';
export const FAB_RULE = 'us-2022-10-advanced-fab-end-use';
export const SCANNER_RULE = 'us-2023-11-3b001-f1';

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly {
    readonly parameter?: string;
    readonly pointer?: string;
    readonly detail: string;
    readonly allowed?: readonly string[];
  }[];
}

/** A slow machine may take its time over a drawing: what tests ask of time is set by each. */
const PATIENT: RasterizerLimits = { mostMilliseconds: 120_000 };

export function newApp(
  releases: Releases = onlyRelease(records()),
  drawing: RasterizerLimits = PATIENT,
): App {
  return createApp({ releases, drawing, log: pino({ level: 'silent' }), root: ROOT, today: () => TODAY });
}

/** The app with settings of a server that is on the open network. */
export function limitedApp(settings: Partial<AppParts>): App {
  const releases = onlyRelease(records());
  return createApp({ releases, log: pino({ level: 'silent' }), root: ROOT, today: () => TODAY, ...settings });
}

export async function listen(app: App): Promise<Server> {
  const server = httpServer(app.handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

export async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

export interface Site {
  get(path: string): Test;
  head(path: string): Test;
  options(path: string): Test;
  send(method: 'post' | 'put' | 'patch' | 'delete', path: string): Test;
  /** POST of a value as JSON. */
  post(path: string, body: unknown): Test;
  port(): number;
}

/** Starts a server before the suite's tests and stops it after them; over the real records where no releases are given. */
export function site(releases?: () => Releases): Site {
  let running: Server | null = null;
  const server = (): Server => {
    if (!running) throw new Error('the server is asked before it runs');
    return running;
  };
  before(async () => {
    running = await listen(newApp(releases?.()));
  });
  after(async () => {
    if (running) await close(running);
  });
  return {
    get: (path) => supertest(server()).get(path),
    head: (path) => supertest(server()).head(path),
    options: (path) => supertest(server()).options(path),
    send: (method, path) => supertest(server())[method](path),
    post: (path, body) =>
      supertest(server()).post(path).set('Content-Type', 'application/json').send(JSON.stringify(body)),
    port: () => portOf(server()),
  };
}

export function problemOf(response: { readonly body: unknown }): ProblemBody {
  return response.body as ProblemBody;
}

/** Every string anywhere in a JSON value under one of these keys. */
export function stringsUnder(value: unknown, keys: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => stringsUnder(item, keys));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    keys.includes(key) && typeof child === 'string' ? [child] : stringsUnder(child, keys),
  );
}
