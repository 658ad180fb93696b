/** What happened or was published, as questions that the model can be asked: the rows of the record check. */

import type { ProjectionClass } from './patterning.ts';
import type { Citation } from './figure.ts';
import type { LayerKind, Scheme } from './node.ts';
import type { ScenarioInput } from './scenario.ts';

export const PRODUCTION_OUTCOMES = [
  'unaffected',
  'costlier',
  'degraded',
  'no-route',
  'undetermined',
  'not-modeled',
] as const;
export type ProductionOutcome = (typeof PRODUCTION_OUTCOMES)[number];

/** The ratios of a production result, scenario against baseline. */
export const COST_RATIOS = ['exposureRatio', 'lithographyCostRatio', 'waferCostRatio'] as const;
export type CostRatio = (typeof COST_RATIOS)[number];

/** A range with both ends inside. */
export interface Expected {
  readonly low: number;
  readonly high: number;
}

/** One question with the answer that the record gives. */
export type ClaimQuestion =
  /** Which scheme would the model choose for a pitch on a class, no report at hand? */
  | {
      readonly ask: 'scheme';
      readonly class: ProjectionClass;
      readonly kind: LayerKind;
      readonly pitchNm: number;
      readonly expect: { readonly schemes: readonly Scheme[] };
    }
  /** The smallest pitch (nm) that a machine prints in one exposure. */
  | { readonly ask: 'single-exposure-pitch'; readonly machine: string; readonly expect: Expected }
  /** Does the machine print the pitch with the scheme, overlay included? */
  | {
      readonly ask: 'prints';
      readonly machine: string;
      readonly kind: LayerKind;
      readonly pitchNm: number;
      readonly scheme: Scheme;
      readonly expect: { readonly prints: boolean };
    }
  /** What a scenario does to a node. */
  | {
      readonly ask: 'outcome';
      readonly node: string;
      readonly scenario: ScenarioInput;
      readonly expect: { readonly outcomes: readonly ProductionOutcome[] };
    }
  /** A ratio of a scenario to the baseline. */
  | {
      readonly ask: 'ratio';
      readonly node: string;
      readonly scenario: ScenarioInput;
      readonly figure: CostRatio;
      readonly expect: Expected;
    }
  /** Critical exposures of a wafer on a class, as made or under a scenario; without a class, all of them. */
  | {
      readonly ask: 'exposures';
      readonly node: string;
      readonly class?: ProjectionClass;
      readonly scenario?: ScenarioInput;
      readonly expect: Expected;
    }
  /** Wafer cost where lithography costs so many times the baseline. */
  | {
      readonly ask: 'wafer-cost';
      readonly node: string;
      readonly lithographyRatio: number;
      readonly expect: Expected;
    }
  /** Cost of a layer, in single ArF immersion exposures without cuts. */
  | {
      readonly ask: 'layer-cost';
      readonly class: ProjectionClass;
      readonly scheme: Scheme;
      readonly expect: Expected;
    }
  /** k1 = (p/2)·m·NA/wavelength, m being the scheme's pitch division. */
  | {
      readonly ask: 'k1';
      readonly wavelengthNm: number;
      readonly numericalAperture: number;
      readonly scheme: Scheme;
      readonly pitchNm: number;
      readonly expect: Expected;
    }
  /** Wafers a month and tool, for so many passes a wafer. */
  | {
      readonly ask: 'capacity';
      readonly machine: string;
      readonly passes: number;
      readonly expect: Expected;
    };

export interface Claim extends Citation {
  readonly id: string;
  readonly title: string;
  /** What was reported, in our own words. */
  readonly claim: string;
  /** Parameters and records that this source sets; empty makes it a test of the model. */
  readonly sets: readonly string[];
  readonly question: ClaimQuestion;
  /** Why the model misses it, where it does. */
  readonly explanation?: string;
}
