/**
 * A question put along one threshold. Outcomes turn on nothing of it but what its own measure says of each record, so
 * values alike in that are answered once.
 */

import { assess } from './assess.ts';
import type { Assessment } from './assess.ts';
import type { Catalogue } from './catalogue.ts';
import { movedTo } from './keyed-threshold.ts';
import type { KeyedThreshold } from './keyed-threshold.ts';
import { keptAnswers } from './kept.ts';
import { testsMachines, testsNodes } from './measure.ts';
import { outcomesOf } from './outcomes-alone.ts';
import type { Scenario } from './scenario.ts';

const MOST_KEPT = 128;

/** What the threshold's measure says of every record at a value: equal texts, equal outcomes of the whole question. */
export function lawAlong(
  catalogue: Catalogue,
  scenario: Scenario,
  of: KeyedThreshold,
): (value: number) => string {
  const { measure } = of;
  const put = [
    ...(testsMachines(measure) ? [outcomesOf(catalogue, scenario, measure, catalogue.equipment)] : []),
    ...(testsNodes(measure) ? [outcomesOf(catalogue, scenario, measure, catalogue.nodes)] : []),
  ];
  if (!scenario.measures.includes(measure.id)) return () => '';
  return (value) => {
    const moved = movedTo(scenario, of, value);
    return put.flatMap((outcomes) => outcomes(moved)).join();
  };
}

/** What `read` takes from the answer at a value; only outcomes may be read, as values alike in those share one answer. */
export function answersAlong<T extends object>(
  catalogue: Catalogue,
  scenario: Scenario,
  of: KeyedThreshold,
  read: (assessment: Assessment) => T,
): (value: number) => T {
  const law = lawAlong(catalogue, scenario, of);
  const kept = keptAnswers<string, T>(MOST_KEPT);
  return (value) => kept.get(law(value), () => read(assess(catalogue, movedTo(scenario, of, value))));
}
