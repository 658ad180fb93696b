/** `npm run data:check`: the data checks alone, with a table of figures by kind and standing; `--readme` writes that table into README.md. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageTable, withCoverage } from './catalogue/coverage.ts';
import { CatalogueError, loadCatalogue } from './catalogue/load-catalogue.ts';
import { staleFigures } from './catalogue/stale-figures.ts';
import { readConfig } from './config.ts';

const { root } = readConfig(process.env);
try {
  const catalogue = loadCatalogue(join(root, 'data'));
  const table = coverageTable(catalogue);
  process.stdout.write(`No problems found. Figures by kind of record and standing:\n${table}\n`);
  for (const stale of staleFigures(catalogue, new Date().toISOString().slice(0, 10))) {
    process.stdout.write(`warning: ${stale}, over a year ago\n`);
  }
  if (process.argv.includes('--readme')) {
    const file = join(root, 'README.md');
    writeFileSync(file, withCoverage(readFileSync(file, 'utf8'), table));
  }
} catch (error) {
  if (!(error instanceof CatalogueError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
