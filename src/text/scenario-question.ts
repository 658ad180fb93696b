/** A scenario in one line, for a chart's subtitle, a citation, a brief: what is in play, what is moved, what is assumed. */

import type { Catalogue, Scenario } from '../model/index.ts';
import { countText, firstOf, listText, numberText } from './numbers.ts';
import { makerName, measureName, placeName, removableNames } from './scenario-names.ts';

const MOST_NAMED = 2;

function inPlay(catalogue: Catalogue, { measures, on }: Scenario): string {
  if (measures.length === 0) return `No measure in play on ${on}`;
  if (measures.length > MOST_NAMED) return `${String(measures.length)} measures in play on ${on}`;
  return `${listText(measures.map((id) => measureName(catalogue, id)))} on ${on}`;
}

function moved(catalogue: Catalogue, { set, measures }: Scenario): string[] {
  const keys = Object.entries(set).filter(([key]) => measures.includes(key.split('.')[0] ?? ''));
  if (keys.length > MOST_NAMED) return [`${String(keys.length)} thresholds moved`];
  return keys.map(([key, value]) => {
    const [measure = '', threshold = ''] = key.split('.');
    const of = measures.length > 1 ? ` of ${measureName(catalogue, measure)}` : '';
    return `${threshold}${of} at ${numberText(value)}`;
  });
}

function made({ destination, party }: Scenario, catalogue: Catalogue): string[] {
  if (destination === null && party === null) return [];
  const place = destination === null ? '' : ` in ${placeName(destination)}`;
  const by = party === null ? '' : ` by ${makerName(catalogue, party)}`;
  return [`every node as if made${place}${by}`];
}

/** `Under these terms` of a scenario, after what is in play; empty where all is as usual. */
function terms(catalogue: Catalogue, scenario: Scenario): string[] {
  const { participants, deny, only, licenses, installed, unverified, assume, reading } = scenario;
  const assumed = Object.keys(assume).length;
  const readings = Object.entries(reading).filter(([id]) => scenario.measures.includes(id));
  const named = scenario.measures.length <= MOST_NAMED ? readings : [];
  return [
    ...named.map(([, of]) => `read as ${of.replaceAll('-', ' ')}`),
    ...moved(catalogue, scenario),
    ...(participants.length > 0 ? [`${listText(participants.map(placeName))} taking part`] : []),
    ...(deny.length > 0 ? [`${removableNames(catalogue, deny)} denied`] : []),
    ...(only.length > 0 ? [`only ${removableNames(catalogue, only)} left in`] : []),
    ...made(scenario, catalogue),
    ...(licenses === 'policy' ? [] : [`every license ${licenses}`]),
    ...(installed === 'keep' ? ['installed equipment kept'] : []),
    ...(unverified === 'include' ? ['unverified figures deciding'] : []),
    ...(assumed > 0 ? [`${countText(assumed, 'assumption')} changed`] : []),
  ];
}

/** The measures in play by name, as many as `most`; empty where `scenarioText` names them all. */
export function namedText(catalogue: Catalogue, { measures }: Scenario, most: number): string {
  if (measures.length <= MOST_NAMED) return '';
  return firstOf(
    measures.map((id) => measureName(catalogue, id)),
    most,
  );
}

/** `34 measures in play on 2026-11-22; EUV denied`. */
export function scenarioText(catalogue: Catalogue, scenario: Scenario): string {
  return [inPlay(catalogue, scenario), ...terms(catalogue, scenario)].join('; ');
}
