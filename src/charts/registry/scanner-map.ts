/** Every scanner by how fine it resolves and how well it overlays, with the lines that measures in play draw through both. */

import { assessLaw } from '../../model/index.ts';
import type { Catalogue, Equipment, Legal } from '../../model/index.ts';
import { countText, LEGAL_WORDS, listText, numberText } from '../../text/index.ts';
import type { ChartDescription, Filling, Key, PointMarks, RegionMark, Shape } from '../description.ts';
import { countsText, datasetOf, questionText, sourceIn, sourcesOf } from '../parts.ts';
import type { Chart, ChartQuestion } from '../question.ts';
import { makerOf, makersIn } from '../scanner-makers.ts';
import type { Maker } from '../scanner-makers.ts';
import { scannerPlaces, stripMiddle } from '../scanner-places.ts';
import type { PlacedScanner, ScannerPlaces } from '../scanner-places.ts';
import { kFactorIn, scannerRules } from '../scanner-rules.ts';
import { roundTicks } from '../thresholds.ts';

const FILLINGS: Readonly<Record<Legal, Filling>> = {
  specified: 'filled',
  undetermined: 'dashed',
  'not-specified': 'open',
  'not-tested': 'open',
};

function strips({ x, y }: ScannerPlaces): RegionMark[] {
  const look = { kind: 'region', tone: 'muted', fill: 'hatched', strength: 0.22 } as const;
  return [
    { ...look, id: 'no-overlay', x: [x.low, x.high], y: [y.end, y.high], label: 'overlay not published' },
    { ...look, id: 'no-feature', x: [x.end, x.high], y: [y.low, y.end] },
  ];
}

/** `NXT:2050i +2`: without the maker, and how many more stand at the same place. */
function labelOf(machines: readonly Equipment[]): string {
  const [name = ''] = machines.map((machine) =>
    machine.name.split(' ').slice(1).join(' ').replace('TWINSCAN ', ''),
  );
  const more = machines.length - 1;
  return `${name === '' ? (machines[0]?.name ?? '') : name}${more > 0 ? ` +${String(more)}` : ''}`;
}

function pointsOf(placed: readonly PlacedScanner[], { id, name, makers, tone, shape }: Maker): PointMarks {
  return {
    kind: 'points',
    id,
    name,
    tone,
    shape,
    points: placed
      .filter(({ machines }) => makers.includes(machines[0]?.maker ?? ''))
      .map(({ machines, outcome, x, y, yRange, published, told }) => ({
        id: machines.map((machine) => machine.id).join(' '),
        x,
        y,
        ...(yRange ? { yRange } : {}),
        filling: FILLINGS[outcome],
        label: labelOf(machines),
        rank: (published ? 0 : 4) + (id === 'asml' ? 0 : 2) + (machines[0]?.maturity === 'in-series' ? 0 : 1),
        hint: `${listText(machines.map((machine) => machine.name))}: ${told}, ${LEGAL_WORDS[outcome]}`,
      })),
  };
}

function keysOf(makers: readonly Maker[]): Key[] {
  const glyph = (filling: Filling): { shape: Shape; filling: Filling } => ({ shape: 'circle', filling });
  return [
    ...makers.map(({ name, tone, shape }) => ({
      text: name,
      tone,
      glyph: { shape, filling: 'filled' as const },
    })),
    { text: 'specified', tone: 'muted', glyph: glyph('filled') },
    { text: 'undetermined', tone: 'muted', glyph: glyph('dashed') },
    { text: 'not specified', tone: 'muted', glyph: glyph('open') },
  ];
}

const cell = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(2)));

function describe(catalogue: Catalogue, { scenario }: ChartQuestion, chart: Chart): ChartDescription {
  const { equipment } = assessLaw(catalogue, { ...scenario, nodes: [] });
  const outcomes = new Map(equipment.map((result) => [result.equipment, result.outcome]));
  const k = kFactorIn(catalogue, scenario);
  const rules = scannerRules(catalogue, scenario, k);
  const all = scannerPlaces(catalogue, scenario, k, rules, (id) => outcomes.get(id) ?? 'not-tested');
  const { placed, x, y } = all;
  const makers = makersIn(catalogue);
  const places = placed.flatMap(({ machines, ...at }) => machines.map((machine) => ({ ...at, machine })));
  const known = places.filter(({ overlayNm }) => overlayNm !== null);
  const finest = [...known].sort((a, b) => (a.overlayNm ?? 0) - (b.overlayNm ?? 0));
  const [best, worst] = [finest[0], finest.at(-1)];
  const range =
    best && worst
      ? ` Published overlay runs from ${numberText(best.overlayNm ?? 0)} nm (${best.machine.name}) to ${numberText(worst.overlayNm ?? 0)} nm (${worst.machine.name}).`
      : '';
  const counts = countsText(
    equipment.map(({ outcome }) => outcome),
    LEGAL_WORDS,
  );
  return {
    id: chart.id,
    title: 'Scanners by resolution and overlay',
    subtitle: questionText(catalogue, scenario),
    y: {
      kind: 'log',
      label: 'Dedicated chuck overlay (nm), logarithmic',
      low: y.low,
      high: y.high,
      ticks: roundTicks('log', y.low, y.end),
    },
    panels: [
      {
        id: 'scanners',
        x: {
          kind: 'log',
          label: `Minimum resolvable feature, ${numberText(k)} × wavelength ÷ numerical aperture (nm), logarithmic`,
          low: x.low,
          high: x.high,
          ticks: [...roundTicks('log', x.low, x.end), { at: stripMiddle(x), label: 'no NA' }],
        },
        marks: [...strips(all), ...rules, ...makers.map((maker) => pointsOf(placed, maker))],
      },
    ],
    keys: keysOf(makers),
    table: {
      columns: [
        { key: 'scanner', head: 'Scanner' },
        { key: 'maker', head: 'Maker' },
        { key: 'feature', head: 'Minimum resolvable feature (nm)', numeric: true },
        { key: 'overlay', head: 'Dedicated chuck overlay (nm)', numeric: true },
        { key: 'outcome', head: 'Outcome' },
      ],
      rows: places.map(({ machine, featureNm, overlayNm, outcome }) => [
        machine.name,
        makerOf(catalogue, machine.maker),
        cell(featureNm),
        cell(overlayNm),
        LEGAL_WORDS[outcome],
      ]),
    },
    alt: `${countText(equipment.length, 'scanner')}: ${counts}. For ${numberText(known.length)} a dedicated chuck overlay is published.${range}`,
    note: 'Scanners without a published overlay stand in the hatched strip above, those without an aperture in that on the right (no NA); height in the strip says nothing. Machines alike in all that is drawn share a point. Lines: limits of the measures in play on either figure. A limit on wavelength is not drawn.',
    sources: sourcesOf(
      catalogue,
      places.flatMap(({ machine }) => [
        ...sourceIn(machine.dedicatedChuckOverlayNm),
        ...sourceIn(machine.numericalAperture),
        ...sourceIn(machine.wavelengthNm),
      ]),
    ),
    dataset: datasetOf(catalogue),
  };
}

export const scannerMap: Chart = {
  id: 'scanner-map',
  title: 'Scanners by resolution and overlay',
  about:
    'Every scanner on record by minimum resolvable feature and overlay, with the lines of the measures in play.',
  asks: [],
  describe(catalogue, question) {
    return describe(catalogue, question, this);
  },
};
