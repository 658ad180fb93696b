import { childrenOf, walk } from '../../model/index.ts';
import type { Criterion } from '../../model/index.ts';
import type { Check, Finding } from './check.ts';

function isDated(criterion: Criterion): boolean {
  return criterion.from !== undefined || criterion.until !== undefined;
}

/** A clause that left the text is one alternative fewer; anywhere else its absence would widen the test. */
export const datedClauseInAnyOf: Check = {
  name: 'dated-clause-in-any-of',
  description: 'A criterion with its own dates stands directly in an any_of.',
  needs: [],
  check: ({ catalogue }) =>
    catalogue.measures.flatMap((measure): Finding[] => {
      if (!measure.specifies) return [];
      const misplaced = [...walk(measure.specifies)].flatMap((parent) =>
        'any_of' in parent ? [] : childrenOf(parent).filter(isDated),
      );
      const stray = isDated(measure.specifies) ? [measure.specifies, ...misplaced] : misplaced;
      return stray.map(() => ({
        kind: 'measures',
        id: measure.id,
        path: ['specifies'],
        message: 'a criterion with "from" or "until" may stand only directly in an any_of',
      }));
    }),
};
