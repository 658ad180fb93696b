/** Labels that may lie on marks stand on a patch of paper. */

import type { PlacedText, Rect } from '../placed.ts';
import { textWidth } from '../text-width.ts';

const BACKED: ReadonlySet<PlacedText['role']> = new Set(['label', 'rule']);
export const BACKING_OPACITY = 0.85;

/** The patch behind a text: its own, else one as large as it is; null for texts that lie on nothing. */
export function backingOf({ role, x, y, anchor, text, size, weight, patch }: PlacedText): Rect | null {
  if (patch) return patch;
  if (!BACKED.has(role)) return null;
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left: left - 1, top: y - size * 0.85, width: width + 2, height: size * 1.15 };
}
