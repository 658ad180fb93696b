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

/** The threshold as `measure.threshold`, and where it is moved. */
export interface SweepRange {
  readonly threshold?: string;
  readonly from?: number;
  readonly to?: number;
  readonly step?: number;
}

/** A sweep: the threshold, its range, and a scenario. */
export interface SweepAsked extends ScenarioInput, SweepRange {
  /** `measure.threshold`, such as `us-2021-12-smic-14nm-proposal.node-nm`. */
  readonly threshold: string;
}
