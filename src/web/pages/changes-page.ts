/** `/data/changes`: what changed in the data set since a release, record by record and figure by figure. */

import { byId, RECORD_LISTS, releaseChanges } from '../../model/index.ts';
import type { Catalogue, FigureChange, RecordKind, RecordName, Releases } from '../../model/index.ts';
import { countText } from '../../text/index.ts';
import type { FieldError } from '../problem.ts';
import { noteTexts, sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

interface RecordLink {
  readonly name: string;
  readonly kind: string;
  readonly href: string | null;
}

export interface ChangesPage extends SitePage {
  readonly since: string | null;
  readonly version: string;
  readonly summary: string;
  readonly added: readonly RecordLink[];
  readonly removed: readonly RecordLink[];
  readonly changed: readonly (RecordLink & { readonly figures: readonly FigureChange[] })[];
  /** Every release to compare with. */
  readonly others: readonly { readonly version: string; readonly href: string }[];
}

const KIND_WORDS: Readonly<Record<RecordKind, string>> = {
  nodes: 'process node',
  equipment: 'scanner',
  'equipment-classes': 'equipment class',
  measures: 'measure',
  sources: 'source',
  parties: 'maker',
  'country-groups': 'country group',
  parameters: 'model parameter',
  'reader-parameters': 'reader’s parameter',
  cases: 'case',
  presets: 'preset',
  claims: 'claim',
};

function hrefOf({ kind, id }: RecordName, { dataset }: Catalogue): string | null {
  if (kind !== 'nodes' && kind !== 'equipment' && kind !== 'measures' && kind !== 'sources') return null;
  return `/${kind}/${id}${dataset.current === undefined ? '' : `?data=${dataset.version}`}`;
}

function linkTo(catalogue: Catalogue, record: RecordName): RecordLink {
  const found = byId<{ readonly id: string }>(catalogue[RECORD_LISTS[record.kind]], record.id);
  const named = found && 'name' in found ? found.name : found && 'title' in found ? found.title : undefined;
  return {
    name: typeof named === 'string' ? named : record.id,
    kind: KIND_WORDS[record.kind],
    href: hrefOf(record, catalogue),
  };
}

/** The page of two releases; without a release to compare with it only lists them. */
export function changesPage(
  releases: Releases,
  from: Catalogue | null,
  to: Catalogue,
  errors: readonly FieldError[],
  today: string,
): ChangesPage {
  const changes = from && releaseChanges(from, to);
  const { version } = to.dataset;
  const [added, removed, changed] = [changes?.added ?? [], changes?.removed ?? [], changes?.changed ?? []];
  const since = from?.dataset.version ?? null;
  const count = (of: readonly unknown[]): string => (of.length === 0 ? 'none' : String(of.length));
  const summary = `${countText(changed.length, 'record')} changed, ${count(added)} added, ${count(removed)} removed.`;
  return {
    ...sitePage(to, today, {
      title: since === null ? 'What changed in the data set' : `What changed since ${since}`,
      description: 'Records that came and went between two releases, and every figure that changed.',
      section: 'data',
      path: since === null ? '/data/changes' : `/data/changes?since=${since}`,
      notes: noteTexts(errors),
      csv: true,
    }),
    ...(since === null ? { twins: [] } : {}),
    since,
    version,
    summary,
    added: added.map((record) => linkTo(to, record)),
    removed: from ? removed.map((record) => linkTo(from, record)) : [],
    changed: changed.map((record) => ({ ...linkTo(to, record), figures: record.figures })),
    others: releases.versions
      .filter((other) => other !== version && other !== since)
      .map((other) => ({ version: other, href: `/data/changes?since=${other}` })),
  };
}
