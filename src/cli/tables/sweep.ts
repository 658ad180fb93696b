/** A sweep for a person: values with one answer together, how many nodes each outcome takes, and which nodes turn where. */

import { ignoredIn, LEGAL_MARKS, PRODUCTION_OUTCOMES } from '../../model/index.ts';
import type { LegalMark, ProductionOutcome, SweepStep } from '../../model/index.ts';
import { firstOf, LEGAL_MARK_WORDS, numberText, PRODUCTION_WORDS } from '../../text/index.ts';
import type { SweepQuestion } from '../../web/params/sweep-query.ts';
import { paragraph, table } from '../layout.ts';
import { ignoredLines, scenarioHead } from './scenario.ts';

/** Neighboring values at which everything is the same. */
interface Stretch {
  readonly from: SweepStep;
  readonly to: SweepStep;
}

const MOST_NAMED = 8;
const EN_DASH = '\u2013';

function alike(a: SweepStep, b: SweepStep): boolean {
  return JSON.stringify({ ...a, value: 0 }) === JSON.stringify({ ...b, value: 0 });
}

function stretches(steps: readonly SweepStep[]): Stretch[] {
  const all: Stretch[] = [];
  for (const step of steps) {
    const last = all.at(-1);
    if (last && alike(last.to, step)) all[all.length - 1] = { from: last.from, to: step };
    else all.push({ from: step, to: step });
  }
  return all;
}

function valuesText({ from, to }: Stretch): string {
  const [first, last] = [numberText(from.value, 10), numberText(to.value, 10)];
  return first === last ? first : `${first}${EN_DASH}${last}`;
}

type Count = (step: SweepStep) => number;

/** Heads of narrow columns. */
const LAW_HEADS: Readonly<Record<LegalMark, string>> = {
  specified: 'specified',
  reached: 'reached',
  undetermined: 'open in law',
  'not-specified': 'not specified',
  'not-tested': 'not tested',
};
const PRODUCTION_HEADS: Readonly<Record<ProductionOutcome, string>> = {
  ...PRODUCTION_WORDS,
  undetermined: 'open in production',
};

/** A column for each outcome that occurs. */
function countColumns(steps: readonly SweepStep[]): { readonly head: string; readonly count: Count }[] {
  const law = LEGAL_MARKS.map((mark: LegalMark) => ({
    head: LAW_HEADS[mark],
    count: (step: SweepStep) => step.legal[mark].length,
  }));
  const production = PRODUCTION_OUTCOMES.map((outcome: ProductionOutcome) => ({
    head: PRODUCTION_HEADS[outcome],
    count: (step: SweepStep) => step.production[outcome].length,
  }));
  const machines = {
    head: 'machines specified',
    count: (step: SweepStep) => step.equipment.specified.length,
  };
  return [...law, ...production, machines].filter(({ count }) => steps.some((step) => count(step) > 0));
}

/** `At 14: specified: smic-14nm`, for every outcome that gains nodes there. */
function turnsText(before: SweepStep, { from }: Stretch, columns: number): string[] {
  const gained = (now: readonly string[], then: readonly string[]): string[] =>
    now.filter((id) => !then.includes(id));
  const law = LEGAL_MARKS.map(
    (mark) => [LEGAL_MARK_WORDS[mark], gained(from.legal[mark], before.legal[mark])] as const,
  );
  const production = PRODUCTION_OUTCOMES.map(
    (outcome) =>
      [
        `making them: ${PRODUCTION_WORDS[outcome]}`,
        gained(from.production[outcome], before.production[outcome]),
      ] as const,
  );
  const machines = [
    'machines specified',
    gained(from.equipment.specified, before.equipment.specified),
  ] as const;
  return [...law, ...production, machines].flatMap(([words, ids]) =>
    ids.length === 0
      ? []
      : [paragraph(`At ${numberText(from.value, 10)}, ${words}: ${firstOf(ids, MOST_NAMED)}.`, columns)],
  );
}

export function sweepText(
  { catalogue, input, scenario, of }: SweepQuestion,
  steps: readonly SweepStep[],
  columns: number,
): string {
  const shown = stretches(steps);
  const counts = countColumns(steps);
  const heads = [
    { head: 'Value', whole: true },
    ...counts.map(({ head }) => ({ head, align: 'right' as const })),
  ];
  const rows = shown.map((stretch) => [
    valuesText(stretch),
    ...counts.map(({ count }) => String(count(stretch.from))),
  ]);
  const turns = shown.slice(1).flatMap((stretch, i) => {
    const before = shown[i];
    return before ? turnsText(before.to, stretch, columns) : [];
  });
  const parts = [
    paragraph(
      `${scenarioHead(catalogue, scenario)} ${of.key} moved. Nodes by outcome in law and in production, and machines.`,
      columns,
    ),
    table(heads, rows, columns),
    turns.length === 0 ? 'Nothing changes between these values.' : turns.join('\n'),
    ...ignoredLines(ignoredIn(input, scenario), columns),
  ];
  return `${parts.join('\n\n')}\n`;
}
