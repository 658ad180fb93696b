/** A movable threshold as answers name it, and stretches of its values. */

import { z } from 'zod';
import { LEGAL_MARKS } from '../../../model/index.ts';
import { adjustableParts } from './criteria.ts';
import { unit } from './figures.ts';
import { id } from './values.ts';

const { from, to, step, label } = adjustableParts;

const settableRange = z
  .strictObject({ from, to, step })
  .meta({ id: 'SettableRange', description: 'The values that a threshold may be set to.' });

export const thresholdKey = z
  .string()
  .regex(/^[a-z0-9.-]+\.[a-z0-9-]+$/)
  .meta({
    id: 'ThresholdKey',
    description: 'A threshold by its key, "measure.threshold", as "set" takes it.',
  });

/** Which threshold it is. */
export const thresholdParts = {
  threshold: thresholdKey,
  measure: id.describe('Id of the measure that states it.'),
  label,
  unit,
  asWritten: z.number().describe('Its value in the text of the measure, in "unit".'),
  range: settableRange,
};

export const threshold = z
  .strictObject(thresholdParts)
  .meta({ id: 'KeyedThreshold', description: 'A threshold, whose it is, and how it may be set.' });

/** Where the question puts it. */
export const ownValue = z.number().describe('Where the question puts the threshold, in "unit".');

/** Ends of a stretch of values, each inside or outside. */
export const spanParts = {
  from: z.number().describe('The lower end, in the unit of the threshold.'),
  fromIncluded: z.boolean().describe('Whether the lower end itself is inside.'),
  to: z.number().describe('The upper end, in the unit of the threshold.'),
  toIncluded: z.boolean().describe('Whether the upper end itself is inside.'),
};

export const valueSpan = z
  .strictObject(spanParts)
  .meta({ id: 'ValueSpan', description: 'Values of a threshold from one to another.' });

export const legalMark = z.enum(LEGAL_MARKS).meta({
  id: 'LegalMark',
  description:
    'What measures do to a node, in one word: specified itself, reached (only machines that it is made with are specified), undetermined for want of a figure, not specified, or not tested. The first that holds of any measure asked of.',
});
