/** The words of the chart of pitches and density: table, alternative text, sources. */

import type { Catalogue, NodeFigureKey, ProcessNode } from '../../model/index.ts';
import { listText, numberText } from '../../text/index.ts';
import type { Cell, ChartTable } from '../description.ts';
import { DENSITY } from './density-panel.ts';
import { figureWords, nodeFigure } from './node-figures.ts';
import { PITCHES } from './pitch-panel.ts';

const FIGURES: readonly { readonly key: NodeFigureKey; readonly head: string; readonly name: string }[] = [
  ...PITCHES.map(({ key, name }) => ({
    key,
    head: `${name.charAt(0).toUpperCase()}${name.slice(1)} pitch (nm)`,
    name: `${name} pitch`,
  })),
  { key: DENSITY, head: 'Transistor density (MTr/mm²)', name: 'density' },
];

export function pitchTable(catalogue: Catalogue, nodes: readonly ProcessNode[]): ChartTable {
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

export function pitchAlt(catalogue: Catalogue, nodes: readonly ProcessNode[]): string {
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

export function pitchSources(catalogue: Catalogue, nodes: readonly ProcessNode[]): string[] {
  return nodes.flatMap((node) =>
    FIGURES.flatMap(({ key }) => {
      const of = nodeFigure(catalogue, node, key);
      if (of === null) return [];
      return ('own' in of ? of.own : of.classValue)?.figure.source ?? [];
    }),
  );
}
