/** Figures nobody has looked at for a year: a warning for reviewers, never an error. */

import type { Catalogue } from '../model/index.ts';
import { mappingsIn, recordsOf } from './checks/check.ts';

/** `nodes/tsmc-n5 contactedGatePitchNm, checked 2025-10-01`, for every figure checked over a year before the day. */
export function staleFigures(catalogue: Catalogue, today: string): string[] {
  const yearAgo = `${String(Number(today.slice(0, 4)) - 1)}${today.slice(4)}`;
  return recordsOf(catalogue).flatMap(({ kind, id, record }) =>
    [...mappingsIn(record)].flatMap(({ path, mapping }) => {
      const checked = mapping['checked'];
      if (typeof checked !== 'string' || checked >= yearAgo) return [];
      return [`${kind}/${id} ${path.join('.')}, checked ${checked}`];
    }),
  );
}
