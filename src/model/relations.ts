/**
 * The two relations between equipment and process nodes, *capable of* and *uniquely required for*. Neither phrase
 * was ever defined, so each has named readings (design §5.7); the first is the default.
 */

import type { Capability, CapabilityTable, Printed } from './capability.ts';
import { noRouteWithout } from './capability.ts';
import { familyOf } from './equipment.ts';
import type { ScannerClass } from './equipment.ts';
import type { ProcessNode } from './node.ts';
import { allOf, anyOf, not } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { RelationReason, RelationWitness } from './reason.ts';

export const READINGS = {
  'capable-of': ['own-schemes', 'any-patterning', 'any-layer'],
  'uniquely-required-for': ['no-older-use', 'no-route-without'],
} as const;

export type CapableReading = (typeof READINGS)['capable-of'][number];
export type UniqueReading = (typeof READINGS)['uniquely-required-for'][number];
/** Readings of a bound whose text leaves open whether the number itself is inside. */
export const BOUND_READINGS = ['at-or-below', 'below'] as const;

export type Reading = CapableReading | UniqueReading | (typeof BOUND_READINGS)[number];

/** A logic node with the outcome of the relation's node criterion for it. */
export interface RatedNode {
  readonly node: ProcessNode;
  readonly inClass: Outcome;
}

const VERDICT_OF: Record<CapableReading, keyof Capability> = {
  'own-schemes': 'ownSchemes',
  'any-patterning': 'anyPatterning',
  'any-layer': 'anyLayer',
};

function witness(node: ProcessNode, verdict?: Printed): RelationWitness {
  return {
    node: node.id,
    ...(verdict?.layer === undefined ? {} : { layer: verdict.layer }),
    ...(verdict?.scheme === undefined ? {} : { scheme: verdict.scheme }),
  };
}

/** New generations before their variants: the plainest example first. */
function newFirst<T extends { readonly node: ProcessNode }>(rows: readonly T[]): T[] {
  return [...rows].sort(
    (a, b) => Number(a.node.generation === 'variant') - Number(b.node.generation === 'variant'),
  );
}

type Judgment = Pick<RelationReason, 'outcome' | 'because' | 'against' | 'missing'>;

function judgment(
  outcome: Outcome,
  because: readonly RelationWitness[],
  against: readonly RelationWitness[],
  missing: readonly string[],
): Judgment {
  return {
    outcome,
    because,
    against,
    ...(outcome === 'undetermined' ? { missing: [...new Set(missing)] } : {}),
  };
}

/** Is the machine capable of making some node in the class, in that reading? */
export function capableOf(
  machine: string,
  rated: readonly RatedNode[],
  reading: CapableReading,
  table: CapabilityTable,
): Judgment {
  const verdicts = rated.map(({ node, inClass }) => {
    const verdict = table.of(machine, node.id)[VERDICT_OF[reading]];
    return { node, inClass, verdict, outcome: allOf([inClass, verdict.outcome]) };
  });
  const because = newFirst(verdicts.filter((v) => v.outcome === 'met')).map((v) =>
    witness(v.node, v.verdict),
  );
  const open = verdicts.filter((v) => v.outcome === 'undetermined');
  const missing = open.flatMap((v) => [
    ...(v.inClass === 'undetermined' ? [`${v.node.id}.marketedNm`] : []),
    ...v.verdict.missing.map((field) => (field.includes('.') ? field : `${v.node.id}: ${field}`)),
  ]);
  return judgment(anyOf(verdicts.map((v) => v.outcome)), because, [], missing);
}

/**
 * Is the machine's class uniquely required for some node in the class? `no-older-use`: the class exposes some
 * layer of a node in it, as made, and of no node outside it. `no-route-without`: besides, some node in it cannot
 * be made without that class, with any patterning.
 */
export function uniquelyRequiredFor(
  machineClass: ScannerClass,
  rated: readonly RatedNode[],
  reading: UniqueReading,
  table: CapabilityTable,
): Judgment {
  const family = familyOf(machineClass);
  const rows = rated.map(({ node, inClass }) => {
    const uses = table.uses(node.id, family);
    const route = reading === 'no-route-without' ? noRouteWithout(table, node.id, family) : 'met';
    return {
      node,
      inClass,
      uses,
      inside: allOf([inClass, uses]),
      outside: allOf([not(inClass), uses]),
      route,
    };
  });
  const usedInside = anyOf(rows.map((row) => row.inside));
  const usedOutside = anyOf(rows.map((row) => row.outside));
  const required = anyOf(rows.map((row) => allOf([row.inClass, row.route])));
  const outcome = allOf([usedInside, not(usedOutside), required]);
  const named = (pick: (row: (typeof rows)[number]) => Outcome): RelationWitness[] =>
    newFirst(rows.filter((row) => pick(row) === 'met')).map((row) => witness(row.node));
  const open = (part: Outcome, of: (row: (typeof rows)[number]) => Outcome): (typeof rows)[number][] =>
    part === 'undetermined' ? rows.filter((row) => of(row) === 'undetermined') : [];
  const usesOpen = [...open(usedInside, (row) => row.inside), ...open(usedOutside, (row) => row.outside)];
  const routesOpen = open(required, (row) => allOf([row.inClass, row.route]));
  const missing = [
    ...[...usesOpen, ...routesOpen]
      .filter((row) => row.inClass === 'undetermined')
      .map((row) => `${row.node.id}.marketedNm`),
    ...usesOpen.filter((row) => row.uses === 'undetermined').map((row) => `${row.node.id}.lithography`),
    ...routesOpen
      .filter((row) => row.route === 'undetermined')
      .map((row) => `${row.node.id}: a route without ${family}`),
  ];
  return judgment(
    outcome,
    named((row) => row.inside),
    named((row) => row.outside),
    missing,
  );
}
