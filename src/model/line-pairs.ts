/** Two thresholds of one measure moved together, where neither alone keeps two lists of nodes apart (design §5.9). */

import type { Catalogue } from './catalogue.ts';
import { movedTo } from './keyed-threshold.ts';
import type { KeyedThreshold } from './keyed-threshold.ts';
import type { Scenario } from './scenario.ts';
import { separationOf } from './separation.ts';
import type { Separation, Sides } from './separation.ts';
import { firstSettable, joined, spansOf } from './spans.ts';
import type { SpanAt, ValueSpan } from './spans.ts';
import { leastSpillOver } from './spill-over.ts';
import type { Candidate, SpillOver } from './spill-over.ts';
import { quantitiesMovedBy, turnsOf } from './turns.ts';
import type { FoundLine } from './find-lines.ts';
import { testsNodes } from './measure.ts';

/** Any value of the first with any of the second separates. */
export interface PairArea {
  readonly first: ValueSpan;
  readonly second: readonly ValueSpan[];
}

export interface FoundPair {
  readonly first: KeyedThreshold;
  readonly second: KeyedThreshold;
  readonly outcome: 'separates' | 'undetermined';
  readonly areas: readonly PairArea[];
  /** At one value of each area's pieces, the one that reaches least. */
  readonly leastSpillOver: SpillOver | null;
}

type Pair = readonly [first: KeyedThreshold, second: KeyedThreshold];

/** The pairs of one measure's thresholds on different quantities, so that the values of one do not bound the other's. */
function pairsOf(thresholds: readonly KeyedThreshold[]): Pair[] {
  return thresholds.flatMap((first, i) => {
    const own = quantitiesMovedBy(first);
    return thresholds
      .slice(i + 1)
      .filter((second) => second.measure.id === first.measure.id)
      .filter((second) => !quantitiesMovedBy(second).some((key) => own.includes(key)))
      .map((second): Pair => [first, second]);
  });
}

/** The spans on which an answer about the sides can turn; what the rest of the record does is left aside. */
function sideSpans(catalogue: Catalogue, scenario: Scenario, of: KeyedThreshold, sides: Sides): SpanAt[] {
  const among = { nodes: [...sides.catch, ...sides.spare], equipment: [] };
  return spansOf(
    of.threshold,
    turnsOf(catalogue, scenario, of, among).map(({ at }) => at),
  );
}

/** A value of the first with the values of the second that separate there. */
interface Row {
  readonly first: SpanAt;
  readonly second: readonly SpanAt[];
}

/** Rows with the same second values as one area. */
function areasOf(rows: readonly Row[]): PairArea[] {
  const byText = new Map<string, { readonly firsts: SpanAt[]; readonly second: readonly ValueSpan[] }>();
  for (const { first, second } of rows) {
    const spans = joined(second);
    const text = JSON.stringify(spans);
    const known = byText.get(text) ?? { firsts: [], second: spans };
    byText.set(text, { ...known, firsts: [...known.firsts, first] });
  }
  return [...byText.values()].flatMap(({ firsts, second }) =>
    joined(firsts).map((first) => ({ first, second })),
  );
}

function valueOn(
  span: SpanAt,
  { threshold }: KeyedThreshold,
): { readonly value: number; readonly on: boolean } {
  const settable = firstSettable(span, threshold);
  return { value: settable ?? span.at, on: settable !== null };
}

/** A pair's candidates: every combination that separates, each its own law, as their number is small. */
function candidatesIn(rows: readonly Row[], [first, second]: Pair): Candidate[] {
  return rows.flatMap((row) =>
    row.second.map((span) => {
      const [one, other] = [valueOn(row.first, first), valueOn(span, second)];
      const set = { [first.key]: one.value, [second.key]: other.value };
      return { set, settable: one.on && other.on, law: JSON.stringify(set) };
    }),
  );
}

/** Each is answered for all records; of more combinations the first are tried. */
const MOST_TRIED = 64;

function findPair(catalogue: Catalogue, scenario: Scenario, pair: Pair, sides: Sides): FoundPair | null {
  const [first, second] = pair;
  const { measure } = first;
  const seconds = sideSpans(catalogue, scenario, second, sides);
  const separationAt = separationOf(catalogue, scenario, measure, sides);
  const tried = sideSpans(catalogue, scenario, first, sides).map((span) => {
    const moved = movedTo(scenario, first, span.at);
    const found = seconds.map((of) => ({ of, separation: separationAt(movedTo(moved, second, of.at)) }));
    return { span, found };
  });
  const rowsWith = (wanted: Separation): Row[] =>
    tried.flatMap(({ span, found }) => {
      const fits = found.flatMap(({ of, separation }) => (separation === wanted ? [of] : []));
      return fits.length === 0 ? [] : [{ first: span, second: fits }];
    });
  const certain = rowsWith('certain');
  const rows = certain.length > 0 ? certain : rowsWith('possible');
  if (rows.length === 0) return null;
  const candidates = candidatesIn(rows, pair).slice(0, MOST_TRIED);
  return {
    first,
    second,
    outcome: certain.length > 0 ? 'separates' : 'undetermined',
    areas: areasOf(rows),
    leastSpillOver: leastSpillOver(catalogue, scenario, measure, sides, candidates),
  };
}

/** Pairs for the measures none of whose lines separates alone; only those that separate, or might. */
export function* findPairs(
  catalogue: Catalogue,
  scenario: Scenario,
  sides: Sides,
  lines: readonly FoundLine[],
): Generator<FoundPair> {
  const alone = new Set(lines.flatMap(({ of, outcome }) => (outcome === 'separates' ? [of.measure.id] : [])));
  const left = lines
    .map(({ of }) => of)
    .filter(({ measure }) => testsNodes(measure) && !alone.has(measure.id));
  for (const pair of pairsOf(left)) {
    const found = findPair(catalogue, scenario, pair, sides);
    if (found) yield found;
  }
}
