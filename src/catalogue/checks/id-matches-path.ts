import type { Check } from './check.ts';

/** A record is found by its file name; two names for one record, or one for two, would break links. */
export const idMatchesPath: Check = {
  name: 'id-matches-path',
  description: 'The id of a record is the name of its file.',
  needs: [],
  check: ({ files }) =>
    files
      .filter(({ name, kind, id }) => name !== `${kind}/${id}.yaml`)
      .map(({ name, kind, id }) => ({
        file: name,
        kind,
        id,
        path: ['id'],
        message: `id "${id}" does not match the file's name; the file should be ${kind}/${id}.yaml`,
      })),
};
