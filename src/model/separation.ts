/** Nodes to catch and nodes to spare, held against a measure: does it keep the two apart? */

import { caughtBy } from './caught.ts';
import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import type { Measure } from './measure.ts';
import type { ProcessNode } from './node.ts';
import type { Outcome } from './outcome.ts';
import type { Scenario } from './scenario.ts';

/** No node is on both. */
export interface Sides {
  readonly catch: readonly ProcessNode[];
  readonly spare: readonly ProcessNode[];
}

/** The nodes of both lists as they are on record, each once. */
export function sidesOf(
  { nodes }: Catalogue,
  asked: { readonly catch: readonly string[]; readonly spare: readonly string[] },
): Sides {
  const found = (ids: readonly string[]): ProcessNode[] =>
    [...new Set(ids)].flatMap((id) => byId(nodes, id) ?? []);
  return { catch: found(asked.catch), spare: found(asked.spare) };
}

/** Whom a measure catches of either side, in the order of the sides. */
export interface Caught {
  readonly catch: readonly Outcome[];
  readonly spare: readonly Outcome[];
}

/** `certain`: all to be caught are, and none to be spared; `possible`: what is undetermined could turn out so. */
export type Separation = 'certain' | 'possible' | 'none';

export function separationIn({ catch: caught, spare }: Caught): Separation {
  if (caught.includes('not-met') || spare.includes('met')) return 'none';
  return caught.includes('undetermined') || spare.includes('undetermined') ? 'possible' : 'certain';
}

/** The sides under a measure at any values of its thresholds. */
export function caughtOnSides(
  catalogue: Catalogue,
  scenario: Scenario,
  measure: Measure,
  sides: Sides,
): (moved: Scenario) => Caught {
  const caught = caughtBy(catalogue, scenario, measure, sides.catch);
  const spared = caughtBy(catalogue, scenario, measure, sides.spare);
  return (moved) => ({ catch: caught(moved), spare: spared(moved) });
}

/**
 * Do any values of a measure's thresholds separate? For many combinations: the node that rules one out is asked first of the
 * next, which it most often rules out as well.
 */
export function separationOf(
  catalogue: Catalogue,
  scenario: Scenario,
  measure: Measure,
  sides: Sides,
): (moved: Scenario) => Separation {
  const asking = (nodes: readonly ProcessNode[], ruledOut: Outcome) =>
    nodes.map((node) => ({ ask: caughtBy(catalogue, scenario, measure, [node]), ruledOut }));
  const asked = [...asking(sides.catch, 'not-met'), ...asking(sides.spare, 'met')];
  return (moved) => {
    let open = false;
    for (const [i, entry] of asked.entries()) {
      const [outcome] = entry.ask(moved);
      if (outcome === entry.ruledOut) {
        asked.splice(i, 1);
        asked.unshift(entry);
        return 'none';
      }
      open ||= outcome === 'undetermined';
    }
    return open ? 'possible' : 'certain';
  };
}
