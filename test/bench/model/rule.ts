/** The rule that all engines are given, the machines it is put to, and the same rule written by hand. */

import {
  equipmentSubject,
  intervalOf,
  outcomeFor,
  resolveScenario,
  tableFor,
  usable,
  walk,
} from '../../../src/model/index.ts';
import type {
  Criterion,
  Equipment,
  Figure,
  Recorded,
  Subject,
  SubjectContext,
  TermCriterion,
} from '../../../src/model/index.ts';
import { measureOnRecord, records } from '../../support/records.ts';
import type { Facts } from './engines.ts';

const MEASURE = 'us-2023-11-3b001-f1';
const PARAGRAPH = '3B001.f.1.b';
/** A day on which that text was in force. */
export const DAY = '2024-06-01';

function criteria(): Criterion[] {
  const { specifies } = measureOnRecord(MEASURE);
  return specifies ? [...walk(specifies)] : [];
}

/** 3B001.f.1.b as on record: wavelength, and minimum resolvable feature, and overlay in either band. */
export function ruleOnRecord(): Criterion {
  const rule = criteria().find((criterion) => 'all_of' in criterion && criterion.at === PARAGRAPH);
  if (!rule) throw new Error(`${MEASURE} has no group at ${PARAGRAPH}`);
  return rule;
}

export function kFactorOnRecord(): number {
  const term = criteria().find((criterion): criterion is TermCriterion => 'term' in criterion);
  if (!term) throw new Error(`${MEASURE} has no term`);
  return term.k_factor;
}

/** The same predicates written by hand, for the numbers in the record today. */
export function writtenByHand(facts: Required<Facts>): boolean {
  return (
    facts.wavelengthNm >= 193 &&
    (0.25 * facts.wavelengthNm) / facts.numericalAperture <= 45 &&
    (facts.dedicatedChuckOverlayNm <= 1.5 ||
      (facts.dedicatedChuckOverlayNm > 1.5 && facts.dedicatedChuckOverlayNm <= 2.4))
  );
}

const ASKED = ['wavelengthNm', 'numericalAperture', 'dedicatedChuckOverlayNm'] as const;

const CONTEXT: SubjectContext = { on: DAY, includeUnverified: false, reading: () => 'own-schemes' };

/** Not asked for anything: the rule has no relation. */
const TABLE = tableFor(records(), resolveScenario(records(), {}, DAY));

export function subjectFor(machine: Equipment): Subject {
  return equipmentSubject(machine, () => [], TABLE, CONTEXT);
}

/** The machine with one number for each figure: the upper end of a range, which is inside it. */
function plain(machine: Equipment): Equipment {
  const single = (recorded: Recorded<Figure>): Recorded<Figure> => {
    const figure = usable(recorded, false);
    const interval = figure && intervalOf(figure);
    if (!figure || !interval) return recorded;
    const { low: _low, high: _high, lowExclusive: _exclusive, ...rest } = figure;
    return { ...rest, value: interval.high };
  };
  return {
    ...machine,
    ...Object.fromEntries(ASKED.map((key) => [key, single(machine[key])])),
  };
}

function factsOf(machine: Equipment): Facts {
  return Object.fromEntries(
    ASKED.flatMap((key) => {
      const figure = usable(machine[key], false);
      return figure?.value === undefined ? [] : [[key, figure.value]];
    }),
  );
}

export interface Batch {
  readonly title: string;
  readonly machines: readonly Equipment[];
  readonly subjects: readonly Subject[];
  readonly facts: readonly Facts[];
  /** Our outcomes: is the machine specified? */
  readonly specified: readonly boolean[];
}

function batch(title: string, machines: readonly Equipment[]): Batch {
  const subjects = machines.map(subjectFor);
  const rule = ruleOnRecord();
  return {
    title,
    machines,
    subjects,
    facts: machines.map(factsOf),
    specified: subjects.map((subject) => outcomeFor(rule, subject, DAY) === 'met'),
  };
}

/**
 * The machines on record, one number per figure, in the two batches that other engines can answer: they know no
 * "undetermined", and some stop at a figure that is not there.
 */
export function batches(): { readonly decided: Batch; readonly complete: Batch } {
  const rule = ruleOnRecord();
  const machines = records().equipment.map(plain);
  const has = (machine: Equipment, keys: readonly (keyof Facts)[]): boolean =>
    keys.every((key) => factsOf(machine)[key] !== undefined);
  const decided = machines
    .filter((machine) => has(machine, ['wavelengthNm', 'numericalAperture']))
    .filter((machine) => outcomeFor(rule, subjectFor(machine), DAY) !== 'undetermined');
  return {
    decided: batch('the machines whose figures decide the rule', decided),
    complete: batch(
      'the machines with every figure on record',
      machines.filter((machine) => has(machine, ASKED)),
    ),
  };
}
