import { expect } from 'chai';
import { sweepChart } from '../../../src/charts/registry/sweep.ts';
import { CAPABLE, UNIQUE } from '../../support/invented.ts';
import { expectApproved } from '../approved.ts';
import { expectSound, marksOf } from '../asked.ts';
import { INDUSTRY, OPTICAL, question } from '../optical.ts';

const BOTH = { measures: [CAPABLE.id, OPTICAL.id] };

describe('the sweep', () => {
  const description = sweepChart.describe(INDUSTRY, question({ measures: [CAPABLE.id] }));
  const { table } = description;
  const column = (key: string): number[] => {
    const place = table.columns.findIndex((of) => of.key === key);
    return table.rows.map((row) => Number(row[place]));
  };

  it('is described and drawn as it was approved', () => {
    expectApproved(sweepChart.describe(INDUSTRY, question({ measures: [CAPABLE.id] })));
  });

  it('draws areas that agree with the table', () => {
    const area = marksOf(description, 'curve').find(({ id }) => id === 'nodes-specified');
    const from = column('from');
    const shares = column('nodes.specified').map((count) => (100 * count) / 5);
    for (const [i, value] of from.entries()) {
      const at = area?.points.findLast(({ x }) => x <= value);
      expect((at?.y ?? 0) - (at?.base ?? 0)).to.be.closeTo(shares[i] ?? Number.NaN, 1e-9);
    }
    expect(shares).to.include(0).and.include(60);
  });

  it('stacks every node and every scanner', () => {
    for (const panel of ['nodes', 'scanners']) {
      const areas = marksOf(description, 'curve').filter(({ id }) => id.startsWith(`${panel}-`));
      const tops = areas[0]?.points.map((_, i) => Math.max(...areas.map(({ points }) => points[i]?.y ?? 0)));
      expect(new Set(tops)).to.deep.equal(new Set([100]));
    }
  });

  it('names the least and the most in its sentence', () => {
    const most = Math.max(...column('nodes.specified'));
    expect(description.alt)
      .to.include('Nodes specified: from 0')
      .and.include(`to ${String(most)} (`);
  });

  it('draws a line at the value of the question, and says whether it was moved', () => {
    const moved = question({ measures: [CAPABLE.id], set: { [`${CAPABLE.id}.node-nm`]: 7 } });
    const { subtitle, ...rest } = sweepChart.describe(INDUSTRY, moved);
    expect(subtitle).to.include('the line at 7 nm, moved');
    expect(marksOf({ subtitle, ...rest }, 'rule').map(({ at }) => at)).to.deep.equal([7, 7]);
    expect(description.subtitle).to.include('the line at 14 nm, as written');
  });

  it('hatches what is undetermined', () => {
    const optical = sweepChart.describe(
      INDUSTRY,
      question({ measures: [OPTICAL.id] }, { threshold: `${OPTICAL.id}.dco-nm` }),
    );
    const open = marksOf(optical, 'curve').find(({ id }) => id === 'scanners-undetermined');
    expect(open?.fill).to.equal('hatched');
  });

  it('says that the line of a measure not in play changes nothing', () => {
    const out = sweepChart.describe(
      INDUSTRY,
      question({ measures: [] }, { threshold: `${UNIQUE.id}.node-nm` }),
    );
    expect(out.note).to.include('not in play').and.include('changes nothing');
    expect(out.table.rows).to.have.length(1);
    expectSound(out);
  });

  it('draws and says why where there is nothing to move', () => {
    for (const put of [question({ measures: [] }), question(BOTH, { threshold: 'no.such' })]) {
      const none = sweepChart.describe(INDUSTRY, put);
      expect(none.alt).to.match(/^No measure in play|^There is no threshold/);
      expectSound(none);
    }
    expectSound(sweepChart.describe(INDUSTRY, question(BOTH, { foundries: [] })));
  });
});
