/** The answer in one sentence: whose nodes are specified, what making them would take, and what leaves the rest open. */

import type { Assessment, Catalogue, NodeResult, ProductionOutcome, Scenario } from '../model/index.ts';
import { countText, firstOf, listText } from './numbers.ts';
import { missingText } from './production.ts';
import { nodeOf } from './scenario-lookup.ts';
import { makerName, measureName, placeName, removableNames } from './scenario-names.ts';
import { decidedLegal } from './scenario-outcomes.ts';

/** What the question itself adds: who joins, and what is taken out or alone left in. */
function conditions(catalogue: Catalogue, { participants, deny, only, licenses }: Scenario): string[] {
  return [
    ...(participants.length > 0 ? [`${firstOf(participants.map(placeName), 3)} taking part`] : []),
    ...(deny.length > 0 ? [`${removableNames(catalogue, deny)} denied`] : []),
    ...(only.length > 0 ? [`only ${removableNames(catalogue, only)} left in`] : []),
    ...(licenses === 'policy' ? [] : [`every license ${licenses}`]),
  ];
}

function leadText(catalogue: Catalogue, scenario: Scenario): string {
  const { measures } = scenario;
  const [only] = measures;
  const more = conditions(catalogue, scenario);
  if (only === undefined) return `With ${listText(['no measure in play', ...more])}`;
  const under =
    measures.length === 1
      ? `Under ${measureName(catalogue, only)}`
      : `Under these ${String(measures.length)} measures`;
  return more.length === 0 ? under : `${under}, with ${listText(more)}`;
}

function count(of: readonly NodeResult[], test: (result: NodeResult) => boolean): number {
  return of.filter(test).length;
}

const PRODUCTION_VERBS: Partial<Record<ProductionOutcome, readonly [one: string, many: string]>> = {
  'no-route': ['loses its route', 'lose their route'],
  degraded: ['could be made only with worse overlay', 'could be made only with worse overlay'],
  costlier: ['would cost more', 'would cost more'],
  unaffected: ['is unaffected', 'are unaffected'],
};

function openText(catalogue: Catalogue, own: readonly NodeResult[]): string {
  const open = own.filter(({ production }) => production.outcome === 'undetermined');
  if (open.length === 0) return '';
  const names = [...new Set(open.flatMap(({ production }) => production.missing.slice(0, 1)))];
  const on = firstOf(
    names.map((name) => missingText(catalogue, name)),
    2,
  );
  const many =
    open.length === own.length
      ? own.length === 1
        ? 'it is'
        : 'all of them are'
      : open.length === 1
        ? '1 is'
        : `${String(open.length)} are`;
  return `${many} undetermined in production${on === '' ? '' : `, which turns on ${on}`}`;
}

function productionParts(own: readonly NodeResult[], outcomes: readonly string[]): string[] {
  return Object.entries(PRODUCTION_VERBS).flatMap(([outcome, verbs]) => {
    if (!outcomes.includes(outcome)) return [];
    const many = count(own, ({ production }) => production.outcome === outcome);
    if (many === 0) return [];
    if (many === own.length && many > 1) return [`all of them ${verbs[1]}`];
    return [`${String(many)} ${many === 1 ? verbs[0] : verbs[1]}`];
  });
}

function productionText(catalogue: Catalogue, own: readonly NodeResult[]): string {
  const all = productionParts(own, Object.keys(PRODUCTION_VERBS));
  const parts = own.length === 1 ? all.map((part) => part.replace(/^1 /, 'it ')) : all;
  const open = openText(catalogue, own);
  return listText(open === '' ? parts : [...parts, open]);
}

interface Split {
  readonly own: readonly NodeResult[];
  readonly others: readonly NodeResult[];
}

/** The logic nodes of one maker, and everyone else's. */
function split(catalogue: Catalogue, { nodes }: Assessment, maker: string | undefined): Split {
  const logic = nodes.filter(({ node }) => nodeOf(catalogue, node)?.deviceClass === 'logic');
  const isOwn = ({ node }: NodeResult): boolean => nodeOf(catalogue, node)?.foundry === maker;
  return { own: logic.filter(isOwn), others: logic.filter((result) => !isOwn(result)) };
}

/** What changes at the other makers; empty where nothing does. */
export function elsewhereSentence(catalogue: Catalogue, assessment: Assessment, node: string): string {
  const { others } = split(catalogue, assessment, nodeOf(catalogue, node)?.foundry);
  const specified = count(others, (result) => decidedLegal(result).mark === 'specified');
  const open = count(others, ({ production }) => production.outcome === 'undetermined');
  const parts = [
    ...(specified > 0 ? [`${String(specified)} ${specified === 1 ? 'is' : 'are'} specified`] : []),
    ...productionParts(others, ['no-route', 'degraded', 'costlier']),
    ...(open > 0 ? [`${String(open)} ${open === 1 ? 'is' : 'are'} undetermined in production`] : []),
  ];
  if (others.length === 0 || parts.length === 0) return '';
  return `Of the other makers’ ${countText(others.length, 'logic node')}, ${listText(parts)}.`;
}

function lawText(mark: string): string {
  return mark === 'specified'
    ? 'specified'
    : mark === 'undetermined'
      ? 'undetermined in law'
      : 'not specified';
}

/** The sentence on the logic nodes of the chosen node's maker. */
export function answerSentence(catalogue: Catalogue, assessment: Assessment, node: string): string {
  const { scenario } = assessment;
  const maker = nodeOf(catalogue, node)?.foundry;
  const { own } = split(catalogue, assessment, maker);
  if (maker === undefined || own.length === 0) return 'No logic node is asked about.';
  const [alone] = own;
  if (alone && own.length === 1) {
    const { mark } = decidedLegal(alone);
    const name = nodeOf(catalogue, alone.node)?.name ?? alone.node;
    const law = mark === 'reached' ? 'not specified, but is reached through equipment' : lawText(mark);
    return `${leadText(catalogue, scenario)}, ${name} is ${law}; ${productionText(catalogue, own)}.`;
  }
  const whose = `${makerName(catalogue, maker)}’s ${countText(own.length, 'logic node')}`;
  const specified = count(own, (result) => decidedLegal(result).mark === 'specified');
  const reached = count(own, (result) => decidedLegal(result).mark === 'reached');
  const many = specified === 0 ? 'none' : specified === own.length ? 'all' : String(specified);
  const more =
    reached === 0
      ? ''
      : specified === 0
        ? `, but ${String(reached)} ${reached === 1 ? 'is' : 'are'} reached through equipment`
        : ` and ${String(reached)} more reached through equipment`;
  const open = count(own, (result) => decidedLegal(result).mark === 'undetermined');
  const law = open === 0 ? '' : `, with ${String(open)} undetermined in law`;
  const verb = many === 'all' || specified > 1 ? 'are' : 'is';
  return `${leadText(catalogue, scenario)}, ${many} of ${whose} ${verb} specified${more}${law}; ${productionText(catalogue, own)}.`;
}

/** Counts for one maker's part of the table. */
export function makerSummary(results: readonly NodeResult[]): string {
  const specified = count(results, (result) => decidedLegal(result).mark === 'specified');
  const reached = count(results, (result) => decidedLegal(result).mark === 'reached');
  const changed = count(
    results,
    ({ production }) => !['unaffected', 'not-modeled', 'undetermined'].includes(production.outcome),
  );
  const unsettled = count(results, (result) => decidedLegal(result).mark === 'undetermined');
  const open = count(results, ({ production }) => production.outcome === 'undetermined');
  const parts = [
    `${String(specified)} of ${countText(results.length, 'node')} specified`,
    ...(reached > 0 ? [`${String(reached)} reached through equipment`] : []),
    ...(unsettled > 0 ? [`${String(unsettled)} undetermined in law`] : []),
    ...(changed > 0 ? [`${String(changed)} changed in production`] : []),
    ...(open > 0 ? [`${String(open)} undetermined in production`] : []),
  ];
  return listText(parts);
}

/** The answer in a few words, for a line that stays in view while a control is moved. */
export function shortAnswer(catalogue: Catalogue, assessment: Assessment, node: string): string {
  const maker = nodeOf(catalogue, node)?.foundry;
  const { own } = split(catalogue, assessment, maker);
  if (maker === undefined || own.length === 0) return '';
  return `${makerName(catalogue, maker)}: ${makerSummary(own)}`;
}
