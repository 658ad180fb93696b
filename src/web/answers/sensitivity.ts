/** How sure a scenario's production results are, node by node, in the shape of api.md. */

import { setImmediate } from 'node:timers/promises';
import { assess, byId, sensitivityRun, sensitivitySubject } from '../../model/index.ts';
import type { Catalogue, NodeResult, Scenario } from '../../model/index.ts';
import { checkDraws } from '../params/sensitivity-query.ts';

/** Nodes that can be drawn: those asked for, else all that the scenario changes. */
function drawable(results: readonly NodeResult[], scenario: Scenario): NodeResult[] {
  return results.filter(({ production: { outcome } }) =>
    scenario.nodes === null
      ? outcome !== 'not-modeled' && outcome !== 'unaffected'
      : outcome !== 'not-modeled',
  );
}

/** Draws between two looks at other requests. */
const AT_A_TIME = 10;

/** Works in small parts, so that other requests are served between; stops when the asker has gone. */
export async function sensitivityAnswer(
  catalogue: Catalogue,
  scenario: Scenario,
  size: { readonly seed: number; readonly runs: number },
  gone: AbortSignal,
): Promise<object> {
  const assessment = assess(catalogue, scenario);
  const results = drawable(assessment.nodes, scenario);
  checkDraws(results.length, size.runs, scenario.nodes === null);
  const nodes: object[] = [];
  for (const result of results) {
    const node = byId(catalogue.nodes, result.node);
    if (!node) continue;
    const subject = sensitivitySubject(catalogue, scenario, node, result.equipment);
    const run = sensitivityRun(subject, catalogue.parameters, scenario.assume, size);
    while (!gone.aborted && run.advance(AT_A_TIME)) await setImmediate();
    const { outcome, exposureRatio, lithographyCostRatio, waferCostRatio, goodDieCostRatio } =
      result.production;
    const ranges = { exposureRatio, lithographyCostRatio, waferCostRatio, goodDieCostRatio };
    const { lostClasses, missing } = result.production;
    nodes.push({ ...run.result(), outcome, ...ranges, lostClasses, missing });
    await setImmediate();
  }
  return { scenario, seed: size.seed, runs: size.runs, nodes };
}
