/** Strong validators from what an answer depends on, so that they are known before the answer is made. */

import { createHash } from 'node:crypto';
import type { Encoding } from './encodings.ts';

const LENGTH = 22;

/** The part of the tag that all encodings of one answer share. */
export function tagBase(dependsOn: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(dependsOn)).digest('base64url').slice(0, LENGTH);
}

/** Different bytes have different tags: those of an encoding are told by its name. */
export function entityTag(base: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${base}"` : `"${base}-${encoding}"`;
}

const TAG = /(?:W\/)?("[^"]*")/g;

/** Whether `If-None-Match` names the tag, by the weak comparison of RFC 9110 §8.8.3.2. One that is malformed names none. */
export function namesTag(ifNoneMatch: string, tag: string): boolean {
  if (ifNoneMatch === tag || ifNoneMatch.trim() === '*') return true;
  if (/[^\s,]/.test(ifNoneMatch.replaceAll(TAG, ''))) return false;
  return [...ifNoneMatch.matchAll(TAG)].some(([, named]) => named === tag);
}
