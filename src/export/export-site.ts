/** The whole site as plain files: every answer that a copy can hold, and pages whose links are the copy's own. */

import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Dataset } from '../model/index.ts';
import type { Entry } from '../search/index.ts';
import { asking } from './asking.ts';
import type { Asker } from './asking.ts';
import { collect } from './collect.ts';
import type { ExportedPage } from './collect.ts';
import type { OutputFolder } from './output-folder.ts';
import { exportedPage } from './page.ts';
import type { AddedScript } from './page.ts';

/** Taken by every exported page, and by that of search; no page of a server does. */
const SCRIPT = '/assets/exported.js';
const SEARCH_SCRIPT = '/assets/search.js';
/** Entries stand beside the script that reads them. */
const SEARCH_ENTRIES = 'assets/search.json';

/** Nobody waits for a single drawing of an export, so that a slow machine may take its time over each. */
export const DRAWING = { mostMilliseconds: 600_000 } as const;

export interface Exporting {
  readonly app: RequestListener;
  /** The addresses that the export starts from. */
  readonly seeds: readonly string[];
  /** What the page of search finds by. */
  readonly entries: readonly Entry[];
  readonly dataset: Dataset;
  readonly folder: OutputFolder;
  /** Where the copy will stand, with a slash at its end; null where that is not known. */
  readonly site: string | null;
  readonly on: string;
  /** Called with each file. */
  readonly kept: (count: number) => void;
  readonly stopping: AbortSignal;
}

async function added(asker: Asker, script: string): Promise<AddedScript> {
  const { body } = await asker.ask(script);
  const version = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { file: script.slice(1), version };
}

async function write(asker: Asker, exporting: Exporting): Promise<void> {
  const { folder, site, on, kept, stopping } = exporting;
  const [everywhere, search] = [await added(asker, SCRIPT), await added(asker, SEARCH_SCRIPT)];
  const { files, pages } = await collect(asker, {
    seeds: [...exporting.seeds, SCRIPT, SEARCH_SCRIPT],
    cards: site !== null,
    write: folder.write,
    kept,
    stopping,
  });
  const scripts = ({ address }: ExportedPage): AddedScript[] =>
    address.path === '/search' ? [everywhere, search] : [everywhere];
  const making = { files, site, on, scripts };
  for (const page of pages) {
    stopping.throwIfAborted();
    folder.write(page.file, exportedPage(folder.read(page.file), page, making));
  }
  folder.write(SEARCH_ENTRIES, JSON.stringify(exporting.entries));
  // GitHub Pages otherwise builds a site from the files first.
  folder.write('.nojekyll', '');
}

/** Writes the site to the folder. Rejects, with the folder as it was, if a link leads nowhere or when it is stopped. */
export async function exportSite(
  exporting: Exporting,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const asker = await asking(exporting.app);
  try {
    await write(asker, exporting);
    const { version, hash } = exporting.dataset;
    return exporting.folder.finish({ dataset: { version, hash }, on: exporting.on });
  } catch (error) {
    exporting.folder.abandon();
    throw error;
  } finally {
    await asker.close();
  }
}
