/** `/nodes`: every process node, to filter and sort. */

import { byId, centralOf, isGap, NODE_CLASSES, TRANSISTORS, DEVICE_CLASSES } from '../../model/index.ts';
import type { Catalogue, NodeFigureKey, ProcessNode } from '../../model/index.ts';
import { NODE_FIGURES } from '../../model/index.ts';
import { countText, TRANSISTOR_WORDS } from '../../text/index.ts';
import type { Filters, ListState } from '../params/list-state.ts';
import { listHref } from '../params/list-state.ts';
import { dateView, figureView } from './figure-view.ts';
import { filterViews } from './filter-view.ts';
import type { FilterView } from './filter-view.ts';
import { noteTexts, sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';
import { tableView } from './table-view.ts';
import type { Column, TableView } from './table-view.ts';

export interface NodesPage extends SitePage {
  readonly filters: readonly FilterView[];
  readonly count: string;
  readonly table: TableView;
}

function yearsOf(catalogue: Catalogue): string[] {
  const years = catalogue.nodes.flatMap((node) =>
    isGap(node.volumeProduction) ? [] : [node.volumeProduction.from.slice(0, 4)],
  );
  return [...new Set(years)].sort();
}

/** What may filter the list. */
export function nodeFilters(catalogue: Catalogue): Filters {
  return {
    foundry: catalogue.parties.map((party) => party.id),
    class: NODE_CLASSES,
    year: yearsOf(catalogue),
    transistor: TRANSISTORS,
    deviceClass: DEVICE_CLASSES,
  };
}

/** The nodes that pass the filters of a state. */
export function filteredNodes(catalogue: Catalogue, state: ListState): ProcessNode[] {
  const of: Readonly<Record<string, (node: ProcessNode) => string>> = {
    foundry: (node) => node.foundry,
    class: (node) => node.nodeClass ?? '',
    year: (node) => (isGap(node.volumeProduction) ? '' : node.volumeProduction.from.slice(0, 4)),
    transistor: (node) => node.transistor,
    deviceClass: (node) => node.deviceClass,
  };
  return catalogue.nodes.filter((node) =>
    [...state.filters].every(([name, value]) => of[name]?.(node) === value),
  );
}

function figureColumn(catalogue: Catalogue, key: NodeFigureKey, label: string): Column<ProcessNode> {
  return {
    key,
    label: `${label}${NODE_FIGURES[key].unit === 'nm' ? '' : ''}`,
    numeric: true,
    cell: (node) => ({
      figure: figureView(
        catalogue,
        `list-${node.id}-${key}`,
        `${NODE_FIGURES[key].label}, ${node.name}`,
        node[key] ?? { gap: 'not-found' },
      ),
    }),
    order: (node) => {
      const recorded = node[key];
      return recorded === undefined || isGap(recorded) ? null : centralOf(recorded);
    },
  };
}

function nodeColumns(catalogue: Catalogue): Column<ProcessNode>[] {
  const party = (node: ProcessNode): string => byId(catalogue.parties, node.foundry)?.name ?? node.foundry;
  return [
    {
      key: 'name',
      label: 'Node',
      cell: (node) => ({ text: node.name, href: `/nodes/${node.id}` }),
      order: (node) => node.name.toLowerCase(),
    },
    { key: 'foundry', label: 'Foundry', cell: (node) => ({ text: party(node) }), order: party },
    {
      key: 'class',
      label: 'Class',
      cell: (node) => ({ text: node.nodeClass ?? node.deviceClass.toUpperCase() }),
      order: (node) => (node.nodeClass === null ? null : NODE_CLASSES.indexOf(node.nodeClass)),
    },
    {
      key: 'transistor',
      label: 'Transistor',
      cell: (node) => ({ text: node.deviceClass === 'logic' ? TRANSISTOR_WORDS[node.transistor] : '\u2013' }),
      order: (node) => node.transistor,
    },
    {
      key: 'volume',
      label: 'Volume production',
      cell: (node) => ({
        figure: dateView(
          catalogue,
          `list-${node.id}-volume`,
          `Volume production, ${node.name}`,
          node.volumeProduction,
        ),
      }),
      order: (node) => (isGap(node.volumeProduction) ? null : node.volumeProduction.from),
    },
    figureColumn(catalogue, 'contactedGatePitchNm', 'Gate pitch'),
    figureColumn(catalogue, 'minimumMetalPitchNm', 'Metal pitch'),
    figureColumn(catalogue, 'transistorDensityMTrPerMm2', 'Density'),
    figureColumn(catalogue, 'euvLayers', 'EUV layers'),
  ];
}

/** Every column the list may show, memory's included; any of them may sort it. */
export function allNodeColumns(catalogue: Catalogue): Column<ProcessNode>[] {
  return [
    ...nodeColumns(catalogue),
    ...MEMORY_COLUMNS.map(([key, label]) => figureColumn(catalogue, key, label)),
  ];
}

const MEMORY_COLUMNS = [
  ['layers', 'NAND layers'],
  ['halfPitchNm', 'Half-pitch'],
  ['bitDensityGbPerMm2', 'Bit density'],
] as const;

export function nodesPage(catalogue: Catalogue, state: ListState, today: string): NodesPage {
  const nodes = filteredNodes(catalogue, state);
  const memory = nodes.some((node) => node.deviceClass !== 'logic');
  const logic = nodes.some((node) => node.deviceClass === 'logic');
  const base = nodeColumns(catalogue);
  const extra = MEMORY_COLUMNS.map(([key, label]) => figureColumn(catalogue, key, label));
  const columns = memory ? [...(logic ? base : base.slice(0, 5)), ...extra] : base;
  const path = listHref('/nodes', Object.fromEntries(state.filters));
  return {
    ...sitePage(catalogue, today, {
      title: 'Process nodes',
      description: 'Every process node on record, with its figures and their sources.',
      section: 'nodes',
      path,
      csv: true,
      notes: noteTexts(state.errors),
    }),
    filters: filterViews(catalogue, nodeFilters(catalogue), state),
    count: countText(nodes.length, 'node'),
    table: tableView('Process nodes', '/nodes', nodes, columns, state),
  };
}
