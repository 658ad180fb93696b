/** How finely each node is made: its pitches and its transistor density, side by side, gaps included. */

import type { Catalogue, NodeFigureKey, ProcessNode } from '../../model/index.ts';
import { listText, numberText } from '../../text/index.ts';
import type { Cell, ChartTable, Key } from '../description.ts';
import { datasetOf, nodesText, sourcesOf } from '../parts.ts';
import { foundriesOf, foundryName, shortName, shownNodes } from '../question.ts';
import type { Chart } from '../question.ts';
import { DENSITY, densityPanel } from './density-panel.ts';
import { figureWords, nodeFigure } from './node-figures.ts';
import { PITCHES, pitchPanel } from './pitch-panel.ts';

const FIGURES: readonly { readonly key: NodeFigureKey; readonly head: string; readonly name: string }[] = [
  ...PITCHES.map(({ key, name }) => ({
    key,
    head: `${name.charAt(0).toUpperCase()}${name.slice(1)} pitch (nm)`,
    name: `${name} pitch`,
  })),
  { key: DENSITY, head: 'Transistor density (MTr/mm²)', name: 'density' },
];

const KEYS: readonly Key[] = [
  ...PITCHES.map(({ name, tone, shape }): Key => ({
    text: `${name} pitch`,
    tone,
    glyph: { shape, filling: 'filled' },
  })),
  {
    text: 'class value, not the node\u2019s own',
    tone: 'ink',
    glyph: { shape: 'circle', filling: 'dashed' },
  },
  { text: 'density', tone: 'series-1', fill: 'solid' },
  { text: 'derived\u2020 or estimated~', tone: 'series-1', fill: 'wash' },
  { text: 'not on record', tone: 'muted', fill: 'hatched' },
];

function tableOf(catalogue: Catalogue, nodes: readonly ProcessNode[]): ChartTable {
  return {
    columns: [
      { key: 'node', head: 'Node' },
      ...FIGURES.flatMap(({ key, head, name }) => [
        { key, head, numeric: true },
        { key: `${key}.about`, head: `${name}, as on record` },
      ]),
    ],
    rows: nodes.map((node) => [
      node.name,
      ...FIGURES.flatMap(({ key }): Cell[] => {
        const of = nodeFigure(catalogue, node, key);
        return [of && 'own' in of ? of.own.value : null, figureWords(of)];
      }),
    ]),
  };
}

/** The lowest and highest of a figure among the nodes that have one of their own. */
function extremes(
  catalogue: Catalogue,
  nodes: readonly ProcessNode[],
  key: NodeFigureKey,
  unit: string,
): string {
  const own = nodes.flatMap((node) => {
    const of = nodeFigure(catalogue, node, key);
    return of && 'own' in of ? [{ name: node.name, value: of.own.value }] : [];
  });
  const [least, ...more] = own.sort((a, b) => a.value - b.value);
  const most = more.at(-1);
  if (!least) return 'on record for none';
  const first = `${numberText(least.value, 1)} ${unit} (${least.name})`;
  return most ? `${first} to ${numberText(most.value, 1)} ${unit} (${most.name})` : first;
}

function gapCount(catalogue: Catalogue, nodes: readonly ProcessNode[]): number {
  return nodes.flatMap((node) =>
    FIGURES.filter(({ key }) => {
      const of = nodeFigure(catalogue, node, key);
      return of && !('own' in of);
    }),
  ).length;
}

function altOf(catalogue: Catalogue, nodes: readonly ProcessNode[]): string {
  if (nodes.length === 0) return 'No nodes are shown.';
  const ranges = FIGURES.map(
    ({ key, name }) => `${name} ${extremes(catalogue, nodes, key, key === DENSITY ? 'MTr/mm²' : 'nm')}`,
  );
  const gaps = gapCount(catalogue, nodes);
  const missing =
    gaps === 0
      ? ''
      : ` ${numberText(gaps)} ${gaps === 1 ? 'figure is' : 'figures are'} not on record and drawn hatched.`;
  return `Pitches and density of ${numberText(nodes.length)} nodes: ${listText(ranges)}.${missing}`;
}

function sourceIds(catalogue: Catalogue, nodes: readonly ProcessNode[]): string[] {
  return nodes.flatMap((node) =>
    FIGURES.flatMap(({ key }) => {
      const of = nodeFigure(catalogue, node, key);
      if (of === null) return [];
      return ('own' in of ? of.own : of.classValue)?.figure.source ?? [];
    }),
  );
}

export const pitchesAndDensity: Chart = {
  id: 'pitches-and-density',
  title: 'Pitches and transistor density',
  about:
    'Contacted gate, minimum metal and fin pitch and transistor density of each node, with ranges, class values and gaps.',
  asks: ['foundries'],
  describe(catalogue, question) {
    const nodes = shownNodes(catalogue, question);
    const names = foundriesOf(nodes).map((id) => foundryName(catalogue, id));
    return {
      id: this.id,
      title: this.title,
      subtitle: nodes.length === 0 ? 'No nodes shown' : `${nodesText(nodes.length, names)}, coarse to fine`,
      y: {
        kind: 'band',
        label: '',
        tall: 1.35,
        bands: nodes.map((node) => ({
          id: node.id,
          label: shortName(catalogue, node),
          group: foundryName(catalogue, node.foundry),
        })),
      },
      panels: [pitchPanel(catalogue, nodes), densityPanel(catalogue, nodes)],
      keys: KEYS,
      table: tableOf(catalogue, nodes),
      alt: altOf(catalogue, nodes),
      note: 'What is not on record is hatched: at the left of the pitches in the color of the pitch, in the densities with the value of its class, if there is one. Densities by different methods do not compare; the table names the method. Unverified figures are not drawn.',
      ...(nodes.length === 0 ? { empty: 'No logic nodes to show.' } : {}),
      sources: sourcesOf(catalogue, sourceIds(catalogue, nodes)),
      dataset: datasetOf(catalogue),
    };
  },
};
