import { expect } from 'chai';
import type { EuvExposures } from '../../src/model/index.ts';
import { euvExposuresText } from '../../src/text/euv-exposures.ts';

const point = (at: number) => ({ low: at, high: at });
const text = (euvExposures: EuvExposures): string => euvExposuresText({ euvExposures });

describe('EUV exposures on record in words', () => {
  it('are nothing where the layers take as many as are on record', () => {
    expect(euvExposuresText({})).to.equal('');
  });

  it('say how many are on no layer with figures', () => {
    expect(
      text({
        recorded: { low: 20, high: 25 },
        placed: 13,
        within: point(13),
        unplaced: { low: 7, high: 12 },
      }),
    ).to.equal(
      'The record has 20 to 25 EUV exposures; the layers with figures take 13, so the ranges hold 7 to 12 more on layers that no figure describes.',
    );
    expect(text({ recorded: point(13), placed: 7, within: point(7), unplaced: point(6) })).to.equal(
      'The record has 13 EUV exposures; the layers with figures take 7, so the ranges hold 6 more on layers that no figure describes.',
    );
    const some = { recorded: { low: 14, high: 15 }, placed: 13, within: { low: 13, high: 15 } };
    expect(text({ ...some, unplaced: { low: 0, high: 1 } })).to.equal(
      'The record has 14 to 15 EUV exposures; the layers with figures take 13 to 15, so the ranges hold up to 1 more on layers that no figure describes.',
    );
  });

  it('say what the node is computed with where the layers take every number', () => {
    const euv = { recorded: { low: 3, high: 4 }, placed: 4, within: { low: 3, high: 4 }, unplaced: point(0) };
    expect(text(euv)).to.equal(
      'The record has 3 to 4 EUV exposures; the layers are computed with 4, and the ranges hold every number between.',
    );
  });

  it('say where nothing but EUV prints more than is on record, and where the record has no most', () => {
    const more = { placed: 9, within: point(9), unplaced: point(0) };
    expect(text({ ...more, recorded: point(1) })).to.equal(
      'The record has 1 EUV exposure; the layers with figures take 9.',
    );
    expect(text({ ...more, recorded: { low: 5, high: Number.POSITIVE_INFINITY } })).to.match(
      /^The record has at least 5 EUV exposures; /,
    );
  });

  it('say that no number is on record, and what the ranges run over', () => {
    const open = { recorded: null, placed: 12, within: { low: 1, high: 17 }, unplaced: point(0) };
    expect(text(open)).to.equal(
      'How many layers are on EUV is not on record; the layers with figures are computed with 12 exposures on EUV, and the ranges run from 1 to 17.',
    );
    expect(text({ ...open, within: point(12) })).to.equal('How many layers are on EUV is not on record.');
  });
});
