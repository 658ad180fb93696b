/** A classification for a person and for a spreadsheet: a row a measure, and why. */

import type { ClassifyAnswer } from '../../web/answers/shapes.ts';
import { LEGAL_WORDS, POLICY_WORDS } from '../../text/index.ts';
import type { CsvRow } from '../../web/answers/csv.ts';
import { legalColor } from '../colors.ts';
import { paragraph, table } from '../layout.ts';
import type { Page } from '../output.ts';

export const CLASSIFY_COLUMNS = ['measure', 'outcome', 'licensePolicy', 'missing', 'sentence'];

export function classifyRows({ results }: ClassifyAnswer): CsvRow[] {
  return results.map(({ measure, outcome, licensePolicy, missing, sentence }) => ({
    measure,
    outcome,
    licensePolicy: licensePolicy ?? undefined,
    missing: missing.join(' '),
    sentence,
  }));
}

const ORDER = ['specified', 'undetermined', 'not-specified', 'not-tested'] as const;

/** Measures that specify first, those that test nothing of it last. */
export function classifyText({ dataset, on, results }: ClassifyAnswer, { screen, columns }: Page): string {
  const ordered = ORDER.flatMap((outcome) => results.filter((result) => result.outcome === outcome));
  const counts = ORDER.map(
    (outcome) =>
      `${String(results.filter((result) => result.outcome === outcome).length)} ${LEGAL_WORDS[outcome]}`,
  );
  const heads = [
    { head: 'Measure', whole: true },
    {
      head: 'Outcome',
      paint: (text: string, row: number) => legalColor(ordered[row]?.outcome ?? 'not-tested', text, screen),
    },
    { head: 'License policy' },
    { head: 'Missing' },
  ];
  const rows = ordered.map(({ measure, outcome, licensePolicy, missing }) => [
    measure,
    LEGAL_WORDS[outcome],
    licensePolicy === null ? '-' : POLICY_WORDS[licensePolicy],
    missing.length === 0 ? '-' : missing.join(', '),
  ]);
  const decided = ordered.filter(({ outcome }) => outcome === 'specified' || results.length <= 3);
  const parts = [
    paragraph(`Data set ${dataset.version}, ${on}: ${counts.join(', ')}.`, columns),
    table(heads, rows, columns),
    ...decided.map(({ measure, sentence }) => `${measure}\n${paragraph(sentence, columns, 2)}`),
  ];
  return `${parts.join('\n\n')}\n`;
}
