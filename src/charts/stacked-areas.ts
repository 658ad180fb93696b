/** Counts over a range as areas on one another, each constant from one value up to the next. */

import type { CurveMarks, Fill, NumberAxis } from './description.ts';
import type { Tone } from './tones.ts';

export interface AreaLook<K extends string> {
  readonly of: K;
  readonly name: string;
  readonly tone: Tone;
  readonly fill: Fill;
}

/** How many of each from a value on. */
export interface AreaStep<K extends string> {
  readonly value: number;
  readonly counts: Readonly<Record<K, number>>;
}

/** Where an area is thick for the longest stretch of the axis: there its name has room. */
function widest(thickness: readonly number[], places: readonly number[]): number {
  const most = Math.max(...thickness);
  let best = { from: 0, to: 0, width: -1 };
  let start: number | null = null;
  thickness.forEach((thick, i) => {
    start = thick < most / 2 ? null : (start ?? i);
    if (start === null) return;
    const [from, to] = [places[start] ?? 0, places[i + 1] ?? places[i] ?? 0];
    if (to - from > best.width) best = { from, to, width: to - from };
  });
  return (best.from + best.to) / 2;
}

/** The areas, the first look lowest; drawn from the top down, so that the edge of the lower one stands where both meet. */
export function stackedAreas<K extends string>(
  id: string,
  steps: readonly AreaStep<K>[],
  looks: readonly AreaLook<K>[],
  of: {
    readonly axis: Pick<NumberAxis, 'kind'>;
    readonly scale: (count: number) => number;
    readonly hint: (look: AreaLook<K>) => string;
  },
): CurveMarks[] {
  const place = (value: number): number => (of.axis.kind === 'log' ? Math.log(value) : value);
  const value = (at: number): number => (of.axis.kind === 'log' ? Math.exp(at) : at);
  const places = steps.map((step) => place(step.value));
  const areas = looks.flatMap((look, i): CurveMarks[] => {
    const thickness = steps.map(({ counts }) => counts[look.of]);
    if (thickness.every((count) => count === 0)) return [];
    const points = steps.map(({ value: x, counts }) => {
      const below = looks.slice(0, i).reduce((sum, lower) => sum + counts[lower.of], 0);
      return { x, y: of.scale(below + counts[look.of]), base: of.scale(below) };
    });
    return [
      {
        kind: 'curve',
        id: `${id}-${look.of}`,
        name: look.name,
        tone: look.tone,
        fill: look.fill,
        steps: true,
        points,
        label: look.name,
        labelAt: value(widest(thickness, places)),
        hint: of.hint(look),
      },
    ];
  });
  return areas.reverse();
}
