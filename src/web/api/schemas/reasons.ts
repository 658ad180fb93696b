/** Why an outcome is what it is: a tree that mirrors the criteria, as answers send it. */

import { z } from 'zod';
import { attribute, boundOperator, quantity } from './criteria.ts';
import { unit } from './figures.ts';
import { id, interval, listOf, outcome, words } from './values.ts';

const at = z.string().exactOptional().describe('The paragraph.');
const base = { outcome, at };
const missing = words.exactOptional().describe('The fields that stand between this and an answer.');
const everyPiece = listOf(quantity)
  .exactOptional()
  .describe(
    'Set where a range decided although no single criterion did: every piece of it gives the same answer.',
  );

const boundResult = z
  .strictObject({
    operator: boundOperator,
    value: z.number().describe('The limit.'),
    margin: z
      .number()
      .nullable()
      .describe(
        'Distance to the limit in its unit: positive inside, negative outside; null for unknown or ranged values.',
      ),
  })
  .meta({ id: 'BoundResult', description: 'One limit, and how far inside or outside it the value is.' });

const bounds = listOf(boundResult).describe('The limits that were tested.');
const actual = interval.nullable().describe('The value that was tested; null where there is none.');

const boundReason = z
  .strictObject({
    kind: z.literal('bound').describe('A quantity against bounds.'),
    ...base,
    quantity,
    unit,
    actual,
    bounds,
    source: id.exactOptional().describe('Id of the source of the figure used.'),
    inapplicable: z
      .literal(true)
      .exactOptional()
      .describe('The quantity does not apply to what was tested, so the bound is not met.'),
    missing,
  })
  .meta({ id: 'BoundReason', description: 'How a quantity stands to its bounds.' });

const termReason = z
  .strictObject({
    kind: z.literal('term').describe('A defined term against bounds.'),
    ...base,
    term: z.literal('minimum_resolvable_feature').describe('The defined term.'),
    kFactor: z.number().describe('The K of this text.'),
    unit,
    actual,
    bounds,
    missing,
  })
  .meta({ id: 'TermReason', description: 'How a defined term stands to its bounds.' });

const attributeReason = z
  .strictObject({
    kind: z.literal('attribute').describe('An attribute against a list.'),
    ...base,
    attribute,
    actual: z.string().nullable().describe('The value that was tested; null where there is none.'),
    allowed: words.describe('The values that meet it.'),
    missing,
  })
  .meta({ id: 'AttributeReason', description: 'Whether an attribute is one of a list.' });

const witness = z
  .strictObject({
    node: id.describe('Id of the node.'),
    layer: z.string().exactOptional().describe('The layer that makes it so.'),
    scheme: z.string().exactOptional().describe('The scheme of that layer.'),
  })
  .meta({ id: 'RelationWitness', description: 'A node that counts for or against a relation.' });

const relationReason = z
  .strictObject({
    kind: z.literal('relation').describe('A relation between equipment and nodes.'),
    ...base,
    relation: z.enum(['uniquely-required-for', 'capable-of']).describe('Which relation.'),
    reading: z.string().describe('How its phrase was read; "as-stated" where the asker stated it.'),
    get node() {
      return reason.exactOptional().describe('The test on the node itself, where one was put.');
    },
    because: listOf(witness).describe('Nodes that make the relation hold.'),
    against: listOf(witness).describe('Nodes that keep it from holding.'),
    missing,
  })
  .meta({ id: 'RelationReason', description: 'Whether equipment stands in a relation to nodes.' });

const named = z
  .strictObject({
    actual: z.string().nullable().describe('Who or where it is; null where it was not said.'),
    bound: words.describe('Whom or where the measure binds.'),
  })
  .nullable();

const bindingReason = z
  .strictObject({
    kind: z.literal('binding').describe('Whom and where the measure binds.'),
    ...base,
    party: named.describe('The maker; null where the measure binds any.'),
    destination: named.describe('The place; null where the measure binds any.'),
    missing,
  })
  .meta({ id: 'BindingReason', description: 'Whether the measure binds that maker in that place.' });

const groupReason = z
  .strictObject({
    kind: z.enum(['all-of', 'any-of', 'none-of']).describe('How the reasons inside combine.'),
    ...base,
    get reasons() {
      return z.array(reason).readonly().describe('The reasons inside.');
    },
    everyPiece,
  })
  .meta({ id: 'GroupReason', description: 'Reasons combined by Kleene’s three-valued tables.' });

export const reason: z.ZodType = z
  .lazy(() =>
    z.discriminatedUnion('kind', [
      groupReason,
      boundReason,
      termReason,
      attributeReason,
      relationReason,
      bindingReason,
    ]),
  )
  .meta({
    id: 'Reason',
    description:
      'Why a test came out as it did: what was tested, against what, how far off, by which paragraph.',
  });
