/** The real records, loaded once for every test that reads them. */

import { fileURLToPath } from 'node:url';
import { catalogueFrom, readDataFiles, readRecords } from '../../src/catalogue/load-catalogue.ts';
import type { RecordFiles } from '../../src/catalogue/load-catalogue.ts';
import { byId } from '../../src/model/index.ts';
import type { Catalogue, Measure } from '../../src/model/index.ts';

/** The project's folder, seen from where the compiled tests lie. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

let read: RecordFiles | null = null;
let loaded: Catalogue | null = null;

/** The real records as they are written. */
export function recordFiles(): RecordFiles {
  read ??= readRecords(readDataFiles(`${ROOT}data`));
  return read;
}

export function records(): Catalogue {
  loaded ??= catalogueFrom(recordFiles());
  return loaded;
}

export function measureOnRecord(id: string): Measure {
  const measure = byId(records().measures, id);
  if (!measure) throw new Error(`no measure "${id}" on record`);
  return measure;
}

/** A day after every status event on record, for questions that do not turn on the date. */
export const TODAY = '2026-11-22';
