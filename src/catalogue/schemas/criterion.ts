/** Schema of the criteria language; its output is exactly the model's union. */

import { z } from 'zod';
import { ATTRIBUTE_KEYS, BOUND_OPERATORS, QUANTITY_KEYS, THRESHOLD_IDS, UNITS } from '../../model/index.ts';
import type { Adjustable, Criterion } from '../../model/index.ts';
import { choose, day, words } from './text.ts';

const adjustable: z.ZodType<Adjustable> = z.strictObject({
  threshold: z.enum(THRESHOLD_IDS),
  bound: z.enum([...BOUND_OPERATORS, 'k_factor']),
  from: z.number(),
  to: z.number(),
  step: z.number().positive(),
  label: words,
});

const dated = { from: day.exactOptional(), until: day.exactOptional() };
const cited = { at: words, ...dated };
const grouped = { at: words.exactOptional(), ...dated };

const movable = {
  at_least: z.number().exactOptional(),
  more_than: z.number().exactOptional(),
  at_most: z.number().exactOptional(),
  less_than: z.number().exactOptional(),
  unit: z.enum(UNITS),
  adjustable: z.array(adjustable).exactOptional(),
  readings: z.tuple([z.literal('at-or-below'), z.literal('below')]).exactOptional(),
  follows: z
    .strictObject({ bound: z.enum(BOUND_OPERATORS), threshold: z.enum(THRESHOLD_IDS) })
    .exactOptional(),
};

type Leaf = { readonly [operator in (typeof BOUND_OPERATORS)[number]]?: number };
const hasBound = (leaf: Leaf): boolean => BOUND_OPERATORS.some((operator) => leaf[operator] !== undefined);
const NO_BOUND = { error: `needs one of ${BOUND_OPERATORS.join(', ')}` };

const bound = z
  .strictObject({ quantity: z.enum(QUANTITY_KEYS), ...movable, ...cited })
  .refine(hasBound, NO_BOUND);

const term = z
  .strictObject({
    term: z.literal('minimum_resolvable_feature'),
    k_factor: z.number().positive(),
    ...movable,
    ...cited,
  })
  .refine(hasBound, NO_BOUND);

const attribute = z.strictObject({
  attribute: z.enum(ATTRIBUTE_KEYS),
  is_one_of: z.array(words).min(1),
  ...cited,
});

const FORMS = 'all_of, any_of, none_of, quantity, term, attribute, uniquely_required_for or capable_of';

export const criterion: z.ZodType<Criterion> = choose<Criterion>((value) => {
  const many = z.array(z.lazy(() => criterion)).min(1);
  if ('quantity' in value) return bound;
  if ('term' in value) return term;
  if ('attribute' in value) return attribute;
  if ('all_of' in value) return z.strictObject({ all_of: many, ...grouped });
  if ('any_of' in value) return z.strictObject({ any_of: many, ...grouped });
  if ('none_of' in value) return z.strictObject({ none_of: many, ...grouped });
  if ('capable_of' in value) return z.strictObject({ capable_of: z.lazy(() => criterion), ...cited });
  if ('uniquely_required_for' in value) {
    return z.strictObject({ uniquely_required_for: z.lazy(() => criterion), ...cited });
  }
  return z.never({ error: `is no criterion; it needs ${FORMS}` });
});
