/** The lines that measures in play draw through scanners' figures: limits on the minimum resolvable feature and on overlay. */

import { isMovable, measuresInPlay, unmeasured, walk } from '../model/index.ts';
import type { BoundOperator, Catalogue, Measure, Scenario } from '../model/index.ts';
import { numberText } from '../text/index.ts';
import type { RuleMark } from './description.ts';

const USUAL_K = 0.25;

function leavesOf(measure: Measure) {
  return measure.specifies ? [...walk(measure.specifies)].filter(isMovable) : [];
}

/** The K that most measures in play state, the first of them where several tie; else the usual. */
export function kFactorIn(catalogue: Catalogue, scenario: Scenario): number {
  const factors = measuresInPlay(catalogue, scenario)
    .flatMap(leavesOf)
    .flatMap((leaf) => ('term' in leaf ? [leaf.k_factor] : []));
  const count = (k: number): number => factors.filter((other) => other === k).length;
  return [...factors].sort((a, b) => count(b) - count(a))[0] ?? USUAL_K;
}

const SIGNS: Readonly<Record<BoundOperator, string>> = {
  at_most: '≤',
  less_than: '<',
  at_least: '≥',
  more_than: '>',
};

/** Each limit once, however many measures draw it; a limit under another K stands where that K would put it. */
export function scannerRules(catalogue: Catalogue, scenario: Scenario, k: number): RuleMark[] {
  const limits = measuresInPlay(catalogue, scenario).flatMap((measure) =>
    leavesOf(measure).flatMap((leaf) => {
      const isTerm = 'term' in leaf;
      if (!isTerm && leaf.quantity !== 'dedicatedChuckOverlayNm') return [];
      return unmeasured(leaf)
        .filter(({ operator }) => operator === 'at_most' || operator === 'less_than')
        .map(({ operator, value }) => {
          const other = isTerm && leaf.k_factor !== k ? ` at K ${numberText(leaf.k_factor)}` : '';
          const label = `${SIGNS[operator]} ${numberText(value)} nm${other}`;
          const at = isTerm ? (value * k) / leaf.k_factor : value;
          return {
            id: `${isTerm ? 'feature' : 'overlay'} ${label}`,
            axis: isTerm ? 'x' : 'y',
            at,
            label,
          } as const;
        });
    }),
  );
  const once = new Map(limits.map((limit) => [limit.id, limit]));
  return [...once.values()].map((limit) => ({ kind: 'rule', ...limit, tone: 'line' }));
}
