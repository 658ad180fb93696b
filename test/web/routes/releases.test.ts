import { pino } from 'pino';
import { expect } from 'chai';
import supertest from 'supertest';
import { createApp } from '../../../src/web/app.ts';
import { byId } from '../../../src/model/index.ts';
import { records, ROOT, TODAY } from '../../support/records.ts';
import {
  asVersion,
  CHANGED,
  OLD_VERSION,
  oldRecords,
  releaseFolder,
  twoReleases,
} from '../../support/two-releases.ts';
import { API, problemOf, site } from '../site.ts';

const { version, hash } = records().dataset;
const NODE = `nodes=${CHANGED.node}`;
const HOSTILE = [
  '../../x',
  '..%2F..%2Fetc%2Fpasswd',
  '2020.1.0',
  `${OLD_VERSION}.ndjson`,
  'x'.repeat(4000),
  '%00',
];

interface Answer {
  readonly dataset: { readonly version: string; readonly hash: string; readonly current?: string };
  readonly nodes: readonly {
    readonly production: {
      readonly layers: readonly { readonly layer: string; readonly pitchNm: unknown }[];
    };
  }[];
}
/** The pitches that a node's layers were worked out with. */
function pitches({ nodes }: Answer): string {
  return JSON.stringify(nodes.map(({ production }) => production.layers.map(({ pitchNm }) => pitchNm)));
}

describe('an address with data=VERSION', function () {
  this.timeout(120_000);
  const ask = site(twoReleases);
  const json = async <T = Answer>(path: string): Promise<T> => (await ask.get(path).expect(200)).body as T;
  const old = twoReleases().at(OLD_VERSION)?.dataset;

  it('keeps its answer when the data set has moved on, says which release answers, and which is in use', async () => {
    const then = await json(`${API}/assess?${NODE}&data=${OLD_VERSION}`);
    const now = await json(`${API}/assess?${NODE}`);
    expect(then.dataset).to.deep.equal({ version: OLD_VERSION, hash: old?.hash, current: version });
    expect(now.dataset).to.deep.equal({ version, hash });
    expect(pitches(then)).to.include(String(CHANGED.was));
    expect(pitches(now)).to.include('28').and.not.include(String(CHANGED.was));
  });

  it('answers for the current version as without it', async () => {
    for (const path of ['/assess', '/compare', '/sensitivity'])
      expect(await json(`${API}${path}?${NODE}&data=${version}`)).to.deep.equal(
        await json(`${API}${path}?${NODE}`),
      );
    const page = (query: string): Promise<string> =>
      ask
        .get(`/scenario${query}`)
        .set('Accept', 'text/html')
        .expect(200)
        .then(({ text }) => text);
    expect(await page(`?data=${version}`)).to.equal(await page(''));
  });

  for (const path of [
    `${API}/assess?${NODE}`,
    `${API}/sensitivity?${NODE}&runs=10&deny=euv,euv-high-na`,
    `${API}/compare?nodes=${CHANGED.node},tsmc-n7`,
    `${API}/nodes/${CHANGED.node}?`,
    `${API}/nodes?foundry=tsmc`,
    `/scenario.json?${NODE}`,
    `/compare.json?nodes=${CHANGED.node}`,
    `/nodes.json?`,
    `/nodes/${CHANGED.node}.json?`,
    `/data/linewidth.json?`,
  ]) {
    it(`answers ${path} from either release, under another ETag`, async () => {
      const then = await ask.get(`${path}&data=${OLD_VERSION}`).expect(200);
      const now = await ask.get(path).expect(200);
      expect((then.body as Answer).dataset).to.include({ version: OLD_VERSION, hash: old?.hash });
      expect((now.body as Answer).dataset).to.deep.equal({ version, hash });
      expect(then.headers['etag']).to.be.a('string').and.not.equal(now.headers['etag']);
      const { dataset: _, ...rest } = then.body as Answer;
      const { dataset: __, ...restNow } = now.body as Answer;
      expect(rest).to.not.deep.equal(restNow);
    });
  }

  for (const path of [
    `/nodes.csv?`,
    `/nodes/${CHANGED.node}.csv?`,
    `/compare.csv?nodes=${CHANGED.node}`,
    '/data/figures.csv?',
  ]) {
    it(`answers ${path} from either release`, async () => {
      const then = (await ask.get(`${path}&data=${OLD_VERSION}`).expect(200)).text;
      const now = (await ask.get(path).expect(200)).text;
      const [lines, other] = [then.split('\n'), now.split('\n')];
      expect(lines.filter((line, i) => line !== other[i])).to.have.lengthOf(1);
    });
  }

  for (const path of ['equipment', 'measures', 'sources', 'record-check', 'history']) {
    it(`carries the release at ${path}`, async () => {
      for (const at of [`${API}/${path}`, `/${path}.json`])
        expect((await json(`${at}?data=${OLD_VERSION}`)).dataset.version).to.equal(OLD_VERSION);
    });
  }
  for (const path of ['', '/measures/us-2020-12-smic-entity-list', '/equipment/asml-nxt-1980di']) {
    it(`carries the release at ${API}${path}`, async () => {
      expect((await json(`${API}${path}?data=${OLD_VERSION}`)).dataset.version).to.equal(OLD_VERSION);
    });
  }
  for (const path of ['/method.json', '/timeline.json', '/search.json', '/scenario.json']) {
    it(`carries the release at ${path}`, async () => {
      expect((await json(`${path}?data=${OLD_VERSION}`)).dataset.version).to.equal(OLD_VERSION);
    });
  }

  it('is read from a body, alone and in each scenario of a batch', async () => {
    const body = { nodes: [CHANGED.node] };
    const one = (await ask.post(`${API}/assess`, { ...body, data: OLD_VERSION }).expect(200)).body as Answer;
    expect(one).to.deep.equal(await json(`${API}/assess?${NODE}&data=${OLD_VERSION}`));
    const scenarios = [body, { ...body, data: OLD_VERSION }, { ...body, data: version }];
    const batch = (await ask.post(`${API}/assess`, { scenarios }).expect(200)).body as {
      dataset: unknown;
      answers: readonly Answer[];
    };
    expect(batch.dataset).to.deep.equal({ version, hash });
    const [now, then, again] = batch.answers;
    expect(then).to.deep.equal(one);
    expect(now).to.deep.equal(again).and.not.have.property('dataset');
    expect({ dataset: batch.dataset, ...now }).to.deep.equal(await json(`${API}/assess?${NODE}`));
  });

  it('is a 400 with every version, newest first, and the nearest one, where there is no such release', async () => {
    for (const path of [
      `${API}/assess`,
      `${API}/compare?nodes=tsmc-n5`,
      `${API}/nodes`,
      '/scenario.json',
      '/nodes.json',
      '/compare.json?nodes=tsmc-n5',
      '/data/nodes.csv',
      '/method.json',
      '/nodes/tsmc-n5.json',
      `${API}/sensitivity`,
      '/measures/us-2020-12-smic-entity-list.csv',
    ]) {
      const query = `${path.includes('?') ? '&' : '?'}data=2020.01.1`;
      const { errors } = problemOf(await ask.get(`${path}${query}`).expect(400));
      expect(errors, path).to.deep.equal([
        {
          parameter: 'data',
          detail: `There is no dataset release "2020.01.1". Did you mean "${OLD_VERSION}"?`,
          allowed: [version, OLD_VERSION],
        },
      ]);
    }
    const { errors } = problemOf(
      await ask.post(`${API}/assess`, { scenarios: [{}, { data: 'x' }] }).expect(400),
    );
    expect(errors).to.deep.equal([
      {
        pointer: '/scenarios/1/data',
        detail: 'There is no dataset release "x".',
        allowed: [version, OLD_VERSION],
      },
    ]);
  });

  for (const asked of HOSTILE) {
    it(`opens nothing for ${asked.slice(0, 30)}`, async () => {
      const { errors } = problemOf(await ask.get(`${API}/assess?data=${asked}`).expect(400));
      expect(errors?.map(({ parameter }) => parameter)).to.deep.equal(['data']);
      expect(JSON.stringify(errors)).to.have.lengthOf.below(400);
      const { text } = await ask.get(`/scenario?data=${asked}`).set('Accept', 'text/html').expect(200);
      expect(text).to.include('There is no dataset release').and.include(`Dataset ${version}`);
      await ask
        .get(`/assets/catalogue-${encodeURIComponent(asked.slice(0, 30))}-0000000000000000.json`)
        .expect(404);
    });
  }

  it('is a mistake where it is empty or repeated', async () => {
    for (const query of ['data=', `data=${OLD_VERSION}&data=${version}`])
      expect(problemOf(await ask.get(`${API}/assess?${query}`).expect(400)).errors?.[0]).to.include({
        parameter: 'data',
      });
  });
});

describe('the calculator on an earlier release', function () {
  this.timeout(60_000);
  const ask = site(twoReleases);
  const page = async (query: string): Promise<string> =>
    (await ask.get(`/scenario${query}`).set('Accept', 'text/html').expect(200)).text.replaceAll('&amp;', '&');

  it('says so near the answer, links to the same question on the current one, and to the changes', async () => {
    const html = await page(`?deny=euv&data=${OLD_VERSION}&node=tsmc-n7`);
    const [, answer = ''] = /class="answer"([\s\S]*?)<\/section>/.exec(html) ?? [];
    expect(answer).to.include(`dataset release <b>${OLD_VERSION}</b>`).and.include(version);
    expect(answer).to.include('href="/scenario?deny=euv&node=tsmc-n7" data-link="current"');
    expect(answer).to.include(`href="/data/changes?since=${OLD_VERSION}"`);
    expect(html.match(/class="older notes"/g)).to.have.lengthOf(1);
    expect(await page('?deny=euv')).to.not.include('class="older');
  });

  it('stays on that release: form, presets, share link, citation, twins and canonical address', async () => {
    const html = await page(`?data=${OLD_VERSION}&on=2022-11-01`);
    expect(html).to.include(`<input type="hidden" name="data" value="${OLD_VERSION}">`);
    const links = [...html.matchAll(/href="([^"]+)" data-(?:link="(share|json|csv|api)"|preset)/g)];
    expect(links).to.have.lengthOf.above(10);
    for (const [, href] of links) expect(href).to.include(`data=${OLD_VERSION}`);
    expect(html).to.match(new RegExp(`rel="canonical" href="/scenario\\?data=${OLD_VERSION}&on=2022-11-01"`));
    expect(html).to.match(new RegExp(`data-citation>[^<]*Dataset ${OLD_VERSION} [^<]*data=${OLD_VERSION}`));
  });

  it('computes in the browser from that release’s own catalogue', async () => {
    const hrefIn = (html: string): string => /data-catalogue="([^"]+)"/.exec(html)?.[1] ?? '';
    const [then, now] = [hrefIn(await page(`?data=${OLD_VERSION}`)), hrefIn(await page(''))];
    expect(then).to.include(OLD_VERSION).and.not.equal(now);
    const catalogue = (await ask.get(then).expect(200)).body as ReturnType<typeof records>;
    expect(catalogue.dataset.current).to.equal(version);
    expect(byId(catalogue.nodes, CHANGED.node)?.[CHANGED.figure]).to.include({ value: CHANGED.was });
    const asked = (await ask.get(now).expect(200)).body as ReturnType<typeof records>;
    expect(asked.dataset).to.deep.equal({ version, hash });
  });

  for (const path of [
    `/compare?nodes=${CHANGED.node}`,
    `/nodes/${CHANGED.node}?`,
    '/nodes?',
    '/method?',
    '/timeline?',
    '/record-check?',
    '/history?',
  ]) {
    it(`is told on ${path} too, with the same page of the current one`, async () => {
      const get = async (query: string): Promise<string> =>
        (
          await ask
            .get(path + query)
            .set('Accept', 'text/html')
            .expect(200)
        ).text.replaceAll('&amp;', '&');
      const html = await get(`&data=${OLD_VERSION}`);
      expect(html).to.include(`dataset release <b>${OLD_VERSION}</b>`);
      expect(html).to.match(new RegExp(`rel="alternate"[^>]*[?&]data=${OLD_VERSION}`));
      expect(html).to.include(`<a href="${path.replace(/\?$/, '')}">the same page`);
      expect(await get('')).to.not.include('class="older');
    });
  }
});

describe('what changed between releases', function () {
  this.timeout(60_000);
  const ask = site(twoReleases);
  const expected = {
    kind: 'nodes',
    id: CHANGED.node,
    figures: [{ path: CHANGED.figure, from: `${String(CHANGED.was)} nm`, to: '28 (28–30) nm' }],
  };

  it('is exactly the one figure, as JSON, CSV and page', async () => {
    const { body } = await ask.get(`/data/changes.json?since=${OLD_VERSION}`).expect(200);
    const since = { version: OLD_VERSION, hash: twoReleases().at(OLD_VERSION)?.dataset.hash };
    expect(body).to.deep.equal({
      dataset: { version, hash },
      since,
      added: [],
      removed: [],
      changed: [expected],
    });
    const csv = (await ask.get(`/data/changes.csv?since=${OLD_VERSION}`).expect(200)).text.trim().split('\n');
    expect(csv).to.deep.equal([
      'change,kind,id,path,from,to',
      `changed,nodes,${CHANGED.node},${CHANGED.figure},32 nm,28 (28–30) nm`,
    ]);
    const { text } = await ask
      .get(`/data/changes?since=${OLD_VERSION}`)
      .set('Accept', 'text/html')
      .expect(200);
    expect(text).to.include('32 nm').and.include('28 (28–30) nm').and.include(`/nodes/${CHANGED.node}"`);
  });

  it('runs the other way, and is nothing between a release and itself', async () => {
    const back = (await ask.get(`/data/changes.json?since=${version}&data=${OLD_VERSION}`).expect(200))
      .body as {
      changed: readonly { figures: readonly { to: string }[] }[];
    };
    expect(back.changed[0]?.figures[0]?.to).to.equal('32 nm');
    const none = (await ask.get(`/data/changes.json?since=${version}`).expect(200)).body as {
      changed: unknown;
    };
    expect(none.changed).to.deep.equal([]);
  });

  it('needs a release that is kept', async () => {
    for (const [query, detail] of [
      ['', '"since" is missing.'],
      ['?since=', '"since" is empty.'],
      ['?since=2020.01.1', `There is no dataset release "2020.01.1". Did you mean "${OLD_VERSION}"?`],
      ['?since=../../x', 'There is no dataset release "../../x".'],
    ] as const) {
      const { errors } = problemOf(await ask.get(`/data/changes.json${query}`).expect(400));
      expect(errors).to.have.lengthOf(1);
      expect(errors?.[0]).to.include({ parameter: 'since', detail });
      await ask
        .get(`/data/changes${query}`)
        .set('Accept', 'text/html')
        .expect(200)
        .expect(/Other releases/);
    }
    await ask
      .get('/data')
      .set('Accept', 'text/html')
      .expect(200)
      .expect(new RegExp(`since=${OLD_VERSION}`));
  });
});

describe('a kept release that is broken', function () {
  this.timeout(60_000);
  const kept = releaseFolder();
  kept.keep('2020.02.0', 'no release');
  for (const name of ['2020.03.0', '2020.04.0', '2020.05.0'])
    kept.keep(name, asVersion(name, oldRecords(name)));
  const logged: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
  const { app } = createApp({ releases: kept.open(), log, root: ROOT, today: () => TODAY });
  const get = (path: string): supertest.Test => supertest(app).get(path);
  after(() => {
    kept.remove();
  });

  it('answers 503 by its name, with the cause in the log alone, while everything else answers', async () => {
    for (const path of [
      `${API}/assess?data=2020.02.0`,
      '/data/changes.json?since=2020.02.0',
      '/scenario.csv?data=2020.02.0',
    ]) {
      const problem = problemOf(await get(path).expect(503));
      expect(problem.detail).to.include('2020.02.0').and.not.include('data/releases');
    }
    const { text } = await get('/scenario?data=2020.02.0').set('Accept', 'text/html').expect(503);
    expect(text).to.include('2020.02.0').and.include('Release unavailable');
    expect(logged.join('')).to.include('data/releases/2020.02.0.ndjson').and.include('must state the hash');
    await get(`${API}/assess?${NODE}`).expect(200);
    await get(`${API}/assess?${NODE}&data=${OLD_VERSION}`).expect(200);
  });

  it('is not asked in one batch with more than a few others', async () => {
    const post = (versions: readonly string[]): supertest.Test =>
      supertest(app)
        .post(`${API}/assess`)
        .send({ scenarios: versions.map((data) => ({ nodes: [CHANGED.node], data })) });
    await post([OLD_VERSION, '2020.03.0', '2020.04.0', OLD_VERSION, version]).expect(200);
    const { errors } = problemOf(
      await post([OLD_VERSION, '2020.03.0', '2020.04.0', '2020.05.0']).expect(400),
    );
    expect(errors).to.deep.equal([
      { pointer: '/scenarios/3/data', detail: 'A batch may ask at most 3 earlier releases.' },
    ]);
    await post([OLD_VERSION, '2020.02.0']).expect(503);
  });
});
