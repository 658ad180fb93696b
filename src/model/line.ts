/**
 * A line as a reader draws it: a number and a phrase. The two changes of a case, in the number and in the phrase,
 * are taken apart by evaluating all four combinations.
 */

import { assessLaw } from './assess.ts';
import type { LawAssessment } from './assess.ts';
import type { Case } from './case.ts';
import { byId } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import type { RelationName } from './criterion.ts';
import { keptAnswers } from './kept.ts';
import { relationIn, thresholdsOf } from './measure.ts';
import type { Measure, Threshold } from './measure.ts';
import type { CapableReading, UniqueReading } from './relations.ts';
import { resolveScenario } from './scenario.ts';
import type { Scenario } from './scenario.ts';

export interface Line {
  readonly nodeNm: number;
  readonly phrase: RelationName;
  readonly capable: CapableReading;
  readonly unique: UniqueReading;
}

/** What a line does: the party's nodes it catches and reaches, and the machines it specifies. */
export interface LineEffect {
  readonly line: Line;
  readonly assessment: LawAssessment;
  readonly measure: string;
  /** The party's nodes that meet the line's node test. */
  readonly caught: readonly string[];
  /** The party's nodes that do not, but are made with machines that the line specifies. */
  readonly reached: readonly string[];
  readonly undeterminedNodes: readonly string[];
  readonly specified: readonly string[];
  readonly undetermined: readonly string[];
}

/** The line before, with only the number moved, with only the phrase changed, and with both: the line itself. */
export interface LineComparison {
  readonly before: LineEffect;
  readonly numberAlone: LineEffect;
  readonly phraseAlone: LineEffect;
  readonly both: LineEffect;
}

/** The measure of a case that uses the phrase. */
export function measureFor(catalogue: Catalogue, of: Case, phrase: RelationName): Measure | null {
  const measures = [of.before, of.proposal].flatMap((id) => byId(catalogue.measures, id) ?? []);
  return measures.find((measure) => relationIn(measure) === phrase) ?? null;
}

/** The node threshold that a measure of a case moves. */
export function nodeThreshold(measure: Measure): Threshold | null {
  return thresholdsOf(measure).find((threshold) => threshold.threshold === 'node-nm') ?? null;
}

/** The scenario a line stands for: one measure, its threshold moved, its phrase read in the chosen way. */
export function scenarioOf(catalogue: Catalogue, of: Case, line: Line, today: string): Scenario | null {
  const measure = measureFor(catalogue, of, line.phrase);
  if (!measure) return null;
  const reading = line.phrase === 'capable-of' ? line.capable : line.unique;
  return resolveScenario(
    catalogue,
    {
      on: today,
      measures: [measure.id],
      set: { [`${measure.id}.node-nm`]: line.nodeNm },
      reading: { [measure.id]: reading },
    },
    today,
  );
}

function effectOf(catalogue: Catalogue, of: Case, line: Line, today: string): LineEffect | null {
  const scenario = scenarioOf(catalogue, of, line, today);
  const measure = scenario?.measures[0];
  if (!scenario || measure === undefined) return null;
  const assessment = assessLaw(catalogue, scenario);
  const own = assessment.nodes.filter((node) => {
    const record = byId(catalogue.nodes, node.node);
    return record?.foundry === of.party && record.deviceClass === 'logic';
  });
  const legal = own.flatMap((node) => node.legal.map((entry) => ({ ...entry, node: node.node })));
  const ids = (keep: (entry: (typeof legal)[number]) => boolean): string[] =>
    legal.filter(keep).map((entry) => entry.node);
  const machines = (outcome: string): string[] =>
    assessment.equipment.filter((entry) => entry.outcome === outcome).map((entry) => entry.equipment);
  return {
    line,
    assessment,
    measure,
    caught: ids((entry) => entry.outcome === 'specified'),
    reached: ids((entry) => entry.through === 'equipment'),
    undeterminedNodes: ids((entry) => entry.outcome === 'undetermined'),
    specified: machines('specified'),
    undetermined: machines('undetermined'),
  };
}

/** The line that a measure of the case draws as written. */
export function lineAsWritten(
  catalogue: Catalogue,
  measureId: string,
): Pick<Line, 'nodeNm' | 'phrase'> | null {
  const measure = byId(catalogue.measures, measureId);
  const threshold = measure && nodeThreshold(measure);
  const phrase = measure && relationIn(measure);
  return threshold && phrase ? { nodeNm: threshold.value, phrase } : null;
}

/** The four lines that a case's two numbers and two phrases make, in a reader's readings. */
export interface CaseLines {
  readonly before: LineEffect;
  readonly numberOnly: LineEffect;
  readonly phraseOnly: LineEffect;
  readonly proposal: LineEffect;
}

export interface LineModel {
  effect(line: Line): LineEffect | null;
  /** The earlier line and a reader's line, and the two changes between them taken one at a time. */
  compare(line: Line): LineComparison | null;
  caseLines(readings: Pick<Line, 'capable' | 'unique'>): CaseLines | null;
}

/** All effects together; null where a line has none. */
function whole<T extends object>(effects: { readonly [K in keyof T]: T[K] | null }): T | null {
  return Object.values(effects).includes(null) ? null : (effects as T);
}

const MOST_KEPT = 256;

/**
 * Answers lines of one case, keeping recent answers: a reader who moves a slider asks for the same combinations
 * again and again. Null where the case's records do not fit (checked at start).
 */
export function lineModel(catalogue: Catalogue, of: Case, today: string): LineModel {
  const kept = keptAnswers<string, LineEffect | null>(MOST_KEPT);
  const effect = (line: Line): LineEffect | null => {
    const reading = line.phrase === 'capable-of' ? line.capable : line.unique;
    const key = `${String(line.nodeNm)} ${line.phrase} ${reading}`;
    const found = kept.get(key, () => effectOf(catalogue, of, line, today));
    return found && { ...found, line };
  };
  const [written, proposed] = [lineAsWritten(catalogue, of.before), lineAsWritten(catalogue, of.proposal)];
  const compare = (line: Line): LineComparison | null => {
    if (!written) return null;
    return whole<LineComparison>({
      before: effect({ ...line, ...written }),
      numberAlone: effect({ ...line, phrase: written.phrase }),
      phraseAlone: effect({ ...line, nodeNm: written.nodeNm }),
      both: effect(line),
    });
  };
  const caseLines = (readings: Pick<Line, 'capable' | 'unique'>): CaseLines | null => {
    if (!written || !proposed) return null;
    return whole<CaseLines>({
      before: effect({ ...readings, ...written }),
      numberOnly: effect({ ...readings, ...written, nodeNm: proposed.nodeNm }),
      phraseOnly: effect({ ...readings, ...proposed, nodeNm: written.nodeNm }),
      proposal: effect({ ...readings, ...proposed }),
    });
  };
  return { effect, compare, caseLines };
}
