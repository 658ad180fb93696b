/** A figure on record: a number or range with unit, standing and citation, or a gap that says why there is none. */

export const STANDINGS = ['published', 'reported', 'measured', 'estimated', 'derived', 'unverified'] as const;
export type Standing = (typeof STANDINGS)[number];

export const UNITS = [
  'nm',
  'mm',
  'um2',
  'MTr/mm2',
  'Gb/mm2',
  'wafers/hour',
  'layers',
  'masks',
  'vias/die',
  'USD',
  'year',
  'ratio',
] as const;
export type Unit = (typeof UNITS)[number];

/** Where a figure was found. `source` is a source id; absent only where the standing is `unverified`. */
export interface Citation {
  readonly standing: Standing;
  readonly source?: string;
  readonly at?: string;
  readonly checked: string;
  readonly alsoSources?: readonly string[];
  readonly note?: string;
}

/** A recorded figure. `value` where one figure stands, `low` and `high` where sources or ranges differ. */
export interface Figure extends Citation {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  /** The end itself is outside the range ("above 1.50"). */
  readonly lowExclusive?: boolean;
  readonly unit: Unit;
  /** How it was obtained, where figures of one quantity are not comparable otherwise (density). */
  readonly method?: string;
  readonly alsoReported?: readonly Figure[];
  /** Set on a value that was taken from another node of the same class; never this node's own figure. */
  readonly classValueOf?: string;
}

export const GAPS = ['not-published', 'not-found', 'not-applicable'] as const;
export type GapKind = (typeof GAPS)[number];

/** A hole in the record, kept apart from zero and from an absent key (not yet researched). */
export interface Gap {
  readonly gap: GapKind;
  readonly note?: string;
  /** Id of the node of the same class whose figure may stand in, marked as a class value. */
  readonly classValueOf?: string;
  /** A figure found only in memory or without a public address: shown as unverified, decides nothing. */
  readonly unverified?: Figure;
}

export type Recorded<T> = T | Gap;

export function isGap<T extends object>(recorded: Recorded<T>): recorded is Gap {
  return 'gap' in recorded;
}

/** A set of possible values between two ends; an end may be open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowExclusive?: boolean;
}

export function point(value: number): Interval {
  return { low: value, high: value };
}

export function isPoint(interval: Interval): boolean {
  return interval.low === interval.high;
}

/** The values that a figure leaves possible: its range where sources differ, else its one value. */
export function intervalOf(figure: Figure): Interval | null {
  const low = figure.low ?? figure.value;
  const high = figure.high ?? figure.value;
  if (low === undefined && high === undefined) return null;
  const interval = { low: low ?? 0, high: high ?? Number.POSITIVE_INFINITY };
  return figure.lowExclusive || low === undefined ? { ...interval, lowExclusive: true } : interval;
}

/** The one number to compute with: the figure's value, else the middle of its range. */
export function centralOf(figure: Figure): number | null {
  if (figure.value !== undefined) return figure.value;
  if (figure.low !== undefined && figure.high !== undefined) return (figure.low + figure.high) / 2;
  return figure.high ?? figure.low ?? null;
}

/** May the figure decide an outcome? Unverified ones only where the reader asks for it. */
export function mayDecide({ standing }: Citation, includeUnverified: boolean): boolean {
  return includeUnverified || standing !== 'unverified';
}

/** The figure that may decide under the reader's setting, or null. */
export function usable(recorded: Recorded<Figure> | undefined, includeUnverified: boolean): Figure | null {
  if (recorded === undefined) return null;
  if (isGap(recorded)) return includeUnverified ? (recorded.unverified ?? null) : null;
  return mayDecide(recorded, includeUnverified) ? recorded : null;
}
