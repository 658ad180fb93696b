/** Lines that separate, for a person: the answer in a sentence, a row a threshold, and the proofs. */

import { thresholdByKey } from '../../model/index.ts';
import type { Catalogue } from '../../model/index.ts';
import { countText, firstOf, spanText } from '../../text/index.ts';
import type { FindLinesAnswer, LineAnswer } from '../../web/answers/shapes.ts';
import { paragraph, table } from '../layout.ts';
import { ignoredLines, scenarioHead } from './scenario.ts';

const MOST_NAMED = 6;
const NONE = '-';
const OUTCOMES = {
  separates: 'separates',
  undetermined: 'undetermined',
  none: 'none',
} as const satisfies Record<LineAnswer['outcome'], string>;

function outcomeText({ outcome, decides }: LineAnswer): string {
  return outcome === 'separates' && !decides ? 'separates at every value' : OUTCOMES[outcome];
}

function valuesText(catalogue: Catalogue, { threshold, separates, mightSeparate }: LineAnswer): string {
  const of = thresholdByKey(catalogue, threshold);
  const spans = separates.length > 0 ? separates : mightSeparate;
  return of === null || spans.length === 0 ? NONE : spans.map((span) => spanText(of, span)).join('; ');
}

function standingText({ standing }: FindLinesAnswer, columns: number): string {
  const heads = [{ head: 'Node', whole: true }, { head: 'Specified as the question stands by' }];
  const rows = standing.map(({ node, specifiedBy }) => [
    node,
    specifiedBy.length === 0 ? NONE : specifiedBy.join(', '),
  ]);
  return table(heads, rows, columns);
}

function sharedText({ spare, sharedEquipment }: FindLinesAnswer): string {
  if (spare.length === 0) return '';
  if (sharedEquipment.length === 0) return 'No machine on record serves nodes of both sides.';
  const count = countText(sharedEquipment.length, 'machine');
  return `Nodes of both sides are made with ${count}: ${firstOf(sharedEquipment, MOST_NAMED)}.`;
}

export function linesText(catalogue: Catalogue, answer: FindLinesAnswer, columns: number): string {
  const { scenario, sentence, lines, pairs, ignored = [] } = answer;
  const heads = [{ head: 'Threshold', whole: true }, { head: 'Outcome' }, { head: 'Values that separate' }];
  const rows = lines.map((line) => [line.threshold, outcomeText(line), valuesText(catalogue, line)]);
  const parts = [
    paragraph(scenarioHead(answer, scenario), columns),
    paragraph(sentence, columns),
    ...(lines.length === 0 ? [] : [table(heads, rows, columns)]),
    ...[...lines, ...pairs].map((of) => paragraph(of.sentence, columns)),
    standingText(answer, columns),
    ...[sharedText(answer)].filter((text) => text !== '').map((text) => paragraph(text, columns)),
    ...ignoredLines(ignored, columns),
  ];
  return `${parts.join('\n\n')}\n`;
}
