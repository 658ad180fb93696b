import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { IRouter } from 'express';
import { Validator } from '@seriousme/openapi-schema-validator';
import { shortened } from '../../../src/web/api/description/example-answers.ts';
import { PAGE_TWINS } from '../../../src/web/api/description/page-twins.ts';
import { OPERATIONS } from '../../../src/web/api/operations.ts';
import { apiRoutes } from '../../../src/web/api/router.ts';
import { onlyRelease } from '../../../src/model/index.ts';
import { records, ROOT, TODAY } from '../../support/records.ts';
import { API, newApp, site } from '../site.ts';
import { EXAMPLES, pathOf } from './asked.ts';
import { at, isJson } from './described.ts';

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

interface Route {
  readonly methods: readonly string[];
  readonly path: string;
  readonly takes: (address: string) => boolean;
}

/** Does a layer take an address? Express says so by a method that its types leave out. */
function takesOf(layer: object): Route['takes'] {
  const match: unknown = Reflect.get(layer, 'match');
  if (typeof match !== 'function') throw new Error('Express asks its layers otherwise');
  return (address) => Boolean(Reflect.apply(match, layer, [address]));
}

/** Every route of a router, and of those in it; a router under a path of its own is left out. */
function routesOf(router: IRouter): Route[] {
  return router.stack.flatMap((layer): Route[] => {
    const takes = takesOf(layer);
    const inner: unknown = layer.handle;
    if (isRouter(inner)) return takes('/nowhere') ? routesOf(inner) : [];
    if (!layer.route) return [];
    const methods = [...new Set(layer.route.stack.flatMap(({ method }) => method ?? []))];
    return [layer.route.path].flat().map((path) => ({ methods, path, takes }));
  });
}

function isRouter(handle: unknown): handle is IRouter {
  return typeof handle === 'function' && 'stack' in handle && Array.isArray(handle.stack);
}

/** Method and path of every route of the API, as OpenAPI writes them. */
function routes(): string[] {
  const router = apiRoutes({ releases: onlyRelease(records()), today: () => TODAY });
  return routesOf(router).flatMap(({ methods, path }) => {
    const whole = (API + path.replace(/:(\w+)/g, '{$1}')).replace(/\/$/, '');
    // Every address says by OPTIONS what it takes.
    return methods.filter((method) => method !== 'options').map((method) => `${method} ${whole}`);
  });
}

/** Pages that answer as nothing else. */
const PAGES_ALONE = ['/', '/brief', '/charts', '/api'];
/** What a page loads for itself. */
const OF_PAGES = ['/assets/catalogue-:version-:hash.json'];

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

  it('leaves no route of the app out: each is described, a page with its data named by one rule, or a page alone', async () => {
    const app = newApp();
    const described = Object.keys(at(await read(), 'paths'));
    const twins = Object.entries(PAGE_TWINS).flatMap(([page, forms]) => [
      page,
      ...forms.map((form) => `${page}.${form}`),
    ]);
    const known = [...described, ...twins].map((path) => path.replace('{id}', 'x'));
    const left = routesOf(app.app.router)
      .filter(({ path, takes }) => !(path.includes(':') ? known.some(takes) : known.includes(path)))
      .map(({ path }) => path);
    await app.close();
    expect(left.sort()).to.deep.equal([...PAGES_ALONE, ...OF_PAGES].sort());
  });

  it('names the pages that answer as data, each of which does', async () => {
    const { description } = at(await read(), 'info');
    const ids = ['nodes', 'equipment', 'measures', 'sources'] as const;
    for (const [page, forms] of Object.entries(PAGE_TWINS)) {
      expect(String(description)).to.match(new RegExp(`${page}[,;.]`));
      const list = ids.find((name) => page === `/${name}/{id}`);
      const path = page.replace('{id}', list ? (records()[list][0]?.id ?? '') : '');
      const query =
        page === '/compare' ? 'nodes=smic-14nm&' : page === '/data/changes' ? 'since=2026.11.0&' : '';
      for (const form of forms) {
        const { type } = await ask.get(`${path}?${query}format=${form}`).expect(200);
        expect(type, path).to.equal(form === 'json' ? 'application/json' : 'text/csv');
      }
    }
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
