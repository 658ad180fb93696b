import { expect } from 'chai';
import { historicalRun, isChange, recordCheck } from '../../../src/model/index.ts';
import { records } from '../../support/records.ts';
import { API, problemOf, site } from '../site.ts';

const catalogue = records();

interface CheckBody {
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly claims: readonly {
    readonly id: string;
    readonly verdict: string;
    readonly role: string;
    readonly sentence: string;
    readonly citation?: string;
  }[];
}

interface HistoryBody {
  readonly installed: string;
  readonly days: readonly {
    readonly measure: string;
    readonly sentence: string;
    readonly nodes: readonly { readonly node: string }[];
  }[];
}

function idsOf(csv: string): string[] {
  return csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0] ?? '');
}

describe('the pages about the model', function () {
  this.timeout(120_000);
  const ask = site();
  const page = async (path: string): Promise<string> =>
    (await ask.get(path).set('Accept', 'text/html').expect(200).expect('Content-Type', /html/)).text;

  for (const path of ['/record-check', '/method', '/history', '/history?installed=keep']) {
    it(`answers ${path} with one h1, a citation, and no hole`, async () => {
      const text = await page(path);
      expect(text.match(/<h1[\s>]/g)).to.have.lengthOf(1);
      expect(text).to.include(catalogue.dataset.version);
      expect(text).to.not.include('undefined').and.not.include('[object').and.not.include('NaN');
    });
  }

  it('shows every claim with source, verdict in words and, where it is off, why', async () => {
    const text = await page('/record-check');
    const { claims } = recordCheck(catalogue);
    for (const row of claims) expect(text).to.include(`id="${row.claim}"`);
    expect(text).to.include('href="/sources/semianalysis-2023-gaps"').and.include('href="/method#step-cost"');
    expect(text).to.include('self-aligned schemes do not print');
    expect(text.indexOf('id="test-title"')).to.be.below(text.indexOf('id="calibration-title"'));
  });

  it('filters by verdict, on the page and as data', async () => {
    const misses = recordCheck(catalogue).claims.filter(({ verdict }) => verdict === 'miss');
    const text = await page('/record-check?verdict=miss');
    const json = (await ask.get('/record-check.json?verdict=miss').expect(200)).body as CheckBody;
    const csv = (await ask.get('/record-check.csv?verdict=miss').expect(200)).text;
    const ids = misses.map(({ claim }) => claim);
    expect(json.claims.map(({ id }) => id)).to.deep.equal(ids);
    expect(idsOf(csv)).to.deep.equal(ids);
    for (const { id } of catalogue.claims) expect(text.includes(`id="${id}"`), id).to.equal(ids.includes(id));
    expect(text).to.include('href="/record-check.csv?verdict=miss"');
  });

  it('gives the same answer as twin and as API, with counts, citation and sentence', async () => {
    const twin = (await ask.get('/record-check.json').expect(200)).body as CheckBody;
    const api = (await ask.get(`${API}/record-check`).expect(200)).body as CheckBody;
    expect(twin).to.deep.equal(api);
    expect(api.counts).to.deep.equal(recordCheck(catalogue).counts);
    expect(api.claims.every(({ sentence }) => sentence.endsWith('.'))).to.equal(true);
    expect(api.claims.filter(({ role }) => role !== 'unverified').every(({ citation }) => citation)).to.equal(
      true,
    );
  });

  it('takes other assumptions, and says so', async () => {
    const query = 'assume.litho-share.16-14=0.3';
    const api = (await ask.get(`${API}/record-check?${query}`).expect(200)).body as CheckBody;
    const row = api.claims.find(({ id }) => id === 'doubled-lithography-14nm');
    expect(row?.verdict).to.equal('miss');
    expect(await page(`/record-check?${query}`)).to.include('With changed assumptions: Lithography share');
  });

  for (const [path, parameter] of [
    [`${API}/record-check?colour=red`, 'colour'],
    [`${API}/record-check?verdict=good`, 'verdict'],
    [`${API}/record-check?assume.nothing=1`, 'assume.nothing'],
    ['/record-check.json?role=', 'role'],
    [`${API}/history?on=2020-01-01`, 'on'],
    ['/history.csv?installed=some', 'installed'],
    ['/method.json?x=1', 'x'],
  ] as const) {
    it(`names the parameter it cannot use in ${path}`, async () => {
      const problem = problemOf(await ask.get(path).expect(400));
      expect(problem.errors?.map((error) => error.parameter)).to.deep.equal([parameter]);
    });
  }

  it('shows a page all the same, and says what it could not use', async () => {
    for (const path of ['/record-check?verdict=good', '/history?installed=some', '/history?x=1']) {
      expect(await page(path)).to.include('could not be used');
    }
    expect(await page('/record-check?verdict=')).to.not.include('could not be used');
  });

  it('shows every parameter with its range, and what only a reader can give', async () => {
    const text = await page('/method');
    const { parameters, readerParameters } = catalogue;
    for (const { id } of [...parameters, ...readerParameters]) expect(text).to.include(`id="${id}"`);
    for (const { gap } of readerParameters) expect(text).to.include(gap.replaceAll("'", '&#39;'));
    const json = (await ask.get('/method.json').expect(200)).body as { parameters: { id: string }[] };
    expect(json.parameters.map(({ id }) => id)).to.deep.equal(parameters.map(({ id }) => id));
    const csv = (await ask.get('/method.csv').expect(200)).text;
    expect(idsOf(csv)).to.deep.equal([...parameters, ...readerParameters].map(({ id }) => id));
  });

  it('tells what each measure changed, alike as page, JSON, CSV and API', async () => {
    const run = historicalRun(catalogue, { since: '2020-01-01', country: 'CN', installed: 'lose' });
    const text = await page('/history');
    const twin = (await ask.get('/history.json').expect(200)).body as HistoryBody;
    const api = (await ask.get(`${API}/history`).expect(200)).body as HistoryBody;
    const csv = (await ask.get('/history.csv').expect(200)).text;
    expect(twin).to.deep.equal(api);
    expect(twin.days.map((day) => day.measure)).to.deep.equal(run.days.map((day) => day.measure));
    for (const [i, day] of run.days.entries()) {
      expect(text).to.include(`id="${day.measure}"`);
      const changed = day.nodes.filter((entry) => isChange(entry.changed) || isChange(entry.changedAlone));
      expect(twin.days[i]?.nodes.map((entry) => entry.node)).to.deep.equal(
        changed.map((entry) => entry.node),
      );
    }
    expect(idsOf(csv)).to.have.lengthOf(run.days.reduce((sum, day) => sum + day.nodes.length, 0));
    expect(text).to.include('reaches suppliers abroad');
  });

  it('is linked from the foot, the timeline, measure pages, the search and the list of the API', async () => {
    const timeline = await page('/timeline');
    for (const href of ['/method', '/record-check', '/history'])
      expect(timeline).to.include(`href="${href}"`);
    expect(await page('/measures/us-2022-10-advanced-fab-end-use')).to.include(
      'href="/history#us-2022-10-advanced-fab-end-use"',
    );
    expect(await page('/search?q=record+check')).to.include('href="/record-check"');
    expect(await page('/search?q=Intel+fins')).to.include('href="/record-check#intel-10nm-fin"');
    const { links } = (await ask.get(API).expect(200)).body as { links: Record<string, string> };
    expect(links).to.include({ 'record-check': `${API}/record-check`, history: `${API}/history` });
  });
});
