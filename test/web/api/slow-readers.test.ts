import { once } from 'node:events';
import { createConnection } from 'node:net';
import type { Socket } from 'node:net';
import { expect } from 'chai';
import { API, site } from '../site.ts';

/** As many as do long work at once, and one more. */
const READERS = 9;
const MEASURE = 'us-2023-11-3b001-f1';

describe('readers who ask for much and read none of it', function () {
  this.timeout(120_000);
  const ask = site();
  const sockets: Socket[] = [];
  after(() => {
    for (const socket of sockets) socket.destroy();
  });

  it('keep no calculation from others', async () => {
    for (let i = 0; i < READERS; i += 1) {
      const socket = createConnection({ port: ask.port(), host: '127.0.0.1' });
      socket.on('error', () => undefined);
      socket.pause();
      const step = 0.003 + i / 10_000;
      const query = `threshold=${MEASURE}.dco-nm&with=${MEASURE}&format=ndjson&from=0.5&to=5&step=${step.toFixed(4)}`;
      socket.write(`GET ${API}/sweep?${query} HTTP/1.1\r\nHost: x\r\n\r\n`);
      await once(socket, 'readable');
      sockets.push(socket);
    }
    // Until what the system takes in for a reader is full, their answers are worked out.
    for (let status = 503, tries = 0; status !== 200; tries += 1) {
      expect(tries, 'long calculations stay refused').to.be.below(600);
      const response = await ask.get(
        `${API}/sweep?threshold=${MEASURE}.dco-nm&with=${MEASURE}&from=1&to=${String(2 + tries / 10)}`,
      );
      status = response.status;
      expect(status).to.be.oneOf([200, 503]);
      if (status === 503) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await ask.post(`${API}/assess`, { nodes: ['smic-14nm'] }).expect(200);
  });
});
