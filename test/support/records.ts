/** The real records, loaded once for every test that reads them. */

import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { byId } from '../../src/model/index.ts';
import type { Catalogue, Measure } from '../../src/model/index.ts';

/** The project's folder, seen from where the compiled tests lie. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

let loaded: Catalogue | null = null;

export function records(): Catalogue {
  loaded ??= loadCatalogue(`${ROOT}data`);
  return loaded;
}

export function measureOnRecord(id: string): Measure {
  const measure = byId(records().measures, id);
  if (!measure) throw new Error(`no measure "${id}" on record`);
  return measure;
}

/** A day after every status event on record, for questions that do not turn on the date. */
export const TODAY = '2026-11-22';
