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
] as const;
export type ParameterId = (typeof PARAMETER_IDS)[number];

export interface Parameter extends Citation {
  readonly id: ParameterId;
  readonly label: string;
  readonly definition: string;
  readonly unit: string;
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** One number per parameter: the central value, or what the reader put in its place. */
export type Assumptions = Readonly<Record<ParameterId, number>>;

export function assumptionsFrom(
  parameters: readonly Parameter[],
  assume: Readonly<Record<string, number>> = {},
): Assumptions {
  return Object.fromEntries(
    parameters.map((parameter) => [parameter.id, assume[parameter.id] ?? parameter.central]),
  ) as Record<ParameterId, number>;
}
