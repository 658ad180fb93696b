import { expect } from 'chai';
import type { Availability, Criterion, MachineAvailability, Measure } from '../../src/model/index.ts';
import { ask, nodeIn } from '../support/ask.ts';
import { catalogue, CATALOGUE, measure } from '../support/invented.ts';

const source = 'almanac';
const text = 'reviewed';
const short: Criterion = { quantity: 'wavelengthNm', less_than: 193, unit: 'nm', at: '§1' };
const tight: Criterion = { quantity: 'dedicatedChuckOverlayNm', at_most: 2, unit: 'nm', at: '§2' };
/** Specifies EUV machines; `loom-short` comes from XA, `loom-shortest` from XB. */
const rule = (id: string, more: Partial<Measure> = {}): Measure =>
  measure(id, { tests: 'equipment', specifies: short, ...more });
const reviewed = [{ policy: 'case-by-case', text, source }] as const;

function forNode(node: string, machine: string, ...measures: Measure[]): MachineAvailability {
  const answer = ask(catalogue({ measures }), { measures: measures.map(({ id }) => id) });
  const found = nodeIn(answer, node).equipment.find((entry) => entry.equipment === machine);
  if (!found) throw new Error(`no machine "${machine}"`);
  return found;
}

const CASES: readonly [string, string, Availability, readonly string[], readonly Measure[]][] = [
  ['is available where no measure specifies it', 'loom-wet', 'available', [], [rule('a')]],
  ['is unavailable where a license would be denied', 'loom-short', 'unavailable', ['a'], [rule('a')]],
  [
    'is under license where applications are reviewed',
    'loom-short',
    'under-license',
    ['a'],
    [rule('a', { licensePolicy: reviewed })],
  ],
  [
    'is under license where the record has no policy',
    'loom-short',
    'under-license',
    ['a'],
    [rule('a', { licensePolicy: [] })],
  ],
  ['is undetermined where the test is', 'loom-wet', 'undetermined', ['a'], [rule('a', { specifies: tight })]],
  [
    'is available from a supplier whom the measure does not reach',
    'loom-shortest',
    'available',
    [],
    [rule('a')],
  ],
  [
    'is unavailable from abroad where the measure reaches there',
    'loom-shortest',
    'unavailable',
    ['a'],
    [rule('a', { reachesAbroad: { outcome: 'met', text, source } })],
  ],
  [
    'is undetermined from abroad where the reach is',
    'loom-shortest',
    'undetermined',
    ['a'],
    [rule('a', { reachesAbroad: { outcome: 'undetermined', text, source } })],
  ],
  [
    'is available where the measure does not bind the party',
    'loom-short',
    'available',
    [],
    [rule('a', { binds: [{ parties: ['brine'], source }] })],
  ],
  [
    'is unavailable where one of two measures denies it',
    'loom-short',
    'unavailable',
    ['a', 'b'],
    [rule('a', { licensePolicy: reviewed }), rule('b')],
  ],
  [
    'is unavailable where one measure denies it and another is open',
    'loom-short',
    'unavailable',
    ['a', 'b'],
    [rule('a'), rule('b', { specifies: tight })],
  ],
  [
    'is undetermined where an open test might deny it',
    'loom-short',
    'undetermined',
    ['a', 'b'],
    [rule('a', { licensePolicy: reviewed }), rule('b', { specifies: tight })],
  ],
  [
    'is under license where an open test could come to no more than another review',
    'loom-short',
    'under-license',
    ['a', 'b'],
    [rule('a', { licensePolicy: reviewed }), rule('b', { specifies: tight, licensePolicy: reviewed })],
  ],
  [
    'is undetermined where an open test might put it under license',
    'loom-wet',
    'undetermined',
    ['a'],
    [rule('a', { specifies: tight, licensePolicy: reviewed })],
  ],
  [
    'is available whatever a list says that tests nothing',
    'loom-short',
    'available',
    [],
    [rule('a', { tests: 'nothing' })],
  ],
];

describe('a machine for a fab', () => {
  for (const [what, machine, availability, by, measures] of CASES) {
    it(what, () => {
      const { links, ...answer } = forNode('arbor-12', machine, ...measures);
      expect(answer).to.deep.equal({ equipment: machine, availability, by });
      const deciding = links.flatMap((link) =>
        link.kind === 'measure' && link.effect !== 'none' ? link.measure : [],
      );
      expect(deciding).to.deep.equal(by);
    });
  }

  it('is denied or reviewed by the seat of the party', () => {
    const bySeat = rule('a', {
      licensePolicy: [{ policy: 'denial', seats: ['XA'], text, source }, ...reviewed],
    });
    expect(forNode('arbor-12', 'loom-short', bySeat).availability).to.equal('unavailable');
    expect(forNode('brine-5', 'loom-short', bySeat).availability).to.equal('under-license');
  });

  it('is reviewed in a way not on record for a party whose seat is not', () => {
    const policy = [{ policy: 'denial', seats: ['XA'], text, source }] as const;
    const answer = ask(catalogue({ measures: [rule('a', { licensePolicy: policy })] }), {
      measures: ['a'],
      party: 'nobody',
    });
    const found = nodeIn(answer, 'arbor-12').equipment.find((entry) => entry.equipment === 'loom-short');
    expect(found).to.include({ availability: 'under-license' });
    expect(found?.links[0]).to.include({ policy: null });
  });

  it('is limited where one of its places is bound', () => {
    const place = rule('a', { binds: [{ destinations: ['XA'], source }] });
    expect(forNode('brine-12', 'loom-short', place).availability).to.equal('unavailable');
    expect(forNode('brine-5', 'loom-short', place).availability).to.equal('available');
  });

  it('is limited in the countries of a group', () => {
    const group = rule('a', { binds: [{ destinations: ['group:far'], source }] });
    const answer = ask(catalogue({ measures: [group] }), { measures: ['a'], destination: 'XD' });
    const found = nodeIn(answer, 'brine-5').equipment.find((entry) => entry.equipment === 'loom-short');
    expect(found?.availability).to.equal('unavailable');
    expect(forNode('brine-5', 'loom-short', group).availability).to.equal('available');
  });

  it('is available, all of them, where nothing is in play', () => {
    const answer = ask(CATALOGUE, { measures: [] });
    const states = answer.nodes.flatMap(({ equipment }) => equipment.map((entry) => entry.availability));
    expect(new Set(states)).to.deep.equal(new Set(['available']));
  });
});
