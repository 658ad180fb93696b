/** `/measures/:id`: the test beside the quote, thresholds to move, what it catches, what its day changed. */

import {
  assess,
  byId,
  changedOnItsDay,
  childrenOf,
  countriesIn,
  isMovable,
  readingsOfMeasure,
  resolveScenario,
  thresholdsOf,
} from '../../model/index.ts';
import type { Catalogue, Criterion, Measure, ScenarioInput } from '../../model/index.ts';
import {
  criterionText,
  countText,
  LEGAL_WORDS,
  listText,
  measureSentence,
  numberText,
  POLICY_WORDS,
  READING_WORDS,
  TEST_WORDS,
} from '../../text/index.ts';
import type { Mark } from '../../text/index.ts';
import { isInRun } from '../answers/history.ts';
import { statusText } from './measures-page.ts';
import { legalMark } from './node-page.ts';
import { historyView } from './history-view.ts';
import type { HistoryLine } from './history-view.ts';
import { sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

export interface CriterionView {
  readonly text: string;
  readonly at: string;
  readonly children: readonly CriterionView[];
}

const GROUP_WORDS = { all_of: 'all of', any_of: 'any of', none_of: 'none of' } as const;

function criterionView(criterion: Criterion): CriterionView {
  const group = (['all_of', 'any_of', 'none_of'] as const).find((word) => word in criterion);
  const dated = [
    ...(criterion.from === undefined ? [] : [`from ${criterion.from}`]),
    ...(criterion.until === undefined ? [] : [`until ${criterion.until}`]),
  ];
  const text = group
    ? GROUP_WORDS[group]
    : isMovable(criterion) || 'attribute' in criterion
      ? criterionText(criterion)
      : relationHead(criterion);
  return {
    text: dated.length === 0 ? text : `${text} (${dated.join(', ')})`,
    at: criterion.at ?? '',
    children: isMovable(criterion) ? [] : childrenOf(criterion).map(criterionView),
  };
}

function relationHead(criterion: Criterion): string {
  return 'capable_of' in criterion
    ? 'capable of making a process node with'
    : 'uniquely required for a process node with';
}

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

export interface OutcomeItem {
  readonly text: string;
  readonly href: string;
  readonly mark: Mark | 'not-tested';
  readonly outcome: string;
}

export interface MeasurePage extends SitePage {
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
  readonly nodes: readonly OutcomeItem[];
  readonly equipment: readonly OutcomeItem[];
  readonly counts: string;
  readonly day: {
    readonly on: string;
    readonly nodes: readonly string[];
    readonly equipment: readonly string[];
  } | null;
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

function outcomes(
  catalogue: Catalogue,
  measure: Measure,
  input: ScenarioInput,
  today: string,
): Pick<MeasurePage, 'nodes' | 'equipment' | 'counts'> {
  if (!measure.specifies) return { nodes: [], equipment: [], counts: '' };
  const scenario = resolveScenario(catalogue, { on: today, ...input, measures: [measure.id] }, today);
  const assessment = assess(catalogue, scenario);
  const nodes = assessment.nodes.flatMap(({ node, legal }): OutcomeItem[] => {
    const [record, result] = [byId(catalogue.nodes, node), legal[0]];
    if (!record || !result || (result.outcome === 'not-tested' && result.through === null)) return [];
    const mark = legalMark(result);
    const outcome = mark === 'reached' ? 'reached through equipment' : LEGAL_WORDS[result.outcome];
    return [{ text: record.name, href: `/nodes/${node}`, mark, outcome }];
  });
  const equipment = assessment.equipment.flatMap((row): OutcomeItem[] => {
    const machine = byId(catalogue.equipment, row.equipment);
    if (!machine || row.tests.length === 0) return [];
    const mark = legalMark({ outcome: row.outcome, through: null });
    return [
      { text: machine.name, href: `/equipment/${machine.id}`, mark, outcome: LEGAL_WORDS[row.outcome] },
    ];
  });
  const count = (items: readonly OutcomeItem[], mark: string): number =>
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

function dayView(catalogue: Catalogue, measure: Measure): MeasurePage['day'] {
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
    ...outcomes(catalogue, measure, input, today),
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
