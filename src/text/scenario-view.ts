/**
 * Everything on the calculator's page that a state decides, as plain data: texts by the key of their place, rows by the
 * name of their table. The server prints it, the browser's script writes the same over it, so the two cannot differ.
 */

import {
  assess,
  byId,
  centralOf,
  dayBefore,
  ignoredIn,
  inForceOn,
  keptAnswers,
  perObject,
  resolveScenario,
  statusOn,
} from '../model/index.ts';
import type {
  Assessment,
  Catalogue,
  IgnoredPart,
  Kept,
  NodeResult,
  Scenario,
  ScenarioInput,
} from '../model/index.ts';
import { countText } from './numbers.ts';
import { euvExposuresText } from './euv-exposures.ts';
import { productionSentence } from './production.ts';
import { STATUS_WORDS } from './words.ts';
import { nodeOf } from './scenario-lookup.ts';
import { questionAddress, scenarioAddress, stateLinks } from './scenario-address.ts';
import type { StateLinks } from './scenario-address.ts';
import {
  availableRows,
  capacityRows,
  requiredRows,
  requiredSummary,
  specifiedBy,
} from './scenario-machines.ts';
import { makerName } from './scenario-names.ts';
import { nodeRow } from './scenario-outcomes.ts';
import type { Group, Row } from './scenario-rows.ts';
import { answerSentence, elsewhereSentence, makerSummary, shortAnswer } from './scenario-sentence.ts';
import { usualNodeOf } from './scenario-state.ts';
import type { ScenarioState } from './scenario-state.ts';
import { layerStory } from './scenario-story.ts';

export interface ScenarioView {
  readonly live: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** Disclosures that come and go with the node: one per layer. */
  readonly lost: readonly Group[];
  readonly inPlay: readonly string[];
  /** What is asked of measures that are not in play. */
  readonly ignored: readonly IgnoredPart[];
  readonly on: string;
  readonly links: StateLinks & { readonly canonical: string };
  /** The preset that the state is, if it is one. */
  readonly preset: string | null;
}

/** What to compare with: no rule at all, the day before, or a preset; assumptions and nodes stay as asked. */
export function baselineInput(catalogue: Catalogue, state: ScenarioState, scenario: Scenario): ScenarioInput {
  const { unverified, assume, destination, party } = state.input;
  const nodes = scenario.nodes ?? undefined;
  const kept = {
    ...(unverified === undefined ? {} : { unverified }),
    ...(assume === undefined ? {} : { assume }),
    ...(nodes === undefined ? {} : { nodes }),
  };
  const preset = byId(catalogue.presets, state.baseline);
  if (preset) {
    return { ...preset.scenario, ...kept, nodes: scenario.nodes ?? catalogue.nodes.map(({ id }) => id) };
  }
  const placed = {
    ...(destination === undefined ? {} : { destination }),
    ...(party === undefined ? {} : { party }),
  };
  if (state.baseline === 'none') return { ...kept, ...placed, on: scenario.on, measures: [] };
  const byName = ['measures', 'with', 'without', 'set', 'reading'];
  const rest = Object.fromEntries(Object.entries(state.input).filter(([key]) => !byName.includes(key)));
  return { ...rest, on: dayBefore(scenario.on) };
}

export function baselineName(catalogue: Catalogue, baseline: string): string {
  if (baseline === 'none') return 'no measure at all';
  if (baseline === 'day-before') return 'the measures in force the day before';
  return byId(catalogue.presets, baseline)?.title ?? baseline;
}

/** Makers with logic nodes in the order of the page: the one asked about first, then by name. */
export function makersOf(catalogue: Catalogue, deviceClass: 'logic' | 'memory'): string[] {
  const own = catalogue.nodes.filter((node) => (node.deviceClass === 'logic') === (deviceClass === 'logic'));
  const makers = [...new Set(own.map((node) => node.foundry))];
  const asked = nodeOf(catalogue, usualNodeOf(catalogue))?.foundry;
  const first = (maker: string): number =>
    maker === asked ? 0 : byId(catalogue.parties, maker)?.seat === 'CN' ? 1 : 2;
  return makers.sort(
    (a, b) => first(a) - first(b) || (makerName(catalogue, a) < makerName(catalogue, b) ? -1 : 1),
  );
}

function bySize(catalogue: Catalogue, results: readonly NodeResult[]): NodeResult[] {
  const nm = ({ node }: NodeResult): number => {
    const marketed = nodeOf(catalogue, node)?.marketedNm;
    return marketed && 'unit' in marketed ? (centralOf(marketed) ?? 0) : 0;
  };
  return [...results].sort((a, b) => nm(b) - nm(a) || (a.node < b.node ? -1 : 1));
}

interface NodeTables {
  readonly live: Record<string, string>;
  readonly tables: Record<string, readonly Row[]>;
}

function nodeTables(catalogue: Catalogue, now: Assessment, before: Assessment): NodeTables {
  const earlier = new Map(before.nodes.map((result) => [result.node, result]));
  const live: Record<string, string> = {};
  const tables: Record<string, readonly Row[]> = {};
  for (const kind of ['logic', 'memory'] as const) {
    for (const maker of makersOf(catalogue, kind)) {
      const own = now.nodes.filter(({ node }) => {
        const record = nodeOf(catalogue, node);
        return record?.foundry === maker && (record.deviceClass === 'logic') === (kind === 'logic');
      });
      live[`${kind}.${maker}.summary`] = own.length === 0 ? 'not asked about' : makerSummary(own);
      tables[`${kind}.${maker}`] = bySize(catalogue, own).map((result) =>
        nodeRow(catalogue, now, result, earlier.get(result.node)),
      );
    }
  }
  return { live, tables };
}

/** Each measure's standing on the day, and for those in play what they specify. */
function measureTexts(catalogue: Catalogue, now: Assessment): NodeTables {
  const { on, measures } = now.scenario;
  const live: Record<string, string> = {};
  const tables: Record<string, readonly Row[]> = {};
  for (const measure of catalogue.measures) {
    const status = statusOn(measure, on)?.status;
    const force = inForceOn(measure, on);
    live[`measure.${measure.id}.status`] = force
      ? 'in force that day'
      : status === undefined
        ? 'not yet that day'
        : STATUS_WORDS[status];
    const specified = measures.includes(measure.id) ? specifiedBy(catalogue, now, measure.id) : null;
    live[`measure.${measure.id}.specifies`] =
      specified?.summary ?? (measure.tests === 'node' ? 'tests what a fab makes, no machine' : '');
    tables[`specified.${measure.id}`] = specified?.rows ?? [];
  }
  return { live, tables };
}

function nodeStory(
  catalogue: Catalogue,
  now: Assessment,
  state: ScenarioState,
): NodeTables & Pick<ScenarioView, 'lost'> {
  const story = layerStory(catalogue, now, state.node);
  const result = now.nodes.find((entry) => entry.node === state.node);
  if (!story || !result) {
    const live = { 'story.title': 'No logic node is asked about', 'story.sentence': '', 'story.name': 'it' };
    return { live, tables: { layers: [], available: [], capacity: [] }, lost: [] };
  }
  return {
    live: {
      'story.title': `Layer by layer: ${story.node.name}`,
      'story.name': story.node.name,
      'story.sentence': [
        productionSentence(catalogue, story.node, result.production),
        euvExposuresText(result.production),
      ]
        .join(' ')
        .trim(),
    },
    tables: {
      layers: story.layers,
      available: availableRows(catalogue, result),
      capacity: capacityRows(catalogue, result),
    },
    lost: story.lost,
  };
}

const MOST_KEPT = 4;
const keptAssessments = perObject<Catalogue, Kept<string, Assessment>>(() => keptAnswers(MOST_KEPT));

/** The assessment that a view is made from. Kept: the baseline stays while a slider moves, and charts show the same answer. */
export function keptAssessment(catalogue: Catalogue, scenario: Scenario): Assessment {
  return keptAssessments(catalogue).get(JSON.stringify(scenario), () => assess(catalogue, scenario));
}

/** The page's answer to a state. Pure: equal state and day, equal view. */
export function scenarioView(catalogue: Catalogue, state: ScenarioState, today: string): ScenarioView {
  const scenario = resolveScenario(catalogue, state.input, today);
  const now = keptAssessment(catalogue, scenario);
  const before = keptAssessment(
    catalogue,
    resolveScenario(catalogue, baselineInput(catalogue, state, scenario), today),
  );
  const nodes = nodeTables(catalogue, now, before);
  const measures = measureTexts(catalogue, now);
  const { lost, ...story } = nodeStory(catalogue, now, state);
  const asked = questionAddress(state.input);
  const preset = catalogue.presets.find((entry) => questionAddress(entry.scenario) === asked);
  return {
    live: {
      'preset.about': preset?.about ?? '',
      ...nodes.live,
      ...measures.live,
      ...story.live,
      'say.answer': answerSentence(catalogue, now, state.node),
      'say.short': shortAnswer(catalogue, now, state.node),
      'say.elsewhere': elsewhereSentence(catalogue, now, state.node),
      'say.day': scenario.on,
      'measures.count': `${countText(scenario.measures.length, 'measure')} in play`,
      'baseline.name': baselineName(catalogue, state.baseline),
      'required.summary': requiredSummary(now),
    },
    tables: {
      ...nodes.tables,
      ...measures.tables,
      ...story.tables,
      required: requiredRows(catalogue, now),
    },
    lost,
    inPlay: scenario.measures,
    ignored: ignoredIn(state.input, scenario),
    preset: preset?.id ?? null,
    on: scenario.on,
    links: { ...stateLinks(catalogue, state, scenario, today), canonical: scenarioAddress(state) },
  };
}
