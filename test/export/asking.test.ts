import { expect } from 'chai';
import { asking } from '../../src/export/asking.ts';

/** Longer than Node's servers keep a connection of which nobody makes use. */
const LONG_MS = 6500;

describe('asking the app for an export', function () {
  this.timeout(30_000);

  it('goes on after the process was busy for longer than a server would wait', async () => {
    const asker = await asking((request, response) => response.end(request.url));
    try {
      expect((await asker.ask('/a')).body.toString()).to.equal('/a');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LONG_MS);
      expect((await asker.ask('/b')).body.toString()).to.equal('/b');
    } finally {
      await asker.close();
    }
  });
});
