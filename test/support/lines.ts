/** Random small industries with one measure whose numbers move, and answers at single values worked out the long way. */

import fc from 'fast-check';
import { assess, resolveScenario, thresholdsInPlay } from '../../src/model/index.ts';
import type {
  Assessment,
  Catalogue,
  Criterion,
  Figure,
  Gap,
  KeyedThreshold,
  Measure,
  ProcessNode,
  Scenario,
  ScenarioInput,
  ThresholdId,
} from '../../src/model/index.ts';
import { catalogue, DRY, figure, gap, measure, node, nodeAtMost, range, SHORT, WET } from './invented.ts';

/** Figures are whole numbers or halves inside it, so quarters hold every turn and a value between any two. */
const [LEAST, MOST] = [2, 12];

export function valuesOf(step: number): number[] {
  return Array.from({ length: (MOST - LEAST) / step + 1 }, (_, i) => LEAST + i * step);
}

export const QUARTERS = valuesOf(0.25);

type Operator = 'at_most' | 'less_than' | 'at_least' | 'more_than';

function moving(
  quantity: 'nodeNm' | 'layers',
  bound: Operator,
  value: number,
  threshold: ThresholdId,
): Criterion {
  const unit = quantity === 'nodeNm' ? 'nm' : 'layers';
  const adjustable = [{ threshold, bound, from: LEAST, to: MOST, step: 1, label: threshold }];
  return { quantity, [bound]: value, unit, at: '§1', adjustable };
}

const half = fc.integer({ min: LEAST * 2, max: MOST * 2 }).map((at) => at / 2);
const operator = fc.constantFrom<Operator>('at_most', 'less_than', 'at_least', 'more_than');
const onNode = fc.tuple(operator, half).map(([bound, at]) => moving('nodeNm', bound, at, 'node-nm'));
const onLayers = fc.tuple(operator, half).map(([bound, at]) => moving('layers', bound, at, 'nand-layers'));
const still = fc
  .tuple(operator, half)
  .map(([bound, at]): Criterion => ({ quantity: 'nodeNm', [bound]: at, unit: 'nm', at: '§2' }));
/** Two bands of which the second begins where the first ends. */
const following = fc.tuple(half, half).map(([at, end]): Criterion => ({
  any_of: [
    moving('nodeNm', 'at_most', at, 'node-nm'),
    {
      quantity: 'nodeNm',
      more_than: at,
      at_most: end,
      unit: 'nm',
      at: '§3',
      follows: { bound: 'more_than', threshold: 'node-nm' },
    },
  ],
}));

export const oneNumber: fc.Arbitrary<Criterion> = fc.oneof(
  onNode,
  following,
  fc.tuple(onNode, still).map((all_of): Criterion => ({ all_of })),
  fc.tuple(onNode, still).map((any_of): Criterion => ({ any_of })),
  fc.tuple(onNode, still).map((none_of): Criterion => ({ none_of })),
);

export const twoNumbers: fc.Arbitrary<Criterion> = fc.oneof(
  fc.tuple(onNode, onLayers).map((any_of): Criterion => ({ any_of })),
  fc.tuple(onNode, onLayers).map((all_of): Criterion => ({ all_of })),
  fc.tuple(onNode, onLayers, still).map(([a, b, c]): Criterion => ({ any_of: [a, { all_of: [b, c] }] })),
);

const recorded: fc.Arbitrary<Figure | Gap> = fc.oneof(
  { weight: 6, arbitrary: half.map((at) => figure(at)) },
  {
    weight: 2,
    arbitrary: fc.tuple(half, half).map(([a, b]) => range(Math.min(a, b), Math.max(a, b))),
  },
  { weight: 1, arbitrary: fc.constant(gap()) },
);

const nodes: fc.Arbitrary<readonly ProcessNode[]> = fc
  .array(
    fc.record({
      marketedNm: recorded,
      layers: recorded,
      foundry: fc.constantFrom('arbor', 'arbor', 'arbor', 'brine'),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((list) => list.map((more, i) => node(`n${String(i)}`, more)));

/** The test put to nodes alone, or to machines by what nodes they are capable of, for the makers that it binds. */
function stating(specifies: Criterion, ofMachines: boolean): Measure {
  return measure('xa-line', {
    binds: [{ parties: ['arbor'], source: 'almanac' }],
    tests: ofMachines ? 'equipment-for-node' : 'node',
    specifies: ofMachines ? { at: '§0', capable_of: specifies } : specifies,
  });
}

/** A measure that is put to machines alone, by a number that can be moved. */
export const MACHINES_ALONE: Measure = measure('xa-machines', {
  tests: 'equipment',
  specifies: {
    quantity: 'wavelengthNm',
    at_most: 193,
    unit: 'nm',
    at: '§1',
    adjustable: [
      { threshold: 'wavelength-nm', bound: 'at_most', from: 10, to: 400, step: 1, label: 'wavelength' },
    ],
  },
});

export interface Drawn {
  readonly catalogue: Catalogue;
  readonly scenario: Scenario;
  readonly thresholds: readonly KeyedThreshold[];
}

const DAY = '2026-11-22';

export function drawn(of: Catalogue, input: ScenarioInput): Drawn {
  const scenario = resolveScenario(of, input, DAY);
  return { catalogue: of, scenario, thresholds: thresholdsInPlay(of, scenario) };
}

export function industries(criterion: fc.Arbitrary<Criterion>): fc.Arbitrary<Drawn> {
  return fc
    .tuple(nodes, criterion, fc.boolean())
    .map(([list, specifies, ofMachines]) =>
      drawn(
        catalogue({ nodes: list, equipment: [DRY, WET, SHORT], measures: [stating(specifies, ofMachines)] }),
        { measures: ['xa-line'] },
      ),
    );
}

/** The whole question answered at one value, sharing nothing with values beside it. */
export function answerAt(
  { catalogue: of, scenario }: Drawn,
  set: Readonly<Record<string, number>>,
): Assessment {
  return assess(of, { ...scenario, set: { ...scenario.set, ...set } });
}

const CROSSING_MEASURE = measure('xa-crossing', {
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
/** Three nodes of which no two rule all values of one threshold out. */
export const CROSSING = catalogue({
  nodes: [made('wanted', 5, 1), made('stacked', 100, 8), made('older', 8, 1)],
  measures: [CROSSING_MEASURE],
});
