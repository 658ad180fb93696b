import type { Check } from './check.ts';
import { mappingsIn, recordsOf } from './check.ts';

/** The bibliography lists what the figures rest on, nothing else. */
export const sourceIsCited: Check = {
  name: 'source-is-cited',
  description: 'Every source on record is cited by some record.',
  needs: ['nodes', 'equipment', 'equipment-classes', 'measures', 'parties', 'country-groups', 'parameters'],
  check: ({ catalogue }) => {
    const cited = new Set<unknown>();
    for (const { record } of recordsOf(catalogue)) {
      for (const { mapping } of mappingsIn(record)) {
        cited.add(mapping['source']);
        for (const key of ['alsoSources', 'sources']) {
          const list = mapping[key];
          if (Array.isArray(list)) for (const source of list) cited.add(source);
        }
      }
    }
    return catalogue.sources
      .filter((source) => !cited.has(source.id))
      .map((source) => ({
        kind: 'sources' as const,
        id: source.id,
        path: ['id'],
        message: `source "${source.id}" is cited by no record; cite it or remove it`,
      }));
  },
};
