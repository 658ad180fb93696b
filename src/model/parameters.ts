/** The model's assumptions: each a parameter on record with low, central and high, which a reader may change. */

import type { Citation } from './figure.ts';

export const PARAMETER_IDS = [
  'via-pitch-ratio',
  'relaxed-layer-pitch-nm',
  'i-line.single-exposure-pitch-nm',
  'krf.single-exposure-pitch-nm',
  'arf-dry.single-exposure-pitch-nm',
  'arf-immersion.single-exposure-pitch-nm',
  'euv.single-exposure-pitch-nm',
  'euv-high-na.single-exposure-pitch-nm',
  'arf-immersion.two-dimensional-pitch-ratio',
  'i-line.k1',
  'krf.k1',
  'arf-dry.k1',
  'arf-immersion.k1',
  'euv.k1',
  'euv-high-na.k1',
  'i-line.pass-cost',
  'krf.pass-cost',
  'arf-dry.pass-cost',
  'arf-immersion.pass-cost',
  'euv.pass-cost',
  'euv-high-na.pass-cost',
  'step-cost',
  'extra-steps.lele',
  'extra-steps.sadp',
  'extra-steps.saqp',
  'extra-steps.cut',
  'process-overlay-nm',
  'overlay-fraction.self-aligned',
  'overlay-fraction.split',
  'marginal-overlay-factor',
  'layer-count.planar.lowest-metals',
  'layer-count.planar.vias-and-contacts',
  'layer-count.finfet.lowest-metals',
  'layer-count.finfet.vias-and-contacts',
  'litho-share.28-and-older',
  'litho-share.20',
  'litho-share.16-14',
  'litho-share.10',
  'litho-share.7',
  'litho-share.5',
  'litho-share.3-and-newer',
  'yield-exponent',
  'yield-maturity',
  'utilization',
] as const;
export type ParameterId = (typeof PARAMETER_IDS)[number];

/** Quantities for which nobody has a figure that fits every reader: null until the reader gives one. */
export const READER_PARAMETER_IDS = [
  'i-line.overlay-nm',
  'krf.overlay-nm',
  'arf-dry.overlay-nm',
  'arf-immersion.overlay-nm',
  'euv.overlay-nm',
  'euv-high-na.overlay-nm',
  'die-area-cm2',
  'defect-density-per-cm2',
] as const;
export type ReaderParameterId = (typeof READER_PARAMETER_IDS)[number];

/** How a Monte Carlo draw spreads over low to high: a triangle with its tip at the central value, or evenly. */
export const DISTRIBUTIONS = ['triangular', 'uniform'] as const;
export type Distribution = (typeof DISTRIBUTIONS)[number];

export interface Parameter extends Citation {
  readonly id: ParameterId;
  readonly label: string;
  readonly definition: string;
  readonly unit: string;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly distribution: Distribution;
}

/** A quantity that only a reader can give, with what may be given. */
export interface ReaderParameter {
  readonly id: ReaderParameterId;
  readonly label: string;
  readonly definition: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  /** Why there is no figure on record. */
  readonly gap: string;
}

/** One number per parameter, the central value or the reader's own; null where only a reader could give one and none did. */
export type Assumptions = Readonly<Record<ParameterId, number>> &
  Readonly<Record<ReaderParameterId, number | null>>;

export function assumptionsFrom(
  parameters: readonly Parameter[],
  assume: Readonly<Record<string, number>> = {},
): Assumptions {
  const own = READER_PARAMETER_IDS.map((id) => [id, assume[id] ?? null] as const);
  const recorded = parameters.map(({ id, central }) => [id, assume[id] ?? central] as const);
  return Object.fromEntries<number | null>([...own, ...recorded]) as Assumptions;
}

/** The low and the high end of every assumption; both at the reader's value where the reader gave one. */
export interface AssumptionBox {
  readonly low: Assumptions;
  readonly high: Assumptions;
}

export function boxFrom(
  parameters: readonly Parameter[],
  assume: Readonly<Record<string, number>> = {},
): AssumptionBox {
  const end = (key: 'low' | 'high'): Assumptions =>
    assumptionsFrom(
      parameters.map((parameter) => ({ ...parameter, central: parameter[key] })),
      assume,
    );
  return { low: end('low'), high: end('high') };
}
