import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import { inTurns, takingTurns } from '../../src/web/in-turns.ts';

const STEPS = 200;

function busyFor(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

/** Others who take so long whenever they have a turn, until a work has ended; how many turns they had. */
async function turnsOfOthers(each: number, work: Promise<unknown>): Promise<number> {
  let turns = 0;
  const ended = new AbortController();
  const end = work.finally(() => ended.abort());
  while (!ended.signal.aborted) {
    busyFor(each);
    turns += 1;
    await setImmediate();
  }
  await end;
  return turns;
}

async function longWork(): Promise<void> {
  const turn = takingTurns();
  for (let i = 0; i < STEPS; i += 1) {
    busyFor(1);
    await turn();
  }
}

describe('a long work', function () {
  this.timeout(60_000);

  it('gives way after each step while nobody else takes long', async () => {
    expect(await turnsOfOthers(0, longWork())).to.be.above(STEPS / 2);
  });

  it('goes on for longer the longer others take, so that it does not wait for them at every step', async () => {
    expect(await turnsOfOthers(20, longWork())).to.be.within(2, STEPS / 4);
  });

  it('shares its turns with other long works', async () => {
    const alone = await turnsOfOthers(20, longWork());
    const both = await turnsOfOthers(20, Promise.all([longWork(), longWork()]));
    expect(both).to.be.above(1.3 * alone);
  });

  it('does its parts in order, tells how many are done, and stops when its asker has gone', async () => {
    const told: number[] = [];
    const gone = { aborted: false };
    expect(await inTurns([1, 2, 3], gone, (done) => told.push(done))).to.deep.equal([1, 2, 3]);
    expect(told).to.deep.equal([1, 2, 3]);
    const some = inTurns([1, 2, 3], gone, (done) => {
      gone.aborted = done === 2;
    });
    expect(await some).to.deep.equal([1, 2]);
  });
});
