import { expect } from 'chai';
import { encodingFor, isCompressible } from '../../../src/web/front/encodings.ts';

describe('the encoding of an answer', () => {
  for (const [accepted, encoding] of [
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['identity', 'identity'],
    ['identity, gzip;q=0.5', 'identity'],
    ['GZIP', 'gzip'],
    ['gzip;q=-1', 'identity'],
    ['gzip;q=2', 'identity'],
    ['gzip;q=x', 'identity'],
    ['deflate, zstd', 'identity'],
  ] as const) {
    it(`is ${encoding} for a client that accepts ${accepted ?? 'nothing named'}`, () => {
      expect(encodingFor(accepted, 10_000)).to.equal(encoding);
    });
  }

  it('is none for a few bytes', () => {
    expect(encodingFor('br', 100)).to.equal('identity');
  });

  it('is worth it for text and not for pictures of pixels', () => {
    const texts = [
      'text/html; charset=utf-8',
      'application/json',
      'application/problem+json',
      'image/svg+xml',
    ];
    expect(texts.filter(isCompressible)).to.deep.equal(texts);
    expect(['image/png', 'application/octet-stream', ''].filter(isCompressible)).to.deep.equal([]);
  });
});
