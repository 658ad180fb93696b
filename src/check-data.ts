/**
 * `npm run data:check`: the data checks alone, with a table of figures by kind and standing. `--readme` writes that table
 * into README.md; `--release` keeps the records as a release, and with `--replace` over one that nobody was given yet.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkReleases, isKept, writeRelease } from './catalogue/check-releases.ts';
import { coverageTable, withCoverage } from './catalogue/coverage.ts';
import { catalogueFrom, CatalogueError, readDataFiles, readRecords } from './catalogue/load-catalogue.ts';
import { staleFigures } from './catalogue/stale-figures.ts';
import { readConfig } from './config.ts';

const { root } = readConfig(process.env);
const folder = join(root, 'data');
const asked = (flag: string): boolean => process.argv.includes(flag);
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
try {
  const records = readRecords(readDataFiles(folder));
  const catalogue = catalogueFrom(records);
  const { version } = catalogue.dataset;
  if (asked('--release') && (asked('--replace') || !isKept(folder, catalogue)))
    say(`wrote ${writeRelease(folder, version, records)}`);
  checkReleases(folder, catalogue);
  const table = coverageTable(catalogue);
  say(`No problems found. Figures by kind of record and standing:\n${table}`);
  for (const stale of staleFigures(catalogue, new Date().toISOString().slice(0, 10))) {
    say(`warning: ${stale}, over a year ago`);
  }
  if (!isKept(folder, catalogue))
    say(`warning: ${version} is not kept yet; npm run data:release keeps it when it is published`);
  if (asked('--readme')) {
    const file = join(root, 'README.md');
    writeFileSync(file, withCoverage(readFileSync(file, 'utf8'), table));
  }
} catch (error) {
  if (!(error instanceof CatalogueError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
