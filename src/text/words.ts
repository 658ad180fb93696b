/** The names that closed values go by in sentences. */

import type { Legal, Policy, ScannerClass, Standing, Status } from '../model/index.ts';
import type { RelationName, Tests } from '../model/index.ts';
import type { Reading } from '../model/index.ts';

export const LEGAL_WORDS: Record<Legal, string> = {
  specified: 'specified',
  'not-specified': 'not specified',
  undetermined: 'undetermined',
  'not-tested': 'not tested',
};

export const CLASS_WORDS: Record<ScannerClass, string> = {
  'i-line': 'i-line',
  krf: 'KrF',
  'arf-dry': 'ArF dry',
  'arf-immersion': 'ArF immersion',
  euv: 'EUV',
  'euv-high-na': 'high-NA EUV',
  imprint: 'nanoimprint',
};

export const RELATION_WORDS: Record<RelationName, string> = {
  'capable-of': 'capable of',
  'uniquely-required-for': 'uniquely required for',
};

/** Each reading of an undefined phrase: a short name and what it means. */
export const READING_WORDS: Record<Reading, { readonly name: string; readonly meaning: string }> = {
  'own-schemes': {
    name: 'as such nodes are made',
    meaning:
      'it prints some critical layer of such a node with the patterning that layer is made with, on its class of machine or a finer one',
  },
  'any-patterning': {
    name: 'with any patterning',
    meaning: 'it prints some critical layer of such a node with any patterning, extra exposures included',
  },
  'any-layer': {
    name: 'for any layer',
    meaning: 'it serves any layer of such a line, relaxed layers included',
  },
  'no-older-use': {
    name: 'with no older use',
    meaning: 'its class exposes layers of such a node, as made, and of no node outside the line',
  },
  'at-or-below': { name: 'at or below', meaning: 'the number itself is inside the line' },
  below: { name: 'below', meaning: 'the number itself is outside the line' },
  'no-route-without': {
    name: 'with no other route',
    meaning: 'besides, some such node cannot be made without its class, with any patterning',
  },
};

export const STANDING_WORDS: Record<Standing, string> = {
  published: 'published by the maker',
  reported: 'reported by others',
  measured: 'measured by a laboratory',
  estimated: 'an estimate',
  derived: 'derived from other figures',
  unverified: 'unverified: found in no public text; decides nothing',
};

export const POLICY_WORDS: Record<Policy, string> = {
  denial: 'denial',
  'presumption-of-denial': 'presumption of denial',
  'case-by-case': 'case by case',
  'presumption-of-approval': 'presumption of approval',
  'license-required': 'license required',
};

export const STATUS_WORDS: Record<Status, string> = {
  reported: 'reported',
  proposed: 'proposed',
  announced: 'announced',
  'in-force': 'in force',
  superseded: 'superseded',
  suspended: 'suspended',
  withdrawn: 'withdrawn',
  unknown: 'status unknown',
};

export const TRANSISTOR_WORDS = {
  planar: 'planar',
  'fd-soi': 'planar (FD-SOI)',
  finfet: 'FinFET',
  'gate-all-around': 'gate-all-around',
} as const;

/** What a measure's criteria are put to. */
export const TEST_WORDS: Record<Tests, string> = {
  node: 'process nodes',
  equipment: 'equipment',
  'equipment-for-node': 'equipment by the nodes it is for',
  transaction: 'a transaction',
  nothing: 'neither nodes nor equipment',
};
