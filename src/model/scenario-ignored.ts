/** What a question says about measures that are not in play: no mistake, as links outlive a measure's day, but said. */

import type { Scenario, ScenarioInput } from './scenario.ts';
import { splitThreshold } from './scenario.ts';

/** A part of a question that decides nothing, by the name it has in an address. */
export interface IgnoredPart {
  readonly parameter: string;
  readonly detail: string;
}

function ignored(family: 'set' | 'reading', key: string, measure: string): IgnoredPart {
  return {
    parameter: `${family}.${key}`,
    detail: `"${measure}" is not in play, so this changes nothing; "with" adds a measure.`,
  };
}

/** The thresholds and readings that a question states for measures it does not put in play. */
export function ignoredIn(
  { set = {}, reading = {} }: Pick<ScenarioInput, 'set' | 'reading'>,
  { measures }: Pick<Scenario, 'measures'>,
): IgnoredPart[] {
  const thresholds = Object.keys(set).map((key) => ignored('set', key, splitThreshold(key).measure));
  const readings = Object.keys(reading).map((id) => ignored('reading', id, id));
  const inPlay = ({ parameter }: IgnoredPart): boolean => measures.includes(parameter.split('.')[1] ?? '');
  return [...thresholds, ...readings].filter((part) => !inPlay(part));
}
