import { expect } from 'chai';
import { relationIn, thresholdsOf, walk, withThreshold } from '../../src/model/index.ts';
import type { Criterion, Measure } from '../../src/model/index.ts';
import { CAPABLE, measure, nodeAtMost, UNIQUE } from '../support/invented.ts';

const banded: Criterion = {
  all_of: [
    {
      term: 'minimum_resolvable_feature',
      k_factor: 0.25,
      at_most: 45,
      unit: 'nm',
      at: '§1',
      adjustable: [
        { threshold: 'mrf-nm', bound: 'at_most', from: 10, to: 120, step: 1, label: 'feature' },
        { threshold: 'k-factor', bound: 'k_factor', from: 0.2, to: 0.7, step: 0.01, label: 'K' },
      ],
    },
    {
      quantity: 'dedicatedChuckOverlayNm',
      at_most: 1.5,
      unit: 'nm',
      at: '§2',
      adjustable: [
        { threshold: 'dco-nm', bound: 'at_most', from: 0.5, to: 10, step: 0.05, label: 'overlay' },
      ],
    },
    {
      quantity: 'dedicatedChuckOverlayNm',
      more_than: 1.5,
      at_most: 2.4,
      unit: 'nm',
      at: '§3',
      follows: { bound: 'more_than', threshold: 'dco-nm' },
      adjustable: [
        { threshold: 'dco-band-nm', bound: 'at_most', from: 0.5, to: 10, step: 0.05, label: 'band' },
      ],
    },
  ],
};
const scanners = measure('scanners', { tests: 'equipment', specifies: banded });
const leaf = (of: Measure, at: string): Criterion | undefined =>
  of.specifies && [...walk(of.specifies)].find((criterion) => criterion.at === at);

describe('thresholds', () => {
  it('lists what a reader may move, with the measure\u2019s own value, unit and paragraph', () => {
    const listed = thresholdsOf(scanners).map(({ threshold, value, unit, at }) => [
      threshold,
      value,
      unit,
      at,
    ]);
    expect(listed).to.deep.equal([
      ['mrf-nm', 45, 'nm', '§1'],
      ['k-factor', 0.25, 'ratio', '§1'],
      ['dco-nm', 1.5, 'nm', '§2'],
      ['dco-band-nm', 2.4, 'nm', '§3'],
    ]);
  });

  it('lists thresholds inside a relation, and none of a measure without criteria', () => {
    expect(thresholdsOf(CAPABLE).map(({ threshold }) => threshold)).to.deep.equal(['node-nm']);
    const { specifies: _, ...bare } = CAPABLE;
    expect(thresholdsOf(bare)).to.deep.equal([]);
    expect(withThreshold(bare, 'node-nm', 7)).to.equal(bare);
  });

  it('moves a bound and what follows it, and nothing else', () => {
    const moved = withThreshold(scanners, 'dco-nm', 2);
    expect(leaf(moved, '§2')).to.include({ at_most: 2 });
    expect(leaf(moved, '§3')).to.include({ more_than: 2, at_most: 2.4 });
    expect(leaf(moved, '§1')).to.include({ at_most: 45, k_factor: 0.25 });
    expect(leaf(scanners, '§2')).to.include({ at_most: 1.5 });
  });

  it('moves the K factor apart from the limit', () => {
    expect(leaf(withThreshold(scanners, 'k-factor', 0.35), '§1')).to.include({ at_most: 45, k_factor: 0.35 });
    expect(leaf(withThreshold(scanners, 'mrf-nm', 30), '§1')).to.include({ at_most: 30, k_factor: 0.25 });
  });

  it('changes nothing when a threshold is set to its own value', () => {
    for (const { threshold, value } of thresholdsOf(scanners)) {
      expect(withThreshold(scanners, threshold, value)).to.deep.equal(scanners);
    }
  });
});

describe('the relation of a measure', () => {
  it('is found anywhere in its criteria', () => {
    expect(relationIn(CAPABLE)).to.equal('capable-of');
    expect(relationIn(UNIQUE)).to.equal('uniquely-required-for');
    const nested = measure('nested', {
      specifies: { all_of: [nodeAtMost(7), { at: '§', capable_of: nodeAtMost(7) }] },
    });
    expect(relationIn(nested)).to.equal('capable-of');
  });

  it('is none where the criteria use none', () => {
    expect(relationIn(scanners)).to.equal(null);
  });
});
