/** What can be found: a line for each node, machine, measure, source and claim, and for the pages that are no record. */

import { byId } from '../model/index.ts';
import type { Catalogue } from '../model/index.ts';
import { CLASS_WORDS } from '../text/index.ts';

export interface Hit {
  readonly kind: 'nodes' | 'equipment' | 'measures' | 'sources' | 'claims' | 'pages';
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

/** A hit to be, with the words that it is found by. */
export interface Entry extends Hit {
  readonly key: string;
  readonly words: string;
}

/** Pages that are no record: address, title, about, other words they go by. */
const PAGES: readonly (readonly [id: string, title: string, about: string, words: string])[] = [
  [
    'method',
    'How the model works',
    'equations, parameters, what is left out',
    'assumptions formula overlay cost',
  ],
  ['record-check', 'The model held against the record', 'claims, hits, misses', 'validation test accuracy'],
  [
    'history',
    'What each measure changed on its day',
    'law and production since 2020',
    'historical run China',
  ],
  ['timeline', 'Timeline', 'measures and nodes on one axis', 'dates'],
  ['compare', 'Compare nodes', 'side by side', 'ratio lag'],
  ['data', 'The data set', 'download', 'json csv'],
  ['api', 'The JSON endpoint', 'every address, parameter and field', 'API OpenAPI curl Python JavaScript R'],
];

/** Everything of a catalogue that can be found. */
export function entriesOf(catalogue: Catalogue): Entry[] {
  const entry = (kind: Hit['kind'], id: string, title: string, about: string, words: string): Entry => ({
    key: `${kind}/${id}`,
    kind,
    id,
    title,
    about,
    words: `${id.replaceAll('-', ' ')} ${words}`,
  });
  const party = (id: string): string => byId(catalogue.parties, id)?.name ?? id;
  return [
    ...catalogue.nodes.map((node) =>
      entry(
        'nodes',
        node.id,
        node.name,
        `${party(node.foundry)}, ${node.deviceClass}`,
        `${node.nodeClass ?? ''} ${node.transistor} ${node.representativeChip ?? ''}`,
      ),
    ),
    ...catalogue.equipment.map((machine) =>
      entry(
        'equipment',
        machine.id,
        machine.name,
        CLASS_WORDS[machine.class],
        `${machine.maker} ${machine.class}`,
      ),
    ),
    ...catalogue.measures.map((measure) =>
      entry(
        'measures',
        measure.id,
        measure.title,
        `${measure.jurisdiction}, ${measure.history[0]?.on ?? ''}`,
        `${measure.instrument} ${measure.citation ?? ''} ${measure.shortTitle}`,
      ),
    ),
    ...catalogue.sources.map((source) =>
      entry('sources', source.id, source.title, source.producer, source.kind),
    ),
    ...catalogue.claims.map((claim) =>
      entry('claims', claim.id, claim.title, 'claim of the record check', claim.question.ask),
    ),
    ...PAGES.map(([id, title, about, words]) => entry('pages', id, title, about, words)),
  ];
}
