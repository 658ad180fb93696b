/** The schema of each kind of record. */

import type { z } from 'zod';
import type { Kind } from './checks/check.ts';
import { equipment, equipmentClass } from './schemas/equipment.ts';
import { measure } from './schemas/measure.ts';
import { node } from './schemas/node.ts';
import {
  caseOnRecord,
  countryGroup,
  parameter,
  party,
  readerParameter,
  source,
} from './schemas/reference.ts';
import { claim, preset } from './schemas/scenario.ts';

/** One kind of record: its folder under `data/` and the schema of its files. */
export const KINDS = {
  nodes: node,
  equipment,
  'equipment-classes': equipmentClass,
  measures: measure,
  sources: source,
  parties: party,
  'country-groups': countryGroup,
  parameters: parameter,
  'reader-parameters': readerParameter,
  cases: caseOnRecord,
  presets: preset,
  claims: claim,
} as const satisfies Record<Kind, z.ZodType>;
export type RecordOf<K extends Kind> = z.output<(typeof KINDS)[K]>;
