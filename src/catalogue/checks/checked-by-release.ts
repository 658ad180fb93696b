import type { Check, Finding } from './check.ts';
import { mappingsIn, recordsOf } from './check.ts';

/** Nobody can have checked a figure after the data set was released. */
export const checkedByRelease: Check = {
  name: 'checked-by-release',
  description: 'No figure was checked after the release of the data set.',
  needs: [],
  check: ({ catalogue, released }) =>
    recordsOf(catalogue).flatMap(({ kind, id, record }) =>
      [...mappingsIn(record)].flatMap(({ path, mapping }): Finding[] => {
        const checked = mapping['checked'];
        if (typeof checked !== 'string' || checked <= released || released === '') return [];
        const message = `was checked on ${checked}, after the data set's release on ${released}`;
        return [{ kind, id, path: [...path, 'checked'], message }];
      }),
    ),
};
