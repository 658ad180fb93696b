/** All cross-record checks, in the order their findings are listed. */

import { adjustableWithinSense } from './adjustable-within-sense.ts';
import { attributeValueKnown } from './attribute-value-known.ts';
import { caseDrawsALine } from './case-draws-a-line.ts';
import type { Check } from './check.ts';
import { checkedByRelease } from './checked-by-release.ts';
import { claimAnswerable } from './claim-answerable.ts';
import { datedClauseInAnyOf } from './dated-clause-in-any-of.ts';
import { datesOrdered } from './dates-ordered.ts';
import { idMatchesPath } from './id-matches-path.ts';
import { parameterComplete } from './parameter-complete.ts';
import { presetAnswerable } from './preset-answerable.ts';
import { rangeOrdered } from './range-ordered.ts';
import { referenceExists } from './reference-exists.ts';
import { sourceExists } from './source-exists.ts';
import { sourceIsCited } from './source-is-cited.ts';
import { statusHistoryAscends } from './status-history-ascends.ts';
import { unitMatchesQuantity } from './unit-matches-quantity.ts';

export const CHECKS: readonly Check[] = [
  idMatchesPath,
  sourceExists,
  sourceIsCited,
  referenceExists,
  parameterComplete,
  unitMatchesQuantity,
  rangeOrdered,
  datesOrdered,
  statusHistoryAscends,
  adjustableWithinSense,
  attributeValueKnown,
  caseDrawsALine,
  presetAnswerable,
  claimAnswerable,
  datedClauseInAnyOf,
  checkedByRelease,
];
