/** `linewidth data check`: the product's own data, or a folder of records that someone keeps. */

import { join } from 'node:path';
import { CatalogueError } from '../../catalogue/catalogue-error.ts';
import { checkReleases } from '../../catalogue/check-releases.ts';
import { COLUMNS, coverageOf } from '../../catalogue/coverage.ts';
import { hasRecords } from '../../catalogue/own-data.ts';
import { staleFigures } from '../../catalogue/stale-figures.ts';
import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import type { Catalogue } from '../../model/index.ts';
import type { Arguments } from '../arguments.ts';
import { isOn } from '../arguments.ts';
import { deliver, pageOf } from '../output.ts';
import { harmless, paragraph, table } from '../layout.ts';
import { CommandError, EXIT } from '../world.ts';
import type { Exit, World } from '../world.ts';

/** Records where a folder is named or the product has them; else the data as they were packed. */
async function checked(folder: string | undefined, world: World): Promise<Catalogue> {
  const own = join(world.root, 'data');
  const asked = folder ?? own;
  if (folder !== undefined && !hasRecords(folder))
    throw new CommandError(`"${folder}" holds no data set: dataset.yaml is missing.`);
  const catalogue = hasRecords(asked)
    ? loadCatalogue(asked)
    : (await world.releases({ earlier: false })).current;
  checkReleases(asked, catalogue);
  return catalogue;
}

function coverageText(catalogue: Catalogue, columns: number): string {
  const counts = coverageOf(catalogue);
  const heads = ['standing', ...counts.keys()].map((head, i) =>
    i === 0 ? { head } : { head, align: 'right' as const },
  );
  const rows = COLUMNS.map((column) => [
    column,
    ...[...counts.values()].map((row) => String(row.get(column) ?? 0)),
  ]);
  return table(heads, rows, columns);
}

function fineText(catalogue: Catalogue, warnings: readonly string[], columns: number): string {
  const { version, hash } = catalogue.dataset;
  return `${[
    `No problems found in the data set ${version}\n(${hash}).`,
    `Figures by kind of record and standing:\n\n${coverageText(catalogue, columns)}`,
    ...(warnings.length === 0
      ? []
      : [warnings.map((warning) => paragraph(`Checked over a year ago: ${warning}`, columns)).join('\n')]),
  ].join('\n\n')}\n`;
}

function figuresOf(catalogue: Catalogue): object {
  return Object.fromEntries([...coverageOf(catalogue)].map(([kind, row]) => [kind, Object.fromEntries(row)]));
}

export async function run(given: Arguments, world: World): Promise<Exit> {
  const json = isOn(given, 'json');
  try {
    const catalogue = await checked(given.operands[0], world);
    const warnings = staleFigures(catalogue, world.today());
    const { dataset } = catalogue;
    const answer = json
      ? JSON.stringify({ dataset, problems: [], figures: figuresOf(catalogue), warnings })
      : fineText(catalogue, warnings, pageOf(given, world).columns);
    await deliver(given, world, answer);
    return EXIT.fine;
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    if (json) await deliver(given, world, JSON.stringify({ problems: error.problems }));
    else world.err.write(`${harmless(error.message)}\n`);
    return EXIT.problem;
  }
}
