/** Outcomes along one threshold: how many nodes and scanners are caught at every value it may be set to. */

import { LEGAL_MARKS, valueIn } from '../../model/index.ts';
import type { Catalogue, EquipmentOutcome, LegalMark, Unit } from '../../model/index.ts';
import { LEGAL_MARK_WORDS, unitText, valueText } from '../../text/index.ts';
import type { ChartDescription, Panel } from '../description.ts';
import { datasetOf, nodesText, questionText } from '../parts.ts';
import { forShown } from '../question.ts';
import type { Chart, ChartQuestion } from '../question.ts';
import { stackedAreas } from '../stacked-areas.ts';
import type { AreaLook } from '../stacked-areas.ts';
import { sweepAlt, sweepSources, sweepTable, swept } from '../sweep-parts.ts';
import type { Swept } from '../sweep-parts.ts';
import { askedThreshold, capital, nothingToMove, ownRule, putText, thresholdAxis } from '../thresholds.ts';

const NODES: readonly AreaLook<LegalMark>[] = LEGAL_MARKS.map((of) => ({
  of,
  name: of === 'reached' ? 'reached' : LEGAL_MARK_WORDS[of],
  tone: of === 'specified' || of === 'reached' ? 'series-1' : 'muted',
  fill: (
    {
      specified: 'solid',
      reached: 'dotted',
      undetermined: 'hatched',
      'not-specified': 'wash',
      'not-tested': 'none',
    } as const
  )[of],
}));
const isMachine = (look: AreaLook<LegalMark>): look is AreaLook<Exclude<LegalMark, 'reached'>> =>
  look.of !== 'reached';
const MACHINES: readonly AreaLook<EquipmentOutcome>[] = NODES.filter(isMachine);

/** In hundredths where nodes and scanners stand beside each other, so that both fill their panel. */
function panelsOf(all: Swept): { readonly panels: Panel[]; readonly y: ChartDescription['y'] } {
  const axis = thresholdAxis(all.of);
  const { nodes, machines, steps } = all;
  const shared = machines > 0;
  const unit = unitText(all.of.threshold.unit as Unit);
  const scaleText = `line${unit === '' ? '' : ` in ${unit}`}${axis.kind === 'log' ? ', log scale' : ''}`;
  const panel = <K extends string>(
    id: string,
    total: number,
    what: string,
    looks: readonly AreaLook<K>[],
    countsAt: (step: Swept['steps'][number]) => Readonly<Record<K, readonly string[]>>,
  ): Panel => ({
    id,
    x: { ...axis, label: `${what}; ${scaleText}` },
    marks: [
      ...stackedAreas(
        id,
        steps.map((step) => {
          const lists = countsAt(step);
          const counts = looks.map(({ of }) => [of, lists[of].length] as const);
          return { value: step.value, counts: Object.fromEntries(counts) as Record<K, number> };
        }),
        looks,
        {
          axis,
          scale: (count) => (shared ? (100 * count) / Math.max(1, total) : count),
          hint: ({ name, of }) => {
            const counts = steps.map((step) => countsAt(step)[of].length);
            return `${what} ${name}: from ${String(Math.min(...counts))} to ${String(Math.max(...counts))} of ${String(total)}`;
          },
        },
      ),
      ownRule(all.scenario, all.of),
    ],
  });
  const nodePanel = panel(
    'nodes',
    nodes.length,
    `${String(nodes.length)} nodes`,
    NODES,
    ({ legal }) => legal,
  );
  if (!shared) {
    const high = Math.max(1, nodes.length);
    const ticks = [...new Set([0, 1, 2, 3, 4].map((part) => Math.round((part * high) / 4)))];
    const y = { kind: 'linear', label: 'Number of nodes', low: 0, high } as const;
    return { panels: [nodePanel], y: { ...y, ticks: ticks.map((at) => ({ at, label: String(at) })) } };
  }
  const machinePanel = panel(
    'scanners',
    machines,
    `${String(machines)} scanners`,
    MACHINES,
    ({ equipment }) => equipment,
  );
  const ticks = [0, 25, 50, 75, 100].map((at) => ({ at, label: String(at) }));
  const y = {
    kind: 'linear',
    label: 'Share of the nodes, and of the scanners (%)',
    low: 0,
    high: 100,
  } as const;
  return { panels: [nodePanel, machinePanel], y: { ...y, ticks } };
}

/** Does some node, or some machine, stand so at some value? */
function drawn({ steps, machines }: Swept, mark: LegalMark): boolean {
  return steps.some(
    ({ legal, equipment }) =>
      legal[mark].length > 0 || (machines > 0 && mark !== 'reached' && equipment[mark].length > 0),
  );
}

function noteOf(all: Swept): string {
  const { of, scenario, changes } = all;
  const name = of.measure.shortTitle;
  const grid = `Every value at which something changes is drawn, in steps of ${valueText(of, of.threshold.step)}`;
  const reached =
    'Reached: not specified itself, but made with machines that are. Hatched: the record does not settle it.';
  if (!scenario.measures.includes(of.measure.id)) {
    return `${capital(name)} is not in play in this question: moving its line changes nothing. ${reached}`;
  }
  return `${grid}, with everything else of the question as it is${changes ? '' : '; nothing here changes'}. ${reached}`;
}

function describe(catalogue: Catalogue, question: ChartQuestion, chart: Chart): ChartDescription {
  const { scenario, threshold } = question;
  const of = askedThreshold(catalogue, forShown(catalogue, question), threshold);
  if (!of) return nothingToMove(catalogue, question, chart);
  const all = swept(catalogue, question, of);
  return {
    id: chart.id,
    title: `Moving one number: the ${of.threshold.label} of ${of.measure.shortTitle}`,
    subtitle: `${questionText(catalogue, scenario)}. ${nodesText(all.nodes.length, all.foundries)}; the line at ${valueText(of, valueIn(scenario, of))}, ${putText(scenario, of)}`,
    ...panelsOf(all),
    keys: NODES.filter(({ of: mark }) => drawn(all, mark)).map(({ name, tone, fill }) => ({
      text: name,
      tone,
      fill,
    })),
    table: sweepTable(all),
    alt: sweepAlt(all),
    note: noteOf(all),
    sources: sweepSources(catalogue, all),
    dataset: datasetOf(catalogue),
  };
}

export const sweepChart: Chart = {
  id: 'sweep',
  title: 'What moving one number does',
  about: 'How many nodes and scanners one threshold of a measure catches at every value it may be set to.',
  asks: ['foundries', 'threshold'],
  describe(catalogue, question) {
    return describe(catalogue, question, this);
  },
};
