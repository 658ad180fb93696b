/**
 * Linewidth as a library: the answers of its API as functions over a data set. Each function takes what the API's
 * endpoint of that name takes, as an object, answers what it answers, and throws a `QuestionError` with every mistake in
 * the question. What takes a while answers by a promise, in small parts, so that other work goes on between. Answers are
 * frozen, since answers share parts.
 *
 * ```ts
 * import { assess, loadCatalogue } from 'linewidth';
 * const catalogue = loadCatalogue();
 * const answer = assess(catalogue, { with: ['us-2021-12-smic-14nm-proposal'], nodes: ['smic-14nm'] });
 * ```
 */

import { deepFreeze } from './catalogue/freeze.ts';
import { idsIn, releasesOf, stated } from './library/handed-in.ts';
import { askedAtLength } from './library/long-question.ts';
import { asked, QuestionError } from './library/question-error.ts';
import type {
  AssessQuestion,
  ClassifyQuestion,
  FindLinesQuestion,
  SensitivityQuestion,
  Stoppable,
  SweepQuestion,
  TippingPointsQuestion,
} from './library/questions.ts';
import type { Catalogue } from './model/index.ts';
import { answerToAssess } from './web/answers/assess.ts';
import { answerToClassify } from './web/answers/assessment.ts';
import { comparisonAnswer } from './web/answers/comparison.ts';
import { findLinesAnswer } from './web/answers/find-lines.ts';
import { sensitivityAnswer } from './web/answers/sensitivity.ts';
import { fromData } from './web/answers/shapes.ts';
import type {
  AssessAnswer,
  ClassifyAnswer,
  CompareAnswer,
  FindLinesAnswer,
  FromData,
  SensitivityAnswer,
  SweepAnswer,
  TippingPointsAnswer,
} from './web/answers/shapes.ts';
import { sweepAnswer } from './web/answers/sweep.ts';
import { tippingPointsAnswer } from './web/answers/tipping-points.ts';
import { classifyFromBody, scenariosFromBody } from './web/params/body.ts';
import { comparisonFromUrl } from './web/params/compare-query.ts';
import { linesFromBody } from './web/params/lines-body.ts';
import { sensitivityFromBody } from './web/params/sensitivity-query.ts';
import { sweepFromBody } from './web/params/sweep-query.ts';
import { tippingFromBody } from './web/params/tipping-query.ts';

/** Today in UTC, for questions that state no day. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function finished<T extends object>(catalogue: Catalogue, answer: T): FromData<T> {
  return deepFreeze(fromData(catalogue, answer));
}

/**
 * What a scenario does to process nodes and machines: who is specified by which measure, what is left to make each node
 * with, and at what cost. Without `nodes`, all on record; without `on`, the measures in force today (UTC).
 */
export function assess(catalogue: Catalogue, question: AssessQuestion = {}): AssessAnswer {
  return asked(() => {
    const { batch, trace, questions } = scenariosFromBody(releasesOf(catalogue), stated(question));
    const [only] = questions;
    if (batch || !only) {
      const detail = 'Ask for one scenario at a time.';
      const errors = [{ pointer: '/scenarios', detail }];
      throw new QuestionError({ status: 400, title: 'Bad request', message: detail, errors });
    }
    return finished(catalogue, answerToAssess(only, today(), trace));
  });
}

/** Puts a node, a machine or a transaction of your own to measures: all on record, or those in `measures`. */
export function classify(catalogue: Catalogue, question: ClassifyQuestion = {}): ClassifyAnswer {
  return asked(() => {
    const { current } = releasesOf(catalogue);
    const input = classifyFromBody(current, stated(question), today());
    return finished(current, answerToClassify(current, input));
  });
}

/** Process nodes side by side, by their ids: figures, their ratios to the first node, lags and generations between. */
export function compare(catalogue: Catalogue, nodes: readonly string[]): CompareAnswer {
  return asked(() => {
    const address = `?nodes=${encodeURIComponent(idsIn(nodes).join(','))}`;
    const { comparison } = comparisonFromUrl(releasesOf(catalogue), address);
    return finished(catalogue, comparisonAnswer(catalogue, comparison));
  });
}

/**
 * One threshold moved through its values, everything else of the scenario as it is: which nodes and machines each outcome
 * takes at each value. Without `from`, `to` and `step`, the threshold's own range and step; at most 2,000 values.
 */
export function sweep(catalogue: Catalogue, question: SweepQuestion): SweepAnswer {
  return asked(() =>
    deepFreeze(sweepAnswer(sweepFromBody(releasesOf(catalogue), stated(question), today()))),
  );
}

/**
 * The exact values at which an outcome flips, of each movable threshold of the measures in play, and whose: read off the
 * figures on record, not sampled. Of each node named, the nearest flips on either side of where the question stands.
 */
export async function tippingPoints(
  catalogue: Catalogue,
  question: TippingPointsQuestion = {},
  stoppable: Stoppable = {},
): Promise<TippingPointsAnswer> {
  return askedAtLength(catalogue, stoppable, (releases, stop) =>
    tippingPointsAnswer(tippingFromBody(releases, stated(question), today()), stop),
  );
}

/**
 * For each movable threshold of the measures in play: the values that catch every node of `catch` and none of `spare`, or
 * the proof that no value does, with the value that reaches least beside. A node is caught where it is specified itself.
 */
export async function findLines(
  catalogue: Catalogue,
  question: FindLinesQuestion,
  stoppable: Stoppable = {},
): Promise<FindLinesAnswer> {
  return askedAtLength(catalogue, stoppable, (releases, stop) =>
    findLinesAnswer(linesFromBody(releases, stated(question), today()), stop),
  );
}

/**
 * How sure production results are: ranges of each cost ratio, the share of seeded draws per outcome, and the assumptions
 * that move a result most. Without `nodes`, every logic node that the scenario changes.
 */
export async function sensitivity(
  catalogue: Catalogue,
  question: SensitivityQuestion = {},
  stoppable: Stoppable = {},
): Promise<SensitivityAnswer> {
  return askedAtLength(catalogue, stoppable, (releases, stop) =>
    sensitivityAnswer(sensitivityFromBody(releases, stated(question)), today(), stop),
  );
}

export { CatalogueError } from './catalogue/catalogue-error.ts';
export { loadCatalogue } from './library/catalogues.ts';
export { QuestionError } from './library/question-error.ts';
export type { Mistake } from './library/question-error.ts';
export type {
  AssessQuestion,
  ClassifyQuestion,
  FindLinesQuestion,
  SensitivityQuestion,
  Stoppable,
  StopSignal,
  SweepQuestion,
  TippingPointsQuestion,
} from './library/questions.ts';
export type { Catalogue } from './model/index.ts';
export type {
  AssessAnswer,
  ClassifyAnswer,
  CompareAnswer,
  FindLinesAnswer,
  SensitivityAnswer,
  SweepAnswer,
  TippingPointsAnswer,
} from './web/answers/shapes.ts';
