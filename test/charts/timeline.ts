/** The node timeline of the invented case, for one line. */

import { lineTimeline } from '../../src/charts/index.ts';
import type { ChartDescription } from '../../src/charts/index.ts';
import { byId, lineModel } from '../../src/model/index.ts';
import type { Catalogue, Line, LineEffect } from '../../src/model/index.ts';
import { CATALOGUE } from '../support/invented.ts';

export const PROPOSED: Line = {
  nodeNm: 14,
  phrase: 'capable-of',
  capable: 'own-schemes',
  unique: 'no-older-use',
};

export function timeline(
  line: Line = PROPOSED,
  on: Catalogue = CATALOGUE,
): { chart: ChartDescription; effect: LineEffect } {
  const of = byId(on.cases, 'wager');
  const effect = of && lineModel(on, of, '2026-11-22').effect(line);
  if (!of || !effect) throw new Error('no line');
  return { chart: lineTimeline(on, of, effect), effect };
}
