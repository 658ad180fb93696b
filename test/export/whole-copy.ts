/** One export of the real records for every test that reads it; it takes a minute, so that it is made once. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DRAWING, exportSite } from '../../src/export/export-site.ts';
import { openOutput } from '../../src/export/output-folder.ts';
import { seedsOf } from '../../src/export/seeds.ts';
import { entriesOf } from '../../src/search/index.ts';
import { schemas } from '../../src/web/api/operations.ts';
import { records, TODAY } from '../support/records.ts';
import { newApp } from '../web/site.ts';

let made: Promise<string> | null = null;

async function make(): Promise<string> {
  const out = join(mkdtempSync(join(tmpdir(), 'linewidth-copy-')), 'copy');
  process.once('exit', () => rmSync(join(out, '..'), { recursive: true, force: true }));
  const catalogue = records();
  const { app, close } = newApp(undefined, DRAWING);
  await exportSite({
    app,
    seeds: seedsOf(catalogue, schemas().keys()),
    entries: entriesOf(catalogue),
    dataset: catalogue.dataset,
    folder: openOutput(out, false),
    site: null,
    on: TODAY,
    kept: () => undefined,
    stopping: new AbortController().signal,
  });
  await close();
  return out;
}

export async function wholeCopy(): Promise<string> {
  made ??= make();
  return await made;
}
