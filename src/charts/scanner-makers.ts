/** Makers of scanners, each with its mark: those with most machines on record have their own, the rest share one. */

import type { Catalogue } from '../model/index.ts';
import { listText } from '../text/index.ts';
import type { Shape } from './description.ts';
import type { Tone } from './tones.ts';

export interface Maker {
  readonly id: string;
  readonly name: string;
  /** One maker, or those that share a mark. */
  readonly makers: readonly string[];
  readonly tone: Tone;
  readonly shape: Shape;
}

const MARKS: readonly Pick<Maker, 'tone' | 'shape'>[] = [
  { tone: 'series-1', shape: 'circle' },
  { tone: 'series-2', shape: 'square' },
  { tone: 'series-3', shape: 'triangle' },
  { tone: 'series-5', shape: 'diamond' },
];

/** Makers of scanners are no parties on record: as their machines' names begin, where that is the maker's name. */
export function makerOf(catalogue: Catalogue, id: string): string {
  const [first = ''] = catalogue.equipment.find(({ maker }) => maker === id)?.name.split(' ') ?? [];
  return first !== '' && id.startsWith(first.toLowerCase()) ? first : id.toUpperCase().replaceAll('-', ' ');
}

/** Every mark has a shape of its own, for readers who see no color. */
export function makersIn(catalogue: Catalogue): Maker[] {
  const count = (id: string): number => catalogue.equipment.filter(({ maker }) => maker === id).length;
  const ids = [...new Set(catalogue.equipment.map(({ maker }) => maker))];
  const ranked = ids.sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  return MARKS.flatMap((mark, i): Maker[] => {
    const makers = i === MARKS.length - 1 ? ranked.slice(i) : ranked.slice(i, i + 1);
    const [id] = makers;
    if (id === undefined) return [];
    return [{ id, name: listText(makers.map((of) => makerOf(catalogue, of))), makers, ...mark }];
  });
}
