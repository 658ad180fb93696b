/** What a chart is asked: a scenario, whose nodes to show, and what else single charts take. */

import type { Assessment, Catalogue, ProcessNode, Scenario } from '../model/index.ts';
import { assess, byId, centralOf, isGap } from '../model/index.ts';
import type { BandAxis, ChartDescription } from './description.ts';

export interface ChartQuestion {
  readonly scenario: Scenario;
  /** Foundries whose nodes are shown, where the scenario names no nodes. */
  readonly foundries: readonly string[];
  /** The one node of a chart about one. */
  readonly node: string;
  /** `measure.threshold` of a chart that runs along one, and of the second axis of a map. */
  readonly threshold: string | null;
  readonly second: string | null;
  /** The scenario's assessment, where whoever asks has it already; it may hold more nodes than are shown. */
  readonly assessed?: Assessment;
}

/** The question of a page that has its answer already: the nodes of the maker of the node looked at. */
export function questionFor(catalogue: Catalogue, node: string, assessed: Assessment): ChartQuestion {
  const maker = byId(catalogue.nodes, node)?.foundry;
  const foundries = maker === undefined ? [] : [maker];
  return { scenario: assessed.scenario, foundries, node, threshold: null, second: null, assessed };
}

/** What a chart's address takes beside the scenario. */
export type Asked = 'foundries' | 'node' | 'threshold' | 'second';

/** One chart: what it is called, what it takes, and the pure function that describes it. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  /** What it answers, in a sentence. */
  readonly about: string;
  readonly asks: readonly Asked[];
  describe(catalogue: Catalogue, question: ChartQuestion): ChartDescription;
}

/** The marketed number, by which a node is finer the smaller it is; what has none comes last. */
function fineness({ marketedNm }: ProcessNode): number {
  return isGap(marketedNm) ? 0 : (centralOf(marketedNm) ?? 0);
}

/** The logic nodes that a chart shows: those the scenario names, else those of the foundries, each foundry's from coarse to fine. */
export function shownNodes(catalogue: Catalogue, { scenario, foundries }: ChartQuestion): ProcessNode[] {
  const { nodes } = scenario;
  const logic = catalogue.nodes.filter(({ deviceClass }) => deviceClass === 'logic');
  const shown = logic.filter(({ id, foundry }) => (nodes ? nodes.includes(id) : foundries.includes(foundry)));
  const place = ({ foundry }: ProcessNode): number => {
    const at = foundries.indexOf(foundry);
    return at === -1 ? foundries.length : at;
  };
  return [...shown].sort(
    (a, b) =>
      place(a) - place(b) ||
      (a.foundry < b.foundry ? -1 : a.foundry > b.foundry ? 1 : 0) ||
      fineness(b) - fineness(a),
  );
}

/** The scenario put to the nodes shown alone. */
export function forShown(catalogue: Catalogue, question: ChartQuestion): Scenario {
  return { ...question.scenario, nodes: shownNodes(catalogue, question).map(({ id }) => id) };
}

/** The scenario's answer for the nodes shown: the one at hand, or a new one. */
export function assessmentOf(catalogue: Catalogue, question: ChartQuestion): Assessment {
  return question.assessed ?? assess(catalogue, forShown(catalogue, question));
}

/** Results with their nodes, in the order shown. */
export function resultsShown(
  catalogue: Catalogue,
  question: ChartQuestion,
  { nodes }: Assessment,
): { readonly node: ProcessNode; readonly result: Assessment['nodes'][number] }[] {
  const results = new Map(nodes.map((result) => [result.node, result]));
  return shownNodes(catalogue, question).flatMap((node) => {
    const result = results.get(node.id);
    return result ? [{ node, result }] : [];
  });
}

export function foundryName(catalogue: Catalogue, foundry: string): string {
  return byId(catalogue.parties, foundry)?.name ?? foundry;
}

/** The node's name without its foundry's, for places where that is already said. */
export function shortName(catalogue: Catalogue, { name, foundry }: ProcessNode): string {
  return name.replace(`${foundryName(catalogue, foundry)} `, '');
}

/** Foundries of nodes, each once, in the order met. */
export function foundriesOf(nodes: readonly ProcessNode[]): string[] {
  return [...new Set(nodes.map(({ foundry }) => foundry))];
}

/** A row for each node, under the name of its foundry. */
export function nodeRows(catalogue: Catalogue, nodes: readonly ProcessNode[]): BandAxis {
  const bands = nodes.map((node) => ({
    id: node.id,
    label: shortName(catalogue, node),
    group: foundryName(catalogue, node.foundry),
  }));
  return { kind: 'band', label: '', bands };
}
