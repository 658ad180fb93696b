import { expect } from 'chai';
import { cellsOf, ONE_READING, planOf, poolOf, ratioBounds } from '../../src/model/index.ts';
import type {
  Access,
  AssumptionBox,
  Assumptions,
  Equipment,
  Layer,
  OtherReadings,
  RatioBounds,
} from '../../src/model/index.ts';
import { CONSTANTS, gap, madeLayer, scanner } from '../support/invented.ts';

type Ends = Readonly<Record<string, readonly [low: number, high: number]>>;
type Entry = readonly [Equipment, Access];

/** The bounds of layers over machines, everything fixed but what has two ends. */
function bounds(
  layers: readonly Layer[],
  entries: readonly Entry[],
  ends: Ends = {},
  readings: OtherReadings = ONE_READING,
): RatioBounds | null {
  const end = (i: 0 | 1): Assumptions => ({
    ...CONSTANTS,
    ...Object.fromEntries(Object.entries(ends).map(([id, of]) => [id, of[i]])),
  });
  const box: AssumptionBox = { low: end(0), high: end(1) };
  const machines = entries.map(([machine]) => machine);
  const poolAt = (of: Assumptions) => poolOf(machines, of, false);
  const pools = { box, cells: cellsOf(box), low: poolAt(box.low), high: poolAt(box.high), at: CONSTANTS };
  const plan = planOf(layers, poolAt(CONSTANTS), CONSTANTS, pools, readings);
  return ratioBounds(
    plan,
    entries.map(([, access]) => access),
  );
}
const point = (at: number): unknown => ({ low: at, high: at });
const wet = (id: string, nm: number | null, more: Partial<Equipment> = {}): Equipment =>
  scanner(id, 'arf-immersion', nm, more);
const dry = (id: string, nm: number | null, more: Partial<Equipment> = {}): Equipment =>
  scanner(id, 'arf-dry', nm, more);
/** One immersion pass as made; SADP on dry ArF with two cuts: 4.25 and three exposures. */
const GATE = madeLayer('arf-immersion', 80);
const LOST: Entry = [wet('a', 2), 'unavailable'];

describe('the bounds of a node’s ratios', () => {
  it('are one where all machines of each layer’s class are left', () => {
    expect(bounds([GATE], [[wet('a', 2), 'available']])).to.deep.equal({
      cost: point(1),
      exposures: point(1),
    });
  });

  it('are the ratio itself where nothing is left open', () => {
    expect(bounds([GATE], [LOST, [dry('d', 2), 'available']])).to.deep.equal({
      cost: point(4.25),
      exposures: point(3),
    });
  });

  it('begin at one where a machine of the layer’s class may be left', () => {
    for (const access of ['available', 'undetermined'] as const) {
      const found = bounds([GATE], [LOST, [wet('b', 9), access], [dry('d', 2), 'available']]);
      expect(found?.cost.low).to.equal(1);
    }
  });

  it('begin at one where a machine of the layer’s class is left, its overlay beyond what serves or not', () => {
    const found = bounds([GATE], [LOST, [wet('b', 30), 'available'], [dry('d', 2), 'available']]);
    expect(found).to.deep.equal({ cost: { low: 1, high: 4.25 }, exposures: { low: 1, high: 3 } });
  });

  it('end at the cheapest offer that is sure to serve', () => {
    // KrF by SAQP at D = 3 with three cuts: 4 · 0.5 + 14 · 0.25 = 5.5.
    const krf: Entry = [scanner('k', 'krf', 2), 'available'];
    expect(bounds([GATE], [LOST, krf, [dry('d', 2), 'available']])?.cost.high).to.equal(4.25);
    expect(bounds([GATE], [LOST, krf])?.cost.high).to.equal(5.5);
  });

  it('end there whatever dearer offer has the tighter overlay', () => {
    const krf: Entry = [scanner('k', 'krf', 1), 'available'];
    expect(bounds([GATE], [LOST, krf, [dry('d', 2), 'available']])?.cost).to.deep.equal(point(4.25));
  });

  it('end at the dearest that may be taken where none is sure to serve', () => {
    // σ from 1.5 to 11.9 nm: at its high end no overlay serves.
    const ends = { 'process-overlay-nm': [1.5, 12] } as const;
    const entries = [LOST, [scanner('k', 'krf', 2), 'available'], [dry('d', 3), 'available']] as const;
    expect(bounds([GATE], entries, ends)?.cost).to.deep.equal({ low: 4.25, high: 5.5 });
  });

  it('leave out an offer that another serves in place of', () => {
    const ends = { 'process-overlay-nm': [1.5, 12] } as const;
    const entries = [LOST, [scanner('k', 'krf', 2), 'available'], [dry('d', 2), 'available']] as const;
    for (const order of [entries, [entries[0], entries[2], entries[1]]]) {
      expect(bounds([GATE], order, ends)?.cost.high).to.equal(4.25);
    }
  });

  it('do not rest on a machine whose pitch is not known', () => {
    // At its class's limit it would serve in place of the coarse one, which needs SAQP: 4 · 0.75 + 14 · 0.25 = 6.5.
    const mute = dry('mute', 2, { resolutionNm: gap(), numericalAperture: gap() });
    const coarse = dry('d', 2, {
      resolutionNm: { standing: 'reported', checked: '2026-01-01', value: 110, unit: 'nm' },
    });
    const ends = { 'process-overlay-nm': [1.5, 12] } as const;
    expect(bounds([GATE], [LOST, [mute, 'available'], [coarse, 'available']], ends)?.cost).to.deep.equal({
      low: 4.25,
      high: 6.5,
    });
  });

  it('take no machine that is out of reach, and none of a finer class', () => {
    const entries = [LOST, [scanner('e', 'euv', 1), 'available'], [dry('d', 2), 'unavailable']] as const;
    const krf: Entry = [scanner('k', 'krf', 2), 'available'];
    expect(bounds([GATE], [...entries, krf])?.cost).to.deep.equal(point(5.5));
  });

  it('count a machine whose availability is open at the low end alone', () => {
    const krf: Entry = [scanner('k', 'krf', 2), 'available'];
    expect(bounds([GATE], [LOST, krf, [dry('d', 2), 'undetermined']])?.cost).to.deep.equal({
      low: 4.25,
      high: 5.5,
    });
  });

  it('count the exposures of whatever costs no more than what is sure to serve', () => {
    // KrF never costs as little as dry ArF: its four exposures are left out.
    const krf: Entry = [scanner('k', 'krf', 2), 'available'];
    expect(bounds([GATE], [LOST, krf, [dry('d', 2), 'available']])?.exposures).to.deep.equal(point(3));
    expect(bounds([GATE], [LOST, krf])?.exposures).to.deep.equal(point(4));
  });

  it('weigh layers by their cost as made: (4.25 + 3) ÷ 4, exposures (3 + 3) ÷ 4', () => {
    const wide = madeLayer('arf-immersion', 160, { layer: 'wide', count: 3 });
    const found = bounds([GATE, wide], [LOST, [dry('d', 2), 'available']]);
    expect(found?.cost).to.deep.equal(point(7.25 / 4));
    expect(found?.exposures).to.deep.equal(point(6 / 4));
  });

  it('weigh a layer of several exposures by all of them: (6.5 + 3) ÷ (3.5 + 3), exposures (4 + 3) ÷ (2 + 3)', () => {
    const lines = madeLayer('arf-immersion', 60, { scheme: 'SADP' });
    const wide = madeLayer('arf-immersion', 160, { layer: 'wide', count: 3 });
    const found = bounds([lines, wide], [LOST, [dry('d', 2), 'available']]);
    expect(found?.cost.high).to.be.closeTo(9.5 / 6.5, 1e-12);
    expect(found?.cost.low).to.be.closeTo(9.5 / 6.5, 1e-12);
    expect(found?.exposures).to.deep.equal(point(7 / 5));
  });

  it('count the exposures of an offer that is cheapest only where steps are cheap', () => {
    // KrF 2 + 14 steps, dry ArF 2.25 + 8 steps: KrF is the cheaper below 0.04.
    const entries = [LOST, [scanner('k', 'krf', 2), 'available'], [dry('d', 2), 'available']] as const;
    expect(bounds([GATE], entries, { 'step-cost': [0, 0.6] })?.exposures).to.deep.equal({ low: 3, high: 4 });
  });

  it('follow the ratio that scales a pitch: vias of 75 nm from 60 to 96', () => {
    // Immersion takes two exposures, 2.5; dry ArF three at 60 nm, 3.25, and two at 96 nm, 2.
    const vias = madeLayer('arf-immersion', 75, {
      kind: 'holes',
      scheme: 'LELE',
      scaledBy: 'via-pitch-ratio',
    });
    const found = bounds([vias], [LOST, [dry('d', 2), 'available']], { 'via-pitch-ratio': [1, 1.6] });
    expect(found).to.deep.equal({ cost: { low: 1, high: 1.3 }, exposures: { low: 1, high: 1.5 } });
  });

  it('follow the numbers of layers: one gate with two to four wide ones', () => {
    const id = 'layer-count.finfet.lowest-metals';
    const wide = madeLayer('arf-immersion', 160, {
      layer: 'wide',
      count: 3,
      countFrom: { parameter: id, less: 0 },
    });
    const found = bounds([GATE, wide], [LOST, [dry('d', 2), 'available']], { [id]: [2, 4] });
    expect(found?.cost).to.deep.equal({ low: 8.25 / 5, high: 6.25 / 3 });
  });

  it('follow the step cost: 2.25 + 8 steps of 0.2 to 0.6', () => {
    const found = bounds([GATE], [LOST, [dry('d', 2), 'available']], { 'step-cost': [0.2, 0.6] });
    expect(found?.cost.low).to.be.closeTo(3.85, 1e-9);
    expect(found?.cost.high).to.be.closeTo(7.05, 1e-9);
  });

  it('follow the cost of a pass: dry ArF at 0.5 to 1', () => {
    const found = bounds([GATE], [LOST, [dry('d', 2), 'available']], { 'arf-dry.pass-cost': [0.5, 1] });
    expect(found?.cost).to.deep.equal({ low: 3.5, high: 5 });
  });

  it('take each way to make a layer with its own ratio and weight, never one’s ratio with the other’s weight', () => {
    // One exposure as made at a limit of 60 to 80 nm, SADP at 3.5 and two exposures at 80 to 90; SADP on dry ArF at 4.25 and three.
    const wide = madeLayer('arf-immersion', 160, { layer: 'wide', count: 3 });
    const found = bounds([GATE, wide], [LOST, [dry('d', 2), 'available']], {
      'arf-immersion.single-exposure-pitch-nm': [60, 90],
    });
    expect(found?.cost.low).to.be.closeTo((4.25 + 3) / (3.5 + 3), 1e-12);
    expect(found?.cost.high).to.be.closeTo((4.25 + 3) / (1 + 3), 1e-12);
    expect(found?.exposures).to.deep.equal({ low: (3 + 3) / (2 + 3), high: (3 + 3) / (1 + 3) });
  });

  it('do so also where one of the ways leaves the layer as it was', () => {
    // Two dry exposures in place of one of EUV or of two, each cheaper than EUV.
    const holes = madeLayer('euv', 80, { kind: 'holes' });
    const wide = madeLayer('euv', 160, { layer: 'wide', count: 3 });
    const euv: Entry = [scanner('e', 'euv', 1), 'unavailable'];
    const found = bounds([holes, wide], [euv, [dry('d', 1), 'available']], {
      'euv.single-exposure-pitch-nm': [70, 90],
    });
    expect(found).to.deep.equal({ cost: point(1), exposures: { low: 1, high: (2 + 3) / (1 + 3) } });
  });

  it('do so also where the layer may stand as made: 1 at the least, and no more than each way’s own', () => {
    const wide = madeLayer('arf-immersion', 160, { layer: 'wide', count: 3 });
    const entries = [LOST, [wet('b', 30), 'undetermined'], [dry('d', 2), 'available']] as const;
    const found = bounds([GATE, wide], entries, { 'arf-immersion.single-exposure-pitch-nm': [60, 90] });
    expect(found).to.deep.equal({ cost: { low: 1, high: 7.25 / 4 }, exposures: { low: 1, high: 6 / 4 } });
  });

  it('do so for six layers of two ways each', () => {
    const wide = madeLayer('arf-immersion', 160, { layer: 'wide', count: 3 });
    const six = Array.from({ length: 6 }, (_, i) =>
      madeLayer('arf-immersion', 80, { layer: `M${String(i)}` }),
    );
    const found = bounds([...six, wide], [LOST, [dry('d', 2), 'available']], {
      'arf-immersion.single-exposure-pitch-nm': [60, 90],
    });
    expect(found?.cost.low).to.be.closeTo((6 * 4.25 + 3) / (6 * 3.5 + 3), 1e-12);
    expect(found?.cost.high).to.be.closeTo((6 * 4.25 + 3) / (6 + 3), 1e-12);
  });

  it('do so beside any number of layers that stand, whichever way those are made', () => {
    // Seven layers of EUV in one exposure, 3, or two, 7, all as made.
    const standing = Array.from({ length: 7 }, (_, i) =>
      madeLayer('euv', 80, { layer: `M${String(i)}`, kind: 'holes' }),
    );
    const euv: Entry = [scanner('e', 'euv', 1), 'available'];
    const found = bounds([...standing, GATE], [LOST, euv, [dry('d', 2), 'available']], {
      'arf-immersion.single-exposure-pitch-nm': [60, 90],
      'euv.single-exposure-pitch-nm': [70, 90],
    });
    expect(found?.cost.low).to.be.closeTo((4.25 + 49) / (3.5 + 49), 1e-12);
    expect(found?.cost.high).to.be.closeTo((4.25 + 21) / (1 + 21), 1e-12);
    expect(found?.exposures).to.deep.equal({ low: (3 + 14) / (2 + 14), high: (3 + 7) / (1 + 7) });
  });

  it('hold every combination of many layers that may each be made in two ways', () => {
    const ends = { 'arf-immersion.single-exposure-pitch-nm': [60, 90] } as const;
    const many = Array.from({ length: 9 }, (_, i) =>
      madeLayer('arf-immersion', 80, { layer: `M${String(i)}` }),
    );
    const found = bounds(many, [LOST, [dry('d', 2), 'available']], ends);
    expect(found?.cost.low).to.be.within(1, 4.25 / 3.5);
    expect(found?.cost.high).to.be.closeTo(4.25, 1e-9);
  });

  it('are none where one layer has no pitch to range over', () => {
    const open = { ...GATE, layer: 'open', pitchNm: null };
    expect(bounds([GATE, open], [LOST, [dry('d', 2), 'available']])).to.equal(null);
  });

  describe('where the number of EUV layers is open', () => {
    /** 3 as made; on immersion by SADP with two cuts 5 and three exposures. */
    const METAL = madeLayer('euv', 40, { layer: 'metal', count: 2 });
    const WIDE = madeLayer('arf-immersion', 160, { layer: 'wide' });
    const entries = [
      [scanner('e', 'euv', 1), 'unavailable'],
      [wet('a', 2), 'available'],
    ] as const;
    const beyond = (high: number): OtherReadings => ({
      ...ONE_READING,
      euv: {
        recorded: null,
        placed: 2,
        within: { low: 2, high: 2 },
        unplaced: { low: 0, high },
      },
    });

    it('hold every reading: one to three metals of 5 over 3, the others on immersion', () => {
      const wet40 = madeLayer('arf-immersion', 40, { layer: 'wet metal', scheme: 'SADP', count: 0 });
      const others = [1, 3].map(
        (number) =>
          new Map([
            [METAL, number],
            [wet40, 3 - number],
          ]),
      );
      const found = bounds([METAL, WIDE], entries, {}, { possible: [wet40], others, euv: null });
      // (5 + 10 + 1) ÷ (3 + 10 + 1) and (15 + 1) ÷ (9 + 1); exposures (3 + 6 + 1) ÷ (1 + 6 + 1), (9 + 1) ÷ (3 + 1).
      expect(found?.cost.low).to.be.closeTo(16 / 14, 1e-12);
      expect(found?.cost.high).to.be.closeTo(16 / 10, 1e-12);
      expect(found?.exposures).to.deep.equal({ low: 10 / 8, high: 10 / 4 });
      expect(bounds([METAL, WIDE], entries)?.cost).to.deep.equal(point(11 / 7));
    });

    it('hold exposures that no layer takes, from none of them to all, as they are or changed as the metals are', () => {
      const found = bounds([METAL, WIDE], entries, {}, beyond(3));
      // (10 + 1 + 9) ÷ (6 + 1 + 9) and (10 + 1 + 15) ÷ 16; exposures (6 + 1 + 3) ÷ 6 and (6 + 1 + 9) ÷ 6.
      expect(found?.cost.low).to.be.closeTo(20 / 16, 1e-12);
      expect(found?.cost.high).to.be.closeTo(26 / 16, 1e-12);
      expect(found?.exposures.low).to.be.closeTo(10 / 6, 1e-12);
      expect(found?.exposures.high).to.be.closeTo(16 / 6, 1e-12);
    });

    it('take such an exposure for one of the dearest class of EUV that the layers are on', () => {
      const fine = madeLayer('euv-high-na', 40, { layer: 'fine' });
      const high = [[scanner('h', 'euv-high-na', 1), 'unavailable'], entries[1]] as const;
      // 5 over 7.5 costs no less than as made: nothing costs more, whatever the weight.
      expect(bounds([fine], high, {}, beyond(2))?.cost).to.deep.equal(point(1));
      const both = bounds([METAL, fine], [...entries, high[0]], {}, beyond(1));
      const pass = CONSTANTS['euv-high-na.pass-cost'];
      expect(both?.cost.low).to.be.closeTo((10 + pass + pass) / (6 + pass + pass), 1e-12);
    });

    it('are one while the EUV machines are left', () => {
      const all = entries.map(([machine]): Entry => [machine, 'available']);
      expect(bounds([METAL, WIDE], all, {}, beyond(3))).to.deep.equal({
        cost: point(1),
        exposures: point(1),
      });
    });
  });

  it('are none without layers, and where they were not asked for', () => {
    expect(bounds([], [LOST])).to.equal(null);
    const bare = planOf([GATE], poolOf([], CONSTANTS, false), CONSTANTS, null);
    expect(ratioBounds(bare, [])).to.equal(null);
  });
});
