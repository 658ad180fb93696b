import { expect } from 'chai';
import { unitMatchesQuantity } from '../../../src/catalogue/checks/unit-matches-quantity.ts';
import type { Criterion } from '../../../src/model/index.ts';
import { figure, machine, measure, node } from '../../support/invented.ts';
import { findings, told } from './draft.ts';

const inMeasure = (specifies: Criterion): (readonly [string, string])[] =>
  findings(unitMatchesQuantity, { measures: [measure('xa-one', { specifies })] }).map(told);

describe('a unit', () => {
  it('is that of the figure\u2019s quantity, for nodes and machines', () => {
    const nodes = [node('arbor-1', { marketedNm: figure(1, 'um2'), euvLayers: figure(1, 'masks') })];
    const equipment = [
      machine('loom-1', 'krf', { throughputWph: figure(1, 'nm'), numericalAperture: figure(1, 'nm') }),
    ];
    expect(findings(unitMatchesQuantity, { nodes, equipment }).map(told)).to.have.deep.members([
      ['nodes/arbor-1 marketedNm.unit', 'marketedNm is in "um2"; its unit is "nm"'],
      ['nodes/arbor-1 euvLayers.unit', 'euvLayers is in "masks"; its unit is "layers"'],
      ['equipment/loom-1 throughputWph.unit', 'throughputWph is in "nm"; its unit is "wafers/hour"'],
      ['equipment/loom-1 numericalAperture.unit', 'numericalAperture is in "nm"; its unit is "ratio"'],
    ]);
  });

  it('is the same for what was also reported and for what is unverified', () => {
    const nodes = [
      node('arbor-1', {
        marketedNm: figure(1, 'nm', { alsoReported: [figure(2, 'um2')] }),
        euvLayers: { gap: 'not-found', unverified: figure(3, 'nm') },
      }),
    ];
    expect(findings(unitMatchesQuantity, { nodes }).map((finding) => told(finding)[0])).to.have.members([
      'nodes/arbor-1 marketedNm.alsoReported.0.unit',
      'nodes/arbor-1 euvLayers.unverified.unit',
    ]);
  });

  it('of a criterion is that of what it tests', () => {
    expect(
      inMeasure({ any_of: [{ quantity: 'layers', at_least: 128, unit: 'nm', at: '§1' }] }),
    ).to.deep.equal([
      ['measures/xa-one specifies.any_of.0.unit', 'layers is tested in "nm"; its unit is "layers"'],
    ]);
    const term = { term: 'minimum_resolvable_feature', k_factor: 0.25, at_most: 45, at: '§1' } as const;
    expect(inMeasure({ ...term, unit: 'nm' })).to.deep.equal([]);
    expect(inMeasure({ ...term, unit: 'um2' })[0]?.[1]).to.include(
      'minimum_resolvable_feature is tested in "um2"',
    );
  });
});
