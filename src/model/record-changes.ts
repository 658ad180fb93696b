/** What differs between two states of one record: figures with their values as short text, and every other statement. */

/** One figure or statement of a record; null where a release has none. */
export interface FigureChange {
  /** As in the record's file: `minimumMetalPitchNm`, `history[2].on`. */
  readonly path: string;
  readonly from: string | null;
  readonly to: string | null;
}

type Keyed = Readonly<Record<string, unknown>>;

const LONGEST = 120;
/** The parts of a figure that are its value, told as one; `label`, `from` and `to` follow from a date's `value`. */
const VALUE_PARTS = ['value', 'low', 'high', 'lowExclusive', 'unit', 'gap', 'label', 'from', 'to'];

function isKeyed(value: unknown): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFigure(value: unknown): value is Keyed {
  if (!isKeyed(value)) return false;
  return 'gap' in value || ('standing' in value && ['value', 'low', 'high'].some((key) => key in value));
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (!isKeyed(a) || !isKeyed(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => same(a[key], b[key]));
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function numberAt(of: Keyed, key: string): string | undefined {
  const value = of[key];
  return typeof value === 'number' || typeof value === 'string' ? String(value) : undefined;
}

/** `36 (34–38) nm`, `above 1.5`, `2016-Q4`, or the gap. */
function figureText(figure: Keyed): string {
  if (typeof figure['gap'] === 'string') return figure['gap'];
  const [value, low, high] = ['value', 'low', 'high'].map((key) => numberAt(figure, key));
  const bounds = [low, high].filter((end) => end !== undefined);
  const range =
    bounds.length === 2 ? bounds.join('–') : low !== undefined ? `from ${low}` : `to ${high ?? ''}`;
  const number =
    value === undefined ? range : bounds.length === 0 || low === high ? value : `${value} (${range})`;
  const exclusive = figure['lowExclusive'] === true ? 'above ' : '';
  const unit = numberAt(figure, 'unit');
  return `${exclusive}${number}${unit === undefined || unit === 'ratio' ? '' : ` ${unit}`}`;
}

/** Any part of a record on one short line; null for none. */
function textOf(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string') return short(value);
  if (isFigure(value)) return short(figureText(value));
  const plain = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  return short(plain ? value.join(', ') : JSON.stringify(value));
}

function without(value: Keyed, keys: readonly string[]): Keyed {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

function figureChanges(from: Keyed, to: Keyed, path: string): FigureChange[] {
  const valueOf = (figure: Keyed): Keyed =>
    Object.fromEntries(Object.entries(figure).filter(([key]) => VALUE_PARTS.includes(key)));
  const own = same(valueOf(from), valueOf(to)) ? [] : [{ path, from: textOf(from), to: textOf(to) }];
  // A gap that is filled, or a figure that is withdrawn, takes its whole citation along.
  if ('gap' in from !== 'gap' in to) return own;
  return [...own, ...keyedChanges(without(from, VALUE_PARTS), without(to, VALUE_PARTS), path)];
}

function keyedChanges(from: Keyed, to: Keyed, path: string): FigureChange[] {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return keys.flatMap((key) => changesIn(from[key], to[key], path === '' ? key : `${path}.${key}`));
}

function listChanges(from: readonly unknown[], to: readonly unknown[], path: string): FigureChange[] {
  if (![...from, ...to].some((item) => typeof item === 'object'))
    return [{ path, from: textOf(from), to: textOf(to) }];
  const longer = from.length > to.length ? from : to;
  return longer.flatMap((_, i) => changesIn(from[i], to[i], `${path}[${String(i)}]`));
}

function changesIn(from: unknown, to: unknown, path: string): FigureChange[] {
  if (same(from, to)) return [];
  if (isFigure(from) && isFigure(to)) return figureChanges(from, to, path);
  if (isKeyed(from) && isKeyed(to)) return keyedChanges(from, to, path);
  if (Array.isArray(from) && Array.isArray(to)) return listChanges(from, to, path);
  return [{ path, from: textOf(from), to: textOf(to) }];
}

/** The changes from one state of a record to another, in the order of its entries. */
export function recordChanges(from: object, to: object): FigureChange[] {
  return keyedChanges({ ...from }, { ...to }, '');
}
