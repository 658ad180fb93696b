/** An assessment for a person: the answer in a sentence, a row a node, and the reasons where few nodes are asked for. */

import { byId, ignoredIn, legalMarkOf } from '../../model/index.ts';
import type { Assessment, Catalogue, NodeResult, ScenarioInput } from '../../model/index.ts';
import {
  answerSentence,
  countText,
  decidedLegal,
  firstOf,
  LEGAL_MARK_WORDS,
  multipleText,
  nodeSentence,
  PRODUCTION_WORDS,
  productionSentence,
} from '../../text/index.ts';
import { legalColor, productionColor } from '../colors.ts';
import { paragraph, table } from '../layout.ts';
import type { Page } from '../output.ts';
import { ignoredLines, scenarioHead } from './scenario.ts';

/** Reasons are printed for so many nodes; for more, the table stands alone. */
const MOST_EXPLAINED = 3;
const MOST_MACHINES = 6;
const NONE = '-';

function ratioText(result: NodeResult, name: 'lithographyCostRatio' | 'waferCostRatio'): string {
  const ratio = result.production[name];
  return ratio ? multipleText(ratio) : NONE;
}

function nodesTable(nodes: readonly NodeResult[], { screen, columns }: Page): string {
  const marks = nodes.map((result) => decidedLegal(result).mark);
  const heads = [
    { head: 'Node', whole: true },
    {
      head: 'Law',
      paint: (text: string, row: number) => legalColor(marks[row] ?? 'not-tested', text, screen),
    },
    {
      head: 'Production',
      paint: (text: string, row: number) =>
        productionColor(nodes[row]?.production.outcome ?? 'not-modeled', text, screen),
    },
    { head: 'Lithography cost' },
    { head: 'Wafer cost' },
  ];
  const rows = nodes.map((result, i) => [
    result.node,
    LEGAL_MARK_WORDS[marks[i] ?? 'not-tested'],
    PRODUCTION_WORDS[result.production.outcome],
    ratioText(result, 'lithographyCostRatio'),
    ratioText(result, 'waferCostRatio'),
  ]);
  return table(heads, rows, columns);
}

/** Every measure that tests the node, in a sentence each, then what making it would take. */
function reasonsOf(catalogue: Catalogue, assessment: Assessment, result: NodeResult, page: Page): string {
  const node = byId(catalogue.nodes, result.node);
  if (!node) return '';
  const { screen, columns } = page;
  const tested = result.legal.filter(({ outcome, through }) => outcome !== 'not-tested' || through !== null);
  const law = tested.flatMap((legal) => {
    const machines = assessment.equipment
      .filter(({ specifiedBy }) => specifiedBy.includes(legal.measure))
      .flatMap(({ equipment }) => byId(catalogue.equipment, equipment) ?? []);
    const mark = legalMarkOf(legal);
    const outcome = legalColor(mark, LEGAL_MARK_WORDS[mark], screen);
    return [
      `  ${legal.measure}: ${outcome}`,
      paragraph(nodeSentence(catalogue, node, legal, machines), columns, 4),
    ];
  });
  const others = result.legal.length - tested.length;
  const production = productionSentence(catalogue, node, result.production);
  return [
    `${node.name} (${node.id})`,
    ...law,
    ...(others > 0
      ? [`  ${countText(others, 'more measure')} in play, not tested by ${others === 1 ? 'it' : 'them'}`]
      : []),
    '  Production',
    paragraph(production, columns, 4),
  ].join('\n');
}

function machinesText({ equipment }: Assessment, columns: number): string {
  const specified = equipment.filter(({ outcome }) => outcome === 'specified').map(({ equipment: id }) => id);
  const open = equipment.filter(({ outcome }) => outcome === 'undetermined').map(({ equipment: id }) => id);
  const of = `of ${String(equipment.length)} scanners on record`;
  const parts = [
    specified.length === 0
      ? `None ${of} is specified.`
      : `Specified, ${String(specified.length)} ${of}: ${firstOf(specified, MOST_MACHINES)}.`,
    ...(open.length === 0 ? [] : [`Undetermined, ${String(open.length)}: ${firstOf(open, MOST_MACHINES)}.`]),
  ];
  return parts.map((part) => paragraph(part, columns)).join('\n');
}

/** One sentence a maker would fill pages where all nodes are asked for; the table then says it. */
function answerText(catalogue: Catalogue, assessment: Assessment, columns: number): string[] {
  const [first] = assessment.nodes;
  const makers = new Set(assessment.nodes.map(({ node }) => byId(catalogue.nodes, node)?.foundry));
  const logic = assessment.nodes.filter(({ node }) => byId(catalogue.nodes, node)?.deviceClass === 'logic');
  if (!first || makers.size !== 1 || logic.length === 0) return [];
  return [paragraph(answerSentence(catalogue, assessment, first.node), columns)];
}

export function assessmentText(
  catalogue: Catalogue,
  assessment: Assessment,
  input: ScenarioInput,
  page: Page,
): string {
  const { columns } = page;
  const { scenario, nodes } = assessment;
  const explained = nodes.length <= MOST_EXPLAINED;
  const parts = [
    paragraph(scenarioHead(catalogue, scenario), columns),
    ...answerText(catalogue, assessment, columns),
    nodesTable(nodes, page),
    ...(explained ? nodes.map((result) => reasonsOf(catalogue, assessment, result, page)) : []),
    machinesText(assessment, columns),
    ...ignoredLines(ignoredIn(input, scenario), columns),
    ...(explained ? [] : [paragraph('Name up to three nodes with --node for the reasons.', columns)]),
  ];
  return `${parts.join('\n\n')}\n`;
}
