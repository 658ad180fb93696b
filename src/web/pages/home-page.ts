/** The first page's object: everything its view prints, computed and formatted. */

import { lineTimeline } from '../../charts/index.ts';
import { byId, lineAsWritten, nodeThreshold, measureFor, READINGS } from '../../model/index.ts';
import type { Case, Catalogue, Dataset, Line, LineModel } from '../../model/index.ts';
import {
  assessQuery,
  lineQuery,
  liveText,
  numberText,
  READING_WORDS,
  RELATION_WORDS,
} from '../../text/index.ts';
import { proposedLine } from '../params/line-query.ts';
import type { FieldError } from '../problem.ts';
import { Problem } from '../problem.ts';
import { chartView } from './chart-view.ts';
import type { ChartView } from './chart-view.ts';
import { homeRecords } from './home-records.ts';
import type { HomeRecords } from './home-records.ts';

interface Option {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly chosen: boolean;
}

interface CaseCell {
  readonly key: string;
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
}

export interface HomePage extends HomeRecords {
  readonly title: string;
  readonly description: string;
  readonly section: 'line';
  readonly question: string;
  readonly partyName: string;
  readonly notes: readonly string[];
  readonly line: Line;
  readonly slider: { readonly from: number; readonly to: number; readonly step: number };
  readonly phrases: readonly { readonly id: string; readonly name: string; readonly chosen: boolean }[];
  readonly capable: readonly Option[];
  readonly unique: readonly Option[];
  readonly live: Readonly<Record<string, string>>;
  readonly chart: ChartView;
  /** What the chart's addresses ask. */
  readonly chartQuery: string;
  readonly caseRows: readonly { readonly phrase: string; readonly cells: readonly CaseCell[] }[];
  readonly caseNumbers: readonly string[];
  /** The proposal's own line as an address; what a link leaves out. */
  readonly proposed: string;
  readonly permalink: string;
  readonly assessHref: string;
  readonly compareHref: string;
  readonly citation: string;
  readonly dataset: Dataset;
  readonly today: string;
}

function readingOptions(ids: readonly (keyof typeof READING_WORDS)[], chosen: string): Option[] {
  return ids.map((id) => ({ id, ...READING_WORDS[id], chosen: id === chosen }));
}

function caseTable(catalogue: Catalogue, of: Case, line: Line): Pick<HomePage, 'caseRows' | 'caseNumbers'> {
  const [before, proposal] = [lineAsWritten(catalogue, of.before), lineAsWritten(catalogue, of.proposal)];
  if (!before || !proposal) return { caseRows: [], caseNumbers: [] };
  const nameOf = (id: string): string => {
    const name = byId(catalogue.measures, id)?.shortTitle ?? id;
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  const cell = (key: string, name: string, nodeNm: number, phrase: Line['phrase']): CaseCell => ({
    key,
    name,
    href: `/?${lineQuery({ ...line, nodeNm, phrase })}`,
    current: line.nodeNm === nodeNm && line.phrase === phrase,
  });
  return {
    caseNumbers: [before.nodeNm, proposal.nodeNm].map((nm) => `${numberText(nm)} nm`),
    caseRows: [
      {
        phrase: RELATION_WORDS[before.phrase],
        cells: [
          cell('before', nameOf(of.before), before.nodeNm, before.phrase),
          cell('numberOnly', 'Number alone', proposal.nodeNm, before.phrase),
        ],
      },
      {
        phrase: RELATION_WORDS[proposal.phrase],
        cells: [
          cell('phraseOnly', 'Phrase alone', before.nodeNm, proposal.phrase),
          cell('proposal', nameOf(of.proposal), proposal.nodeNm, proposal.phrase),
        ],
      },
    ],
  };
}

function noteText({ parameter, detail }: FieldError): string {
  return parameter === undefined ? detail : `${parameter}: ${detail}`;
}

/** Builds the page for one line. `errors` are parts of the address that could not be used. */
export function homePage(
  catalogue: Catalogue,
  of: Case,
  model: LineModel,
  line: Line,
  errors: readonly FieldError[],
  today: string,
): HomePage {
  const live = liveText(catalogue, of, model, line);
  const effect = model.effect(line);
  const measure = measureFor(catalogue, of, line.phrase);
  const threshold = measure && nodeThreshold(measure);
  if (!live || !effect || !measure || !threshold)
    throw new Problem(404, 'Not found', 'The case on record cannot be drawn.');
  const query = `${assessQuery(measure.id, line)}&on=${today}`;
  const permalink = `/?${lineQuery(line)}`;
  const { version } = catalogue.dataset;
  return {
    title: 'Linewidth: which process nodes does a line catch?',
    description: `${live['say.number'] ?? ''} ${live['say.phrase'] ?? ''}`,
    section: 'line',
    question: of.question,
    partyName: byId(catalogue.parties, of.party)?.name ?? of.party,
    notes: errors.map(noteText),
    line,
    slider: { from: threshold.from, to: threshold.to, step: threshold.step },
    phrases: (['uniquely-required-for', 'capable-of'] as const).map((id) => ({
      id,
      name: RELATION_WORDS[id],
      chosen: id === line.phrase,
    })),
    capable: readingOptions(READINGS['capable-of'], line.capable),
    unique: readingOptions(READINGS['uniquely-required-for'], line.unique),
    live,
    chartQuery: query,
    chart: chartView(lineTimeline(catalogue, of, effect), { query, computed: true }),
    ...caseTable(catalogue, of, line),
    ...homeRecords(catalogue, of),
    proposed: lineQuery(proposedLine(catalogue, of)),
    permalink,
    assessHref: `/api/v1/assess?${query}`,
    compareHref: `/api/v1/compare?nodes=${of.compare.join(',')}`,
    citation: `Linewidth, dataset ${version}, “${live['line.number'] ?? ''}, ${RELATION_WORDS[line.phrase]}”, ${permalink}, ${today}.`,
    dataset: catalogue.dataset,
    today,
  };
}
