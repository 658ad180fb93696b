import { PARAMETER_IDS } from '../../model/index.ts';
import type { Check } from './check.ts';

/** The model computes with every one of them; a missing one would be NaN in a figure. */
export const parameterComplete: Check = {
  name: 'parameter-complete',
  description: 'Every parameter that the model uses is on record.',
  needs: ['parameters'],
  check: ({ catalogue }) =>
    PARAMETER_IDS.filter((id) => !catalogue.parameters.some((parameter) => parameter.id === id)).map(
      (id) => ({
        kind: 'parameters' as const,
        id,
        path: [],
        message: `the model's parameter "${id}" is not on record`,
      }),
    ),
};
