/** Whole answers as the API sends them, for who asks without HTTP. */

import { assess, classify, compare, resolveScenario } from '../model/index.ts';
import type {
  Catalogue,
  ClassifyInput,
  ClassifyResult,
  Dataset,
  IgnoredPart,
  Scenario,
  ScenarioInput,
  SweepStep,
} from '../model/index.ts';
import { assessmentAnswer, classifyAnswer } from '../web/answers/assessment.ts';
import type { AssessmentAnswer, Said } from '../web/answers/assessment.ts';
import { comparisonAnswer } from '../web/answers/comparison.ts';
import type { ComparisonAnswer } from '../web/answers/comparison.ts';
import { ignoredAnswer } from '../web/answers/ignored.ts';

/** What `assess` answers (api.md, "`assess` answers"). */
export interface AssessAnswer extends AssessmentAnswer {
  readonly dataset: Dataset;
  /** Thresholds and readings of measures that are not in play; absent where there are none. */
  readonly ignored?: readonly IgnoredPart[];
}

/** What `compare` answers: figures, ratios to the first node, lags and generations between. */
export interface CompareAnswer extends ComparisonAnswer {
  readonly dataset: Dataset;
}

/** What `classify` answers: a result for each measure asked. */
export interface ClassifyAnswer {
  readonly dataset: Dataset;
  readonly on: string;
  readonly results: readonly Said<ClassifyResult>[];
}

/** What `sweep` answers: who is caught, and what is left to make each node with, at each value. */
export interface SweepAnswer {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  readonly threshold: string;
  readonly unit: string;
  readonly steps: readonly SweepStep[];
  readonly ignored?: readonly IgnoredPart[];
}

/** `today` is an ISO day, for questions that state none. */
export function answerToAssess(
  catalogue: Catalogue,
  input: ScenarioInput,
  { today, trace }: { readonly today: string; readonly trace: boolean },
): AssessAnswer {
  const scenario = resolveScenario(catalogue, input, today);
  return {
    dataset: catalogue.dataset,
    ...assessmentAnswer(catalogue, assess(catalogue, scenario), trace),
    ...ignoredAnswer(input, scenario),
  };
}

/** Null where no node is named. */
export function answerToCompare(catalogue: Catalogue, nodes: readonly string[]): CompareAnswer | null {
  const comparison = compare(catalogue, nodes);
  return comparison && { dataset: catalogue.dataset, ...comparisonAnswer(catalogue, comparison) };
}

export function answerToClassify(catalogue: Catalogue, input: ClassifyInput): ClassifyAnswer {
  const results = classifyAnswer(catalogue, classify(catalogue, input));
  return { dataset: catalogue.dataset, on: input.on, results };
}
