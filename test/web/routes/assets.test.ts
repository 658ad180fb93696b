import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { ROOT } from '../../support/records.ts';
import { site } from '../site.ts';

const { get, head } = site();
const PATH = '/assets/theme.js';
const content = (): Buffer => readFileSync(`${ROOT}dist${PATH}`);

describe('scripts and style sheets', () => {
  const bytes = async (encoding: string): Promise<Buffer> => {
    const response = await get(PATH)
      .set('Accept-Encoding', encoding)
      .buffer(true)
      .parse((incoming, done) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    return response.body as Buffer;
  };

  it('are the same in every encoding', async () => {
    expect(Buffer.compare(await bytes('identity'), content())).to.equal(0);
    expect((await get(PATH).set('Accept-Encoding', 'identity')).headers['content-encoding']).to.equal(
      undefined,
    );
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { headers } = await head(PATH).set('Accept-Encoding', encoding).expect(200);
      expect(headers['content-encoding']).to.equal(encoding);
      const sent = await bytes(encoding);
      const plain = Buffer.compare(sent, content()) === 0 ? sent : unpack(sent);
      expect(Buffer.compare(plain, content())).to.equal(0);
    }
  });

  it('have a tag for each encoding, and answer 304', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) => {
        const { headers } = await head(PATH).set('Accept-Encoding', encoding).expect(200);
        expect(headers['vary']).to.include('Accept-Encoding');
        return String(headers['etag']);
      }),
    );
    expect(new Set(tags).size).to.equal(3);
    await get(PATH)
      .set('Accept-Encoding', 'br')
      .set('If-None-Match', tags[0] ?? '')
      .expect(304);
  });

  it('are kept for good under the address that pages give them, and for an hour under another', async () => {
    const { text } = await get('/').expect(200);
    const linked = /src="(\/assets\/theme\.js\?v=\w+)"/.exec(text)?.[1] ?? '';
    expect((await get(linked).expect(200)).headers['cache-control']).to.include('immutable');
    for (const path of [PATH, `${PATH}?v=`, `${PATH}?v=x`])
      expect((await get(path).expect(200)).headers['cache-control']).to.equal('public, max-age=3600');
  });

  it('are no way to other files', async () => {
    for (const path of [
      '/assets/../package.json',
      '/assets/%2e%2e/server.js',
      '/assets/__proto__',
      '/assets/',
    ])
      await get(path).expect(404);
  });
});
