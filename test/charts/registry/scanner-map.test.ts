import { expect } from 'chai';
import { scannerMap } from '../../../src/charts/registry/scanner-map.ts';
import { expectApproved } from '../approved.ts';
import { expectSound, marksOf } from '../asked.ts';
import { INDUSTRY, OPTICAL, question } from '../optical.ts';

const QUESTION = question({ measures: [OPTICAL.id] });

describe('the map of scanners', () => {
  const description = scannerMap.describe(INDUSTRY, QUESTION);
  const points = marksOf(description, 'points').flatMap((set) => set.points);
  const pointOf = (id: string) => points.find((point) => point.id.split(' ').includes(id));

  it('is described and drawn as it was approved', () => {
    expectApproved(scannerMap.describe(INDUSTRY, QUESTION));
  });

  it('shows every machine once, in the table and as a mark', () => {
    const ids = INDUSTRY.equipment.map(({ id }) => id).sort();
    expect(points.flatMap(({ id }) => id.split(' ')).sort()).to.deep.equal(ids);
    expect(description.table.rows.map(([name]) => String(name)).sort()).to.deep.equal(ids);
  });

  it('stands machines at their figures, a range as a range', () => {
    expect(pointOf('loom-fine')?.x).to.be.closeTo((0.25 * 193) / 1.35, 1e-9);
    expect(pointOf('loom-fine')?.y).to.equal(1.5);
    expect(pointOf('loom-broad')?.yRange).to.deep.equal([1, 3]);
  });

  it('keeps machines without an overlay in a hatched strip of their own', () => {
    const strip = marksOf(description, 'region').find(({ id }) => id === 'no-overlay');
    expect(strip?.fill).to.equal('hatched');
    expect(pointOf('loom-wet')?.y).to.be.within(strip?.y[0] ?? Number.NaN, strip?.y[1] ?? Number.NaN);
    expect(description.table.rows.find(([name]) => name === 'loom-wet')?.[3]).to.equal(null);
  });

  it('fills by outcome, and dashes what is undetermined', () => {
    const filling = ['loom-fine', 'loom-plain', 'loom-wet', 'loom-broad'].map((id) => pointOf(id)?.filling);
    expect(filling).to.deep.equal(['filled', 'open', 'dashed', 'dashed']);
    expect(description.alt).to.match(/\d+ specified, \d+ not specified and \d+ undetermined/);
    expect(description.alt).to.include('from 1 nm (spindle-short) to 4 nm (loom-plain)');
  });

  it('draws each limit of the measures in play once, and none without', () => {
    expect(marksOf(description, 'rule').map(({ axis, at, label }) => [axis, at, label])).to.deep.equal([
      ['x', 45, '≤ 45 nm'],
      ['y', 2, '≤ 2 nm'],
    ]);
    const none = scannerMap.describe(INDUSTRY, question({ measures: [] }));
    expect(marksOf(none, 'rule')).to.be.empty;
    expectSound(none);
  });

  it('draws without any machine', () => {
    expectSound(scannerMap.describe({ ...INDUSTRY, equipment: [] }, QUESTION));
  });
});
