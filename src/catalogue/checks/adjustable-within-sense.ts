import { isMovable, thresholdsOf, walk } from '../../model/index.ts';
import type { Criterion, Measure } from '../../model/index.ts';
import type { Check, Finding } from './check.ts';

const CLOSE = 1e-9;

function offGrid(value: number, from: number, step: number): boolean {
  const steps = (value - from) / step;
  return Math.abs(steps - Math.round(steps)) > CLOSE;
}

function thresholdFindings(measure: Measure): Finding[] {
  const path = ['specifies'];
  return thresholdsOf(measure).flatMap(({ threshold, value, from, to, step }): Finding[] => {
    const said = `threshold ${threshold}: `;
    const problem =
      from >= to
        ? `its slider runs from ${String(from)} to ${String(to)}`
        : value < from || value > to
          ? `the measure's own ${String(value)} lies outside the slider, ${String(from)} to ${String(to)}`
          : offGrid(value, from, step)
            ? `the measure's own ${String(value)} is not on a step of ${String(step)} from ${String(from)}`
            : null;
    return problem === null ? [] : [{ kind: 'measures', id: measure.id, path, message: said + problem }];
  });
}

function strayFindings(measure: Measure, criterion: Criterion): Finding[] {
  return [...walk(criterion)].filter(isMovable).flatMap((leaf) =>
    (leaf.adjustable ?? []).flatMap(({ bound, threshold }): Finding[] => {
      const held = bound === 'k_factor' ? 'k_factor' in leaf : leaf[bound] !== undefined;
      if (held) return [];
      const message = `threshold ${threshold} moves "${bound}", which the criterion does not have`;
      return [{ kind: 'measures', id: measure.id, path: ['specifies'], message }];
    }),
  );
}

/** A slider covers the measure's own number and can return to it. */
export const adjustableWithinSense: Check = {
  name: 'adjustable-within-sense',
  description: 'Every movable threshold has a slider that holds its own value on a step.',
  needs: [],
  check: ({ catalogue }) =>
    catalogue.measures.flatMap((measure) =>
      measure.specifies ? [...thresholdFindings(measure), ...strayFindings(measure, measure.specifies)] : [],
    ),
};
