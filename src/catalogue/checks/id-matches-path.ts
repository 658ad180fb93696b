import type { Check } from './check.ts';
import { recordsOf } from './check.ts';

/** A record is found by its file name; two names for one record would break links. */
export const idMatchesPath: Check = {
  name: 'id-matches-path',
  description: 'The id of a record is the name of its file.',
  needs: [],
  check: ({ catalogue, fileNames }) =>
    recordsOf(catalogue)
      .filter(({ kind, id }) => !fileNames.includes(`${kind}/${id}.yaml`))
      .map(({ kind, id }) => ({
        kind,
        id,
        path: ['id'],
        message: `id "${id}" does not match the file's name; the file should be ${kind}/${id}.yaml`,
      })),
};
