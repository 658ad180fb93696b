/** Tipping points for a person: a threshold at a time, the values at which something flips, and whose. */

import type { Flip, TippingPoint } from '../../model/index.ts';
import { firstOf, LEGAL_MARK_WORDS, LEGAL_WORDS, numberText, PRODUCTION_WORDS } from '../../text/index.ts';
import type { TippingAnswer, TippingPointsAnswer } from '../../web/answers/shapes.ts';
import { paragraph, table } from '../layout.ts';
import { ignoredLines, scenarioHead } from './scenario.ts';

const MOST_NAMED = 4;

interface Told {
  readonly what: string;
  readonly becomes: string;
  readonly id: string;
}

/** What flips, in words; where another measure in play settles the matter, that is said. */
function toldOf(flip: Flip): Told {
  if (flip.what === 'production')
    return { what: 'production', becomes: PRODUCTION_WORDS[flip.to], id: flip.node };
  const settled = flip.decides ? '' : ', settled by another measure';
  return flip.what === 'legal'
    ? { what: `law${settled}`, becomes: LEGAL_MARK_WORDS[flip.to], id: flip.node }
    : { what: `machine${settled}`, becomes: LEGAL_WORDS[flip.to], id: flip.equipment };
}

/** A row for those that flip alike. */
function pointRows({ value, when, flips }: TippingPoint): string[][] {
  const at = `${when === 'at' ? 'from' : 'above'} ${numberText(value, 10)}`;
  const alike = new Map<string, { readonly told: Told; readonly ids: string[] }>();
  for (const told of flips.map(toldOf)) {
    const key = `${told.what}: ${told.becomes}`;
    const known = alike.get(key);
    if (known) known.ids.push(told.id);
    else alike.set(key, { told, ids: [told.id] });
  }
  return [...alike.values()].map(({ told, ids }, i) => [
    i === 0 ? at : '',
    told.what,
    told.becomes,
    firstOf(ids, MOST_NAMED),
  ]);
}

const HEADS = [{ head: 'Value', whole: true }, { head: 'In' }, { head: 'Becomes' }, { head: 'Of' }];

function thresholdText(answer: TippingAnswer, columns: number): string {
  const { threshold, sentence, points, nodes } = answer;
  const lines = [
    threshold,
    paragraph(sentence, columns, 2),
    ...nodes.map((node) => paragraph(node.sentence, columns, 2)),
  ];
  return points.length === 0
    ? lines.join('\n')
    : `${lines.join('\n')}\n\n${table(HEADS, points.flatMap(pointRows), columns)}`;
}

export function tippingText(answer: TippingPointsAnswer, columns: number): string {
  const { scenario, thresholds, ignored = [] } = answer;
  const none = 'No measure in play has a threshold that can be moved.';
  const parts = [
    paragraph(scenarioHead(answer, scenario), columns),
    ...(thresholds.length === 0 ? [paragraph(none, columns)] : []),
    ...thresholds.map((threshold) => thresholdText(threshold, columns)),
    ...ignoredLines(ignored, columns),
  ];
  return `${parts.join('\n\n')}\n`;
}
