/** Names of places, makers and measures as the calculator's sentences use them. */

import { byId, SCANNER_CLASSES } from '../model/index.ts';
import type { Catalogue } from '../model/index.ts';
import { firstOf, listText } from './numbers.ts';
import { CLASS_WORDS } from './words.ts';
import { machineOf, measureOf } from './scenario-lookup.ts';

const PLACES: Readonly<Record<string, string>> = {
  AT: 'Austria',
  BE: 'Belgium',
  CA: 'Canada',
  CN: 'China',
  DE: 'Germany',
  EU: 'the European Union',
  GB: 'the United Kingdom',
  IE: 'Ireland',
  IL: 'Israel',
  JP: 'Japan',
  KR: 'South Korea',
  NL: 'the Netherlands',
  SE: 'Sweden',
  SG: 'Singapore',
  TW: 'Taiwan',
  US: 'the United States',
  WA: 'the Wassenaar states',
};

/** A jurisdiction in words; its code where it needs none. */
export function placeName(code: string): string {
  return PLACES[code] ?? code;
}

/** The same at the head of a line. */
export function placeLabel(code: string): string {
  const name = placeName(code).replace(/^the /, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function makerName(catalogue: Catalogue, id: string): string {
  return byId(catalogue.parties, id)?.name ?? id;
}

export function measureName(catalogue: Catalogue, id: string): string {
  return measureOf(catalogue, id)?.shortTitle ?? id;
}

export function machineName(catalogue: Catalogue, id: string | null): string | null {
  return id === null ? null : (machineOf(catalogue, id)?.name ?? id);
}

const SUPPLIER = 'supplier:';

/** Names that `deny` and `only` take, as a reader would say them: countries together, then classes, then the rest. */
export function removableNames(catalogue: Catalogue, names: readonly string[]): string {
  const countries = names.filter((name) => name.startsWith(SUPPLIER));
  const classes = SCANNER_CLASSES.filter((of) => names.includes(of)).map((of) => CLASS_WORDS[of]);
  const others = names.filter(
    (name) => !countries.includes(name) && !SCANNER_CLASSES.some((of) => of === name),
  );
  const nameOf = (id: string): string =>
    machineOf(catalogue, id)?.name ?? byId(catalogue.equipmentClasses, id)?.name ?? id;
  const places = firstOf(
    countries.map((name) => placeName(name.slice(SUPPLIER.length).toUpperCase())),
    3,
  );
  return listText([
    ...(countries.length > 0 ? [`supplies from ${places}`] : []),
    ...classes,
    ...(others.length > 1 ? [`${String(others.length)} machines or classes by name`] : others.map(nameOf)),
  ]);
}

/** Machines by name, what neighbors begin with said once: `ASML TWINSCAN NXT:1950i, NXT:1960Bi; Nikon NSR-S609B`. */
export function machineNames(names: readonly string[]): string {
  const groups: { readonly start: string; readonly ends: string[] }[] = [];
  for (const name of names) {
    const cut = name.replace(/ \((?:announced|prototype)\)$/, '').lastIndexOf(' ') + 1;
    const start = name.slice(0, cut);
    const last = groups.at(-1);
    if (last?.start === start) last.ends.push(name.slice(cut));
    else groups.push({ start, ends: [name.slice(cut)] });
  }
  return groups.map(({ start, ends }) => start + ends.join(', ')).join('; ');
}
