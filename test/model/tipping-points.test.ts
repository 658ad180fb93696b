import { expect } from 'chai';
import fc from 'fast-check';
import {
  legalMarkOf,
  resolveScenario,
  strongestMark,
  sweep,
  thresholdsInPlay,
  tippingPoints,
  tippingPointsOf,
  tippingRuns,
} from '../../src/model/index.ts';
import type { Assessment, Flip, SweepStep, TippingPoint } from '../../src/model/index.ts';
import { INDUSTRY, OPTICAL } from '../charts/optical.ts';
import {
  CAPABLE,
  CATALOGUE,
  catalogue,
  measure,
  node,
  nodeAtMost,
  range,
  UNIQUE,
} from '../support/invented.ts';
import { answerAt, drawn, industries, oneNumber, QUARTERS, twoNumbers } from '../support/lines.ts';
import type { Drawn } from '../support/lines.ts';
import { records } from '../support/records.ts';

const MEASURE = 'xa-line';
const KEY = `${CAPABLE.id}.node-nm`;

/** `legal n1`, `production n1`, `equipment m1` → outcome, read off a whole answer. */
function outcomes({ nodes, equipment }: Assessment, of: string): Map<string, string> {
  return new Map([
    ...nodes.flatMap(({ node: id, legal, production }): [string, string][] => [
      [`legal ${id}`, strongestMark(legal.filter((entry) => entry.measure === of).map(legalMarkOf))],
      [`production ${id}`, production.outcome],
    ]),
    ...equipment.map(({ equipment: id, tests }): [string, string] => [
      `equipment ${id}`,
      tests.find((test) => test.measure === of)?.outcome ?? 'not-tested',
    ]),
  ]);
}

function changes(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after].flatMap(([key, to]) => {
    const from = before.get(key) ?? '';
    return from === to ? [] : [`${key}: ${from} to ${to}`];
  });
}

function flipText(flip: Flip): string {
  const id = flip.what === 'equipment' ? flip.equipment : flip.node;
  return `${flip.what} ${id}: ${flip.from} to ${flip.to}`;
}

function listText(points: readonly TippingPoint[]): string[] {
  return points.map(
    ({ value, when, flips }) => `${when} ${String(value)} ${flips.map(flipText).sort().join('; ')}`,
  );
}

/** Every change between neighboring quarters; no two turns lie between two of them. */
function enumerated(of: Drawn, key: string): string[] {
  const seen = QUARTERS.map((value) => ({ value, at: outcomes(answerAt(of, { [key]: value }), MEASURE) }));
  return seen.flatMap(({ value, at }, i) => {
    const before = seen[i - 1];
    const found = before ? changes(before.at, at).sort() : [];
    if (found.length === 0 || !before) return [];
    const where = Number.isInteger(value * 2) ? `at ${String(value)}` : `above ${String(before.value)}`;
    return [`${where} ${found.join('; ')}`];
  });
}

describe('tipping points', function () {
  this.timeout(120_000);

  it('are every change that an enumeration of values finds, and no other', () => {
    let found = 0;
    fc.assert(
      fc.property(industries(fc.oneof(oneNumber, twoNumbers)), (of) => {
        for (const { key } of of.thresholds) {
          const [tipping] = tippingPoints(of.catalogue, of.scenario, [key]);
          expect(listText(tipping?.points ?? [])).to.deep.equal(enumerated(of, key));
          found += tipping?.points.length ?? 0;
        }
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(found).to.be.above(60);
  });

  it('lie where the answer just below, at and just above the value differ, on the real records', () => {
    const all = records();
    const scenario = resolveScenario(all, { on: '2024-12-20' }, '2024-12-20');
    const of = drawn(all, { on: '2024-12-20' });
    const keys = [
      'us-2022-10-advanced-fab-end-use.node-nm',
      'us-2024-12-3b001-f1-3b993-f1.mrf-nm',
      'us-2024-12-3b001-f1-3b993-f1.k-factor',
      'us-2024-12-3b001-f1-3b993-f1.dco-band-nm',
    ];
    for (const tipping of tippingPoints(all, scenario, keys)) {
      const { key, measure: stated } = tipping.of;
      const at = (value: number): Map<string, string> => outcomes(answerAt(of, { [key]: value }), stated.id);
      expect(tipping.points, key).to.not.be.empty;
      for (const { value, when, flips } of tipping.points) {
        const [below, here, above] = [value * (1 - 1e-9), value, value * (1 + 1e-9)].map(at);
        const found =
          when === 'at' ? changes(below ?? at(0), here ?? at(0)) : changes(here ?? at(0), above ?? at(0));
        expect(found, `${key} ${when} ${String(value)}`).to.have.members(flips.map(flipText));
      }
      tipping.points.slice(1).forEach(({ value }, i) => {
        const before = tipping.points[i]?.value ?? value;
        const inside = [0.1, 0.5, 0.9].map((part) => at(before + part * (value - before)));
        for (const other of inside) expect(changes(inside[0] ?? other, other), key).to.deep.equal([]);
      });
    }
  });

  it('are where the steps of a sweep change, wherever the measure decides', () => {
    const text = ({ value: _, ...lists }: SweepStep): string => JSON.stringify(lists);
    fc.assert(
      fc.property(industries(oneNumber), (of) => {
        for (const threshold of of.thresholds) {
          const steps = sweep(of.catalogue, of.scenario, threshold.key, QUARTERS);
          const changed = steps.flatMap((step, i) => {
            const before = steps[i - 1];
            if (!before || text(before) === text(step)) return [];
            return [Number.isInteger(step.value * 2) ? step.value : before.value];
          });
          const { points } = tippingPointsOf(of.catalogue, of.scenario, threshold);
          const deciding = points.filter(({ flips }) =>
            flips.some((flip) => flip.what === 'production' || flip.decides),
          );
          expect(deciding.map(({ value }) => value)).to.deep.equal(changed);
        }
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  it('say of each node named where its outcome flips first on either side', () => {
    const { catalogue: of, scenario } = drawn(CATALOGUE, {
      measures: [CAPABLE.id],
      set: { [KEY]: 20 },
      nodes: ['arbor-12', 'arbor-30'],
    });
    const [tipping] = tippingPoints(of, scenario);
    const [fine, middle] = tipping?.nodes ?? [];
    expect(tipping?.value).to.equal(20);
    expect(fine?.legal).to.deep.include({ now: 'specified', above: null });
    expect(fine?.legal.below).to.deep.include({ value: 12, when: 'below' });
    expect(middle?.legal.now).to.equal('reached');
    expect(middle?.legal.above).to.deep.equal({ value: 30, when: 'at', becomes: 'specified' });
    expect(middle?.legal.below?.becomes).to.equal('not-specified');
    expect(fine?.production).to.deep.equal({
      now: 'undetermined',
      below: { value: 12, when: 'below', becomes: 'unaffected' },
      above: { value: 60, when: 'at', becomes: 'no-route' },
    });
  });

  it('say the same of a node where the question stands on the very value at which it flips', () => {
    const [tipping] = tippingPoints(
      CATALOGUE,
      resolveScenario(
        CATALOGUE,
        { measures: [CAPABLE.id], set: { [KEY]: 12 }, nodes: ['arbor-12'] },
        '2026-11-22',
      ),
    );
    expect(tipping?.nodes[0]?.legal).to.deep.equal({
      now: 'specified',
      below: { value: 12, when: 'below', becomes: 'not-specified' },
      above: null,
    });
  });

  it('are the same worked out span by span', () => {
    const scenario = resolveScenario(CATALOGUE, { measures: [CAPABLE.id] }, '2026-11-22');
    const [run] = tippingRuns(CATALOGUE, scenario);
    while (run?.advance() === true);
    expect(run?.advance()).to.equal(false);
    expect([run?.result()]).to.deep.equal(tippingPoints(CATALOGUE, scenario));
  });

  it('leave no node out when none is named, and list none apart', () => {
    const { catalogue: of, scenario } = drawn(CATALOGUE, { measures: [CAPABLE.id] });
    const [tipping] = tippingPoints(of, scenario);
    const flipped = tipping?.points.flatMap(({ flips }) =>
      flips.map((flip) => ('node' in flip ? flip.node : '')),
    );
    expect(flipped).to.include.members(['arbor-12', 'arbor-30', 'arbor-60']);
    expect(tipping?.nodes).to.deep.equal([]);
  });

  it('begin above the number where a reading leaves the number itself outside', () => {
    const open = measure('xa-open', {
      specifies: { ...nodeAtMost(14), readings: ['at-or-below', 'below'] } as ReturnType<typeof nodeAtMost>,
    });
    const of = catalogue({ measures: [open] });
    const whenIn = (reading: string): string[] => {
      const scenario = resolveScenario(
        of,
        { measures: [open.id], reading: { [open.id]: reading } },
        '2026-11-22',
      );
      const [tipping] = tippingPoints(of, scenario);
      return (tipping?.points ?? []).map(({ value, when }) => `${when} ${String(value)}`);
    };
    expect(whenIn('at-or-below')).to.deep.equal(['at 5', 'at 12', 'at 30', 'at 60']);
    expect(whenIn('below')).to.deep.equal(['above 5', 'above 12', 'above 30', 'above 60']);
    const input = { measures: [open.id], reading: { [open.id]: 'below' }, nodes: ['arbor-30'] };
    const [tipping] = tippingPoints(of, resolveScenario(of, input, '2026-11-22'));
    expect(tipping?.nodes[0]?.legal.above).to.deep.equal({ value: 30, when: 'above', becomes: 'specified' });
  });

  it('tell a flip that another measure in play settles from one that decides', () => {
    const wide = measure('xa-wide', {
      specifies: { quantity: 'nodeNm', at_most: 100, unit: 'nm', at: '§1' },
    });
    const of = catalogue({ measures: [measure('xa-narrow'), wide] });
    const decides = (measures: readonly string[]): boolean[] => {
      const scenario = resolveScenario(of, { measures }, '2026-11-22');
      const [tipping] = tippingPoints(of, scenario, ['xa-narrow.node-nm']);
      const flips = tipping?.points.flatMap((point) => point.flips) ?? [];
      return flips.flatMap((flip) => (flip.what === 'legal' ? [flip.decides] : []));
    };
    expect(new Set(decides(['xa-narrow']))).to.deep.equal(new Set([true]));
    expect(new Set(decides(['xa-narrow', 'xa-wide']))).to.deep.equal(new Set([false]));
  });

  it('hold for resolution, its factor and overlay, each range at both its ends', () => {
    const scenario = resolveScenario(INDUSTRY, { measures: [OPTICAL.id] }, '2026-11-22');
    const values = new Map(
      thresholdsInPlay(INDUSTRY, scenario).map((threshold) => [
        threshold.threshold.threshold,
        tippingPointsOf(INDUSTRY, scenario, threshold).points.map(({ value }) => value),
      ]),
    );
    expect(values.get('dco-nm')).to.deep.equal([1, 1.5, 3, 4]);
    expect(values.get('mrf-nm')).to.deep.equal(
      [13.5 / 0.33, 193 / 1.35, 193 / 0.9].map((feature) => feature * 0.25),
    );
    const [dry, wet] = values.get('k-factor') ?? [];
    expect(dry).to.be.closeTo((45 * 0.9) / 193, 1e-12);
    expect(wet).to.be.closeTo((45 * 1.35) / 193, 1e-12);
  });

  it('find a band that another bound closes inside a range', () => {
    const banded = measure('xa-band', {
      specifies: { all_of: [{ quantity: 'nodeNm', at_least: 10, unit: 'nm', at: '§2' }, nodeAtMost(14)] },
    });
    const of = catalogue({ nodes: [node('broad', { marketedNm: range(4, 20) })], measures: [banded] });
    const scenario = resolveScenario(of, { measures: ['xa-band'] }, '2026-11-22');
    const [tipping] = tippingPoints(of, scenario);
    expect(listText(tipping?.points ?? [])).to.deep.equal([
      'at 10 legal broad: not-specified to undetermined; production broad: unaffected to undetermined',
    ]);
  });

  it('are asked for by the key of their threshold', () => {
    const scenario = resolveScenario(CATALOGUE, { measures: [CAPABLE.id, UNIQUE.id] }, '2026-11-22');
    const keys = [...tippingPoints(CATALOGUE, scenario)].map(({ of }) => of.key);
    expect(keys).to.deep.equal([KEY, `${UNIQUE.id}.node-nm`]);
    expect([...tippingPoints(CATALOGUE, scenario, [KEY])].map(({ of }) => of.key)).to.deep.equal([KEY]);
  });
});
