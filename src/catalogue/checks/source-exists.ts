import { nearest } from '../../model/index.ts';
import type { Check, Finding, Kind } from './check.ts';
import { mappingsIn, recordsOf } from './check.ts';

function unknownIn(kind: Kind, id: string, record: unknown, known: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  for (const { path, mapping } of mappingsIn(record)) {
    const single =
      typeof mapping['source'] === 'string' ? [[[...path, 'source'], mapping['source']] as const] : [];
    const lists = ['alsoSources', 'sources'].flatMap((key) => {
      const list = mapping[key];
      return Array.isArray(list) ? list.map((source, i) => [[...path, key, i], String(source)] as const) : [];
    });
    for (const [at, source] of [...single, ...lists]) {
      if (known.has(source)) continue;
      const near = nearest(source, [...known]);
      const hint = near === null ? '' : `; did you mean "${near}"?`;
      findings.push({ kind, id, path: at, message: `unknown source "${source}"${hint}` });
    }
  }
  return findings;
}

/** A citation that leads nowhere is worse than none. */
export const sourceExists: Check = {
  name: 'source-exists',
  description: 'Every source that a record names is on record.',
  needs: ['sources'],
  check: ({ catalogue }) => {
    const known = new Set(catalogue.sources.map((source) => source.id));
    return recordsOf(catalogue).flatMap(({ kind, id, record }) => unknownIn(kind, id, record, known));
  },
};
