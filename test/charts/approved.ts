/** Charts as they were approved: descriptions and drawings kept beside their tests, so that a change is read in the diff. */

import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { svgOf } from '../../src/charts/index.ts';
import type { ChartDescription } from '../../src/charts/index.ts';
import { ROOT } from '../support/records.ts';

const FOLDER = `${ROOT}test/charts/registry/`;
const UPDATE = process.env.UPDATE_FINDINGS === '1';
const HOW = 'UPDATE_FINDINGS=1 rewrites the golden file';

function kept(file: string, now: string): string {
  if (UPDATE) writeFileSync(FOLDER + file, now);
  return readFileSync(FOLDER + file, 'utf8');
}

/** Compares a description and its drawing with those approved. */
export function expectApproved(chart: ChartDescription): void {
  const json = `${JSON.stringify(chart, null, 2)}\n`;
  const approved: unknown = JSON.parse(kept(`${chart.id}.golden.json`, json));
  expect(JSON.parse(json), HOW).to.deep.equal(approved);
  // An element a line, so that the diff shows what moved.
  const drawn = `${svgOf(chart, { width: 640, theme: 'light' }).replaceAll('><', '>\n<')}\n`;
  expect(drawn, HOW).to.equal(kept(`${chart.id}.golden.svg`, drawn));
}
