import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import type { Request, RequestHandler, Response } from 'express';
import { heavyWork, whileResting } from '../../src/web/heavy-work.ts';
import { Problem } from '../../src/web/problem.ts';

const [request, response] = [{} as Request, {} as Response];
const next = (): void => undefined;

/** Work that ends when it is told to. */
function slow(): { readonly work: RequestHandler; readonly finish: (error?: Error) => void } {
  const waiting: ((error?: Error) => void)[] = [];
  return {
    work: () =>
      new Promise<void>((resolve, reject) => {
        waiting.push((error) => (error ? reject(error) : resolve()));
      }),
    finish: (error) => waiting.shift()?.(error),
  };
}

async function outcome(work: RequestHandler): Promise<unknown> {
  try {
    await work(request, response, next);
    return 'done';
  } catch (error) {
    return error;
  }
}

describe('long work', () => {
  it('is done so much at once; who comes then is told when to ask again', async () => {
    const { work, finish } = slow();
    const limited = heavyWork(2)(work);
    const under = [outcome(limited), outcome(limited)];
    const refused = await outcome(limited);
    expect(refused).to.be.instanceOf(Problem);
    expect(refused).to.include({ status: 503, title: 'Busy' });
    expect((refused as Problem).headers).to.deep.equal({ 'Retry-After': '5' });
    finish();
    expect(await under[0]).to.equal('done');
    const third = outcome(limited);
    await setImmediate();
    finish();
    finish();
    expect(await Promise.all([under[1], third])).to.deep.equal(['done', 'done']);
  });

  it('makes room again when it fails', async () => {
    const { work, finish } = slow();
    const limited = heavyWork(1)(work);
    const failed = outcome(limited);
    finish(new Error('broken'));
    expect(await failed).to.be.instanceOf(Error);
    const after = outcome(limited);
    finish();
    expect(await after).to.equal('done');
  });

  it('counts all kinds of it together', async () => {
    const limit = heavyWork(1);
    const { work, finish } = slow();
    const first = outcome(limit(work));
    expect(await outcome(limit(() => undefined))).to.be.instanceOf(Problem);
    finish();
    expect(await first).to.equal('done');
  });

  it('leaves its place to others while its asker reads, and takes it again', async () => {
    const limit = heavyWork(1);
    const { work, finish } = slow();
    const reading = slow();
    const one = {} as Response;
    const first = limit(async () => {
      await whileResting(one, async () => void (await reading.work(request, one, next)));
      await work(request, one, next);
    })(request, one, next);
    const second = outcome(limit(() => undefined));
    expect(await second).to.equal('done');
    reading.finish();
    await setImmediate();
    await setImmediate();
    expect(await outcome(limit(() => undefined))).to.be.instanceOf(Problem);
    finish();
    await first;
    expect(await outcome(limit(() => undefined))).to.equal('done');
  });
});
