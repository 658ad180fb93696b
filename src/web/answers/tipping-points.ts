/** Tipping points in the shape of api.md: a threshold at a time, with its flips and the sentence that tells them. */

import { tippingRuns } from '../../model/index.ts';
import type { Catalogue, ThresholdTipping } from '../../model/index.ts';
import { nodeTippingSentence, tippingSentence } from '../../text/index.ts';
import { takingTurns } from '../in-turns.ts';
import type { Gone, Told } from '../in-turns.ts';
import type { TippingQuestion } from '../params/tipping-query.ts';
import { ignoredAnswer } from './ignored.ts';
import type { TippingAnswer, TippingsAnswer } from './shapes.ts';
import { thresholdAnswer } from './threshold.ts';

function tippingAnswer(catalogue: Catalogue, tipping: ThresholdTipping): TippingAnswer {
  const { of, value, points, nodes } = tipping;
  return {
    ...thresholdAnswer(of),
    value,
    sentence: tippingSentence(tipping),
    points,
    nodes: nodes.map((node) => ({ ...node, sentence: nodeTippingSentence(catalogue, tipping, node) })),
  };
}

/** Works a span of values at a time, so that other requests are served between; stops when the asker has gone. */
export async function tippingPointsAnswer(
  question: TippingQuestion,
  gone: Gone,
  told: Told = () => undefined,
): Promise<TippingsAnswer> {
  const { catalogue, input, scenario, thresholds } = question;
  const found: TippingAnswer[] = [];
  const runs = tippingRuns(catalogue, scenario, thresholds);
  const turn = takingTurns();
  for (const run of runs) {
    while (!gone.aborted && run.advance()) await turn();
    if (gone.aborted) break;
    found.push(tippingAnswer(catalogue, run.result()));
    told(found.length, runs.length);
  }
  return {
    scenario,
    ...ignoredAnswer(input, scenario),
    thresholds: found,
  };
}
