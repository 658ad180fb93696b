import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { records, ROOT } from '../support/records.ts';
import { findingsPage } from './finding.ts';

const FOLDER = `${ROOT}test/findings/`;
const UPDATE = process.env.UPDATE_FINDINGS === '1';

describe('findings', () => {
  const { measures } = records();

  it('has a page for every measure and no other page', () => {
    const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
    if (!UPDATE) expect(pages).to.have.members(measures.map((measure) => `${measure.id}.md`));
  });

  for (const measure of measures) {
    it(`says of every record under ${measure.id} what was approved`, () => {
      const file = `${FOLDER}${measure.id}.md`;
      const page = findingsPage(records(), measure);
      if (UPDATE) writeFileSync(file, page);
      const approved = existsSync(file) ? readFileSync(file, 'utf8') : '';
      const help = `what the model says has changed; UPDATE_FINDINGS=1 rewrites the page. It would read:\n${page}`;
      expect(approved.split('\n'), help).to.deep.equal(page.split('\n'));
    });
  }
});
