import { expect } from 'chai';
import { records } from '../../support/records.ts';
import { API, problemOf, PROPOSAL, site } from '../site.ts';

const KEY = `${PROPOSAL}.node-nm`;
const PUT = `on=2021-12-17&measures=${PROPOSAL}&nodes=smic-14nm,smic-28nm-hkmg`;

interface Answer {
  readonly dataset: { readonly hash: string };
  readonly scenario: { readonly set: Readonly<Record<string, number>> };
  readonly thresholds: readonly {
    readonly threshold: string;
    readonly value: number;
    readonly asWritten: number;
    readonly sentence: string;
    readonly points: readonly {
      readonly value: number;
      readonly when: string;
      readonly flips: readonly { readonly what: string; readonly node?: string; readonly to: string }[];
    }[];
    readonly nodes: readonly { readonly node: string; readonly sentence: string }[];
  }[];
}
interface Assessed {
  readonly nodes: readonly {
    readonly node: string;
    readonly legal: readonly { readonly outcome: string }[];
  }[];
}

describe('tipping points by address', function () {
  this.timeout(60_000);
  const ask = site();
  const answer = async (query: string): Promise<Answer> =>
    (await ask.get(`${API}/tipping-points?${query}`).expect(200)).body as Answer;
  const told = async (query: string): Promise<string[]> => {
    const problem = problemOf(await ask.get(`${API}/tipping-points?${query}`).expect(400));
    return (problem.errors ?? []).map(({ parameter = '', detail }) => `${parameter}: ${detail}`);
  };

  it('say at which values whose outcome flips', async () => {
    const { dataset, thresholds } = await answer(PUT);
    expect(dataset.hash).to.equal(records().dataset.hash);
    expect(thresholds.map(({ threshold }) => threshold)).to.deep.equal([KEY]);
    const caught = thresholds[0]?.points.flatMap(({ value, when, flips }) =>
      flips.flatMap(({ what, node, to }) =>
        what === 'legal' && to === 'specified' ? [`${node ?? ''} ${when} ${String(value)}`] : [],
      ),
    );
    expect(caught).to.deep.equal(['smic-14nm at 14', 'smic-28nm-hkmg at 28']);
  });

  it('agree with an assessment at the value and a step below it', async () => {
    const { thresholds } = await answer(PUT);
    const outcomeAt = async (value: number): Promise<string[]> => {
      const { body } = await ask.get(`${API}/assess?${PUT}&set.${KEY}=${String(value)}`);
      return (body as Assessed).nodes.map(({ legal }) => legal[0]?.outcome ?? '');
    };
    for (const { value, flips } of thresholds[0]?.points ?? []) {
      if (!flips.some(({ what, to }) => what === 'legal' && to === 'specified')) continue;
      expect(await outcomeAt(value)).to.not.deep.equal(await outcomeAt(value - 1));
    }
  });

  it('tell of each node named where it flips first', async () => {
    const { thresholds } = await answer(PUT);
    expect(thresholds[0]?.nodes.map(({ sentence }) => sentence.split('.')[0])).to.deep.equal([
      'SMIC 14 nm: specified at 14 nm; reached through equipment below 14 nm; the same at every higher value',
      'SMIC 28 nm HKMG: reached through equipment at 14 nm; not specified below 3 nm; specified from 28 nm on',
    ]);
    expect(thresholds[0]?.sentence).to.match(
      /^Outcomes flip at \d+ values of the process node of the 2021 proposal/,
    );
  });

  it('start from where the question puts the threshold', async () => {
    const { thresholds, scenario } = await answer(`${PUT}&set.${KEY}=30`);
    expect(thresholds[0]).to.deep.include({ value: 30, asWritten: 14 });
    expect(scenario.set).to.deep.equal({ [KEY]: 30 });
    expect(thresholds[0]?.nodes[1]?.sentence).to.include('specified at 30 nm').and.include('below 28 nm');
  });

  it('are those of every threshold in play, or of one', async () => {
    const all = await answer('on=2024-12-20&nodes=smic-14nm');
    const keys = all.thresholds.map(({ threshold }) => threshold);
    expect(keys.length).to.be.above(10);
    const key = 'us-2024-12-3b001-f1-3b993-f1.mrf-nm';
    const one = await answer(`on=2024-12-20&nodes=smic-14nm&threshold=${key}`);
    expect(one.thresholds).to.deep.equal(all.thresholds.filter(({ threshold }) => threshold === key));
  });

  it('are none where no measure in play can be moved', async () => {
    expect((await answer('measures=none')).thresholds).to.deep.equal([]);
  });

  it('refuse a threshold that is unknown, empty or not in play, and any mistake beside it', async () => {
    expect(await told(`threshold=${KEY}s&licenses=maybe&thresholds=1`)).to.deep.equal([
      `threshold: There is no threshold "${KEY}s" on record. Did you mean "${KEY}"?`,
      'thresholds: "thresholds" is not a parameter here. Did you mean "threshold"?',
      'licenses: "licenses" does not take "maybe".',
    ]);
    expect(await told('threshold=')).to.deep.equal(['threshold: "threshold" is empty.']);
    expect((await told(`on=2021-12-17&threshold=${KEY}`)).join()).to.include('is not in play');
    for (const odd of [
      '__proto__',
      'constructor.prototype',
      '.',
      'a'.repeat(3000),
      '%00',
      '%F0%9F%92%A9',
      `${KEY},${KEY}`,
    ])
      expect((await told(`threshold=${odd}`)).join()).to.match(/^threshold: There is no threshold/);
  });
});
