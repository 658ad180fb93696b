/** What a scenario does to each node and machine: the whole answer but for the data that it is from. */

import { assess, resolveScenario } from '../../model/index.ts';
import type { Catalogue, ScenarioInput } from '../../model/index.ts';
import { assessmentAnswer } from './assessment.ts';
import { ignoredAnswer } from './ignored.ts';
import type { ScenarioAnswer } from './shapes.ts';

/** `today` is an ISO day, for a scenario that states none; with `trace`, layers say why machines do not print them. */
export function answerToAssess(
  { catalogue, input }: { readonly catalogue: Catalogue; readonly input: ScenarioInput },
  today: string,
  trace = false,
): ScenarioAnswer {
  const scenario = resolveScenario(catalogue, input, today);
  return {
    ...assessmentAnswer(catalogue, assess(catalogue, scenario), trace),
    ...ignoredAnswer(input, scenario),
  };
}
