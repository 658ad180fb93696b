/** Tipping points in words: where an outcome flips, and what it becomes. */

import { byId } from '../model/index.ts';
import type {
  Around,
  Catalogue,
  KeyedThreshold,
  NearestFlip,
  NodeAround,
  ThresholdTipping,
} from '../model/index.ts';

import { countText, listText, numberText } from './numbers.ts';
import { PRODUCTION_WORDS } from './production.ts';
import { LEGAL_MARK_WORDS } from './scenario-outcomes.ts';
import { thresholdText, valueText } from './threshold.ts';

const SIDES = {
  below: { at: 'at', away: 'below', whole: 'the same at every lower value' },
  above: { at: 'from', away: 'above', whole: 'the same at every higher value' },
} as const;

function flipText<T extends string>(
  of: KeyedThreshold,
  flip: NearestFlip<T> | null,
  side: keyof typeof SIDES,
  words: Readonly<Record<T, string>>,
): string {
  const { at, away, whole } = SIDES[side];
  if (!flip) return whole;
  const value = valueText(of, flip.value);
  const beyond = side === 'below' ? `at ${value} and below` : `${at} ${value} on`;
  return `${words[flip.becomes]} ${flip.when === 'at' ? beyond : `${away} ${value}`}`;
}

function aroundText<T extends string>(
  of: KeyedThreshold,
  { now, below, above }: Around<T>,
  value: number,
  words: Readonly<Record<T, string>>,
): string {
  const start = `${words[now]} at ${valueText(of, value)}`;
  if (!below && !above) return `${start}, and at every other value`;
  return `${start}; ${flipText(of, below, 'below', words)}; ${flipText(of, above, 'above', words)}`;
}

/** `SMIC 14 nm: specified at 14 nm; not specified below 14 nm; the same at every higher value. Production: …` */
export function nodeTippingSentence(
  catalogue: Catalogue,
  { of, value }: Pick<ThresholdTipping, 'of' | 'value'>,
  { node, legal, production }: NodeAround,
): string {
  const name = byId(catalogue.nodes, node)?.name ?? node;
  const law = aroundText(of, legal, value, LEGAL_MARK_WORDS);
  return `${name}: ${law}. Production: ${aroundText(of, production, value, PRODUCTION_WORDS)}.`;
}

/** How many values flip something, and those nearest to where the question puts the threshold. */
export function tippingSentence({ of, value, points }: ThresholdTipping): string {
  const { from, to } = of.threshold;
  const range = `from ${numberText(from)} to ${valueText(of, to)}`;
  if (points.length === 0) return `No value of ${thresholdText(of)} ${range} flips an outcome.`;
  const values = [...new Set(points.map((point) => point.value))];
  const [below, above] = [values.findLast((at) => at < value), values.find((at) => at > value)];
  const near = [below, values.includes(value) ? value : undefined, above].flatMap((at) => at ?? []);
  const nearest = near.map((at) => valueText(of, at));
  return `Outcomes flip at ${countText(values.length, 'value')} of ${thresholdText(of)} ${range}; nearest to ${valueText(of, value)}: ${listText(nearest)}.`;
}
