import { expect } from 'chai';
import fc from 'fast-check';
import type {
  Catalogue,
  Equipment,
  MachineAvailability,
  Measure,
  ProcessNode,
  ScannerClass,
  ScenarioInput,
} from '../../src/model/index.ts';
import { ask } from '../support/ask.ts';
import {
  catalogue,
  CATALOGUE,
  countryGroup,
  equipmentClass,
  exposedOn,
  figure,
  gap,
  machine,
  measure,
  node,
  nodeAtMost,
} from '../support/invented.ts';

const source = 'almanac';
const COUNTRIES = ['XA', 'XB', 'XC', 'XD'] as const;
const CLASSES: readonly ScannerClass[] = ['krf', 'arf-dry', 'arf-immersion', 'euv', 'euv-high-na'];
const outcome = fc.constantFrom('met' as const, 'not-met' as const, 'undetermined' as const);

const someMachine = fc.record({
  class: fc.constantFrom(...CLASSES),
  country: fc.constantFrom(...COUNTRIES),
  dedicatedChuckOverlayNm: fc.oneof(
    fc.constant(gap()),
    fc.integer({ min: 1, max: 4 }).map((nm) => figure(nm)),
  ),
});
const someNode = fc.record({
  marketedNm: fc.oneof(
    fc.constant(gap()),
    fc.integer({ min: 2, max: 65 }).map((nm) => figure(nm)),
  ),
  foundry: fc.constantFrom('arbor', 'brine'),
  madeIn: fc.subarray([...COUNTRIES], { minLength: 1 }).map((of) => of.map((country) => ({ country }))),
  lithography: fc.oneof(
    fc.constant(gap()),
    fc.subarray([...CLASSES], { minLength: 1 }).map((of) => exposedOn(...of)),
  ),
});
const policy = fc.constantFrom('denial' as const, 'case-by-case' as const, 'license-required' as const);
const someMeasure = fc
  .record({
    jurisdiction: fc.constantFrom(...COUNTRIES, 'EU', 'WA'),
    abroad: fc.option(outcome, { nil: null }),
    policy,
    binds: fc.constantFrom({}, { parties: ['arbor'] }, { destinations: ['XA', 'XC'] }),
    test: fc.constantFrom('node' as const, 'equipment' as const, 'equipment-for-node' as const),
    nm: fc.integer({ min: 1, max: 65 }),
  })
  .map(({ jurisdiction, abroad, policy: review, binds, test, nm }): Partial<Measure> => {
    const criteria = {
      node: nodeAtMost(nm),
      equipment: { quantity: 'dedicatedChuckOverlayNm', at_most: nm % 5, unit: 'nm', at: '§1' },
      'equipment-for-node': { at: '§1', capable_of: nodeAtMost(nm) },
    } as const;
    return {
      jurisdiction,
      tests: test,
      specifies: criteria[test],
      binds: [{ ...binds, source }],
      licensePolicy: [{ policy: review, text: 'reviewed', source }],
      ...(abroad === null ? {} : { reachesAbroad: { outcome: abroad, text: 'abroad', source } }),
    };
  });

const group = (id: string): fc.Arbitrary<ReturnType<typeof countryGroup>[]> =>
  fc.option(
    fc.subarray([...COUNTRIES]).map((of) => [countryGroup(id, ...of)]),
    { nil: [] },
  );

const industry: fc.Arbitrary<Catalogue> = fc
  .tuple(
    fc.array(someNode, { minLength: 1, maxLength: 3 }),
    fc.array(someMachine, { minLength: 1, maxLength: 5 }),
    fc.array(someMeasure, { maxLength: 3 }),
    group('eu'),
    group('wa'),
  )
  .map(([nodes, machines, measures, eu, wa]) =>
    catalogue({
      nodes: nodes.map((more, i): ProcessNode => node(`n${String(i)}`, more)),
      equipment: machines.map(({ class: of, ...more }, i): Equipment => machine(`m${String(i)}`, of, more)),
      measures: measures.map((more, i): Measure => measure(`r${String(i)}`, more)),
      equipmentClasses: [
        equipmentClass('lamps', ['XA'], { scanners: ['euv'] }),
        equipmentClass('warp', ['XB']),
      ],
      countryGroups: [...CATALOGUE.countryGroups, ...eu, ...wa],
    }),
  );

const NAMES = [
  'm0',
  'm1',
  'lamps',
  'warp',
  ...CLASSES,
  ...COUNTRIES.map((of) => `supplier:${of.toLowerCase()}`),
];
const names = fc.subarray(NAMES, { maxLength: 4 });
const joining = fc.subarray([...COUNTRIES, 'EU', 'WA']);
const rest: fc.Arbitrary<ScenarioInput> = fc.record({
  deny: names,
  only: fc.oneof(fc.constant([]), names),
  licenses: fc.constantFrom('policy' as const, 'denied' as const, 'granted' as const),
  installed: fc.constantFrom('keep' as const, 'lose' as const),
  participants: joining,
});

/** Every machine for every node, in one order. */
function entries(of: Catalogue, input: ScenarioInput): MachineAvailability[] {
  const measures = of.measures.map(({ id }) => id);
  return ask(of, { measures, ...input }).nodes.flatMap(({ equipment }) => equipment);
}

const STATES = ['available', 'under-license', 'unavailable'] as const;
const DENIED = ['denial', 'presumption-of-denial'];

/** The best and the worst that a machine may turn out to be, once every open link is settled one way or the other. */
function range(
  found: MachineAvailability,
  licenses: ScenarioInput['licenses'],
): [best: number, worst: number] {
  let [best, worst] = [0, 0];
  for (const link of found.installed ? [] : found.links) {
    const denies = link.kind === 'removed' || licenses === 'denied' || DENIED.includes(link.policy ?? '');
    const state = denies ? 2 : 1;
    if (link.effect !== 'none') worst = Math.max(worst, state);
    if (link.effect !== 'none' && link.effect !== 'undetermined') best = Math.max(best, state);
  }
  return [best, worst];
}

const RUNS = { numRuns: 150 };

describe('supply, whatever the industry', () => {
  /** Neither the best nor the worst that each may turn out to be is better after than before. */
  const worsens = (of: Catalogue, before: ScenarioInput, after: ScenarioInput): void => {
    const then = entries(of, before);
    entries(of, after).forEach((entry, i) => {
      const was = then[i];
      if (!was) throw new Error('one machine more');
      const [best, worst] = range(entry, after.licenses);
      const [bestThen, worstThen] = range(was, before.licenses);
      const what = `${entry.equipment}: ${was.availability} to ${entry.availability}`;
      expect(best, what).to.be.at.least(bestThen);
      expect(worst, what).to.be.at.least(worstThen);
    });
  };

  it('is never freed by one more participant', () => {
    fc.assert(
      fc.property(industry, rest, fc.constantFrom(...COUNTRIES, 'EU', 'WA'), (of, input, one) => {
        const more = { ...input, participants: [...(input.participants ?? []), one] };
        worsens(of, input, more);
      }),
      RUNS,
    );
  });

  it('is never freed by one more name denied', () => {
    fc.assert(
      fc.property(industry, rest, fc.constantFrom(...NAMES), (of, input, one) => {
        const more = { ...input, deny: [...(input.deny ?? []), one] };
        worsens(of, input, more);
      }),
      RUNS,
    );
  });

  it('is never freed by licenses denied', () => {
    fc.assert(
      fc.property(industry, rest, (of, input) => {
        worsens(of, { ...input, licenses: 'policy' }, { ...input, licenses: 'denied' });
      }),
      RUNS,
    );
  });

  it('is never taken by equipment in place', () => {
    fc.assert(
      fc.property(industry, rest, (of, input) => {
        const keep = entries(of, { ...input, installed: 'keep' });
        const lose = entries(of, { ...input, installed: 'lose' });
        worsens(of, { ...input, installed: 'keep' }, { ...input, installed: 'lose' });
        keep.forEach((entry, i) => {
          if (entry.installed) expect(entry.availability).to.equal('available');
          else expect(entry).to.deep.equal(lose[i]);
        });
      }),
      RUNS,
    );
  });

  it('is left in by "only" exactly where "deny" takes it out, once the names concern scanners', () => {
    const scanners = names.filter((given) => given.some((name) => name !== 'warp'));
    fc.assert(
      fc.property(industry, scanners, (of, given) => {
        const input: ScenarioInput = { measures: [] };
        const denied = entries(of, { ...input, deny: given });
        const left = entries(of, { ...input, only: given });
        denied.forEach(({ availability }, i) => {
          expect(left[i]?.availability).to.equal(availability === 'available' ? 'unavailable' : 'available');
        });
      }),
      RUNS,
    );
  });

  it('is what its chain comes to, and open exactly where an open link could change that', () => {
    fc.assert(
      fc.property(industry, rest, (of, input) => {
        for (const entry of entries(of, input)) {
          const [best, worst] = range(entry, input.licenses);
          const settled = best === worst ? STATES[best] : 'undetermined';
          expect(entry.availability).to.equal(settled);
          const acting = entry.links.flatMap((link) =>
            link.kind === 'measure' && link.effect !== 'none' ? link.measure : [],
          );
          expect(entry.by).to.deep.equal(entry.installed ? [] : acting);
        }
      }),
      RUNS,
    );
  });

  it('has one answer, with its reasons, whatever was asked before', () => {
    const moved = fc.tuple(rest, fc.integer({ min: 2, max: 65 })).map(([input, nm]): ScenarioInput => {
      const set = { 'r0.node-nm': nm, 'r1.node-nm': nm };
      return { ...input, measures: ['r0', 'r1', 'r2'], set };
    });
    fc.assert(
      fc.property(industry, fc.array(moved, { minLength: 2, maxLength: 5 }), (of, inputs) => {
        const twice = [...inputs, ...inputs];
        const warm = twice.map((input) => ask(of, input));
        const cold = twice.map((input) => ask({ ...of }, input));
        expect(warm).to.deep.equal(cold);
      }),
      { numRuns: 60 },
    );
  });
});
