/**
 * Linewidth as a library: the answers of its API as functions over a data set. Each function takes what the API's
 * endpoint of that name takes, answers what it answers, and throws a `QuestionError` with every mistake in the question.
 * Answers are frozen, since answers share parts.
 *
 * ```ts
 * import { assess, loadCatalogue } from 'linewidth';
 * const catalogue = loadCatalogue();
 * const answer = assess(catalogue, { with: ['us-2021-12-smic-14nm-proposal'], nodes: ['smic-14nm'] });
 * ```
 */

import { answerToAssess, answerToClassify, answerToCompare } from './library/answers.ts';
import type { AssessAnswer, ClassifyAnswer, CompareAnswer, SweepAnswer } from './library/answers.ts';
import { deepFreeze } from './catalogue/freeze.ts';
import { asked, QuestionError } from './library/question-error.ts';
import type { AssessQuestion, ClassifyQuestion, SweepAsked } from './library/questions.ts';
import { answerToSweep, sweepFromObject, sweepScenario, sweptSteps } from './library/sweep.ts';
import { onlyRelease } from './model/index.ts';
import type { Catalogue } from './model/index.ts';
import { classifyFromBody, scenariosFromBody } from './web/params/body.ts';
import { comparedNodes } from './web/params/compare-query.ts';

/** Today in UTC, for questions that state no day. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/**
 * What a scenario does to process nodes and machines: who is specified by which measure, what is left to make each node
 * with, and at what cost. Without `nodes`, all on record; without `on`, the measures in force today (UTC).
 */
export function assess(catalogue: Catalogue, question: AssessQuestion = {}): AssessAnswer {
  return asked(() => {
    const { batch, trace, questions } = scenariosFromBody(onlyRelease(catalogue), question);
    const [only] = questions;
    if (batch || !only) {
      const detail = 'Ask for one scenario at a time.';
      const errors = [{ pointer: '/scenarios', detail }];
      throw new QuestionError({ status: 400, title: 'Bad request', message: detail, errors });
    }
    return deepFreeze(answerToAssess(only.catalogue, only.input, { today: today(), trace }));
  });
}

/** Puts a node, a machine or a transaction of your own to measures: all on record, or those in `measures`. */
export function classify(catalogue: Catalogue, question: ClassifyQuestion = {}): ClassifyAnswer {
  return asked(() => deepFreeze(answerToClassify(catalogue, classifyFromBody(catalogue, question, today()))));
}

/** Process nodes side by side, by their ids: figures, their ratios to the first node, lags and generations between. */
export function compare(catalogue: Catalogue, nodes: readonly string[]): CompareAnswer {
  return asked(() => {
    const question = comparedNodes(
      onlyRelease(catalogue),
      `?nodes=${encodeURIComponent([...nodes].join(','))}`,
    );
    const answer = answerToCompare(catalogue, question.nodes);
    if (!answer) throw new TypeError('the ids were found and then not found');
    return deepFreeze(answer);
  });
}

/**
 * One threshold moved through its values, everything else of the scenario as it is: which nodes and machines each outcome
 * takes at each value. Without `from`, `to` and `step`, the threshold's own range and step.
 */
export function sweep(catalogue: Catalogue, question: SweepAsked): SweepAnswer {
  return asked(() => {
    const swept = sweepFromObject(catalogue, question);
    const scenario = sweepScenario(swept, today());
    return deepFreeze(answerToSweep(swept, scenario, [...sweptSteps(swept, scenario)]));
  });
}

export { CatalogueError } from './catalogue/catalogue-error.ts';
export { loadCatalogue } from './library/catalogues.ts';
export { QuestionError } from './library/question-error.ts';
export type { Mistake } from './library/question-error.ts';
export type { AssessAnswer, ClassifyAnswer, CompareAnswer, SweepAnswer } from './library/answers.ts';
export type { AssessQuestion, ClassifyQuestion, SweepAsked } from './library/questions.ts';
export type { Catalogue } from './model/index.ts';
