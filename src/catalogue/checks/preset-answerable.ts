import { scenarioProblems } from '../../model/index.ts';
import type { Check } from './check.ts';

/** A preset is one address; a name in it that leads nowhere would open the calculator on a complaint. */
export const presetAnswerable: Check = {
  name: 'preset-answerable',
  description: 'The calculator can answer the scenario of every preset.',
  needs: ['presets', 'measures', 'nodes', 'parties', 'parameters'],
  check: ({ catalogue }) =>
    catalogue.presets.flatMap(({ id, scenario }) =>
      scenarioProblems(catalogue, scenario).map(({ path, detail }) => ({
        kind: 'presets' as const,
        id,
        path: ['scenario', ...path],
        message: detail,
      })),
    ),
};
