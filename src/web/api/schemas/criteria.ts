/** The test of a measure as answers send it: the criteria language, whole. */

import { z } from 'zod';
import { ATTRIBUTE_KEYS, BOUND_OPERATORS, QUANTITY_KEYS, THRESHOLD_IDS } from '../../../model/index.ts';
import type { Criterion } from '../../../model/index.ts';
import { unit } from './figures.ts';
import { day, listOf, words } from './values.ts';

export const thresholdId = z.enum(THRESHOLD_IDS).meta({
  id: 'ThresholdId',
  description: 'What a movable threshold bounds, with its unit.',
});

export const boundOperator = z.enum(BOUND_OPERATORS).meta({
  id: 'BoundOperator',
  description: 'Which side of a number is inside, and whether the number itself is.',
});

export const quantity = z.enum(QUANTITY_KEYS).meta({
  id: 'Quantity',
  description: 'What a bound tests, by the name it has in "classify".',
});

export const attribute = z.enum(ATTRIBUTE_KEYS).meta({
  id: 'Attribute',
  description: 'What a list of values tests, by the name it has in "classify".',
});

/** What may be moved of a bound. */
export const adjustableParts = {
  threshold: thresholdId,
  bound: z.enum([...BOUND_OPERATORS, 'k_factor']).describe('Which number of the criterion moves.'),
  from: z.number().describe('The least it may be set to, in its unit.'),
  to: z.number().describe('The most it may be set to, in its unit.'),
  step: z.number().describe('Values lie on steps of this size from "from".'),
  label: z.string().describe('What it is called on pages.'),
};

const adjustable = z
  .strictObject(adjustableParts)
  .meta({ id: 'Adjustable', description: 'A number of the criterion that a question may move.' });

const paragraph = z.string().describe('The paragraph that says so.');
const clause = {
  from: day.exactOptional().describe('First day of a clause that joined while the rule stood.'),
  until: day.exactOptional().describe('Last day of a clause that left while the rule stood.'),
};
const citedClause = { at: paragraph, ...clause };
const groupClause = { at: paragraph.exactOptional(), ...clause };

const bound = z.number().exactOptional();
const movable = {
  at_least: bound.describe('Inside from this number up, the number included.'),
  more_than: bound.describe('Inside above this number.'),
  at_most: bound.describe('Inside up to this number, the number included.'),
  less_than: bound.describe('Inside below this number.'),
  unit,
  adjustable: listOf(adjustable).exactOptional().describe('What of it may be moved.'),
  readings: z
    .tuple([z.literal('at-or-below'), z.literal('below')])
    .readonly()
    .exactOptional()
    .describe('Present where the text leaves open whether the number itself is inside.'),
  follows: z
    .strictObject({ bound: boundOperator, threshold: thresholdId })
    .exactOptional()
    .describe('A bound that moves along with another threshold of the measure.'),
};

const boundCriterion = z
  .strictObject({ quantity, ...movable, ...citedClause })
  .meta({ id: 'BoundCriterion', description: 'A quantity inside bounds.' });

const termCriterion = z
  .strictObject({
    term: z
      .literal('minimum_resolvable_feature')
      .describe('The defined term: K × wavelength ÷ numerical aperture.'),
    k_factor: z.number().describe('The K of this text.'),
    ...movable,
    ...citedClause,
  })
  .meta({ id: 'TermCriterion', description: 'A defined term inside bounds.' });

const attributeCriterion = z
  .strictObject({ attribute, is_one_of: words.describe('The values that meet it.'), ...citedClause })
  .meta({ id: 'AttributeCriterion', description: 'An attribute that is one of a list.' });

export const criterion: z.ZodType<Criterion> = z
  .lazy(() =>
    z.union([
      allOf,
      anyOf,
      noneOf,
      boundCriterion,
      termCriterion,
      attributeCriterion,
      uniquelyRequired,
      capableOf,
    ]),
  )
  .meta({ id: 'Criterion', description: 'One condition of a measure’s test, or a group of conditions.' });

const allOf = z
  .strictObject({ all_of: listOf(criterion).describe('Every one must be met.'), ...groupClause })
  .meta({ id: 'AllOf', description: 'Met where every criterion is.' });
const anyOf = z
  .strictObject({ any_of: listOf(criterion).describe('One must be met.'), ...groupClause })
  .meta({ id: 'AnyOf', description: 'Met where one criterion is.' });
const noneOf = z
  .strictObject({ none_of: listOf(criterion).describe('None may be met.'), ...groupClause })
  .meta({ id: 'NoneOf', description: 'Met where no criterion is.' });
const uniquelyRequired = z.strictObject({ uniquely_required_for: criterion, ...citedClause }).meta({
  id: 'UniquelyRequiredFor',
  description: 'Equipment uniquely required for nodes that meet a criterion.',
});
const capableOf = z
  .strictObject({ capable_of: criterion, ...citedClause })
  .meta({ id: 'CapableOf', description: 'Equipment capable of making nodes that meet a criterion.' });
