/** What `/api/v1/find-lines` takes: nodes to catch, nodes to spare, and the scenario in which lines are looked for. */

import type { z } from 'zod';
import { byId, resolveScenario } from '../../model/index.ts';
import type { Catalogue, Releases, Scenario } from '../../model/index.ts';
import { badRequest, didYouMean } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { pointer } from './body-issues.ts';
import { linesBody, linesLists } from './body-schemas.ts';
import { questionFromBody } from './question-body.ts';
import type { Question } from './release.ts';
import { idleThreshold, unknownThreshold } from './threshold-query.ts';

export interface LinesQuestion extends Question {
  readonly scenario: Scenario;
  readonly catch: readonly string[];
  readonly spare: readonly string[];
  readonly thresholds?: readonly string[];
}

type Lists = Partial<z.output<typeof linesLists>>;

function nodeErrors({ nodes }: Catalogue, side: 'catch' | 'spare', listed: readonly string[]): FieldError[] {
  const allowed = nodes.map(({ id }) => id);
  return listed.flatMap((id, i) => {
    if (byId(nodes, id)) return [];
    const detail = `There is no process node "${id.slice(0, 100)}" on record.${didYouMean(id, allowed)}`;
    return [{ pointer: pointer([side, i]), detail, allowed }];
  });
}

function listErrors(catalogue: Catalogue, listed: Lists): FieldError[] {
  const { catch: caught = [], spare = [], thresholds = [] } = listed;
  const both = spare.flatMap((id, i) =>
    caught.includes(id)
      ? [{ pointer: pointer(['spare', i]), detail: `"${id.slice(0, 100)}" is in "catch" as well.` }]
      : [],
  );
  return [
    ...nodeErrors(catalogue, 'catch', caught),
    ...nodeErrors(catalogue, 'spare', spare),
    ...both,
    ...thresholds.flatMap((key, i) =>
      unknownThreshold(catalogue, key, { pointer: pointer(['thresholds', i]) }),
    ),
  ];
}

/** Throws a 400 with every mistake. */
export function linesFromBody(releases: Releases, sent: unknown, today: string): LinesQuestion {
  const { question, own } = questionFromBody(
    releases,
    sent,
    { schema: linesBody, own: linesLists },
    listErrors,
  );
  const { catalogue, input } = question;
  const scenario = resolveScenario(catalogue, input, today);
  const { catch: caught = [], spare = [], thresholds } = own;
  const idle = (thresholds ?? []).flatMap((key, i) =>
    idleThreshold(catalogue, scenario, key, { pointer: pointer(['thresholds', i]) }),
  );
  if (idle.length > 0) throw badRequest(idle);
  return { ...question, scenario, catch: caught, spare, ...(thresholds === undefined ? {} : { thresholds }) };
}
