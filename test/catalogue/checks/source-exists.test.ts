import { expect } from 'chai';
import { sourceExists } from '../../../src/catalogue/checks/source-exists.ts';
import { date, figure, measure, node } from '../../support/invented.ts';
import { findings, told } from './draft.ts';

describe('a source that a record names', () => {
  it('is looked for wherever records cite', () => {
    const nodes = [
      node('arbor-1', {
        madeIn: [{ country: 'XA', source: 'a' }],
        marketedNm: figure(1, 'nm', {
          source: 'b',
          alsoSources: ['almanac', 'c'],
          alsoReported: [figure(2, 'nm', { source: 'd' })],
        }),
        volumeProduction: date('2020', { source: 'e' }),
        reportedLayers: [
          { layer: 'fin', kind: 'lines', standing: 'reported', source: 'f', checked: '2026-01-01' },
        ],
      }),
    ];
    expect(findings(sourceExists, { nodes }).map((finding) => told(finding)[0])).to.have.members([
      'nodes/arbor-1 madeIn.0.source',
      'nodes/arbor-1 marketedNm.source',
      'nodes/arbor-1 marketedNm.alsoSources.1',
      'nodes/arbor-1 marketedNm.alsoReported.0.source',
      'nodes/arbor-1 volumeProduction.source',
      'nodes/arbor-1 reportedLayers.0.source',
    ]);
  });

  it('is named with the nearest on record', () => {
    const measures = [measure('xa-one', { sources: ['almanack'] })];
    expect(findings(sourceExists, { measures }).map(told)).to.deep.equal([
      ['measures/xa-one sources.0', 'unknown source "almanack"; did you mean "almanac"?'],
    ]);
  });
});
