/** `/scenario`: the whole calculator, computed and formatted; the view prints it. */

import { chartQuery, costMultiples, questionFor } from '../../charts/index.ts';
import { byId, resolveScenario } from '../../model/index.ts';
import type { Catalogue } from '../../model/index.ts';
import {
  AVAILABLE_HEADS,
  CAPACITY_HEADS,
  keptAssessment,
  LAYER_HEADS,
  LOST_HEADS,
  makersOf,
  MEMORY_HEADS,
  NODE_HEADS,
  questionAddress,
  REQUIRED_HEADS,
  scenarioView,
  SPECIFIED_HEADS,
} from '../../text/index.ts';
import type { Mistake, ScenarioState, ScenarioView } from '../../text/index.ts';
import { chartView } from './chart-view.ts';
import type { ChartView } from './chart-view.ts';
import { scenarioControls } from './scenario-controls.ts';
import type { ScenarioControls } from './scenario-controls.ts';
import { noteTexts, sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

interface MakerView {
  readonly id: string;
  readonly name: string;
  readonly open: boolean;
}

export interface ScenarioPage extends SitePage {
  readonly view: ScenarioView;
  readonly controls: ScenarioControls;
  readonly state: ScenarioState;
  readonly today: string;
  readonly destination: string;
  readonly canonical: string;
  readonly presets: readonly { readonly id: string; readonly title: string; readonly href: string }[];
  readonly nodeHref: string;
  readonly makers: readonly MakerView[];
  readonly memoryMakers: readonly MakerView[];
  readonly heads: Readonly<Record<string, readonly string[]>>;
  /** Sources of each measure that tests something, shown while it is in play. */
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly links: readonly { readonly text: string; readonly href: string }[];
  }[];
  /** Shown above the tables, in this order. */
  readonly charts: readonly ChartView[];
  /** The address of the catalogue that the page's script computes with. */
  readonly data: string;
}

const HEADS = {
  nodes: NODE_HEADS,
  memory: MEMORY_HEADS,
  layers: LAYER_HEADS,
  lost: LOST_HEADS,
  available: AVAILABLE_HEADS,
  required: REQUIRED_HEADS,
  capacity: CAPACITY_HEADS,
  specified: SPECIFIED_HEADS,
};

function measureSources(catalogue: Catalogue): ScenarioPage['sources'] {
  return catalogue.measures
    .filter(({ tests }) => tests !== 'nothing')
    .map(({ id, title, sources }) => ({
      id,
      title,
      links: sources.flatMap((name) => {
        const source = byId(catalogue.sources, name);
        return source ? [{ text: `${source.producer}: ${source.title}`, href: `/sources/${name}` }] : [];
      }),
    }));
}

/** The page of a state, with what of its address could not be used; `data` is where its script finds the catalogue. */
export function scenarioPage(
  catalogue: Catalogue,
  state: ScenarioState,
  mistakes: readonly Mistake[],
  today: string,
  data: string,
): ScenarioPage {
  const view = scenarioView(catalogue, state, today);
  const scenario = resolveScenario(catalogue, state.input, today);
  const asked = byId(catalogue.nodes, state.node)?.foundry;
  const makers = (kind: 'logic' | 'memory'): MakerView[] =>
    makersOf(catalogue, kind)
      .filter((maker) => (view.tables[`${kind}.${maker}`] ?? []).length > 0)
      .map((id) => ({ id, name: byId(catalogue.parties, id)?.name ?? id, open: id === asked }));
  const logicMakers = makers('logic');
  const question = questionFor(catalogue, state.node, keptAssessment(catalogue, scenario));
  const query = chartQuery(view.links, question);
  return {
    ...sitePage(catalogue, today, {
      title: 'The calculator',
      description: view.live['say.answer'] ?? '',
      section: 'scenario',
      path: view.links.share,
      notes: noteTexts([...mistakes, ...view.ignored]),
      csv: true,
      picture: { path: view.links.image, alt: view.live['say.answer'] ?? '' },
    }),
    view,
    state,
    controls: scenarioControls(
      catalogue,
      state,
      scenario,
      logicMakers.map(({ id }) => id),
    ),
    today,
    destination: scenario.destination ?? '',
    canonical: view.links.canonical,
    presets: [...catalogue.presets]
      .sort((a, b) => a.order - b.order)
      .map(({ id, title, scenario: of }) => ({
        id,
        title,
        href: questionAddress(of, '/scenario', state.data),
      })),
    nodeHref: `/nodes/${state.node}`,
    makers: logicMakers,
    memoryMakers: makers('memory'),
    heads: HEADS,
    sources: measureSources(catalogue),
    charts: [costMultiples].map((chart) =>
      chartView(chart.describe(catalogue, question), { query, computed: true }),
    ),
    data,
  };
}
