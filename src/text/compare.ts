/** A comparison in words: lags and generations as sentences that name the nodes they were counted from. */

import { byId } from '../model/index.ts';
import type { Catalogue, ComparedNode, Comparison, Lag } from '../model/index.ts';
import { countText, listText, numberText, yearsText } from './numbers.ts';

function name(catalogue: Catalogue, id: string): string {
  return byId(catalogue.nodes, id)?.name ?? byId(catalogue.parties, id)?.name ?? id;
}

/** `By node class, SMIC came 4.0 to 4.8 years after TSMC: SMIC 14 nm against TSMC 16 nm.` */
export function lagSentence(catalogue: Catalogue, lag: Lag): string {
  const basis =
    lag.basis === 'node-class'
      ? `In the ${lag.nodeClass ?? ''} nm class`
      : 'By transistor density (same method only)';
  const [behind, ahead] = [name(catalogue, lag.behind), name(catalogue, lag.ahead)];
  const nodes = `${name(catalogue, lag.first.behind)} against ${name(catalogue, lag.first.ahead)}`;
  return `${basis}, ${behind} came ${gapText(lag.years, ahead)}: ${nodes}.`;
}

/** `4 to 4.8 years after TSMC`, `… before …`, or both ways where the dates leave the order open. */
function gapText(years: Lag['years'], other: string): string {
  if (years.low >= 0) return `${yearsText(years)} after ${other}`;
  const before = { low: -years.high, high: -years.low };
  if (years.high <= 0) return `${yearsText(before)} before ${other}`;
  return `between ${numberText(-years.low, 1)} years before and ${numberText(years.high, 1)} years after ${other}`;
}

/** `TSMC 5 nm is 3 generations finer (10, 7, 5); SMIC 14 nm came 9.3 to 9.8 years … ` */
export function distanceSentence(catalogue: Catalogue, comparison: Comparison, row: ComparedNode): string {
  const base = name(catalogue, comparison.base);
  const steps = row.generationsFromBase;
  const generations =
    steps === null
      ? `cannot be placed against ${base} on the class ladder`
      : steps === 0
        ? `is of the same class as ${base}`
        : `is ${countText(Math.abs(steps), 'generation')} ${steps > 0 ? 'finer' : 'coarser'} (${listText(row.through)} nm class) than ${base}`;
  const years = row.baseLaterByYears;
  if (!years) return `${name(catalogue, row.node)} ${generations}; a date is missing.`;
  const timing =
    years.low < 0 && years.high > 0
      ? 'which of the two went into volume first is open'
      : `${base} went into volume ${gapText(years, 'it')}`;
  return `${name(catalogue, row.node)} ${generations}; ${timing}.`;
}

export function comparisonSentences(catalogue: Catalogue, comparison: Comparison): string[] {
  return [
    ...comparison.nodes
      .filter((row) => row.node !== comparison.base)
      .map((row) => distanceSentence(catalogue, comparison, row)),
    ...comparison.lags.map((lag) => lagSentence(catalogue, lag)),
  ];
}
