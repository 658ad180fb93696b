/**
 * A process with one of the peers: Express with a route that sends a string and nothing else, Node's `http` with the
 * same string or with the object that it serializes, or json-rules-engine behind Express.
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
  readonly text: string;
}

export interface PeerSettings {
  readonly kind: PeerKind;
  readonly contents: readonly Content[];
}

/** `GET /NAME`: a string by `send`, as an application with an answer ready would. */
function bareExpress(contents: readonly Content[]): RequestListener {
  const app = express();
  for (const { name, type, text } of contents) {
    app.get(`/${name}`, (_, response) => {
      response.type(type).send(text);
    });
  }
  return app;
}

/** `GET /NAME`: the string; `GET /object/NAME`: the object, serialized each time. */
function bareHttp(contents: readonly Content[]): RequestListener {
  const texts = new Map(contents.map((content) => [`/${content.name}`, content]));
  const objects = new Map(
    contents.flatMap(({ name, type, text }): [string, unknown][] =>
      type.includes('json') ? [[`/object/${name}`, JSON.parse(text)]] : [],
    ),
  );
  return (request, response) => {
    const url = request.url ?? '';
    const content = texts.get(url);
    const body = content?.text ?? JSON.stringify(objects.get(url));
    response.writeHead(200, {
      'Content-Type': content?.type ?? 'application/json; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
    });
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
