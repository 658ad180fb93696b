import { expect } from 'chai';
import { tornado } from '../../../src/charts/registry/tornado.ts';
import { expectApproved } from '../approved.ts';
import { expectSound, marksOf } from '../asked.ts';
import { INDUSTRY, question } from '../optical.ts';

const WITHOUT_EUV = question({ measures: [], deny: ['euv', 'euv-high-na'] });

describe('the tornado', () => {
  const description = tornado.describe(INDUSTRY, WITHOUT_EUV);

  it('is described and drawn as it was approved', () => {
    expectApproved(tornado.describe(INDUSTRY, WITHOUT_EUV));
  });

  it('says the same every time', () => {
    expect(tornado.describe({ ...INDUSTRY }, WITHOUT_EUV)).to.deep.equal(description);
  });

  it('draws a bar for each end of each assumption, in the order of the table', () => {
    const [low, high] = marksOf(description, 'bars');
    const rows = description.table.rows.length;
    expect(rows).to.be.within(1, 14);
    expect(low?.bars).to.have.length(rows);
    expect(high?.bars.map(({ at }) => at)).to.deep.equal(low?.bars.map(({ at }) => at));
    expect(description.y.kind === 'band' && description.y.bands.map(({ label }) => label)).to.deep.equal(
      description.table.rows.map(([name]) => name),
    );
  });

  it('ends bars at the multiples of the table; an end without one is hatched', () => {
    const sets = marksOf(description, 'bars');
    description.table.rows.forEach((row, i) => {
      for (const [set, ratio] of [
        [sets[0], row[4]],
        [sets[1], row[7]],
      ] as const) {
        const bar = set?.bars[i];
        if (ratio === null) expect(bar?.fill).to.equal('hatched');
        else
          expect(
            Math.min(Math.abs((bar?.from ?? 0) - Number(ratio)), Math.abs((bar?.to ?? 0) - Number(ratio))),
          ).to.be.below(0.001);
      }
    });
  });

  it('says the outcome, how often each comes and what moves it most', () => {
    expect(description.subtitle).to.match(/\d+ % of 200 runs/);
    expect(description.alt).to.include('What moves it most is');
  });

  it('says so where nothing moves it, where it is not modeled and where there is no such node', () => {
    const still = tornado.describe(INDUSTRY, question({ measures: [] }));
    expect(still.alt).to.include('No assumption alone changes it');
    const unknown = tornado.describe(INDUSTRY, question({ measures: [] }, { node: 'nowhere' }));
    expect(unknown.alt).to.equal('There is no node “nowhere” on record.');
    for (const of of [still, unknown]) expectSound(of);
  });
});
