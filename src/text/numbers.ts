/** Numbers as readers see them: unit always, ranges as ranges, no more digits than the source gives. */

import type { Figure, Interval, Recorded, Unit } from '../model/index.ts';
import { isGap, isPoint } from '../model/index.ts';

const UNIT_TEXT: Record<Unit, string> = {
  nm: 'nm',
  mm: 'mm',
  um2: 'µm²',
  'MTr/mm2': 'MTr/mm²',
  'Gb/mm2': 'Gb/mm²',
  'wafers/hour': 'wafers/hour',
  layers: 'layers',
  masks: 'masks',
  'vias/die': 'vias/die',
  USD: 'USD',
  year: '',
  ratio: '',
};

const MINUS = '\u2212';
const EN_DASH = '\u2013';
const NARROW_SPACE = '\u202f';

export function unitText(unit: Unit): string {
  return UNIT_TEXT[unit];
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, NARROW_SPACE);
}

/** A number without needless digits: at most `decimals`, trailing zeros dropped, thousands set apart from 10 000 on. */
export function numberText(value: number, decimals = 4): string {
  const [whole = '0', fraction] = Math.abs(value)
    .toFixed(decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .split('.');
  const sign = value < 0 && Number(whole + (fraction ?? '')) !== 0 ? MINUS : '';
  return `${sign}${whole.length > 4 ? grouped(whole) : whole}${fraction === undefined ? '' : `.${fraction}`}`;
}

function withUnit(text: string, unit: Unit): string {
  return UNIT_TEXT[unit] === '' ? text : `${text} ${UNIT_TEXT[unit]}`;
}

/** A range: `42–44 nm`, `at most 1.5 nm`, `above 1.5, at most 2.4 nm`. */
export function intervalText(interval: Interval, unit: Unit, decimals = 4): string {
  if (isPoint(interval)) return withUnit(numberText(interval.low, decimals), unit);
  const [low, high] = [numberText(interval.low, decimals), numberText(interval.high, decimals)];
  if (!Number.isFinite(interval.high)) return withUnit(`at least ${low}`, unit);
  if (interval.low === 0 && interval.lowExclusive) return withUnit(`at most ${high}`, unit);
  if (interval.lowExclusive) return withUnit(`above ${low}, at most ${high}`, unit);
  return withUnit(`${low}${EN_DASH}${high}`, unit);
}

const MARKS: Partial<Record<Figure['standing'], string>> = { derived: '†', estimated: '~', unverified: '?' };

/** † derived, ~ estimated, ? unverified; nothing for what was published, reported or measured. */
export function markOf(standing: Figure['standing']): string {
  return MARKS[standing] ?? '';
}

/** The figure as a cell shows it: its value with the range behind it, and the mark of its standing. */
export function figureText(figure: Figure): string {
  const { value, low, high, unit } = figure;
  const mark = markOf(figure.standing);
  if (value === undefined) {
    const range = { low: low ?? 0, high: high ?? Number.POSITIVE_INFINITY };
    const open = figure.lowExclusive === true || low === undefined;
    return intervalText(open ? { ...range, lowExclusive: true } : range, unit) + mark;
  }
  const ranged = low !== undefined && high !== undefined && low !== high;
  const range = ranged ? ` (${numberText(low)}${EN_DASH}${numberText(high)})` : '';
  return `${withUnit(numberText(value), unit)}${mark}${range}`;
}

const GAP_TEXT = {
  'not-published': 'not published',
  'not-found': 'not found',
  'not-applicable': 'not applicable',
} as const;

/** A figure, or in words why there is none; never blank and never zero. */
export function recordedText(recorded: Recorded<Figure> | undefined): string {
  if (recorded === undefined) return GAP_TEXT['not-found'];
  return isGap(recorded) ? GAP_TEXT[recorded.gap] : figureText(recorded);
}

export function gapText(gap: keyof typeof GAP_TEXT): string {
  return GAP_TEXT[gap];
}

/** A ratio: `0.69×`, `0.66–0.79×`. */
export function ratioText(ratio: {
  readonly low: number;
  readonly high: number;
  readonly value: number;
}): string {
  const [low, high] = [ratio.low.toFixed(2), ratio.high.toFixed(2)];
  return low === high ? `${ratio.value.toFixed(2)}×` : `${low}${EN_DASH}${high}×`;
}

/** A span of years: `4 to 4.8 years`, `3.1 years` where both ends agree, `up to 0.7 years` from none. */
export function yearsText(years: { readonly low: number; readonly high: number }): string {
  const [low, high] = [years.low, years.high].map((value) => numberText(value, 1));
  if (low === '0') return `up to ${high ?? ''} years`;
  if (low === high) return low === '1' ? '1 year' : `${low ?? ''} years`;
  return `${low ?? ''} to ${high ?? ''} years`;
}

/** `1 node`, `2 nodes`, `no nodes`. */
export function countText(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${many}`;
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listText(items: readonly string[], word = 'and'): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`;
}

/** `a, b and 7 more`. */
export function firstOf(items: readonly string[], most: number): string {
  if (items.length <= most + 1) return listText(items);
  return `${items.slice(0, most).join(', ')} and ${String(items.length - most)} more`;
}
