import { expect } from 'chai';
import { checkedByRelease } from '../../../src/catalogue/checks/checked-by-release.ts';
import { figure, node } from '../../support/invented.ts';
import { findings, told } from './draft.ts';

const LATE = { checked: '2026-11-23' };

describe('the day a figure was checked', () => {
  it('may be the day of the release', () => {
    const nodes = [node('arbor-1', { marketedNm: figure(1, 'nm', { checked: '2026-11-22' }) })];
    expect(findings(checkedByRelease, { nodes })).to.deep.equal([]);
  });

  it('cannot be later, wherever the figure stands', () => {
    const marketedNm = figure(1, 'nm', { alsoReported: [figure(2, 'nm', LATE)] });
    const euvLayers = { gap: 'not-found', unverified: figure(3, 'layers', LATE) } as const;
    const found = findings(checkedByRelease, { nodes: [node('arbor-1', { marketedNm, euvLayers })] });
    expect(found.map((finding) => told(finding)[0])).to.have.members([
      'nodes/arbor-1 marketedNm.alsoReported.0.checked',
      'nodes/arbor-1 euvLayers.unverified.checked',
    ]);
    expect(found[0]?.message).to.include('2026-11-23').and.include('2026-11-22');
  });
});
