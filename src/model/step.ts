/**
 * A criterion in the form in which it is put to many subjects: one shape for every kind, with what does not depend on
 * the subject worked out.
 */

import { limitsOf, unmeasured } from './bound.ts';
import type { Limits } from './bound.ts';
import { childrenOf, isMovable, relationOf } from './criterion.ts';
import type { AttributeCriterion, Criterion, RelationCriterion } from './criterion.ts';
import type { Unit } from './figure.ts';
import { outcomeOf } from './outcome.ts';
import { QUANTITY_PLACES } from './quantity.ts';
import type { QuantityKey } from './quantity.ts';
import type { AttributeReason, BoundResult, GroupReason, RelationReason } from './reason.ts';
import type { Subject } from './subject.ts';

/** A criterion that asks the subject for something other than a number. */
type Question = (subject: Subject) => AttributeReason | RelationReason;

/**
 * A criterion of any kind. Every kind has the same fields in the same order, because engines read objects of one shape
 * several times faster; what a kind does not use holds a value of the same type.
 */
export interface Step {
  readonly kind: 'bound' | 'term' | 'question' | GroupReason['kind'];
  readonly at: string | undefined;
  readonly children: readonly Step[];
  readonly hasDated: boolean;
  /** Did the clause join or leave the text while the rule stayed? `from` its first day, `until` the day after. */
  readonly isDated: boolean;
  readonly from: string;
  readonly until: string;
  readonly quantity: QuantityKey;
  readonly place: number;
  readonly unit: Unit;
  readonly kFactor: number;
  readonly limits: Limits;
  readonly bounds: readonly BoundResult[];
  readonly ask: Question;
}

function attributeQuestion(criterion: AttributeCriterion): Question {
  const { attribute, is_one_of: allowed, at } = criterion;
  return (subject) => {
    const known = subject.attribute(attribute);
    return 'missing' in known
      ? {
          kind: 'attribute',
          outcome: 'undetermined',
          attribute,
          actual: null,
          allowed,
          at,
          missing: [known.missing],
        }
      : {
          kind: 'attribute',
          outcome: outcomeOf(allowed.includes(known.value)),
          attribute,
          actual: known.value,
          allowed,
          at,
        };
  };
}

function relationQuestion(criterion: RelationCriterion): Question {
  const { name, of } = relationOf(criterion);
  return (subject) => subject.relation(name, of, criterion.at);
}

function noQuestion(): never {
  throw new Error('a number or a group asks no question');
}

const EARLIEST = '';
const LATEST = '9999-12-31T';

function kindOf(criterion: Criterion): Step['kind'] {
  if ('quantity' in criterion) return 'bound';
  if ('term' in criterion) return 'term';
  if ('all_of' in criterion) return 'all-of';
  if ('any_of' in criterion) return 'any-of';
  return 'none_of' in criterion ? 'none-of' : 'question';
}

function questionOf(criterion: Criterion): Question {
  if ('attribute' in criterion) return attributeQuestion(criterion);
  return 'capable_of' in criterion || 'uniquely_required_for' in criterion
    ? relationQuestion(criterion)
    : noQuestion;
}

/** The criterion with everything under it that it asks of the same subject. */
export function stepOf(criterion: Criterion): Step {
  const kind = kindOf(criterion);
  const bounds = isMovable(criterion) ? criterion : {};
  const quantity = 'quantity' in criterion ? criterion.quantity : 'wavelengthNm';
  const children = kind === 'question' ? [] : childrenOf(criterion).map(stepOf);
  return {
    kind,
    at: criterion.at,
    children,
    hasDated: children.some((child) => child.isDated),
    isDated: criterion.from !== undefined || criterion.until !== undefined,
    from: criterion.from ?? EARLIEST,
    until: criterion.until ?? LATEST,
    quantity,
    place: QUANTITY_PLACES[quantity],
    unit: isMovable(criterion) ? criterion.unit : 'nm',
    kFactor: 'term' in criterion ? criterion.k_factor : Number.NaN,
    limits: limitsOf(bounds),
    bounds: unmeasured(bounds),
    ask: questionOf(criterion),
  };
}
