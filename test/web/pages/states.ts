/** States of the first page, and what its HTML says at each live place. */

import { lineModel, READINGS } from '../../../src/model/index.ts';
import type { Case, Catalogue, Line, LineModel, RelationName } from '../../../src/model/index.ts';
import { records, TODAY } from '../../support/records.ts';

export const PHRASES: readonly RelationName[] = ['uniquely-required-for', 'capable-of'];

/** Every phrase in every reading of either phrase, at each of these numbers. */
export function statesAt(numbers: readonly number[]): Line[] {
  return numbers.flatMap((nodeNm) =>
    PHRASES.flatMap((phrase) =>
      READINGS['capable-of'].flatMap((capable) =>
        READINGS['uniquely-required-for'].map((unique) => ({ nodeNm, phrase, capable, unique })),
      ),
    ),
  );
}

export function wholeNumbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

export interface Setting {
  readonly catalogue: Catalogue;
  readonly of: Case;
  readonly model: LineModel;
}

export function settingOf(catalogue: Catalogue): Setting {
  const [of] = catalogue.cases;
  if (!of) throw new Error('there is no case on record');
  return { catalogue, of, model: lineModel(catalogue, of, TODAY) };
}

export function realSetting(): Setting {
  return settingOf(records());
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#34': '"',
  '#39': "'",
  amp: '&',
};

export function unescaped(html: string): string {
  return html.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** The text at every `data-live` place and the mark at every `data-live-mark`, by key, in the order of the page. */
export function liveIn(html: string): [key: string, said: string][] {
  const texts = [...html.matchAll(/\sdata-live="([^"]+)"[^>]*>([^<]*)</g)];
  const marks = [...html.matchAll(/\sdata-mark="([^"]+)" data-live-mark="([^"]+)"/g)];
  return [
    ...texts.map(([, key = '', text = '']): [string, string] => [key, unescaped(text)]),
    ...marks.map(([, mark = '', key = '']): [string, string] => [key, mark]),
  ];
}
