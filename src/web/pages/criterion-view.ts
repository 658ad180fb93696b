/** A criterion as a view prints it: a tree of clauses, each with its paragraph. */

import { childrenOf, isMovable } from '../../model/index.ts';
import type { Criterion } from '../../model/index.ts';
import { criterionText } from '../../text/index.ts';

export interface CriterionView {
  readonly text: string;
  readonly at: string;
  readonly children: readonly CriterionView[];
}

const GROUP_WORDS = { all_of: 'all of', any_of: 'any of', none_of: 'none of' } as const;

export function criterionView(criterion: Criterion): CriterionView {
  const group = (['all_of', 'any_of', 'none_of'] as const).find((word) => word in criterion);
  const dated = [
    ...(criterion.from === undefined ? [] : [`from ${criterion.from}`]),
    ...(criterion.until === undefined ? [] : [`until ${criterion.until}`]),
  ];
  const text = group
    ? GROUP_WORDS[group]
    : isMovable(criterion) || 'attribute' in criterion
      ? criterionText(criterion)
      : relationHead(criterion);
  return {
    text: dated.length === 0 ? text : `${text} (${dated.join(', ')})`,
    at: criterion.at ?? '',
    children: isMovable(criterion) ? [] : childrenOf(criterion).map(criterionView),
  };
}

function relationHead(criterion: Criterion): string {
  return 'capable_of' in criterion
    ? 'capable of making a process node with'
    : 'uniquely required for a process node with';
}
