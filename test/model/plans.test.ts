import { expect } from 'chai';
import {
  accessOf,
  AVAILABILITY,
  NOT_MODELED,
  openMeasures,
  plansFor,
  productionsFor,
  resolveScenario,
  sensitivitySubject,
  withOpenMeasures,
} from '../../src/model/index.ts';
import type {
  Access,
  AvailabilityLink,
  Catalogue,
  MachineAvailability,
  MeasureLink,
  Plans,
  Scenario,
  ScenarioInput,
} from '../../src/model/index.ts';
import { catalogue, CATALOGUE, date, figure, FINE, gap, MIDDLE, scanner } from '../support/invented.ts';

const scenario = (input: ScenarioInput, of: Catalogue = CATALOGUE): Scenario =>
  resolveScenario(of, { measures: [], ...input }, '2026-11-22');
const plans = (input: ScenarioInput = {}, of: Catalogue = CATALOGUE): Plans =>
  plansFor(of, scenario(input, of));

describe('the plans of a catalogue', () => {
  it('are made once for equal assumptions, whatever else is asked', () => {
    const of = catalogue();
    const made = plans({}, of);
    expect(plans({ deny: ['euv'], on: '2020-01-01' }, of)).to.equal(made);
    expect(plans({ assume: { 'step-cost': 0.3 } }, of)).to.not.equal(made);
    expect(plans({ unverified: 'include' }, of)).to.not.equal(made);
    expect(plans({}, catalogue())).to.not.equal(made);
  });

  it('stand at the reader’s assumptions', () => {
    const made = plans({ assume: { 'step-cost': 0.3 } });
    expect(made.assumptions['step-cost']).to.equal(0.3);
    expect([made.box.low['step-cost'], made.box.high['step-cost']]).to.deep.equal([0.3, 0.3]);
    expect([made.box.low['euv.pass-cost'], made.box.high['euv.pass-cost']]).to.deep.equal([1.5, 6]);
  });

  it('heed unverified figures on request', () => {
    const heard = gap({ unverified: figure(4, 'nm', { standing: 'unverified' }) });
    const of = catalogue({ equipment: [scanner('m', 'krf', null, { dedicatedChuckOverlayNm: heard })] });
    const overlay = (unverified: 'include' | 'exclude') =>
      plans({ unverified }, of).pool.optics[0]?.dedicatedNm;
    expect([overlay('exclude'), overlay('include')]).to.deep.equal([null, 4]);
  });

  it('plan a node once, and answer once for the same machines left', () => {
    const made = plans();
    expect(made.planOf(FINE)).to.equal(made.planOf(FINE));
    const all = made.pool.optics.map((): Access => 'available');
    const none = made.pool.optics.map((): Access => 'unavailable');
    expect(made.over(all)(FINE)).to.equal(made.over([...all])(FINE));
    expect(made.over(all)(FINE).outcome).to.equal('unaffected');
    expect(made.over(none)(FINE).outcome).to.equal('no-route');
    expect(made.over(all)(MIDDLE)).to.not.equal(made.over(all)(FINE));
  });

  it('give ranges about the central value', () => {
    const of = catalogue({
      equipment: [scanner('w', 'arf-immersion', 2), scanner('d', 'arf-dry', 2)],
    });
    const ratio = plans({}, of).over(['unavailable', 'available'])(MIDDLE).lithographyCostRatio;
    expect(ratio?.low).to.be.below(ratio?.central ?? 0);
    expect(ratio?.high).to.be.above(ratio?.central ?? 0);
  });

  it('model no memory', () => {
    expect(plans().over([])({ ...FINE, deviceClass: 'nand' })).to.equal(NOT_MODELED);
  });

  it('hold machines from the day on that they were introduced, and those without a date always', () => {
    const of = catalogue({
      equipment: [
        scanner('old', 'krf', 2, { introduced: date('2010') }),
        scanner('new', 'krf', 2, { introduced: date('2024-03-15') }),
        scanner('undated', 'krf', 2),
      ],
    });
    const on = (day: string): readonly string[] =>
      plans({ on: day }, of).pool.optics.map(({ machine }) => machine.id);
    expect(on('2024-03-14')).to.deep.equal(['old', 'undated']);
    expect(on('2024-03-15')).to.deep.equal(['old', 'new', 'undated']);
    expect(on('2009-12-31')).to.deep.equal(['undated']);
  });

  it('take a pitch from another node of the class', () => {
    const bare = { ...MIDDLE, id: 'bare', contactedGatePitchNm: gap({ classValueOf: MIDDLE.id }) };
    const of = catalogue({ nodes: [MIDDLE, bare] });
    expect(plans({}, of).planOf(bare).open).to.deep.equal([]);
  });
});

describe('a machine within reach', () => {
  const entry = (
    equipment: string,
    availability: MachineAvailability['availability'],
  ): MachineAvailability => ({ equipment, availability, by: [], links: [] });
  const pool = (maturity: 'in-series' | 'announced' | 'prototype') => {
    const of = catalogue({ equipment: [scanner('m', 'krf', 2, { maturity, country: 'XB' })] });
    return (
      availability: MachineAvailability['availability'],
      input: ScenarioInput = {},
    ): Access | undefined => accessOf([entry('m', availability)], plans({}, of), scenario(input, of))[0];
  };

  it('is one that is available or under license', () => {
    const inSeries = pool('in-series');
    expect(inSeries('available')).to.equal('available');
    expect(inSeries('under-license')).to.equal('available');
    expect(inSeries('undetermined')).to.equal('undetermined');
    expect(inSeries('unavailable')).to.equal('unavailable');
  });

  it('is none that is announced or a prototype', () => {
    expect(pool('announced')('available')).to.equal('unavailable');
    expect(pool('prototype')('under-license')).to.equal('unavailable');
  });

  it('may be announced where the question names it, or its country, as what is left', () => {
    const announced = pool('announced');
    expect(announced('available', { only: ['m'] })).to.equal('available');
    expect(announced('available', { only: ['supplier:XB'] })).to.equal('available');
    expect(announced('available', { only: ['supplier:XA', 'krf'] })).to.equal('unavailable');
    expect(announced('unavailable', { only: ['m'] })).to.equal('unavailable');
  });

  const link = (more: Partial<MeasureLink>): MeasureLink => ({
    kind: 'measure',
    measure: 'rule',
    specified: 'met',
    binds: 'met',
    reach: 'undetermined',
    policy: 'presumption-of-denial',
    effect: 'undetermined',
    ...more,
  });
  const underRules = (input: ScenarioInput, ...links: AvailabilityLink[]): Access | undefined => {
    const of = catalogue({ equipment: [scanner('m', 'krf', 2)] });
    const open: MachineAvailability = { equipment: 'm', availability: 'undetermined', by: [], links };
    return accessOf([open], plans({}, of), scenario(input, of))[0];
  };

  it('is available where every rule that is open would leave it under license', () => {
    const licensed = link({ policy: 'case-by-case' });
    expect(underRules({}, licensed)).to.equal('available');
    expect(underRules({}, licensed, link({}))).to.equal('undetermined');
    expect(underRules({ licenses: 'denied' }, licensed)).to.equal('undetermined');
  });

  it('is open whatever settled rules and the reader say of it', () => {
    const settled = link({ policy: 'denial', effect: 'none' });
    expect(underRules({}, link({ policy: 'case-by-case' }), settled)).to.equal('available');
    const removed: AvailabilityLink = {
      kind: 'removed',
      parameter: 'deny',
      name: 'm',
      effect: 'unavailable',
    };
    expect(underRules({}, removed, link({ policy: 'case-by-case' }))).to.equal('available');
    expect(underRules({}, removed, link({}))).to.equal('undetermined');
  });

  it('is none of which nothing is known', () => {
    const of = catalogue({ equipment: [scanner('m', 'krf', 2)] });
    expect(accessOf([], plans({}, of), scenario({}, of))).to.deep.equal(['unavailable']);
  });
});

describe('production over the machines that a scenario leaves', () => {
  const wet = scanner('wet', 'arf-immersion', 2);
  const of = catalogue({ equipment: [scanner('dry', 'arf-dry', 2), wet] });
  const open: MeasureLink = {
    kind: 'measure',
    measure: 'far-rule',
    specified: 'met',
    binds: 'met',
    reach: 'undetermined',
    policy: 'denial',
    effect: 'undetermined',
  };
  const machines: readonly MachineAvailability[] = [
    { equipment: 'dry', availability: 'unavailable', by: [], links: [] },
    { equipment: 'wet', availability: 'undetermined', by: ['far-rule'], links: [open] },
  ];

  it('names the measures that leave a machine open', () => {
    const production = productionsFor(of, scenario({}, of))(MIDDLE, machines);
    expect([production.outcome, production.missing]).to.deep.equal(['undetermined', ['reach of far-rule']]);
  });

  it('is drawn on the same layers, machines and access', () => {
    const asked = scenario({ unverified: 'include', assume: { 'step-cost': 0.3 } }, of);
    const subject = sensitivitySubject(of, asked, MIDDLE, machines);
    expect(subject).to.deep.include({
      node: MIDDLE,
      machines: of.equipment,
      access: ['unavailable', 'undetermined'],
      includeUnverified: true,
    });
    expect(subject.assumptions['step-cost']).to.equal(0.3);
    expect(subject.layers.map(({ layer }) => layer)).to.include('gate');
    expect(sensitivitySubject(of, scenario({}, of), MIDDLE, machines).includeUnverified).to.equal(false);
  });

  it('is drawn with the pitches that another node of the class lends', () => {
    const bare = { ...MIDDLE, id: 'bare', contactedGatePitchNm: gap({ classValueOf: MIDDLE.id }) };
    const gate = sensitivitySubject(of, scenario({}, of), bare, machines).layers.find(
      ({ layer }) => layer === 'gate',
    );
    expect(gate).to.include({ classValueOf: MIDDLE.id, centralPitchNm: 120 });
  });
});

describe('measures that leave machines open', () => {
  const link = (measure: string, more: Partial<MeasureLink>): AvailabilityLink => ({
    kind: 'measure',
    measure,
    specified: 'met',
    binds: 'met',
    reach: 'own-jurisdiction',
    policy: null,
    effect: 'undetermined',
    ...more,
  });
  const machine = (equipment: string, ...links: AvailabilityLink[]): MachineAvailability => ({
    equipment,
    availability: 'undetermined',
    by: [],
    links,
  });
  const missing = (names: readonly string[], machines: readonly MachineAvailability[]): readonly string[] =>
    withOpenMeasures({ ...NOT_MODELED, outcome: 'undetermined', missing: names }, (id) =>
      machines.flatMap((entry) => (entry.equipment === id ? openMeasures(entry) : [])),
    ).missing;

  it('are named in place of the machines, each once, before figures', () => {
    const names = ['krf.overlay-nm', `${AVAILABILITY}a`, `${AVAILABILITY}b`];
    const machines = [
      machine('a', link('far', { reach: 'undetermined' })),
      machine('b', link('far', { reach: 'undetermined' }), link('test', {})),
    ];
    expect(missing(names, machines)).to.deep.equal(['reach of far', 'outcome of test', 'krf.overlay-nm']);
  });

  it('are those alone that leave one of those machines open', () => {
    const machines = [
      machine('a', link('bound', { effect: 'unavailable' }), link('test', {})),
      machine('c', link('other', {})),
    ];
    expect(missing([`${AVAILABILITY}a`], machines)).to.deep.equal(['outcome of test']);
  });

  it('are not those that take a machine out for the reader', () => {
    const removed: AvailabilityLink = {
      kind: 'removed',
      parameter: 'deny',
      name: 'a',
      effect: 'unavailable',
    };
    expect(missing([`${AVAILABILITY}a`], [machine('a', removed, link('test', {}))])).to.deep.equal([
      'outcome of test',
    ]);
  });

  it('leave an answer without open machines as it is', () => {
    const production = { ...NOT_MODELED, missing: ['krf.overlay-nm'] };
    expect(withOpenMeasures(production, () => [])).to.equal(production);
  });
});
