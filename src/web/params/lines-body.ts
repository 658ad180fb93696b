/** What `/api/v1/find-lines` takes: nodes to catch, nodes to spare, and the scenario in which lines are looked for. */

import type { z } from 'zod';
import { byId, nearest, resolveScenario } from '../../model/index.ts';
import type { Catalogue, Releases, Scenario } from '../../model/index.ts';
import { badRequest } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { meaningErrors, parseBody, readableParts, withoutOpen } from './body.ts';
import { pointer } from './body-issues.ts';
import { linesBody } from './body-schemas.ts';
import { askedRelease } from './release.ts';
import type { Question } from './release.ts';
import { idleThreshold, unknownThreshold } from './threshold-query.ts';

export interface LinesQuestion extends Question {
  readonly scenario: Scenario;
  readonly catch: readonly string[];
  readonly spare: readonly string[];
  readonly thresholds?: readonly string[];
}

type Lists = Pick<z.output<typeof linesBody>, 'catch' | 'spare' | 'thresholds'>;

function nodeErrors({ nodes }: Catalogue, side: 'catch' | 'spare', listed: readonly string[]): FieldError[] {
  const allowed = nodes.map(({ id }) => id);
  return listed.flatMap((id, i) => {
    if (byId(nodes, id)) return [];
    const near = nearest(id, allowed);
    const hint = near === null ? '' : ` Did you mean "${near}"?`;
    const detail = `There is no process node "${id.slice(0, 100)}" on record.${hint}`;
    return [{ pointer: pointer([side, i]), detail, allowed }];
  });
}

function listErrors(catalogue: Catalogue, { catch: caught, spare, thresholds = [] }: Lists): FieldError[] {
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
  const body = withoutOpen(sent);
  const parsed = parseBody(linesBody, body, () => {
    const { catch: caught = [], spare = [], thresholds = [], ...stated } = readableParts(body, linesBody);
    const asked = askedRelease(releases, stated.data);
    const lists = { catch: caught, spare, thresholds };
    return [...listErrors(asked.catalogue, lists), ...meaningErrors(asked, stated, [])];
  });
  const { catch: caught, spare, thresholds, ...stated } = parsed;
  const asked = askedRelease(releases, stated.data);
  const { catalogue } = asked;
  const errors = [...listErrors(catalogue, parsed), ...meaningErrors(asked, stated, [])];
  if (errors.length > 0) throw badRequest(errors);
  const { data: _, ...input } = stated;
  const scenario = resolveScenario(catalogue, input, today);
  const idle = (thresholds ?? []).flatMap((key, i) =>
    idleThreshold(catalogue, scenario, key, { pointer: pointer(['thresholds', i]) }),
  );
  if (idle.length > 0) throw badRequest(idle);
  const lists = { catch: caught, spare, ...(thresholds === undefined ? {} : { thresholds }) };
  return { catalogue, input, scenario, ...lists };
}
