import { get as httpGet } from 'node:http';
import { expect } from 'chai';
import { assess, byId, legalMarkOf, resolveScenario } from '../../../src/model/index.ts';
import type { SweepStep } from '../../../src/model/index.ts';
import { records } from '../../support/records.ts';
import { API, problemOf, PROPOSAL, site } from '../site.ts';

const KEY = `${PROPOSAL}.node-nm`;
const PUT = `on=2021-12-17&measures=${PROPOSAL}`;
const ASKED = `threshold=${KEY}&${PUT}&nodes=smic-14nm,smic-28nm-hkmg`;

interface Head {
  readonly dataset: { readonly version: string };
  readonly scenario: { readonly measures: readonly string[]; readonly nodes: readonly string[] };
  readonly threshold: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}
interface Answer extends Head {
  readonly steps: readonly SweepStep[];
}

describe('a sweep by address', function () {
  this.timeout(30_000);
  const ask = site();
  const answer = async (query: string): Promise<Answer> =>
    (await ask.get(`${API}/sweep?${query}`).expect(200)).body as Answer;
  const refused = async (query: string) => problemOf(await ask.get(`${API}/sweep?${query}`).expect(400));
  const told = async (query: string): Promise<string[]> =>
    ((await refused(query)).errors ?? []).map(({ parameter = '', detail }) => `${parameter}: ${detail}`);

  it('answers each value as the question itself does there', async () => {
    const { steps, ...head } = await answer(`${ASKED}&from=13&to=14`);
    expect(head).to.deep.include({ threshold: KEY, unit: 'nm', from: 13, to: 14, step: 1 });
    expect(head.scenario.nodes).to.deep.equal(['smic-14nm', 'smic-28nm-hkmg']);
    expect(head.dataset.version).to.equal(records().dataset.version);
    expect(steps.map(({ value }) => value)).to.deep.equal([13, 14]);
    const input = { on: '2021-12-17', measures: [PROPOSAL], nodes: ['smic-14nm', 'smic-28nm-hkmg'] };
    for (const step of steps) {
      const scenario = resolveScenario(records(), { ...input, set: { [KEY]: step.value } }, '2026-11-22');
      const { nodes, equipment } = assess(records(), scenario);
      for (const { node, legal, production } of nodes) {
        const [only] = legal;
        expect(only && step.legal[legalMarkOf(only)]).to.include(node);
        expect(step.production[production.outcome]).to.include(node);
      }
      for (const { equipment: id, outcome } of equipment) expect(step.equipment[outcome]).to.include(id);
    }
    expect(steps[0]?.legal.specified).to.deep.equal([]);
    expect(steps[1]?.legal.specified).to.deep.equal(['smic-14nm']);
  });

  it('runs along the threshold’s own range and steps where none are asked for', async () => {
    const { from, to, step, steps } = await answer(ASKED);
    expect({ from, to, step }).to.deep.equal({ from: 2, to: 65, step: 1 });
    expect(steps.map(({ value }) => value)).to.deep.equal(Array.from({ length: 64 }, (_, i) => i + 2));
  });

  it('keeps decimal steps decimal', async () => {
    const { steps } = await answer(`${ASKED}&from=14&to=14.5&step=0.1`);
    expect(steps.map(({ value }) => value)).to.deep.equal([14, 14.1, 14.2, 14.3, 14.4, 14.5]);
  });

  it('is one line a step as NDJSON, the head first', async () => {
    for (const named of [true, false]) {
      const query = `${ASKED}&from=13&to=16${named ? '&format=ndjson' : ''}`;
      const request = ask.get(`${API}/sweep?${query}`).set('Accept', named ? '*/*' : 'application/x-ndjson');
      const response = await request.buffer(true).parse((body, done) => {
        let text = '';
        body.on('data', (part) => (text += String(part)));
        body.on('end', () => done(null, text));
      });
      expect(response.headers['content-type']).to.match(/^application\/x-ndjson/);
      const lines = String(response.body)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
      const [head, ...steps] = lines;
      const whole = await answer(`${ASKED}&from=13&to=16`);
      expect({ ...(head as Head), steps }).to.deep.equal(whole);
    }
  });

  it('is a row for each value and subject as CSV', async () => {
    const response = await ask
      .get(`${API}/sweep?${ASKED}&from=13&to=14`)
      .set('Accept', 'text/csv')
      .expect(200);
    expect(response.headers['content-type']).to.match(/^text\/csv/);
    expect(response.headers['vary']).to.match(/\bAccept\b(?!-)/);
    const [head, ...rows] = response.text.trimEnd().split('\n');
    expect(head).to.equal('value,kind,id,outcome');
    expect(rows).to.include('14,legal,smic-14nm,specified').and.include('13,legal,smic-14nm,reached');
    expect(rows).to.have.length(2 * (2 + 2 + records().equipment.length));
    expect(new Set(rows.map((row) => row.split(',').slice(0, 3).join())).size).to.equal(rows.length);
  });

  it('answers HEAD with the headers alone', async () => {
    const response = await ask.head(`${API}/sweep?${ASKED}`).expect(200);
    expect(response.headers['content-type']).to.match(/^application\/json/);
    expect(response.text ?? '').to.equal('');
  });

  it('refuses forms that it does not answer in', async () => {
    await ask.get(`${API}/sweep?${ASKED}`).set('Accept', 'image/png').expect(406);
    expect(await told(`${ASKED}&format=xml`)).to.deep.equal(['format: "format" does not take "xml".']);
  });

  it('refuses a threshold that is missing, empty, misspelt or not in play', async () => {
    expect(await told(PUT)).to.deep.equal(['threshold: "threshold" is missing.']);
    expect(await told(`${PUT}&threshold=`)).to.deep.equal(['threshold: "threshold" is empty.']);
    expect((await told(`${PUT}&threshold=${KEY.slice(0, -1)}`)).join()).to.include(`Did you mean "${KEY}"?`);
    const { errors: [idle] = [] } = await refused(`on=2021-12-17&threshold=${KEY}`);
    expect(idle?.detail).to.include(`"${PROPOSAL}" is not in play`);
    expect(idle?.allowed).to.include('us-2020-12-smic-entity-list.node-nm').and.not.include(KEY);
  });

  it('tells every mistake in its values at once', async () => {
    expect(
      await told(`${ASKED}&from=x&to=900&step=0&on=2021-13-01`.replace('on=2021-12-17&', '')),
    ).to.deep.equal([
      'from: "x" is not a number.',
      'to: 900 is out of range.',
      'step: 0 is too small.',
      'on: "2021-13-01" is not a calendar day.',
    ]);
    expect(await told(`${ASKED}&from=10&to=5`)).to.deep.equal(['from: 10 is more than "to", 5.']);
    expect(await told(`${ASKED}&from=66`)).to.include('from: 66 is out of range.');
    expect(await told(`${ASKED}&step=-1`)).to.deep.equal(['step: -1 is too small.']);
    expect(await told(`${ASKED}&from=3&from=4`)).to.deep.equal(['from: "from" is given more than once.']);
  });

  it('holds at most 2,000 values, and says which step would do', async () => {
    const { errors: [error] = [] } = await refused(`${ASKED}&step=0.001`);
    expect(error?.detail).to.include('63001 values').and.include('at most 2000');
    const least = /\d\.\d+/.exec(error?.allowed?.[0] ?? '')?.[0] ?? '';
    const { steps } = await answer(`${ASKED}&step=${least}`);
    expect(steps.length).to.be.within(1990, 2000);
  });

  it('says what of the question decides nothing', async () => {
    const { body } = await ask.get(
      `${API}/sweep?${ASKED}&from=14&to=14&set.us-2022-10-advanced-fab-end-use.node-nm=14`,
    );
    expect(
      (body as { ignored: { parameter: string }[] }).ignored.map(({ parameter }) => parameter),
    ).to.deep.equal(['set.us-2022-10-advanced-fab-end-use.node-nm']);
  });

  it('answers others after an asker has left in the middle', async () => {
    const query = `${API}/sweep?threshold=${KEY}&${PUT}&step=0.04&format=ndjson`;
    await new Promise<void>((resolve) => {
      const request = httpGet({ host: '127.0.0.1', port: ask.port(), path: query }, (response) => {
        response.once('data', () => {
          request.destroy();
          resolve();
        });
      });
      request.on('error', () => undefined);
    });
    expect((await answer(`${ASKED}&from=14&to=14`)).steps).to.have.length(1);
  });

  it('takes thresholds of every kind on record', async () => {
    const rule = 'us-2024-12-3b001-f1-3b993-f1';
    expect(byId(records().measures, rule)).to.not.equal(undefined);
    for (const key of ['mrf-nm', 'k-factor', 'dco-nm', 'dco-band-nm', 'wavelength-nm']) {
      const { steps } = await answer(`threshold=${rule}.${key}&measures=${rule}&nodes=smic-14nm`);
      expect(new Set(steps.map(({ equipment }) => equipment.specified.length)).size, key).to.be.above(1);
    }
  });
});
