import { expect } from 'chai';
import type {
  Catalogue,
  CountryGroup,
  Criterion,
  MachineAvailability,
  Measure,
  MeasureLink,
  Reach,
  ScenarioInput,
} from '../../src/model/index.ts';
import { ask, nodeIn } from '../support/ask.ts';
import {
  catalogue,
  CATALOGUE,
  countryGroup,
  equipmentClass,
  measure,
  nodeAtMost,
} from '../support/invented.ts';

const source = 'almanac';
const text = 'reviewed';
const short: Criterion = { quantity: 'wavelengthNm', less_than: 193, unit: 'nm', at: '§1' };
/** A rule of XA on EUV machines; `loom-short` comes from XA, `loom-shortest` from XB. */
const RULE = measure('a', { tests: 'equipment', specifies: short });
/** A rule of XA on fabs at 14 nm and below, for facilities in XA. */
const FAB = measure('a', { specifies: nodeAtMost(14), binds: [{ destinations: ['XA'], source }] });
const of = (rule: Measure, more: Partial<Catalogue> = {}): Catalogue =>
  catalogue({ measures: [rule], ...more });

function entry(
  records: Catalogue,
  node: string,
  machine: string,
  input: ScenarioInput = {},
): MachineAvailability {
  const found = nodeIn(ask(records, { measures: ['a'], ...input }), node).equipment.find(
    ({ equipment }) => equipment === machine,
  );
  if (!found) throw new Error(`no machine "${machine}"`);
  return found;
}

function linkOf(found: MachineAvailability): MeasureLink {
  const [link] = found.links;
  if (link?.kind !== 'measure') throw new Error('no measure in the chain');
  return link;
}

describe('the chain behind a machine', () => {
  it('shows each link of a measure that decides', () => {
    expect(entry(of(RULE), 'arbor-12', 'loom-short').links).to.deep.equal([
      {
        kind: 'measure',
        measure: 'a',
        specified: 'met',
        binds: 'met',
        reach: 'own-jurisdiction',
        policy: 'presumption-of-denial',
        effect: 'unavailable',
      },
    ]);
  });

  it('is empty where nothing specifies the machine', () => {
    expect(entry(of(RULE), 'arbor-12', 'loom-wet').links).to.deep.equal([]);
  });

  it('shows the link at which a measure ends', () => {
    const elsewhere = of({ ...RULE, binds: [{ destinations: ['XC'], source }] });
    expect(linkOf(entry(elsewhere, 'arbor-12', 'loom-short'))).to.include({
      binds: 'not-met',
      effect: 'none',
    });
    expect(linkOf(entry(of(RULE), 'arbor-12', 'loom-shortest'))).to.include({
      reach: 'out-of-reach',
      effect: 'none',
    });
  });

  const abroad = (outcome: 'met' | 'undetermined'): Measure => ({
    ...RULE,
    reachesAbroad: { outcome, text, source },
  });
  const europe = { ...RULE, jurisdiction: 'EU' };
  const reaches: readonly [string, Reach, Measure, ScenarioInput, readonly CountryGroup[]][] = [
    ['the foreign-made items it says it reaches', 'foreign-made', abroad('met'), {}, []],
    ['nobody abroad for certain where that is open', 'undetermined', abroad('undetermined'), {}, []],
    ['no supply within one country', 'within-country', RULE, { destination: 'XB' }, []],
    ['a participant', 'participant', RULE, { participants: ['xb'] }, []],
    [
      'a participant within its own country too',
      'participant',
      RULE,
      { participants: ['XB'], destination: 'XB' },
      [],
    ],
    [
      'a member of a joint participant',
      'participant',
      RULE,
      { participants: ['eu'] },
      [countryGroup('eu', 'XB')],
    ],
    ['nobody who is no member', 'out-of-reach', RULE, { participants: ['eu'] }, [countryGroup('eu', 'XC')]],
    [
      'nobody for certain while the members are not on record',
      'undetermined',
      RULE,
      { participants: ['wa'] },
      [],
    ],
    ['the members of a joint jurisdiction', 'own-jurisdiction', europe, {}, [countryGroup('eu', 'XB')]],
    ['no others', 'out-of-reach', europe, {}, [countryGroup('eu', 'XA')]],
    ['nobody for certain where a joint one has no members on record', 'undetermined', europe, {}, []],
  ];
  for (const [whom, reach, rule, input, countryGroups] of reaches) {
    it(`reaches ${whom}`, () => {
      expect(linkOf(entry(of(rule, { countryGroups }), 'arbor-12', 'loom-shortest', input)).reach).to.equal(
        reach,
      );
    });
  }
});

describe('a participant', () => {
  it('applies what is in play to its own suppliers, as its policy says', () => {
    const found = entry(of(RULE), 'arbor-12', 'loom-shortest', { participants: ['XB'] });
    expect(found).to.include({ availability: 'unavailable' });
    expect(found.by).to.deep.equal(['a']);
    const reviewed = of({ ...RULE, licensePolicy: [{ policy: 'case-by-case', text, source }] });
    expect(entry(reviewed, 'arbor-12', 'loom-shortest', { participants: ['XB'] }).availability).to.equal(
      'under-license',
    );
  });

  it('makes a node reached through a machine that its own country supplies', () => {
    const shared = (participants: string[]): readonly string[] | undefined =>
      nodeIn(ask(of(RULE), { measures: ['a'], participants }), 'brine-5').legal[0]?.sharedEquipment;
    expect(shared([])).to.deep.equal(['loom-short']);
    expect(shared(['XB'])).to.deep.equal(['loom-short', 'loom-shortest']);
  });
});

describe('a rule on what a fab makes', () => {
  it('limits every supply that it reaches to such a fab, and none to another', () => {
    expect(entry(of(FAB), 'arbor-12', 'loom-dry').availability).to.equal('unavailable');
    expect(entry(of(FAB), 'arbor-12', 'loom-shortest').availability).to.equal('available');
    expect(entry(of(FAB), 'arbor-30', 'loom-dry')).to.deep.include({ availability: 'available', links: [] });
    expect(entry(of(FAB), 'brine-5', 'loom-dry').availability).to.equal('available');
  });

  it('leaves machines open where the node is', () => {
    const layers: Criterion = { quantity: 'layers', at_least: 128, unit: 'layers', at: '§1' };
    expect(entry(of({ ...FAB, specifies: layers }), 'arbor-12', 'loom-dry').availability).to.equal(
      'undetermined',
    );
  });

  it('takes no machine where it restricts support alone', () => {
    const found = entry(of({ ...FAB, restricts: 'support' }), 'arbor-12', 'loom-dry');
    expect(found).to.deep.include({ availability: 'available', links: [] });
  });
});

describe('what a reader takes out', () => {
  const classes = [
    equipmentClass('lamps', ['XA'], { scanners: ['euv', 'euv-high-na'] }),
    equipmentClass('warp', ['XA', 'XC']),
  ];
  const industry = catalogue({ measures: [], equipmentClasses: classes });
  const left = (input: ScenarioInput): string[] =>
    nodeIn(ask(industry, { measures: [], ...input }), 'arbor-12').equipment.flatMap((found) =>
      found.availability === 'available' ? found.equipment.replace('loom-', '') : [],
    );
  const ALL = ['dry', 'wet', 'short', 'shortest', 'press'];

  const taken: readonly [string, readonly string[]][] = [
    ['loom-wet', ['wet']],
    ['euv', ['short']],
    ['lamps', ['short', 'shortest']],
    ['supplier:xb', ['shortest']],
    ['supplier:XA', ['dry', 'wet', 'short', 'press']],
    ['loom-dry,euv-high-na', ['dry', 'shortest']],
  ];
  for (const [names, machines] of taken) {
    it(`is what ${names} names, and alone left in that is the rest`, () => {
      const given = names.split(',');
      expect(left({ deny: given })).to.have.members(ALL.filter((id) => !machines.includes(id)));
      expect(left({ only: given })).to.have.members([...machines]);
    });
  }

  it('is no scanner where only other equipment is named', () => {
    expect(left({ deny: ['warp'] })).to.deep.equal(ALL);
    expect(left({ only: ['warp'] })).to.deep.equal(ALL);
    expect(left({ only: ['warp', 'krf'] })).to.deep.equal([]);
  });

  it('is denied though left in', () => {
    expect(left({ only: ['lamps'], deny: ['supplier:xb'] })).to.deep.equal(['short']);
  });

  it('is unavailable with a link that says so, before those of measures', () => {
    const found = entry(of(RULE), 'arbor-12', 'loom-short', { deny: ['krf', 'euv'] });
    expect(found).to.include({ availability: 'unavailable' });
    expect(found.links[0]).to.deep.equal({
      kind: 'removed',
      parameter: 'deny',
      name: 'euv',
      effect: 'unavailable',
    });
    expect(found.links).to.have.lengthOf(2);
    expect(entry(of(RULE), 'arbor-12', 'loom-wet', { only: ['euv'] }).links).to.deep.equal([
      { kind: 'removed', parameter: 'only', name: null, effect: 'unavailable' },
    ]);
  });
});

describe('how licenses turn out', () => {
  const reviewed = of({ ...RULE, licensePolicy: [{ policy: 'case-by-case', text, source }] });
  for (const [licenses, availability] of [
    ['policy', 'under-license'],
    ['granted', 'under-license'],
    ['denied', 'unavailable'],
  ] as const) {
    it(`leaves a machine under review ${availability} with ${licenses}`, () => {
      expect(entry(reviewed, 'arbor-12', 'loom-short', { licenses }).availability).to.equal(availability);
    });
  }

  it('grants nothing where the policy is denial', () => {
    expect(entry(of(RULE), 'arbor-12', 'loom-short', { licenses: 'granted' }).availability).to.equal(
      'unavailable',
    );
  });

  it('leaves open, where all are denied, what an open test might specify', () => {
    const open = {
      ...reviewed.measures[0],
      ...RULE,
      licensePolicy: [],
      reachesAbroad: { outcome: 'undetermined', text, source },
    } as Measure;
    expect(entry(of(open), 'arbor-12', 'loom-shortest', { licenses: 'denied' }).availability).to.equal(
      'undetermined',
    );
  });
});

describe('equipment already in place', () => {
  it('stays usable to the nodes recorded to use its family, and to no others', () => {
    const kept = (node: string): MachineAvailability =>
      entry(of(RULE), node, 'loom-short', { installed: 'keep', participants: ['XB'] });
    expect(kept('brine-5')).to.deep.include({ availability: 'available', by: [], installed: true });
    expect(kept('brine-5').links.map(({ effect }) => effect)).to.deep.equal(['unavailable']);
    expect(kept('arbor-12').availability).to.equal('unavailable');
    expect(kept('arbor-12')).to.not.have.property('installed');
  });

  it('stays although supply of it is denied', () => {
    const input: ScenarioInput = { measures: [], deny: ['euv'], installed: 'keep' };
    expect(entry(CATALOGUE, 'brine-5', 'loom-short', input).availability).to.equal('available');
    expect(entry(CATALOGUE, 'arbor-12', 'loom-short', input).availability).to.equal('unavailable');
  });
});
