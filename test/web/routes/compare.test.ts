import { expect } from 'chai';
import { compare } from '../../../src/model/index.ts';
import { records } from '../../support/records.ts';
import { API, site } from '../site.ts';

interface Compared extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly figures: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly ratios: Readonly<Record<string, unknown>>;
  readonly generationsFromBase: number | null;
}
interface Answer {
  readonly dataset: unknown;
  readonly base: string;
  readonly nodes: readonly Compared[];
  readonly lags: readonly unknown[];
  readonly sentences: readonly string[];
}

const catalogue = records();

describe('compare', () => {
  const ask = site();
  const compared = async (...ids: string[]): Promise<Answer> =>
    (await ask.get(`${API}/compare?nodes=${ids.join(',')}`).expect(200)).body as Answer;

  it('puts the nodes asked for side by side, the first as the base', async () => {
    const { dataset, base, nodes, lags, sentences } = await compared('smic-14nm', 'tsmc-n10', 'tsmc-n5');
    expect(dataset).to.deep.equal(catalogue.dataset);
    expect(base).to.equal('smic-14nm');
    expect(nodes.map(({ id }) => id)).to.deep.equal(['smic-14nm', 'tsmc-n10', 'tsmc-n5']);
    expect(lags).to.be.an('array').and.not.empty;
    expect(sentences).to.be.an('array').and.not.empty;
    for (const node of nodes) {
      expect(node).to.include.keys('figures', 'ratios', 'baseLaterByYears', 'generationsFromBase', 'through');
      expect(Object.keys(node.ratios)).to.deep.equal(Object.keys(node.figures));
    }
  });

  it('says what the model says', async () => {
    const ids = ['smic-14nm', 'tsmc-n10', 'tsmc-n5'];
    const { nodes, lags } = await compared(...ids);
    const model = compare(catalogue, ids);
    expect(lags).to.deep.equal(JSON.parse(JSON.stringify(model?.lags)));
    expect(nodes.map(({ generationsFromBase }) => generationsFromBase)).to.deep.equal(
      model?.nodes.map(({ generationsFromBase }) => generationsFromBase),
    );
  });

  it('shows a gap with the class value beside it, and both with their citations', async () => {
    const [node] = (await compared('smic-14nm', 'tsmc-n5')).nodes;
    const pitch = node?.figures['contactedGatePitchNm'];
    expect(pitch).to.include({ gap: 'not-published' });
    expect(pitch?.['classValue']).to.include({ classValueOf: 'tsmc-16ff', unit: 'nm' });
    expect(pitch?.['classValue']).to.include.keys('value', 'standing', 'source', 'citation');
  });

  it('compares a node named twice once, and gives the base no ratio to itself', async () => {
    const { nodes, lags } = await compared('tsmc-n5', 'tsmc-n5');
    expect(nodes.map(({ id }) => id)).to.deep.equal(['tsmc-n5']);
    expect(new Set(Object.values(nodes[0]?.ratios ?? {}))).to.deep.equal(new Set([null]));
    expect(lags).to.deep.equal([]);
  });
});
