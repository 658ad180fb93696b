/** Pitches of nodes: own figures as points with their ranges, class values dashed, gaps hatched beside the scale. */

import type { Catalogue, ProcessNode } from '../../model/index.ts';
import type { BarMarks, NumberAxis, Panel, PointMarks, Shape } from '../description.ts';
import { ticksAt } from '../parts.ts';
import type { Tone } from '../tones.ts';
import { figureWords, nodeFigure } from './node-figures.ts';

export interface Pitch {
  readonly key: 'contactedGatePitchNm' | 'minimumMetalPitchNm' | 'finPitchNm';
  readonly name: string;
  readonly tone: Tone;
  readonly shape: Shape;
}

export const PITCHES: readonly Pitch[] = [
  { key: 'contactedGatePitchNm', name: 'contacted gate', tone: 'series-1', shape: 'circle' },
  { key: 'minimumMetalPitchNm', name: 'minimum metal', tone: 'series-2', shape: 'square' },
  { key: 'finPitchNm', name: 'fin', tone: 'series-3', shape: 'diamond' },
];

const TICKS = [5, 10, 20, 30, 50, 70, 100, 150, 200, 300, 500];
const USUAL_NM = [20, 200] as const;
/** Beside the scale, as a factor below its low end: where gaps are marked. */
const ASIDE = 1.3;

function pointsOf(
  catalogue: Catalogue,
  nodes: readonly ProcessNode[],
  pitch: Pitch,
  index: number,
): PointMarks {
  return {
    kind: 'points',
    id: pitch.key,
    name: `${pitch.name} pitch`,
    tone: pitch.tone,
    shape: pitch.shape,
    // Half a row each, overlapping, so that equal pitches are seen apart.
    lane: { index: index / 2, of: 2 },
    points: nodes.flatMap((node) => {
      const of = nodeFigure(catalogue, node, pitch.key);
      if (of === null) return [];
      const drawn = 'own' in of ? of.own : of.classValue;
      if (!drawn) return [];
      return [
        {
          id: node.id,
          x: drawn.value,
          y: node.id,
          ...(drawn.range ? { xRange: drawn.range } : {}),
          filling: 'own' in of ? ('filled' as const) : ('dashed' as const),
          hint: `${node.name}, ${pitch.name} pitch: ${figureWords(of)}`,
        },
      ];
    }),
  };
}

function gapsOf(
  catalogue: Catalogue,
  nodes: readonly ProcessNode[],
  pitch: Pitch,
  index: number,
  [from, to]: readonly [number, number],
): BarMarks {
  return {
    kind: 'bars',
    id: `${pitch.key}-gaps`,
    name: `${pitch.name} pitch not on record`,
    tone: pitch.tone,
    fill: 'hatched',
    lane: { index, of: PITCHES.length },
    bars: nodes.flatMap((node) => {
      const of = nodeFigure(catalogue, node, pitch.key);
      if (of === null || 'own' in of) return [];
      return [
        { id: node.id, at: node.id, from, to, hint: `${node.name}, ${pitch.name} pitch: ${figureWords(of)}` },
      ];
    }),
  };
}

export function pitchPanel(catalogue: Catalogue, nodes: readonly ProcessNode[]): Panel {
  const points = PITCHES.map((pitch, i) => pointsOf(catalogue, nodes, pitch, i));
  const values = points.flatMap((set) => set.points.flatMap(({ x, xRange = [] }) => [Number(x), ...xRange]));
  const low = Math.min(USUAL_NM[0], ...values.map((nm) => nm / 1.1));
  const high = Math.max(USUAL_NM[1], ...values.map((nm) => nm * 1.1));
  const start = low / ASIDE;
  const x: NumberAxis = {
    kind: 'log',
    label: 'Pitch (nm), logarithmic',
    low: start,
    high,
    ticks: ticksAt(TICKS.filter((nm) => nm >= low && nm <= high)),
  };
  const aside = [start, start * ASIDE ** 0.62] as const;
  const gaps = PITCHES.map((pitch, i) => gapsOf(catalogue, nodes, pitch, i, aside)).filter(
    ({ bars }) => bars.length > 0,
  );
  return { id: 'pitches', x, marks: [...gaps, ...points] };
}
