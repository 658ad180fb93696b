import { expect } from 'chai';
import type { Response } from 'supertest';
import { OPERATIONS } from '../../../src/web/api/operations.ts';
import { problem } from '../../../src/web/api/schemas/problem.ts';
import { API, PROPOSAL, problemOf, site } from '../site.ts';
import { pathOf } from './asked.ts';

/** Where each mistake is: the parameter, or the pointer into the body. */
function places(response: Response): string[] {
  return (problemOf(response).errors ?? []).map(({ parameter, pointer }) => parameter ?? pointer ?? '');
}

function detailAt(response: Response, place: string): string {
  const found = problemOf(response).errors?.find(
    ({ parameter, pointer }) => parameter === place || pointer === place,
  );
  return found?.detail ?? '';
}

/** Addresses with several mistakes of several kinds, and every place that has to be named. */
const ADDRESSES: readonly (readonly [path: string, places: readonly string[]])[] = [
  ['/nodes?foundry=nobody&deviceClass=analog&nm=1&data=1999.01.0', ['data', 'deviceClass', 'foundry', 'nm']],
  ['/measures?on=tomorrow&nm=1', ['nm', 'on']],
  [`/measures/${PROPOSAL}?on=2021-02-30&data=x`, ['data', 'on']],
  ['/compare?nodes=smic-14m,tsmc-n55&data=x&nm=', ['data', 'nm', 'nodes', 'nodes']],
  [
    `/assess?on=x&nodes=smic-14m&licenses=deny&set.${PROPOSAL}.node-nm=1&assume.x=1&trace=on&nm=`,
    ['assume.x', 'licenses', 'nm', 'nodes', 'on', `set.${PROPOSAL}.node-nm`],
  ],
  ['/sensitivity?runs=1&seed=-1&on=x&nm=1', ['nm', 'on', 'runs', 'seed']],
  [
    '/record-check?verdict=hits&role=x&assume.via-pitch-rato=1&format=csv',
    ['assume.via-pitch-rato', 'format', 'role', 'verdict'],
  ],
  ['/history?installed=Keep&data=x&nm=1', ['data', 'installed', 'nm']],
  [
    `/sweep?threshold=${PROPOSAL}.node-n&on=x&from=9&to=8&step=0&format=xml&nm=1`,
    ['format', 'from', 'nm', 'on', 'step', 'threshold'],
  ],
  [`/sweep?threshold=${PROPOSAL}.node-nm&from=9000&to=8000`, ['from', 'from', 'to']],
  ['/sweep?step=0', ['step', 'threshold']],
  [
    `/tipping-points?threshold=${PROPOSAL}.node-n&on=x&nm=1&nodes=smic-14m`,
    ['nm', 'nodes', 'on', 'threshold'],
  ],
  ['/openapi.json?data=x&nm=1', ['data', 'nm']],
];

/** Bodies with mistakes of form and of meaning together. */
const BODIES: readonly (readonly [path: string, body: unknown, places: readonly string[]])[] = [
  [
    '/assess',
    { on: 'x', nodes: ['smic-14m'], licenses: 'deny', nm: 1, with: 'x', trace: 'yes' },
    ['/licenses', '/nm', '/nodes', '/on', '/trace', '/with'],
  ],
  [
    '/assess',
    {
      scenarios: [
        { nodes: ['smic-14nm'] },
        { nodes: ['tsmc-n55'] },
        { deny: 'euv', party: 'smc' },
        { on: 1 },
      ],
    },
    ['/scenarios/1/nodes', '/scenarios/2/deny', '/scenarios/2/party', '/scenarios/3/on'],
  ],
  [
    '/classify',
    {
      on: '2022-13-01',
      measures: ['us-2021-12-smic-14nm-propsal'],
      node: { nodeNm: -1, transistor: 'finfett' },
      transaction: { destination: 'XX' },
    },
    ['/measures', '/node/nodeNm', '/node/transistor', '/on', '/transaction/destination'],
  ],
  [
    '/assess',
    {
      with: [1, 'misspelt', 'x'],
      set: { [`${PROPOSAL}.node-nm`]: 1e6, x: 'y' },
      nodes: [2, 'smic-14m', null],
    },
    ['/nodes', '/nodes/0', '/nodes/2', `/set/${PROPOSAL}.node-nm`, '/set/x', '/with', '/with', '/with/0'],
  ],
  [
    '/classify',
    {
      measures: [false, 'us-x'],
      transaction: { destination: 'XX', party: 1, exportedFrom: 'CHN' },
      node: [],
    },
    [
      '/measures',
      '/measures/0',
      '/node',
      '/transaction/destination',
      '/transaction/exportedFrom',
      '/transaction/party',
    ],
  ],
  [
    '/find-lines',
    { catch: [1, 'smic-14nm', 'smic-14m', []], spare: [null, 'smic-14nm'], thresholds: [0, 'x.y'] },
    ['/catch/0', '/catch/2', '/catch/3', '/spare/0', '/spare/1', '/thresholds/0', '/thresholds/1'],
  ],
  [
    '/find-lines',
    { catch: ['smic-14m'], spare: 'x', thresholds: ['x.y'], on: 1, licenses: 'deny', nodes: ['smic-14nm'] },
    ['/catch/0', '/licenses', '/nodes', '/on', '/spare', '/thresholds/0'],
  ],
];

describe('mistakes in requests to the API', () => {
  const ask = site();

  for (const [path, expected] of ADDRESSES) {
    it(`are all named at once: ${path}`, async () => {
      const response = await ask.get(API + path).expect(400);
      expect(places(response).sort()).to.deep.equal([...expected].sort());
      expect(problem.safeParse(response.body).success).to.equal(true);
    });
  }

  for (const [path, body, expected] of BODIES) {
    it(`are all named at once in a body: ${path} ${JSON.stringify(body).slice(0, 60)}`, async () => {
      const response = await ask.post(API + path, body).expect(400);
      expect(places(response).sort()).to.deep.equal([...expected].sort());
      expect(problem.safeParse(response.body).success).to.equal(true);
    });
  }

  it('say what a parameter takes that is empty or given twice', async () => {
    const address = 'licenses=&assume.via-pitch-ratio=&on=2021-12-17&on=2021-12-18&nodes=';
    const response = await ask.get(`${API}/assess?${address}`).expect(400);
    const said = (problemOf(response).errors ?? []).map(({ parameter, allowed }) => [parameter, allowed]);
    expect(Object.fromEntries(said)).to.deep.equal({
      licenses: ['policy', 'denied', 'granted'],
      'assume.via-pitch-ratio': ['a number'],
      on: ['a day, as 2021-12-17'],
      nodes: ['a list, comma-separated'],
    });
  });

  it('of form say what is allowed', async () => {
    const body = {
      on: 1,
      measures: 'x',
      set: 5,
      deny: Array.from({ length: 201 }, () => 'euv'),
      party: '',
      trace: 'on',
      nodes: [],
    };
    const response = await ask.post(`${API}/assess`, body).expect(400);
    const said = (problemOf(response).errors ?? []).map(({ pointer, allowed }) => [pointer, allowed?.join()]);
    expect(Object.fromEntries(said)).to.deep.equal({
      '/on': 'a day, such as 2021-12-17',
      '/measures': 'a list of ids',
      '/set': 'an object of names and values',
      '/deny': 'at most 200 entries',
      '/party': 'at least 1 character',
      '/trace': 'true or false',
      '/nodes': 'at least 1 entry',
    });
    const own = await ask.post(`${API}/classify`, {
      equipment: { wavelengthNm: 0 },
      transaction: { destination: 'C' },
    });
    expect(problemOf(own).errors?.map(({ allowed }) => allowed?.join())).to.deep.equal([
      'more than 0',
      'two letters',
    ]);
    const text = await ask.post(`${API}/assess`, 'x').expect(400);
    expect(problemOf(text).errors).to.deep.equal([
      { pointer: '', detail: 'The body must be a JSON object.', allowed: ['an object'] },
    ]);
  });

  for (const operation of OPERATIONS.filter(({ idOf }) => idOf !== undefined)) {
    it(`name the nearest id where there is no ${operation.idOf ?? ''}`, async () => {
      const [{ id = '' }] = operation.examples;
      const response = await ask.get(API + pathOf({ operation, id: `${id}x` })).expect(404);
      expect(problemOf(response)).to.include({ type: '/api#problem-not-found', status: 404 });
      expect(detailAt(response, 'id')).to.include(`Did you mean "${id}"?`);
    });
  }

  it('are problems in each kind that a request can bring about', async () => {
    const json = { 'Content-Type': 'application/json' };
    const asked: readonly (readonly [number, string, () => PromiseLike<Response>])[] = [
      [400, 'bad-request', () => ask.get(`${API}/nodes?nm=`)],
      [400, 'bad-request', () => ask.send('post', `${API}/assess`).set(json).send('{')],
      [404, 'not-found', () => ask.get(`${API}/nowhere`)],
      [405, 'method-not-allowed', () => ask.send('delete', `${API}/nodes`)],
      [406, 'not-acceptable', () => ask.get(`${API}/nodes`).set('Accept', 'image/png')],
      [413, 'content-too-large', () => ask.post(`${API}/assess`, { on: 'x'.repeat(300_000) })],
      [
        415,
        'unsupported-media-type',
        () => ask.send('post', `${API}/assess`).type('text/plain').send('on=x'),
      ],
    ];
    for (const [status, slug, send] of asked) {
      const response = await send();
      expect(response.status).to.equal(status);
      expect(response.headers['content-type']).to.match(/^application\/problem\+json/);
      expect(problemOf(response)).to.include({ status, type: `/api#problem-${slug}` });
      expect(problem.safeParse(response.body).success, slug).to.equal(true);
      expect(response.headers['link']).to.include('rel="describedby"');
    }
  });
});
