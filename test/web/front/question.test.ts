import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { clientAddressOf, protocolOf, questionOf } from '../../../src/web/front/question.ts';

function requestFrom(
  remoteAddress: string,
  headers: Readonly<Record<string, string>> = {},
  url = '/',
): IncomingMessage {
  return { url, headers, socket: { remoteAddress } } as unknown as IncomingMessage;
}

const FORWARDED = { 'x-forwarded-for': '198.51.100.7, 203.0.113.9', 'x-forwarded-proto': 'https' };
const hops =
  (count: number) =>
  (_: string, hop: number): boolean =>
    hop < count;

describe('where a request comes from', () => {
  it('is its connection where no proxy is trusted, whatever it says', () => {
    const request = requestFrom('192.0.2.1', FORWARDED);
    expect(clientAddressOf(request, null)).to.equal('192.0.2.1');
    expect(protocolOf(request, null)).to.equal('http');
  });

  it('is as many hops away as there are proxies', () => {
    const request = requestFrom('192.0.2.1', FORWARDED);
    expect(clientAddressOf(request, hops(1))).to.equal('203.0.113.9');
    expect(clientAddressOf(request, hops(2))).to.equal('198.51.100.7');
    expect(clientAddressOf(request, hops(9))).to.equal('198.51.100.7');
    expect(protocolOf(request, hops(1))).to.equal('https');
  });

  it('is the first address that no trusted proxy has', () => {
    const request = requestFrom('10.0.0.1', FORWARDED);
    expect(clientAddressOf(request, (address) => address.startsWith('10.'))).to.equal('203.0.113.9');
    const direct = requestFrom('192.0.2.1', FORWARDED);
    expect(clientAddressOf(direct, (address) => address.startsWith('10.'))).to.equal('192.0.2.1');
    expect(protocolOf(direct, (address) => address.startsWith('10.'))).to.equal('http');
  });

  it('speaks no protocol but http and https', () => {
    const request = requestFrom('10.0.0.1', { 'x-forwarded-proto': 'javascript' });
    expect(protocolOf(request, hops(1))).to.equal('http');
  });
});

describe('a question', () => {
  const keyOf = (url: string, headers: Readonly<Record<string, string>> = {}): string =>
    questionOf(requestFrom('192.0.2.1', headers, url), null).key;

  it('is the same in another order and spelling', () => {
    expect(keyOf('/a?b=1&a=2')).to.equal(keyOf('/a?a=%32&b=1'));
    expect(keyOf('/a', { accept: 'text/html, */*' })).to.equal(keyOf('/a', { accept: 'TEXT/HTML,*/*' }));
  });

  it('is another under another name of the site, but not in the API', () => {
    expect(keyOf('/a', { host: 'one' })).to.not.equal(keyOf('/a', { host: 'two' }));
    expect(keyOf('/api/v1/a', { host: 'one' })).to.equal(keyOf('/api/v1/a', { host: 'two' }));
  });

  it('holds no header of a request that does not change its answer', () => {
    const { headers } = questionOf(
      requestFrom('192.0.2.1', { cookie: 'a=b', 'user-agent': 'x', range: 'bytes=0-1', host: 'one' }),
      null,
    );
    expect(headers).to.deep.equal({ accept: '*/*', host: 'one' });
  });
});
