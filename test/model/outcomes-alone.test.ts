import { expect } from 'chai';
import { assessLaw, outcomesOf, resolveScenario } from '../../src/model/index.ts';
import type { Catalogue, Measure } from '../../src/model/index.ts';
import { INDUSTRY, OPTICAL } from '../charts/optical.ts';
import {
  CAPABLE,
  catalogue,
  figure,
  FINE,
  machine,
  measure,
  node,
  nodeAtMost,
  UNIQUE,
} from '../support/invented.ts';
import { MACHINES_ALONE } from '../support/lines.ts';

const DAY = '2026-11-22';
const put = (of: Catalogue, { id }: Measure, set: Readonly<Record<string, number>> = {}) =>
  resolveScenario(of, { measures: [id], set }, DAY);
const LEGAL = { met: 'specified', 'not-met': 'not-specified', undetermined: 'undetermined' } as const;

describe('outcomes alone', () => {
  it('are those of the whole answer, record by record', () => {
    for (const stated of [CAPABLE, UNIQUE, OPTICAL, MACHINES_ALONE]) {
      const of = catalogue({ ...INDUSTRY, measures: [stated] });
      const scenario = put(of, stated);
      const outcomes = outcomesOf(of, scenario, stated, of.equipment)(scenario);
      const whole = assessLaw(of, scenario).equipment.map(({ outcome }) => outcome);
      expect(new Set(whole), stated.id).to.have.property('size').above(1);
      expect(
        outcomes.map((outcome) => LEGAL[outcome]),
        stated.id,
      ).to.deep.equal(whole);
    }
  });

  it('know records apart that differ in nothing but what the test asks for', () => {
    const finfet: Measure = measure('xa-finfet', {
      specifies: {
        all_of: [{ attribute: 'transistor', is_one_of: ['finfet'], at: '§1' }, nodeAtMost(14)],
      },
    });
    const of = catalogue({
      nodes: [FINE, node('planar', { ...FINE, id: 'planar', transistor: 'planar' }), node('older')],
      measures: [finfet],
    });
    const outcomes = outcomesOf(of, put(of, finfet), finfet, of.nodes);
    expect(outcomes(put(of, finfet))).to.deep.equal(['met', 'not-met', 'not-met']);
    expect(outcomes(put(of, finfet, { 'xa-finfet.node-nm': 10 }))).to.deep.equal([
      'not-met',
      'not-met',
      'not-met',
    ]);
  });

  it('know machines apart by the light that a resolution is worked out from', () => {
    const fine = machine('fine', 'arf-immersion', { dedicatedChuckOverlayNm: figure(1) });
    const equipment = [
      fine,
      { ...fine, id: 'longer', wavelengthNm: figure(365) },
      { ...fine, id: 'wider', numericalAperture: figure(0.6, 'ratio') },
    ];
    const of = catalogue({ equipment, measures: [OPTICAL] });
    const scenario = put(of, OPTICAL);
    expect(outcomesOf(of, scenario, OPTICAL, equipment)(scenario)).to.deep.equal([
      'met',
      'not-met',
      'not-met',
    ]);
  });

  it('are not met where a measure tests nothing', () => {
    const { specifies: _, ...rest } = measure('xa-idle');
    const idle: Measure = { ...rest, tests: 'nothing' };
    const of = catalogue({ measures: [idle] });
    const outcomes = outcomesOf(of, put(of, idle), idle, of.nodes)(put(of, idle));
    expect(outcomes).to.deep.equal(of.nodes.map(() => 'not-met'));
  });
});
