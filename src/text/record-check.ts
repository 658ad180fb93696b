/** The record check in words: what a claim asks of the model, what the record gives, what the model says. */

import { byId } from '../model/index.ts';
import type {
  Catalogue,
  CheckedClaim,
  ClaimAnswer,
  ClaimQuestion,
  ClaimRole,
  ClaimVerdict,
  CostRatio,
  ScenarioInput,
} from '../model/index.ts';
import { countText, firstOf, listText, numberText } from './numbers.ts';
import { missingText, PRODUCTION_WORDS } from './production.ts';
import { CLASS_WORDS } from './words.ts';

export const CLAIM_VERDICT_WORDS: Readonly<
  Record<ClaimVerdict, { readonly name: string; readonly meaning: string }>
> = {
  hit: { name: 'hit', meaning: 'the central answer is what was reported' },
  'outside-range': {
    name: 'outside, in range',
    meaning: 'the central answer is not what was reported, but one within the ranges of the assumptions is',
  },
  miss: { name: 'miss', meaning: 'no answer within the ranges of the assumptions is what was reported' },
  undetermined: { name: 'undetermined', meaning: 'the model gives no answer, and names what is missing' },
};

export const CLAIM_ROLE_WORDS: Readonly<Record<ClaimRole, string>> = {
  test: 'test',
  calibration: 'calibration',
  unverified: 'unverified',
};

const EN_DASH = '\u2013';

interface Measured {
  readonly unit: string;
  readonly decimals: number;
}

const MEASURED: Readonly<Record<ClaimQuestion['ask'], Measured>> = {
  scheme: { unit: '', decimals: 0 },
  prints: { unit: '', decimals: 0 },
  outcome: { unit: '', decimals: 0 },
  'single-exposure-pitch': { unit: ' nm', decimals: 1 },
  ratio: { unit: '×', decimals: 2 },
  exposures: { unit: ' exposures', decimals: 0 },
  'wafer-cost': { unit: '×', decimals: 2 },
  'layer-cost': { unit: ' passes', decimals: 2 },
  k1: { unit: '', decimals: 3 },
  capacity: { unit: ' wafers a month', decimals: 0 },
};

const RATIO_WORDS: Readonly<Record<CostRatio, string>> = {
  exposureRatio: 'exposures',
  lithographyCostRatio: 'lithography cost',
  waferCostRatio: 'wafer cost',
};

function machine(catalogue: Catalogue, id: string): string {
  return byId(catalogue.equipment, id)?.name ?? id;
}

function node(catalogue: Catalogue, id: string): string {
  return byId(catalogue.nodes, id)?.name ?? id;
}

/** A name that `deny` or `only` may hold: a machine, a class of scanner, or another word of the question. */
function removable(catalogue: Catalogue, name: string): string {
  return Object.entries(CLASS_WORDS).find(([id]) => id === name)?.[1] ?? machine(catalogue, name);
}

function scenarioText(catalogue: Catalogue, scenario: ScenarioInput): string {
  const names = (list: readonly string[]): string => listText(list.map((name) => removable(catalogue, name)));
  const parts = [
    ...(scenario.measures === undefined
      ? [`under the measures in force on ${scenario.on ?? 'that day'}`]
      : []),
    ...(scenario.deny ? [`without ${names(scenario.deny)}`] : []),
    ...(scenario.only ? [`on ${names(scenario.only)} alone`] : []),
    ...(scenario.installed === 'keep' ? ['with equipment in place kept'] : []),
  ];
  return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
}

/** What a claim asks of the model. */
export function claimQuestionText(catalogue: Catalogue, question: ClaimQuestion): string {
  switch (question.ask) {
    case 'scheme':
      return `Cheapest scheme for ${question.kind} at ${numberText(question.pitchNm)} nm on ${CLASS_WORDS[question.class]}`;
    case 'single-exposure-pitch':
      return `Smallest pitch of ${machine(catalogue, question.machine)} in one exposure`;
    case 'prints':
      return `Does ${machine(catalogue, question.machine)} print ${question.kind} at ${numberText(question.pitchNm)} nm by ${question.scheme}, overlay included?`;
    case 'outcome':
      return `Production of ${node(catalogue, question.node)}${scenarioText(catalogue, question.scenario)}`;
    case 'ratio':
      return `${RATIO_WORDS[question.figure]} of ${node(catalogue, question.node)} against as made${scenarioText(catalogue, question.scenario)}`.replace(
        /^./,
        (first) => first.toUpperCase(),
      );
    case 'exposures': {
      const on =
        question.class === undefined ? 'All critical exposures' : `${CLASS_WORDS[question.class]} exposures`;
      return `${on} of a wafer of ${node(catalogue, question.node)}${scenarioText(catalogue, question.scenario ?? { measures: [] })}`;
    }
    case 'wafer-cost':
      return `Wafer cost of ${node(catalogue, question.node)} where lithography costs ${numberText(question.lithographyRatio)}×`;
    case 'layer-cost':
      return `Cost of a layer by ${question.scheme} on ${CLASS_WORDS[question.class]} without cuts, in single immersion passes`;
    case 'k1':
      return `k₁ of ${question.scheme} at ${numberText(question.pitchNm)} nm, ${numberText(question.wavelengthNm)} nm light, NA ${numberText(question.numericalAperture)}`;
    default:
      return `Wafers a month on one ${machine(catalogue, question.machine)}, ${countText(question.passes, 'pass', 'passes')} a wafer`;
  }
}

function word(name: string): string {
  return Object.entries(PRODUCTION_WORDS).find(([id]) => id === name)?.[1] ?? name;
}

function numbers({ unit, decimals }: Measured, low: number, high: number): string {
  const [from, to] = [numberText(low, decimals), numberText(high, decimals)];
  return `${from === to ? from : `${from}${EN_DASH}${to}`}${unit}`;
}

/** What the record gives. */
export function expectedText(question: ClaimQuestion): string {
  switch (question.ask) {
    case 'scheme':
      return listText(question.expect.schemes, 'or');
    case 'outcome':
      return listText(question.expect.outcomes.map(word), 'or');
    case 'prints':
      return question.expect.prints ? 'prints' : 'does not print';
    default:
      return numbers(MEASURED[question.ask], question.expect.low, question.expect.high);
  }
}

/** What the model says: its central answer, and in brackets what the ranges of the assumptions allow. */
export function claimAnswerText(catalogue: Catalogue, question: ClaimQuestion, answer: ClaimAnswer): string {
  const told = (missing: readonly string[]): string =>
    firstOf([...new Set(missing.map((name) => missingText(catalogue, name)))], 2);
  if (answer.kind === 'open') return `no answer: ${told(answer.missing)} is missing`;
  if (answer.kind === 'word') {
    const others = answer.within.filter((name) => name !== answer.central).map(word);
    const why = answer.missing.length > 0 ? `: it turns on ${told(answer.missing)}` : '';
    return `${word(answer.central)}${why}${others.length === 0 ? '' : ` (${listText(others, 'or')} within the ranges)`}`;
  }
  const measured = MEASURED[question.ask];
  const central = numbers(measured, answer.central, answer.central);
  const range = numbers({ ...measured, unit: '' }, answer.low, answer.high);
  return range.includes(EN_DASH) ? `${central} (${range})` : central;
}

/** `59 test claims: 45 hits, 5 outside but in range, 9 misses.` */
export function countsText(role: ClaimRole, counts: Readonly<Record<ClaimVerdict, number>>): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = [
    ...(counts.hit > 0 ? [countText(counts.hit, 'hit')] : []),
    ...(counts['outside-range'] > 0 ? [`${String(counts['outside-range'])} outside but in range`] : []),
    ...(counts.miss > 0 ? [countText(counts.miss, 'miss', 'misses')] : []),
    ...(counts.undetermined > 0 ? [`${String(counts.undetermined)} undetermined`] : []),
  ];
  return `${countText(total, `${CLAIM_ROLE_WORDS[role]} claim`)}: ${listText(parts)}`;
}

/** One row as a sentence, for those who read it outside a table. */
export function checkedClaimSentence(
  catalogue: Catalogue,
  question: ClaimQuestion,
  { answer, verdict }: CheckedClaim,
): string {
  const said = claimAnswerText(catalogue, question, answer);
  return `${CLAIM_VERDICT_WORDS[verdict].name}: reported ${expectedText(question)}, the model says ${said}.`.replace(
    /^./,
    (first) => first.toUpperCase(),
  );
}
