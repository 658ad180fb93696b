/** Lines that separate, as data: intervals or proofs, what each touches beside, and the sentence that tells it. */

import {
  assessLaw,
  findLines,
  findPairs,
  sharedMachines,
  sidesOf,
  thresholdsInPlay,
} from '../../model/index.ts';
import type { Catalogue, FoundLine, FoundPair, LineProof, Scenario, Sides } from '../../model/index.ts';
import { lineSentence, linesSentence, pairSentence } from '../../text/index.ts';
import { inTurns } from '../in-turns.ts';
import type { Gone, Told } from '../in-turns.ts';
import type { LinesQuestion } from '../params/lines-body.ts';
import { ignoredAnswer } from './ignored.ts';
import type { LineAnswer, LinesAnswer, PairAnswer, ProofAnswer } from './shapes.ts';
import { thresholdAnswer } from './threshold.ts';

/** Figures with the ends of their intervals beside the node; an end that is open becomes null, as JSON has no infinity. */
function proofAnswer(proof: LineProof): ProofAnswer {
  if (!('figures' in proof)) return proof;
  return { ...proof, figures: proof.figures.map(({ interval, ...figure }) => ({ ...figure, ...interval })) };
}

function lineAnswer(catalogue: Catalogue, line: FoundLine, sides: Sides): LineAnswer {
  const { of, value, outcome, decides, separates, mightSeparate, proof, leastSpillOver } = line;
  return {
    ...thresholdAnswer(of),
    value,
    outcome,
    decides,
    sentence: lineSentence(catalogue, line, sides),
    separates,
    mightSeparate,
    proof: proof && proofAnswer(proof),
    leastSpillOver,
  };
}

function pairAnswer(catalogue: Catalogue, pair: FoundPair, sides: Sides): PairAnswer {
  const { first, second, outcome, areas, leastSpillOver } = pair;
  return {
    first: thresholdAnswer(first),
    second: thresholdAnswer(second),
    outcome,
    sentence: pairSentence(catalogue, pair, sides),
    areas,
    leastSpillOver,
  };
}

/** Who specifies each node of either side as the question stands, other measures in play among them. */
function standing(catalogue: Catalogue, scenario: Scenario, sides: Sides): LinesAnswer['standing'] {
  const nodes = [...sides.catch, ...sides.spare].map(({ id }) => id);
  return assessLaw(catalogue, { ...scenario, nodes }).nodes.map(({ node, legal }) => ({
    node,
    specifiedBy: legal.filter(({ outcome }) => outcome === 'specified').map(({ measure }) => measure),
  }));
}

/** Works a threshold at a time, so that other requests are served between; stops when the asker has gone. */
export async function findLinesAnswer(
  question: LinesQuestion,
  gone: Gone,
  told: Told = () => undefined,
): Promise<LinesAnswer> {
  const { catalogue, input, scenario, thresholds } = question;
  const sides = sidesOf(catalogue, question);
  const all = thresholds?.length ?? thresholdsInPlay(catalogue, scenario).length;
  const lines = await inTurns(findLines(catalogue, scenario, sides, thresholds), gone, (done) =>
    told(done, all),
  );
  const pairs = await inTurns(findPairs(catalogue, scenario, sides, lines), gone);
  return {
    scenario,
    ...ignoredAnswer(input, scenario),
    catch: sides.catch.map(({ id }) => id),
    spare: sides.spare.map(({ id }) => id),
    sentence: linesSentence(lines, pairs, sides),
    lines: lines.map((line) => lineAnswer(catalogue, line, sides)),
    pairs: pairs.map((pair) => pairAnswer(catalogue, pair, sides)),
    sharedEquipment: sharedMachines(catalogue, scenario, sides),
    standing: standing(catalogue, scenario, sides),
  };
}
