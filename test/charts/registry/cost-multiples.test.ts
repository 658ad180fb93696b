import { expect } from 'chai';
import { CATALOGUE } from '../../support/invented.ts';
import { expectApproved } from '../approved.ts';
import { INDUSTRY } from '../optical.ts';
import { asked, column, expectSound, marksOf } from '../asked.ts';

describe('the chart of costs', () => {
  it('is described and drawn as it was approved', () => {
    expectApproved(asked('cost-multiples', INDUSTRY, { measures: [], deny: ['euv'] }));
  });

  it('does not tell one multiple as if it were a range', () => {
    const chart = asked('cost-multiples', CATALOGUE, { measures: [] });
    expectSound(chart);
    expect(column(chart, 'lithographyCostRatio')).to.satisfy((cells: unknown[]) =>
      cells.every((cell) => cell === 1 || cell === null),
    );
    expect(chart.alt).to.match(
      / Lithography costs 1\.00× of what it costs as made for all \d+ with a multiple\./,
    );
  });

  it('says that it has no nodes to show', () => {
    for (const id of ['cost-multiples', 'equipment-matrix']) {
      const chart = asked(id, CATALOGUE, { measures: [], nodes: [] });
      expect(chart.alt, id).to.equal('No nodes are shown.');
      expect(chart.empty, id).to.equal('No logic nodes to show.');
      expect(
        marksOf(chart, 'points').flatMap(({ points }) => points),
        id,
      ).to.deep.equal([]);
    }
  });
});
