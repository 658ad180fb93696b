/**
 * A process with one of the peers: Express with a route that sends a string or compressed bytes and nothing else, Node's
 * `http` with the same or with the object that it serializes, or json-rules-engine behind Express.
 */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { kFactorOnRecord, ruleOnRecord } from '../model/rule.ts';
import { jsonRulesEngine, treeOf } from '../model/engines.ts';
import type { Facts } from '../model/engines.ts';
import { tellProcessorUse } from './processor-use.ts';

export type PeerKind = 'express' | 'http' | 'json-rules-engine';

export interface Content {
  readonly name: string;
  readonly type: string;
  /** `gzip`: the bytes below are compressed. */
  readonly encoding: 'identity' | 'gzip';
  readonly base64: string;
}

/** A string where an application would have one, else bytes. */
function bodyOf({ encoding, base64 }: Content): string | Buffer {
  const bytes = Buffer.from(base64, 'base64');
  return encoding === 'identity' ? bytes.toString() : bytes;
}

function headersOf({ type, encoding }: Content): Record<string, string> {
  return { 'Content-Type': type, ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }) };
}

export interface PeerSettings {
  readonly kind: PeerKind;
  readonly contents: readonly Content[];
}

/** `GET /NAME`: what is ready by `send`, as an application would. */
function bareExpress(contents: readonly Content[]): RequestListener {
  const app = express();
  for (const content of contents) {
    const [headers, body] = [headersOf(content), bodyOf(content)];
    app.get(`/${content.name}`, (_, response) => {
      response.set(headers).send(body);
    });
  }
  return app;
}

/** `GET /NAME`: what is ready; `GET /object/NAME`: the object, serialized each time. */
function bareHttp(contents: readonly Content[]): RequestListener {
  const ready = new Map(
    contents.map((content) => [`/${content.name}`, { headers: headersOf(content), body: bodyOf(content) }]),
  );
  const objects = new Map(
    contents.flatMap((content): [string, unknown][] => {
      const body = bodyOf(content);
      const isJson = content.type.includes('json') && typeof body === 'string';
      return isJson ? [[`/object/${content.name}`, JSON.parse(body)]] : [];
    }),
  );
  const serialized = (url: string): { headers: Record<string, string>; body: string } => ({
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(objects.get(url)),
  });
  return (request, response) => {
    const url = request.url ?? '';
    const { headers, body } = ready.get(url) ?? serialized(url);
    response.writeHead(200, { ...headers, 'Content-Length': Buffer.byteLength(body) });
    response.end(body);
  };
}

/** `POST /classify`: one machine's figures, put to the rule on record. */
function jsonRules(): RequestListener {
  const engine = jsonRulesEngine(treeOf(ruleOnRecord()), true, kFactorOnRecord());
  const app = express();
  app.post('/classify', express.json(), (request, response) =>
    engine.run({ ...(request.body as Facts) }).then(({ events }) => {
      response.json({ specified: events.length > 0 });
      return undefined;
    }),
  );
  return app;
}

const [{ kind, contents }] = (await once(process, 'message')) as [PeerSettings];
const made = { express: bareExpress, http: bareHttp, 'json-rules-engine': jsonRules }[kind](contents);
const server = createServer(made).listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});
tellProcessorUse();
process.once('disconnect', () => process.exit());
