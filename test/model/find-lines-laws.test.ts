import { expect } from 'chai';
import fc from 'fast-check';
import { assessLaw, findLines, findPairs, holds, sidesOf } from '../../src/model/index.ts';
import type { FoundLine, LawAssessment, LineProof, NodeLegal, SpillOver } from '../../src/model/index.ts';
import { industries, oneNumber, QUARTERS, twoNumbers, valuesOf } from '../support/lines.ts';
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

describe('lines that separate, by law', function () {
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
});
