import { byId, scenarioProblems } from '../../model/index.ts';
import type { Check, Finding } from './check.ts';

/** A row of the record check that asks about nothing on record would be a hit or a miss about nothing. */
export const claimAnswerable: Check = {
  name: 'claim-answerable',
  description: 'Every node, machine and scenario that a claim asks about is on record and can be answered.',
  needs: ['claims', 'nodes', 'equipment', 'measures', 'parties', 'parameters'],
  check: ({ catalogue }) =>
    catalogue.claims.flatMap(({ id, question }): Finding[] => {
      const report = (path: readonly string[], message: string): Finding => ({
        kind: 'claims',
        id,
        path: ['question', ...path],
        message,
      });
      const node = 'node' in question ? question.node : undefined;
      const machine = 'machine' in question ? question.machine : undefined;
      const scenario = 'scenario' in question ? question.scenario : undefined;
      return [
        ...(node === undefined || byId(catalogue.nodes, node)
          ? []
          : [report(['node'], `there is no process node "${node}" on record`)]),
        ...(machine === undefined || byId(catalogue.equipment, machine)
          ? []
          : [report(['machine'], `there is no machine "${machine}" on record`)]),
        ...scenarioProblems(catalogue, scenario ?? {}).map(({ path, detail }) =>
          report(['scenario', ...path], detail),
        ),
      ];
    }),
};
