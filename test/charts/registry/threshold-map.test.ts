import { expect } from 'chai';
import { thresholdMapChart } from '../../../src/charts/registry/threshold-map.ts';
import { assessLaw } from '../../../src/model/index.ts';
import { CAPABLE } from '../../support/invented.ts';
import { expectApproved } from '../approved.ts';
import { expectSound, marksOf } from '../asked.ts';
import { INDUSTRY, OPTICAL, question } from '../optical.ts';

const QUESTION = question({ measures: [OPTICAL.id] });

describe('the map of two thresholds', () => {
  const description = thresholdMapChart.describe(INDUSTRY, QUESTION);

  it('is described and drawn as it was approved', () => {
    expectApproved(thresholdMapChart.describe(INDUSTRY, QUESTION));
  });

  it('gives in each field what the question itself would give there', () => {
    for (const [mrf, dco, specified, undetermined] of description.table.rows) {
      const set = { [`${OPTICAL.id}.mrf-nm`]: Number(mrf), [`${OPTICAL.id}.dco-nm`]: Number(dco) };
      const { equipment } = assessLaw(INDUSTRY, { ...QUESTION.scenario, set });
      const count = (of: string): number => equipment.filter(({ outcome }) => outcome === of).length;
      expect([specified, undetermined]).to.deep.equal([count('specified'), count('undetermined')]);
    }
  });

  it('colors by the number specified and hatches where some are open', () => {
    const [specified, open] = marksOf(description, 'cells');
    expect(specified?.cells.map(({ text }) => Number(text?.split('–')[0]))).to.deep.equal(
      description.table.rows.map((row) => row[2]),
    );
    expect(open?.cells).to.have.length(description.table.rows.filter((row) => Number(row[3]) > 0).length);
    expect(new Set(open?.cells.map(({ fill }) => fill))).to.deep.equal(new Set(['hatched']));
  });

  it('sets a dot at the pair of the question', () => {
    const [point] = marksOf(description, 'points')[0]?.points ?? [];
    expect([point?.x, point?.y]).to.deep.equal([45, 2]);
  });

  it('names the fewest and the most in its sentence', () => {
    const counts = description.table.rows.map((row) => Number(row[2]));
    const [least, most] = [Math.min(...counts), Math.max(...counts)].map(String);
    expect(description.alt)
      .to.include(`from ${least ?? ''} (`)
      .and.include(`to ${most ?? ''} (`);
  });

  it('takes two thresholds that are asked for, of two measures', () => {
    const keys = { threshold: `${CAPABLE.id}.node-nm`, second: `${OPTICAL.id}.k-factor` };
    const two = thresholdMapChart.describe(INDUSTRY, question({ measures: [OPTICAL.id] }, keys));
    expect(two.note).to.include('The capable proposal is not in play');
    expect(two.y).to.include({ label: 'K factor' });
    expectSound(two);
  });

  it('draws and says why where there are no two', () => {
    for (const measures of [[], [CAPABLE.id]]) {
      const none = thresholdMapChart.describe(INDUSTRY, question({ measures }));
      expect(none.alt).to.include('No measure in play has two thresholds');
      expectSound(none);
    }
  });
});
