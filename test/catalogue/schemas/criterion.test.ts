import { expect } from 'chai';
import fc from 'fast-check';
import { criterion } from '../../../src/catalogue/schemas/criterion.ts';
import {
  ATTRIBUTE_KEYS,
  BOUND_OPERATORS,
  childrenOf,
  QUANTITY_KEYS,
  walk,
} from '../../../src/model/index.ts';
import type { Criterion } from '../../../src/model/index.ts';
import { records } from '../../support/records.ts';

const number = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 8);
const at = fc.constantFrom('§1', '3B001.f.1', '(a)(2)');
const day = fc.constantFrom('2020-02-29', '2024-12-02');
const dates = fc.record({ from: day, until: day }, { requiredKeys: [] });

const adjustable = fc.record({
  threshold: fc.constantFrom('node-nm', 'k-factor'),
  bound: fc.constantFrom(...BOUND_OPERATORS, 'k_factor'),
  from: number,
  to: number,
  step: fc.constantFrom(0.05, 1),
  label: fc.constant('a slider'),
});
const movable = fc
  .record({
    bounds: fc
      .uniqueArray(fc.constantFrom(...BOUND_OPERATORS), { minLength: 1 })
      .chain((operators) =>
        fc.tuple(...operators.map((operator) => number.map((n) => [operator, n] as const))),
      ),
    adjustable: fc.option(fc.array(adjustable, { maxLength: 2 }), { nil: undefined }),
    dates,
  })
  .map(({ bounds, adjustable: sliders, dates: when }) => ({
    unit: 'nm',
    ...Object.fromEntries(bounds),
    ...(sliders ? { adjustable: sliders } : {}),
    ...when,
  }));

/** Any criterion that the model's union allows. */
const { tree } = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc
      .tuple(fc.constantFrom(...QUANTITY_KEYS), movable, at)
      .map(([quantity, rest, where]) => ({ quantity, ...rest, at: where })),
    fc.tuple(movable, at).map(([rest, where]) => ({
      term: 'minimum_resolvable_feature',
      k_factor: 0.25,
      ...rest,
      at: where,
    })),
    fc.tuple(fc.constantFrom(...ATTRIBUTE_KEYS), at).map(([attribute, where]) => ({
      attribute,
      is_one_of: ['logic'],
      at: where,
    })),
  ),
  group: fc
    .tuple(
      fc.constantFrom('all_of', 'any_of', 'none_of'),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      fc.option(at, { nil: undefined }),
      dates,
    )
    .map(([kind, children, where, when]) => ({
      [kind]: children,
      ...(where === undefined ? {} : { at: where }),
      ...when,
    })),
  relation: fc
    .tuple(fc.constantFrom('capable_of', 'uniquely_required_for'), tie('tree'), at)
    .map(([kind, child, where]) => ({ [kind]: child, at: where })),
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('group'), tie('relation')),
}));

const RUNS = { seed: 20261122, numRuns: 400 };

describe('the schema of criteria', () => {
  it('gives back any criterion of the model as it was', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(criterion.parse(value)).to.deep.equal(value);
      }),
      RUNS,
    );
  });

  it('refuses one unknown key anywhere in it, by its path', () => {
    fc.assert(
      fc.property(tree, fc.nat(), (value, pick) => {
        const copy = structuredClone(value) as Criterion;
        const all = [...walk(copy)];
        Object.assign(all[pick % all.length] ?? {}, { atmost: 1 });
        const result = criterion.safeParse(copy);
        expect(result.success).to.equal(false);
        const issues = result.error?.issues ?? [];
        expect(issues.map(({ code }) => code)).to.deep.equal(['unrecognized_keys']);
      }),
      RUNS,
    );
  });

  it('refuses a leaf without its paragraph', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const copy = structuredClone(value) as Criterion;
        const leaf = [...walk(copy)].find((part) => childrenOf(part).length === 0);
        Reflect.deleteProperty(leaf ?? {}, 'at');
        expect(criterion.safeParse(copy).success).to.equal(false);
      }),
      RUNS,
    );
  });

  it('refuses a bound without an operator', () => {
    const none = criterion.safeParse({ quantity: 'nodeNm', unit: 'nm', at: '§1' });
    expect(none.error?.issues[0]?.message).to.include('at_least, more_than, at_most, less_than');
  });

  it('refuses groups that are empty and values that are no criterion', () => {
    for (const value of [
      { all_of: [] },
      { any_of: 'x' },
      {},
      [],
      null,
      'x',
      7,
      { capable_of: { at: 'x' }, at: 'y' },
    ]) {
      expect(criterion.safeParse(value).success, JSON.stringify(value)).to.equal(false);
    }
  });

  it('reads every criterion on record', () => {
    const specified = records().measures.flatMap(({ specifies }) => specifies ?? []);
    expect(specified).to.not.be.empty;
    for (const one of specified) {
      expect(criterion.parse(one)).to.deep.equal(one);
    }
  });
});
