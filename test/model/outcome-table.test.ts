import { expect } from 'chai';
import { assess, flipsBetween, outcomeTable, resolveScenario } from '../../src/model/index.ts';
import type { OutcomeTable } from '../../src/model/index.ts';
import { CAPABLE, catalogue, COARSE, FINE, measure, nodeAtMost, WET } from '../support/invented.ts';
import { MACHINES_ALONE } from '../support/lines.ts';

const WIDE = measure('xa-wide', { specifies: nodeAtMost(60) });
const OF = catalogue({ nodes: [COARSE, FINE], equipment: [WET], measures: [CAPABLE, WIDE, MACHINES_ALONE] });

function tableAt(measures: readonly string[], of: string, set: Readonly<Record<string, number>> = {}) {
  return outcomeTable(assess(OF, resolveScenario(OF, { measures, set }, '2026-11-22')), of);
}

describe('a table of outcomes', () => {
  it('has each node under the measure and under all in play', () => {
    const { nodes } = tableAt([CAPABLE.id, WIDE.id], CAPABLE.id);
    expect(nodes.get('arbor-12')).to.include({ legal: 'specified', legalOverall: 'specified' });
    expect(nodes.get('arbor-60')).to.include({ legal: 'not-specified', legalOverall: 'specified' });
  });

  it('has each machine under the measure and under all in play, not tested where the measure tests none', () => {
    const of = (id: string) => tableAt([WIDE.id, MACHINES_ALONE.id], id).equipment.get('loom-wet');
    expect(of(MACHINES_ALONE.id)).to.deep.equal({ outcome: 'specified', overall: 'specified' });
    expect(of(WIDE.id)).to.deep.equal({ outcome: 'not-tested', overall: 'specified' });
  });
});

describe('what flips between two tables', () => {
  const key = `${CAPABLE.id}.node-nm`;
  const between = (measures: readonly string[]) =>
    flipsBetween(tableAt(measures, CAPABLE.id, { [key]: 10 }), tableAt(measures, CAPABLE.id, { [key]: 14 }));

  it('is what stands otherwise: legal, production, machines', () => {
    const measures = [CAPABLE.id];
    const was = tableAt(measures, CAPABLE.id, { [key]: 10 }).nodes.get('arbor-12')?.production;
    const is = tableAt(measures, CAPABLE.id, { [key]: 14 }).nodes.get('arbor-12')?.production;
    expect(was).to.not.equal(is);
    expect(between(measures)).to.deep.equal([
      {
        what: 'legal',
        node: 'arbor-12',
        measure: CAPABLE.id,
        from: 'not-specified',
        to: 'specified',
        decides: true,
      },
      { what: 'production', node: 'arbor-12', from: was, to: is },
      {
        what: 'equipment',
        equipment: 'loom-wet',
        measure: CAPABLE.id,
        from: 'not-specified',
        to: 'specified',
        decides: true,
      },
    ]);
  });

  it('does not decide where the answer of all measures stays', () => {
    const decides = between([CAPABLE.id, WIDE.id, MACHINES_ALONE.id]).map((flip) =>
      flip.what === 'production' ? flip.what : flip.decides,
    );
    expect(decides).to.deep.equal([false, false]);
  });

  it('is nothing between equal tables, nor for records that only one of them has', () => {
    const table = tableAt([CAPABLE.id], CAPABLE.id);
    const empty: OutcomeTable = { measure: CAPABLE.id, nodes: new Map(), equipment: new Map() };
    expect(flipsBetween(table, tableAt([CAPABLE.id], CAPABLE.id))).to.deep.equal([]);
    expect(flipsBetween(empty, table)).to.deep.equal([]);
  });
});
