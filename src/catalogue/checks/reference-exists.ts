import { byId } from '../../model/index.ts';
import type { Check, Finding, Kind } from './check.ts';
import { mappingsIn, recordsOf } from './check.ts';

/** Names of parties, groups, nodes and measures lead to records. */
export const referenceExists: Check = {
  name: 'reference-exists',
  description: 'Every record that another record names exists.',
  needs: ['nodes', 'measures', 'parties', 'country-groups'],
  check: ({ catalogue }) => {
    const findings: Finding[] = [];
    const expect = (
      kind: Kind,
      id: string,
      path: (string | number)[],
      list: readonly { readonly id: string }[],
      what: string,
      name: string,
    ): void => {
      if (byId(list, name)) return;
      findings.push({ kind, id, path, message: `there is no ${what} "${name}" on record` });
    };
    const { nodes, measures, parties, countryGroups } = catalogue;
    for (const node of nodes) expect('nodes', node.id, ['foundry'], parties, 'party', node.foundry);
    for (const { kind, id, record } of recordsOf(catalogue)) {
      for (const { path, mapping } of mappingsIn(record)) {
        const of = mapping['classValueOf'];
        if (typeof of === 'string') expect(kind, id, [...path, 'classValueOf'], nodes, 'process node', of);
      }
    }
    for (const { id, binds, supersededBy } of measures) {
      for (const [i, binding] of binds.entries()) {
        for (const party of binding.parties ?? []) {
          expect('measures', id, ['binds', i, 'parties'], parties, 'party', party);
        }
        for (const place of binding.destinations ?? []) {
          if (!place.startsWith('group:')) continue;
          expect(
            'measures',
            id,
            ['binds', i, 'destinations'],
            countryGroups,
            'country group',
            place.slice(6),
          );
        }
      }
      for (const other of supersededBy ?? []) {
        expect('measures', id, ['supersededBy'], measures, 'measure', other);
      }
    }
    for (const { id, party, foundries, compare, before, proposal } of catalogue.cases) {
      for (const name of [party, ...foundries]) expect('cases', id, ['party'], parties, 'party', name);
      for (const name of compare) expect('cases', id, ['compare'], nodes, 'process node', name);
      for (const name of [before, proposal]) expect('cases', id, ['before'], measures, 'measure', name);
    }
    return findings;
  },
};
