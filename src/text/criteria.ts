/** Criteria read aloud: each measure's test as one English sentence. */

import { BOUND_OPERATORS, relationOf } from '../model/index.ts';
import type { BoundOperator, Bounds, Criterion, Measure, Unit } from '../model/index.ts';
import { ATTRIBUTES, QUANTITIES } from '../model/index.ts';
import { listText, numberText, unitText } from './numbers.ts';
import { RELATION_WORDS } from './words.ts';

const OPERATOR_WORDS: Record<BoundOperator, string> = {
  at_least: 'at least',
  more_than: 'more than',
  at_most: 'at most',
  less_than: 'less than',
};

/** `more than 1.5 nm and at most 2.4 nm`. */
export function boundsText(bounds: Bounds, unit: Unit): string {
  if (bounds.at_least !== undefined && bounds.at_least === bounds.at_most) {
    return `exactly ${numberText(bounds.at_least)} ${unitText(unit)}`.trim();
  }
  const parts = BOUND_OPERATORS.flatMap((operator) => {
    const value = bounds[operator];
    const said = unitText(unit);
    return value === undefined
      ? []
      : [`${OPERATOR_WORDS[operator]} ${numberText(value)}${said === '' ? '' : ` ${said}`}`];
  });
  return listText(parts);
}

function joined(parts: readonly Criterion[], word: 'and' | 'or'): string {
  return parts
    .map((part) => {
      const compound = 'all_of' in part || 'any_of' in part;
      return compound ? `(${criterionText(part)})` : criterionText(part);
    })
    .join(` ${word} `);
}

/** The criterion as a clause, without the subject. */
export function criterionText(criterion: Criterion): string {
  if ('quantity' in criterion) {
    return `${QUANTITIES[criterion.quantity].label} ${boundsText(criterion, criterion.unit)}`;
  }
  if ('term' in criterion) {
    const k = numberText(criterion.k_factor);
    return `minimum resolvable feature (K = ${k}) ${boundsText(criterion, criterion.unit)}`;
  }
  if ('attribute' in criterion) {
    return `${ATTRIBUTES[criterion.attribute].label} ${listText(criterion.is_one_of, 'or')}`;
  }
  if ('all_of' in criterion) return joined(criterion.all_of, 'and');
  if ('any_of' in criterion) {
    return joined(criterion.any_of, 'or') + endings(criterion.any_of);
  }
  if ('none_of' in criterion)
    return `none of: ${joined(criterion.none_of, 'or')}${endings(criterion.none_of)}`;
  const { name, of } = relationOf(criterion);
  const verb = name === 'capable-of' ? 'capable of making' : RELATION_WORDS[name];
  return `${verb} a process node with ${criterionText(of)}`;
}

/** Says which alternatives joined or left the text, and when. */
function endings(parts: readonly Criterion[]): string {
  const dated = parts.flatMap((part) => {
    const since = part.from === undefined ? [] : [`from ${part.from}`];
    const until = part.until === undefined ? [] : [`until ${part.until}`];
    const when = [...since, ...until].join(' ');
    return when === '' ? [] : [`the alternative at ${part.at ?? 'its paragraph'} ${when}`];
  });
  return dated.length === 0 ? '' : `; ${dated.join('; ')}`;
}

const SUBJECTS = {
  node: 'A process node is specified if it has',
  equipment: 'A scanner is specified if it has',
  'equipment-for-node': 'An item is specified if it is',
  transaction: 'A transaction is specified if it has',
} as const;

/** The whole test of a measure as one sentence, to stand beside the legal text. */
export function measureSentence(measure: Measure): string {
  if (measure.tests === 'nothing' || !measure.specifies) return measure.instead ?? '';
  return `${SUBJECTS[measure.tests]} ${criterionText(measure.specifies)}.`;
}
