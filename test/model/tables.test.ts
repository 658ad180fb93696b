import { expect } from 'chai';
import { resolveScenario, servingIn, tableFor } from '../../src/model/index.ts';
import type { Catalogue, Outcome, ScenarioInput } from '../../src/model/index.ts';
import { catalogue, figure, FINE, gap, machine, MIDDLE, WET } from '../support/invented.ts';

const TODAY = '2026-11-22';
const madeWith = (of: Catalogue, machineId: string, node: string, input: ScenarioInput = {}): Outcome =>
  tableFor(of, resolveScenario(of, input, TODAY)).of(machineId, node).madeWith.outcome;

describe('the table of what prints what', () => {
  it('takes a class value from the node that a record names', () => {
    const bare = {
      ...FINE,
      id: 'bare',
      minimumMetalPitchNm: gap({ classValueOf: FINE.id }),
      contactedGatePitchNm: gap({ classValueOf: FINE.id }),
    };
    const of = catalogue({ nodes: [FINE, bare], equipment: [WET] });
    const table = tableFor(of, resolveScenario(of, {}, TODAY));
    const gate = table.layers.get('bare')?.find(({ layer }) => layer === 'gate');
    expect(gate).to.deep.include({ centralPitchNm: 80, classValueOf: FINE.id });
  });

  it('lets an unverified figure decide only on request', () => {
    const heard = machine('heard', 'arf-immersion', {
      numericalAperture: gap({ unverified: figure(1.35, 'ratio', { standing: 'unverified' }) }),
    });
    const of = catalogue({ nodes: [MIDDLE], equipment: [heard] });
    expect(madeWith(of, 'heard', MIDDLE.id)).to.equal('undetermined');
    expect(madeWith(of, 'heard', MIDDLE.id, { unverified: 'include' })).to.equal('met');
  });

  it('follows an assumption from question to question about one record', () => {
    const of = catalogue({ nodes: [MIDDLE], equipment: [WET] });
    expect(madeWith(of, WET.id, MIDDLE.id)).to.equal('met');
    expect(madeWith(of, WET.id, MIDDLE.id, { assume: { 'arf-immersion.k1': 1 } })).to.equal('not-met');
  });

  it('is read both ways: the machines of a node, and the nodes of a machine', () => {
    const of = catalogue({});
    const { machinesOf, nodesOf } = servingIn(tableFor(of, resolveScenario(of, {}, TODAY)), of);
    expect(machinesOf.get(FINE.id)?.map(({ id }) => id)).to.deep.equal(['loom-wet']);
    expect(nodesOf.get('loom-short')).to.deep.equal(['brine-5']);
    expect(nodesOf.get('loom-press')).to.deep.equal([]);
  });
});
