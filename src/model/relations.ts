/**
 * The two relations between equipment and process nodes, *capable of* and *uniquely required for*. Neither phrase
 * was ever defined, so each has named readings (design §5.7); the first is the default.
 */

import type { Capability, CapabilityTable, Printed } from './capability.ts';
import { noRouteWithout } from './capability.ts';
import { familyOf } from './equipment.ts';
import type { ScannerClass, ScannerFamily } from './equipment.ts';
import { memo, perObject } from './kept.ts';
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
function newFirst<T extends { readonly node: ProcessNode }>(rows: readonly T[]): readonly T[] {
  const variant = (row: T): boolean => row.node.generation === 'variant';
  return rows.some(variant)
    ? [...rows.filter((row) => !variant(row)), ...rows.filter((row) => variant(row))]
    : rows;
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

/** What the table says of a machine, by node, with the witness it makes: read off once per table. */
const verdictsIn = perObject((table: CapabilityTable) =>
  memo((reading: CapableReading) =>
    memo((machine: string) =>
      memo((node: ProcessNode) => {
        const verdict = table.of(machine, node.id)[VERDICT_OF[reading]];
        return { node, verdict, witness: witness(node, verdict) };
      }),
    ),
  ),
);

/** What is missing, where its name begins with the record that it is of. */
const OF_A_RECORD = /^\S+[.:]/;

/** Is the machine capable of making some node in the class, in that reading? */
export function capableOf(
  machine: string,
  rated: readonly RatedNode[],
  reading: CapableReading,
  table: CapabilityTable,
): Judgment {
  const verdictFor = verdictsIn(table)(reading)(machine);
  const made: ReturnType<typeof verdictFor>[] = [];
  const missing: string[] = [];
  let open = false;
  for (const { node, inClass } of rated) {
    if (inClass === 'not-met') continue;
    const found = verdictFor(node);
    const { verdict } = found;
    const outcome = allOf([inClass, verdict.outcome]);
    if (outcome === 'met') made.push(found);
    if (outcome !== 'undetermined') continue;
    open = true;
    if (inClass === 'undetermined') missing.push(`${node.id}.marketedNm`);
    for (const field of verdict.missing)
      missing.push(OF_A_RECORD.test(field) ? field : `${node.id}: ${field}`);
  }
  const outcome = made.length > 0 ? 'met' : open ? 'undetermined' : 'not-met';
  return judgment(
    outcome,
    newFirst(made).map((of) => of.witness),
    [],
    missing,
  );
}

/** Whether a node uses a family does not turn on any threshold: read off the table once. */
const usesIn = perObject((table: CapabilityTable) =>
  memo((family: ScannerFamily) => memo((node: string) => table.uses(node, family))),
);

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
  return judgedUnique(rated)(table)(reading)(familyOf(machineClass));
}

/** Machines of one family share one judgment. */
const judgedUnique = perObject((rated: readonly RatedNode[]) =>
  perObject((table: CapabilityTable) =>
    memo((reading: UniqueReading) =>
      memo((family: ScannerFamily) => uniqueTo(family, rated, reading, table)),
    ),
  ),
);

function uniqueTo(
  family: ScannerFamily,
  rated: readonly RatedNode[],
  reading: UniqueReading,
  table: CapabilityTable,
): Judgment {
  const usesFamily = usesIn(table)(family);
  const rows = rated.map(({ node, inClass }) => {
    const uses = usesFamily(node.id);
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
