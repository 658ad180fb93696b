import { expect } from 'chai';
import { close, limitedApp, listen, portOf, PROPOSAL } from '../site.ts';
import { put } from './asking.ts';
import { withAndWithoutFront } from './with-and-without.ts';

/** One address of each kind of answer. */
const ADDRESSES = [
  '/',
  '/?node-nm=7&phrase=capable-of',
  '/scenario',
  `/scenario.json?with=${PROPOSAL}&nodes=smic-14nm`,
  '/nodes',
  '/nodes.csv?deviceClass=logic',
  '/nodes/smic-14nm',
  '/compare?node=smic-14nm&node=tsmc-n5',
  '/search?q=immersion',
  '/charts',
  '/charts/outcomes.svg?nodes=smic-14nm',
  '/charts/outcomes.json',
  '/embed/outcomes',
  '/data/nodes.csv',
  '/assets/site.css',
  '/static/robots.txt',
  '/nowhere',
  '/nodes/none',
  '/charts/none.svg',
  '/api/v1',
  '/api/v1/nodes',
  '/api/v1/nodes/none',
  `/api/v1/assess?nodes=smic-14nm&with=${PROPOSAL}`,
  '/api/v1/assess?nm=7',
];

/** What is each request's own, or the front's part. */
const NOT_COMPARED = ['date', 'etag', 'x-request-id', 'connection', 'keep-alive', 'content-length', 'vary'];

describe('an answer by way of the front', function () {
  this.timeout(60_000);
  const { front, bare } = withAndWithoutFront();

  for (const address of ADDRESSES) {
    it(`has the bytes and headers that Express gives it, at first and when kept: ${address}`, async () => {
      const headers = { host: 'linewidth.example' };
      const expected = await put(bare(), address, { headers });
      for (const when of ['made', 'kept']) {
        const given = await put(front(), address, { headers });
        expect(given.status, when).to.equal(expected.status);
        expect(given.body.equals(expected.body)).to.equal(true);
        for (const [name, value] of Object.entries(expected.headers)) {
          if (!NOT_COMPARED.includes(name)) expect(given.headers[name], name).to.deep.equal(value);
        }
        for (const name of Object.keys(given.headers)) {
          if (!NOT_COMPARED.includes(name)) expect(expected.headers, name).to.have.property(name);
        }
        const varies = (expected.headers.vary ?? '').split(/,\s*/);
        for (const name of varies.filter((entry) => entry !== ''))
          expect(given.headers.vary?.toLowerCase()).to.include(name.toLowerCase());
      }
    });
  }

  it('tells a mistake with the address as it was asked', async () => {
    const asked = '/api/v1/assess?nm=7&nodes=%73mic-14nm';
    const { body } = await put(front(), asked);
    expect((JSON.parse(body.toString()) as { instance: string }).instance).to.equal(asked);
  });

  it('is for one who accepts it: a page and its data have one address and two answers', async () => {
    const types: string[] = [];
    for (const accept of ['text/html', 'application/json', 'text/csv', 'text/html', 'application/json']) {
      const { headers } = await put(front(), '/nodes', { headers: { accept, host: 'x' } });
      types.push(headers['content-type']?.split(';')[0] ?? '');
      expect(headers.vary).to.match(/\bAccept\b(?!-)/);
    }
    expect(types).to.deep.equal([
      'text/html',
      'application/json',
      'text/csv',
      'text/html',
      'application/json',
    ]);
    const refused = await put(front(), '/nodes', { headers: { accept: 'image/png', host: 'x' } });
    expect(refused.status).to.equal(406);
  });

  it('is made anew each time while views are being written', async () => {
    const written = limitedApp({ keepViews: false });
    const writing = await listen(written);
    try {
      for (const tag of ['*', '"x"']) {
        const { status, headers } = await put(portOf(writing), '/nodes', {
          headers: { 'if-none-match': tag },
        });
        expect(status).to.equal(200);
        expect(headers).to.not.have.property('etag');
      }
    } finally {
      await close(writing);
      await written.close();
    }
  });

  it('names the protocol that a trusted proxy was spoken to in, and believes nobody else', async () => {
    const behind = limitedApp({ trustProxy: 1 });
    const trusting = await listen(behind);
    try {
      for (const [port, told] of [
        [portOf(trusting), 'https'],
        [portOf(trusting), 'http'],
        [front(), 'https'],
      ] as const) {
        const headers = { host: 'one.example', 'x-forwarded-proto': told };
        const { body } = await put(port, '/', { headers });
        const spoken = port === front() ? 'http' : told;
        expect(body.toString()).to.include(`"${spoken}://one.example/`);
      }
    } finally {
      await close(trusting);
      await behind.close();
    }
  });

  it('names the host that was asked, and no other', async () => {
    for (const host of ['one.example', 'two.example', 'one.example']) {
      const { body } = await put(front(), '/', { headers: { host } });
      expect(body.toString()).to.include(`http://${host}/`);
      expect(body.toString().match(/https?:\/\/(?:one|two)\.example/g)).to.satisfy((names: string[]) =>
        names.every((name) => name.endsWith(host)),
      );
    }
  });
});
