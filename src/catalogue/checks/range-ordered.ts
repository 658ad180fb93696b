import type { Check, Finding } from './check.ts';
import { figuresIn, recordsOf } from './check.ts';

/** low ≤ value ≤ high, and low ≤ central ≤ high for parameters. */
export const rangeOrdered: Check = {
  name: 'range-ordered',
  description: 'The ends of a range are in order and hold its value.',
  needs: [],
  check: ({ catalogue }) => {
    const findings: Finding[] = recordsOf(catalogue).flatMap(({ kind, id, record }) =>
      [...figuresIn(record)].flatMap(({ path, figure }) => {
        const { low, value, high } = figure;
        const given = [low, value, high].filter((part) => part !== undefined);
        const ordered = given.every((part, i) => i === 0 || part >= (given[i - 1] ?? part));
        if (ordered) return [];
        return [{ kind, id, path, message: `the range is reversed: ${given.join(', ')} should ascend` }];
      }),
    );
    const parameters: Finding[] = catalogue.parameters
      .filter(({ low, central, high }) => low > central || central > high)
      .map(({ id, low, central, high }) => ({
        kind: 'parameters',
        id,
        path: ['central'],
        message: `low ${String(low)}, central ${String(central)}, high ${String(high)} should ascend`,
      }));
    return [...findings, ...parameters];
  },
};
