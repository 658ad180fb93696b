/** Ways to break one real record by a text edit, and how each must be reported. */

/** One edit: the first `take` in the file (after `after`, where given) becomes `put`. */
export interface Breakage {
  readonly name: string;
  /** Below `data/`. */
  readonly file: string;
  readonly after?: string;
  readonly take: string;
  readonly put: string;
  /** Where the problem is reported: the line of this text in the broken file, after the edit's own start or `from`. */
  readonly at: string;
  /** Look for `at` from the top of the file rather than from the edit. */
  readonly fromTop?: true;
  readonly says: readonly string[];
  /** Parts of problems that follow from this one. */
  readonly also?: readonly string[];
}
