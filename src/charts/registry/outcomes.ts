/** What a scenario does to each node, in law and in production, side by side. */

import { assess } from '../../model/index.ts';
import type { NodeResult, ProcessNode, ProductionOutcome } from '../../model/index.ts';
import { decidedLegal, LEGAL_MARK_WORDS, multipleText, PRODUCTION_WORDS } from '../../text/index.ts';
import type { LegalMark } from '../../text/index.ts';
import type { Band, Cell, Key } from '../description.ts';
import {
  countsText,
  datasetOf,
  LEGAL_FILLINGS,
  nodesText,
  questionText,
  sourceIn,
  sourcesOf,
} from '../parts.ts';
import { forShown, foundryName, foundriesOf, nodeRows, resultsShown } from '../question.ts';
import type { Chart } from '../question.ts';
import { decidingNames, PRODUCTION_LOOKS, legalCell, productionCell } from './outcome-cells.ts';

interface Row {
  readonly node: ProcessNode;
  readonly result: NodeResult;
}

const COLUMNS: readonly Band[] = [
  { id: 'law', label: 'In law' },
  { id: 'production', label: 'In production' },
];

function lawOf({ result }: Row): LegalMark {
  return decidedLegal(result).mark;
}

function productionOf({ result }: Row): ProductionOutcome {
  return result.production.outcome;
}

/** Keys for what needs one: the legal marks that a word alone does not tell apart, and the fillings shown. */
function keysOf(rows: readonly Row[]): Key[] {
  const marks = new Set(rows.map(lawOf));
  const outcomes = new Set(rows.map(productionOf));
  // Undetermined is hatched in both columns: one key says so.
  const said = (mark: LegalMark): boolean => mark === 'undetermined' && outcomes.has(mark);
  const legal = (Object.keys(LEGAL_FILLINGS) as LegalMark[]).filter((mark) => marks.has(mark) && !said(mark));
  const made = (Object.keys(PRODUCTION_LOOKS) as ProductionOutcome[]).filter((outcome) =>
    outcomes.has(outcome),
  );
  return [
    ...legal.map((mark): Key => ({
      text: LEGAL_MARK_WORDS[mark],
      tone: mark === 'specified' || mark === 'reached' ? 'line' : 'muted',
      glyph: { shape: 'circle', filling: LEGAL_FILLINGS[mark] },
    })),
    ...made.map((outcome): Key => ({ text: PRODUCTION_WORDS[outcome], ...PRODUCTION_LOOKS[outcome] })),
  ];
}

function altOf(rows: readonly Row[], names: readonly string[]): string {
  if (rows.length === 0) return 'No nodes are shown.';
  const law = countsText(rows.map(lawOf), LEGAL_MARK_WORDS);
  const production = countsText(rows.map(productionOf), PRODUCTION_WORDS);
  const priced = rows.flatMap(({ node, result }) => {
    const ratio = result.production.lithographyCostRatio;
    return ratio ? [{ node, ratio }] : [];
  });
  const most = [...priced].sort((a, b) => b.ratio.central - a.ratio.central)[0];
  const cost =
    most && most.ratio.central > 1.005
      ? ` Lithography costs most for ${most.node.name}: ${multipleText(most.ratio)} of what it costs as made.`
      : '';
  return `Outcomes of ${nodesText(rows.length, names)}. In law: ${law}. In production: ${production}.${cost}`;
}

export const outcomes: Chart = {
  id: 'outcomes',
  title: 'What happens to each node, in law and in production',
  about:
    'Each node\u2019s legal outcome beside what is left to make it with, and what its lithography would cost.',
  asks: ['foundries'],
  describe(catalogue, question) {
    const rows = resultsShown(catalogue, question, assess(catalogue, forShown(catalogue, question)));
    const names = foundriesOf(rows.map(({ node }) => node)).map((id) => foundryName(catalogue, id));
    const cells = rows.flatMap(({ node, result }) => [
      legalCell(catalogue, node, result),
      productionCell(node, result),
    ]);
    const measures = catalogue.measures.filter(({ id }) =>
      rows.some(({ result }) => decidedLegal(result).by.some(({ measure }) => measure === id)),
    );
    const sources = [
      ...measures.flatMap((measure) => measure.sources[0] ?? []),
      ...rows.flatMap(({ node }) => [...sourceIn(node.marketedNm), ...sourceIn(node.minimumMetalPitchNm)]),
    ];
    return {
      id: this.id,
      title: this.title,
      subtitle: questionText(catalogue, question.scenario),
      y: {
        ...nodeRows(
          catalogue,
          rows.map(({ node }) => node),
        ),
        tall: 1.1,
        gap: 0.12,
      },
      panels: [
        {
          id: 'outcomes',
          x: { kind: 'band', label: '', gap: 0.03, bands: COLUMNS },
          marks: [{ kind: 'cells', id: 'outcomes', name: 'outcomes', align: 'start', edged: true, cells }],
        },
      ],
      keys: keysOf(rows),
      table: {
        columns: [
          { key: 'node', head: 'Node' },
          { key: 'law', head: 'In law' },
          { key: 'by', head: 'by' },
          { key: 'production', head: 'In production' },
          { key: 'lithographyCostRatio', head: 'Lithography cost (multiple)', numeric: true },
          { key: 'low', head: 'at least', numeric: true },
          { key: 'high', head: 'at most', numeric: true },
        ],
        rows: rows.map((row): Cell[] => {
          const ratio = row.result.production.lithographyCostRatio;
          const numbers = ratio ? [ratio.central, ratio.low, ratio.high] : [];
          return [
            row.node.name,
            LEGAL_MARK_WORDS[lawOf(row)],
            decidingNames(catalogue, row.result),
            PRODUCTION_WORDS[productionOf(row)],
            ...(ratio ? numbers.map((value) => Number(value.toFixed(3))) : [null, null, null]),
          ];
        }),
      },
      alt: altOf(rows, names),
      note: `Two answers to one question: what measures say of the node, and what is left to make it with. Multiples are of what lithography costs as the node is made, with the range of the assumptions.`,
      ...(rows.length === 0 ? { empty: 'No logic nodes to show.' } : {}),
      sources: sourcesOf(catalogue, sources),
      dataset: datasetOf(catalogue),
    };
  },
};
