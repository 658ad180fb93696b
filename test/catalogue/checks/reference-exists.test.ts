import { expect } from 'chai';
import { referenceExists } from '../../../src/catalogue/checks/reference-exists.ts';
import type { Catalogue } from '../../../src/model/index.ts';
import { CAPABLE, CATALOGUE, gap, measure, node, UNIQUE, withChange } from '../../support/invented.ts';
import { findings, told } from './draft.ts';

const found = (more: Partial<Catalogue>): (readonly [string, string])[] =>
  findings(referenceExists, more).map(told);

describe('a name of another record', () => {
  it('leads to a foundry', () => {
    const nodes = withChange(CATALOGUE.nodes, 'arbor-30', { foundry: 'acme' });
    expect(found({ nodes })).to.deep.equal([
      ['nodes/arbor-30 foundry', 'there is no party "acme" on record'],
    ]);
  });

  it('leads to the node of a class value', () => {
    const nodes = [...CATALOGUE.nodes, node('arbor-1', { finPitchNm: gap({ classValueOf: 'arbor-0' }) })];
    expect(found({ nodes })).to.deep.equal([
      ['nodes/arbor-1 finPitchNm.classValueOf', 'there is no process node "arbor-0" on record'],
    ]);
  });

  it('leads to the parties and groups that a measure binds, and to what supersedes it', () => {
    const binds = [
      { source: 'almanac' },
      { source: 'almanac', parties: ['arbor', 'acme'], destinations: ['XA', 'group:far', 'group:near'] },
    ];
    const measures = [CAPABLE, UNIQUE, measure('xa-one', { binds, supersededBy: ['xa-two'] })];
    expect(found({ measures })).to.deep.equal([
      ['measures/xa-one binds.1.parties', 'there is no party "acme" on record'],
      ['measures/xa-one binds.1.destinations', 'there is no country group "near" on record'],
      ['measures/xa-one supersededBy', 'there is no measure "xa-two" on record'],
    ]);
  });

  it('leads to everything that a case is about', () => {
    const change = { party: 'a', foundries: ['b'], compare: ['c', 'arbor-12'], before: 'd', proposal: 'e' };
    const messages = found({ cases: withChange(CATALOGUE.cases, 'wager', change) }).map(
      ([, message]) => message,
    );
    expect(messages).to.deep.equal([
      'there is no party "a" on record',
      'there is no party "b" on record',
      'there is no process node "c" on record',
      'there is no measure "d" on record',
      'there is no measure "e" on record',
    ]);
  });
});
