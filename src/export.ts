/** `npm run export`: the site as plain files. Progress and errors go to stderr, what was written to stdout. */

import { performance } from 'node:perf_hooks';
import { pino } from 'pino';
import { ownReleases } from './catalogue/own-data.ts';
import { readConfig } from './config.ts';
import { DRAWING, exportSite } from './export/export-site.ts';
import { exportOptions, USAGE } from './export/options.ts';
import type { ExportOptions } from './export/options.ts';
import { openOutput } from './export/output-folder.ts';
import { seedsOf } from './export/seeds.ts';
import { entriesOf } from './search/index.ts';
import { schemas } from './web/api/operations.ts';
import { createApp } from './web/app.ts';

const SAY_EVERY = 250;
/** What a shell reports of a program that was interrupted: 128 and the number of SIGINT. */
const INTERRUPTED = 130;

const stopping = new AbortController();
const stop = (): void => stopping.abort();
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

function progress(count: number): void {
  if (count % SAY_EVERY === 0) process.stderr.write(`${String(count)} files\n`);
}

async function run({ out, site, on, force }: ExportOptions): Promise<string> {
  const began = performance.now();
  const { root, data } = readConfig(process.env);
  const releases = await ownReleases(root, { earlier: true, instead: data });
  const day = on ?? new Date().toISOString().slice(0, 10);
  const { app, close } = createApp({
    releases,
    root,
    log: pino({ level: 'silent' }),
    today: () => day,
    drawing: DRAWING,
  });
  try {
    const { current } = releases;
    const { files, bytes } = await exportSite({
      app,
      seeds: seedsOf(current, schemas().keys()),
      entries: entriesOf(current),
      dataset: current.dataset,
      folder: openOutput(out, force),
      site,
      on: day,
      kept: progress,
      stopping: stopping.signal,
    });
    const seconds = Math.round((performance.now() - began) / 1000);
    return `Wrote ${String(files)} files, ${(bytes / 1e6).toFixed(1)} MB, to ${out} in ${String(seconds)} s: dataset ${current.dataset.version} on ${day}.\n`;
  } finally {
    await close();
  }
}

try {
  const options = exportOptions(process.argv.slice(2));
  process.stdout.write(options ? await run(options) : USAGE);
} catch (error) {
  if (stopping.signal.aborted) {
    process.stderr.write('Stopped; nothing was written.\n');
    process.exitCode = INTERRUPTED;
  } else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
