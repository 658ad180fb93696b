import { expect } from 'chai';
import { API, FAB_RULE, problemOf, site } from '../site.ts';

interface Layer {
  readonly layer: string;
  readonly scenario: { readonly equipment: string | null } | null;
  readonly lost?: readonly {
    readonly class: string;
    readonly equipment: readonly string[];
    readonly why: string;
  }[];
}
interface Answer {
  readonly nodes: readonly { readonly production: { readonly layers: readonly Layer[] } }[];
}

const QUERY = `on=2023-01-01&measures=${FAB_RULE}&nodes=smic-14nm`;

describe('the trace', () => {
  const ask = site();
  const layers = async (query: string): Promise<readonly Layer[]> => {
    const { body } = await ask.get(`${API}/assess?${query}`).expect(200);
    return (body as Answer).nodes[0]?.production.layers ?? [];
  };

  it('says for each layer why each other machine did not get it, each machine once', async () => {
    const traced = await layers(`${QUERY}&trace=on`);
    expect(traced.length).to.be.above(3);
    for (const { lost = [], scenario } of traced) {
      const ids = lost.flatMap(({ equipment }) => equipment);
      expect(new Set(ids).size).to.equal(ids.length);
      if (scenario?.equipment) expect(ids).to.not.include(scenario.equipment);
      expect(ids).to.include('asml-nxe-3400c');
      for (const { why } of lost) expect(why).to.match(/\w{3}/);
    }
  });

  it('is the same by address and by body, and nothing else changes', async () => {
    const { body: address } = await ask.get(`${API}/assess?${QUERY}&trace=on`).expect(200);
    const asked = { on: '2023-01-01', measures: [FAB_RULE], nodes: ['smic-14nm'] };
    const { body } = await ask.post(`${API}/assess`, { ...asked, trace: true }).expect(200);
    expect(body).to.deep.equal(address);
    const plain = (await ask.post(`${API}/assess`, asked).expect(200)).body as Answer;
    const layersOf = (answer: Answer): readonly Layer[] => answer.nodes[0]?.production.layers ?? [];
    const untraced = layersOf(body as Answer).map(({ lost: _, ...layer }) => layer);
    expect(untraced).to.deep.equal(layersOf(plain));
  });

  it('is given only where it is asked for, and stays below 200 kB', async () => {
    for (const layer of await layers(QUERY)) expect(layer).to.not.have.property('lost');
    for (const layer of await layers(`${QUERY}&trace=off`)) expect(layer).to.not.have.property('lost');
    const traced = JSON.stringify(await layers(`${QUERY}&trace=on`)).length;
    expect(traced - JSON.stringify(await layers(QUERY)).length).to.be.below(200_000);
  });

  it('is of one node that is named', async () => {
    for (const query of ['trace=on', 'nodes=smic-14nm,tsmc-n5&trace=on']) {
      const problem = problemOf(await ask.get(`${API}/assess?${query}`).expect(400));
      expect(problem.errors?.map(({ parameter }) => parameter)).to.deep.equal(['trace']);
      expect(problem.detail).to.include('"nodes"');
    }
    const problem = problemOf(await ask.get(`${API}/assess?trace=yes`).expect(400));
    expect(problem.errors?.[0]?.allowed).to.deep.equal(['on', 'off']);
    await ask.get(`${API}/sensitivity?nodes=smic-14nm&trace=on`).expect(400);
  });

  it('of memory, whose production is not modeled, is empty', async () => {
    expect(await layers('nodes=cxmt-g1&trace=on')).to.deep.equal([]);
  });
});
