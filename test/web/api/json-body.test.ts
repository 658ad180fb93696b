import { once } from 'node:events';
import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { API, problemOf, site } from '../site.ts';

const SENT = 64 * 1024;

describe('a body', () => {
  const ask = site();

  /** Sends a head and then whatever `body` says, until the server ends; how much that was, and what was answered. */
  const send = async (head: string, body: (bytes: string) => string): Promise<readonly [number, string]> => {
    const socket = createConnection({ port: ask.port(), host: '127.0.0.1' });
    socket.on('error', () => undefined);
    let sent = 0;
    const ended = new AbortController();
    const answered = text(socket)
      .catch(() => '')
      .finally(() => ended.abort());
    socket.write(
      `POST ${API}/classify HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${head}\r\n\r\n`,
    );
    for (let i = 0; i < 1000 && !ended.signal.aborted && !socket.destroyed; i += 1) {
      const part = body('x'.repeat(SENT));
      if (part === '') break;
      sent += SENT;
      if (!socket.write(part)) await Promise.race([once(socket, 'drain'), answered]).catch(() => undefined);
    }
    return [sent, await answered];
  };

  it('that says it is far too large is refused before it comes', async () => {
    const [, answer] = await send('Content-Length: 20000000', () => '');
    expect(answer)
      .to.match(/^HTTP\/1\.1 413 /)
      .and.match(/\r\nConnection: close\r\n/i);
    expect(answer).to.include('larger than 256 kB');
  });

  it('that is asked for first is refused as soon as it would be too large', async () => {
    const [, answer] = await send('Expect: 100-continue\r\nContent-Length: 300000', () => '');
    expect(answer).to.match(/^HTTP\/1\.1 413 /);
  });

  it('without an end is not taken in for long', async () => {
    const chunk = (bytes: string): string => `${SENT.toString(16)}\r\n${bytes}\r\n`;
    const [sent] = await send('Transfer-Encoding: chunked', chunk);
    expect(sent).to.be.below(500 * SENT);
  });

  for (const path of ['/assess', '/classify', '/find-lines']) {
    it(`that is empty asks nothing of ${path}`, async () => {
      const empty = await ask
        .send('post', API + path)
        .set('Content-Type', 'application/json')
        .send('');
      expect(empty.status).to.equal(400);
      expect(problemOf(empty).detail).to.equal('The body must be a JSON object.');
    });
  }

  it('stands alone: what the address asks beside it is a mistake', async () => {
    const response = await ask
      .post(`${API}/assess?on=2021-12-17&foo=1&foo=2&data=`, { nodes: ['smic-14nm'] })
      .expect(400);
    expect(problemOf(response).errors?.map(({ parameter }) => parameter)).to.deep.equal([
      'on',
      'foo',
      'data',
    ]);
    expect(problemOf(response).errors?.[0]?.detail).to.include('say it in the body');
    await ask.post(`${API}/assess?`, { nodes: ['smic-14nm'] }).expect(200);
  });
});
