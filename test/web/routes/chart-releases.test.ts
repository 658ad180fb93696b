import { expect } from 'chai';
import type { ChartDescription, RowChange } from '../../../src/charts/index.ts';
import { CHANGED, OLD_VERSION, twoReleases } from '../../support/two-releases.ts';
import { site } from '../site.ts';

const CHART = 'pitches-and-density';
const QUESTION = `nodes=${CHANGED.node}&on=2026-11-22`;

interface Answer {
  readonly dataset: { readonly version: string; readonly current?: string };
  readonly chart: ChartDescription;
  readonly changes?: string;
}

describe('a cited chart when the data set has moved on', function () {
  this.timeout(60_000);
  const { get } = site(twoReleases);
  const answer = async (query: string): Promise<Answer> =>
    (await get(`/charts/${CHART}.json?${query}`).expect(200)).body as Answer;
  const pinned = `${QUESTION}&data=${OLD_VERSION}`;

  it('keeps the figures of the release it names, in every form', async () => {
    const [then, now] = [await answer(pinned), await answer(QUESTION)];
    expect(then.dataset.version).to.equal(OLD_VERSION);
    expect(JSON.stringify(then.chart.table.rows)).to.include(String(CHANGED.was));
    expect(then.chart.table.rows).to.not.deep.equal(now.chart.table.rows);
    for (const form of ['svg', 'png', 'csv']) {
      const old = await get(`/charts/${CHART}.${form}?${pinned}`).expect(200);
      const current = await get(`/charts/${CHART}.${form}?${QUESTION}`).expect(200);
      expect(old.headers['etag']).to.not.equal(current.headers['etag']);
    }
  });

  it('says that there is a newer one, and where the change stands', async () => {
    const then = await answer(pinned);
    expect(then.dataset.current).to.equal('2026.11.0');
    expect(then.changes).to.include(`since=${OLD_VERSION}`);
    expect((await answer(QUESTION)).changes).to.equal(undefined);
    for (const page of [`/embed/${CHART}?${pinned}`, `/charts?chart=${CHART}&${pinned}`]) {
      const { text } = await get(page).expect(200);
      expect(text).to.include(OLD_VERSION).and.include('What changed in this chart since');
      expect(text).to.match(new RegExp(`<td>${String(CHANGED.was)}</td>`));
    }
  });

  it('shows what changed in it: one row, the figures that rest on the one that differs', async () => {
    const { changes: href = '' } = await answer(pinned);
    const { body } = await get(href).expect(200);
    const { changes, since } = body as { changes: RowChange[]; since: { version: string } };
    expect(since.version).to.equal(OLD_VERSION);
    expect(changes.map(({ kind }) => kind)).to.deep.equal(['changed']);
    expect(changes[0]?.cells.some(({ before }) => before === CHANGED.was)).to.equal(true);
  });

  it('has nothing to show against the release in use', async () => {
    const { body } = await get(`/charts/${CHART}/changes?${QUESTION}&since=2026.11.0`).expect(200);
    expect((body as { changes: unknown[] }).changes).to.deep.equal([]);
  });

  for (const query of [
    '',
    'since=',
    'since=1999.1.0',
    'since=../x',
    `since=${OLD_VERSION}&since=${OLD_VERSION}`,
  ]) {
    it(`refuses to compare with ?${query}`, async () => {
      await get(`/charts/${CHART}/changes?${query}`).expect(400);
    });
  }
});
