import { isGap } from '../../model/index.ts';
import type { Check, Finding, Kind } from './check.ts';
import { mappingsIn, recordsOf } from './check.ts';

function reversedRanges(kind: Kind, id: string, record: unknown): Finding[] {
  const findings: Finding[] = [];
  for (const { path, mapping } of mappingsIn(record)) {
    const { from, to, until } = mapping;
    const end = typeof to === 'string' ? to : until;
    if (typeof from === 'string' && typeof end === 'string' && from > end) {
      findings.push({ kind, id, path, message: `the dates are reversed: ${from} comes after ${end}` });
    }
  }
  return findings;
}

/** A date range ends after it starts, and risk production does not come after volume production. */
export const datesOrdered: Check = {
  name: 'dates-ordered',
  description: 'Dates of a record are in order.',
  needs: [],
  check: ({ catalogue }) => {
    const ranges = recordsOf(catalogue).flatMap(({ kind, id, record }) => reversedRanges(kind, id, record));
    const stages = catalogue.nodes.flatMap(
      ({ id, riskProduction: risk, volumeProduction: volume }): Finding[] => {
        if (isGap(risk) || isGap(volume) || risk.from <= volume.to) return [];
        const message = `risk production (${risk.label}) comes after volume production (${volume.label})`;
        return [{ kind: 'nodes', id, path: ['riskProduction'], message }];
      },
    );
    return [...ranges, ...stages];
  },
};
