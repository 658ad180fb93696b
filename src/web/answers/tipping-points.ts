/** Tipping points in the shape of api.md: a threshold at a time, with its flips and the sentence that tells them. */

import { tippingPoints } from '../../model/index.ts';
import type { Catalogue, ThresholdTipping } from '../../model/index.ts';
import { nodeTippingSentence, tippingSentence } from '../../text/index.ts';
import { inTurns } from '../in-turns.ts';
import type { TippingQuestion } from '../params/tipping-query.ts';
import { ignoredAnswer } from './ignored.ts';
import { thresholdAnswer } from './threshold.ts';

function tippingAnswer(catalogue: Catalogue, tipping: ThresholdTipping): object {
  const { of, value, points, nodes } = tipping;
  return {
    ...thresholdAnswer(of),
    value,
    sentence: tippingSentence(tipping),
    points,
    nodes: nodes.map((node) => ({ ...node, sentence: nodeTippingSentence(catalogue, tipping, node) })),
  };
}

/** Works a threshold at a time, so that other requests are served between; stops when the asker has gone. */
export async function tippingPointsAnswer(question: TippingQuestion, gone: AbortSignal): Promise<object> {
  const { catalogue, input, scenario, thresholds } = question;
  const found = await inTurns(tippingPoints(catalogue, scenario, thresholds), gone);
  return {
    scenario,
    ...ignoredAnswer(input, scenario),
    thresholds: found.map((tipping) => tippingAnswer(catalogue, tipping)),
  };
}
