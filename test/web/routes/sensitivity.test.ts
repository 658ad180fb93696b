import { expect } from 'chai';
import { records } from '../../support/records.ts';
import { API, site } from '../site.ts';

interface Sure {
  readonly node: string;
  readonly outcome: string;
  readonly shares: Readonly<Record<string, number>>;
  readonly missing: readonly string[];
  readonly lithographyCostRatio: { readonly low: number; readonly high: number } | null;
}
interface Answer {
  readonly scenario: { readonly deny: readonly string[] };
  readonly seed: number;
  readonly runs: number;
  readonly nodes: readonly Sure[];
}
interface Mistakes {
  readonly errors: readonly {
    readonly parameter: string;
    readonly detail: string;
    readonly allowed?: readonly string[];
  }[];
}

const LOGIC = records()
  .nodes.filter(({ deviceClass }) => deviceClass === 'logic')
  .map(({ id }) => id);
/** Leaves dry machines alone, of which few have figures for their overlay. */
const OPEN = 'measures=none&deny=arf-immersion,euv,euv-high-na';
const NO_EUV = 'measures=none&deny=euv,euv-high-na';

describe('sensitivity', () => {
  const ask = site();
  const answer = async (query: string): Promise<Answer> =>
    (await ask.get(`${API}/sensitivity?${query}`).expect(200)).body as Answer;
  const refused = async (query: string): Promise<Mistakes> =>
    (await ask.get(`${API}/sensitivity?${query}`).expect(400)).body as Mistakes;

  it('gives shares, ranges and ranked assumptions of the nodes asked for', async () => {
    const { scenario, seed, runs, nodes } = await answer(`${NO_EUV}&nodes=tsmc-n5,tsmc-n7&runs=20&seed=9`);
    expect({ seed, runs, deny: scenario.deny }).to.deep.equal({
      seed: 9,
      runs: 20,
      deny: ['euv', 'euv-high-na'],
    });
    expect(nodes.map(({ node, outcome }) => [node, outcome])).to.deep.equal([
      ['tsmc-n5', 'degraded'],
      ['tsmc-n7', 'unaffected'],
    ]);
    expect(nodes[0]).to.include.keys('shares', 'quantiles', 'ranking', 'waferCostRatio', 'exposureRatio');
  });

  it('names a node asked for whose making is not modeled, and why, beside those that it draws', async () => {
    const ignored = [
      {
        parameter: 'nodes',
        detail: '"ymtc-232" cannot be drawn. Not modeled: the production of memory is outside this model.',
      },
    ];
    const alone = await answer(`${NO_EUV}&nodes=ymtc-232&runs=10`);
    expect(alone).to.deep.include({ nodes: [], ignored });
    const both = await answer(`${NO_EUV}&nodes=ymtc-232,tsmc-n5&runs=10`);
    expect(both).to.deep.include({ ignored });
    expect(both.nodes.map(({ node }) => node)).to.deep.equal(['tsmc-n5']);
    expect(await answer(`${NO_EUV}&runs=10`)).to.not.include.keys('ignored');
  });

  it('answers for all nodes that the scenario changes where none are named', async () => {
    const { nodes } = await answer(`${NO_EUV}&runs=10`);
    const outcomes = new Set(nodes.map(({ outcome }) => outcome));
    expect([...outcomes])
      .to.include('degraded')
      .and.not.include('unaffected')
      .and.not.include('not-modeled');
  });

  it('is the same for the same address', async () => {
    const query = `${NO_EUV}&nodes=tsmc-n6&runs=15`;
    expect(await answer(query)).to.deep.equal(await answer(query));
  });

  it('names every mistake at once, of the draws and of the scenario', async () => {
    const { errors } = await refused('seed=-1&runs=1e9&deny=euvv&nods=x');
    expect(errors.map(({ parameter }) => parameter).sort()).to.deep.equal(['deny', 'nods', 'runs', 'seed']);
  });

  for (const query of [
    'runs=9',
    'runs=5001',
    'runs=20.5',
    'runs=',
    'seed=4294967296',
    'seed=x',
    'seed=1&seed=2',
  ]) {
    it(`refuses ${query}`, async () => {
      const { errors } = await refused(query);
      expect(errors[0]?.parameter).to.equal(query.split('=')[0]);
    });
  }

  it('says how many draws it takes for so many nodes', async () => {
    const { errors } = await refused(`${NO_EUV}&runs=5000`);
    expect(errors[0]?.allowed?.[0]).to.match(/^at most \d+ for these nodes$/);
    expect(errors[0]?.detail)
      .to.include('Without "nodes", every logic node that the scenario changes is drawn')
      .and.include('name at most 10 with "nodes"');
    const named = await refused(`${NO_EUV}&runs=5000&nodes=${LOGIC.slice(0, 11).join(',')}`);
    expect(named.errors[0]?.detail).to.not.include('Without');
  });

  it('names what is missing where every run is undetermined', async () => {
    const { nodes } = await answer(`${OPEN}&nodes=smic-14nm,tsmc-n5,tsmc-n7,samsung-10lpe&runs=10`);
    const open = nodes.filter(({ shares }) => shares['undetermined'] === 1);
    expect(open).to.not.deep.equal([]);
    for (const { node, missing } of open) expect(missing, node).to.not.deep.equal([]);
    const sure = nodes.filter(({ outcome }) => outcome !== 'undetermined');
    for (const { node, missing } of sure) expect(missing, node).to.deep.equal([]);
  });

  it('is listed, and takes GET alone', async () => {
    const { body } = await ask.get(API).expect(200);
    expect((body as { links: Record<string, string> }).links).to.include({
      sensitivity: `${API}/sensitivity`,
    });
    const response = await ask.post(`${API}/sensitivity`, {}).expect(405);
    expect(response.headers['allow']).to.equal('GET, HEAD, OPTIONS');
  });
});
