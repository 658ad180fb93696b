/** The values that answers share: days, ids, codes, lists, ranges, and the closed lists of outcomes. */

import { z } from 'zod';
import {
  AVAILABILITIES,
  DEVICE_CLASSES,
  LEGAL_OUTCOMES,
  NODE_CLASSES,
  OUTCOMES,
  POLICIES,
  PRODUCTION_OUTCOMES,
  SCANNER_CLASSES,
  SCHEMES,
  TRANSISTORS,
} from '../../../model/index.ts';

/** A list as answers are built: nobody writes into it. */
export function listOf<T extends z.ZodType>(of: T): z.ZodReadonly<z.ZodArray<T>> {
  return z.array(of).readonly();
}

export const words = listOf(z.string());
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const country = z.string().regex(/^[A-Z]{2}$/);
/** In addresses and in other answers a record is named by this. */
export const id = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
export const ids = listOf(id);
export const whole = z.int();

export const outcome = z.enum(OUTCOMES).meta({
  id: 'TestOutcome',
  description:
    'What a single test comes to; "undetermined" where a figure that decides is missing or its range straddles the bound.',
});

export const legalOutcome = z.enum(LEGAL_OUTCOMES).meta({
  id: 'LegalOutcome',
  description:
    'What a measure does to a node or machine: specified by it, not specified, undetermined for want of a figure, or not tested by it.',
});

export const productionOutcome = z.enum(PRODUCTION_OUTCOMES).meta({
  id: 'ProductionOutcome',
  description:
    'What making the node would take with the machines left: as made (unaffected), other schemes at a cost above the present (costlier), worse overlay on some layer (degraded), no scheme on any machine left for some layer (no-route), undetermined, or not modeled (memory).',
});

export const availability = z.enum(AVAILABILITIES).meta({
  id: 'Availability',
  description:
    'Whether a machine can be supplied to a node: available, under license (case by case), unavailable (denied, or taken out by the question), or undetermined.',
});

export const licensePolicyName = z.enum(POLICIES).meta({
  id: 'LicensePolicyName',
  description: 'How license applications are reviewed.',
});

export const deviceClass = z.enum(DEVICE_CLASSES).meta({
  id: 'DeviceClass',
  description: 'Logic, NAND or DRAM.',
});

export const transistor = z.enum(TRANSISTORS).meta({
  id: 'Transistor',
  description: 'The structure of the transistor. FD-SOI is planar for rules that test planar or not.',
});

export const nodeClass = z.enum(NODE_CLASSES).meta({
  id: 'NodeClass',
  description: 'A step of the ladder of logic node classes, by pitch and by the maker’s claim.',
});

export const scannerClass = z.enum(SCANNER_CLASSES).meta({
  id: 'ScannerClass',
  description: 'The class of a lithography machine, coarse to fine; imprint compares with none.',
});

export const projectionClass = scannerClass.exclude(['imprint']).meta({
  id: 'ProjectionClass',
  description: 'The class of a machine that exposes through a lens or mirrors.',
});

export const scheme = z.enum(SCHEMES).meta({
  id: 'Scheme',
  description:
    'How a layer is patterned: one exposure (SE), two to four separate exposures (LELE, LELELE, LELELELE), self-aligned double or quadruple patterning (SADP, SAQP), or EUV double patterning.',
});

export const layerKind = z.enum(['lines', 'holes']).meta({
  id: 'LayerKind',
  description: 'Lines, or holes (vias, contacts, cuts).',
});

export const span = z
  .strictObject({
    low: z.number().describe('The lower end, itself inside.'),
    high: z.number().describe('The upper end, itself inside.'),
  })
  .meta({ id: 'Span', description: 'A range with both ends inside.' });

export const interval = z
  .strictObject({
    low: z.number().describe('The lower end.'),
    high: z.number().nullable().describe('The upper end; null where there is none ("more than 1.50").'),
    lowExclusive: z
      .literal(true)
      .exactOptional()
      .describe('Present where the lower end itself is outside ("above 1.50").'),
  })
  .meta({ id: 'Interval', description: 'The values that a figure leaves possible, in its unit.' });

export const ratioRange = z
  .strictObject({
    low: z.number().describe('The least over the ranges of the assumptions.'),
    central: z.number().describe('At the central assumptions.'),
    high: z.number().describe('The most over the ranges of the assumptions.'),
  })
  .meta({ id: 'RatioRange', description: 'A number at the central assumptions and over their ranges.' });
