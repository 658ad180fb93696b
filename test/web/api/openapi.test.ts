import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { Validator } from '@seriousme/openapi-schema-validator';
import { shortened } from '../../../src/web/api/description/example-answers.ts';
import { OPERATIONS } from '../../../src/web/api/operations.ts';
import { apiRoutes } from '../../../src/web/api/router.ts';
import { onlyRelease } from '../../../src/model/index.ts';
import { records, ROOT, TODAY } from '../../support/records.ts';
import { API, site } from '../site.ts';
import { EXAMPLES, pathOf } from './asked.ts';

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of names; an object, or a mistake of the test. */
function at(value: unknown, ...names: readonly string[]): Json {
  let found = value;
  for (const name of names) found = isJson(found) ? found[name] : undefined;
  if (!isJson(found)) throw new Error(`nothing at ${names.join(' ')}`);
  return found;
}

/** Every field of a schema that says nothing of what it is. */
function undescribed(schema: unknown, name: string): string[] {
  if (Array.isArray(schema)) return schema.flatMap((entry) => undescribed(entry, name));
  if (!isJson(schema)) return [];
  const fields = isJson(schema['properties']) ? Object.entries(schema['properties']) : [];
  const silent = fields.flatMap(([field, of]) =>
    isJson(of) && ('description' in of || '$ref' in of || of['anyOf'] !== undefined)
      ? []
      : [`${name}.${field}`],
  );
  return [
    ...silent,
    ...Object.entries(schema).flatMap(([key, child]) => undescribed(child, `${name}.${key}`)),
  ];
}

/** Method and path of every route, as OpenAPI writes them. */
function routes(): string[] {
  const router = apiRoutes({ releases: onlyRelease(records()), today: () => TODAY });
  return router.stack.flatMap(({ route }) => {
    if (!route) return [];
    const path = (API + route.path.replace(/:(\w+)/g, '{$1}')).replace(/\/$/, '');
    const methods = new Set(route.stack.flatMap(({ method }) => method ?? []));
    // Every address says by OPTIONS what it takes.
    methods.delete('options');
    return [...methods].map((method) => `${method} ${path}`);
  });
}

/** Answers that are descriptions themselves. */
const DESCRIPTIONS = ['openApi', 'getSchema'];

describe('the OpenAPI description', function () {
  this.timeout(60_000);
  const ask = site();
  const read = async (): Promise<unknown> =>
    (await ask.get(`${API}/openapi.json`).expect(200)).body as unknown;

  it('is valid to a public validator', async () => {
    const result = await new Validator().validate(at(await read()));
    expect(result.errors ?? []).to.deep.equal([]);
    expect(result.valid).to.equal(true);
  });

  it('has every route, and no other', async () => {
    const paths = at(await read(), 'paths');
    const described = Object.entries(paths)
      .filter(([path]) => path.startsWith(API))
      .flatMap(([path, item]) => Object.keys(at(item)).map((method) => `${method} ${path}`));
    expect(described.sort()).to.deep.equal(routes().sort());
  });

  it('says what every field is', async () => {
    const schemas = at(await read(), 'components', 'schemas');
    const silent = Object.entries(schemas).flatMap(([name, schema]) => [
      ...(isJson(schema) && 'description' in schema ? [] : [name]),
      ...undescribed(schema, name),
    ]);
    expect(silent).to.deep.equal([]);
    expect(Object.keys(schemas).length).to.be.greaterThan(50);
  });

  it('names the version of the product and of the data set', async () => {
    const { version } = at(JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')));
    expect(at(await read(), 'info')['version']).to.equal(`${String(version)}+${records().dataset.version}`);
  });

  it('is the same in either media type that it is asked for by', async () => {
    const plain = await ask.get(`${API}/openapi.json`).set('Accept', 'application/json').expect(200);
    const own = await ask
      .get(`${API}/openapi.json`)
      .set('Accept', 'application/vnd.oai.openapi+json')
      .expect(200);
    expect(plain.headers['content-type']).to.match(/^application\/json/);
    expect(own.headers['content-type']).to.match(/^application\/vnd\.oai\.openapi\+json/);
    expect(own.headers['vary']).to.match(/\bAccept\b/);
    expect(JSON.parse(String(own.text || own.body))).to.deep.equal(plain.body);
  });

  for (const operation of OPERATIONS) {
    const { id, method, path, answers, examples } = operation;
    const [type = ''] = Object.keys(answers);

    it(`shows for ${id} what is really answered, each list cut to its first entries`, async () => {
      const paths = at(await read(), 'paths');
      const content = at(paths, path === '/' ? API : API + path, method, 'responses', '200', 'content', type);
      if (DESCRIPTIONS.includes(id)) {
        expect(content).not.to.have.property('examples');
        return;
      }
      const shown = at(content, 'examples', 'shortened', 'value');
      expect(answers[type]?.safeParse(shown).success).to.equal(true);
      const where = API + pathOf({ operation, ...examples[0] });
      const response = await (method === 'get' ? ask.get(where) : ask.post(where, examples[0].body));
      expect(shortened(response.body)).to.deep.equal(shown);
    });
  }

  for (const asked of EXAMPLES) {
    it(`has an example that works: ${asked.operation.method} ${pathOf(asked)}`, async () => {
      const path = API + pathOf(asked);
      const { operation, body } = asked;
      await (operation.method === 'get' ? ask.get(path) : ask.post(path, body)).expect(200);
    });
  }
});
