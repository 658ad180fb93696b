/** What of the first page no line moves: every record that it shows, formatted once for a data set. */

import { byId, familyOf, isGap, memo, perObject } from '../../model/index.ts';
import type { Case, Catalogue, Measure, ScannerFamily } from '../../model/index.ts';
import { CLASS_WORDS, measureSentence } from '../../text/index.ts';
import { browserCatalogue, jsonBlock } from './browser-catalogue.ts';
import { comparisonView } from './comparison-view.ts';
import type { ComparisonView } from './comparison-view.ts';
import { dateView, figureView } from './figure-view.ts';
import type { FigureView } from './figure-view.ts';
import { historyView } from './history-view.ts';
import type { HistoryLine } from './history-view.ts';

interface NodeRow {
  readonly id: string;
  readonly name: string;
  readonly marketed: FigureView;
  readonly volume: FigureView;
}

interface MachineRow {
  readonly id: string;
  readonly name: string;
  readonly aperture: FigureView;
  readonly resolution: FigureView;
  readonly overlay: FigureView;
}

interface MeasureView {
  readonly title: string;
  readonly sentence: string;
  readonly quote: {
    readonly text: string;
    readonly at: string;
    readonly source: string;
    readonly href?: string;
  } | null;
  readonly history: readonly HistoryLine[];
  readonly note: string;
}

export interface HomeRecords {
  readonly foundries: readonly {
    readonly id: string;
    readonly name: string;
    readonly nodes: readonly NodeRow[];
  }[];
  readonly families: readonly {
    readonly id: string;
    readonly name: string;
    readonly machines: readonly MachineRow[];
  }[];
  readonly comparison: ComparisonView;
  readonly measures: readonly MeasureView[];
  /** The records that the page's own script reads. */
  readonly data: string;
}

const FAMILY_ORDER: readonly ScannerFamily[] = [
  'euv',
  'arf-immersion',
  'arf-dry',
  'krf',
  'i-line',
  'imprint',
];
const FAMILY_NAMES: Record<ScannerFamily, string> = { ...CLASS_WORDS, euv: 'EUV and high-NA EUV' };

function nodeRows(catalogue: Catalogue, foundry: string): NodeRow[] {
  return catalogue.nodes
    .filter((node) => node.foundry === foundry && node.deviceClass === 'logic')
    .map((node) => ({
      node,
      nm: isGap(node.marketedNm) ? 0 : (node.marketedNm.value ?? 0),
      from: isGap(node.volumeProduction) ? '' : node.volumeProduction.from,
    }))
    .sort((a, b) => b.nm - a.nm || (a.from < b.from ? -1 : 1))
    .map(({ node }) => ({
      id: node.id,
      name: node.name,
      marketed: figureView(catalogue, `node-${node.id}-nm`, `Marketed node, ${node.name}`, node.marketedNm),
      volume: dateView(
        catalogue,
        `node-${node.id}-volume`,
        `Volume production, ${node.name}`,
        node.volumeProduction,
      ),
    }));
}

function machineRows(catalogue: Catalogue, family: ScannerFamily): MachineRow[] {
  return catalogue.equipment
    .filter((machine) => familyOf(machine.class) === family)
    .map((machine) => {
      const view = (
        key: 'numericalAperture' | 'resolutionNm' | 'dedicatedChuckOverlayNm',
        label: string,
      ): FigureView =>
        figureView(catalogue, `machine-${machine.id}-${key}`, `${label}, ${machine.name}`, machine[key]);
      const year = isGap(machine.introduced) ? '9999' : machine.introduced.from;
      return {
        year,
        id: machine.id,
        name: machine.name + (machine.maturity === 'in-series' ? '' : ` (${machine.maturity})`),
        aperture: view('numericalAperture', 'Numerical aperture'),
        resolution: view('resolutionNm', 'Resolution'),
        overlay: view('dedicatedChuckOverlayNm', 'Dedicated chuck overlay'),
      };
    })
    .sort((a, b) => (a.year === b.year ? (a.name < b.name ? -1 : 1) : a.year < b.year ? -1 : 1));
}

function measureView(catalogue: Catalogue, measure: Measure): MeasureView {
  const source = measure.quote && byId(catalogue.sources, measure.quote.source);
  return {
    title: measure.title,
    sentence: measureSentence(measure),
    quote:
      measure.quote && source
        ? {
            text: measure.quote.text,
            at: measure.quote.at,
            source: source.producer,
            ...(source.url === undefined ? {} : { href: source.url }),
          }
        : null,
    history: historyView(measure),
    note: measure.note ?? '',
  };
}

function recordsOf(catalogue: Catalogue, of: Case): HomeRecords {
  return {
    foundries: of.foundries.map((id) => ({
      id,
      name: byId(catalogue.parties, id)?.name ?? id,
      nodes: nodeRows(catalogue, id),
    })),
    families: FAMILY_ORDER.map((id) => ({
      id,
      name: FAMILY_NAMES[id],
      machines: machineRows(catalogue, id),
    })).filter((family) => family.machines.length > 0),
    comparison: comparisonView(catalogue, of.compare),
    measures: [of.before, of.proposal].flatMap((id) => {
      const record = byId(catalogue.measures, id);
      return record ? [measureView(catalogue, record)] : [];
    }),
    data: jsonBlock(browserCatalogue(catalogue, of)),
  };
}

const kept = perObject((catalogue: Catalogue) => memo((of: Case) => recordsOf(catalogue, of)));

export function homeRecords(catalogue: Catalogue, of: Case): HomeRecords {
  return kept(catalogue)(of);
}
