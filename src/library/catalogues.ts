/** The data sets that a program may ask: the one that comes with the package, or a folder of records. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CatalogueError } from '../catalogue/catalogue-error.ts';
import { ABOUT } from '../catalogue/hash.ts';
import { loadCatalogue as loadRecords } from '../catalogue/load-catalogue.ts';
import { hasRecords } from '../catalogue/own-data.ts';
import { PACKED, readPacked } from '../catalogue/packed.ts';
import { PRODUCT_FOLDER } from '../config.ts';
import type { Catalogue } from '../model/index.ts';

/**
 * The data set that comes with the package, or the one in a folder: `dataset.yaml` and a folder for each kind of record.
 * It is checked as a whole and frozen. Throws a `CatalogueError` that lists every problem by file and line, or says that
 * the folder holds no data set. Reading a folder takes a second or two; keep what it returns.
 */
export function loadCatalogue(folder?: string): Catalogue {
  const own = join(PRODUCT_FOLDER, 'data');
  if (folder === undefined)
    return hasRecords(own) ? loadRecords(own) : readPacked(join(PRODUCT_FOLDER, PACKED));
  if (!hasRecords(folder)) {
    const what = existsSync(folder) ? `"${folder}" holds no ${ABOUT}` : `there is no folder "${folder}"`;
    const message = `${what}; a data set is a folder with ${ABOUT} and a folder for each kind of record`;
    throw new CatalogueError([{ file: join(folder, ABOUT), line: 1, message }]);
  }
  return loadRecords(folder);
}
