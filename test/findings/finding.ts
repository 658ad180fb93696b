/** What the model says today of every node and machine on record under one measure, as a page under review. */

import { READINGS, relationIn } from '../../src/model/index.ts';
import type {
  Assessment,
  Catalogue,
  Measure,
  NodeLegal,
  Reading,
  ScenarioInput,
} from '../../src/model/index.ts';
import { firstOf, LEGAL_WORDS } from '../../src/text/index.ts';
import { ask } from '../support/ask.ts';
import { tableText } from '../support/markdown-table.ts';

/** A scanner may lack a figure of every node; the first few tell. */
const MOST_NAMED = 3;

function throughText(legal: NodeLegal): string {
  const sites = legal.sites
    .filter((site) => site.outcome === 'specified')
    .map((site) => site.country)
    .join(', ');
  if (legal.through === 'node') return `node (${sites})`;
  return legal.through === null ? '' : `equipment (${String(legal.sharedEquipment.length)} scanners)`;
}

function nodeTable(assessment: Assessment): string {
  const rows = assessment.nodes.flatMap(({ node, legal }) =>
    legal.map((entry) => [
      node,
      LEGAL_WORDS[entry.outcome],
      LEGAL_WORDS[entry.technologyAlone],
      throughText(entry),
      entry.missing.join(', '),
    ]),
  );
  return tableText(['node', 'outcome', 'technology alone', 'through', 'missing'], rows);
}

function machineTable(assessment: Assessment): string {
  const rows = assessment.equipment.map(({ equipment, outcome, missing }) => [
    equipment,
    LEGAL_WORDS[outcome],
    firstOf(missing, MOST_NAMED),
  ]);
  return tableText(['scanner', 'outcome', 'missing'], rows);
}

function section(catalogue: Catalogue, measure: Measure, reading: Reading): string[] {
  const input: ScenarioInput = { measures: [measure.id], reading: { [measure.id]: reading } };
  const assessment = ask(catalogue, input);
  return [`## Read as ${reading}`, nodeTable(assessment), machineTable(assessment)];
}

/** The whole page for one measure. */
export function findingsPage(catalogue: Catalogue, measure: Measure): string {
  const relation = relationIn(measure);
  const head = [
    `# ${measure.title}`,
    'Generated from the records and the model; a change here is a change of what the site says, to be read and approved.',
  ];
  if (relation) {
    const body = READINGS[relation].flatMap((reading) => section(catalogue, measure, reading));
    return `${[...head, ...body].join('\n\n')}\n`;
  }
  const assessment = ask(catalogue, { measures: [measure.id] });
  const tests = measure.tests === 'equipment' ? [machineTable(assessment)] : [];
  return `${[...head, nodeTable(assessment), ...tests].join('\n\n')}\n`;
}
