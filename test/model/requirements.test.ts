import { expect } from 'chai';
import { NOT_MODELED, requiredClasses, resolveScenario, withRequirements } from '../../src/model/index.ts';
import type {
  Catalogue,
  EquipmentClass,
  Production,
  RequiredClass,
  ScenarioInput,
} from '../../src/model/index.ts';
import { ask, nodeIn } from '../support/ask.ts';
import { catalogue, equipmentClass, FINE, gap, MIDDLE, scanner } from '../support/invented.ts';

const CITED = { standing: 'reported', source: 'almanac', checked: '2026-01-01' } as const;
const neededFor = { ...CITED, transistors: ['finfet', 'gate-all-around'], why: 'fins' } as const;
const FINS: EquipmentClass = equipmentClass('fins', ['XA', 'XB'], { neededFor });
const withClasses = (...equipmentClasses: EquipmentClass[]): Catalogue =>
  catalogue({
    nodes: [FINE, MIDDLE],
    equipment: [scanner('w', 'arf-immersion', 2, { country: 'XC' })],
    equipmentClasses,
  });
const required = (of: Catalogue, input: ScenarioInput): readonly RequiredClass[] =>
  requiredClasses(of, resolveScenario(of, { measures: [], ...input }, '2026-11-22'));

describe('equipment that a node needs beside scanners', () => {
  const of = withClasses(FINS, equipmentClass('spare', ['XA']));

  it('is each class that some transistor needs, with its suppliers', () => {
    expect(required(of, {})).to.deep.equal([
      {
        equipmentClass: 'fins',
        transistors: ['finfet', 'gate-all-around'],
        supplierCountries: ['XA', 'XB'],
        left: ['XA', 'XB'],
        lost: false,
      },
    ]);
  });

  it('loses the suppliers that are taken out', () => {
    expect(required(of, { deny: ['supplier:XA'] })[0]).to.deep.include({ left: ['XB'], lost: false });
    expect(required(of, { deny: ['supplier:XA', 'supplier:XB'] })[0]).to.deep.include({
      left: [],
      lost: true,
    });
    expect(required(of, { deny: ['fins'] })[0]).to.deep.include({ left: [], lost: true });
  });

  it('has unknown suppliers where none are on record', () => {
    const unknown = withClasses({ ...FINS, supplierCountries: gap() });
    expect(required(unknown, { deny: ['supplier:XA'] })[0]).to.deep.include({
      supplierCountries: null,
      left: null,
      lost: false,
    });
    expect(required(unknown, { deny: ['fins'] })[0]).to.deep.include({ left: [], lost: true });
  });
});

describe('a node that loses equipment', () => {
  const made: Production = {
    ...NOT_MODELED,
    outcome: 'unaffected',
    exposureRatio: { low: 1, central: 1, high: 1 },
    lithographyCostRatio: { low: 1, central: 1, high: 1 },
    missing: ['a figure'],
  };
  const lost = (id: string, gone = true): RequiredClass => ({
    equipmentClass: id,
    transistors: ['finfet'],
    supplierCountries: [],
    left: [],
    lost: gone,
  });

  it('is undetermined, without ratios, and names each class before figures', () => {
    const answer = withRequirements(made, FINE, [lost('fins'), lost('etch'), lost('kept', false)]);
    expect(answer).to.deep.include({
      outcome: 'undetermined',
      exposureRatio: null,
      lithographyCostRatio: null,
      waferCostRatio: null,
      goodDieCostRatio: null,
      lostClasses: ['fins', 'etch'],
      missing: ['a supplier of fins', 'a supplier of etch', 'a figure'],
    });
  });

  it('is as it was where its transistor needs none of it, or none is lost', () => {
    expect(withRequirements(made, MIDDLE, [lost('fins')])).to.equal(made);
    expect(withRequirements(made, FINE, [lost('fins', false)])).to.equal(made);
  });

  it('stays without a route, and memory outside the model', () => {
    const none: Production = { ...made, outcome: 'no-route' };
    expect(withRequirements(none, FINE, [lost('fins')])).to.equal(none);
    expect(withRequirements(NOT_MODELED, FINE, [lost('fins')])).to.equal(NOT_MODELED);
  });

  it('is told in an assessment, with the classes', () => {
    const answer = ask(withClasses(FINS), { measures: [], deny: ['supplier:XA', 'supplier:XB'] });
    expect(nodeIn(answer, FINE.id).production).to.deep.include({
      outcome: 'undetermined',
      lostClasses: ['fins'],
    });
    expect(nodeIn(answer, MIDDLE.id).production.outcome).to.equal('unaffected');
    expect(answer.requiredClasses.map(({ lost: gone }) => gone)).to.deep.equal([true]);
  });
});
