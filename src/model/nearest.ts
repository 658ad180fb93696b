/** The allowed word nearest to a misspelt one, for "did you mean". */

/** Letters put in, left out or replaced, and neighbors that changed places (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: readonly number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(substitution, swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    [before, previous] = [previous, row];
  }
  return previous[b.length] ?? 0;
}

/** How many letters of so many may be wrong for a slip to be likely: none of two, one of three to five, then a third. */
function slips(letters: number): number {
  if (letters < 3) return 0;
  return letters < 6 ? 1 : Math.floor(letters / 3);
}

/** `supplier:` of `supplier:us`; empty where the word is of no family. */
function familyOf(word: string): string {
  return word.slice(0, word.indexOf(':') + 1);
}

/** The letters that can be wrong: of two words of one family, those after its name. */
function compared(given: string, candidate: string): readonly [string, string] {
  const family = familyOf(candidate);
  return family !== '' && given.startsWith(family)
    ? [given.slice(family.length), candidate.slice(family.length)]
    : [given, candidate];
}

function isNear(given: string, candidate: string, distance: number): boolean {
  const [ours, theirs] = compared(given, candidate);
  // `denied` of `deny`: the word breaks off, or ends otherwise.
  const begun = ours.length > 3 && 2 * ours.length >= theirs.length && theirs.startsWith(ours.slice(0, -1));
  return begun || distance <= slips(Math.max(ours.length, theirs.length));
}

/** The nearest allowed word by edit distance, or null where none is so near that a slip of the hand is likely. */
export function nearest(word: string, allowed: readonly string[]): string | null {
  const given = word.slice(0, 100).toLowerCase();
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of allowed) {
    const distance = editDistance(given, candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best !== null && isNear(given, best.toLowerCase(), least) ? best : null;
}
