/** Requests whose answers, together, show every field that the API documents: each with the operation that answers it. */

import fc from 'fast-check';
import type { Operation } from '../../../src/web/api/operation.ts';
import { OPERATIONS } from '../../../src/web/api/operations.ts';
import { records } from '../../support/records.ts';
import { OLD_VERSION } from '../../support/two-releases.ts';
import { FAB_RULE, PROPOSAL, SCANNER_RULE } from '../site.ts';

/** One request, and the operation that it is meant for. */
export interface Asked {
  readonly operation: Operation;
  readonly id?: string;
  readonly query?: string;
  readonly body?: unknown;
  /** Anything, where it is not told. */
  readonly accept?: string;
}

/** The address of a request under `/api/v1`. */
export function pathOf({ operation, id = '', query }: Asked): string {
  const path = operation.path === '/' ? '' : operation.path.replace('{id}', encodeURIComponent(id));
  return query === undefined ? path : `${path}?${query}`;
}

export function operationNamed(id: string): Operation {
  const operation = OPERATIONS.find((entry) => entry.id === id);
  if (!operation) throw new Error(`there is no operation "${id}"`);
  return operation;
}

export const EXAMPLES: readonly Asked[] = OPERATIONS.flatMap((operation) =>
  operation.examples.map((example) => ({ operation, ...example })),
);

function each(name: string, ids: readonly string[]): Asked[] {
  return ids.map((id) => ({ operation: operationNamed(name), id }));
}

const { nodes, equipment, measures, sources } = records();
const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
const logic = nodes.filter(({ deviceClass }) => deviceClass === 'logic').map(({ id }) => id);

/** Scenarios as bodies, the same ones every time. */
const scenarios = fc.record(
  {
    on: fc.constantFrom('2019-06-01', '2021-12-17', '2023-01-01', '2026-01-01'),
    measures: fc.subarray(idsOf(measures), { maxLength: 4 }),
    with: fc.subarray([PROPOSAL, FAB_RULE, SCANNER_RULE]),
    set: fc.constantFrom({ [`${PROPOSAL}.node-nm`]: 20 }, { [`${SCANNER_RULE}.dco-nm`]: 1.6 }),
    reading: fc.constantFrom({ [PROPOSAL]: 'any-patterning' }, { [PROPOSAL]: 'any-layer' }),
    destination: fc.constantFrom('CN', 'TW', 'US'),
    party: fc.constantFrom('smic', 'tsmc'),
    participants: fc.subarray(['NL', 'JP', 'EU'], { minLength: 1 }),
    deny: fc.subarray(['euv', 'euv-high-na', 'supplier:us', 'arf-immersion', 'asml-nxt-1980di'], {
      minLength: 1,
    }),
    only: fc.subarray(['supplier:cn', 'supplier:jp', 'arf-immersion', 'anneal'], { minLength: 1 }),
    licenses: fc.constantFrom('policy', 'denied', 'granted'),
    installed: fc.constantFrom('keep', 'lose'),
    unverified: fc.constantFrom('exclude', 'include'),
    assume: fc.constantFrom(
      { 'die-area-cm2': 1, 'defect-density-per-cm2': 0.1 },
      { 'arf-dry.overlay-nm': 4 },
    ),
    nodes: fc.subarray(idsOf(nodes), { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ['nodes'] },
);

function drawnScenarios(count: number): Asked[] {
  const operation = operationNamed('assessByBody');
  return fc.sample(scenarios, { seed: 6, numRuns: count }).map((body) => ({ operation, body }));
}

const own = {
  deviceClass: ['logic', 'nand', 'dram'],
  transistor: ['planar', 'fd-soi', 'finfet', 'gate-all-around'],
} as const;
const quantity = fc.double({ min: 0.001, max: 300, noNaN: true });
const classified = fc.record(
  {
    on: fc.constantFrom('2019-06-01', '2022-11-01', '2026-01-01'),
    node: fc.record(
      {
        deviceClass: fc.constantFrom(...own.deviceClass),
        transistor: fc.constantFrom(...own.transistor),
        nodeNm: quantity,
        layers: fc.integer({ min: 1, max: 300 }),
        halfPitchNm: quantity,
      },
      { requiredKeys: [] },
    ),
    equipment: fc.record(
      {
        wavelengthNm: fc.constantFrom(13.5, 193, 248, 365),
        numericalAperture: fc.constantFrom(0.33, 0.93, 1.35),
        dedicatedChuckOverlayNm: fc.constantFrom(1.4, 1.5, 2, 2.4, 3),
        immersion: fc.boolean(),
        capableOfNodeNm: quantity,
      },
      { requiredKeys: [] },
    ),
    transaction: fc.record(
      {
        destination: fc.constantFrom('CN', 'NL'),
        party: fc.constantFrom('smic', 'tsmc'),
        uniquelyRequired: fc.boolean(),
        advancedNodeEndUse: fc.boolean(),
        software: fc.constantFrom('rtl-to-gdsii', 'other'),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

function drawnItems(count: number): Asked[] {
  const operation = operationNamed('classify');
  return fc.sample(classified, { seed: 6, numRuns: count }).map((body) => ({ operation, body }));
}

const IDLE = `set.${FAB_RULE}.node-nm=14`;
const SWEPT = `on=2021-12-17&measures=${PROPOSAL}&threshold=${PROPOSAL}.node-nm&nodes=smic-14nm,smic-28nm-hkmg`;

function sweeps(): Asked[] {
  const operation = operationNamed('sweep');
  const forms = Object.keys(operation.answers);
  return [
    ...forms.map((accept) => ({ operation, query: `${SWEPT}&from=13&to=14&${IDLE}`, accept })),
    ...['json', 'csv', 'ndjson'].map((form) => ({
      operation,
      query: `${SWEPT}&format=${form}&data=${OLD_VERSION}`,
    })),
    ...['mrf-nm', 'k-factor', 'dco-nm', 'dco-band-nm'].map((threshold) => ({
      operation,
      query: `measures=${SCANNER_RULE}&threshold=${SCANNER_RULE}.${threshold}`,
    })),
  ];
}

function tippingPoints(): Asked[] {
  const operation = operationNamed('tippingPoints');
  const inForce = ['2019-06-01', '2021-12-17', '2023-01-01', '2026-01-01'].map((on) => `on=${on}`);
  return [
    ...inForce,
    `${SWEPT}&${IDLE}`,
    `measures=none`,
    `on=2026-01-01&nodes=${idsOf(nodes).join(',')}`,
  ].map((query) => ({ operation, query }));
}

/** Each outcome and each kind of proof that the record gives, and pairs that separate or might. */
const LINES: readonly object[] = [
  {
    measures: [PROPOSAL],
    catch: ['smic-28nm-hkmg'],
    spare: ['smic-14nm'],
    set: { [`${FAB_RULE}.node-nm`]: 14 },
  },
  { measures: [PROPOSAL], catch: ['smic-14nm'], spare: [] },
  { measures: [PROPOSAL], catch: ['tsmc-n5'], spare: ['smic-14nm'] },
  { measures: [SCANNER_RULE], catch: ['intel-22nm'], spare: ['huahong-40'] },
  { measures: ['us-2024-12-dram'], catch: ['ymtc-232', 'tsmc-16ff'], spare: ['dram-1y'] },
  {
    measures: ['us-2024-12-dram'],
    destination: 'CN',
    party: 'ymtc',
    catch: ['micron-176'],
    spare: ['skhynix-321'],
  },
  { measures: [FAB_RULE], on: '2021-12-17', catch: ['nexchip-40-28'], spare: ['dram-1z', 'dram-1y'] },
  {
    measures: ['us-2025-01-advanced-node-ic'],
    destination: 'CN',
    party: 'smic',
    catch: ['tsmc-n3e', 'ymtc-294', 'smic-65-55nm', 'smic-14nm'],
    spare: ['huahong-55'],
  },
  { measures: [], catch: ['smic-14nm'], spare: ['tsmc-n5'] },
  { on: '2026-01-01', catch: ['smic-14nm'], spare: ['smic-28nm-hkmg'], data: OLD_VERSION },
];

function lines(): Asked[] {
  const operation = operationNamed('findLines');
  return LINES.map((body) => ({ operation, body }));
}

/** Descriptions under the media types of their own. */
const DESCRIBED: readonly Asked[] = [
  { operation: operationNamed('openApi'), accept: 'application/vnd.oai.openapi+json' },
  { operation: operationNamed('getSchema'), id: 'Figure', accept: 'application/schema+json' },
];

/** What drawing at random would hit seldom or never. */
const CHOSEN: readonly Asked[] = [
  { operation: operationNamed('assess'), query: 'on=2026-01-01' },
  { operation: operationNamed('assess'), query: `measures=none&set.${PROPOSAL}.node-nm=20&nodes=smic-14nm` },
  { operation: operationNamed('assess'), query: 'unverified=include&installed=keep&on=2026-01-01' },
  { operation: operationNamed('assess'), query: `measures=none&nodes=smic-14nm&data=${OLD_VERSION}` },
  ...logic.map((id) => ({ operation: operationNamed('assess'), query: `nodes=${id}&trace=on&deny=euv` })),
  { operation: operationNamed('compareNodes'), query: `nodes=${logic.join(',')}` },
  { operation: operationNamed('compareNodes'), query: `nodes=tsmc-n5,${idsOf(nodes).join(',')}` },
  ...logic.map((id) => ({ operation: operationNamed('compareNodes'), query: `nodes=${id},tsmc-n5` })),
  { operation: operationNamed('listMeasures'), query: 'on=2016-01-01' },
  { operation: operationNamed('history'), query: 'installed=keep' },
  { operation: operationNamed('sensitivity'), query: `on=2026-01-01&runs=10&set.${PROPOSAL}.node-nm=20` },
  {
    operation: operationNamed('assessByBody'),
    body: {
      scenarios: [
        { nodes: ['smic-14nm'], data: OLD_VERSION },
        { nodes: ['tsmc-n5'], measures: [], set: { [`${PROPOSAL}.node-nm`]: 20 } },
      ],
    },
  },
];

/** The whole set. Its random parts are the same every time. */
export function everythingAsked(): Asked[] {
  return [
    ...EXAMPLES,
    ...each('getNode', idsOf(nodes)),
    ...each('getEquipment', idsOf(equipment)),
    ...each('getMeasure', idsOf(measures)),
    ...each('getSource', idsOf(sources).slice(0, 40)),
    ...CHOSEN,
    ...sweeps(),
    ...tippingPoints(),
    ...lines(),
    ...DESCRIBED,
    ...drawnScenarios(60),
    ...drawnItems(60),
  ];
}
