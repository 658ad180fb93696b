/** A comparison in words: lags and generations as sentences that name the nodes they were counted from. */

import { byId } from '../model/index.ts';
import type { Catalogue, ComparedNode, Comparison, Lag } from '../model/index.ts';
import { countText, listText, yearsText } from './numbers.ts';

function name(catalogue: Catalogue, id: string): string {
  return byId(catalogue.nodes, id)?.name ?? byId(catalogue.parties, id)?.name ?? id;
}

/** `By node class, SMIC came 4.0 to 4.8 years after TSMC: SMIC 14 nm against TSMC 16 nm.` */
export function lagSentence(catalogue: Catalogue, lag: Lag): string {
  const basis =
    lag.basis === 'node-class'
      ? `In the ${lag.nodeClass ?? ''} nm class`
      : 'By transistor density (same method only)';
  const later = lag.years.high <= 0 ? 'before' : 'after';
  const years = later === 'before' ? { low: -lag.years.high, high: -lag.years.low } : lag.years;
  return (
    `${basis}, ${name(catalogue, lag.behind)} came ${yearsText(years)} ${later} ${name(catalogue, lag.ahead)}: ` +
    `${name(catalogue, lag.first.behind)} against ${name(catalogue, lag.first.ahead)}.`
  );
}

/** `TSMC 5 nm is 3 generations finer (10, 7, 5); SMIC 14 nm came 9.3 to 9.8 years … ` */
export function distanceSentence(catalogue: Catalogue, comparison: Comparison, row: ComparedNode): string {
  const base = name(catalogue, comparison.base);
  const steps = row.generationsFromBase;
  const generations =
    steps === null
      ? 'stands outside the class ladder'
      : steps === 0
        ? 'is of the same class'
        : `is ${countText(Math.abs(steps), 'generation')} ${steps > 0 ? 'finer' : 'coarser'} (${listText(row.through)} nm class)`;
  const years = row.baseLaterByYears;
  if (!years) return `${name(catalogue, row.node)} ${generations} than ${base}; a date is missing.`;
  const timing =
    years.low >= 0
      ? `${base} went into volume ${yearsText(years)} after it`
      : years.high <= 0
        ? `${base} went into volume ${yearsText({ low: -years.high, high: -years.low })} before it`
        : `which of the two went into volume first is open`;
  return `${name(catalogue, row.node)} ${generations}${steps ? ` than ${base}` : ''}; ${timing}.`;
}

export function comparisonSentences(catalogue: Catalogue, comparison: Comparison): string[] {
  return [
    ...comparison.nodes
      .filter((row) => row.node !== comparison.base)
      .map((row) => distanceSentence(catalogue, comparison, row)),
    ...comparison.lags.map((lag) => lagSentence(catalogue, lag)),
  ];
}
