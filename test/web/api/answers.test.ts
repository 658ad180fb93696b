import { expect } from 'chai';
import type { Response } from 'supertest';
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

/** The whole text, also of a media type whose body supertest does not read. */
function textOf(response: Response): string {
  const body: unknown = response.body;
  return Buffer.isBuffer(body) ? body.toString() : response.text;
}

/** A row of CSV as an object; no cell of the endpoint's tables holds a comma. */
function rowsIn(text: string): Readonly<Record<string, unknown>>[] {
  const [head = '', ...rows] = text.trimEnd().split('\n');
  return rows.map((row) => {
    const cells = row.split(',');
    return Object.fromEntries(
      head.split(',').map((name, i) => [name, name === 'value' ? Number(cells[i]) : cells[i]]),
    );
  });
}

const READ: Readonly<Record<string, (text: string) => readonly unknown[]>> = {
  'text/csv': rowsIn,
  'application/x-ndjson': (text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
};

/** What an answer is made of, each to be held against the schema of its media type: a row, a line, or all of it. */
function partsOf(response: Response): { readonly type: string; readonly parts: readonly unknown[] } {
  const [type = ''] = (response.headers['content-type'] ?? '').split(';');
  const text = textOf(response);
  const read = READ[type];
  return { type, parts: read ? read(text) : [JSON.parse(text)] };
}

describe('answers of the API', function () {
  this.timeout(300_000);
  const ask = site(twoReleases);
  const seen = new Set<string>();
  const shown = new Set<string>();
  const byOperation = new Map<string, Asked[]>();
  for (const asked of everythingAsked()) {
    byOperation.set(asked.operation.id, [...(byOperation.get(asked.operation.id) ?? []), asked]);
  }

  for (const [id, requests] of byOperation) {
    it(`of ${id} are what its schema says, no field more or less`, async () => {
      for (const asked of requests) {
        const { operation, body, accept = '*/*' } = asked;
        const path = API + pathOf(asked);
        const request = operation.method === 'get' ? ask.get(path) : ask.post(path, body);
        const response = await request.set('Accept', accept).responseType('blob');
        const what = `${path} ${accept} ${JSON.stringify(body ?? '')}`;
        expect(response.status, `${what}: ${textOf(response).slice(0, 300)}`).to.equal(200);
        const { type, parts } = partsOf(response);
        const schema = operation.answers[type];
        if (!schema) throw new Error(`${id} answers ${type}, which is not documented`);
        expect(parts, what).not.to.deep.equal([]);
        for (const part of parts) {
          expect(mistakesIn(schema, part), what).to.deep.equal([]);
          noteSeen(schema, part, seen);
        }
        shown.add(`${id} ${type}`);
      }
    });
  }

  it('come in every media type that is documented', () => {
    const documented = OPERATIONS.flatMap(({ id, answers }) =>
      Object.keys(answers).map((type) => `${id} ${type}`),
    );
    expect([...shown].sort()).to.deep.equal(documented.sort());
  });

  it('show every optional field that is documented', () => {
    const schemas = OPERATIONS.flatMap(({ answers }) => Object.values(answers));
    const documented = new Set(schemas.flatMap((schema) => [...optionalFields(schema)]));
    const never = [...documented].filter((field) => !seen.has(field)).sort();
    expect(never).to.deep.equal(Object.keys(NOT_SHOWN).sort());
  });
});
