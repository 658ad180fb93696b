/** Filters of a list as a form's select fields, with words for their values. */

import { byId } from '../../model/index.ts';
import type { Catalogue } from '../../model/index.ts';
import { CLASS_WORDS, STATUS_WORDS, TEST_WORDS, TRANSISTOR_WORDS } from '../../text/index.ts';
import type { Filters, ListState } from '../params/list-state.ts';

export interface FilterView {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
}

const LABELS: Readonly<Record<string, string>> = {
  foundry: 'Foundry',
  class: 'Class',
  year: 'Volume production in',
  transistor: 'Transistor',
  deviceClass: 'Device',
  maker: 'Maker',
  country: 'Supplied from',
  jurisdiction: 'Jurisdiction',
  status: 'Status today',
  tests: 'Tests',
  kind: 'Kind',
};

function wordFor(catalogue: Catalogue, name: string, value: string): string {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    transistor: TRANSISTOR_WORDS,
    status: STATUS_WORDS,
    tests: TEST_WORDS,
    class: CLASS_WORDS,
  };
  if (name === 'foundry') return byId(catalogue.parties, value)?.name ?? value;
  return words[name]?.[value] ?? (name === 'maker' ? value.toUpperCase() : value);
}

export function filterViews(catalogue: Catalogue, filters: Filters, state: ListState): FilterView[] {
  return Object.entries(filters).map(([name, values]) => ({
    name,
    label: LABELS[name] ?? name,
    options: values.map((value) => ({
      value,
      label: wordFor(catalogue, name, value),
      chosen: state.filters.get(name) === value,
    })),
  }));
}
