import type { Check, Finding } from './check.ts';

/** The status of a day is that of the last event before it; that needs them in order. */
export const statusHistoryAscends: Check = {
  name: 'status-history-ascends',
  description: 'The status history of a measure ascends.',
  needs: [],
  check: ({ catalogue }) =>
    catalogue.measures.flatMap(({ id, history }) =>
      history.flatMap((event, i): Finding[] => {
        const before = history[i - 1];
        const path = ['history', i, 'on'];
        if (event.latest !== undefined && event.latest < event.on) {
          const message = `the latest day ${event.latest} is before the first, ${event.on}`;
          return [{ kind: 'measures', id, path, message }];
        }
        if (!before || before.on <= event.on) return [];
        const message = `${event.on} comes after ${before.on} in the list but is earlier`;
        return [{ kind: 'measures', id, path, message }];
      }),
    ),
};
