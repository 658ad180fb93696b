/** What the calculations answer, as types that lead to no server's and no parser's. */

import type {
  ClassifyResult,
  Dataset,
  FoundLine,
  FoundPair,
  IgnoredPart,
  LineProof,
  NodeAround,
  Production,
  Scenario,
  Sensitivity,
  SweepStep,
  TestedFigure,
  Threshold,
  TippingPoint,
} from '../../model/index.ts';
import type { AssessmentAnswer, Said } from './assessment.ts';
import type { ComparisonAnswer } from './comparison.ts';

/** An answer with the data set that it is from. */
export type FromData<T extends object> = { readonly dataset: Dataset } & T;

/** An answer to a scenario that may hold parts which decide nothing, such as thresholds of measures not in play. */
export interface WithIgnored {
  /** Those parts, each with why; absent where there are none. */
  readonly ignored?: readonly IgnoredPart[];
}

export type ScenarioAnswer = AssessmentAnswer & WithIgnored;

/** What `assess` answers (api.md, "`assess` answers"). */
export type AssessAnswer = FromData<ScenarioAnswer>;

/** What `compare` answers: figures, ratios to the first node, lags and generations between. */
export type CompareAnswer = FromData<ComparisonAnswer>;

/** A result for each measure asked. */
export interface ClassifiedAnswer {
  /** The day asked for. */
  readonly on: string;
  readonly results: readonly Said<ClassifyResult>[];
}

/** What `classify` answers. */
export type ClassifyAnswer = FromData<ClassifiedAnswer>;

/** A threshold by its key `measure.threshold`; its range and numbers are in its unit. */
export interface ThresholdAnswer extends Pick<Threshold, 'label' | 'unit'> {
  readonly threshold: string;
  readonly measure: string;
  /** The number in the measure's text. */
  readonly asWritten: number;
  readonly range: { readonly from: number; readonly to: number; readonly step: number };
}

/** What stands before the steps of a sweep. */
export interface SweepHead extends ThresholdAnswer, WithIgnored {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** What `sweep` answers: who is caught, and what is left to make each node with, at each value. */
export interface SweepAnswer extends SweepHead {
  readonly steps: readonly SweepStep[];
}

/** One threshold along its range: where outcomes flip, and what surrounds each node that the question names. */
export interface TippingAnswer extends ThresholdAnswer {
  /** Where the question puts the threshold. */
  readonly value: number;
  readonly sentence: string;
  readonly points: readonly TippingPoint[];
  readonly nodes: readonly Said<NodeAround>[];
}

export interface TippingsAnswer extends WithIgnored {
  readonly scenario: Scenario;
  readonly thresholds: readonly TippingAnswer[];
}

/** What `tippingPoints` answers. */
export type TippingPointsAnswer = FromData<TippingsAnswer>;

/** An open upper end is left out, as JSON has no infinity. */
export type TestedFigureAnswer = Omit<TestedFigure, 'interval'> & {
  readonly low: number;
  /** Without end as an infinity, which JSON writes as null. */
  readonly high: number;
  readonly lowExclusive?: boolean;
};

/** A proof with its figures as they are written. */
type WrittenProof<P extends LineProof> = P extends { readonly figures: readonly TestedFigure[] }
  ? Omit<P, 'figures'> & { readonly figures: readonly TestedFigureAnswer[] }
  : P;
export type ProofAnswer = WrittenProof<LineProof>;

/** What one threshold does to keep the two lists apart. */
export interface LineAnswer extends ThresholdAnswer, Omit<FoundLine, 'of' | 'proof'> {
  readonly sentence: string;
  readonly proof: ProofAnswer | null;
}

/** What two thresholds of one measure do together. */
export interface PairAnswer extends Omit<FoundPair, 'first' | 'second'> {
  readonly first: ThresholdAnswer;
  readonly second: ThresholdAnswer;
  readonly sentence: string;
}

export interface LinesAnswer extends WithIgnored {
  readonly scenario: Scenario;
  readonly catch: readonly string[];
  readonly spare: readonly string[];
  readonly sentence: string;
  readonly lines: readonly LineAnswer[];
  readonly pairs: readonly PairAnswer[];
  /** Machines that nodes of both lists are made with. */
  readonly sharedEquipment: readonly string[];
  /** Who specifies each node of either list as the question stands, other measures in play among them. */
  readonly standing: readonly { readonly node: string; readonly specifiedBy: readonly string[] }[];
}

/** What `findLines` answers. */
export type FindLinesAnswer = FromData<LinesAnswer>;

/** One node's draws, beside its results at the central values of all assumptions. */
export type DrawnNodeAnswer = Sensitivity &
  Pick<
    Production,
    | 'outcome'
    | 'exposureRatio'
    | 'lithographyCostRatio'
    | 'waferCostRatio'
    | 'goodDieCostRatio'
    | 'lostClasses'
    | 'missing'
  >;

export interface DrawnAnswer extends WithIgnored {
  readonly scenario: Scenario;
  readonly seed: number;
  /** Draws for each node. */
  readonly runs: number;
  readonly nodes: readonly DrawnNodeAnswer[];
}

/** What `sensitivity` answers. */
export type SensitivityAnswer = FromData<DrawnAnswer>;

export function fromData<T extends object>(
  { dataset }: { readonly dataset: Dataset },
  answer: T,
): FromData<T> {
  return { dataset, ...answer };
}
