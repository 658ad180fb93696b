/** `/method`: how the model works, and every number it assumes. */

import { byId, cutsAmong, exposuresOf, SCHEME_REACH, SCHEMES } from '../../model/index.ts';
import type { Catalogue, Parameter, ReaderParameter, Scheme } from '../../model/index.ts';
import { markOf, numberText, PRODUCTION_WORDS, STANDING_WORDS } from '../../text/index.ts';
import { sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

export interface ParameterRow {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly low: string;
  readonly central: string;
  readonly high: string;
  readonly unit: string;
  readonly distribution: string;
  readonly standing: string;
  readonly source: { readonly text: string; readonly href: string } | null;
  readonly at: string;
  readonly note: string;
}

export interface ParameterGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ParameterRow[];
}

export interface ReaderRow {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  readonly range: string;
  readonly gap: string;
}

/** A way to print a layer with more than one exposure, or with one. */
export interface SchemeRow {
  readonly name: Scheme;
  readonly meaning: string;
  readonly reach: string;
  readonly exposures: string;
  readonly cuts: string;
}

export interface MethodPage extends SitePage {
  readonly answer: string;
  readonly groups: readonly ParameterGroup[];
  readonly reader: readonly ReaderRow[];
  readonly schemes: readonly SchemeRow[];
  /** `0.25 (0.1–0.5)` by parameter id, for the text. */
  readonly value: Readonly<Record<string, string>>;
  readonly words: typeof PRODUCTION_WORDS;
  readonly counts: {
    readonly parameters: number;
    readonly claims: number;
    readonly announced: number;
    readonly machines: number;
  };
}

/** Groups by what a parameter is about; the first that its id fits takes it. */
const GROUPS: readonly (readonly [id: string, title: string, of: RegExp])[] = [
  ['light', 'What one exposure prints', /single-exposure-pitch|\.k1$|two-dimensional/],
  ['layers', 'Layers of a node', /^layer-count|^via-|^relaxed/],
  ['overlay', 'Overlay', /overlay/],
  ['costs', 'Cost of a layer', /pass-cost|step/],
  ['wafers', 'Wafers, yield and capacity', /./],
];

const UNITS: Readonly<Record<string, string>> = { cm2: 'cm²', '1/cm2': 'per cm²' };

function unitOf(unit: string): string {
  return UNITS[unit] ?? unit;
}

function rangeText({ low, central, high }: Parameter): string {
  const range = low === high ? '' : ` (${numberText(low)}–${numberText(high)})`;
  return numberText(central) + range;
}

function parameterRow(catalogue: Catalogue, parameter: Parameter): ParameterRow {
  const { id, label, definition, unit, low, central, high, distribution, standing, source } = parameter;
  const record = source === undefined ? undefined : byId(catalogue.sources, source);
  return {
    id,
    label,
    definition,
    low: numberText(low),
    central: numberText(central) + markOf(standing),
    high: numberText(high),
    unit: unitOf(unit),
    distribution,
    standing: STANDING_WORDS[standing],
    source: record ? { text: `${record.producer}: ${record.title}`, href: `/sources/${record.id}` } : null,
    at: parameter.at ?? '',
    note: parameter.note ?? '',
  };
}

function readerRow({ id, label, definition, least, most, unit, gap }: ReaderParameter): ReaderRow {
  return {
    id,
    label,
    definition,
    range: `${numberText(least)}–${numberText(most)} ${unitOf(unit)}`,
    gap,
  };
}

const SCHEME_MEANINGS: Readonly<Record<Scheme, string>> = {
  SE: 'one exposure; any layer, any class',
  LELE: 'litho-etch, twice; holes',
  LELELE: 'litho-etch, three times; holes',
  LELELELE: 'litho-etch, four times; holes',
  SADP: 'self-aligned double patterning; lines',
  SAQP: 'self-aligned quadruple patterning; lines',
  'EUV-DP': 'double patterning on EUV; lines and holes',
};

/** A scheme at one exposure's own pitch: how much finer it prints, and what it exposes beside cuts. */
function schemeRow(name: Scheme): SchemeRow {
  const exposures = exposuresOf(name, 1, 1);
  const cuts = cutsAmong(name, exposures);
  return {
    name,
    meaning: SCHEME_MEANINGS[name],
    reach: String(SCHEME_REACH[name]),
    exposures: String(exposures - cuts),
    cuts: cuts > 0 ? 'D, rounded; at least 1' : 'none',
  };
}

function groupsOf(catalogue: Catalogue): ParameterGroup[] {
  const groupOf = (id: string): string | undefined => GROUPS.find(([, , of]) => of.test(id))?.[0];
  return GROUPS.map(([id, title]) => ({
    id,
    title,
    rows: catalogue.parameters
      .filter((parameter) => groupOf(parameter.id) === id)
      .map((parameter) => parameterRow(catalogue, parameter)),
  })).filter((group) => group.rows.length > 0);
}

export function methodPage(catalogue: Catalogue, today: string): MethodPage {
  const { parameters, readerParameters, equipment, claims } = catalogue;
  return {
    ...sitePage(catalogue, today, {
      title: 'How does the model work?',
      description:
        'The equations in plain words, every assumption with range and source, and what is left out.',
      section: 'method',
      path: '/method',
      csv: true,
    }),
    answer:
      'Layer by layer: which machines print each critical layer of a node, by which patterning, with enough overlay, at what cost; then which of those machines a set of measures leaves; then what making the node would take with the rest.',
    groups: groupsOf(catalogue),
    reader: readerParameters.map(readerRow),
    schemes: SCHEMES.map(schemeRow),
    value: Object.fromEntries(parameters.map((parameter) => [parameter.id, rangeText(parameter)])),
    words: PRODUCTION_WORDS,
    counts: {
      parameters: parameters.length,
      claims: claims.length,
      announced: equipment.filter((machine) => machine.maturity !== 'in-series').length,
      machines: equipment.length,
    },
  };
}
