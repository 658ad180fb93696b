/** The box of assumptions cut into cells by the costs that the layers of a node share. */

import type { Interval } from './figure.ts';
import type { AssumptionBox, ParameterId } from './parameters.ts';
import type { PatternRange } from './pattern-ranges.ts';
import type { ProjectionClass } from './patterning.ts';

/**
 * A cell of the box: a piece of the range of the two costs that most layers of a node share, an extra step and an EUV
 * pass, with the ranges of all other passes whole. Within a node all layers lie in one cell.
 */
export interface CostCell {
  readonly step: Interval;
  readonly pass: Readonly<Record<ProjectionClass, Interval>>;
}

const PIECES_OF_A_COST = 4;

function piecesOfCost({ low, high }: Interval): readonly Interval[] {
  const count = high > low ? PIECES_OF_A_COST : 1;
  const at = (i: number): number => (i === count ? high : low + (i * (high - low)) / count);
  return Array.from({ length: count }, (_, i) => ({ low: at(i), high: at(i + 1) }));
}

const PASSES = ['i-line', 'krf', 'arf-dry', 'arf-immersion', 'euv', 'euv-high-na'] as const;

/** The cells of a box; one where the reader fixed both costs. */
export function cellsOf(box: AssumptionBox): readonly CostCell[] {
  const between = (id: ParameterId): Interval => ({ low: box.low[id], high: box.high[id] });
  const whole = Object.fromEntries(PASSES.map((of) => [of, between(`${of}.pass-cost`)])) as CostCell['pass'];
  return piecesOfCost(between('step-cost')).flatMap((step) =>
    piecesOfCost(between('euv.pass-cost')).map((euv) => ({ step, pass: { ...whole, euv } })),
  );
}

export function costAt(pattern: PatternRange, step: number, end: 'low' | 'high', cell: CostCell): number {
  return pattern.exposures[end] * cell.pass[pattern.class][end] + pattern.steps[end] * step;
}
