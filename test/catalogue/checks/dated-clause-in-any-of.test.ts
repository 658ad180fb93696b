import { expect } from 'chai';
import { datedClauseInAnyOf } from '../../../src/catalogue/checks/dated-clause-in-any-of.ts';
import type { Criterion } from '../../../src/model/index.ts';
import { measure, nodeAtMost } from '../../support/invented.ts';
import { findings } from './draft.ts';

const PLAIN = nodeAtMost(14);
const DATED: Criterion = { ...nodeAtMost(10), until: '2024-12-02' };
const count = (specifies: Criterion): number =>
  findings(datedClauseInAnyOf, { measures: [measure('xa-one', { specifies })] }).length;

describe('a clause with its own dates', () => {
  it('may be one alternative among others', () => {
    expect(count({ any_of: [PLAIN, DATED] })).to.equal(0);
    expect(count({ all_of: [PLAIN, { any_of: [DATED, PLAIN] }] })).to.equal(0);
  });

  it('may stand nowhere else', () => {
    expect(count(DATED)).to.equal(1);
    expect(count({ all_of: [PLAIN, DATED] })).to.equal(1);
    expect(count({ none_of: [DATED] })).to.equal(1);
    expect(count({ capable_of: DATED, at: '§2' })).to.equal(1);
    expect(count({ any_of: [{ all_of: [DATED, DATED] }] })).to.equal(2);
  });

  it('is pointed to in its measure', () => {
    const measures = [measure('xa-fine'), measure('xa-wrong', { specifies: DATED })];
    const [finding] = findings(datedClauseInAnyOf, { measures });
    expect(finding).to.deep.include({ kind: 'measures', id: 'xa-wrong', path: ['specifies'] });
    expect(finding?.message).to.include('any_of');
  });
});
