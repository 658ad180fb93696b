/** A line's effect in words: the sentence above the chart, and what each of the two changes did, from the model alone. */

import { byId, centralOf, familyOf, isGap, READINGS } from '../model/index.ts';
import type {
  Case,
  Catalogue,
  Line,
  LineComparison,
  LineEffect,
  LineModel,
  ProcessNode,
} from '../model/index.ts';
import { equipmentSentence, nodeSentence } from './legal-sentences.ts';
import { countText, firstOf, listText, numberText } from './numbers.ts';
import { CLASS_WORDS, RELATION_WORDS } from './words.ts';

/** How a node or machine stands to the line, for marks and words. */
export type Mark = 'specified' | 'reached' | 'not-specified' | 'undetermined';

export const MARK_WORDS: Record<Mark, string> = {
  specified: 'specified',
  reached: 'reached through equipment',
  'not-specified': 'not specified',
  undetermined: 'undetermined',
};

function names(catalogue: Catalogue, of: Case, ids: readonly string[], most = 3): string {
  const maker = partyName(catalogue, of);
  const short = ids.map((id) => (byId(catalogue.nodes, id)?.name ?? id).replace(`${maker} `, ''));
  return firstOf(short, most);
}

function partyName(catalogue: Catalogue, of: Case): string {
  return byId(catalogue.parties, of.party)?.name ?? of.party;
}

/** `5 SMIC nodes and 31 scanners`, with what stays open. */
function catchText(catalogue: Catalogue, of: Case, effect: LineEffect): string {
  const nodes = countText(effect.caught.length, `${partyName(catalogue, of)} node`);
  const scanners = countText(effect.specified.length, 'scanner');
  const open = [
    ...(effect.undeterminedNodes.length > 0 ? [countText(effect.undeterminedNodes.length, 'node')] : []),
    ...(effect.undetermined.length > 0 ? [countText(effect.undetermined.length, 'scanner')] : []),
  ];
  const many = effect.undeterminedNodes.length + effect.undetermined.length > 1;
  const undetermined = open.length === 0 ? '' : `; ${listText(open)} ${many ? 'stay' : 'stays'} undetermined`;
  return `catches ${nodes} and ${scanners} of ${String(effect.assessment.equipment.length)} on record${undetermined}`;
}

function reachText(catalogue: Catalogue, of: Case, effect: LineEffect): string {
  if (effect.reached.length === 0) return '';
  const count = countText(effect.reached.length, 'older node');
  return `It also reaches ${count} (${names(catalogue, of, effect.reached, 4)}) through scanners that they share.`;
}

/** `2 more SMIC nodes`, `no more scanners`, `3 fewer scanners`. */
function differenceText(change: number, one: string): string {
  if (change === 0) return `no more ${one}s`;
  const size = Math.abs(change);
  return `${String(size)} ${change > 0 ? 'more' : 'fewer'} ${one}${size === 1 ? '' : 's'}`;
}

function added(from: readonly string[], to: readonly string[]): string[] {
  return to.filter((id) => !from.includes(id));
}

function classesOf(catalogue: Catalogue, ids: readonly string[]): string {
  const families = ids.flatMap((id) => {
    const machine = byId(catalogue.equipment, id);
    return machine ? [CLASS_WORDS[familyOf(machine.class)]] : [];
  });
  return listText([...new Set(families)]);
}

function nm(line: Line): string {
  return `${numberText(line.nodeNm)} nm`;
}

/** What moving the number alone did, keeping the earlier phrase. */
function numberChangeText(catalogue: Catalogue, of: Case, comparison: LineComparison): string {
  const { before, numberAlone } = comparison;
  if (before.line.nodeNm === numberAlone.line.nodeNm)
    return `The number is where it was, at ${nm(before.line)}.`;
  const nodes = numberAlone.caught.length - before.caught.length;
  const scanners = numberAlone.specified.length - before.specified.length;
  const gained = added(before.caught, numberAlone.caught);
  const which = gained.length === 0 ? '' : ` (${names(catalogue, of, gained, 4)})`;
  const reached = numberAlone.reached.length - before.reached.length;
  const older = reached === 0 ? '' : ` and reached ${differenceText(reached, 'older node')}`;
  return (
    `Moving the number alone, from ${nm(before.line)} to ${nm(numberAlone.line)}, would have caught ` +
    `${differenceText(nodes, `${partyName(catalogue, of)} node`)}${which} and ${differenceText(scanners, 'scanner')}${older}.`
  );
}

/** What changing the phrase did, at the reader's number. */
function phraseChangeText(catalogue: Catalogue, of: Case, comparison: LineComparison): string {
  const { numberAlone, both } = comparison;
  const [from, to] = [RELATION_WORDS[numberAlone.line.phrase], RELATION_WORDS[both.line.phrase]];
  if (from === to) return `The phrase is as it was, “${to}”.`;
  const scanners = added(numberAlone.specified, both.specified);
  const classes = scanners.length === 0 ? '' : ` (${classesOf(catalogue, scanners)})`;
  const change = differenceText(both.specified.length - numberAlone.specified.length, 'scanner');
  const reached = added(numberAlone.reached, both.reached);
  const older =
    reached.length === 0
      ? 'reaches no older node'
      : `reaches ${countText(reached.length, 'older node')} (${names(catalogue, of, reached, 4)}) through scanners that they share`;
  return `Reading “${to}” instead of “${from}” specifies ${change}${classes} and ${older}.`;
}

/** The counts of one line, for a cell of the table of four. */
function countsOf(effect: LineEffect): Readonly<Record<string, string>> {
  return {
    caught: String(effect.caught.length),
    specified: String(effect.specified.length),
    reached: String(effect.reached.length),
    undetermined: String(effect.undetermined.length + effect.undeterminedNodes.length),
  };
}

/** The mark of each node under the line, by its legal outcome and how it is reached. */
export function nodeMarks(effect: LineEffect): Map<string, Mark> {
  return new Map(
    effect.assessment.nodes.map((result) => {
      const legal = result.legal[0];
      const outcome = legal?.outcome ?? 'not-specified';
      const mark: Mark =
        outcome === 'specified' || outcome === 'undetermined'
          ? outcome
          : legal?.through === 'equipment'
            ? 'reached'
            : 'not-specified';
      return [result.node, mark];
    }),
  );
}

function machineMark(outcome: string): Mark {
  return outcome === 'specified' || outcome === 'undetermined' ? outcome : 'not-specified';
}

/** Nodes by foundry, coarse to fine, the foundry named once: `SMIC 40 nm, 14 nm; TSMC 40 nm, N7`. */
function servesText(catalogue: Catalogue, ids: readonly string[]): string {
  if (ids.length === 0) return 'none of the logic nodes on record';
  const nodes = ids.flatMap((id) => byId(catalogue.nodes, id) ?? []);
  const size = (node: ProcessNode): number =>
    isGap(node.marketedNm) ? 0 : (centralOf(node.marketedNm) ?? 0);
  return [...new Set(nodes.map((node) => node.foundry))]
    .map((foundry) => {
      const maker = byId(catalogue.parties, foundry)?.name ?? foundry;
      const own = nodes.filter((node) => node.foundry === foundry).sort((a, b) => size(b) - size(a));
      return `${maker} ${own.map((node) => node.name.replace(`${maker} `, '')).join(', ')}`;
    })
    .join('; ');
}

function summary(catalogue: Catalogue, effect: LineEffect, family: string): string {
  const rows = effect.assessment.equipment.filter((row) => {
    const machine = byId(catalogue.equipment, row.equipment);
    return machine !== undefined && familyOf(machine.class) === family;
  });
  const count = (outcome: string): number => rows.filter((row) => row.outcome === outcome).length;
  const open = count('undetermined');
  return `${String(count('specified'))} of ${String(rows.length)} specified${open > 0 ? `, ${String(open)} undetermined` : ''}`;
}

/** The sentences above the chart. */
export function lineSentences(
  catalogue: Catalogue,
  of: Case,
  comparison: LineComparison,
): { readonly catches: string; readonly reaches: string; readonly number: string; readonly phrase: string } {
  return {
    catches: catchText(catalogue, of, comparison.both),
    reaches: reachText(catalogue, of, comparison.both),
    number: numberChangeText(catalogue, of, comparison),
    phrase: phraseChangeText(catalogue, of, comparison),
  };
}

/**
 * Every piece of text on the page that a line decides, by the key of the place it stands in. Server and browser
 * both write these, so that what a reader sees first and what a slider makes of it cannot differ.
 */
export function liveText(
  catalogue: Catalogue,
  of: Case,
  model: LineModel,
  line: Line,
): Readonly<Record<string, string>> | null {
  const [comparison, cases] = [model.compare(line), model.caseLines(line)];
  if (!comparison || !cases) return null;
  const effect = comparison.both;
  const text: Record<string, string> = {};
  for (const [key, value] of Object.entries(lineSentences(catalogue, of, comparison)))
    text[`say.${key}`] = value;
  for (const [key, value] of Object.entries(cases)) {
    for (const [count, said] of Object.entries(countsOf(value as LineEffect)))
      text[`case.${key}.${count}`] = said;
  }
  for (const reading of READINGS['capable-of']) {
    const under = model.effect({ ...line, phrase: 'capable-of', capable: reading });
    if (under)
      for (const [count, said] of Object.entries(countsOf(under))) text[`reading.${reading}.${count}`] = said;
  }
  for (const reading of READINGS['uniquely-required-for']) {
    const under = model.effect({ ...line, phrase: 'uniquely-required-for', unique: reading });
    if (under)
      for (const [count, said] of Object.entries(countsOf(under))) text[`reading.${reading}.${count}`] = said;
  }
  text['line.number'] = nm(line);
  const marks = nodeMarks(effect);
  const specified = effect.specified.flatMap((id) => byId(catalogue.equipment, id) ?? []);
  for (const result of effect.assessment.nodes) {
    const [node, legal] = [byId(catalogue.nodes, result.node), result.legal[0]];
    if (!node || !legal || !of.foundries.includes(node.foundry)) continue;
    const mark = marks.get(node.id) ?? 'undetermined';
    text[`node.${node.id}.mark`] = mark;
    text[`node.${node.id}.outcome`] = MARK_WORDS[mark];
    text[`node.${node.id}.why`] = nodeSentence(catalogue, node, legal, specified);
  }
  for (const row of effect.assessment.equipment) {
    const [test, mark] = [row.tests[0], machineMark(row.outcome)];
    text[`machine.${row.equipment}.mark`] = mark;
    text[`machine.${row.equipment}.outcome`] = MARK_WORDS[mark];
    text[`machine.${row.equipment}.why`] = test ? equipmentSentence(catalogue, test) : '';
    text[`machine.${row.equipment}.serves`] = servesText(catalogue, row.serves);
  }
  for (const family of new Set(catalogue.equipment.map((machine) => familyOf(machine.class)))) {
    text[`family.${family}.summary`] = summary(catalogue, effect, family);
  }
  return text;
}
