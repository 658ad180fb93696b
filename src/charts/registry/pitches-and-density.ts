/** How finely each node is made: its pitches and its transistor density, side by side, gaps included. */

import type { Key } from '../description.ts';
import { datasetOf, nodesText, sourcesOf } from '../parts.ts';
import { foundriesOf, foundryName, nodeRows, shownNodes } from '../question.ts';
import type { Chart } from '../question.ts';
import { densityPanel } from './density-panel.ts';
import { PITCHES, pitchPanel } from './pitch-panel.ts';
import { pitchAlt, pitchSources, pitchTable } from './pitch-words.ts';

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
      y: { ...nodeRows(catalogue, nodes), tall: 1.35 },
      panels: [pitchPanel(catalogue, nodes), densityPanel(catalogue, nodes)],
      keys: KEYS,
      table: pitchTable(catalogue, nodes),
      alt: pitchAlt(catalogue, nodes),
      note: 'What is not on record is hatched: at the left of the pitches in the color of the pitch, in the densities with the value of its class, if there is one. Densities by different methods do not compare; the table names the method. Unverified figures are not drawn.',
      ...(nodes.length === 0 ? { empty: 'No logic nodes to show.' } : {}),
      sources: sourcesOf(catalogue, pitchSources(catalogue, nodes)),
      dataset: datasetOf(catalogue),
    };
  },
};
