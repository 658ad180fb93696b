/** Invented drafts, each with one thing wrong, for the checks one by one. */

import { recordsOf } from '../../../src/catalogue/checks/check.ts';
import type { Check, Draft, Finding } from '../../../src/catalogue/checks/check.ts';
import type { Catalogue } from '../../../src/model/index.ts';
import { catalogue } from '../../support/invented.ts';

/** The invented records under their own file names. */
export function draft(more: Partial<Catalogue> = {}, rest: Partial<Draft> = {}): Draft {
  const records = catalogue(more);
  const files = recordsOf(records).map(({ kind, id }) => ({ name: `${kind}/${id}.yaml`, kind, id }));
  return { catalogue: records, released: '2026-11-22', files, ...rest };
}

export function findings(check: Check, more: Partial<Catalogue> = {}, rest: Partial<Draft> = {}): Finding[] {
  return check.check(draft(more, rest));
}

/** A finding as `kind/id path`, with its message. */
export function told({ kind, id, path, message }: Finding): readonly [place: string, message: string] {
  return [`${kind}/${id} ${path.join('.')}`.trim(), message];
}
