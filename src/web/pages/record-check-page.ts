/** `/record-check`: the model held against what happened and against published results. */

import { byId, CLAIM_ROLES, CLAIM_VERDICTS } from '../../model/index.ts';
import type { Catalogue, ClaimRole, ClaimVerdict, VerdictCounts } from '../../model/index.ts';
import {
  CLAIM_VERDICT_WORDS,
  claimAnswerText,
  claimQuestionText,
  countsText,
  expectedText,
  markOf,
  numberText,
  STANDING_WORDS,
} from '../../text/index.ts';
import { answeredCheck } from '../answers/record-check.ts';
import type { AnsweredCheck, ClaimRow } from '../answers/record-check.ts';
import type { Chosen } from '../params/choices.ts';
import { listHref } from '../params/list-state.ts';
import { noteTexts, sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

export interface SourceLink {
  readonly text: string;
  readonly href: string;
}

export interface RecordCheckRow {
  readonly id: string;
  readonly title: string;
  readonly claim: string;
  readonly asks: string;
  readonly sources: readonly SourceLink[];
  readonly at: string;
  readonly standing: string;
  readonly reported: string;
  readonly model: string;
  readonly verdict: ClaimVerdict;
  readonly verdictText: string;
  readonly explanation: string;
  readonly note: string;
  readonly sets: readonly SourceLink[];
}

export interface RecordCheckGroup {
  readonly role: ClaimRole;
  readonly title: string;
  readonly about: string;
  readonly counts: string;
  readonly showsSets: boolean;
  readonly rows: readonly RecordCheckRow[];
}

export interface FilterLink extends SourceLink {
  readonly mark: ClaimVerdict | null;
  readonly meaning: string;
  readonly chosen: boolean;
}

export interface RecordCheckPage extends SitePage {
  readonly answer: string;
  readonly assumed: readonly string[];
  readonly filters: readonly FilterLink[];
  readonly groups: readonly RecordCheckGroup[];
}

const GROUPS: Readonly<Record<ClaimRole, { readonly title: string; readonly about: string }>> = {
  test: {
    title: 'Test rows',
    about: 'Their sources set no parameter and no record of the model, so nothing was fitted to them.',
  },
  calibration: {
    title: 'Calibration rows',
    about:
      'Their sources set the parameters or records named in the last column; the model should meet them, and a hit proves little.',
  },
  unverified: {
    title: 'Unverified',
    about: 'Figures that are passed on without a public text. They count as neither.',
  },
};

/** What a claim sets: a parameter on the method page, or a record with a page of its own. */
function setLink(catalogue: Catalogue, id: string): SourceLink {
  const parameter = catalogue.parameters.find((entry) => entry.id === id);
  if (parameter) return { text: parameter.label, href: `/method#${id}` };
  const node = byId(catalogue.nodes, id);
  if (node) return { text: node.name, href: `/nodes/${id}` };
  const machine = byId(catalogue.equipment, id);
  return machine ? { text: machine.name, href: `/equipment/${id}` } : { text: id, href: '' };
}

function rowOf(catalogue: Catalogue, { claim, checked }: ClaimRow): RecordCheckRow {
  const ids = [...(claim.source === undefined ? [] : [claim.source]), ...(claim.alsoSources ?? [])];
  return {
    id: claim.id,
    title: claim.title,
    claim: claim.claim,
    asks: claimQuestionText(catalogue, claim.question),
    sources: ids.flatMap((id) => {
      const source = byId(catalogue.sources, id);
      return source ? [{ text: source.producer, href: `/sources/${id}` }] : [];
    }),
    at: claim.at ?? '',
    standing: STANDING_WORDS[claim.standing],
    reported: expectedText(claim.question) + markOf(claim.standing),
    model: claimAnswerText(catalogue, claim.question, checked.answer),
    verdict: checked.verdict,
    verdictText: CLAIM_VERDICT_WORDS[checked.verdict].name,
    explanation: checked.verdict === 'hit' ? '' : (claim.explanation ?? ''),
    note: claim.note ?? '',
    sets: claim.sets.map((id) => setLink(catalogue, id)),
  };
}

/** How well the model meets the claims that test it, then those that it was set from. */
function answerText({ check }: AnsweredCheck): string {
  const { test, calibration } = check.counts;
  const total = (counts: VerdictCounts): string =>
    String(Object.values(counts).reduce((sum, count) => sum + count, 0));
  const open = test.undetermined > 0 ? `, ${String(test.undetermined)} undetermined` : '';
  return (
    `The model meets ${String(test.hit)} of the ${total(test)} claims that test it: ` +
    `${String(test['outside-range'])} more lie within its range but off its central answer, ` +
    `${String(test.miss)} are misses${open}. ` +
    `Of the ${total(calibration)} claims that its parameters were set from it meets ${String(calibration.hit)}.`
  );
}

function filterLinks(chosen: Chosen, { check }: AnsweredCheck): FilterLink[] {
  const asked = chosen.words.get('verdict');
  const role = chosen.words.get('role');
  const assume = Object.fromEntries(
    Object.entries(chosen.assume).map(([id, value]) => [`assume.${id}`, String(value)]),
  );
  const href = (verdict?: string): string => listHref('/record-check', { verdict, role, ...assume });
  const count = (verdict: ClaimVerdict): number =>
    check.claims.filter((row) => row.verdict === verdict && (role === undefined || row.role === role)).length;
  return [
    { text: 'All', href: href(), mark: null, meaning: '', chosen: asked === undefined },
    ...CLAIM_VERDICTS.map((verdict) => ({
      text: `${CLAIM_VERDICT_WORDS[verdict].name} (${String(count(verdict))})`,
      href: href(verdict),
      mark: verdict,
      meaning: CLAIM_VERDICT_WORDS[verdict].meaning,
      chosen: asked === verdict,
    })),
  ];
}

/** The page under a filter and, where the address changes some, other assumptions. */
export function recordCheckPage(catalogue: Catalogue, chosen: Chosen, today: string): RecordCheckPage {
  const answered = answeredCheck(catalogue, chosen);
  const assumed = Object.entries(chosen.assume);
  const path = listHref('/record-check', {
    ...Object.fromEntries(chosen.words),
    ...Object.fromEntries(assumed.map(([id, value]) => [`assume.${id}`, String(value)])),
  });
  const labelOf = (id: string): string => catalogue.parameters.find((entry) => entry.id === id)?.label ?? id;
  return {
    ...sitePage(catalogue, today, {
      title: 'Does the model agree with what happened?',
      description: 'The production model held against reported schemes, outcomes, costs and throughputs.',
      section: 'record-check',
      path,
      csv: true,
      notes: noteTexts(chosen.errors),
    }),
    answer: answerText(answered),
    assumed: assumed.map(([id, value]) => `${labelOf(id)}: ${numberText(value)}`),
    filters: filterLinks(chosen, answered),
    groups: CLAIM_ROLES.map((role): RecordCheckGroup => {
      const rows = answered.rows.filter(({ checked }) => checked.role === role);
      return {
        role,
        ...GROUPS[role],
        counts: countsText(role, answered.check.counts[role]),
        showsSets: role === 'calibration',
        rows: rows.map((row) => rowOf(catalogue, row)),
      };
    }).filter((group) => group.rows.length > 0),
  };
}
