/** Node by class of scanner: which classes each node is made with, and which of them a scenario leaves it. */

import { assess, SCANNER_CLASSES } from '../../model/index.ts';
import type { ProcessNode, ScannerClass } from '../../model/index.ts';
import { CLASS_WORDS, countText, firstOf } from '../../text/index.ts';
import type { CellMarks, Fill } from '../description.ts';
import { CLASS_STANDS, nodeStands, STAND_WORDS } from '../class-stands.ts';
import type { ClassStand, NodeStands } from '../class-stands.ts';
import { countsText, datasetOf, questionText, sourcesOf } from '../parts.ts';
import { forShown, nodeRows, resultsShown } from '../question.ts';
import type { Chart } from '../question.ts';
import type { Tone } from '../tones.ts';

const LOOKS: Readonly<
  Record<
    ClassStand,
    { readonly tone: Tone; readonly fill: Fill; readonly strength?: number; readonly text?: string }
  >
> = {
  left: { tone: 'unaffected', fill: 'wash', text: 'left' },
  part: { tone: 'costlier', fill: 'solid', strength: 0.35, text: 'part' },
  lost: { tone: 'no-route', fill: 'solid', strength: 0.5, text: 'lost' },
  open: { tone: 'muted', fill: 'hatched', strength: 0.5, text: '?' },
  'not-used': { tone: 'grid', fill: 'none' },
};

interface Row {
  readonly node: ProcessNode;
  readonly stands: NodeStands;
}

function cellMarks(rows: readonly Row[], columns: readonly ScannerClass[]): CellMarks {
  const cells = rows.flatMap(({ node, stands }) =>
    columns.map((of) => {
      const stand = stands.scanners[of];
      return {
        id: `${node.id} ${of}`,
        x: of,
        y: node.id,
        ...LOOKS[stand],
        hint: `${node.name}, ${CLASS_WORDS[of]}: ${STAND_WORDS[stand]}`,
      };
    }),
  );
  return { kind: 'cells', id: 'scanners', name: 'scanner classes', cells };
}

/** Whether the other classes of equipment that the node needs have a supplier left. */
function otherMarks(rows: readonly Row[]): CellMarks {
  const cells = rows.map(({ node, stands: { lostClasses } }) => ({
    id: `${node.id} other`,
    x: 'other',
    y: node.id,
    ...(lostClasses.length === 0
      ? LOOKS.left
      : { ...LOOKS.lost, text: `${String(lostClasses.length)} lost` }),
    hint: `${node.name}, other equipment: ${lostClasses.length === 0 ? 'a supplier left for every class it needs' : `no supplier on record left for ${firstOf(lostClasses, 4)}`}`,
  }));
  return { kind: 'cells', id: 'other', name: 'other equipment', cells };
}

export const equipmentMatrix: Chart = {
  id: 'equipment-matrix',
  title: 'Which machines each node is left with',
  about: 'Node by class of scanner: used as made, and left, lost or in doubt under the scenario.',
  asks: ['foundries'],
  describe(catalogue, question) {
    const scenario = forShown(catalogue, question);
    const rows = resultsShown(catalogue, question, assess(catalogue, scenario)).map(({ node, result }) => ({
      node,
      stands: nodeStands(catalogue, scenario, node, result),
    }));
    const used = SCANNER_CLASSES.filter((of) =>
      rows.some(({ stands }) => stands.scanners[of] !== 'not-used'),
    );
    const columns = used.length > 0 ? used : (['arf-immersion', 'euv'] as const);
    const all = rows.flatMap(({ stands }) => columns.map((of) => stands.scanners[of]));
    const losing = rows.filter(({ stands }) => columns.some((of) => stands.scanners[of] === 'lost'));
    const lostOther = rows.filter(({ stands }) => stands.lostClasses.length > 0);
    const shown = CLASS_STANDS.filter(
      (stand) => stand !== 'not-used' && (all.includes(stand) || (stand === 'lost' && lostOther.length > 0)),
    );
    return {
      id: this.id,
      title: this.title,
      subtitle: questionText(catalogue, question.scenario),
      y: nodeRows(
        catalogue,
        rows.map(({ node }) => node),
      ),
      panels: [
        {
          id: 'classes',
          x: {
            kind: 'band',
            label: '',
            bands: [
              ...columns.map((of) => ({ id: of, label: CLASS_WORDS[of] })),
              { id: 'other', label: 'other' },
            ],
          },
          marks: [cellMarks(rows, columns), otherMarks(rows)],
        },
      ],
      keys: shown.map((stand) => {
        const { tone, fill, strength = 1 } = LOOKS[stand];
        return { text: STAND_WORDS[stand], tone, fill, strength };
      }),
      table: {
        columns: [
          { key: 'node', head: 'Node' },
          ...columns.map((of) => ({ key: of, head: CLASS_WORDS[of] })),
          { key: 'other', head: 'Other equipment without a supplier left' },
        ],
        rows: rows.map(({ node, stands }) => [
          node.name,
          ...columns.map((of) => STAND_WORDS[stands.scanners[of]]),
          stands.lostClasses.length === 0 ? 'none' : stands.lostClasses.join(', '),
        ]),
      },
      alt:
        rows.length === 0
          ? 'No nodes are shown.'
          : `${countText(rows.length, 'node')} by class of scanner: ${countsText(all, STAND_WORDS)}. ${
              losing.length === 0
                ? 'No node loses a class it is made with'
                : `${countText(losing.length, 'node')} would lose a class: ${firstOf(
                    losing.map(({ node }) => node.name),
                    4,
                  )}`
            }${lostOther.length === 0 ? '' : `; ${countText(lostOther.length, 'node')} would lose every supplier on record of other equipment`}.`,
      note: 'Classes that the critical layers are exposed on as made; a machine under license counts as left. “Part”: some machines of the class are lost. Other: equipment beside scanners, without any supplier on record where lost.',
      ...(rows.length === 0 ? { empty: 'No logic nodes to show.' } : {}),
      sources: sourcesOf(
        catalogue,
        rows.flatMap(({ node }) => ('source' in node.lithography ? (node.lithography.source ?? []) : [])),
      ),
      dataset: datasetOf(catalogue),
    };
  },
};
