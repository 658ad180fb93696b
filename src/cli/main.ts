#!/usr/bin/env node
/** The program: the process's streams and signals around a command. */

import { PRODUCT_FOLDER } from '../config.ts';
import { ownReleases } from '../catalogue/own-data.ts';
import { run } from './run.ts';
import { screenOf } from './screen.ts';
import { EXIT } from './world.ts';
import type { World } from './world.ts';

async function everythingTyped(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

// `| head` reads as much as it wants; what it leaves is no mistake.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`linewidth: the answer cannot be written: ${error.message}\n`);
    process.exit(EXIT.problem);
  });
}

const stop = new AbortController();
// A second Ctrl-C ends the process at once, as without this.
process.once('SIGINT', () => stop.abort());

const world: World = {
  out: screenOf(process.stdout),
  err: screenOf(process.stderr),
  input: () => (process.stdin.isTTY ? null : everythingTyped()),
  today: () => new Date().toISOString().slice(0, 10),
  root: PRODUCT_FOLDER,
  releases: (needs) => ownReleases(PRODUCT_FOLDER, needs),
  stop: stop.signal,
};
process.exitCode = await run(process.argv.slice(2), world);
