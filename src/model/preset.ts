/** A scenario worth a name: one address that opens the calculator on it. */

import type { ScenarioInput } from './scenario.ts';

export interface Preset {
  readonly id: string;
  readonly title: string;
  /** What the reader sees there, in a sentence. */
  readonly about: string;
  /** Place in the list of presets. */
  readonly order: number;
  readonly scenario: ScenarioInput;
}
