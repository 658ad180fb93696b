import { expect } from 'chai';
import {
  measuresInPlay,
  movesOf,
  readingOf,
  readingsOfMeasure,
  resolveScenario,
  splitThreshold,
  thresholdsOf,
} from '../../src/model/index.ts';
import type { Catalogue, Measure, ScenarioInput } from '../../src/model/index.ts';
import { CAPABLE, catalogue, measure, UNIQUE } from '../support/invented.ts';

const source = 'almanac';
const ended = measure('xa-ended', {
  history: [
    { on: '2020-01-01', status: 'in-force', source },
    { on: '2022-01-01', status: 'superseded', source },
  ],
});
const of = catalogue({ measures: [UNIQUE, ended, CAPABLE] });
const TODAY = '2026-11-22';
const resolve = (input: ScenarioInput): ReturnType<typeof resolveScenario> =>
  resolveScenario(of, input, TODAY);

/** The measures of the scenario anew, so that nothing is known of them. */
const anew = (): Catalogue => catalogue({ measures: [{ ...UNIQUE }, { ...ended }, { ...CAPABLE }] });

describe('the readings of a measure', () => {
  const readings = (id: string): readonly string[] => {
    const found = anew().measures.find((entry) => entry.id === id);
    return found ? readingsOfMeasure(found) : [];
  };

  it('are those of its phrase', () => {
    expect(readings('xa-capable')).to.deep.equal(['own-schemes', 'any-patterning', 'any-layer']);
    expect(readings('xa-unique')[0]).to.equal('no-older-use');
  });

  it('are none where its text leaves nothing open', () => {
    expect(readings('xa-ended')).to.deep.equal([]);
    expect(resolveScenario(anew(), { measures: ['xa-ended'] }, TODAY).reading).to.deep.equal({});
  });

  it('are two where its text leaves open whether its number is inside', () => {
    const bound = { quantity: 'nodeNm', at_most: 12, unit: 'nm', at: '§1' } as const;
    const open = measure('xa-open', { specifies: { ...bound, readings: ['at-or-below', 'below'] } });
    expect(readingsOfMeasure(open)).to.deep.equal(['at-or-below', 'below']);
    const put = (reading: string): Measure[] => {
      const one = catalogue({ measures: [open] });
      return measuresInPlay(
        one,
        resolveScenario(one, { measures: ['xa-open'], reading: { 'xa-open': reading } }, TODAY),
      );
    };
    expect(put('at-or-below')[0]?.specifies).to.include({ at_most: 12 });
    expect(put('below')[0]?.specifies).to.include({ less_than: 12 }).and.not.have.property('at_most');
  });
});

describe('a scenario', () => {
  it('fills in every default', () => {
    expect(resolve({})).to.deep.equal({
      on: TODAY,
      measures: ['xa-unique'],
      set: {},
      destination: null,
      party: null,
      participants: [],
      deny: [],
      only: [],
      licenses: 'policy',
      installed: 'lose',
      reading: { 'xa-unique': 'no-older-use' },
      unverified: 'exclude',
      assume: {},
      nodes: null,
    });
  });

  it('takes the measures in force on its day', () => {
    expect(resolve({ on: '2021-06-01' }).measures).to.deep.equal(['xa-ended', 'xa-unique']);
    expect(resolve({ on: '2019-12-31' }).measures).to.deep.equal([]);
  });

  it('takes exactly the measures it names, in force or not, in one order', () => {
    expect(resolve({ measures: ['xa-unique', 'xa-capable', 'xa-unique'] }).measures).to.deep.equal([
      'xa-capable',
      'xa-unique',
    ]);
    expect(resolve({ measures: [] }).measures).to.deep.equal([]);
  });

  it('adds with "with" and removes with "without", which has the last word', () => {
    expect(resolve({ with: ['xa-capable'] }).measures).to.deep.equal(['xa-capable', 'xa-unique']);
    expect(resolve({ without: ['xa-unique'] }).measures).to.deep.equal([]);
    expect(resolve({ with: ['xa-ended'], without: ['xa-ended'] }).measures).to.deep.equal(['xa-unique']);
  });

  it('gives equal questions equal scenarios', () => {
    const a = resolve({
      measures: ['xa-unique', 'xa-capable'],
      set: { 'xa-unique.node-nm': 7, 'xa-capable.node-nm': 12 },
      assume: { 'step-cost': 0.3, 'euv.k1': 0.3 },
    });
    const b = resolve({
      measures: ['xa-capable', 'xa-unique'],
      set: { 'xa-capable.node-nm': 12, 'xa-unique.node-nm': 7 },
      assume: { 'euv.k1': 0.3, 'step-cost': 0.3 },
    });
    expect(JSON.stringify(a)).to.equal(JSON.stringify(b));
    expect(Object.keys(a.set)).to.deep.equal(['xa-capable.node-nm', 'xa-unique.node-nm']);
    expect(Object.keys(a.assume)).to.deep.equal(['euv.k1', 'step-cost']);
  });

  it('lists the nodes asked for once and in one order', () => {
    expect(resolve({ nodes: ['brine-5', 'arbor-12', 'brine-5'] }).nodes).to.deep.equal([
      'arbor-12',
      'brine-5',
    ]);
  });

  it('spells and orders in one way whoever joins and whatever is taken out', () => {
    const given = { participants: ['wa', 'xb', 'Eu', 'XB'], deny: ['krf', 'supplier:XB', 'euv', 'euv'] };
    const { participants, deny, only } = resolve({ ...given, only: ['SUPPLIER:xa'] });
    expect(participants).to.deep.equal(['EU', 'WA', 'XB']);
    expect(deny).to.deep.equal(['euv', 'krf', 'supplier:xb']);
    expect(only).to.deep.equal(['supplier:xa']);
  });

  it('is a fixed point: resolving it again changes nothing', () => {
    const once = resolve({
      with: ['xa-capable'],
      set: { 'xa-capable.node-nm': 12 },
      nodes: ['arbor-12'],
      participants: ['xb'],
      deny: ['euv'],
      only: ['arf-immersion'],
      licenses: 'denied',
      installed: 'keep',
    });
    const { destination: _d, party: _p, nodes, ...rest } = once;
    expect(resolve({ ...rest, ...(nodes ? { nodes } : {}) })).to.deep.equal(once);
  });

  it('reads a phrase as chosen, and in the first way where the choice does not exist', () => {
    const read = (reading: string): string | undefined =>
      resolve({ measures: ['xa-capable'], reading: { 'xa-capable': reading } }).reading['xa-capable'];
    expect(read('any-layer')).to.equal('any-layer');
    expect(read('no-older-use')).to.equal('own-schemes');
  });

  it('has readings for measures with a relation only', () => {
    expect(resolve({ measures: ['xa-ended'] }).reading).to.deep.equal({});
    expect(readingOf(resolve({ measures: [] }), 'x')('capable-of')).to.equal('own-schemes');
  });

  it('moves the thresholds it sets, each of its own measure', () => {
    const scenario = resolve({
      measures: ['xa-capable', 'xa-unique'],
      set: { 'xa-capable.node-nm': 28, 'xa-ended.node-nm': 3 },
    });
    const values = measuresInPlay(of, scenario).map((m) => [m.id, thresholdsOf(m)[0]?.value]);
    expect(values).to.deep.equal([
      ['xa-capable', 28],
      ['xa-unique', 7],
    ]);
  });

  it('knows which thresholds of a measure it moves', () => {
    const scenario = resolve({
      measures: ['xa-capable', 'xa-unique'],
      set: { 'xa-capable.node-nm': 28, 'xa-unique.node-nm': 3 },
    });
    expect(movesOf(scenario, 'xa-unique')).to.deep.equal([['node-nm', 3]]);
    expect(movesOf(scenario, 'xa-ended')).to.deep.equal([]);
  });

  it('passes over measures that are not on record', () => {
    const scenario = { ...resolve({}), measures: ['nothing', 'xa-unique'] };
    expect(measuresInPlay(of, scenario).map(({ id }) => id)).to.deep.equal(['xa-unique']);
  });

  it('splits a threshold key at its first dot', () => {
    expect(splitThreshold('xa-x.node-nm')).to.deep.equal({ measure: 'xa-x', threshold: 'node-nm' });
  });
});
