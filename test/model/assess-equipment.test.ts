import { expect } from 'chai';
import { assess, resolveScenario } from '../../src/model/index.ts';
import type { Criterion } from '../../src/model/index.ts';
import { ask, legalIn, machineIn, nodeIn } from '../support/ask.ts';
import {
  CAPABLE,
  catalogue,
  CATALOGUE,
  figure,
  FINE,
  gap,
  measure,
  nodeAtMost,
  UNIQUE,
  withChange,
} from '../support/invented.ts';

const source = 'almanac';
const PLACE = measure('xa-place', { binds: [{ destinations: ['XA'], source }] });
const overlayAtMost: Criterion = { quantity: 'dedicatedChuckOverlayNm', at_most: 2, unit: 'nm', at: '§7' };
const SCANNERS = measure('xa-scanners', { tests: 'equipment', specifies: overlayAtMost });

describe('a measure that tests equipment', () => {
  const nodes = CATALOGUE.nodes;
  const measured = withChange(CATALOGUE.equipment, 'loom-wet', { dedicatedChuckOverlayNm: figure(1.5) });
  const answer = ask(catalogue({ measures: [SCANNERS], equipment: measured, nodes }), {
    measures: ['xa-scanners'],
  });

  it('leaves nodes not tested, and says through what it reaches them', () => {
    const legal = legalIn(answer, FINE.id);
    expect(legal).to.include({
      outcome: 'not-tested',
      technologyAlone: 'not-tested',
      through: 'equipment',
      reasons: null,
    });
    expect(legal.sharedEquipment).to.deep.equal(['loom-wet']);
    expect(legal).to.deep.include({ sites: [], missing: [] });
    expect(legalIn(answer, 'brine-5')).to.include({ outcome: 'not-tested', through: null });
  });

  it('specifies machines by their figures and names what the others lack', () => {
    expect(machineIn(answer, 'loom-wet')).to.deep.include({
      outcome: 'specified',
      specifiedBy: ['xa-scanners'],
      missing: [],
    });
    expect(machineIn(answer, 'loom-dry')).to.deep.include({
      outcome: 'undetermined',
      specifiedBy: [],
      missing: ['dedicatedChuckOverlayNm'],
    });
  });

  it('gives the source of the figure that decides', () => {
    expect(machineIn(answer, 'loom-wet').tests[0]?.reasons).to.have.property('source', 'almanac');
    expect(machineIn(answer, 'loom-dry').tests[0]?.reasons).to.not.have.property('source');
  });

  it('lists the nodes that each machine serves', () => {
    expect(machineIn(answer, 'loom-wet').serves).to.deep.equal(['arbor-30', 'arbor-12', 'brine-12']);
    expect(machineIn(answer, 'loom-press').serves).to.deep.equal([]);
  });

  it('lets an unverified figure decide only on request', () => {
    const heard = gap({ unverified: figure(1.5, 'nm', { standing: 'unverified' }) });
    const told = catalogue({
      measures: [SCANNERS],
      equipment: withChange(CATALOGUE.equipment, 'loom-wet', { dedicatedChuckOverlayNm: heard }),
    });
    const outcome = (unverified: 'exclude' | 'include'): string =>
      machineIn(ask(told, { measures: ['xa-scanners'], unverified }), 'loom-wet').outcome;
    expect(outcome('exclude')).to.equal('undetermined');
    expect(outcome('include')).to.equal('specified');
  });
});

describe('an assessment', () => {
  it('has one legal entry per measure in play and every machine once', () => {
    const answer = ask(catalogue({ measures: [PLACE, CAPABLE, UNIQUE] }), { with: ['xa-capable'] });
    for (const result of answer.nodes) {
      expect(result.legal.map((entry) => entry.measure)).to.deep.equal([
        'xa-capable',
        'xa-place',
        'xa-unique',
      ]);
      expect(result.equipment).to.have.lengthOf(CATALOGUE.equipment.length);
    }
    expect(machineIn(answer, 'loom-wet').tests.map((test) => test.measure)).to.deep.equal([
      'xa-capable',
      'xa-unique',
    ]);
  });

  it('keeps to the nodes asked for', () => {
    const answer = ask(CATALOGUE, { nodes: ['brine-5', 'arbor-12'] });
    expect(answer.nodes.map(({ node }) => node)).to.deep.equal(['arbor-12', 'brine-5']);
  });

  it('names nothing missing for a machine that one measure specifies and another leaves open', () => {
    const rule = measure('xa-all', {
      tests: 'equipment',
      specifies: { attribute: 'class', is_one_of: ['arf-dry'], at: '§9' },
    });
    const answer = ask(catalogue({ measures: [SCANNERS, rule] }), { measures: ['xa-scanners', 'xa-all'] });
    expect(machineIn(answer, 'loom-dry')).to.deep.include({
      outcome: 'specified',
      specifiedBy: ['xa-all'],
      missing: [],
    });
  });

  it('passes over a measure that is not on record', () => {
    const scenario = resolveScenario(CATALOGUE, { measures: ['xa-capable', 'xa-unique'] }, '2026-11-22');
    const answer = assess(catalogue({ measures: [UNIQUE] }), scenario);
    expect(nodeIn(answer, FINE.id).legal.map((entry) => entry.measure)).to.deep.equal(['xa-unique']);
  });

  it('specifies no machine where no measure is in play', () => {
    const answer = ask(CATALOGUE, { measures: [] });
    const { outcome, tests } = machineIn(answer, 'loom-wet');
    expect({ outcome, tests }).to.deep.equal({ outcome: 'not-specified', tests: [] });
    expect(nodeIn(answer, FINE.id).legal).to.deep.equal([]);
  });

  it('follows a moved threshold and a changed assumption', () => {
    const set = { 'xa-capable.node-nm': 5 };
    expect(machineIn(ask(CATALOGUE, { measures: ['xa-capable'], set }), 'loom-wet').outcome).to.equal(
      'not-specified',
    );
    const blunter = { measures: ['xa-capable'], assume: { 'arf-immersion.k1': 1 } };
    expect(machineIn(ask(CATALOGUE, blunter), 'loom-wet').outcome).to.equal('not-specified');
  });

  it('applies a superseded measure as it was last written, where it is named', () => {
    const dated: Criterion = { any_of: [{ ...nodeAtMost(14), until: '2022-01-01' }, nodeAtMost(5)] };
    const ended = measure('xa-ended', {
      specifies: dated,
      history: [
        { on: '2020-01-01', status: 'in-force', source },
        { on: '2022-01-01', status: 'superseded', source },
      ],
    });
    expect(
      legalIn(ask(catalogue({ measures: [ended] }), { measures: ['xa-ended'] }), FINE.id).outcome,
    ).to.equal('specified');
  });
});
