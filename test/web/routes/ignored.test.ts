import { expect } from 'chai';
import { API, FAB_RULE, PROPOSAL, site } from '../site.ts';

interface Answer {
  readonly ignored?: readonly { readonly parameter: string; readonly detail: string }[];
}

const SET = `set.${PROPOSAL}.node-nm=20`;
const BOTH = `${SET}&reading.${PROPOSAL}=any-layer`;
const NAMED = [`set.${PROPOSAL}.node-nm`, `reading.${PROPOSAL}`];

describe('what a question says of measures not in play', function () {
  this.timeout(60_000);
  const ask = site();
  const ignored = async (path: string): Promise<string[] | undefined> =>
    ((await ask.get(path).expect(200)).body as Answer).ignored?.map(({ parameter }) => parameter);

  for (const path of [`${API}/assess`, `${API}/sensitivity`, '/scenario.json', '/charts/outcomes.json']) {
    it(`is listed by ${path}, and only where there is some`, async () => {
      const query = `measures=none&nodes=smic-14nm${path.endsWith('sensitivity') ? '&runs=10' : ''}`;
      expect(await ignored(`${path}?${query}&${BOTH}`)).to.deep.equal(NAMED);
      expect(await ignored(`${path}?${query}&with=${PROPOSAL}&${BOTH}`)).to.equal(undefined);
      expect(await ignored(`${path}?${query}`)).to.equal(undefined);
    });
  }

  it('is listed in answers to bodies, each of a batch for itself', async () => {
    const asked = { measures: [], nodes: ['smic-14nm'], set: { [`${PROPOSAL}.node-nm`]: 20 } };
    const { body } = await ask.post(`${API}/assess`, asked).expect(200);
    expect((body as Answer).ignored).to.deep.equal([
      {
        parameter: `set.${PROPOSAL}.node-nm`,
        detail: `"${PROPOSAL}" is not in play, so this changes nothing; "with" adds a measure.`,
      },
    ]);
    const scenarios = [asked, { ...asked, with: [PROPOSAL] }];
    const batch = (await ask.post(`${API}/assess`, { scenarios }).expect(200)).body as {
      readonly answers: readonly Answer[];
    };
    expect(batch.answers.map((answer) => answer.ignored?.length)).to.deep.equal([1, undefined]);
  });

  it('is not what a chart runs along', async () => {
    const query = `measures=${FAB_RULE}&${SET}`;
    expect(await ignored(`/charts/sweep.json?${query}`)).to.deep.equal([`set.${PROPOSAL}.node-nm`]);
    const along = `threshold=${PROPOSAL}.node-nm`;
    expect(await ignored(`/charts/sweep.json?${query}&${along}`)).to.equal(undefined);
  });

  it('is noted on the calculator’s page', async () => {
    const page = async (query: string): Promise<string> =>
      (await ask.get(`/scenario?${query}`).set('Accept', 'text/html').expect(200)).text;
    const note = `set.${PROPOSAL}.node-nm: &#34;${PROPOSAL}&#34; is not in play`;
    expect(await page(`measures=none&${SET}`)).to.include(note);
    expect(await page(`measures=${PROPOSAL}&${SET}`)).to.not.include('could not be used');
  });
});

describe('a measure both added and taken out', function () {
  this.timeout(60_000);
  const ask = site();
  const query = `with=${PROPOSAL}&without=${PROPOSAL}`;

  it('is a 400 that names it', async () => {
    for (const path of [`${API}/assess`, `${API}/sensitivity`, '/scenario.json', '/charts/outcomes.json']) {
      const { body } = await ask.get(`${path}?${query}`).expect(400);
      expect((body as { readonly detail: string }).detail, path).to.include(
        `"${PROPOSAL}" is in "with" and in`,
      );
    }
  });

  it('is noted on the page, whose links leave it out of what is added', async () => {
    const { text } = await ask.get(`/scenario?${query}`).set('Accept', 'text/html').expect(200);
    expect(text).to.include(`without: &#34;${PROPOSAL}&#34; is in &#34;with&#34;`);
    expect(text).to.include(`without=${PROPOSAL}`).and.not.include(`with=${PROPOSAL}`);
  });
});
