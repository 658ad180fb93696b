/** Lines that separate two lists of nodes, and proofs that none does, in words. */

import { byId } from '../model/index.ts';
import type { Catalogue, FoundLine, FoundPair, LineProof, Sides, SpillOver } from '../model/index.ts';
import { countText, firstOf, listText, numberText } from './numbers.ts';
import { lineText, spanText, thresholdText, valueText } from './threshold.ts';

const MOST_NAMED = 3;

function namesOf(nodes: Sides['catch']): string {
  return firstOf(
    nodes.map(({ name }) => name),
    MOST_NAMED,
  );
}

function nodeNames(catalogue: Catalogue, ids: readonly string[]): string {
  return firstOf(
    ids.map((id) => byId(catalogue.nodes, id)?.name ?? id),
    MOST_NAMED,
  );
}

function sidesText(sides: Sides, lines = 1): string {
  return sides.spare.length === 0
    ? `catch${lines === 1 ? 'es' : ''} ${namesOf(sides.catch)}`
    : `separate${lines === 1 ? 's' : ''} ${namesOf(sides.catch)} from ${namesOf(sides.spare)}`;
}

/** `SMIC 14 nm (14)`: a node with the figure that the line is held against. */
function withFigure(catalogue: Catalogue, id: string, proof: LineProof): string {
  const figures = 'figures' in proof ? proof.figures.filter(({ node }) => node === id) : [];
  const values = figures.map(({ interval: { low, high } }) =>
    low === high ? numberText(low) : `${numberText(low)} to ${numberText(high)}`,
  );
  return `${nodeNames(catalogue, [id])}${values.length === 0 ? '' : ` (${values.join(', ')})`}`;
}

function proofText(catalogue: Catalogue, { of }: Pick<FoundLine, 'of'>, proof: LineProof): string {
  switch (proof.kind) {
    case 'tests-no-node':
      return 'the measure is put to machines alone';
    case 'never-caught':
      return proof.because === 'not-bound'
        ? `the measure does not bind the maker of ${nodeNames(catalogue, [proof.node])} where it is made`
        : `${withFigure(catalogue, proof.node, proof)} is caught at none`;
    case 'always-caught':
      return `${withFigure(catalogue, proof.node, proof)} is caught at every one`;
    case 'pair':
      return `at none is ${withFigure(catalogue, proof.caught, proof)} caught and ${withFigure(catalogue, proof.spared, proof)} spared`;
    case 'each-value':
      return listText(
        proof.spans.map(({ node, fails, ...span }) => {
          const what = fails === 'caught' ? 'is caught' : 'is not caught';
          return `at ${spanText(of, span)} ${nodeNames(catalogue, [node])} ${what}`;
        }),
      );
    default:
      return '';
  }
}

/** What the line touches beside the nodes it is meant for, where it touches least. */
function spillText(catalogue: Catalogue, where: string, spill: SpillOver): string {
  const { spared, others, sharedEquipment } = spill;
  const caught = [...spared.specified, ...others.specified];
  const reached = [...spared.reached, ...others.reached];
  const parts = [
    ...(caught.length > 0 ? [`also catches ${nodeNames(catalogue, caught)}`] : []),
    ...(reached.length > 0 ? [`reaches ${nodeNames(catalogue, reached)} through their machines`] : []),
    ...(sharedEquipment.length > 0
      ? [`specifies ${countText(sharedEquipment.length, 'machine')} that both sides are made with`]
      : []),
  ];
  return parts.length === 0
    ? ` At ${where} it touches no other node.`
    : ` At ${where} it ${listText(parts)}.`;
}

/** One threshold's answer in a sentence or two. */
export function lineSentence(catalogue: Catalogue, line: FoundLine, sides: Sides): string {
  const { of, outcome, decides, leastSpillOver: spill } = line;
  const subject = lineText(of);
  const put = spill?.set[of.key];
  const beside = spill && put !== undefined ? spillText(catalogue, valueText(of, put), spill) : '';
  const start = `${subject.charAt(0).toUpperCase()}${subject.slice(1)}`;
  if (outcome === 'none') {
    const proof = line.proof ? proofText(catalogue, line, line.proof) : '';
    return `No value of ${subject} ${sidesText(sides)}: ${proof}.`;
  }
  if (outcome === 'undetermined') {
    const spans = listText(line.mightSeparate.map((span) => spanText(of, span)));
    const open = nodeNames(catalogue, spill?.open.map(({ node }) => node) ?? []);
    return `Whether ${subject} ${sidesText(sides)} at ${spans} is undetermined: a figure of ${open} is missing.`;
  }
  if (!decides)
    return `${start} ${sidesText(sides)} at every value: the rest of the measure settles it.${beside}`;
  const spans = listText(line.separates.map((span) => spanText(of, span)));
  return `${start} ${sidesText(sides)} at ${spans}.${beside}`;
}

export function pairSentence(catalogue: Catalogue, pair: FoundPair, sides: Sides): string {
  const { first, second, outcome, leastSpillOver: spill } = pair;
  const may = outcome === 'separates' ? '' : ' may, if what is undetermined turns out so';
  const put = [first, second].map(
    (of) => `${of.threshold.label} ${valueText(of, spill?.set[of.key] ?? of.threshold.value)}`,
  );
  const beside = spill ? spillText(catalogue, listText(put), spill) : '';
  return `Moved together, the lines of ${first.measure.shortTitle} on ${first.threshold.label} and ${second.threshold.label}: a pair of values ${sidesText(sides)}${may}.${beside}`;
}

/** The whole answer in one sentence. */
export function linesSentence(
  lines: readonly FoundLine[],
  pairs: readonly FoundPair[],
  sides: Sides,
): string {
  const found = lines.filter(({ outcome, decides }) => outcome === 'separates' && decides);
  const always = lines.some(({ outcome }) => outcome === 'separates');
  const open = lines.some(({ outcome }) => outcome === 'undetermined');
  if (lines.length === 0) return 'No measure in play has a threshold that can be moved.';
  if (found.length > 0) {
    const names = firstOf(
      found.map(({ of }) => thresholdText(of)),
      MOST_NAMED,
    );
    return `${countText(found.length, 'threshold')} of ${String(lines.length)} in play ${sidesText(sides, found.length)}: ${names}.`;
  }
  if (always) return `A measure in play ${sidesText(sides)} as it stands; no single threshold decides it.`;
  if (pairs.some(({ outcome }) => outcome === 'separates'))
    return `No single threshold ${sidesText(sides)}; two of one measure together do.`;
  return open
    ? `No threshold surely ${sidesText(sides)}; for some, figures are missing.`
    : `No threshold in play ${sidesText(sides)}.`;
}
