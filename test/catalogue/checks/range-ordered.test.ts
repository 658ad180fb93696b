import { expect } from 'chai';
import { rangeOrdered } from '../../../src/catalogue/checks/range-ordered.ts';
import type { Figure } from '../../../src/model/index.ts';
import { CATALOGUE, figure, node, range, withChange } from '../../support/invented.ts';
import { findings, told } from './draft.ts';

const places = (marketedNm: Figure): string[] =>
  findings(rangeOrdered, { nodes: [node('arbor-1', { marketedNm })] }).map((finding) =>
    told(finding).join(': '),
  );

describe('a range', () => {
  it('may be a point, hold its value, or have one end', () => {
    for (const fine of [
      range(5, 5),
      range(4, 6),
      figure(5, 'nm', { low: 5, high: 6 }),
      figure(5, 'nm', { high: 5 }),
    ]) {
      expect(places(fine)).to.deep.equal([]);
    }
  });

  it('ascends', () => {
    expect(places(range(6, 4))).to.deep.equal([
      'nodes/arbor-1 marketedNm: the range is reversed: 6, 4 should ascend',
    ]);
    expect(places(figure(3, 'nm', { low: 4, high: 6 }))[0]).to.include('4, 3, 6');
    expect(places(figure(7, 'nm', { low: 4, high: 6 }))[0]).to.include('4, 7, 6');
    expect(places(figure(3, 'nm', { low: 4 }))[0]).to.include('4, 3');
  });

  it('ascends in what was also reported and in what is unverified', () => {
    expect(places(figure(1, 'nm', { alsoReported: [range(2, 1)] }))[0]).to.include(
      'marketedNm.alsoReported.0',
    );
    const euvLayers = { gap: 'not-found', unverified: range(2, 1, 'layers') } as const;
    const [finding] = findings(rangeOrdered, { nodes: [node('arbor-1', { euvLayers })] });
    expect(finding?.path).to.deep.equal(['euvLayers', 'unverified']);
  });

  it('of a parameter holds its central value', () => {
    const parameters = withChange(CATALOGUE.parameters, 'step-cost', { low: 1, central: 0.5, high: 2 });
    expect(findings(rangeOrdered, { parameters }).map(told)).to.deep.equal([
      ['parameters/step-cost central', 'low 1, central 0.5, high 2 should ascend'],
    ]);
  });
});
