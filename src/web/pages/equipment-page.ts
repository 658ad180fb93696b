/** `/equipment` and `/equipment/:id`: machines and classes, which measures specify them on which dates, what they serve. */

import {
  byId,
  centralOf,
  isGap,
  machineThroughTime,
  resolveScenario,
  SCANNER_CLASSES,
  tableFor,
} from '../../model/index.ts';
import type { Catalogue, Equipment, EquipmentClass, Figure, Recorded } from '../../model/index.ts';
import {
  CLASS_WORDS,
  countText,
  equipmentSentence,
  gapText,
  STANDING_WORDS,
  STATUS_WORDS,
} from '../../text/index.ts';
import type { Filters, ListState } from '../params/list-state.ts';
import { listHref } from '../params/list-state.ts';
import { correctionFor } from './correction.ts';
import { dateView, figureView } from './figure-view.ts';
import type { FigureView } from './figure-view.ts';
import { filterViews } from './filter-view.ts';
import type { FilterView } from './filter-view.ts';
import type { FigureRow, StretchRow } from './node-page.ts';
import { periodText } from './node-page.ts';
import { noteTexts, sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';
import { tableView } from './table-view.ts';
import type { Column, TableView } from './table-view.ts';

const FIGURES = {
  wavelengthNm: 'Wavelength',
  numericalAperture: 'Numerical aperture',
  resolutionNm: 'Resolution (half-pitch)',
  dedicatedChuckOverlayNm: 'Dedicated chuck overlay',
  matchedMachineOverlayNm: 'Matched-machine overlay',
  throughputWph: 'Throughput',
} as const;
type MachineFigure = keyof typeof FIGURES;
const FIGURE_KEYS = Object.keys(FIGURES) as MachineFigure[];

function view(catalogue: Catalogue, machine: Equipment, key: MachineFigure, prefix: string): FigureView {
  return figureView(
    catalogue,
    `${prefix}-${machine.id}-${key}`,
    `${FIGURES[key]}, ${machine.name}`,
    machine[key],
  );
}

function orderOf(recorded: Recorded<Figure>): number | null {
  return isGap(recorded) ? null : centralOf(recorded);
}

export function equipmentFilters(catalogue: Catalogue): Filters {
  return {
    class: SCANNER_CLASSES,
    maker: [...new Set(catalogue.equipment.map((machine) => machine.maker))].sort(),
    country: [...new Set(catalogue.equipment.map((machine) => machine.country))].sort(),
  };
}

export function filteredEquipment(catalogue: Catalogue, state: ListState): Equipment[] {
  return catalogue.equipment.filter((machine) =>
    [...state.filters].every(([name, value]) => machine[name as 'class' | 'maker' | 'country'] === value),
  );
}

export function equipmentColumns(catalogue: Catalogue): Column<Equipment>[] {
  const figure = (key: MachineFigure, label: string): Column<Equipment> => ({
    key,
    label,
    numeric: true,
    cell: (machine) => ({ figure: view(catalogue, machine, key, 'list') }),
    order: (machine) => orderOf(machine[key]),
  });
  return [
    {
      key: 'name',
      label: 'Machine',
      cell: (machine) => ({ text: machine.name, href: `/equipment/${machine.id}` }),
      order: (machine) => machine.name.toLowerCase(),
    },
    {
      key: 'class',
      label: 'Class',
      cell: (machine) => ({ text: CLASS_WORDS[machine.class] }),
      order: (machine) => SCANNER_CLASSES.indexOf(machine.class),
    },
    {
      key: 'country',
      label: 'From',
      cell: (machine) => ({ text: machine.country }),
      order: (machine) => machine.country,
    },
    {
      key: 'introduced',
      label: 'Introduced',
      cell: (machine) => ({
        figure: dateView(
          catalogue,
          `list-${machine.id}-introduced`,
          `Introduced, ${machine.name}`,
          machine.introduced,
        ),
      }),
      order: (machine) => (isGap(machine.introduced) ? null : machine.introduced.from),
    },
    figure('numericalAperture', 'Aperture'),
    figure('resolutionNm', 'Resolution'),
    figure('dedicatedChuckOverlayNm', 'Dedicated chuck overlay'),
    figure('matchedMachineOverlayNm', 'Matched-machine overlay'),
  ];
}

export interface ClassRow {
  readonly id: string;
  readonly name: string;
  readonly eccn: string;
  readonly suppliers: string;
  readonly china: readonly { readonly text: string; readonly standing: string }[];
}

function classRow(entry: EquipmentClass): ClassRow {
  return {
    id: entry.id,
    name: entry.name,
    eccn: isGap(entry.eccn) ? gapText(entry.eccn.gap) : entry.eccn.text,
    suppliers: isGap(entry.supplierCountries)
      ? gapText(entry.supplierCountries.gap)
      : entry.supplierCountries.countries.join(', '),
    china: entry.chineseCapability.map(({ text, standing }) => ({
      text,
      standing: STANDING_WORDS[standing],
    })),
  };
}

export interface EquipmentListPage extends SitePage {
  readonly filters: readonly FilterView[];
  readonly count: string;
  readonly table: TableView;
  readonly classes: readonly ClassRow[];
}

export function equipmentListPage(catalogue: Catalogue, state: ListState, today: string): EquipmentListPage {
  const machines = filteredEquipment(catalogue, state);
  return {
    ...sitePage(catalogue, today, {
      title: 'Equipment',
      description:
        'Every scanner on record with its figures and their sources, and the classes of chip equipment.',
      section: 'equipment',
      path: listHref('/equipment', Object.fromEntries(state.filters)),
      csv: true,
      notes: noteTexts(state.errors),
    }),
    filters: filterViews(catalogue, equipmentFilters(catalogue), state),
    count: countText(machines.length, 'machine'),
    table: tableView('Scanners', '/equipment', machines, equipmentColumns(catalogue), state),
    classes: catalogue.equipmentClasses.map(classRow),
  };
}

export interface EquipmentPage extends SitePage {
  readonly id: string;
  readonly facts: readonly { readonly label: string; readonly value: string; readonly href?: string }[];
  readonly figures: readonly FigureRow[];
  readonly measures: readonly StretchRow[];
  readonly serves: readonly { readonly text: string; readonly href: string }[];
  readonly note: string;
}

function measureRows(catalogue: Catalogue, machine: Equipment): StretchRow[] {
  return catalogue.measures
    .map((measure) => ({ measure, first: measure.history[0]?.on ?? '' }))
    .sort((a, b) => (a.first < b.first ? -1 : 1))
    .flatMap(({ measure }) =>
      machineThroughTime(catalogue, measure, machine.id).map((stretch): StretchRow => {
        const { outcome, tests } = stretch.answer;
        const test = tests[0];
        return {
          measure: measure.title,
          href: `/measures/${measure.id}`,
          period: periodText(stretch),
          status: STATUS_WORDS[stretch.status],
          mark: outcome,
          outcome: outcome.replace('-', ' '),
          why: test ? equipmentSentence(catalogue, test) : '',
        };
      }),
    );
}

export function equipmentPage(catalogue: Catalogue, machine: Equipment, today: string): EquipmentPage {
  const table = tableFor(catalogue, resolveScenario(catalogue, {}, today));
  const introduced = dateView(catalogue, 'fig-introduced', `Introduced, ${machine.name}`, machine.introduced);
  return {
    ...sitePage(catalogue, today, {
      title: machine.name,
      description: `${machine.name}: figures with their sources, the measures that specify it, the nodes it serves.`,
      section: 'equipment',
      path: `/equipment/${machine.id}`,
      csv: true,
    }),
    id: machine.id,
    facts: [
      { label: 'Maker', value: machine.maker.toUpperCase(), href: `/equipment?maker=${machine.maker}` },
      { label: 'Supplied from', value: machine.country, href: `/equipment?country=${machine.country}` },
      { label: 'Class', value: CLASS_WORDS[machine.class], href: `/equipment?class=${machine.class}` },
      { label: 'Maturity', value: machine.maturity.replace('-', ' ') },
    ],
    figures: [
      {
        label: 'Introduced',
        figure: introduced,
        correction: correctionFor(catalogue, 'equipment', machine.id, 'introduced', introduced),
      },
      ...FIGURE_KEYS.map((key) => {
        const figure = view(catalogue, machine, key, 'fig');
        return {
          label: FIGURES[key],
          figure,
          correction: correctionFor(catalogue, 'equipment', machine.id, key, figure),
        };
      }),
    ],
    measures: measureRows(catalogue, machine),
    serves: catalogue.nodes
      .filter((node) => table.of(machine.id, node.id).madeWith.outcome === 'met')
      .map((node) => ({ text: byId(catalogue.nodes, node.id)?.name ?? node.id, href: `/nodes/${node.id}` })),
    note: machine.note ?? '',
  };
}
