/** Where scanners stand on a map of feature and overlay: at their figures, or in the strip for what is not published. */

import { centralOf, intervalOf, smallestFeature, usable } from '../model/index.ts';
import type { Catalogue, Equipment, Legal, Scenario } from '../model/index.ts';
import { intervalText, numberText } from '../text/index.ts';
import type { RuleMark, Span } from './description.ts';

/** Figures stand from `low` to `end`, what is not published in the strip beyond, up to `high`. */
interface Extent {
  readonly low: number;
  readonly end: number;
  readonly high: number;
}

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
  const range: Span | null = interval && interval.high > interval.low ? [interval.low, interval.high] : null;
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

/** Columns of the strip: machines whose features lie within this ratio of one another stand above one another. */
const SAME_COLUMN = 1.07;
/** From one level of the strip to the next, on the axis of overlay. */
const RISE = 1.42;
/** Where nothing is published. */
const USUAL = { feature: [10, 100], overlay: [1, 10] } as const;

/** The finest and the coarsest of figures and limits, with a little room. */
function extentOf(values: readonly number[], usual: readonly number[]): readonly [number, number] {
  const all = values.length > 0 ? values : usual;
  return [Math.min(...all) / 1.2, Math.max(...all) * 1.25];
}

/** The middle of the strip beyond an axis. */
export function stripMiddle({ end, high }: Extent): number {
  return (end * high) ** 0.5;
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

export interface ScannerPlaces {
  readonly placed: readonly PlacedScanner[];
  readonly x: Extent;
  readonly y: Extent;
}

/** How many machines before it stand in its column of the strip. */
function levels(): (x: number) => number {
  const strip: number[] = [];
  return (x) => {
    const level = strip.filter((other) => Math.max(x, other) / Math.min(x, other) < SAME_COLUMN).length;
    strip.push(x);
    return level;
  };
}

/** Every machine, the finest feature first; those without an overlay one above the other. The axes hold the limits too. */
export function scannerPlaces(
  catalogue: Catalogue,
  scenario: Scenario,
  k: number,
  limits: readonly RuleMark[],
  outcomeOf: (id: string) => Legal,
): ScannerPlaces {
  const all = catalogue.equipment.map((machine) =>
    figuresOf(machine, scenario.unverified === 'include', k, outcomeOf(machine.id)),
  );
  const at = (axis: 'x' | 'y'): number[] =>
    limits.filter((rule) => rule.axis === axis).map((rule) => rule.at);
  const features = [...all.flatMap(({ featureNm }) => featureNm ?? []), ...at('x')];
  const overlays = [
    ...all.flatMap(({ overlayNm, range }) => [overlayNm ?? [], range?.[1] ?? []].flat()),
    ...at('y'),
  ];
  const [xLow, xEnd] = extentOf(features, USUAL.feature);
  const [yLow, yEnd] = extentOf(overlays, USUAL.overlay);
  const x = { low: xLow, end: xEnd, high: xEnd * 1.7 };
  const xOf = ({ featureNm }: Figures): number => featureNm ?? stripMiddle(x);
  const levelAt = levels();
  const placed = grouped([...all].sort((a, b) => xOf(a) - xOf(b))).flatMap((group): PlacedScanner[] => {
    const [first] = group;
    if (!first) return [];
    const { outcome, featureNm, overlayNm, range, told } = first;
    return [
      {
        machines: group.map(({ machine }) => machine),
        outcome,
        featureNm,
        overlayNm,
        x: xOf(first),
        y: overlayNm ?? yEnd * RISE ** (levelAt(xOf(first)) + 1),
        ...(range ? { yRange: [Math.max(range[0], yLow), range[1]] as const } : {}),
        published: overlayNm !== null,
        told,
      },
    ];
  });
  const highest = Math.max(yEnd * RISE, ...placed.map((of) => of.y));
  // Room above the highest for the name of the strip.
  return { placed, x, y: { low: yLow, end: yEnd, high: highest * RISE ** 1.6 } };
}
