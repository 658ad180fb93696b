import { expect } from 'chai';
import fc from 'fast-check';
import {
  equipmentSubject,
  evaluate,
  nodeSubject,
  outcomeFor,
  QUANTITY_KEYS,
  resolveScenario,
  tableFor,
} from '../../src/model/index.ts';
import type { Criterion, Outcome, Subject, SubjectContext } from '../../src/model/index.ts';
import { CATALOGUE, figure, node } from '../support/invented.ts';
import { TODAY } from '../support/records.ts';
import { subjectOf } from '../support/subject.ts';
import type { Values } from '../support/subject.ts';

const DAYS = ['2022-10-06', '2022-10-07', '2024-12-02'] as const;

const limit = fc.integer({ min: 1, max: 30 }).map((n) => n / 10);
const bound: fc.Arbitrary<Criterion> = fc
  .tuple(
    fc.constantFrom('wavelengthNm', 'numericalAperture', 'nodeNm'),
    fc.constantFrom('at_least', 'more_than', 'at_most', 'less_than'),
    limit,
  )
  .map(([quantity, operator, nm]) => ({ quantity, [operator]: nm, unit: 'nm', at: '§1' }));
const term: fc.Arbitrary<Criterion> = limit.map((nm) => ({
  term: 'minimum_resolvable_feature',
  k_factor: 0.5,
  at_most: nm,
  unit: 'nm',
  at: '§2',
}));
const attribute: Criterion = { attribute: 'class', is_one_of: ['euv'], at: '§3' };
const relation: Criterion = { capable_of: attribute, at: '§4' };
const dated = bound.map((criterion) => ({ ...criterion, from: DAYS[1], until: DAYS[2] }));

const { tree } = fc.letrec<{ tree: Criterion; group: Criterion }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'tree' },
    fc.oneof(bound, term, dated, fc.constantFrom(attribute, relation)),
    tie('group'),
  ),
  group: fc
    .tuple(fc.constantFrom('all_of', 'any_of', 'none_of'), fc.array(tie('tree'), { maxLength: 3 }))
    .map(([kind, children]) => ({ [kind]: children }) as unknown as Criterion),
}));

const value = fc.oneof(
  limit,
  fc.tuple(limit, limit, fc.boolean()).map(([a, b, lowExclusive]) => ({
    low: Math.min(a, b),
    high: Math.max(a, b),
    lowExclusive,
  })),
);
const values: fc.Arbitrary<Values> = fc.record(
  {
    wavelengthNm: value,
    numericalAperture: value,
    nodeNm: value,
    class: fc.constantFrom('euv', 'krf'),
  },
  { requiredKeys: [] },
);
const outcome = fc.constantFrom<Outcome>('met', 'not-met', 'undetermined');
const subject: fc.Arbitrary<Subject> = fc.tuple(values, outcome).map(([given, of]) => subjectOf(given, of));

const CONTEXT: SubjectContext = { on: TODAY, includeUnverified: false, reading: () => 'own-schemes' };

describe('the outcome without reasons', () => {
  it('is the one that has reasons', () => {
    fc.assert(
      fc.property(tree, subject, fc.constantFrom(...DAYS), (criterion, of, on) => {
        expect(outcomeFor(criterion, of, on)).to.equal(evaluate(criterion, of, on).outcome);
      }),
    );
  });

  it('is the same the second time it is asked, for another subject in between', () => {
    fc.assert(
      fc.property(tree, subject, subject, (criterion, one, other) => {
        const first = outcomeFor(criterion, one, DAYS[0]);
        outcomeFor(attribute, other, DAYS[0]);
        outcomeFor(criterion, other, DAYS[0]);
        expect(outcomeFor(criterion, one, DAYS[0])).to.equal(first);
      }),
    );
  });

  it('asks no more once the outcome is settled', () => {
    const asked: string[] = [];
    const watched: Subject = {
      ...subjectOf({ wavelengthNm: 13.5 }),
      attribute: (key) => {
        asked.push(key);
        return { missing: key };
      },
    };
    const light: Criterion = { quantity: 'wavelengthNm', less_than: 193, unit: 'nm', at: '§1' };
    expect(outcomeFor({ any_of: [light, attribute] }, watched, TODAY)).to.equal('met');
    expect(outcomeFor({ all_of: [{ none_of: [light] }, attribute] }, watched, TODAY)).to.equal('not-met');
    expect(asked).to.deep.equal([]);
  });
});

describe('the figures of a record', () => {
  it('are those it is asked for one at a time, each under its own name', () => {
    const table = tableFor(CATALOGUE, resolveScenario(CATALOGUE, {}, TODAY));
    const subjects = [
      ...CATALOGUE.nodes.map((entry) => nodeSubject(entry, CONTEXT)),
      ...CATALOGUE.equipment.map((machine) => equipmentSubject(machine, () => [], table, CONTEXT)),
    ];
    for (const { figures, quantity } of subjects) {
      expect(figures).to.deep.equal(QUANTITY_KEYS.map(quantity));
    }
  });

  it('hold unverified ones only where they are asked for', () => {
    const doubtful = node('arbor-17', { marketedNm: figure(17, 'nm', { standing: 'unverified' }) });
    const known = (includeUnverified: boolean): object =>
      nodeSubject(doubtful, { ...CONTEXT, includeUnverified }).quantity('nodeNm');
    const [before, included, after] = [known(false), known(true), known(false)];
    expect([before, after]).to.deep.equal([{ missing: 'marketedNm' }, { missing: 'marketedNm' }]);
    expect(included).to.have.property('interval');
  });
});
