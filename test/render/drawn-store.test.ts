import { expect } from 'chai';
import { drawnStore } from '../../src/render/index.ts';
import { failure } from './failure.ts';

const KILOBYTE = new Uint8Array(1000);

describe('kept drawings', () => {
  it('stay under the bound through 1,000 distinct keys', async () => {
    const drawn = drawnStore<Uint8Array>(50_000);
    let made = 0;
    const get = (i: number): Promise<Uint8Array> =>
      drawn.get(`chart-${String(i)}`, async () => {
        made += 1;
        return KILOBYTE;
      });
    for (let i = 0; i < 1000; i += 1) {
      await get(i);
      expect(drawn.bytes()).to.be.at.most(50_000);
    }
    expect(made).to.equal(1000);
    expect(drawn.bytes()).to.be.above(45_000);
    await get(999);
    expect(made).to.equal(1000);
    await get(0);
    expect(made).to.equal(1001);
  });

  it('are drawn once for 50 that ask at the same time', async () => {
    const drawn = drawnStore<Uint8Array>(50_000);
    let made = 0;
    const make = async (): Promise<Uint8Array> => {
      made += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return KILOBYTE;
    };
    const all = await Promise.all(Array.from({ length: 50 }, () => drawn.get('one', make)));
    expect(made).to.equal(1);
    expect(new Set(all)).to.deep.equal(new Set([KILOBYTE]));
  });

  it('hold no failure: all who asked are told, and the next one asks again', async () => {
    const drawn = drawnStore<string>(50_000);
    for (const fail of [
      () => Promise.reject(new Error('no drawing')),
      () => {
        throw new Error('no drawing');
      },
    ]) {
      const asked = [drawn.get('one', fail), drawn.get('one', fail)];
      for (const error of await Promise.all(asked.map(failure))) expect(error.message).to.equal('no drawing');
      expect(drawn.bytes()).to.equal(0);
    }
    expect(await drawn.get('one', async () => 'drawn')).to.equal('drawn');
  });

  it('do not include one that is larger than the bound', async () => {
    const drawn = drawnStore<Uint8Array>(500);
    expect(await drawn.get('one', async () => KILOBYTE)).to.equal(KILOBYTE);
    expect(drawn.bytes()).to.equal(0);
  });

  it('count text and keys as two bytes a character', async () => {
    const drawn = drawnStore<string>(1000);
    await drawn.get('four', async () => 'x'.repeat(96));
    expect(drawn.bytes()).to.equal(200);
  });
});
