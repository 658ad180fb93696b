import { byId, lineAsWritten } from '../../model/index.ts';
import type { Check, Finding } from './check.ts';

/** The first page draws a case's two lines; without a number to move and two phrases there is nothing to draw. */
export const caseDrawsALine: Check = {
  name: 'case-draws-a-line',
  description: 'There is a case, and its two measures move node-nm under two different phrases.',
  needs: ['cases', 'measures'],
  check: ({ catalogue }) => {
    if (catalogue.cases.length === 0) {
      return [
        {
          kind: 'cases',
          id: 'none',
          path: [],
          message: 'there is no case on record; the first page needs one',
        },
      ];
    }
    return catalogue.cases.flatMap(({ id, before, proposal }): Finding[] => {
      const lines = (
        [
          ['before', before],
          ['proposal', proposal],
        ] as const
      ).map(([key, measure]) => ({
        key,
        measure,
        line: lineAsWritten(catalogue, measure),
      }));
      const flat = lines
        .filter(({ measure, line }) => byId(catalogue.measures, measure) && line === null)
        .map(({ key, measure }): Finding => ({
          kind: 'cases',
          id,
          path: [key],
          message: `"${measure}" draws no line: it needs a relation to nodes and an adjustable node-nm`,
        }));
      const [first, second] = lines;
      const same = first?.line && second?.line && first.line.phrase === second.line.phrase;
      const message = 'both measures use the same phrase; a case sets two phrases against each other';
      return same ? [...flat, { kind: 'cases', id, path: ['proposal'], message }] : flat;
    });
  },
};
