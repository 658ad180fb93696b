/** At which values of a threshold an answer can turn: read off the records' own figures, not sampled (design §5.9). */

import { smallestFeature, unmeasured } from './bound.ts';
import type { Catalogue } from './catalogue.ts';
import { isMovable, walk } from './criterion.ts';
import type { Adjustable, BoundCriterion, Criterion, TermCriterion } from './criterion.ts';
import { breakPoints } from './evaluate.ts';
import { isPoint } from './figure.ts';
import type { Interval } from './figure.ts';
import type { KeyedThreshold } from './keyed-threshold.ts';
import { settingFor } from './legal.ts';
import type { QuantityKey } from './quantity.ts';
import { measureAsPut } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import type { Subject } from './subject.ts';

/** A value of the threshold at which an answer turns: on reaching it, only beyond it, or so that either may be. */
export interface Turn {
  readonly at: number;
  readonly when: 'reached' | 'passed' | 'either';
}

type Leaf = BoundCriterion | TermCriterion;

/** What a threshold moves of a leaf: a bound as it is read, where a reading makes "at most" a "below", or the factor. */
interface Moved {
  readonly leaf: Leaf;
  readonly bound: Adjustable['bound'];
}

function asPut(leaf: Leaf, bound: Adjustable['bound']): Moved['bound'] {
  return bound === 'at_most' && leaf.at_most === undefined ? 'less_than' : bound;
}

/** The leaves that a threshold moves, with what of them it moves. */
function movedBy(specifies: Criterion, { threshold: { threshold } }: KeyedThreshold): Moved[] {
  return [...walk(specifies)].filter(isMovable).flatMap((leaf) => {
    const own = (leaf.adjustable ?? []).filter((entry) => entry.threshold === threshold);
    const follows = leaf.follows?.threshold === threshold ? [leaf.follows] : [];
    return [...own, ...follows].map(({ bound }) => ({ leaf, bound: asPut(leaf, bound) }));
  });
}

/** The quantities that a threshold is held against. */
export function quantitiesMovedBy(of: KeyedThreshold): QuantityKey[] {
  const { specifies } = of.measure;
  const leaves = specifies ? movedBy(specifies, of) : [];
  return [...new Set(leaves.flatMap(({ leaf }) => ('quantity' in leaf ? [leaf.quantity] : LIGHT)))];
}

const LIGHT = ['wavelengthNm', 'numericalAperture'] as const;

const WHEN = {
  at_most: 'reached',
  more_than: 'reached',
  less_than: 'passed',
  at_least: 'passed',
  k_factor: 'either',
} as const satisfies Record<Moved['bound'], Turn['when']>;

function intervalIn(subject: Subject, key: QuantityKey): Interval | null {
  const known = subject.quantity(key);
  return 'interval' in known ? known.interval : null;
}

/** Where a range is cut by the test: a moved bound that passes such a point opens or closes a band. */
function cutsIn(specifies: Criterion, subject: Subject, key: QuantityKey, range: Interval): number[] {
  if (isPoint(range)) return [];
  return breakPoints(specifies, key, subject).filter((at) => at > range.low && at < range.high);
}

function turnsOfQuantity(
  specifies: Criterion,
  subject: Subject,
  key: QuantityKey,
  bound: Moved['bound'],
): Turn[] {
  const range = intervalIn(subject, key);
  if (!range) return [];
  const when = WHEN[bound];
  return [
    { at: range.low, when: range.lowExclusive === true ? 'either' : when },
    ...(Number.isFinite(range.high) ? [{ at: range.high, when }] : []),
    ...cutsIn(specifies, subject, key, range).map((at): Turn => ({ at, when: 'either' })),
  ];
}

/** K × wavelength ÷ aperture against its limit, at every wavelength and aperture at which a piece begins. */
function turnsOfTerm(
  specifies: Criterion,
  subject: Subject,
  leaf: TermCriterion,
  bound: Moved['bound'],
): Turn[] {
  const [wavelengths, apertures] = LIGHT.map((key) => {
    const range = intervalIn(subject, key);
    return range ? [range.low, range.high, ...cutsIn(specifies, subject, key, range)] : [];
  });
  const values = (wavelengths ?? []).flatMap((wavelength) =>
    (apertures ?? []).flatMap((aperture) =>
      bound === 'k_factor'
        ? unmeasured(leaf).map(({ value }) => factorFor(value, wavelength, aperture))
        : [smallestFeature(wavelength, aperture, leaf.k_factor)],
    ),
  );
  return values.filter(Number.isFinite).map((at) => ({ at, when: 'either' }));
}

const ROUNDINGS = [0, 1, -1];

/** The K at which the smallest feature comes to the limit: the one that computes to it, where a rounding has one. */
function factorFor(limit: number, wavelength: number, aperture: number): number {
  const raw = (limit * aperture) / wavelength;
  const near = ROUNDINGS.map((places) => raw * (1 + places * Number.EPSILON));
  return near.find((k) => smallestFeature(wavelength, aperture, k) === limit) ?? raw;
}

/** Every turn of the records' answers within the measure's own test; those outside the threshold's range included. */
export function turnsOf(
  catalogue: Catalogue,
  scenario: Scenario,
  of: KeyedThreshold,
  among: Pick<Catalogue, 'nodes' | 'equipment'> = catalogue,
): Turn[] {
  const { specifies } = measureAsPut(of.measure, scenario);
  if (!specifies) return [];
  const { subjects } = settingFor(catalogue, of.measure, scenario);
  const all = [
    ...among.nodes.map((node) => subjects.node(node)),
    ...among.equipment.map((machine) => subjects.machine(machine)),
  ];
  return movedBy(specifies, of).flatMap(({ leaf, bound }) =>
    all.flatMap((subject) =>
      'quantity' in leaf
        ? turnsOfQuantity(specifies, subject, leaf.quantity, bound)
        : turnsOfTerm(specifies, subject, leaf, bound),
    ),
  );
}
