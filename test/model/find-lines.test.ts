import { expect } from 'chai';
import fc from 'fast-check';
import { assessLaw, findLines, findPairs, holds, resolveScenario, sidesOf } from '../../src/model/index.ts';
import type { FoundLine, LawAssessment, LineProof, NodeLegal, SpillOver } from '../../src/model/index.ts';
import {
  CAPABLE,
  CATALOGUE,
  catalogue,
  figure,
  gap,
  measure,
  node,
  nodeAtMost,
  UNIQUE,
} from '../support/invented.ts';
import { industries, MACHINES_ALONE, oneNumber, QUARTERS, twoNumbers, valuesOf } from '../support/lines.ts';
import type { Drawn } from '../support/lines.ts';

interface Lists {
  readonly catch: readonly string[];
  readonly spare: readonly string[];
}

/** Every node of a random industry on one of the sides, or on none. */
const lists = fc
  .array(fc.constantFrom<'catch' | 'spare' | null>('catch', 'spare', 'catch', 'spare', null), {
    minLength: 5,
    maxLength: 5,
  })
  .map((sides): Lists => {
    const of = (side: string): string[] => sides.flatMap((at, i) => (at === side ? [`n${String(i)}`] : []));
    return { catch: of('catch'), spare: of('spare') };
  });

type Seen = ReadonlyMap<string, NodeLegal>;

function lawAt({ catalogue: of, scenario }: Drawn, set: Readonly<Record<string, number>>): LawAssessment {
  return assessLaw(of, { ...scenario, nodes: null, set: { ...scenario.set, ...set } });
}

function seenIn({ nodes }: LawAssessment): Seen {
  return new Map(nodes.flatMap(({ node: id, legal }) => legal.map((entry) => [id, entry] as const)));
}

/** By the answers themselves: is every node to be caught specified through itself, and none to be spared? */
function separation(seen: Seen, { catch: caught, spare }: Lists): 'certain' | 'possible' | 'none' {
  const of = (id: string): string => seen.get(id)?.outcome ?? 'not-on-record';
  const known = (ids: readonly string[]): string[] => ids.filter((id) => seen.has(id)).map(of);
  const [hit, left] = [known(caught), known(spare)];
  if (hit.includes('not-specified') || left.includes('specified')) return 'none';
  return [...hit, ...left].includes('undetermined') ? 'possible' : 'certain';
}

function sizeOf({ spared, others, equipment }: Pick<SpillOver, 'spared' | 'others' | 'equipment'>): number[] {
  const nodes = spared.reached.length + others.specified.length + others.reached.length;
  return [spared.specified.length, nodes, equipment.length];
}

/** The same counts read off a whole answer. */
function sizeAt(law: LawAssessment, { catch: caught, spare }: Lists): number[] {
  const seen = [...seenIn(law)];
  const touched = seen.filter(([id, { outcome, through }]) => {
    const reached = outcome !== 'undetermined' && through === 'equipment';
    return !caught.includes(id) && (reached || (outcome === 'specified' && !spare.includes(id)));
  });
  const spared = seen.filter(([id, { outcome }]) => spare.includes(id) && outcome === 'specified');
  return [
    spared.length,
    touched.length,
    law.equipment.filter(({ outcome }) => outcome === 'specified').length,
  ];
}

function least(sizes: readonly (readonly number[])[]): readonly number[] | undefined {
  return [...sizes].sort((a, b) => {
    const first = a.findIndex((size, i) => size !== b[i]);
    return (a[first] ?? 0) - (b[first] ?? 0);
  })[0];
}

/** Does a proof say no more than the answers at every value do? */
function proved(proof: LineProof, seenAt: ReadonlyMap<number, Seen>): boolean {
  const all = [...seenAt];
  const at = (seen: Seen, id: string): string => seen.get(id)?.outcome ?? '';
  switch (proof.kind) {
    case 'tests-no-node':
      return all.every(([, seen]) => [...seen.values()].every(({ through }) => through !== 'node'));
    case 'never-caught':
      return all.every(([, seen]) => at(seen, proof.node) === 'not-specified');
    case 'always-caught':
      return all.every(([, seen]) => at(seen, proof.node) === 'specified');
    case 'pair':
      return all.every(
        ([, seen]) => at(seen, proof.caught) === 'not-specified' || at(seen, proof.spared) === 'specified',
      );
    case 'each-value': {
      const fails = (span: (typeof proof.spans)[number], seen: Seen): boolean =>
        at(seen, span.node) === (span.fails === 'caught' ? 'specified' : 'not-specified');
      return all.every(([value, seen]) =>
        proof.spans.some((span) => holds(span, value) && fails(span, seen)),
      );
    }
    default:
      return false;
  }
}

const kinds = new Set<string>();

function checkLine(of: Drawn, line: FoundLine, sides: Lists): void {
  const laws = new Map(QUARTERS.map((value) => [value, lawAt(of, { [line.of.key]: value })]));
  const seenAt = new Map([...laws].map(([value, law]) => [value, seenIn(law)]));
  const found = new Map([...seenAt].map(([value, seen]) => [value, separation(seen, sides)]));
  for (const [value, which] of found) {
    expect(
      line.separates.some((span) => holds(span, value)),
      `${String(value)} certain`,
    ).to.equal(which === 'certain');
    expect(
      line.mightSeparate.some((span) => holds(span, value)),
      `${String(value)} possible`,
    ).to.equal(which === 'possible');
  }
  const all = [...found.values()];
  const best = all.includes('certain') ? 'separates' : all.includes('possible') ? 'undetermined' : 'none';
  expect(line.outcome).to.equal(best);
  expect(line.proof === null).to.equal(best !== 'none');
  if (line.proof) {
    kinds.add(line.proof.kind);
    expect(proved(line.proof, seenAt), JSON.stringify(line.proof)).to.equal(true);
  }
  const spill = line.leastSpillOver;
  if (best === 'separates') {
    const sizes = [...laws].flatMap(([value, law]) =>
      found.get(value) === 'certain' ? [sizeAt(law, sides)] : [],
    );
    expect(spill && sizeOf(spill)).to.deep.equal(least(sizes));
    expect(spill && sizeAt(lawAt(of, spill.set), sides)).to.deep.equal(least(sizes));
  }
}

describe('lines that separate', function () {
  this.timeout(120_000);

  it('are those that an enumeration of values finds, with a proof where it finds none', () => {
    fc.assert(
      fc.property(industries(fc.oneof(oneNumber, twoNumbers)), lists, (of, sides) => {
        for (const line of findLines(of.catalogue, of.scenario, sidesOf(of.catalogue, sides)))
          checkLine(of, line, sides);
      }),
      { numRuns: 120, seed: 3 },
    );
    expect([...kinds]).to.include.members(['never-caught', 'always-caught', 'pair']);
  });

  it('come in pairs where one number alone does not do, as an enumeration of both finds', () => {
    let found = 0;
    const halves = valuesOf(0.5);
    fc.assert(
      fc.property(industries(twoNumbers), lists, (of, sides) => {
        const asked = sidesOf(of.catalogue, sides);
        const lines = [...findLines(of.catalogue, of.scenario, asked)];
        const [pair] = findPairs(of.catalogue, of.scenario, asked, lines);
        if (lines.some(({ outcome }) => outcome === 'separates')) {
          expect(pair).to.equal(undefined);
          return;
        }
        const [first, second] = of.thresholds;
        const wanted = pair?.outcome === 'undetermined' ? 'possible' : 'certain';
        for (const a of halves.filter((value) => value % 1 !== 0 || value < 8)) {
          for (const b of halves) {
            const seen = seenIn(lawAt(of, { [first?.key ?? '']: a, [second?.key ?? '']: b }));
            const listed = pair?.areas.some(
              (area) => holds(area.first, a) && area.second.some((span) => holds(span, b)),
            );
            const which = separation(seen, sides);
            if (pair) expect(listed, `${String(a)} with ${String(b)}`).to.equal(which === wanted);
            else expect(which).to.equal('none');
          }
        }
        if (pair?.leastSpillOver) {
          found += 1;
          expect(separation(seenIn(lawAt(of, pair.leastSpillOver.set)), sides)).to.equal(wanted);
        }
      }),
      { numRuns: 25, seed: 5 },
    );
    expect(found).to.be.above(2);
  });

  const lineOf = (
    of: typeof CATALOGUE,
    input: Parameters<typeof resolveScenario>[1],
    sides: Lists,
  ): FoundLine => {
    const scenario = resolveScenario(of, input, '2026-11-22');
    const [line] = findLines(of, scenario, sidesOf(of, sides));
    if (!line) throw new Error('no threshold in play');
    return line;
  };

  it('run from the finer node, itself inside, to the older one, itself outside', () => {
    const line = lineOf(CATALOGUE, { measures: [CAPABLE.id] }, { catch: ['arbor-12'], spare: ['arbor-30'] });
    expect(line.separates).to.deep.equal([{ from: 12, fromIncluded: true, to: 30, toIncluded: false }]);
    expect(line.decides).to.equal(true);
  });

  it('name the machines that both sides are made with, and whom they reach beside', () => {
    const line = lineOf(CATALOGUE, { measures: [CAPABLE.id] }, { catch: ['arbor-12'], spare: ['arbor-30'] });
    expect(line.leastSpillOver).to.deep.include({
      set: { [`${CAPABLE.id}.node-nm`]: 14 },
      settable: true,
      sharedEquipment: ['loom-wet'],
    });
    expect(line.leastSpillOver?.spared.reached).to.deep.equal(['arbor-30']);
  });

  it('prove with both figures that an older node cannot be caught and a finer one spared', () => {
    const line = lineOf(CATALOGUE, { measures: [CAPABLE.id] }, { catch: ['arbor-30'], spare: ['arbor-12'] });
    expect(line.proof).to.deep.equal({
      kind: 'pair',
      caught: 'arbor-30',
      spared: 'arbor-12',
      figures: [
        { node: 'arbor-30', quantity: 'nodeNm', interval: { low: 30, high: 30 } },
        { node: 'arbor-12', quantity: 'nodeNm', interval: { low: 12, high: 12 } },
      ],
    });
    expect(line.leastSpillOver?.spared.specified).to.deep.equal(['arbor-12']);
  });

  it('prove it value by value where no two nodes rule all values out', () => {
    const crossing = measure('xa-crossing', {
      specifies: {
        any_of: [
          nodeAtMost(14),
          {
            quantity: 'layers',
            at_least: 14,
            unit: 'layers',
            at: '§2',
            follows: { bound: 'at_least', threshold: 'node-nm' },
          },
        ],
      },
    });
    const made = (id: string, nm: number, layers: number) =>
      node(id, { marketedNm: figure(nm), layers: figure(layers, 'layers') });
    const of = catalogue({
      nodes: [made('wanted', 5, 1), made('stacked', 100, 8), made('older', 8, 1)],
      measures: [crossing],
    });
    const sides = { catch: ['wanted'], spare: ['stacked', 'older'] };
    const { proof, leastSpillOver } = lineOf(of, { measures: ['xa-crossing'] }, sides);
    expect(proof).to.deep.equal({
      kind: 'each-value',
      spans: [
        { from: 2, fromIncluded: true, to: 5, toIncluded: false, node: 'wanted', fails: 'not-caught' },
        { from: 5, fromIncluded: true, to: 8, toIncluded: true, node: 'stacked', fails: 'caught' },
        { from: 8, fromIncluded: false, to: 65, toIncluded: true, node: 'older', fails: 'caught' },
      ],
    });
    expect(leastSpillOver?.spared.specified).to.deep.equal(['older']);
  });

  it('say where the measure does not bind the maker of a node to be caught', () => {
    const line = lineOf(CATALOGUE, { measures: [CAPABLE.id] }, { catch: ['brine-5'], spare: ['arbor-30'] });
    expect(line.proof).to.deep.include({ kind: 'never-caught', node: 'brine-5', because: 'not-bound' });
  });

  it('stay open, naming what is missing, where a node has no figure', () => {
    const of = catalogue({
      nodes: [node('known', { marketedNm: figure(10) }), node('unknown', { marketedNm: gap() })],
      measures: [CAPABLE],
    });
    const line = lineOf(of, { measures: [CAPABLE.id] }, { catch: ['known'], spare: ['unknown'] });
    expect(line.outcome).to.equal('undetermined');
    expect(line.mightSeparate).to.deep.equal([{ from: 10, fromIncluded: true, to: 65, toIncluded: true }]);
    expect(line.leastSpillOver?.open).to.deep.equal([{ node: 'unknown', missing: ['marketedNm'] }]);
  });

  it('are none of a measure that is put to machines alone', () => {
    const of = catalogue({ measures: [MACHINES_ALONE] });
    const line = lineOf(of, { measures: [MACHINES_ALONE.id] }, { catch: ['arbor-12'], spare: ['arbor-30'] });
    expect(line).to.deep.include({ outcome: 'none', proof: { kind: 'tests-no-node' }, leastSpillOver: null });
  });

  it('stand between the steps of the threshold where its steps pass over them', () => {
    const coarse = measure('xa-coarse', {
      specifies: {
        ...nodeAtMost(10),
        adjustable: [{ threshold: 'node-nm', bound: 'at_most', from: 10, to: 60, step: 25, label: 'node' }],
      } as ReturnType<typeof nodeAtMost>,
    });
    const line = lineOf(
      catalogue({ measures: [coarse] }),
      { measures: ['xa-coarse'] },
      { catch: ['arbor-12'], spare: ['arbor-30'] },
    );
    expect(line.separates).to.deep.equal([{ from: 12, fromIncluded: true, to: 30, toIncluded: false }]);
    expect(line.leastSpillOver?.settable).to.equal(false);
    const value = line.leastSpillOver?.set['xa-coarse.node-nm'] ?? 0;
    expect(line.separates.some((span) => holds(span, value))).to.equal(true);
  });

  it('are asked for by the keys of their thresholds', () => {
    const scenario = resolveScenario(CATALOGUE, { measures: [CAPABLE.id, UNIQUE.id] }, '2026-11-22');
    const sides = sidesOf(CATALOGUE, { catch: ['arbor-12', 'arbor-12'], spare: [] });
    expect(sides.catch).to.have.length(1);
    const keys = (asked?: readonly string[]): string[] =>
      [...findLines(CATALOGUE, scenario, sides, asked)].map(({ of }) => of.key);
    expect(keys()).to.deep.equal([`${CAPABLE.id}.node-nm`, `${UNIQUE.id}.node-nm`]);
    expect(keys([`${UNIQUE.id}.node-nm`])).to.deep.equal([`${UNIQUE.id}.node-nm`]);
  });
});
