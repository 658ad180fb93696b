/** Which nodes a measure catches itself, at any values of its thresholds: the test and whom it binds, and no machines. */

import type { Catalogue } from './catalogue.ts';
import { testsNodes } from './measure.ts';
import type { Measure } from './measure.ts';
import type { ProcessNode } from './node.ts';
import { and } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { outcomesOf } from './outcomes-alone.ts';
import type { OutcomesOf } from './outcomes-alone.ts';
import { placesOf } from './place.ts';
import type { Scenario } from './scenario.ts';
import { termsOf } from './terms.ts';

/** Does the measure bind the maker of each node in one of its places? */
export function bindingOf(
  catalogue: Catalogue,
  scenario: Scenario,
  measure: Measure,
  nodes: readonly ProcessNode[],
): readonly Outcome[] {
  const terms = termsOf(catalogue, measure, scenario);
  const places = placesOf(catalogue, scenario);
  return nodes.map((node) => {
    const place = places.get(node.id);
    return place ? terms.at(place).binds : 'not-met';
  });
}

/** The legal outcome of nodes under one measure, as `assess` has it; only thresholds may differ between the scenarios asked. */
export function caughtBy(
  catalogue: Catalogue,
  scenario: Scenario,
  measure: Measure,
  nodes: readonly ProcessNode[],
): OutcomesOf {
  if (!testsNodes(measure)) return () => nodes.map(() => 'not-met');
  const put = outcomesOf(catalogue, scenario, measure, nodes);
  const binds = bindingOf(catalogue, scenario, measure, nodes);
  return (moved) => put(moved).map((technology, i) => and(binds[i] ?? 'not-met', technology));
}
