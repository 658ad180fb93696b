/** `/measures/:id`: the test beside the quote, thresholds to move, what it catches, what its day changed. */

import { byId, countriesIn, readingsOfMeasure, thresholdsOf } from '../../model/index.ts';
import type { Catalogue, Measure, ScenarioInput } from '../../model/index.ts';
import {
  listText,
  measureSentence,
  numberText,
  POLICY_WORDS,
  READING_WORDS,
  TEST_WORDS,
} from '../../text/index.ts';
import { isInRun } from '../answers/history.ts';
import { criterionView } from './criterion-view.ts';
import type { CriterionView } from './criterion-view.ts';
import { historyView } from './history-view.ts';
import type { HistoryLine } from './history-view.ts';
import { dayView, measureOutcomes } from './measure-outcomes.ts';
import type { DayView, MeasureOutcomes } from './measure-outcomes.ts';
import { statusText } from './measures-page.ts';
import { sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

export interface ThresholdView {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly own: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly at: string;
}

export interface MeasurePage extends SitePage, MeasureOutcomes {
  readonly id: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly sentence: string;
  readonly quote: {
    readonly text: string;
    readonly at: string;
    readonly source: string;
    readonly href: string;
  } | null;
  readonly criteria: CriterionView | null;
  readonly thresholds: readonly ThresholdView[];
  readonly readings: readonly {
    readonly value: string;
    readonly label: string;
    readonly meaning: string;
    readonly chosen: boolean;
  }[];
  readonly moved: boolean;
  readonly history: readonly HistoryLine[];
  readonly policies: readonly string[];
  readonly binds: readonly string[];
  readonly day: DayView | null;
  readonly sources: readonly { readonly text: string; readonly href: string }[];
  readonly note: string;
  readonly assessHref: string;
  /** Its place in the historical run; empty for a measure from before it. */
  readonly historyHref: string;
}

function bindingTexts(catalogue: Catalogue, measure: Measure): string[] {
  return measure.binds.map((binding) => {
    const parties = binding.parties?.map((id) => byId(catalogue.parties, id)?.name ?? id);
    const groups = (binding.destinations ?? []).filter((place) => place.startsWith('group:'));
    const countries = (binding.destinations ?? []).filter((place) => !place.startsWith('group:'));
    const named = groups.map((group) => {
      const members = countriesIn([group], catalogue.countryGroups);
      return `${byId(catalogue.countryGroups, group.slice('group:'.length))?.title ?? group} (${members.join(', ')})`;
    });
    const whom = parties ? `supplies to ${listText(parties)}` : '';
    const where = binding.destinations ? `destinations ${listText([...countries, ...named])}` : '';
    const said =
      [whom, where].filter((part) => part !== '').join(', ') || 'any party and destination its text reaches';
    const since = binding.from === undefined ? '' : `from ${binding.from}: `;
    return `${since}${said}${binding.note === undefined ? '' : `. ${binding.note}`}`;
  });
}

function thresholdViews(measure: Measure, set: Readonly<Record<string, number>>): ThresholdView[] {
  return thresholdsOf(measure).map(({ threshold, label, value, from, to, step, unit, at }) => {
    const name = `${measure.id}.${threshold}`;
    return {
      name: `set.${name}`,
      label: unit === 'ratio' ? label : `${label} (${unit})`,
      value: set[name] ?? value,
      own: numberText(value),
      from,
      to,
      step,
      at,
    };
  });
}

/** The page of one measure under moved thresholds and a reading; `input` comes checked. */
export function measurePage(
  catalogue: Catalogue,
  measure: Measure,
  input: ScenarioInput,
  notes: readonly string[],
  today: string,
): MeasurePage {
  const chosen = input.reading?.[measure.id] ?? readingsOfMeasure(measure)[0];
  const set = input.set ?? {};
  const query = [
    ...Object.entries(set).map(([key, value]) => `set.${key}=${String(value)}`),
    ...(input.reading ? [`reading.${measure.id}=${chosen ?? ''}`] : []),
  ].join('&');
  const source = measure.quote && byId(catalogue.sources, measure.quote.source);
  return {
    ...sitePage(catalogue, today, {
      title: measure.title,
      description: measureSentence(measure),
      section: 'measures',
      path: query === '' ? `/measures/${measure.id}` : `/measures/${measure.id}?${query}`,
      notes,
      picture: {
        path: `/charts/outcomes.png?measures=${measure.id}&width=1200`,
        alt: `What ${measure.shortTitle} does to process nodes, in law and in production.`,
      },
    }),
    id: measure.id,
    facts: [
      {
        label: 'Status today',
        value:
          statusText(measure, today) + (measure.kind === 'proposal' ? '; a proposal, off unless named' : ''),
      },
      { label: 'By', value: `${measure.jurisdiction}, ${measure.authority}` },
      { label: 'Instrument', value: measure.instrument },
      ...(measure.citation === undefined ? [] : [{ label: 'Cited as', value: measure.citation }]),
      { label: 'Tests', value: TEST_WORDS[measure.tests] },
      ...(measure.reachesAbroad === undefined
        ? []
        : [{ label: 'Abroad', value: measure.reachesAbroad.text }]),
      ...(measure.exemptions === undefined ? [] : [{ label: 'Exemptions', value: measure.exemptions }]),
    ],
    sentence: measureSentence(measure),
    quote:
      measure.quote && source
        ? {
            text: measure.quote.text,
            at: measure.quote.at,
            source: source.producer,
            href: `/sources/${source.id}`,
          }
        : null,
    criteria: measure.specifies ? criterionView(measure.specifies) : null,
    thresholds: thresholdViews(measure, set),
    readings: readingsOfMeasure(measure).map((value) => ({
      value,
      label: READING_WORDS[value].name,
      meaning: READING_WORDS[value].meaning,
      chosen: value === chosen,
    })),
    moved: query !== '',
    history: historyView(measure),
    policies: measure.licensePolicy.map(
      ({ from, policy, text }) =>
        `${from === undefined ? '' : `from ${from}: `}${POLICY_WORDS[policy]}. ${text}`,
    ),
    binds: bindingTexts(catalogue, measure),
    ...measureOutcomes(catalogue, measure, input, today),
    day: dayView(catalogue, measure),
    sources: measure.sources.flatMap((id) => {
      const record = byId(catalogue.sources, id);
      return record ? [{ text: `${record.producer}: ${record.title}`, href: `/sources/${id}` }] : [];
    }),
    note: measure.note ?? '',
    historyHref: isInRun(measure) ? `/history#${measure.id}` : '',
    assessHref: `/api/v1/assess?measures=${measure.id}${query === '' ? '' : `&${query}`}&on=${today}`,
  };
}
