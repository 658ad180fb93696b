/** The fields of a map over two thresholds: what is alike joined, so that each field is as large as it can be. */

import type { MapCount, ThresholdMap } from '../model/index.ts';
import type { Span } from './description.ts';

/** From its low ends up to, not including, its high ends; at the end of a range including. */
export interface MapCell extends MapCount {
  readonly xSpan: Span;
  readonly ySpan: Span;
}

const MOST_COLUMNS = 24;
const MOST_ROWS = 16;

/** Places where the lists begin to differ from those before; the last value only ends the range. */
function starts(lists: readonly string[], most: number): number[] {
  const changed = lists.flatMap((list, i) =>
    i === 0 || (i < lists.length - 1 && list !== lists[i - 1]) ? [i] : [],
  );
  if (changed.length <= most) return changed;
  return changed.filter(
    (_, i) => Math.floor((i * most) / changed.length) !== Math.floor(((i - 1) * most) / changed.length),
  );
}

function spans(
  at: readonly number[],
  values: readonly number[],
): { readonly place: number; readonly span: Span }[] {
  const last = values.at(-1) ?? 0;
  return at.map((place, i) => {
    const next = at[i + 1];
    const high = next === undefined ? last : (values[next] ?? last);
    return { place, span: [values[place] ?? 0, high] };
  });
}

/** Neighboring rows and columns without a difference are one; beyond the most that can be read, some are left out. */
export function merged({ rows }: ThresholdMap, xs: readonly number[], ys: readonly number[]): MapCell[] {
  const columns = xs.map((_, i) => JSON.stringify(rows.map((row) => row[i])));
  const across = spans(starts(columns, MOST_COLUMNS), xs);
  const up = spans(
    starts(
      rows.map((row) => JSON.stringify(row)),
      MOST_ROWS,
    ),
    ys,
  );
  return up.flatMap((y) =>
    across.flatMap((x): MapCell[] => {
      const count = rows[y.place]?.[x.place];
      return count ? [{ ...count, xSpan: x.span, ySpan: y.span }] : [];
    }),
  );
}
