/** Everything on record, read-only: the shape that every function of the model is handed. */

import type { Case } from './case.ts';
import type { Claim } from './claim.ts';
import type { Equipment, EquipmentClass } from './equipment.ts';
import { perObject } from './kept.ts';
import type { Measure } from './measure.ts';
import type { ProcessNode } from './node.ts';
import type { Parameter, ReaderParameter } from './parameters.ts';
import type { Preset } from './preset.ts';

export const SOURCE_KINDS = [
  'legal-text',
  'government',
  'maker',
  'filing',
  'conference-paper',
  'teardown',
  'analyst',
  'press',
  'reference',
  'dataset',
  'forum',
  'transcription',
] as const;

/** A publication: who said it, what, when, where, under which terms. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly producer: string;
  readonly published?: string;
  readonly accessed?: string;
  readonly url?: string;
  readonly kind: string;
  readonly license: string;
  readonly note?: string;
}

/** A company that makes process nodes. `seat` is the ISO 3166 alpha-2 code of its headquarters. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly seat: string;
  readonly source?: string;
}

/** A list of countries that a regulation names as one group. */
export interface CountryGroup {
  readonly id: string;
  readonly title: string;
  readonly countries: readonly string[];
  readonly source: string;
  readonly at?: string;
  readonly checked: string;
  readonly note?: string;
}

export interface Dataset {
  readonly version: string;
  readonly hash: string;
  /** The version in use, stated where this is an earlier one. */
  readonly current?: string;
}

export interface Catalogue {
  readonly dataset: Dataset;
  readonly nodes: readonly ProcessNode[];
  readonly equipment: readonly Equipment[];
  readonly equipmentClasses: readonly EquipmentClass[];
  readonly measures: readonly Measure[];
  readonly sources: readonly Source[];
  readonly parties: readonly Party[];
  readonly countryGroups: readonly CountryGroup[];
  readonly parameters: readonly Parameter[];
  readonly readerParameters: readonly ReaderParameter[];
  readonly presets: readonly Preset[];
  readonly claims: readonly Claim[];
  readonly cases: readonly Case[];
}

/** Every kind of record, by the name of its folder, with its list in the catalogue. */
export const RECORD_LISTS = {
  nodes: 'nodes',
  equipment: 'equipment',
  'equipment-classes': 'equipmentClasses',
  measures: 'measures',
  sources: 'sources',
  parties: 'parties',
  'country-groups': 'countryGroups',
  parameters: 'parameters',
  'reader-parameters': 'readerParameters',
  cases: 'cases',
  presets: 'presets',
  claims: 'claims',
} as const satisfies Readonly<Record<string, Exclude<keyof Catalogue, 'dataset'>>>;

export type RecordKind = keyof typeof RECORD_LISTS;
export const RECORD_KINDS = Object.keys(RECORD_LISTS) as readonly RecordKind[];

const indices = perObject((records: readonly { readonly id: string }[]) => {
  const index = new Map<string, number>();
  records.forEach(({ id }, i) => index.set(id, index.get(id) ?? i));
  return index;
});

/** The record with that id, by an index of the list made once; a list that has changed since is searched. */
export function byId<T extends { readonly id: string }>(records: readonly T[], id: string): T | undefined {
  const at = indices(records).get(id);
  const found = at === undefined ? undefined : records[at];
  return found?.id === id ? found : records.find((record) => record.id === id);
}

/** Country codes with every `group:` entry replaced by its members. */
export function countriesIn(
  destinations: readonly string[],
  groups: readonly CountryGroup[],
): readonly string[] {
  return destinations.flatMap((entry) =>
    entry.startsWith('group:') ? (byId(groups, entry.slice('group:'.length))?.countries ?? []) : [entry],
  );
}
