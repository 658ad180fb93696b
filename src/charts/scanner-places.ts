/** Where scanners stand on a map of feature and overlay: at their figures, or in the strip for what is not published. */

import { centralOf, intervalOf, smallestFeature, usable } from '../model/index.ts';
import type { Catalogue, Equipment, Legal, Scenario } from '../model/index.ts';
import { intervalText, numberText } from '../text/index.ts';
import type { Span } from './description.ts';

/** Ends of the axes: figures up to `end`, beyond it the strips. */
export const MAP = {
  x: { low: 5, end: 250, high: 420 },
  y: { low: 1, end: 60 },
} as const;

export interface PlacedScanner {
  /** Alike in all that is drawn. */
  readonly machines: readonly Equipment[];
  readonly outcome: Legal;
  readonly featureNm: number | null;
  readonly overlayNm: number | null;
  readonly x: number;
  readonly y: number;
  readonly yRange?: Span;
  readonly published: boolean;
  readonly told: string;
}

interface Figures {
  readonly machine: Equipment;
  readonly outcome: Legal;
  readonly featureNm: number | null;
  readonly overlayNm: number | null;
  readonly range: Span | null;
  readonly told: string;
}

function figuresOf(machine: Equipment, includeUnverified: boolean, k: number, outcome: Legal): Figures {
  const nm = (of: Equipment['wavelengthNm']): number | null => {
    const figure = usable(of, includeUnverified);
    return figure && centralOf(figure);
  };
  const [wavelength, aperture] = [nm(machine.wavelengthNm), nm(machine.numericalAperture)];
  const featureNm = wavelength && aperture ? smallestFeature(wavelength, aperture, k) : null;
  const overlay = usable(machine.dedicatedChuckOverlayNm, includeUnverified);
  const interval = overlay && intervalOf(overlay);
  const range: Span | null =
    interval && interval.high > interval.low ? [Math.max(interval.low, MAP.y.low), interval.high] : null;
  const feature = featureNm === null ? 'no aperture published' : `${numberText(featureNm, 1)} nm`;
  const told = interval ? `overlay ${intervalText(interval, 'nm')}` : 'overlay not published';
  return {
    machine,
    outcome,
    featureNm,
    overlayNm: overlay && centralOf(overlay),
    range,
    told: `${feature}, ${told}`,
  };
}

function clamped(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Columns of the strip: machines whose features lie within this ratio of one another stand above one another. */
const SAME_COLUMN = 1.07;
/** From one level of the strip to the next, on the axis of overlay. */
const RISE = 1.42;

/** Where the strip ends that holds so many levels, and the name of the strip above them. */
export function stripEnd(placed: readonly PlacedScanner[]): number {
  const highest = Math.max(MAP.y.end * RISE, ...placed.map(({ y }) => y));
  return highest * RISE ** 1.6;
}

function alike(a: Figures, b: Figures): boolean {
  return (
    a.machine.maker === b.machine.maker &&
    a.outcome === b.outcome &&
    a.featureNm === b.featureNm &&
    a.overlayNm === b.overlayNm &&
    a.told === b.told
  );
}

/** Machines at one place share one point. */
function grouped(all: readonly Figures[]): Figures[][] {
  const groups: Figures[][] = [];
  for (const of of all) {
    const known = groups.find(([first]) => first !== undefined && alike(first, of));
    if (known) known.push(of);
    else groups.push([of]);
  }
  return groups;
}

/** Every machine, in the order of the records; those without an overlay one above the other, finest feature first. */
export function mapPoints(
  catalogue: Catalogue,
  scenario: Scenario,
  k: number,
  outcomeOf: (id: string) => Legal,
): PlacedScanner[] {
  const all = catalogue.equipment.map((machine) =>
    figuresOf(machine, scenario.unverified === 'include', k, outcomeOf(machine.id)),
  );
  const strip: { x: number; level: number }[] = [];
  const xOf = ({ featureNm }: Figures): number =>
    featureNm === null ? (MAP.x.end * MAP.x.high) ** 0.5 : clamped(featureNm, MAP.x.low, MAP.x.end);
  const levelAt = (x: number): number => {
    const level = strip.filter((other) => Math.max(x, other.x) / Math.min(x, other.x) < SAME_COLUMN).length;
    strip.push({ x, level });
    return level;
  };
  const groups = grouped([...all].sort((a, b) => xOf(a) - xOf(b)));
  return groups.flatMap((group): PlacedScanner[] => {
    const [first] = group;
    if (!first) return [];
    const { outcome, featureNm, overlayNm, range, told } = first;
    const x = xOf(first);
    const y =
      overlayNm === null ? MAP.y.end * RISE ** (levelAt(x) + 1) : clamped(overlayNm, MAP.y.low, MAP.y.end);
    return [
      {
        machines: group.map(({ machine }) => machine),
        outcome,
        featureNm,
        overlayNm,
        x,
        y,
        ...(range ? { yRange: range } : {}),
        published: overlayNm !== null,
        told,
      },
    ];
  });
}
