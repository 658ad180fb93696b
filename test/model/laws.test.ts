import { expect } from 'chai';
import fc from 'fast-check';
import type {
  Assessment,
  Catalogue,
  ProcessNode,
  ScannerClass,
  ScenarioInput,
} from '../../src/model/index.ts';
import { ask, machinesWith, nodesWith } from '../support/ask.ts';
import { CAPABLE, catalogue, exposedOn, figure, gap, machine, node, UNIQUE } from '../support/invented.ts';

const CLASSES: readonly ScannerClass[] = ['i-line', 'krf', 'arf-dry', 'arf-immersion', 'euv', 'euv-high-na'];
const MACHINES = CLASSES.map((of) => machine(`a-${of}`, of));

const pitch = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 18, max: 300 }).map((nm) => figure(nm)) },
  { weight: 1, arbitrary: fc.constant(gap()) },
);
const someNode = fc.record({
  marketedNm: fc.integer({ min: 2, max: 65 }).map((nm) => figure(nm)),
  transistor: fc.constantFrom('planar' as const, 'finfet' as const),
  contactedGatePitchNm: pitch,
  minimumMetalPitchNm: pitch,
  finPitchNm: pitch,
  lithography: fc.oneof(
    { weight: 4, arbitrary: fc.subarray([...CLASSES], { minLength: 1 }).map((of) => exposedOn(...of)) },
    { weight: 1, arbitrary: fc.constant(gap()) },
  ),
});
const overlay = fc.oneof(
  fc.constant(gap()),
  fc.integer({ min: 1, max: 60 }).map((nm) => figure(nm)),
);
const industry: fc.Arbitrary<Catalogue> = fc
  .tuple(fc.array(someNode, { minLength: 1, maxLength: 5 }), fc.tuple(...MACHINES.map(() => overlay)))
  .map(([nodes, overlays]) =>
    catalogue({
      nodes: nodes.map((more, i): ProcessNode => node(`n${String(i)}`, more)),
      equipment: MACHINES.map((of, i) => ({ ...of, dedicatedChuckOverlayNm: overlays[i] ?? gap() })),
    }),
  );

const capable = (of: Catalogue, nodeNm: number, reading = 'own-schemes'): Assessment =>
  ask(of, {
    measures: [CAPABLE.id],
    set: { [`${CAPABLE.id}.node-nm`]: nodeNm },
    reading: { [CAPABLE.id]: reading },
  });
const limits = fc
  .tuple(fc.integer({ min: 2, max: 65 }), fc.integer({ min: 2, max: 65 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const RUNS = { numRuns: 60 };

describe('raising a line', () => {
  for (const reading of ['own-schemes', 'any-patterning', 'any-layer']) {
    it(`loses no node and no machine, reading ${reading}`, () => {
      fc.assert(
        fc.property(industry, limits, (of, [low, high]) => {
          const [before, after] = [capable(of, low, reading), capable(of, high, reading)];
          expect(nodesWith(after, 'specified')).to.include.members(nodesWith(before, 'specified'));
          expect(machinesWith(after, 'specified')).to.include.members(machinesWith(before, 'specified'));
        }),
        RUNS,
      );
    });
  }

  it('loses no node that the line on uniqueness caught', () => {
    const unique = (of: Catalogue, nm: number): string[] =>
      nodesWith(ask(of, { measures: [UNIQUE.id], set: { [`${UNIQUE.id}.node-nm`]: nm } }), 'specified');
    fc.assert(
      fc.property(industry, limits, (of, [low, high]) => {
        expect(unique(of, high)).to.include.members(unique(of, low));
      }),
      RUNS,
    );
  });
});

describe('the readings of "capable of"', () => {
  it('hold one within the next: as made, with any patterning, for any layer', () => {
    fc.assert(
      fc.property(industry, fc.integer({ min: 2, max: 65 }), (of, nm) => {
        const own = machinesWith(capable(of, nm, 'own-schemes'), 'specified');
        const patterned = machinesWith(capable(of, nm, 'any-patterning'), 'specified');
        const layered = machinesWith(capable(of, nm, 'any-layer'), 'specified');
        expect(layered).to.include.members(patterned);
        expect(patterned).to.include.members(own);
      }),
      RUNS,
    );
  });
});

describe('any question', () => {
  it('has the same answer every time it is put', () => {
    const input: ScenarioInput = { measures: [CAPABLE.id, UNIQUE.id] };
    fc.assert(
      fc.property(industry, (of) => {
        const copy: Catalogue = { ...of };
        expect(ask(copy, input)).to.deep.equal(ask(of, input));
      }),
      { numRuns: 20 },
    );
  });

  it('names what is missing for each machine that stays open', () => {
    fc.assert(
      fc.property(industry, fc.integer({ min: 2, max: 65 }), (of, nm) => {
        const open = capable(of, nm).equipment.filter(({ outcome }) => outcome === 'undetermined');
        for (const { missing } of open) expect(missing).to.not.be.empty;
      }),
      RUNS,
    );
  });
});
