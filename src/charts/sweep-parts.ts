/** The sweep of a chart's question: its steps, its table, and what it shows in a sentence. */

import { breakValues, PRODUCTION_OUTCOMES, sweep, testsMachines, valueIn } from '../model/index.ts';
import type {
  Catalogue,
  KeyedThreshold,
  LegalMark,
  ProcessNode,
  Scenario,
  SweepStep,
} from '../model/index.ts';
import { LEGAL_MARK_WORDS, PRODUCTION_WORDS, valueText } from '../text/index.ts';
import type { Cell, ChartDescription, ChartTable } from './description.ts';
import { sourceIn, sourcesOf } from './parts.ts';
import { forShown, foundryName, shownNodes } from './question.ts';
import type { ChartQuestion } from './question.ts';
import { putText, thresholdLabel } from './thresholds.ts';

export interface Swept {
  readonly of: KeyedThreshold;
  readonly scenario: Scenario;
  readonly nodes: readonly ProcessNode[];
  readonly foundries: readonly string[];
  /** Machines that the threshold's measure is put to; 0 where it tests none. */
  readonly machines: number;
  readonly steps: readonly SweepStep[];
  readonly own: SweepStep | undefined;
  readonly changes: boolean;
}

/** Equal apart from the value. */
function alike(a: SweepStep, b: SweepStep): boolean {
  return JSON.stringify({ ...a, value: 0 }) === JSON.stringify({ ...b, value: 0 });
}

export function swept(catalogue: Catalogue, question: ChartQuestion, of: KeyedThreshold): Swept {
  const nodes = shownNodes(catalogue, question);
  const scenario = forShown(catalogue, question);
  const values = breakValues(catalogue, scenario, of);
  const steps = sweep(catalogue, scenario, of.key, values);
  const own = valueIn(scenario, of);
  const [start] = steps;
  return {
    of,
    scenario,
    nodes,
    foundries: [...new Set(nodes.map(({ foundry }) => foundryName(catalogue, foundry)))],
    machines: testsMachines(of.measure) ? catalogue.equipment.length : 0,
    steps,
    own: steps.findLast(({ value }) => value <= own),
    changes: steps.some((step) => start !== undefined && !alike(step, start)),
  };
}

const NODE_COLUMNS: readonly LegalMark[] = [
  'specified',
  'reached',
  'undetermined',
  'not-specified',
  'not-tested',
];
const MACHINE_COLUMNS = ['specified', 'undetermined', 'not-specified'] as const;
const MADE = PRODUCTION_OUTCOMES.filter((outcome) => outcome !== 'not-modeled');

/** A row wherever something changes. */
export function sweepTable({ of, steps, machines }: Swept): ChartTable {
  const kept = steps.filter((step, i) => {
    const before = steps[i - 1];
    return before === undefined || !alike(step, before);
  });
  const numeric = (key: string, head: string): ChartTable['columns'][number] => ({
    key,
    head,
    numeric: true,
  });
  return {
    columns: [
      numeric('from', `${thresholdLabel(of)}, from here on`),
      ...NODE_COLUMNS.map((key) => numeric(`nodes.${key}`, `Nodes ${LEGAL_MARK_WORDS[key]}`)),
      ...MADE.map((key) => numeric(`production.${key}`, `Production ${PRODUCTION_WORDS[key]} (nodes)`)),
      ...(machines > 0
        ? MACHINE_COLUMNS.map((key) => numeric(`scanners.${key}`, `Scanners ${LEGAL_MARK_WORDS[key]}`))
        : []),
    ],
    rows: kept.map((step): Cell[] => [
      step.value,
      ...NODE_COLUMNS.map((key) => step.legal[key].length),
      ...MADE.map((key) => step.production[key].length),
      ...(machines > 0 ? MACHINE_COLUMNS.map((key) => step.equipment[key].length) : []),
    ]),
  };
}

/** `nodes specified from 2 (at 2 nm) to 9 (at 28 nm) of 26`. */
function rangeText(what: string, total: number, all: Swept, countAt: (step: SweepStep) => number): string {
  const steps = [...all.steps].sort((a, b) => countAt(a) - countAt(b) || a.value - b.value);
  const least = steps[0];
  const most = steps.find((step) => countAt(step) === Math.max(...steps.map(countAt)));
  if (!least || !most) return '';
  const [low, high] = [countAt(least), countAt(most)];
  if (low === high) return `${what}: ${String(low)} of ${String(total)} at every value`;
  const at = ({ value }: SweepStep): string => valueText(all.of, value);
  return `${what}: from ${String(low)} (at ${at(least)}) to ${String(high)} (from ${at(most)} on) of ${String(total)}`;
}

export function sweepAlt(all: Swept): string {
  const { of, own, scenario, nodes, machines } = all;
  const { from, to, label } = of.threshold;
  const parts = [
    rangeText('Nodes specified', nodes.length, all, ({ legal }) => legal.specified.length),
    rangeText('Nodes reached through equipment', nodes.length, all, ({ legal }) => legal.reached.length),
    ...(machines > 0
      ? [rangeText('Scanners specified', machines, all, ({ equipment }) => equipment.specified.length)]
      : []),
  ];
  const now = own
    ? ` At ${valueText(of, valueIn(scenario, of))}, ${putText(scenario, of)}, ${String(own.legal.specified.length)} nodes are specified, ${String(own.legal.reached.length)} reached and ${String(own.legal.undetermined.length)} undetermined.`
    : '';
  const still = scenario.measures.includes(of.measure.id) ? '' : ' The measure is not in play.';
  return `The ${label} of ${of.measure.shortTitle} moved from ${valueText(of, from)} to ${valueText(of, to)}. ${parts.join('. ')}.${now}${still}`;
}

/** Sources of the figures that measures test. */
export function machineSources(catalogue: Catalogue, of: 'machines' | 'nodes'): string[] {
  if (of === 'nodes') return catalogue.nodes.flatMap(({ marketedNm }) => sourceIn(marketedNm));
  return catalogue.equipment.flatMap((machine) => [
    ...sourceIn(machine.wavelengthNm),
    ...sourceIn(machine.numericalAperture),
    ...sourceIn(machine.dedicatedChuckOverlayNm),
  ]);
}

export function sweepSources(
  catalogue: Catalogue,
  { of, nodes, machines }: Swept,
): ChartDescription['sources'] {
  return sourcesOf(catalogue, [
    ...of.measure.sources,
    ...nodes.flatMap(({ marketedNm }) => sourceIn(marketedNm)),
    ...(machines > 0 ? machineSources(catalogue, 'machines') : []),
  ]);
}
