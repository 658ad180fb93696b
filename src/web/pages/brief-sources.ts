/** The sources a brief has room for: those of the measures that decide, then those of its charts. */

import type { ChartDescription } from '../../charts/index.ts';
import { byId } from '../../model/index.ts';
import type { Catalogue, NodeResult } from '../../model/index.ts';
import { decidedLegal } from '../../text/index.ts';

export interface BriefSources {
  readonly shown: readonly { readonly text: string; readonly href: string }[];
  readonly more: number;
}

const MOST_OF_MEASURES = 3;
const MOST = 5;
const MOST_CHARACTERS = 96;

/** A name without what it adds in brackets, and of no more than two lines. */
function cut(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const short = text.replace(/ \([^()]*\)$/, '');
  if (short.length <= MOST_CHARACTERS) return short;
  const space = short.lastIndexOf(' ', MOST_CHARACTERS);
  return `${short.slice(0, space > 0 ? space : MOST_CHARACTERS).replace(/[,;:]$/, '')} …`;
}

/** Measures by how many of the nodes they decide, those that decide none last. */
function byWeight(results: readonly NodeResult[], measures: readonly string[]): string[] {
  const decided = results.flatMap((result) => {
    const { mark, by } = decidedLegal(result);
    return mark === 'not-specified' ? [] : by.map(({ measure }) => measure);
  });
  const weight = (measure: string): number => decided.filter((entry) => entry === measure).length;
  return [...measures].sort((a, b) => weight(b) - weight(a));
}

export function briefSources(
  catalogue: Catalogue,
  results: readonly NodeResult[],
  measures: readonly string[],
  descriptions: readonly ChartDescription[],
): BriefSources {
  const ofEach = byWeight(results, measures).map((id) => byId(catalogue.measures, id)?.sources ?? []);
  const ofCharts = descriptions.flatMap(({ sources }) => sources.map(({ id }) => id));
  // One of each measure: several are mostly copies of the same text.
  const first = [...new Set(ofEach.flatMap((sources) => sources.slice(0, 1)))].slice(0, MOST_OF_MEASURES);
  const all = [...new Set([...first, ...ofCharts, ...ofEach.flat()])];
  const shown = all.slice(0, MOST).flatMap((id) => {
    const source = byId(catalogue.sources, id);
    return source ? [{ text: cut(`${source.producer}, ${source.title}`), href: `/sources/${id}` }] : [];
  });
  return { shown, more: all.length - shown.length };
}
