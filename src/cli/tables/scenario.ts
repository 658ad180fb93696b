/** What every answer to a scenario says of the question, for a person. */

import type { Catalogue, IgnoredPart, Scenario } from '../../model/index.ts';
import { countText } from '../../text/index.ts';
import { flagText, inFlags } from '../address.ts';
import { paragraph } from '../layout.ts';

/** `Data set 2026.11.0, 2021-12-17: 3 measures in play.` */
export function scenarioHead(
  { dataset }: Pick<Catalogue, 'dataset'>,
  { on, measures }: Pick<Scenario, 'on' | 'measures'>,
): string {
  return `Data set ${dataset.version}, ${on}: ${countText(measures.length, 'measure')} in play.`;
}

/** The parts of the question that decide nothing, by their flags. */
export function ignoredLines(ignored: readonly IgnoredPart[], columns: number): string[] {
  return ignored.map(({ parameter, detail }) =>
    paragraph(`${flagText(parameter)}: ${inFlags(detail)}`, columns),
  );
}
