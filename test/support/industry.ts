/** Random small industries for the laws of the production model, with the plan of a node and what a fab may use of it. */

import fc from 'fast-check';
import {
  cellsOf,
  assumptionsFrom,
  boxFrom,
  layerReadings,
  PARAMETER_IDS,
  planOf,
  poolOf,
  productionOf,
} from '../../src/model/index.ts';
import type {
  Access,
  Assumptions,
  Catalogue,
  Equipment,
  Figure,
  Gap,
  Layer,
  NodePlan,
  Parameter,
  ProcessNode,
  Production,
  ProductionContext,
  ReportedLayer,
  ScannerClass,
  Scheme,
} from '../../src/model/index.ts';
import {
  CATALOGUE,
  catalogue,
  exposedOn,
  figure,
  gap,
  layerContext,
  machine,
  node,
  range,
} from './invented.ts';

/** Every law is tried on the same random industries each time. */
export const LAW = { numRuns: 300, seed: 20_261_122 };

const CLASSES: readonly Exclude<ScannerClass, 'imprint'>[] = [
  'i-line',
  'krf',
  'arf-dry',
  'arf-immersion',
  'euv',
  'euv-high-na',
];
const CITED = { standing: 'reported', source: 'almanac', checked: '2026-01-01' } as const;

function maybe<T>(of: fc.Arbitrary<T>, weight: number): fc.Arbitrary<T | Gap> {
  return fc.oneof({ weight, arbitrary: of }, { weight: 1, arbitrary: fc.constant(gap()) });
}

const nm = (min: number, max: number): fc.Arbitrary<Figure> =>
  fc.integer({ min, max }).map((at) => figure(at));
const halves = (min: number, max: number): fc.Arbitrary<Figure> =>
  fc.integer({ min: min * 2, max: max * 2 }).map((at) => figure(at / 2));

/** Resolutions around the limit of the class: half a pitch, up to twice as coarse. */
const LIMITS: Readonly<Record<(typeof CLASSES)[number], number>> = {
  'i-line': 300,
  krf: 120,
  'arf-dry': 80,
  'arf-immersion': 40,
  euv: 20,
  'euv-high-na': 12,
};

const someMachine: fc.Arbitrary<Equipment> = fc.constantFrom(...CLASSES, ...CLASSES.slice(2)).chain((of) =>
  fc
    .record({
      resolutionNm: maybe(nm(Math.round(LIMITS[of] * 0.8), LIMITS[of] * 2), 1),
      numericalAperture: fc.oneof(
        { weight: 4, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.constant(gap()) },
      ),
      dedicatedChuckOverlayNm: maybe(halves(1, 6), 3),
      matchedMachineOverlayNm: maybe(halves(1, 10), 1),
      throughputWph: maybe(
        fc.integer({ min: 100, max: 300 }).map((at) => figure(at, 'wafers/hour')),
        2,
      ),
      maturity: fc.constantFrom('in-series' as const, 'in-series' as const, 'announced' as const),
      country: fc.constantFrom('XA', 'XB'),
    })
    .map(({ numericalAperture, ...more }) =>
      machine('m', of, numericalAperture === null ? more : { ...more, numericalAperture }),
    ),
);

const machines: fc.Arbitrary<readonly Equipment[]> = fc
  .array(someMachine, { minLength: 2, maxLength: 9 })
  .map((list) => list.map((of, i) => ({ ...of, id: `m${String(i)}`, name: `Machine ${String(i)}` })));

const pitchFigure = (min: number, max: number): fc.Arbitrary<Figure> =>
  fc.oneof(
    { weight: 3, arbitrary: nm(min, max) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: 12 }))
        .map(([low, more]) => range(low, low + more)),
    },
  );
const pitch = maybe(pitchFigure(20, 260), 14);

const SCHEMES_OF = {
  euv: ['SE', 'EUV-DP'],
  lines: ['SE', 'SADP', 'SAQP'],
  holes: ['SE', 'LELE', 'LELELE', 'LELELELE'],
} as const satisfies Record<string, readonly Scheme[]>;

const someReport: fc.Arbitrary<ReportedLayer> = fc
  .record({
    layer: fc.constantFrom('fin', 'gate', 'lowest metals', 'vias and contacts', 'M1', 'M2', 'V0'),
    of: fc.constantFrom(...CLASSES.slice(2)),
    pick: fc.nat({ max: 3 }),
    pitchNm: fc.option(pitchFigure(18, 160), { nil: undefined }),
    count: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    made: fc.constantFrom('class and scheme', 'class and scheme', 'class', 'nothing'),
    relaxed: fc.constantFrom(undefined, undefined, undefined, true as const),
  })
  .map(({ layer, of, pick, pitchNm, count, made, relaxed }): ReportedLayer => {
    const kind = layer.startsWith('V') || layer.startsWith('vias') ? 'holes' : 'lines';
    const schemes: readonly Scheme[] = SCHEMES_OF[of.startsWith('euv') ? 'euv' : kind];
    const scheme = schemes[pick % schemes.length] ?? 'SE';
    return {
      ...CITED,
      layer,
      kind,
      ...(pitchNm === undefined ? {} : { pitchNm }),
      ...(count === undefined ? {} : { count }),
      ...(made === 'nothing' ? {} : { class: of }),
      ...(made === 'class and scheme' ? { scheme } : {}),
      ...(relaxed && !['fin', 'gate', 'lowest metals', 'vias and contacts'].includes(layer)
        ? { relaxed }
        : {}),
    };
  });

const someNode: fc.Arbitrary<ProcessNode> = fc
  .record({
    transistor: fc.constantFrom('planar' as const, 'finfet' as const, 'gate-all-around' as const),
    nodeClass: fc.constantFrom('28' as const, '16/14' as const, '7' as const, '2' as const),
    contactedGatePitchNm: pitch,
    minimumMetalPitchNm: pitch,
    finPitchNm: pitch,
    lithography: maybe(
      fc.subarray(CLASSES.slice(1), { minLength: 1, maxLength: 2 }).map((of) => exposedOn(...of)),
      9,
    ),
    euvLayers: maybe(
      fc.integer({ min: 0, max: 12 }).map((at) => figure(at, 'layers')),
      1,
    ),
    reportedLayers: fc.uniqueArray(someReport, { maxLength: 3, selector: ({ layer }) => layer }),
  })
  .map((more) => node('n', { name: 'Node', ...more }));

/** Every parameter's range about its central value, from none to half and double. */
const parameters: fc.Arbitrary<readonly Parameter[]> = fc
  .array(fc.tuple(fc.integer({ min: 50, max: 100 }), fc.integer({ min: 100, max: 200 })), {
    minLength: 7,
    maxLength: 7,
  })
  .map((spreads) =>
    CATALOGUE.parameters.map((parameter, i) => {
      const [down] = spreads[i % 7] ?? [100];
      const [, up] = spreads[(i * 3 + 1) % 7] ?? [100, 100];
      const { central } = parameter;
      // Several exposures of one layer never need less of overlay than one of it does.
      const fraction = parameter.id === 'overlay-fraction.split' ? Math.min(up, 160) : up;
      const low = parameter.id === 'overlay-fraction.self-aligned' ? Math.max(down, 85) : down;
      return { ...parameter, low: (central * low) / 100, high: (central * fraction) / 100 };
    }),
  );

const assume: fc.Arbitrary<Readonly<Record<string, number>>> = fc
  .record({
    'arf-dry.overlay-nm': fc.option(fc.integer({ min: 2, max: 8 }), { nil: undefined }),
    'arf-immersion.overlay-nm': fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    'euv.overlay-nm': fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    'die-area-cm2': fc.option(fc.constantFrom(0.5, 1), { nil: undefined }),
    'defect-density-per-cm2': fc.option(fc.constantFrom(0.1, 0.5), { nil: undefined }),
    'step-cost': fc.option(fc.constantFrom(0.2, 0.5), { nil: undefined }),
  })
  .map((given) =>
    Object.fromEntries(Object.entries(given).flatMap(([id, at]) => (at === undefined ? [] : [[id, at]]))),
  );

export const ACCESSES: readonly Access[] = ['available', 'undetermined', 'unavailable'];

/** One node, the machines on record and the assumptions it is looked at with. */
export interface Industry {
  readonly node: ProcessNode;
  readonly catalogue: Catalogue;
  readonly assume: Readonly<Record<string, number>>;
  /** One for each machine. */
  readonly reach: readonly Access[];
}

const access = fc.oneof(
  { weight: 4, arbitrary: fc.constant('available' as const) },
  { weight: 1, arbitrary: fc.constant('undetermined' as const) },
  { weight: 3, arbitrary: fc.constant('unavailable' as const) },
);

export const someIndustry: fc.Arbitrary<Industry> = fc
  .record({
    node: someNode,
    machines,
    parameters,
    assume,
    reach: fc.array(access, { minLength: 9, maxLength: 9 }),
  })
  .map(({ node: of, machines: equipment, parameters: list, assume: given, reach }) => ({
    node: of,
    catalogue: catalogue({ nodes: [of], equipment, parameters: list }),
    assume: given,
    reach: equipment.map((_, i) => reach[i] ?? 'available'),
  }));

export interface Planned {
  readonly layers: readonly Layer[];
  readonly plan: NodePlan;
  readonly context: ProductionContext;
}

/** The plan of the industry's node, with bounds. */
export function planned({ node: of, catalogue: all, assume: given }: Industry): Planned {
  const assumptions = assumptionsFrom(all.parameters, given);
  const box = boxFrom(all.parameters, given);
  const pool = poolOf(all.equipment, assumptions, false);
  const pools = {
    box,
    cells: cellsOf(box),
    low: poolOf(all.equipment, box.low, false),
    high: poolOf(all.equipment, box.high, false),
    at: assumptions,
  };
  const readings = layerReadings(of, layerContext(all.nodes, { assumptions }));
  const plan = planOf(readings.layers, pool, assumptions, pools, readings);
  return { layers: readings.layers, plan, context: { assumptions, box, pool } };
}

export function producedIn(industry: Industry): Production {
  const { plan, context } = planned(industry);
  return productionOf(industry.node, plan, industry.reach, context);
}

/** Where in its range each parameter stands: 0 at the low end, 1 at the high. */
export const shares: fc.Arbitrary<readonly number[]> = fc.array(
  fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  { minLength: PARAMETER_IDS.length, maxLength: PARAMETER_IDS.length },
);

export function drawnAssumptions(
  { catalogue: all, assume: given }: Industry,
  at: readonly number[],
): Assumptions {
  const list = all.parameters.map((parameter, i) => {
    const share = at[i] ?? 0.5;
    return { ...parameter, central: parameter.low * (1 - share) + parameter.high * share };
  });
  return assumptionsFrom(list, given);
}
