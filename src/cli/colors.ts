/** Colors beside words, where the reader's terminal takes them; what a color says, the word beside it says too. */

import { styleText } from 'node:util';
import type { LegalMark, ProductionOutcome } from '../model/index.ts';
import type { Screen } from './world.ts';

type Color = 'red' | 'yellow' | 'green' | 'gray' | 'magenta';

const LEGAL: Partial<Record<LegalMark, Color>> = {
  specified: 'red',
  reached: 'yellow',
  undetermined: 'magenta',
  'not-specified': 'green',
  'not-tested': 'gray',
};

const PRODUCTION: Record<ProductionOutcome, Color> = {
  'no-route': 'red',
  degraded: 'yellow',
  costlier: 'yellow',
  undetermined: 'magenta',
  unaffected: 'green',
  'not-modeled': 'gray',
};

function painted(color: Color | undefined, text: string, { colors }: Screen): string {
  // The screen was asked already; styleText would ask standard output.
  return colors && color !== undefined ? styleText(color, text, { validateStream: false }) : text;
}

export function legalColor(mark: LegalMark, text: string, screen: Screen): string {
  return painted(LEGAL[mark], text, screen);
}

export function productionColor(outcome: ProductionOutcome, text: string, screen: Screen): string {
  return painted(PRODUCTION[outcome], text, screen);
}
