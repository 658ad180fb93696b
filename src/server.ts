/** The composition root: load the data, create the app, listen, stop gracefully. */

import { setFlagsFromString } from 'node:v8';
import { pino } from 'pino';
import { ownReleases } from './catalogue/own-data.ts';
import { readConfig } from './config.ts';
import { createApp } from './web/app.ts';
import { httpServer } from './web/front/http-server.ts';
import { prepare } from './web/prepare.ts';

/**
 * The same lines of the model make plans, which are kept, and draws, which are not. V8 learns from the first to put both
 * where only a full collection frees them; without that, a sensitivity takes half the time or less.
 */
setFlagsFromString('--no-allocation-site-pretenuring');

const STOP_WITHIN_MS = 10_000;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function failOf(error: unknown): never {
  return fail(error instanceof Error ? error.message : String(error));
}

function orFail<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    return failOf(error);
  }
}

const config = orFail(() => readConfig(process.env));
const releases = await ownReleases(config.root, { earlier: true, instead: config.data }).catch(failOf);
const log = pino({ level: config.logLevel });
const { handle, stopAccepting, close, prepareAnswers, prepareDescription, prepareDrawings } = orFail(() =>
  createApp({
    releases,
    log,
    root: config.root,
    keepViews: config.keepViews,
    today: () => new Date().toISOString().slice(0, 10),
    cacheBytes: config.cacheMegabytes * 2 ** 20,
    requestsPerMinute: config.requestsPerMinute,
    trustProxy: config.trustProxy,
    metrics: config.metrics,
  }),
);

const stopping = new AbortController();
async function prepareOrSay(): Promise<void> {
  try {
    await prepareAnswers();
    await prepareDrawings();
    await prepare(releases.current, stopping.signal);
    if (!stopping.signal.aborted) await prepareDescription();
  } catch (error) {
    log.error(
      { err: error },
      'could not prepare answers, drawings, the record check, the historical run and the description',
    );
  }
}

const server = httpServer(handle);

function refuse(error: Error): never {
  const code = 'code' in error ? error.code : undefined;
  const where = `${config.host}:${String(config.port)}`;
  if (code === 'EADDRINUSE')
    fail(
      `Port ${String(config.port)} on ${config.host} is taken. Stop what uses it, or set PORT to another.`,
    );
  if (code === 'EACCES') fail(`Not allowed to listen on ${where}. Set PORT to a number above 1023.`);
  return fail(`Cannot listen on ${where}: ${error.message}`);
}
server.once('error', refuse);
server.listen(config.port, config.host, () => {
  server.off('error', refuse);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  log.info(
    { dataset: releases.current.dataset.version },
    `Linewidth is on http://${config.host}:${String(port)}`,
  );
  void prepareOrSay();
});

function stop(): void {
  close().catch((error: unknown) => log.error({ err: error }, 'the drawing threads did not end'));
  const forced = setTimeout(() => process.exit(1), STOP_WITHIN_MS);
  forced.unref();
  server.close(() => process.exit(0));
  server.closeIdleConnections();
}

/** From here on not ready; what arrives before the seconds are over is answered all the same. */
function stopAfter(seconds: number, signal: string): void {
  log.info({ signal, seconds }, 'stopping');
  stopping.abort();
  stopAccepting();
  clearTimeout(draining);
  if (seconds === 0) stop();
  else draining = setTimeout(stop, seconds * 1000);
}

let draining: NodeJS.Timeout | undefined;
process.once('SIGTERM', () => stopAfter(config.drainSeconds, 'SIGTERM'));
process.once('SIGINT', () => stopAfter(0, 'SIGINT'));
