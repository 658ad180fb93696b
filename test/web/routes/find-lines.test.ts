import { expect } from 'chai';
import { records } from '../../support/records.ts';
import { API, FAB_RULE, problemOf, PROPOSAL, site } from '../site.ts';

const KEY = `${PROPOSAL}.node-nm`;
const ASKED = { on: '2021-12-17', measures: [PROPOSAL], catch: ['smic-14nm'], spare: ['smic-28nm-hkmg'] };

interface Line {
  readonly threshold: string;
  readonly outcome: string;
  readonly sentence: string;
  readonly separates: readonly object[];
  readonly proof: { readonly kind: string } | null;
  readonly leastSpillOver: {
    readonly set: Readonly<Record<string, number>>;
    readonly spared: { readonly reached: readonly string[] };
    readonly sharedEquipment: readonly string[];
  } | null;
}
interface Answer {
  readonly dataset: object;
  readonly scenario: object;
  readonly sentence: string;
  readonly lines: readonly Line[];
  readonly pairs: readonly {
    readonly outcome: string;
    readonly sentence: string;
    readonly areas: readonly object[];
  }[];
  readonly sharedEquipment: readonly string[];
  readonly standing: readonly { readonly node: string; readonly specifiedBy: readonly string[] }[];
}

describe('finding lines', function () {
  this.timeout(60_000);
  const ask = site();
  const answer = async (body: object): Promise<Answer> =>
    (await ask.post(`${API}/find-lines`, body).expect(200)).body as Answer;
  const told = async (body: unknown): Promise<string[]> => {
    const problem = problemOf(await ask.post(`${API}/find-lines`, body).expect(400));
    return (problem.errors ?? []).map(({ pointer = '', detail }) => `${pointer}: ${detail}`);
  };

  it('gives the values that separate, and what the line reaches all the same', async () => {
    const { dataset, lines, sharedEquipment, standing } = await answer(ASKED);
    const [line] = lines;
    expect(dataset).to.deep.equal(records().dataset);
    expect(line?.separates).to.deep.equal([{ from: 14, fromIncluded: true, to: 28, toIncluded: false }]);
    expect(line?.sentence).to.include(
      'separates SMIC 14 nm from SMIC 28 nm HKMG at any value from 14 up to, not including, 28 nm.',
    );
    expect(line?.leastSpillOver?.spared.reached).to.deep.equal(['smic-28nm-hkmg']);
    expect(line?.leastSpillOver?.sharedEquipment).to.include('asml-nxt-1980di');
    expect(sharedEquipment).to.include.members([...(line?.leastSpillOver?.sharedEquipment ?? [])]);
    expect(standing).to.deep.equal([
      { node: 'smic-14nm', specifiedBy: [PROPOSAL] },
      { node: 'smic-28nm-hkmg', specifiedBy: [] },
    ]);
  });

  it('answers with a value that assess takes and that separates there', async () => {
    const { lines } = await answer({ ...ASKED, set: { [KEY]: 40 } });
    const { set } = lines[0]?.leastSpillOver ?? { set: {} };
    const nodes = [...ASKED.catch, ...ASKED.spare];
    const { body } = await ask
      .post(`${API}/assess`, { on: ASKED.on, measures: [PROPOSAL], nodes, set })
      .expect(200);
    const assessed = (body as { nodes: { node: string; legal: { outcome: string }[] }[] }).nodes;
    expect(assessed.map(({ legal }) => legal[0]?.outcome)).to.deep.equal(['specified', 'not-specified']);
  });

  it('proves that an older node cannot be caught and a finer one spared', async () => {
    const { lines, sentence } = await answer({ ...ASKED, catch: ASKED.spare, spare: ASKED.catch });
    expect(lines[0]?.proof).to.deep.equal({
      kind: 'pair',
      caught: 'smic-28nm-hkmg',
      spared: 'smic-14nm',
      figures: [
        { node: 'smic-28nm-hkmg', quantity: 'nodeNm', low: 28, high: 28 },
        { node: 'smic-14nm', quantity: 'nodeNm', low: 14, high: 14 },
      ],
    });
    expect(sentence).to.equal('No threshold in play separates SMIC 28 nm HKMG from SMIC 14 nm.');
  });

  it('finds two thresholds of one measure where none does alone', async () => {
    const { pairs, sentence } = await answer({
      on: '2022-11-17',
      measures: [FAB_RULE],
      catch: ['smic-28nm-hkmg', 'ymtc-64'],
      spare: ['smic-40nm'],
    });
    expect(sentence).to.include('two of one measure together do');
    expect(pairs.map(({ outcome, areas }) => ({ outcome, areas }))).to.deep.equal([
      {
        outcome: 'separates',
        areas: [
          {
            first: { from: 28, fromIncluded: true, to: 40, toIncluded: false },
            second: [{ from: 32, fromIncluded: true, to: 64, toIncluded: true }],
          },
        ],
      },
    ]);
  });

  it('takes the answer’s own scenario back', async () => {
    const first = await answer(ASKED);
    const again = await answer({ ...first.scenario, catch: ASKED.catch, spare: ASKED.spare });
    expect(again).to.deep.equal(first);
  });

  it('looks only among the thresholds asked for', async () => {
    const body = { ...ASKED, measures: [PROPOSAL, FAB_RULE], thresholds: [`${FAB_RULE}.node-nm`] };
    expect((await answer(body)).lines.map(({ threshold }) => threshold)).to.deep.equal(body.thresholds);
  });

  it('says so where nothing in play can be moved', async () => {
    const { lines, sentence } = await answer({ ...ASKED, measures: [] });
    expect(lines).to.deep.equal([]);
    expect(sentence).to.equal('No measure in play has a threshold that can be moved.');
  });

  it('tells every mistake at once', async () => {
    const body = {
      on: '2021-13-01',
      catch: ['smic-14nm', 'smic-14'],
      spare: ['smic-14nm'],
      thresholds: ['x.y'],
      nodes: ['smic-14nm'],
    };
    const mistakes = await told(body);
    expect(mistakes).to.have.length(5);
    expect(mistakes.join('\n'))
      .to.include('/nodes: "nodes" is not a field here.')
      .and.include('/catch/1: There is no process node "smic-14" on record. Did you mean')
      .and.include('/spare/0: "smic-14nm" is in "catch" as well.')
      .and.include('/thresholds/0: There is no threshold "x.y" on record.')
      .and.include('/on: "2021-13-01" is not a calendar day.');
  });

  it('refuses what has not the right form', async () => {
    expect(await told({})).to.deep.equal([
      '/catch: "catch" is missing; it must be a list of ids.',
      '/spare: "spare" is missing; it must be a list of ids.',
    ]);
    expect(await told({ catch: [], spare: [] })).to.deep.equal(['/catch: "catch" names nothing.']);
    expect(await told({ ...ASKED, thresholds: [] })).to.deep.equal([
      '/thresholds: "thresholds" names nothing.',
    ]);
    expect(await told({ ...ASKED, catch: Array.from({ length: 201 }, () => 'x') })).to.include(
      '/catch: "catch" takes at most 200 entries.',
    );
    expect(await told({ ...ASKED, data: '1.0' })).to.deep.equal([
      '/data: There is no dataset release "1.0".',
    ]);
    for (const odd of [[], null, 7, 'x'])
      expect((await told(odd)).join()).to.include('must be a JSON object');
    expect(await told(JSON.parse('{"catch":["smic-14nm"],"spare":[],"__proto__":{"a":1}}'))).to.deep.equal([
      '/__proto__: "__proto__" is not a field here.',
    ]);
    expect((await told({ ...ASKED, thresholds: ['constructor.prototype', '__proto__'] })).length).to.equal(2);
  });

  it('refuses thresholds of measures that are not in play', async () => {
    expect((await told({ ...ASKED, thresholds: [`${FAB_RULE}.node-nm`] })).join()).to.include(
      `/thresholds/0: "${FAB_RULE}" is not in play`,
    );
  });

  it('takes POST alone', async () => {
    const response = await ask.get(`${API}/find-lines`).expect(405);
    expect(response.headers['allow']).to.equal('POST, OPTIONS');
    await ask.send('post', `${API}/find-lines`).set('Content-Type', 'text/plain').send('{}').expect(415);
  });
});
