import { expect } from 'chai';
import fc from 'fast-check';
import {
  assess,
  breakValues,
  resolveScenario,
  sweep,
  thresholdByKey,
  thresholdsInPlay,
} from '../../src/model/index.ts';
import type { Catalogue, KeyedThreshold, Scenario, SweepStep } from '../../src/model/index.ts';
import {
  CAPABLE,
  CATALOGUE,
  catalogue,
  DRY,
  figure,
  measure,
  node,
  range,
  SHORT,
  UNIQUE,
  WET,
} from '../support/invented.ts';
import { INDUSTRY, OPTICAL } from '../charts/optical.ts';

const KEY = `${CAPABLE.id}.node-nm`;
const put = (of: Catalogue, measures: readonly string[]): Scenario =>
  resolveScenario(of, { measures }, '2026-11-22');

function keyed(of: Catalogue, key: string): KeyedThreshold {
  const found = thresholdByKey(of, key);
  if (!found) throw new Error(`no threshold "${key}"`);
  return found;
}

function gridOf({ threshold: { from, to, step } }: KeyedThreshold): number[] {
  const steps = Math.round((to - from) / step);
  return Array.from({ length: steps + 1 }, (_, i) => Number((from + i * step).toFixed(10)));
}

const industry = fc
  .array(
    fc.oneof(
      fc.integer({ min: 2, max: 65 }).map((nm) => figure(nm)),
      fc
        .tuple(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 31, max: 65 }))
        .map(([a, b]) => range(a, b)),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((marketed) =>
    catalogue({
      nodes: marketed.map((marketedNm, i) => node(`n${String(i)}`, { marketedNm })),
      equipment: [DRY, WET, SHORT],
    }),
  );

const caught = (step: SweepStep): string[] => [...step.legal.specified, ...step.equipment.specified];

describe('a sweep', () => {
  it('lists at each value what the question itself would answer there', () => {
    const scenario = put(CATALOGUE, [CAPABLE.id]);
    const [step] = sweep(CATALOGUE, scenario, KEY, [7]);
    const { nodes, equipment } = assess(CATALOGUE, { ...scenario, set: { [KEY]: 7 } });
    expect(step?.value).to.equal(7);
    for (const { node: id, production } of nodes) expect(step?.production[production.outcome]).to.include(id);
    for (const { equipment: id, outcome } of equipment) expect(step?.equipment[outcome]).to.include(id);
    expect(Object.values(step?.legal ?? {}).flat()).to.have.length(nodes.length);
  });

  it('knows nodes caught themselves from nodes reached through their machines', () => {
    const [step] = sweep(CATALOGUE, put(CATALOGUE, [CAPABLE.id]), KEY, [14]);
    expect(step?.legal.specified).to.include('arbor-12');
    expect(step?.legal.reached).to.include('arbor-30');
  });

  it('keeps to the nodes asked for', () => {
    const scenario = { ...put(CATALOGUE, [CAPABLE.id]), nodes: ['arbor-12'] };
    const [step] = sweep(CATALOGUE, scenario, KEY, [14]);
    expect(Object.values(step?.legal ?? {}).flat()).to.deep.equal(['arbor-12']);
  });

  it('loses nothing as a line "at most" rises', () => {
    fc.assert(
      fc.property(industry, (of) => {
        const scenario = put(of, [CAPABLE.id]);
        const steps = sweep(of, scenario, KEY, breakValues(of, scenario, keyed(of, KEY)));
        steps.slice(1).forEach((step, i) => {
          const before = steps[i];
          if (before) expect(caught(step)).to.include.members(caught(before));
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('break values', () => {
  const flips = (of: Catalogue, scenario: Scenario, threshold: KeyedThreshold): number[] => {
    const steps = sweep(of, scenario, threshold.key, gridOf(threshold));
    const text = (step: SweepStep | undefined): string => JSON.stringify({ ...step, value: 0 });
    return steps.flatMap((step, i) => (i > 0 && text(step) !== text(steps[i - 1]) ? [step.value] : []));
  };

  it('hold every step at which an answer differs from the one below', () => {
    fc.assert(
      fc.property(industry, fc.constantFrom(CAPABLE.id, UNIQUE.id), (of, id) => {
        const scenario = put(of, [id]);
        const threshold = keyed(of, `${id}.node-nm`);
        expect(breakValues(of, scenario, threshold)).to.include.members(flips(of, scenario, threshold));
      }),
      { numRuns: 25 },
    );
  });

  it('hold for resolution, its factor and overlay too', () => {
    const scenario = put(INDUSTRY, [OPTICAL.id]);
    for (const threshold of thresholdsInPlay(INDUSTRY, scenario)) {
      const found = flips(INDUSTRY, scenario, threshold);
      expect(found, threshold.key).to.not.be.empty;
      expect(breakValues(INDUSTRY, scenario, threshold)).to.include.members(found);
    }
  });

  it('hold where a reading leaves the number itself outside', () => {
    const open = measure('xa-open', {
      specifies: {
        quantity: 'nodeNm',
        at_most: 14,
        unit: 'nm',
        at: '§1',
        readings: ['at-or-below', 'below'],
        adjustable: [{ threshold: 'node-nm', bound: 'at_most', from: 2, to: 65, step: 1, label: 'node' }],
      },
    });
    const of = catalogue({ measures: [open] });
    for (const reading of ['at-or-below', 'below']) {
      const input = { measures: [open.id], reading: { [open.id]: reading } };
      const scenario = resolveScenario(of, input, '2026-11-22');
      const threshold = keyed(of, `${open.id}.node-nm`);
      const found = flips(of, scenario, threshold);
      expect(found, reading).to.have.length(4);
      expect(breakValues(of, scenario, threshold), reading).to.include.members(found);
    }
  });

  it('begin and end with the range and hold the value of the question', () => {
    const scenario = { ...put(CATALOGUE, [CAPABLE.id]), set: { [KEY]: 33 } };
    const values = breakValues(CATALOGUE, scenario, keyed(CATALOGUE, KEY));
    expect([values[0], values.at(-1)]).to.deep.equal([2, 65]);
    expect(values).to.include(33);
    expect(values).to.deep.equal([...values].sort((a, b) => a - b));
  });

  it('are those of the figures: at the figure for "at most", a step beyond it for "at least"', () => {
    const values = breakValues(CATALOGUE, put(CATALOGUE, [CAPABLE.id]), keyed(CATALOGUE, KEY));
    expect(values).to.include.members([5, 12, 30, 60]).and.not.include(31);
  });
});
