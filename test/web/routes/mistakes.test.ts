import { expect } from 'chai';
import { records } from '../../support/records.ts';
import { API, ENTITY_LIST, PROPOSAL, problemOf, site } from '../site.ts';

/** An address with one mistake: the parameter it is in, and what the answer has to say. */
const MISTAKES: readonly (readonly [path: string, parameter: string, says: string])[] = [
  ['/nodes?nm=', 'nm', '"nm" is not a parameter'],
  ['/nodes?foundy=smic', 'foundy', 'Did you mean "foundry"?'],
  ['/nodes?foundry=nobody', 'foundry', '"nobody"'],
  ['/nodes?foundry=', 'foundry', 'is empty'],
  ['/nodes?deviceClass=analog', 'deviceClass', '"analog"'],
  ['/nodes/smic-14nm?on=2021-12-17', 'on', 'not a parameter'],
  ['/equipment?class=euv', 'class', 'not a parameter'],
  ['/measures?on=2021-13-01', 'on', 'not a calendar day'],
  ['/measures?on=2021-02-29', 'on', 'not a calendar day'],
  ['/measures?on=tomorrow', 'on', '"tomorrow"'],
  ['/measures?on=1999-01-01', 'on', 'out of range'],
  ['/measures?at=2021-12-17', 'at', 'not a parameter'],
  ['/compare', 'nodes', 'is missing'],
  ['/compare?nodes=', 'nodes', 'is empty'],
  ['/compare?nodes=smic-14nm,tsmc-n55', 'nodes', 'Did you mean "tsmc-n5"?'],
  ['/compare?node=smic-14nm', 'node', 'Did you mean "nodes"?'],
  ['/assess?nm=', 'nm', 'not a parameter'],
  ['/assess?on=2021-12-17&on=2021-12-18', 'on', 'more than once'],
  ['/assess?mesures=x', 'mesures', 'Did you mean "measures"?'],
  ['/assess?measures=us-2021-12-smic-14nm-propsal', 'measures', `Did you mean "${PROPOSAL}"?`],
  ['/assess?with=us-2020-12-smic-entity-lst', 'with', `Did you mean "${ENTITY_LIST}"?`],
  ['/assess?without=none', 'without', '"none"'],
  ['/assess?nodes=smic-14m', 'nodes', 'Did you mean "smic-14nm"?'],
  ['/assess?party=smc', 'party', 'Did you mean "smic"?'],
  ['/assess?destination=China', 'destination', '"China"'],
  ['/assess?destination=uk', 'destination', 'Did you mean "GB"?'],
  ['/assess?unverified=maybe', 'unverified', '"maybe"'],
  ['/assess?data=1999.01.0', 'data', '"1999.01.0"'],
  [`/assess?set.${PROPOSAL}.node-nm=1`, `set.${PROPOSAL}.node-nm`, 'out of range'],
  [`/assess?set.${PROPOSAL}.node-nm=14.5`, `set.${PROPOSAL}.node-nm`, 'not on a step'],
  [`/assess?set.${PROPOSAL}.node-nm=0x10`, `set.${PROPOSAL}.node-nm`, 'not a number'],
  [`/assess?set.${PROPOSAL}.node-nm=1e1`, `set.${PROPOSAL}.node-nm`, 'not a number'],
  [`/assess?set.${PROPOSAL}.node-nm=NaN`, `set.${PROPOSAL}.node-nm`, 'not a number'],
  [`/assess?set.${PROPOSAL}.node-nm=`, `set.${PROPOSAL}.node-nm`, 'is empty'],
  [`/assess?set.${PROPOSAL}.node-mn=14`, `set.${PROPOSAL}.node-mn`, `Did you mean "${PROPOSAL}.node-nm"?`],
  ['/assess?set.=14', 'set.', 'no threshold'],
  ['/assess?set.__proto__=14', 'set.__proto__', 'no threshold'],
  [`/assess?reading.${PROPOSAL}=own-scheme`, `reading.${PROPOSAL}`, 'Did you mean "own-schemes"?'],
  [`/assess?reading.${PROPOSAL}=no-older-use`, `reading.${PROPOSAL}`, '"no-older-use"'],
  ['/assess?assume.via-pitch-rato=1', 'assume.via-pitch-rato', 'Did you mean "via-pitch-ratio"?'],
  ['/assess?assume.via-pitch-ratio=1000', 'assume.via-pitch-ratio', 'out of range'],
  ['/assess?deny=euvv', 'deny', 'Did you mean "euv"?'],
  ['/assess?only=', 'only', 'is empty'],
  ['/assess?participants=zz', 'participants', 'There is no jurisdiction "ZZ"'],
  ['/assess?licenses=deny', 'licenses', 'Did you mean "denied"?'],
  ['/assess?seed=1', 'seed', '"seed" is not a parameter here.'],
  [`/assess?measures=none,${PROPOSAL}`, 'measures', '"none" means no measure at all, so it stands alone'],
  ['/nodes?foundry=smic,tsmc', 'foundry', '"foundry" does not take "smic,tsmc". It takes one at a time.'],
  ['/assess?installed=Keep', 'installed', 'Did you mean "keep"?'],
];

describe('mistakes in an address', () => {
  const ask = site();

  for (const [path, parameter, says] of MISTAKES) {
    it(`are named at ${path}`, async () => {
      const response = await ask.get(API + path).expect(400);
      expect(response.headers['content-type']).to.match(/^application\/problem\+json/);
      expect(response.headers['cache-control']).to.equal('no-store');
      const problem = problemOf(response);
      expect(problem).to.include({
        type: '/api#problem-bad-request',
        title: 'Bad request',
        status: 400,
        instance: API + path,
      });
      expect(problem.errors).to.have.lengthOf(1);
      expect(problem.errors?.[0]?.parameter).to.equal(parameter);
      expect(problem.errors?.[0]?.detail).to.include(says);
      expect(problem.detail).to.equal(problem.errors?.[0]?.detail);
    });
  }

  it('come with what is allowed', async () => {
    const allowed = async (path: string): Promise<readonly string[] | undefined> =>
      problemOf(await ask.get(API + path).expect(400)).errors?.[0]?.allowed;
    expect(await allowed('/nodes?nm=')).to.deep.equal(['foundry', 'deviceClass', 'data']);
    expect(await allowed('/assess?nodes=x')).to.deep.equal(records().nodes.map(({ id }) => id));
    expect(await allowed(`/assess?set.${PROPOSAL}.node-nm=1`)).to.deep.equal(['2 to 65 nm in steps of 1']);
    expect(await allowed('/assess?unverified=maybe')).to.deep.equal(['exclude', 'include']);
  });

  it('are all told at once', async () => {
    const query = `?on=&nm=1&nodes=smic-14m&set.${PROPOSAL}.node-nm=99&unverified=maybe&data=1&assume.step-cost=x`;
    const { errors, detail } = problemOf(await ask.get(`${API}/assess${query}`).expect(400));
    expect(errors?.map(({ parameter }) => parameter)).to.have.members([
      'on',
      'nm',
      'nodes',
      `set.${PROPOSAL}.node-nm`,
      'unverified',
      'data',
      'assume.step-cost',
    ]);
    expect(detail).to.include('7 mistakes');
  });

  for (const [kind, id, near] of [
    ['nodes', 'smic-14mn', 'smic-14nm'],
    ['equipment', 'asml-nxt-1980d', 'asml-nxt-1980di'],
    ['measures', 'us-2021-12-smic-14nm-propsal', PROPOSAL],
    ['sources', 'asml-xt1460k-pag', 'asml-xt1460k-page'],
  ] as const) {
    it(`in an id at /${kind} are a 404 that names the nearest`, async () => {
      const response = await ask.get(`${API}/${kind}/${id}`).expect(404);
      expect(response.headers['content-type']).to.match(/^application\/problem\+json/);
      expect(problemOf(response)).to.include({ status: 404, title: 'Not found' });
      expect(problemOf(response).detail).to.include(`"${id}"`).and.include(`Did you mean "${near}"?`);
    });
  }

  for (const path of [`${API}/nowhere`, `${API}/nodes/smic-14nm/extra`, '/api/v2/nodes']) {
    it(`in the path are a 404 problem at ${path}`, async () => {
      const response = await ask.get(path).expect(404);
      expect(response.headers['content-type']).to.match(/^application\/problem\+json/);
      expect(problemOf(response)).to.include({ status: 404, instance: path });
    });
  }

  for (const path of ['/nodes/%zz', '/nodes/%', '/sources/%c3%28']) {
    it(`in the percent-encoding are a 400 at ${path}`, async () => {
      const response = await ask.get(API + path).expect(400);
      expect(problemOf(response).detail).to.include('percent-encoding');
    });
  }

  it('show no stack, file or script that was put into the address', async () => {
    const response = await ask.get(`${API}/nodes/%3Cscript%3Ealert(1)%3C%2Fscript%3E`).expect(404);
    expect(response.text).to.not.match(/node_modules|dist\/src|\.js:\d/);
    expect(response.headers['content-type']).to.match(/^application\/problem\+json/);
  });
});
