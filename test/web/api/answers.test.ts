import { expect } from 'chai';
import type { z } from 'zod';
import { OPERATIONS } from '../../../src/web/api/operations.ts';
import { twoReleases } from '../../support/two-releases.ts';
import { API, site } from '../site.ts';
import { everythingAsked, pathOf } from './asked.ts';
import type { Asked } from './asked.ts';
import { noteSeen, optionalFields } from './fields-seen.ts';

/** Optional fields that no record of today shows, each with why it is documented all the same. */
const LANGUAGE = 'The criteria language allows it; no measure on record uses it there today.';
const QUESTION = 'A claim may state any scenario; none on record states this part.';
const NOT_SHOWN: Readonly<Record<string, string>> = {
  'AllOf.from': LANGUAGE,
  'AnyOf.from': LANGUAGE,
  'AnyOf.until': LANGUAGE,
  'AttributeCriterion.until': LANGUAGE,
  'BoundCriterion.from': LANGUAGE,
  'BoundCriterion.until': LANGUAGE,
  'CapableOf.from': LANGUAGE,
  'CapableOf.until': LANGUAGE,
  'NoneOf.from': LANGUAGE,
  'NoneOf.until': LANGUAGE,
  'StatedScenario.assume': QUESTION,
  'StatedScenario.destination': QUESTION,
  'StatedScenario.licenses': QUESTION,
  'StatedScenario.party': QUESTION,
  'SupplierCountries.alsoSources': 'Any citation may name further sources; these name one each.',
  'TermCriterion.at_least': LANGUAGE,
  'TermCriterion.follows': LANGUAGE,
  'TermCriterion.from': LANGUAGE,
  'TermCriterion.less_than': LANGUAGE,
  'TermCriterion.more_than': LANGUAGE,
  'TermCriterion.readings': LANGUAGE,
  'TermCriterion.until': LANGUAGE,
  'UniquelyRequiredFor.from': LANGUAGE,
  'UniquelyRequiredFor.until': LANGUAGE,
};

/** One line for each mistake, most specific first. */
function mistakesIn(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map(
        (issue) => `${issue.path.map(String).join('.')}: ${JSON.stringify(issue).slice(0, 600)}`,
      );
}

describe('answers of the API', function () {
  this.timeout(300_000);
  const ask = site(twoReleases);
  const seen = new Set<string>();
  const byOperation = new Map<string, Asked[]>();
  for (const asked of everythingAsked()) {
    byOperation.set(asked.operation.id, [...(byOperation.get(asked.operation.id) ?? []), asked]);
  }

  for (const [id, requests] of byOperation) {
    it(`of ${id} are what its schema says, no field more or less`, async () => {
      for (const asked of requests) {
        const { operation, body } = asked;
        const path = API + pathOf(asked);
        const response = await (operation.method === 'get' ? ask.get(path) : ask.post(path, body));
        const what = `${path} ${JSON.stringify(body ?? '')}: ${response.text.slice(0, 300)}`;
        expect(response.status, what).to.equal(200);
        const schema = operation.answers['application/json'];
        if (!schema) throw new Error(`${id} has no JSON answer`);
        expect(mistakesIn(schema, response.body), `${path} ${JSON.stringify(body ?? '')}`).to.deep.equal([]);
        noteSeen(schema, response.body, seen);
      }
    });
  }

  it('show every optional field that is documented', () => {
    const schemas = OPERATIONS.flatMap(({ answers }) => Object.values(answers));
    const documented = new Set(schemas.flatMap((schema) => [...optionalFields(schema)]));
    const never = [...documented].filter((field) => !seen.has(field)).sort();
    expect(never).to.deep.equal(Object.keys(NOT_SHOWN).sort());
  });
});
