/** A case on record: two measures that differ in a number and a phrase, and the nodes they are argued over. */

export interface Case {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** The party whose supplies are at issue. */
  readonly party: string;
  /** Foundries whose nodes are shown. */
  readonly foundries: readonly string[];
  /** Nodes compared side by side, the base of the ratios first. */
  readonly compare: readonly string[];
  /** The measure in force before, and the one proposed; each moves `node-nm`. */
  readonly before: string;
  readonly proposal: string;
}
