/** What an answer says of the parts of its question that decide nothing. */

import { ignoredIn } from '../../model/index.ts';
import type { IgnoredPart, Scenario, ScenarioInput } from '../../model/index.ts';

/**
 * `ignored`, with thresholds and readings of measures that are not in play, and `more`; absent where there are none.
 * `used` are keys of thresholds that are read all the same.
 */
export function ignoredAnswer(
  input: ScenarioInput,
  scenario: Scenario,
  {
    used = [],
    more = [],
  }: { readonly used?: readonly (string | null)[]; readonly more?: readonly IgnoredPart[] } = {},
): { readonly ignored?: readonly IgnoredPart[] } {
  const read = used.map((key) => `set.${key ?? ''}`);
  const idle = ignoredIn(input, scenario).filter(({ parameter }) => !read.includes(parameter));
  const ignored = [...idle, ...more];
  return ignored.length === 0 ? {} : { ignored };
}
