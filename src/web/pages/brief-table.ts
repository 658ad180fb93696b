/** The nodes of a brief: the same as its charts show, those that something happens to first, as many as the sheet holds. */

import { forShown, resultsShown } from '../../charts/index.ts';
import { assess, byId } from '../../model/index.ts';
import type { NodeResult } from '../../model/index.ts';
import { decidedLegal, SHORT_HEADS, shortRow } from '../../text/index.ts';
import type { Row } from '../../text/index.ts';
import type { ChartAsked } from '../params/chart-query.ts';

export interface BriefTable {
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
  /** Nodes of the charts that have no row. */
  readonly more: number;
}

/** 0 for what changes in production or is open there, 1 for what is so in law alone, 2 for the rest. */
function rank(result: NodeResult): number {
  const { outcome } = result.production;
  if (outcome !== 'unaffected' && outcome !== 'not-modeled') return 0;
  const { mark } = decidedLegal(result);
  return mark === 'not-specified' || mark === 'not-tested' ? 2 : 1;
}

/** The logic nodes shown, in the order of the charts. */
export function briefResults({ catalogue, question }: ChartAsked): NodeResult[] {
  const assessment = assess(catalogue, forShown(catalogue, question));
  return resultsShown(catalogue, question, assessment).map(({ result }) => result);
}

/** At most so many rows: chosen by rank, of equals the first maker's, of one maker's the finest; in the order given. */
export function briefTable(
  { catalogue }: ChartAsked,
  results: readonly NodeResult[],
  most: number,
): BriefTable {
  const makerOf = ({ node }: NodeResult): string => byId(catalogue.nodes, node)?.foundry ?? '';
  const makers = [...new Set(results.map(makerOf))];
  const ranked = results.map((result, at) => ({
    result,
    at,
    rank: rank(result),
    maker: makers.indexOf(makerOf(result)),
  }));
  const chosen = new Set(
    ranked
      .sort((a, b) => a.rank - b.rank || a.maker - b.maker || b.at - a.at)
      .slice(0, most)
      .map(({ result }) => result),
  );
  const rows = results.filter((result) => chosen.has(result)).map((result) => shortRow(catalogue, result));
  return { heads: SHORT_HEADS, rows, more: results.length - rows.length };
}
