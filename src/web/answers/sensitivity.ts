/** How sure a scenario's production results are, node by node, in the shape of api.md. */

import { assess, byId, resolveScenario, sensitivityRun, sensitivitySubject } from '../../model/index.ts';
import type { Catalogue, IgnoredPart, NodeResult, Scenario } from '../../model/index.ts';
import { productionSentence } from '../../text/index.ts';
import { takingTurns } from '../in-turns.ts';
import type { Gone, Told } from '../in-turns.ts';
import { checkDraws } from '../params/sensitivity-query.ts';
import type { SensitivityQuery } from '../params/sensitivity-query.ts';
import { ignoredAnswer } from './ignored.ts';
import type { DrawnAnswer, DrawnNodeAnswer } from './shapes.ts';

/** Nodes that can be drawn: those asked for, else all that the scenario changes. */
function drawable(results: readonly NodeResult[], scenario: Scenario): NodeResult[] {
  return results.filter(({ production: { outcome } }) =>
    scenario.nodes === null
      ? outcome !== 'not-modeled' && outcome !== 'unaffected'
      : outcome !== 'not-modeled',
  );
}

/** Nodes asked for that cannot be drawn, each with why. */
function undrawn(
  catalogue: Catalogue,
  { nodes: asked }: Scenario,
  results: readonly NodeResult[],
): IgnoredPart[] {
  if (asked === null) return [];
  return results.flatMap(({ node: id, production }) => {
    const node = byId(catalogue.nodes, id);
    if (!node || production.outcome !== 'not-modeled') return [];
    const why = productionSentence(catalogue, node, production);
    return [{ parameter: 'nodes', detail: `"${id}" cannot be drawn. ${why}` }];
  });
}

/** Draws between two looks at other requests. */
const AT_A_TIME = 10;

/** Works in small parts, so that other requests are served between; stops when the asker has gone. */
export async function sensitivityAnswer(
  { catalogue, input, seed, runs }: SensitivityQuery,
  today: string,
  gone: Gone,
  told: Told = () => undefined,
): Promise<DrawnAnswer> {
  const scenario = resolveScenario(catalogue, input, today);
  const assessment = assess(catalogue, scenario);
  const results = drawable(assessment.nodes, scenario);
  checkDraws(results.length, runs, scenario.nodes === null);
  const nodes: DrawnNodeAnswer[] = [];
  const turn = takingTurns();
  for (const result of results) {
    const node = byId(catalogue.nodes, result.node);
    if (!node) continue;
    const subject = sensitivitySubject(catalogue, scenario, node, result.equipment);
    const run = sensitivityRun(subject, catalogue.parameters, scenario.assume, { seed, runs });
    while (!gone.aborted && run.advance(AT_A_TIME)) await turn();
    const { outcome, exposureRatio, lithographyCostRatio, waferCostRatio, goodDieCostRatio } =
      result.production;
    const ranges = { exposureRatio, lithographyCostRatio, waferCostRatio, goodDieCostRatio };
    const { lostClasses, missing } = result.production;
    nodes.push({ ...run.result(), outcome, ...ranges, lostClasses, missing });
    told(nodes.length, results.length);
    await turn();
  }
  const left = undrawn(catalogue, scenario, assessment.nodes);
  return { scenario, seed, runs, nodes, ...ignoredAnswer(input, scenario, { more: left }) };
}
