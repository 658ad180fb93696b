/** What one measure catches and spares, and what its day changed, as a view prints it. */

import { assess, byId, changedOnItsDay, legalMarkOf, resolveScenario } from '../../model/index.ts';
import type { Catalogue, LegalMark, Measure, ScenarioInput } from '../../model/index.ts';
import { countText, LEGAL_WORDS, listText } from '../../text/index.ts';

export interface OutcomeItem {
  readonly text: string;
  readonly href: string;
  readonly mark: LegalMark;
  readonly outcome: string;
}

export interface MeasureOutcomes {
  readonly nodes: readonly OutcomeItem[];
  readonly equipment: readonly OutcomeItem[];
  /** Both in numbers. */
  readonly counts: string;
}

/** The measure alone under moved thresholds and a reading; empty where it tests nothing. */
export function measureOutcomes(
  catalogue: Catalogue,
  measure: Measure,
  input: ScenarioInput,
  today: string,
): MeasureOutcomes {
  if (!measure.specifies) return { nodes: [], equipment: [], counts: '' };
  const scenario = resolveScenario(catalogue, { on: today, ...input, measures: [measure.id] }, today);
  const assessment = assess(catalogue, scenario);
  const nodes = assessment.nodes.flatMap(({ node, legal }): OutcomeItem[] => {
    const [record, result] = [byId(catalogue.nodes, node), legal[0]];
    if (!record || !result || (result.outcome === 'not-tested' && result.through === null)) return [];
    const mark = legalMarkOf(result);
    const outcome = mark === 'reached' ? 'reached through equipment' : LEGAL_WORDS[result.outcome];
    return [{ text: record.name, href: `/nodes/${node}`, mark, outcome }];
  });
  const equipment = assessment.equipment.flatMap((row): OutcomeItem[] => {
    const machine = byId(catalogue.equipment, row.equipment);
    if (!machine || row.tests.length === 0) return [];
    const mark = legalMarkOf({ outcome: row.outcome, through: null });
    return [
      { text: machine.name, href: `/equipment/${machine.id}`, mark, outcome: LEGAL_WORDS[row.outcome] },
    ];
  });
  const count = (items: readonly OutcomeItem[], mark: LegalMark): number =>
    items.filter((item) => item.mark === mark).length;
  const parts = [
    ...(measure.tests === 'equipment' ? [] : [`${countText(count(nodes, 'specified'), 'node')} specified`]),
    ...(count(nodes, 'reached') > 0
      ? [`${countText(count(nodes, 'reached'), 'node')} reached through equipment`]
      : []),
    ...(equipment.length > 0 ? [`${countText(count(equipment, 'specified'), 'scanner')} specified`] : []),
    `${String(count(nodes, 'undetermined') + count(equipment, 'undetermined'))} undetermined`,
  ];
  return { nodes, equipment, counts: listText(parts) };
}

export interface DayView {
  readonly on: string;
  readonly nodes: readonly string[];
  readonly equipment: readonly string[];
}

/** What changed on the first day it may have applied; null where there was none. */
export function dayView(catalogue: Catalogue, measure: Measure): DayView | null {
  const change = changedOnItsDay(catalogue, measure.id);
  if (!change) return null;
  const text = (name: string, before: keyof typeof LEGAL_WORDS, after: keyof typeof LEGAL_WORDS): string =>
    `${name}: ${LEGAL_WORDS[before]} before, ${LEGAL_WORDS[after]} from that day`;
  return {
    on: change.day,
    nodes: change.nodes.map(({ id, before, after }) =>
      text(byId(catalogue.nodes, id)?.name ?? id, before, after),
    ),
    equipment: change.equipment.map(({ id, before, after }) =>
      text(byId(catalogue.equipment, id)?.name ?? id, before, after),
    ),
  };
}
