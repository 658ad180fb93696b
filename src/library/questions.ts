/** What the library's functions take, in the shapes of the API's bodies. */

import type { GivenEquipment, GivenNode, GivenTransaction, ScenarioInput } from '../model/index.ts';

/** A scenario (api.md, "A scenario"); all parts optional. */
export interface AssessQuestion extends ScenarioInput {
  /** With one node in `nodes`: each layer says why the machines that do not print it do not. */
  readonly trace?: boolean;
}

/** What `classify` takes (api.md); all parts optional, and what a measure needs beyond them comes back in `missing`. */
export interface ClassifyQuestion {
  /** An ISO day; today (UTC) without it. */
  readonly on?: string;
  /** Ids of measures; without it, every measure that tests something. */
  readonly measures?: readonly string[];
  readonly node?: GivenNode;
  readonly equipment?: GivenEquipment;
  readonly transaction?: GivenTransaction;
}

/** A sweep: the threshold, its range, and a scenario. */
export interface SweepQuestion extends ScenarioInput {
  /** `measure.threshold`, such as `us-2021-12-smic-14nm-proposal.node-nm`; of a measure in play. */
  readonly threshold: string;
  /** In the threshold's unit; its own range and step without them. */
  readonly from?: number;
  readonly to?: number;
  readonly step?: number;
}

/** A scenario, and one threshold alone, of a measure in play; without it all of them. */
export interface TippingPointsQuestion extends ScenarioInput {
  readonly threshold?: string;
}

/** Process nodes to catch and to spare, in a scenario. */
export interface FindLinesQuestion extends Omit<ScenarioInput, 'nodes'> {
  readonly catch: readonly string[];
  /** May be empty. */
  readonly spare: readonly string[];
  /** As `measure.threshold`, of measures in play; without it all of them. */
  readonly thresholds?: readonly string[];
}

/** A scenario, and how many draws are made of each node (400) with which seed (1). */
export interface SensitivityQuestion extends ScenarioInput {
  readonly seed?: number;
  readonly runs?: number;
}

/** The part of an AbortSignal that is asked, so that these types need no library of a platform's. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** How long work may be stopped. */
export interface Stoppable {
  /** An AbortSignal; where it is aborted, the promise is rejected with its reason. */
  readonly signal?: StopSignal;
}
