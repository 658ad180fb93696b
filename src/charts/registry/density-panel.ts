/** Transistor density of nodes as bars from zero; a class value is hatched, a gap is a hatched stub with its words. */

import type { Catalogue, ProcessNode, Standing } from '../../model/index.ts';
import { markOf, numberText } from '../../text/index.ts';
import type { BarMarks, Fill, NumberAxis, Panel } from '../description.ts';
import { ticksAt } from '../parts.ts';
import { figureWords, nodeFigure } from './node-figures.ts';

export const DENSITY = 'transistorDensityMTrPerMm2';

type Bar = BarMarks['bars'][number];

/** Of the axis: the length of a stub. */
const STUB = 0.03;
const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500];
const LEAST_END = 50;

/** Solid for what the maker or others said or measured, washed for what was computed or guessed. */
function fillFor(standing: Standing): Fill {
  return standing === 'derived' || standing === 'estimated' ? 'wash' : 'solid';
}

function barOf(catalogue: Catalogue, node: ProcessNode, end: number): Bar[] {
  const of = nodeFigure(catalogue, node, DENSITY);
  if (of === null) return [];
  const bar = { id: node.id, at: node.id, from: 0, hint: `${node.name}, density: ${figureWords(of)}` };
  if ('own' in of) {
    const { value, figure } = of.own;
    const label = `${numberText(value, 1)}${markOf(figure.standing)}`;
    return [{ ...bar, to: value, fill: fillFor(figure.standing), label }];
  }
  const { classValue, gap } = of;
  if (classValue)
    return [
      {
        ...bar,
        to: classValue.value,
        tone: 'muted',
        fill: 'hatched',
        label: `class: ${numberText(classValue.value, 1)}`,
      },
    ];
  return [
    {
      ...bar,
      to: end * STUB,
      tone: 'muted',
      fill: 'hatched',
      label: of.unverified ? 'unverified only' : gap,
    },
  ];
}

function drawnValues(catalogue: Catalogue, nodes: readonly ProcessNode[]): number[] {
  return nodes.flatMap((node) => {
    const of = nodeFigure(catalogue, node, DENSITY);
    if (of === null) return [];
    return 'own' in of ? [of.own.value] : (of.classValue?.value ?? []);
  });
}

export function densityPanel(catalogue: Catalogue, nodes: readonly ProcessNode[]): Panel {
  const most = Math.max(LEAST_END, ...drawnValues(catalogue, nodes));
  const step = STEPS.find((size) => most / size <= 5) ?? most;
  // Room for what is written behind the longest bar.
  const end = most * 1.22;
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
  const x: NumberAxis = {
    kind: 'linear',
    label: 'Density (MTr/mm²)',
    low: 0,
    high: end,
    ticks: ticksAt(ticks),
  };
  const bars: BarMarks = {
    kind: 'bars',
    id: 'density',
    name: 'transistor density',
    tone: 'series-1',
    fill: 'solid',
    bars: nodes.flatMap((node) => barOf(catalogue, node, end)),
  };
  return { id: 'density', x, marks: [bars] };
}
