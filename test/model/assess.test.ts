import { expect } from 'chai';
import type { Catalogue, Measure } from '../../src/model/index.ts';
import { ask, legalIn, nodeIn } from '../support/ask.ts';
import {
  catalogue,
  CATALOGUE,
  FINE,
  gap,
  measure,
  MIDDLE,
  nodeAtMost,
  RIVAL,
  withChange,
} from '../support/invented.ts';

const source = 'almanac';
/** Binds facilities in XA, whoever owns them. */
const PLACE = measure('xa-place', { binds: [{ destinations: ['XA'], source }] });
const of = (...measures: Measure[]): Catalogue => catalogue({ measures });

describe('a node made in two places', () => {
  const answer = ask(of(PLACE), { measures: ['xa-place'] });

  it('is specified through the one that the measure binds', () => {
    const legal = legalIn(answer, RIVAL.id);
    expect(legal).to.include({ outcome: 'specified', through: 'node', technologyAlone: 'specified' });
    expect(legal.sites.map(({ country, outcome }) => [country, outcome])).to.deep.equal([
      ['XB', 'not-specified'],
      ['XA', 'specified'],
    ]);
  });

  it('gives the reasons of the place that decides', () => {
    expect(legalIn(answer, RIVAL.id).reasons).to.have.nested.property('reasons[0].destination.actual', 'XA');
    expect(legalIn(answer, RIVAL.id).reasons).to.include({ kind: 'all-of', outcome: 'met' });
  });

  it('is not tested where no place is on record', () => {
    const nowhere = catalogue({ measures: [PLACE], nodes: [{ ...FINE, madeIn: [] }] });
    expect(legalIn(ask(nowhere, { measures: ['xa-place'] }), FINE.id)).to.deep.include({
      outcome: 'not-tested',
      technologyAlone: 'specified',
      sites: [],
      missing: [],
      reasons: null,
    });
  });

  it('counts a place only from the day it opened', () => {
    const earlier = legalIn(ask(of(PLACE), { measures: ['xa-place'], on: '2017-12-31' }), RIVAL.id);
    expect(earlier.sites.map(({ country }) => country)).to.deep.equal(['XB']);
    expect(earlier).to.include({ outcome: 'not-specified', technologyAlone: 'specified' });
  });

  it('counts a place on the very day it opened', () => {
    const then = legalIn(ask(of(PLACE), { measures: ['xa-place'], on: '2018-01-01' }), RIVAL.id);
    expect(then.sites.map(({ country }) => country)).to.deep.equal(['XB', 'XA']);
  });

  it('counts every place on record for a day before any opened', () => {
    const sites = [{ country: 'XA', from: '2018-01-01' }];
    const late = catalogue({ measures: [PLACE], nodes: [{ ...FINE, madeIn: sites }] });
    const legal = legalIn(ask(late, { measures: ['xa-place'], on: '2016-01-01' }), FINE.id);
    expect(legal.sites.map(({ country }) => country)).to.deep.equal(['XA']);
  });

  it('is assessed in one place where the scenario names it', () => {
    const there = legalIn(ask(of(PLACE), { measures: ['xa-place'], destination: 'XB' }), RIVAL.id);
    expect(there.sites.map(({ country }) => country)).to.deep.equal(['XB']);
    expect(there.outcome).to.equal('not-specified');
    const moved = ask(of(PLACE), { measures: ['xa-place'], destination: 'XA' });
    expect(legalIn(moved, 'brine-5').outcome).to.equal('specified');
  });
});

describe('a measure that names a party', () => {
  const answer = ask(CATALOGUE, { measures: ['xa-capable'] });

  it('specifies the nodes of that party alone, and shows what technology alone would do', () => {
    expect(legalIn(answer, FINE.id)).to.include({ outcome: 'specified', technologyAlone: 'specified' });
    expect(legalIn(answer, RIVAL.id)).to.include({
      outcome: 'not-specified',
      technologyAlone: 'specified',
      through: null,
    });
  });

  it('specifies any node assessed as if that party made it', () => {
    const as = ask(CATALOGUE, { measures: ['xa-capable'], party: 'arbor' });
    expect(legalIn(as, RIVAL.id)).to.include({ outcome: 'specified', through: 'node' });
    const not = ask(CATALOGUE, { measures: ['xa-capable'], party: 'brine' });
    expect(legalIn(not, FINE.id).outcome).to.equal('not-specified');
  });
});

describe('a measure that binds nobody yet', () => {
  it('specifies no node and no machine for anyone', () => {
    const later = measure('xa-later', {
      tests: 'equipment-for-node',
      binds: [{ from: '2030-01-01', source }],
      specifies: { at: '§2', capable_of: nodeAtMost(14) },
    });
    const legal = legalIn(ask(of(later), { measures: ['xa-later'] }), FINE.id);
    expect(legal).to.include({ outcome: 'not-specified', technologyAlone: 'specified', through: null });
  });
});

describe('a node under a relation', () => {
  const answer = ask(CATALOGUE, { measures: ['xa-capable', 'xa-unique'] });

  it('is specified through itself where it meets the node test', () => {
    expect(nodeIn(answer, FINE.id).legal[0]).to.include({ measure: 'xa-capable', through: 'node' });
    expect(nodeIn(answer, FINE.id).legal[0]?.sharedEquipment).to.deep.equal(['loom-wet']);
  });

  it('is reached through equipment where only machines it is made with are specified', () => {
    const legal = nodeIn(answer, MIDDLE.id).legal[0];
    expect(legal).to.include({
      outcome: 'not-specified',
      through: 'equipment',
      licensePolicy: 'presumption-of-denial',
    });
    expect(legal?.sharedEquipment).to.deep.equal(['loom-wet']);
  });

  it('is not reached where it shares no specified machine', () => {
    expect(nodeIn(answer, 'arbor-60').legal[0]).to.include({
      outcome: 'not-specified',
      through: null,
      licensePolicy: null,
    });
    expect(nodeIn(answer, MIDDLE.id).legal[1]).to.include({ measure: 'xa-unique', through: null });
  });

  it('is not reached where the measure does not bind its maker', () => {
    const legal = nodeIn(answer, 'brine-5').legal[1];
    expect(legal?.sharedEquipment).to.include('loom-short');
    expect(legal?.through).to.equal(null);
  });

  it('is undetermined and names the field where its number is unknown', () => {
    const bare = catalogue({ nodes: withChange(CATALOGUE.nodes, FINE.id, { marketedNm: gap() }) });
    const legal = legalIn(ask(bare, { measures: ['xa-capable'] }), FINE.id);
    expect(legal.outcome).to.equal('undetermined');
    expect(legal.missing).to.deep.equal(['marketedNm']);
  });
});
