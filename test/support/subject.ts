/** A subject of criteria made of plain values: numbers, ranges, attributes; what is not listed is missing. */

import { point } from '../../src/model/index.ts';
import type { Interval, Outcome, Subject } from '../../src/model/index.ts';

export interface Values {
  readonly [field: string]: number | Interval | string;
}

export function subjectOf(values: Values, relation: Outcome = 'undetermined'): Subject {
  const has = (key: string): number | Interval | string | undefined => values[key];
  return {
    fieldName: (key) => `field ${key}`,
    quantity: (key) => {
      const value = has(key);
      if (typeof value === 'number') return { interval: point(value) };
      return typeof value === 'object' ? { interval: value } : { missing: `field ${key}` };
    },
    attribute: (key) => {
      const value = has(key);
      return typeof value === 'string' ? { value } : { missing: `field ${key}` };
    },
    relation: (name, _of, at) => ({
      kind: 'relation',
      outcome: relation,
      relation: name,
      reading: 'invented',
      at,
      because: [],
      against: [],
      ...(relation === 'undetermined' ? { missing: [`field ${name}`] } : {}),
    }),
  };
}
