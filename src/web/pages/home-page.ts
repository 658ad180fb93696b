/** The first page's object: everything its view prints, computed and formatted. */

import { lineTimeline } from '../../charts/index.ts';
import {
  byId,
  familyOf,
  isGap,
  lineAsWritten,
  nodeThreshold,
  measureFor,
  READINGS,
} from '../../model/index.ts';
import type { Case, Catalogue, Dataset, Line, LineModel, Measure, ScannerFamily } from '../../model/index.ts';
import {
  assessQuery,
  CLASS_WORDS,
  lineQuery,
  liveText,
  measureSentence,
  numberText,
  READING_WORDS,
  RELATION_WORDS,
} from '../../text/index.ts';
import { proposedLine } from '../params/line-query.ts';
import type { FieldError } from '../problem.ts';
import { Problem } from '../problem.ts';
import { browserCatalogue, jsonBlock } from './browser-catalogue.ts';
import { chartView } from './chart-view.ts';
import type { ChartView } from './chart-view.ts';
import { comparisonView } from './comparison-view.ts';
import type { ComparisonView } from './comparison-view.ts';
import { dateView, figureView } from './figure-view.ts';
import type { FigureView } from './figure-view.ts';
import { historyView } from './history-view.ts';
import type { HistoryLine } from './history-view.ts';

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

interface NodeRow {
  readonly id: string;
  readonly name: string;
  readonly marketed: FigureView;
  readonly volume: FigureView;
}

interface MachineRow {
  readonly id: string;
  readonly name: string;
  readonly aperture: FigureView;
  readonly resolution: FigureView;
  readonly overlay: FigureView;
}

interface MeasureView {
  readonly title: string;
  readonly sentence: string;
  readonly quote: {
    readonly text: string;
    readonly at: string;
    readonly source: string;
    readonly href?: string;
  } | null;
  readonly history: readonly HistoryLine[];
  readonly note: string;
}

export interface HomePage {
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
  readonly foundries: readonly {
    readonly id: string;
    readonly name: string;
    readonly nodes: readonly NodeRow[];
  }[];
  readonly families: readonly {
    readonly id: string;
    readonly name: string;
    readonly machines: readonly MachineRow[];
  }[];
  readonly comparison: ComparisonView;
  readonly measures: readonly MeasureView[];
  /** The proposal's own line as an address; what a link leaves out. */
  readonly proposed: string;
  readonly permalink: string;
  readonly assessHref: string;
  readonly compareHref: string;
  readonly citation: string;
  readonly dataset: Dataset;
  readonly today: string;
  readonly data: string;
}

const FAMILY_ORDER: readonly ScannerFamily[] = [
  'euv',
  'arf-immersion',
  'arf-dry',
  'krf',
  'i-line',
  'imprint',
];
const FAMILY_NAMES: Record<ScannerFamily, string> = { ...CLASS_WORDS, euv: 'EUV and high-NA EUV' };

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

function nodeRows(catalogue: Catalogue, foundry: string): NodeRow[] {
  return catalogue.nodes
    .filter((node) => node.foundry === foundry && node.deviceClass === 'logic')
    .map((node) => ({
      node,
      nm: isGap(node.marketedNm) ? 0 : (node.marketedNm.value ?? 0),
      from: isGap(node.volumeProduction) ? '' : node.volumeProduction.from,
    }))
    .sort((a, b) => b.nm - a.nm || (a.from < b.from ? -1 : 1))
    .map(({ node }) => ({
      id: node.id,
      name: node.name,
      marketed: figureView(catalogue, `node-${node.id}-nm`, `Marketed node, ${node.name}`, node.marketedNm),
      volume: dateView(
        catalogue,
        `node-${node.id}-volume`,
        `Volume production, ${node.name}`,
        node.volumeProduction,
      ),
    }));
}

function machineRows(catalogue: Catalogue, family: ScannerFamily): MachineRow[] {
  return catalogue.equipment
    .filter((machine) => familyOf(machine.class) === family)
    .map((machine) => {
      const view = (
        key: 'numericalAperture' | 'resolutionNm' | 'dedicatedChuckOverlayNm',
        label: string,
      ): FigureView =>
        figureView(catalogue, `machine-${machine.id}-${key}`, `${label}, ${machine.name}`, machine[key]);
      const year = isGap(machine.introduced) ? '9999' : machine.introduced.from;
      return {
        year,
        id: machine.id,
        name: machine.name + (machine.maturity === 'in-series' ? '' : ` (${machine.maturity})`),
        aperture: view('numericalAperture', 'Numerical aperture'),
        resolution: view('resolutionNm', 'Resolution'),
        overlay: view('dedicatedChuckOverlayNm', 'Dedicated chuck overlay'),
      };
    })
    .sort((a, b) => (a.year === b.year ? (a.name < b.name ? -1 : 1) : a.year < b.year ? -1 : 1));
}

function measureView(catalogue: Catalogue, measure: Measure): MeasureView {
  const source = measure.quote && byId(catalogue.sources, measure.quote.source);
  return {
    title: measure.title,
    sentence: measureSentence(measure),
    quote:
      measure.quote && source
        ? {
            text: measure.quote.text,
            at: measure.quote.at,
            source: source.producer,
            ...(source.url === undefined ? {} : { href: source.url }),
          }
        : null,
    history: historyView(measure),
    note: measure.note ?? '',
  };
}

const slices = new WeakMap<Catalogue, string>();

function dataBlock(catalogue: Catalogue, of: Case): string {
  const known = slices.get(catalogue);
  if (known !== undefined) return known;
  const block = jsonBlock(browserCatalogue(catalogue, of));
  slices.set(catalogue, block);
  return block;
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
    foundries: of.foundries.map((id) => ({
      id,
      name: byId(catalogue.parties, id)?.name ?? id,
      nodes: nodeRows(catalogue, id),
    })),
    families: FAMILY_ORDER.map((id) => ({
      id,
      name: FAMILY_NAMES[id],
      machines: machineRows(catalogue, id),
    })).filter((family) => family.machines.length > 0),
    comparison: comparisonView(catalogue, of.compare),
    measures: [of.before, of.proposal].flatMap((id) => {
      const record = byId(catalogue.measures, id);
      return record ? [measureView(catalogue, record)] : [];
    }),
    proposed: lineQuery(proposedLine(catalogue, of)),
    permalink,
    assessHref: `/api/v1/assess?${query}`,
    compareHref: `/api/v1/compare?nodes=${of.compare.join(',')}`,
    citation: `Linewidth, dataset ${version}, “${live['line.number'] ?? ''}, ${RELATION_WORDS[line.phrase]}”, ${permalink}, ${today}.`,
    dataset: catalogue.dataset,
    today,
    data: dataBlock(catalogue, of),
  };
}
