import { expect } from 'chai';
import { familyStands, openLayerStands, planOf, poolOf, rankIn, routeOf } from '../../src/model/index.ts';
import type {
  Access,
  Assumptions,
  Equipment,
  Layer,
  LayerPlan,
  LayerRoute,
  Mode,
  OpenLayer,
} from '../../src/model/index.ts';
import { CONSTANTS, figure, madeLayer, scanner } from '../support/invented.ts';

const [YES, OPEN, NO]: readonly Access[] = ['available', 'undetermined', 'unavailable'];
type Entry = readonly [Equipment, Access | undefined];

function planFor(layer: Layer, machines: readonly Equipment[], of: Assumptions = CONSTANTS): LayerPlan {
  const [plan] = planOf([layer], poolOf(machines, of, false), of, null).layers;
  if (!plan) throw new Error('the layer is open');
  return plan;
}
function route(layer: Layer, entries: readonly Entry[], mode: Mode = 'surely'): LayerRoute {
  const plan = planFor(
    layer,
    entries.map(([of]) => of),
  );
  return routeOf(
    plan,
    entries.map(([, access]) => access ?? 'unavailable'),
    mode,
  );
}
const taken = (of: LayerRoute): string | null => of.offer?.optics.machine.id ?? null;

const wet = (id: string, nm: number | null, more: Partial<Equipment> = {}): Equipment =>
  scanner(id, 'arf-immersion', nm, more);
const dry = (id: string, nm: number | null, more: Partial<Equipment> = {}): Equipment =>
  scanner(id, 'arf-dry', nm, more);
/** Needs 8 nm. */
const GATE = madeLayer('arf-immersion', 80);

describe('a layer stays as made', () => {
  it('where every machine of its class in series is left, whatever their overlay', () => {
    const all = [
      [wet('a', 2), YES],
      [wet('b', 30), YES],
    ] as const;
    expect(route(GATE, all)).to.deep.equal({
      asMade: true,
      offer: null,
      cost: 1,
      exposures: 1,
      worse: false,
    });
    const bad = [[wet('b', 30), YES]] as const;
    expect(route(GATE, bad).asMade).to.equal(true);
  });

  it('where machines that are only announced are not left', () => {
    const announced = wet('b', 1, { maturity: 'announced' });
    expect(
      route(GATE, [
        [wet('a', 20), YES],
        [announced, NO],
      ]).asMade,
    ).to.equal(true);
  });

  it('where one is left with overlay as good as the best', () => {
    expect(
      route(GATE, [
        [wet('a', 2), NO],
        [wet('b', 6), YES],
      ]).asMade,
    ).to.equal(true);
  });

  it('not where those left have worse overlay', () => {
    const worse = route(GATE, [
      [wet('a', 2), NO],
      [wet('b', 9), YES],
    ]);
    expect(worse).to.include({ asMade: false, cost: 1, worse: true });
    expect(taken(worse)).to.equal('b');
  });

  it('where the best that was lost was no better than what is left', () => {
    expect(
      route(GATE, [
        [wet('a', 9), NO],
        [wet('b', 10), YES],
      ]).asMade,
    ).to.equal(true);
  });

  it('though a coarser machine of its class that never made it is on record', () => {
    const coarse = wet('coarse', 1, { resolutionNm: figure(42) });
    const entries = [
      [coarse, YES],
      [wet('a', 2), NO],
      [wet('b', 6), YES],
    ] as const;
    expect(route(GATE, entries).asMade).to.equal(true);
  });

  it('possibly where no machine of its class has a figure', () => {
    const entries = [
      [wet('a', null), NO],
      [wet('b', null), YES],
    ] as const;
    expect(route(GATE, entries, 'possibly').asMade).to.equal(true);
    expect(route(GATE, entries, 'surely').asMade).to.equal(false);
  });

  it('surely only if a machine lost without a figure cannot have been better', () => {
    const entries = [
      [wet('a', null), NO],
      [wet('b', 9), YES],
    ] as const;
    expect(route(GATE, entries, 'surely')).to.include({ asMade: false, worse: true });
    expect(route(GATE, entries, 'possibly').asMade).to.equal(true);
    expect(
      route(
        GATE,
        [
          [wet('a', null), NO],
          [wet('b', 2), YES],
        ],
        'surely',
      ).asMade,
    ).to.equal(true);
  });

  it('possibly on a machine without a figure, not surely', () => {
    const entries = [
      [wet('a', 2), NO],
      [wet('b', null), YES],
    ] as const;
    expect(route(GATE, entries, 'possibly').asMade).to.equal(true);
    expect(route(GATE, entries, 'surely')).to.include({ asMade: false, cost: null });
  });

  it('possibly on a machine whose availability is open, not surely', () => {
    const entries = [[wet('a', 2), OPEN]] as const;
    expect(route(GATE, entries, 'possibly').asMade).to.equal(true);
    expect(route(GATE, entries, 'surely').asMade).to.equal(false);
  });

  it('not where no machine of its class is on record', () => {
    expect(route(GATE, [[dry('a', 2), YES]]).asMade).to.equal(false);
  });
});

describe('a layer that cannot stay as made', () => {
  it('takes the cheapest scheme that is left, at no less than it cost', () => {
    // SADP on dry ArF at D = 2: 3 · 0.75 + (4 + 4) · 0.25 = 4.25; on KrF SAQP at D = 3: 4 · 0.5 + 14 · 0.25 = 5.5.
    const entries = [
      [wet('a', 2), NO],
      [scanner('k', 'krf', 2), YES],
      [dry('d', 2), YES],
    ] as const;
    expect(taken(route(GATE, entries))).to.equal('d');
    expect(route(GATE, entries)).to.deep.include({ cost: 4.25, exposures: 3, worse: false });
  });

  it('takes an older class that costs less than a coarse machine of its own', () => {
    // At 120 nm in one exposure the gate takes SADP with two cuts: 3 + 8 · 0.25 = 5 on immersion, 4.25 on dry ArF.
    const coarse = wet('coarse', 2, { resolutionNm: figure(60) });
    const entries = [
      [wet('a', 2), NO],
      [coarse, YES],
      [dry('d', 2), YES],
    ] as const;
    expect(taken(route(GATE, entries))).to.equal('d');
    expect(route(GATE, entries.slice(0, 2))).to.include({ asMade: false, cost: 5 });
  });

  it('is never credited with being cheaper than as made', () => {
    // Two dry exposures with a repeat cost 2 · 0.75 + 0.5 = 2; one of EUV costs 3.
    const vias = madeLayer('euv', 80, { kind: 'holes' });
    const entries = [
      [scanner('e', 'euv', 1), NO],
      [dry('d', 1), YES],
    ] as const;
    expect(route(vias, entries)).to.deep.include({ cost: 3, exposures: 2 });
  });

  it('has no route where nothing prints it with the overlay it needs', () => {
    const entries = [
      [wet('a', 2), NO],
      [dry('d', 30), YES],
      [scanner('i', 'i-line', 2), YES],
    ] as const;
    expect(route(GATE, entries)).to.deep.equal({
      asMade: false,
      offer: null,
      cost: null,
      exposures: null,
      worse: false,
    });
  });

  it('takes a machine without a figure possibly, never surely', () => {
    const entries = [
      [wet('a', 2), NO],
      [dry('d', null), YES],
    ] as const;
    expect(route(GATE, entries, 'surely').cost).to.equal(null);
    expect(route(GATE, entries, 'possibly')).to.deep.include({ cost: 4.25, worse: false });
  });

  it('prefers, at one cost, the better overlay status', () => {
    const entries = [
      [wet('a', 2), NO],
      [dry('m', 9), YES],
      [dry('o', 6), YES],
    ] as const;
    expect(taken(route(GATE, entries))).to.equal('o');
  });

  it('prefers, at one cost and status, the finer class and then the tighter overlay', () => {
    // As made at a cost of 7: dry ArF and KrF in one exposure both count as 7.
    const wide = madeLayer('euv-high-na', 300);
    const high = scanner('h', 'euv-high-na', 1);
    const entries = [
      [high, NO],
      [scanner('k', 'krf', 1), YES],
      [dry('d', 3), YES],
      [dry('t', 2), YES],
      [dry('u', 2), YES],
    ] as const;
    expect(taken(route(wide, entries))).to.equal('t');
    expect(taken(route(wide, entries.slice(0, 3)))).to.equal('d');
  });

  it('is worse in overlay only where no machine left is as good as those that made it', () => {
    // The cheapest is marginal, a dearer one is within: not worse.
    const entries = [
      [wet('a', 2), NO],
      [dry('m', 9), YES],
      [scanner('k', 'krf', 2), YES],
    ] as const;
    expect(route(GATE, entries)).to.include({ cost: 4.25, worse: false });
    expect(route(GATE, entries.slice(0, 2))).to.include({ cost: 4.25, worse: true });
  });

  it('is not worse where it was marginal as made', () => {
    expect(
      route(GATE, [
        [wet('a', 9), NO],
        [dry('m', 9), YES],
      ]),
    ).to.include({ asMade: false, worse: false });
  });

  it('is surely worse, and possibly not, where no machine on record says how good it was', () => {
    const entries = [[dry('m', 9), YES]] as const;
    expect(route(GATE, entries, 'surely').worse).to.equal(true);
    expect(route(GATE, entries, 'possibly').worse).to.equal(false);
  });

  it('is surely worse, and possibly not, where no figure says how good it was', () => {
    const entries = [
      [wet('a', null), NO],
      [dry('m', 9), YES],
    ] as const;
    expect(route(GATE, entries, 'surely').worse).to.equal(true);
    expect(route(GATE, entries, 'possibly').worse).to.equal(false);
  });
});

describe('a layer whose making is open', () => {
  const plan = (layer: Layer, machines: readonly Equipment[]): OpenLayer => {
    const [open] = planOf([layer], poolOf(machines, CONSTANTS, false), CONSTANTS, null).open;
    if (!open) throw new Error('the layer is not open');
    return open;
  };
  const bare = madeLayer('arf-immersion', 80, {
    scheme: null,
    family: null,
    families: ['arf-immersion', 'euv'],
    missing: ['n.pitch'],
  });
  const machines = [wet('a', 2), scanner('e', 'euv', 1), dry('d', 1), wet('p', 1, { maturity: 'prototype' })];

  it('stands while every machine in series that it may be made on does', () => {
    const layer = plan(bare, machines);
    expect(layer.own).to.deep.equal([0, 1]);
    expect(
      openLayerStands(layer, ['available', 'available', 'unavailable', 'unavailable'], 'surely'),
    ).to.equal(true);
    expect(
      openLayerStands(layer, ['available', 'undetermined', 'available', 'available'], 'surely'),
    ).to.equal(false);
  });

  it('possibly stands whatever is left', () => {
    expect(openLayerStands(plan(bare, machines), ['unavailable', 'unavailable'], 'possibly')).to.equal(true);
  });

  it('may be made on any machine where no class is on record', () => {
    expect(plan({ ...bare, families: null }, machines).own).to.deep.equal([0, 1, 2]);
  });

  it('does not stand where a class it may be made on has no machine on record', () => {
    const layer = plan(bare, [wet('a', 2)]);
    expect(layer.own).to.deep.equal([]);
    expect(familyStands(layer, ['available'], 'surely')).to.equal(false);
  });

  it('names what is missing, or that its making is', () => {
    expect(plan(bare, machines).missing).to.deep.equal(['n.pitch']);
    expect(plan({ ...bare, missing: [] }, machines).missing).to.deep.equal(['how gate is made']);
  });
});

describe('overlay statuses', () => {
  it('rank from within to unknown; unknown is at its best where machines are counted in', () => {
    const ranks = (mode: Mode): number[] =>
      (['ok', 'marginal', 'infeasible', 'undetermined'] as const).map((status) => rankIn(status, mode));
    expect(ranks('surely')).to.deep.equal([0, 1, 2, 3]);
    expect(ranks('possibly')).to.deep.equal([0, 1, 2, 0]);
  });
});
