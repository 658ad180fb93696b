import { expect } from 'chai';
import { sourceIsCited } from '../../../src/catalogue/checks/source-is-cited.ts';
import { CATALOGUE, figure, measure, node, withChange } from '../../support/invented.ts';
import { findings, told } from './draft.ts';

const IDLE = { id: 'idle', title: 'Idle', producer: 'Weaver', kind: 'press', license: 'CC0' };
const sources = [...CATALOGUE.sources, IDLE];

describe('a source on record', () => {
  it('is refused where no record cites it', () => {
    expect(findings(sourceIsCited, { sources }).map(told)).to.deep.equal([
      ['sources/idle id', 'source "idle" is cited by no record; cite it or remove it'],
    ]);
  });

  it('counts as cited by any kind of citation', () => {
    for (const more of [
      { nodes: [node('arbor-1', { marketedNm: figure(1, 'nm', { alsoSources: ['idle'] }) })] },
      { measures: [measure('xa-one', { sources: ['idle'] })] },
      { parties: withChange(CATALOGUE.parties, 'arbor', { source: 'idle' }) },
      { parameters: withChange(CATALOGUE.parameters, 'step-cost', { source: 'idle' }) },
    ]) {
      expect(findings(sourceIsCited, { sources, ...more }), JSON.stringify(Object.keys(more))).to.deep.equal(
        [],
      );
    }
  });
});
