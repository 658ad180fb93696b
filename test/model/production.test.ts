import { expect } from 'chai';
import {
  cellsOf,
  AVAILABILITY,
  goodDieCostRatio,
  lithoShareId,
  NODE_CLASSES,
  NOT_MODELED,
  outcomeOfRuns,
  planOf,
  poolOf,
  productionOf,
  runOf,
  sumRatio,
  wafersPerMonth,
  waferCostRatio,
} from '../../src/model/index.ts';
import type {
  Access,
  Assumptions,
  Equipment,
  Layer,
  NodePlan,
  Pool,
  ProcessNode,
  Production,
  Run,
} from '../../src/model/index.ts';
import { CONSTANTS, figure, gap, MIDDLE, madeLayer, scanner } from '../support/invented.ts';

type Entry = readonly [Equipment, Access];
interface Put {
  readonly plan: NodePlan;
  readonly reach: readonly Access[];
  readonly production: Production;
}

/** Layers put to machines under assumptions that are fixed, so that every range is a point, but for those with two ends. */
function put(
  layers: readonly Layer[],
  entries: readonly Entry[],
  more: Partial<Assumptions> = {},
  of: ProcessNode = MIDDLE,
  ends: Readonly<Record<string, readonly [low: number, high: number]>> = {},
): Put {
  const assumptions = { ...CONSTANTS, ...more };
  const end = (i: 0 | 1): Assumptions => ({
    ...assumptions,
    ...Object.fromEntries(Object.entries(ends).map(([id, at]) => [id, at[i]])),
  });
  const box = { low: end(0), high: end(1) };
  const machines = entries.map(([machine]) => machine);
  const poolAt = (at: Assumptions): Pool => poolOf(machines, at, false);
  const pool = poolAt(assumptions);
  const plan = planOf(layers, pool, assumptions, {
    box,
    cells: cellsOf(box),
    low: poolAt(box.low),
    high: poolAt(box.high),
    at: assumptions,
  });
  const reach = entries.map(([, access]) => access);
  return { plan, reach, production: productionOf(of, plan, reach, { assumptions, box, pool }) };
}
const made = (...args: Parameters<typeof put>): Production => put(...args).production;

const wet = (id: string, nm: number | null, more: Partial<Equipment> = {}): Equipment =>
  scanner(id, 'arf-immersion', nm, { throughputWph: figure(200, 'wafers/hour'), ...more });
const DRY = scanner('dry', 'arf-dry', 2, { throughputWph: figure(100, 'wafers/hour') });
/** Costs 1 as made; on dry ArF by SADP with two cuts 4.25 and three exposures. */
const GATE = madeLayer('arf-immersion', 80);
/** Costs 1 as made and on dry ArF alone 0.75, at no less than 1. */
const WIDE = madeLayer('arf-immersion', 160, { layer: 'wide', count: 3 });
const point = (at: number): unknown => ({ low: at, central: at, high: at });

describe('the outcome of a node', () => {
  const cases: readonly [string, Production['outcome'], readonly Layer[], readonly Entry[]][] = [
    ['unaffected where every layer is as made', 'unaffected', [GATE, WIDE], [[wet('a', 2), 'available']]],
    [
      'costlier where a layer takes another scheme',
      'costlier',
      [GATE, WIDE],
      [
        [wet('a', 2), 'unavailable'],
        [DRY, 'available'],
      ],
    ],
    [
      'costlier though it costs the same, on another class',
      'costlier',
      [WIDE],
      [
        [wet('a', 2), 'unavailable'],
        [DRY, 'available'],
      ],
    ],
    [
      'degraded where the overlay of a layer is worse',
      'degraded',
      [GATE, WIDE],
      [
        [wet('a', 2), 'unavailable'],
        [wet('b', 9), 'available'],
      ],
    ],
    [
      'without a route where one layer has none',
      'no-route',
      [madeLayer('arf-immersion', 39), WIDE],
      [
        [wet('a', 2), 'unavailable'],
        [DRY, 'available'],
      ],
    ],
    [
      'undetermined where a figure decides',
      'undetermined',
      [GATE],
      [
        [wet('a', 2), 'unavailable'],
        [scanner('dry', 'arf-dry', null), 'available'],
      ],
    ],
    [
      'undetermined where the availability of a machine decides',
      'undetermined',
      [GATE],
      [
        [wet('a', 2), 'undetermined'],
        [DRY, 'available'],
      ],
    ],
  ];
  for (const [what, outcome, layers, entries] of cases) {
    it(`is ${what}`, () => {
      const production = made(layers, entries);
      // SAQP on dry ArF reaches 40 nm; the layer at 39 nm is beyond it.
      expect(production.outcome).to.equal(outcome);
      const settled = outcome !== 'undetermined' && outcome !== 'no-route';
      expect(production.lithographyCostRatio !== null).to.equal(settled);
      expect(production.goodDieCostRatio).to.equal(null);
    });
  }

  it('is not modeled for memory', () => {
    const entries = [[DRY, 'available']] as const;
    expect(made([GATE], entries, {}, { ...MIDDLE, deviceClass: 'dram' })).to.equal(NOT_MODELED);
  });

  it('has nothing to tell where it is not modeled', () => {
    const { outcome, deciding, layers, capacity, lostClasses, missing, ...ratios } = NOT_MODELED;
    expect([outcome, deciding, layers, capacity, lostClasses, missing]).to.deep.equal([
      'not-modeled',
      null,
      [],
      [],
      [],
      [],
    ]);
    expect(new Set(Object.values(ratios))).to.deep.equal(new Set([null]));
  });

  it('counts relaxed layers out', () => {
    const relaxed = { ...madeLayer('arf-immersion', 39), relaxed: true };
    expect(made([WIDE, relaxed], [[wet('a', 2), 'available']]).layers).to.have.lengthOf(1);
  });

  const run = (outcome: Run['outcome']): Run => ({ routes: [], outcome });
  it('holds where it is the same with what is open out and in', () => {
    expect(outcomeOfRuns(run('no-route'), run('no-route'))).to.equal('no-route');
    expect(outcomeOfRuns(run('unaffected'), run('unaffected'))).to.equal('unaffected');
  });

  it('is what figures on record support where both say another way', () => {
    expect(outcomeOfRuns(run('degraded'), run('costlier'))).to.equal('degraded');
    expect(outcomeOfRuns(run('costlier'), run('degraded'))).to.equal('costlier');
  });

  it('is open where they differ otherwise', () => {
    for (const [out, within] of [
      ['no-route', 'costlier'],
      ['degraded', 'unaffected'],
      ['no-route', 'unaffected'],
    ] as const) {
      expect(outcomeOfRuns(run(out), run(within))).to.equal('undetermined');
    }
  });
});

describe('the ratios of a node to itself as made', () => {
  const entries = [
    [wet('a', 2), 'unavailable'],
    [DRY, 'available'],
  ] as const;

  it('add up over layers: (4.25 + 3) ÷ (1 + 3) in lithography, (3 + 3) ÷ 4 in exposures', () => {
    const production = made([GATE, WIDE], entries);
    expect(production.lithographyCostRatio).to.deep.equal(point(7.25 / 4));
    expect(production.exposureRatio).to.deep.equal(point(6 / 4));
  });

  it('carry to the wafer by lithography’s share: 1 + 0.125 · 0.8125', () => {
    expect(made([GATE, WIDE], entries).waferCostRatio).to.deep.equal(point(1 + 0.125 * 0.8125));
    expect(waferCostRatio(0.25, 3)).to.equal(1.5);
  });

  it('have no wafer cost where the node has no class', () => {
    const production = made([GATE], entries, {}, { ...MIDDLE, nodeClass: null });
    expect([production.waferCostRatio, production.goodDieCostRatio]).to.deep.equal([null, null]);
    expect(production.lithographyCostRatio).to.deep.equal(point(4.25));
  });

  it('carry to good dies where area and defects are given, and only then', () => {
    const dies = { 'die-area-cm2': 0.5, 'defect-density-per-cm2': 0.2 };
    const wafer = 1 + 0.125 * 0.8125;
    const expected = wafer * Math.exp(0.5 * 0.2 * (1.5 ** 0.8 * 2 - 1));
    expect(made([GATE, WIDE], entries, dies).goodDieCostRatio?.central).to.be.closeTo(expected, 1e-12);
    for (const id of ['die-area-cm2', 'defect-density-per-cm2'] as const) {
      expect(made([GATE, WIDE], entries, { ...dies, [id]: null }).goodDieCostRatio).to.equal(null);
    }
  });

  it('leave the yield of an unaffected node as it is', () => {
    const dies = { 'die-area-cm2': 0.5, 'defect-density-per-cm2': 0.2 };
    expect(made([GATE], [[wet('a', 2), 'available']], dies)).to.deep.include({
      exposureRatio: point(1),
      lithographyCostRatio: point(1),
      waferCostRatio: point(1),
      goodDieCostRatio: point(1),
    });
  });

  it('add up over several layers of several passes: (4.25 + 2 · 6.5) ÷ (1 + 2 · 3.5)', () => {
    const lines = madeLayer('arf-immersion', 60, { layer: 'lines', scheme: 'SADP', count: 2 });
    const production = made([GATE, lines], entries);
    expect(production.lithographyCostRatio?.central).to.be.closeTo(17.25 / 8, 1e-12);
    expect(production.exposureRatio).to.deep.equal(point((3 + 2 * 4) / (1 + 2 * 2)));
  });

  it('are one where the machines of the only layer stand, though its making is open', () => {
    const open = { ...GATE, scheme: null, missing: ['n.lithography'] };
    expect(made([open], [[wet('a', 2), 'available']])).to.deep.include({
      lithographyCostRatio: point(1),
      exposureRatio: point(1),
      lostClasses: [],
    });
  });

  it('are null without a route, and over no layers at all', () => {
    const { plan, reach } = put([madeLayer('arf-immersion', 39)], entries);
    expect(sumRatio(plan.layers, runOf(plan, reach, 'surely').routes, 'cost')).to.equal(null);
    expect(sumRatio([], [], 'cost')).to.equal(null);
  });

  it('never fall below one where fewer exposures do it', () => {
    const { central } = {
      central: goodDieCostRatio(1, 0.5, { areaCm2: 1, defectsPerCm2: 1 }, { exponent: 1, maturity: 1 }),
    };
    expect(central).to.equal(1);
    expect(
      goodDieCostRatio(2, 2, { areaCm2: 0.5, defectsPerCm2: 1 }, { exponent: 1, maturity: 1 }),
    ).to.be.closeTo(2 * Math.exp(0.5), 1e-12);
  });

  const SHARES = [
    '28-and-older',
    '28-and-older',
    '28-and-older',
    '20',
    '16-14',
    '10',
    '7',
    '5',
    '3-and-newer',
    '3-and-newer',
  ];
  for (const [i, of] of NODE_CLASSES.entries()) {
    it(`take lithography’s share of class ${of} as that of ${SHARES[i] ?? ''}`, () => {
      expect(lithoShareId(of)).to.equal(`litho-share.${SHARES[i] ?? ''}`);
    });
  }
  it('take no share without a class', () => {
    expect(lithoShareId(null)).to.equal(null);
  });
});

describe('the ratios over the ranges of the assumptions', () => {
  const lost = [wet('a', 2), 'unavailable'] as const;
  const dry = [DRY, 'available'] as const;

  it('range where one family is lost, though another stands', () => {
    // 2.25 + 8 steps at 0.2 to 0.6, beside an EUV pass of 3.
    const euv = madeLayer('euv', 40, { layer: 'fine' });
    const entries = [lost, dry, [scanner('e', 'euv', 1), 'available']] as const;
    const ratio = made([GATE, euv], entries, {}, MIDDLE, { 'step-cost': [0.2, 0.6] }).lithographyCostRatio;
    expect(ratio?.low).to.be.closeTo((3.85 + 3) / 4, 1e-9);
    expect(ratio?.central).to.be.closeTo((4.25 + 3) / 4, 1e-9);
    expect(ratio?.high).to.be.closeTo((7.05 + 3) / 4, 1e-9);
  });

  it('carry both ends to wafers and good dies', () => {
    const dies = { 'die-area-cm2': 0.5, 'defect-density-per-cm2': 0.2 };
    const ends = { 'litho-share.28-and-older': [0.1, 0.2], 'yield-maturity': [1, 3] } as const;
    const { waferCostRatio: wafer, goodDieCostRatio: die } = made([GATE], [lost, dry], dies, MIDDLE, ends);
    // Lithography costs 4.25 times as much, in three exposures.
    expect(wafer).to.deep.equal({ low: 1.325, central: 1.40625, high: 1.65 });
    const loss = (maturity: number): number => Math.exp(0.1 * (3 ** 0.8 * maturity - 1));
    expect(die?.low).to.be.closeTo(1.325 * loss(1), 1e-12);
    expect(die?.central).to.be.closeTo(1.40625 * loss(2), 1e-12);
    expect(die?.high).to.be.closeTo(1.65 * loss(3), 1e-12);
  });

  // An EUV pass costs 3; two dry exposures in its place cost 2, one 0.75: the layer never costs more.
  const holes = madeLayer('euv', 80, { kind: 'holes', scaledBy: 'via-pitch-ratio' });
  const toTwice = { 'via-pitch-ratio': [1.25, 2.5] } as const;
  const gone = [scanner('e', 'euv', 1), 'unavailable'] as const;

  it('range in exposures where the node is made in another way at no cost', () => {
    const production = made([holes], [gone, dry], {}, MIDDLE, toTwice);
    expect(production).to.deep.include({
      outcome: 'costlier',
      lithographyCostRatio: point(1),
      exposureRatio: { low: 1, central: 2, high: 2 },
    });
  });

  it('stay at one in exposures where it is unaffected and costs no more in any draw', () => {
    const production = made([holes], [gone, [scanner('f', 'euv', 1), 'available'], dry], {}, MIDDLE, toTwice);
    expect(production).to.deep.include({
      outcome: 'unaffected',
      lithographyCostRatio: point(1),
      exposureRatio: point(1),
    });
  });

  it('range in exposures where it is unaffected but may cost more', () => {
    // The machine left serves at √(6² + 1.5²) = 6.2 nm, but not where the process adds 12.
    const entries = [lost, [wet('b', 6), 'available'], dry] as const;
    const production = made([GATE], entries, {}, MIDDLE, { 'process-overlay-nm': [1.5, 12] });
    expect(production).to.deep.include({
      outcome: 'unaffected',
      lithographyCostRatio: { low: 1, central: 1, high: 4.25 },
      exposureRatio: { low: 1, central: 1, high: 3 },
    });
  });
});

describe('what decides', () => {
  const out = wet('a', 2);
  it('is nothing where nothing changes', () => {
    expect(made([GATE], [[out, 'available']]).deciding).to.equal(null);
  });

  it('is the layer without a route and the best machine that was lost', () => {
    const production = made(
      [WIDE, madeLayer('arf-immersion', 39, { layer: 'fin' })],
      [
        [wet('b', 3), 'unavailable'],
        [out, 'unavailable'],
        [DRY, 'available'],
      ],
    );
    expect(production.deciding).to.deep.equal({ layer: 'fin', equipment: 'a', why: 'no-machine' });
  });

  it('is the layer with worse overlay before a dearer one', () => {
    const production = made(
      [GATE, madeLayer('arf-immersion', 60, { layer: 'fin', scheme: 'SADP', count: 9 })],
      [
        [out, 'unavailable'],
        [scanner('dry', 'arf-dry', 7), 'available'],
      ],
    );
    // √(7² + 1.5²) = 7.2 nm: within 8 for the gate, beyond 6 and within 9 for the fin.
    expect(production.outcome).to.equal('degraded');
    expect(production.deciding).to.deep.equal({ layer: 'fin', equipment: 'dry', why: 'worse-overlay' });
  });

  it('is the layer that adds 3.25 before one that adds 3', () => {
    const production = made(
      [madeLayer('arf-immersion', 60, { layer: 'fin', scheme: 'SADP' }), GATE],
      [
        [out, 'unavailable'],
        [DRY, 'available'],
      ],
    );
    expect(production.deciding).to.include({ layer: 'gate', why: 'costlier-scheme' });
  });

  it('is the layer that adds most: 3 for each of five, not 3.25 for one', () => {
    // At 60 nm: 3.5 as made; SAQP on dry ArF at D = 2.7 with three cuts, 4 · 0.75 + 14 · 0.25 = 6.5.
    const production = made(
      [GATE, madeLayer('arf-immersion', 60, { layer: 'fin', scheme: 'SADP', count: 5 })],
      [
        [out, 'unavailable'],
        [DRY, 'available'],
      ],
    );
    expect(production.deciding).to.deep.equal({ layer: 'fin', equipment: 'dry', why: 'costlier-scheme' });
  });
});

describe('a layer in a result', () => {
  const [layer] = made(
    [GATE],
    [
      [wet('a', 2), 'unavailable'],
      [DRY, 'available'],
    ],
  ).layers;

  it('shows how it was made, and how it would be', () => {
    expect(layer).to.deep.include({
      layer: 'gate',
      kind: 'lines',
      pitchNm: 80,
      count: 1,
      basis: 'template',
      asMade: false,
    });
    expect(layer?.baseline).to.deep.equal({
      class: 'arf-immersion',
      equipment: 'a',
      scheme: 'SE',
      exposures: 1,
      cuts: 0,
      cost: 1,
    });
    expect(layer?.scenario).to.deep.equal({
      class: 'arf-dry',
      equipment: 'dry',
      scheme: 'SADP',
      exposures: 3,
      cuts: 2,
      cost: 4.25,
    });
  });

  it('shows the overlay of the machine that prints it, and across a fleet', () => {
    expect(layer?.overlay).to.deep.equal({ availableNm: 2.5, requiredNm: 8, status: 'ok' });
    expect(layer?.mixedFleet).to.deep.equal({ availableNm: null, requiredNm: 8, status: 'undetermined' });
  });

  it('shows no cost below the one it had', () => {
    const [wide] = made(
      [WIDE],
      [
        [wet('a', 2), 'unavailable'],
        [DRY, 'available'],
      ],
    ).layers;
    expect(wide?.scenario).to.include({ equipment: 'dry', cost: 1, exposures: 1 });
  });

  it('stands on the best machine of its class where it is as made', () => {
    const [stays] = made(
      [GATE],
      [
        [wet('b', 9), 'available'],
        [wet('a', 2), 'available'],
        [wet('c', 3), 'available'],
      ],
    ).layers;
    expect(stays?.scenario).to.deep.equal(stays?.baseline);
    expect(stays?.baseline?.equipment).to.equal('a');
    expect(stays?.overlay?.availableNm).to.equal(2.5);
  });

  it('has neither machine nor overlay without a route', () => {
    const [lost] = made([madeLayer('arf-immersion', 39)], [[DRY, 'available']]).layers;
    expect(lost).to.deep.include({ scenario: null, overlay: null, mixedFleet: null, asMade: false });
    expect(lost?.baseline?.equipment).to.equal(null);
    expect(lost?.missing).to.deep.equal([]);
  });

  it('names no machine that cannot take it over as it is, and one of unknown pitch last', () => {
    const euv = madeLayer('euv', 40);
    expect(
      made([euv], [[scanner('h', 'euv-high-na', 1), 'available']]).layers[0]?.baseline?.equipment,
    ).to.equal(null);
    const mute = wet('mute', 1, { resolutionNm: gap(), numericalAperture: gap() });
    const entries = [
      [mute, 'available'],
      [wet('a', 2), 'available'],
    ] as const;
    expect(made([GATE], entries).layers[0]?.baseline?.equipment).to.equal('a');
  });

  it('shows the overlay across a fleet where matched machines are on record', () => {
    const fleet = wet('a', 2, { matchedMachineOverlayNm: figure(3.6) });
    const [stays] = made([GATE], [[fleet, 'available']]).layers;
    expect(stays?.overlay?.availableNm).to.equal(2.5);
    expect(stays?.mixedFleet).to.deep.equal({ availableNm: 3.9, requiredNm: 8, status: 'ok' });
  });

  it('marks what it takes from its class', () => {
    const [marked] = made([{ ...GATE, classValueOf: 'other' }], [[DRY, 'available']]).layers;
    expect(marked?.classValueOf).to.equal('other');
    expect(layer).to.not.have.property('classValueOf');
  });

  it('is shown with what is missing where its making is open', () => {
    const open = { ...GATE, scheme: null, missing: ['n.lithography'] };
    const production = made([open], [[wet('a', 2), 'available']]);
    expect(production.outcome).to.equal('unaffected');
    expect(production.layers[0]).to.deep.include({
      baseline: null,
      scenario: null,
      asMade: false,
      missing: ['n.lithography'],
    });
  });
});

describe('what is missing', () => {
  const mute = scanner('mute', 'arf-dry', null);
  const lost = [wet('a', 2), 'unavailable'] as const;

  it('is the overlay of a machine that might print the layer, classes first', () => {
    const production = made([GATE], [lost, [scanner('k', 'krf', null), 'available'], [mute, 'available']]);
    expect(production.missing).to.deep.equal([
      'krf.overlay-nm',
      'arf-dry.overlay-nm',
      'k.dedicatedChuckOverlayNm',
      'mute.dedicatedChuckOverlayNm',
    ]);
  });

  it('leaves out machines that are not left, and those that cannot print it', () => {
    const coarse = scanner('i', 'i-line', null);
    const production = made(
      [GATE],
      [lost, [mute, 'available'], [scanner('k', 'krf', null), 'unavailable'], [coarse, 'available']],
    );
    expect(production.missing).to.deep.equal(['arf-dry.overlay-nm', 'mute.dedicatedChuckOverlayNm']);
  });

  it('leaves out layers that are made in another way whatever the figure', () => {
    // Lines at 200 nm are printed on dry ArF, though i-line might do; only the holes turn on a figure.
    const wide = madeLayer('arf-immersion', 200);
    const holes = madeLayer('arf-immersion', 60, { layer: 'holes', kind: 'holes', scheme: 'LELE' });
    const [krf, red] = [scanner('k', 'krf', null), scanner('i', 'i-line', null)];
    const left = [
      lost,
      [scanner('dry', 'arf-dry', 5), 'available'],
      [krf, 'available'],
      [red, 'available'],
    ] as const;
    expect(made([wide], left).outcome).to.equal('costlier');
    expect(made([wide, holes], left).outcome).to.equal('undetermined');
    expect(made([wide, holes], left).missing).to.deep.equal(['krf.overlay-nm', 'k.dedicatedChuckOverlayNm']);
  });

  it('is the availability of a machine, with its figures', () => {
    expect(made([GATE], [lost, [mute, 'undetermined']]).missing).to.deep.equal([
      'arf-dry.overlay-nm',
      `${AVAILABILITY}mute`,
      'mute.dedicatedChuckOverlayNm',
    ]);
    expect(made([GATE], [lost, [DRY, 'undetermined']]).missing).to.deep.equal([`${AVAILABILITY}dry`]);
    expect(made([GATE], [[wet('a', 2), 'undetermined']]).missing).to.deep.equal([`${AVAILABILITY}a`]);
  });

  it('leaves out the availability of a machine that is of no use', () => {
    const entries = [lost, [DRY, 'undetermined'], [scanner('i', 'i-line', 2), 'undetermined']] as const;
    expect(made([GATE], entries).missing).to.deep.equal([`${AVAILABILITY}dry`]);
  });

  it('is the figure of a lost machine that may have been better than those left', () => {
    const entries = [
      [wet('lost', null), 'unavailable'],
      [wet('b', 9), 'available'],
    ] as const;
    const production = made([GATE], entries);
    expect(production.outcome).to.equal('undetermined');
    expect(production.missing).to.deep.equal(['arf-immersion.overlay-nm']);
    const coarse = wet('lost', 1, { resolutionNm: gap(), numericalAperture: gap() });
    expect(made([GATE], [[coarse, 'unavailable'], entries[1]]).missing).to.deep.equal([
      'lost.resolutionNm',
      'lost.numericalAperture',
    ]);
  });

  it('is the record of a layer whose machines are not all left', () => {
    const open = { ...GATE, scheme: null, missing: ['n.lithography'] };
    const production = made([open, WIDE], [lost, [DRY, 'available']]);
    expect([production.outcome, production.missing]).to.deep.equal(['undetermined', ['n.lithography']]);
  });

  it('is not the record of an open layer whose machines are all left', () => {
    const open = { ...madeLayer('euv', 40), scheme: null, missing: ['n.lithography'] };
    const production = made([GATE, open], [lost, [scanner('e', 'euv', 1), 'available'], [mute, 'available']]);
    expect(production.missing).to.deep.equal(['arf-dry.overlay-nm', 'mute.dedicatedChuckOverlayNm']);
  });

  it('is the figure or the availability of a machine that may do a layer as made alone', () => {
    // The record has SAQP at 16 nm, beyond what the model lets any other machine do.
    const told = madeLayer('arf-immersion', 16, { scheme: 'SAQP', basis: 'reported' });
    const best = [wet('a', 0.5), 'unavailable'] as const;
    expect(made([told], [best, [wet('b', null), 'available']]).missing).to.deep.equal([
      'arf-immersion.overlay-nm',
    ]);
    expect(made([told], [best, [wet('b', 0.5), 'undetermined']]).missing).to.deep.equal([`${AVAILABILITY}b`]);
  });

  it('is nothing where a layer turns on a machine and the node is made in another way in any case', () => {
    const wide = madeLayer('euv', 160, { layer: 'wide' });
    const entries = [lost, [DRY, 'available'], [scanner('e', 'euv', 1), 'undetermined']] as const;
    const production = made([GATE, wide], entries);
    expect([production.outcome, production.missing]).to.deep.equal(['costlier', []]);
  });

  it('is nothing where the outcome stands', () => {
    expect(made([madeLayer('arf-immersion', 39)], [lost, [mute, 'available']]).missing).to.deep.equal([]);
  });
});

describe('capacity', () => {
  it('is wafers a month of a machine: 200 an hour · 730.5 · 0.5 ÷ 4 passes', () => {
    expect(wafersPerMonth(200, 0.5, 4)).to.equal(18_262.5);
    const entries = [
      [wet('a', 2), 'unavailable'],
      [DRY, 'available'],
    ] as const;
    expect(made([GATE, WIDE], entries).capacity).to.deep.equal([
      {
        equipment: 'a',
        passes: { baseline: 4, scenario: 0 },
        wafersPerMonth: { baseline: point(18_262.5), scenario: null },
      },
      {
        equipment: 'dry',
        passes: { baseline: 0, scenario: 6 },
        wafersPerMonth: { baseline: null, scenario: point(6087.5) },
      },
    ]);
  });

  it('is told of no machine where none on record made the layer or prints it now', () => {
    expect(made([madeLayer('arf-immersion', 39)], [[DRY, 'available']]).capacity).to.deep.equal([]);
  });

  it('is unknown without a throughput on record', () => {
    const slow = wet('a', 2, { throughputWph: gap() });
    expect(made([GATE], [[slow, 'available']]).capacity).to.deep.equal([
      {
        equipment: 'a',
        passes: { baseline: 1, scenario: 1 },
        wafersPerMonth: { baseline: null, scenario: null },
      },
    ]);
  });
});
