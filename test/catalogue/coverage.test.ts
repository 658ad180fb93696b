import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { coverageTable, withCoverage } from '../../src/catalogue/coverage.ts';
import { staleFigures } from '../../src/catalogue/stale-figures.ts';
import { records, ROOT } from '../support/records.ts';

describe('the coverage table', () => {
  it('stands in the README as generated', () => {
    const readme = readFileSync(`${ROOT}README.md`, 'utf8');
    const help = 'run "npm run build && node dist/src/check-data.js --readme"';
    expect(withCoverage(readme, coverageTable(records())), help).to.equal(readme);
  });

  it('is refused a text without its marks', () => {
    expect(() => withCoverage('plain', 'table')).to.throw('coverage');
  });
});

describe('stale figures', () => {
  it('are those checked over a year before the day', () => {
    expect(staleFigures(records(), '2026-11-22')).to.deep.equal([]);
    expect(staleFigures(records(), '2027-11-23').length).to.be.greaterThan(500);
    expect(staleFigures(records(), '2027-11-23')[0]).to.match(/^nodes\/[a-z0-9-]+ \S+, checked 2026-11-2\d$/);
  });
});
