/** Lines through the node timeline: the node thresholds of the measures in play, equal numbers as one line. */

import { byId, measuresInPlay, thresholdsOf } from '../../model/index.ts';
import type { Catalogue, Measure, Scenario } from '../../model/index.ts';
import { firstOf, listText, numberText } from '../../text/index.ts';
import type { RuleMark } from '../description.ts';

const MOST_DRAWN = 3;

interface NodeLine {
  readonly nm: number;
  readonly measures: readonly Measure[];
  /** Numbers as written that were moved here. */
  readonly from: readonly number[];
}

function numbersOf(measure: Measure | undefined): number[] {
  const own = measure ? thresholdsOf(measure).filter(({ threshold }) => threshold === 'node-nm') : [];
  return [...new Set(own.map(({ value }) => value))];
}

/** Every line, that of most measures first. */
function linesOf(catalogue: Catalogue, scenario: Scenario): NodeLine[] {
  const drawn = measuresInPlay(catalogue, scenario).flatMap((measure) =>
    numbersOf(measure).map((nm) => ({ nm, measure })),
  );
  const lines = [...new Set(drawn.map(({ nm }) => nm))].map((nm): NodeLine => {
    const measures = drawn.filter((line) => line.nm === nm).map(({ measure }) => measure);
    const written = measures.flatMap(({ id }) => numbersOf(byId(catalogue.measures, id)));
    return { nm, measures, from: [...new Set(written)].filter((value) => value !== nm) };
  });
  return lines.sort((a, b) => b.measures.length - a.measures.length || b.nm - a.nm);
}

function movedText({ from }: NodeLine): string {
  return from.length === 0 ? '' : ` (moved from ${listText(from.map((nm) => numberText(nm)))})`;
}

function namesOf({ measures }: NodeLine): string[] {
  return measures.map(({ shortTitle }) => shortTitle);
}

function numberOf(line: NodeLine): string {
  return `${numberText(line.nm)} nm${movedText(line)}`;
}

function labelOf(line: NodeLine): string {
  const [first = '', ...more] = namesOf(line);
  const others = more.length === 0 ? '' : ` and ${String(more.length)} more`;
  return `${numberOf(line)}: ${first}${others}`;
}

export interface NodeRules {
  readonly rules: readonly RuleMark[];
  readonly note: string;
  readonly sources: readonly string[];
}

export function nodeRules(catalogue: Catalogue, scenario: Scenario): NodeRules {
  const lines = linesOf(catalogue, scenario);
  const [drawn, rest] = [lines.slice(0, MOST_DRAWN), lines.slice(MOST_DRAWN)];
  const named = drawn.map((line) => `At ${numberOf(line)}: ${firstOf(namesOf(line), 4)}.`);
  const undrawn = rest.map((line) => `${numberText(line.nm)} nm (${firstOf(namesOf(line), 2)})`);
  return {
    rules: drawn.map((line) => ({
      kind: 'rule',
      id: `node-nm ${String(line.nm)}`,
      axis: 'y',
      at: line.nm,
      label: labelOf(line),
      short: numberOf(line),
      tone: 'line',
      side: 'below',
    })),
    note: [...named, ...(undrawn.length > 0 ? [`Not drawn: lines at ${listText(undrawn)}.`] : [])].join(' '),
    sources: lines.flatMap(({ measures }) => measures.flatMap(({ sources }) => sources[0] ?? [])),
  };
}
