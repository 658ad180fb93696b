/** A node on a day: what the law says of it and what making it would take; and where two such states differ. */

import type { NodeResult } from './assess.ts';
import type { ProductionOutcome } from './claim.ts';
import { legalAny } from './outcome.ts';
import type { Legal } from './outcome.ts';
import type { RatioRange } from './production-costs.ts';

/** What the law says of a node: the strongest answer of all measures in play, and whether it is only its machines. */
export interface LegalState {
  readonly outcome: Legal;
  readonly through: 'node' | 'equipment' | null;
  /** What keeps it open, where it is undetermined. */
  readonly missing: readonly string[];
}

export interface ProductionState {
  readonly outcome: ProductionOutcome;
  readonly lithographyCostRatio: RatioRange | null;
  readonly missing: readonly string[];
}

export interface NodeState {
  readonly legal: LegalState;
  readonly production: ProductionState;
}

/** Where two states differ. */
export interface Change {
  readonly law: boolean;
  readonly production: boolean;
}

function legalState({ legal }: NodeResult): LegalState {
  const outcome = legalAny(legal.map((entry) => entry.outcome));
  const through = (way: 'node' | 'equipment'): boolean => legal.some((entry) => entry.through === way);
  const open = outcome === 'undetermined' ? legal.filter((entry) => entry.outcome === outcome) : [];
  return {
    outcome,
    through: through('node') ? 'node' : through('equipment') ? 'equipment' : null,
    missing: [...new Set(open.flatMap((entry) => entry.missing))],
  };
}

export function stateOf(result: NodeResult): NodeState {
  const { outcome, lithographyCostRatio, missing } = result.production;
  return { legal: legalState(result), production: { outcome, lithographyCostRatio, missing } };
}

/** To be tested and not specified leaves a node where it was: outside. */
function inside({ legal }: NodeState): Legal {
  return legal.outcome === 'not-tested' ? 'not-specified' : legal.outcome;
}

/** Where a reader would tell two states apart: other words, or another cost at the central assumptions. */
export function changeFrom(before: NodeState, after: NodeState): Change {
  const [was, is] = [before.production, after.production];
  return {
    law: inside(before) !== inside(after) || before.legal.through !== after.legal.through,
    production:
      was.outcome !== is.outcome || was.lithographyCostRatio?.central !== is.lithographyCostRatio?.central,
  };
}

export function isChange({ law, production }: Change): boolean {
  return law || production;
}
