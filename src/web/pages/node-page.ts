/** `/nodes/:id`: every figure with source and rivals, the critical layers, the outcome under each measure through time. */

import { byId, isGap, legalMarkOf, nodeThroughTime, resolveScenario, tableFor } from '../../model/index.ts';
import type {
  Catalogue,
  Layer,
  LegalMark,
  Measure,
  NodeAnswer,
  NodeFigureKey,
  ProcessNode,
  Stretch,
} from '../../model/index.ts';
import { NODE_FIGURE_KEYS, NODE_FIGURES } from '../../model/index.ts';
import {
  CLASS_WORDS,
  intervalText,
  nodeSentence,
  POLICY_WORDS,
  STATUS_WORDS,
  TRANSISTOR_WORDS,
} from '../../text/index.ts';
import { correctionFor } from './correction.ts';
import { dateView, figureView, lithographyView } from './figure-view.ts';
import type { FigureView } from './figure-view.ts';
import { sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

export interface FigureRow {
  readonly label: string;
  readonly figure: FigureView;
  readonly correction: string;
}

export interface StretchRow {
  readonly measure: string;
  readonly href: string;
  readonly period: string;
  readonly status: string;
  readonly mark: LegalMark;
  readonly outcome: string;
  readonly why: string;
}

export interface NodePage extends SitePage {
  readonly id: string;
  readonly facts: readonly { readonly label: string; readonly value: string; readonly href?: string }[];
  readonly figures: readonly FigureRow[];
  readonly layers: readonly {
    readonly layer: string;
    readonly kind: string;
    readonly pitch: string;
    readonly made: string;
    readonly basis: string;
  }[];
  readonly measures: readonly StretchRow[];
  readonly served: readonly { readonly text: string; readonly href: string }[];
  readonly compareHref: string;
  readonly note: string;
}

export function periodText(stretch: { readonly from: string; readonly to: string | null }): string {
  if (stretch.to === stretch.from) return stretch.from;
  return stretch.to === null ? `since ${stretch.from}` : `${stretch.from} to ${stretch.to}`;
}

function figureRows(catalogue: Catalogue, node: ProcessNode): FigureRow[] {
  const row = (label: string, figure: FigureView, field: string): FigureRow => ({
    label,
    figure,
    correction: correctionFor(catalogue, 'nodes', node.id, field, figure),
  });
  const figures = NODE_FIGURE_KEYS.flatMap((key: NodeFigureKey) => {
    const recorded = node[key];
    if (recorded === undefined) return [];
    const other =
      isGap(recorded) && recorded.classValueOf !== undefined
        ? byId(catalogue.nodes, recorded.classValueOf)
        : undefined;
    const value = other?.[key];
    const classValue =
      other && value && !isGap(value) && value.standing !== 'unverified'
        ? { ...value, classValueOf: other.id }
        : null;
    const { label } = NODE_FIGURES[key];
    return [
      row(
        label,
        figureView(catalogue, `fig-${key}`, `${label}, ${node.name}`, recorded, { classValue }),
        key,
      ),
    ];
  });
  return [
    row(
      'Risk production',
      dateView(catalogue, 'fig-risk', `Risk production, ${node.name}`, node.riskProduction),
      'riskProduction',
    ),
    row(
      'Volume production',
      dateView(catalogue, 'fig-volume', `Volume production, ${node.name}`, node.volumeProduction),
      'volumeProduction',
    ),
    ...figures,
    row(
      'Lithography of critical layers',
      lithographyView(catalogue, 'fig-lithography', `Lithography, ${node.name}`, node.lithography),
      'lithography',
    ),
  ];
}

function layerRow(catalogue: Catalogue, layer: Layer): NodePage['layers'][number] {
  const family = layer.family === null ? 'class open' : CLASS_WORDS[layer.family];
  const other = layer.classValueOf === undefined ? undefined : byId(catalogue.nodes, layer.classValueOf);
  return {
    layer: layer.layer,
    kind: layer.kind,
    pitch: layer.pitchNm === null ? 'not on record' : intervalText(layer.pitchNm, 'nm', 1),
    made: layer.scheme === null ? family : `${family}, ${layer.scheme}`,
    basis:
      (layer.basis === 'reported' ? 'reported' : 'template †') +
      (other ? `, class value of ${other.name}` : ''),
  };
}

const MARK_TEXT = {
  specified: 'specified',
  reached: 'reached through equipment',
  'not-specified': 'not specified',
  undetermined: 'undetermined',
  'not-tested': 'not tested',
} as const;

function stretchRow(
  catalogue: Catalogue,
  node: ProcessNode,
  measure: Measure,
  stretch: Stretch<NodeAnswer>,
): StretchRow {
  const { legal } = stretch.answer;
  const mark = legalMarkOf(legal);
  const specified = stretch.answer.specified.flatMap((id) => byId(catalogue.equipment, id) ?? []);
  const policy = legal.licensePolicy === null ? '' : ` (${POLICY_WORDS[legal.licensePolicy]})`;
  return {
    measure: measure.title,
    href: `/measures/${measure.id}`,
    period: periodText(stretch),
    status: STATUS_WORDS[stretch.status],
    mark,
    outcome: MARK_TEXT[mark] + (mark === 'specified' ? policy : ''),
    why: nodeSentence(catalogue, node, legal, specified),
  };
}

/** Measures whose answer says something of the node: all that test it, and those that reach it through machines. */
function measureRows(catalogue: Catalogue, node: ProcessNode): StretchRow[] {
  return catalogue.measures
    .filter((measure) => measure.specifies !== undefined)
    .map((measure) => ({ measure, first: measure.history[0]?.on ?? '' }))
    .sort((a, b) => (a.first < b.first ? -1 : 1))
    .flatMap(({ measure }) =>
      nodeThroughTime(catalogue, measure, node.id)
        .filter(({ answer }) => answer.legal.outcome !== 'not-tested' || answer.legal.through !== null)
        .map((stretch) => stretchRow(catalogue, node, measure, stretch)),
    );
}

export function nodePage(catalogue: Catalogue, node: ProcessNode, today: string): NodePage {
  const table = tableFor(catalogue, resolveScenario(catalogue, {}, today));
  const party = byId(catalogue.parties, node.foundry)?.name ?? node.foundry;
  const places = node.madeIn.map(({ country, place, from }) => {
    const since = from === undefined ? '' : ` from ${from}`;
    return `${country}${place === undefined ? '' : ` (${place})`}${since}`;
  });
  const bases = catalogue.cases[0]?.compare[0];
  return {
    ...sitePage(catalogue, today, {
      title: node.name,
      description: `${node.name}: figures with their sources, critical layers, and outcomes under each measure.`,
      section: 'nodes',
      path: `/nodes/${node.id}`,
      csv: true,
    }),
    id: node.id,
    facts: [
      { label: 'Foundry', value: party, href: `/nodes?foundry=${node.foundry}` },
      { label: 'Made in', value: places.join('; ') },
      {
        label: 'Device',
        value:
          node.deviceClass === 'logic'
            ? `logic, ${TRANSISTOR_WORDS[node.transistor]}`
            : node.deviceClass.toUpperCase(),
      },
      {
        label: 'Class',
        value:
          node.nodeClass === null
            ? node.nodeClassReason
            : `${node.nodeClass} nm class${node.generation === 'variant' ? ', a variant' : ''}. ${node.nodeClassReason}`,
      },
      ...(node.representativeChip === undefined
        ? []
        : [{ label: 'Seen in', value: node.representativeChip }]),
    ],
    figures: figureRows(catalogue, node),
    layers: (table.layers.get(node.id) ?? []).map((layer) => layerRow(catalogue, layer)),
    measures: measureRows(catalogue, node),
    served: catalogue.equipment
      .filter((machine) => table.of(machine.id, node.id).madeWith.outcome === 'met')
      .map((machine) => ({ text: machine.name, href: `/equipment/${machine.id}` })),
    compareHref: `/compare?nodes=${[...new Set([bases ?? node.id, node.id])].join(',')}`,
    note: node.note ?? '',
  };
}
