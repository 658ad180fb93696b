import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { CHECKS } from '../../../src/catalogue/checks/index.ts';
import { ROOT } from '../../support/records.ts';
import { draft } from './draft.ts';

describe('the checks across records', () => {
  it('are all run: each file that holds one is in the list under its name', () => {
    const names = readdirSync(`${ROOT}src/catalogue/checks`)
      .map((name) => name.replace(/\.ts$/, ''))
      .filter((name) => name !== 'index' && name !== 'check');
    expect(CHECKS.map(({ name }) => name)).to.have.members(names);
  });

  it('each have a test of their own', () => {
    const tests = readdirSync(`${ROOT}test/catalogue/checks`);
    expect(CHECKS.map(({ name }) => `${name}.test.ts`).filter((name) => !tests.includes(name))).to.deep.equal(
      [],
    );
  });

  for (const { name, description, check } of CHECKS) {
    it(`find nothing wrong with the invented records: ${name}`, () => {
      expect(description).to.match(/^[A-Z].+\.$/);
      expect(check(draft())).to.deep.equal([]);
    });
  }
});
