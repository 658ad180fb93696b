import { expect } from 'chai';
import { site } from '../site.ts';

describe('the picture beside a link to a page', function () {
  this.timeout(60_000);
  const { get, port } = site();
  const pages = [
    '/',
    '/scenario?measures=none&deny=euv',
    '/compare?nodes=smic-14nm,tsmc-n10',
    '/measures/us-2021-12-smic-14nm-proposal',
    '/nodes/tsmc-n5',
    '/timeline',
    '/brief?measures=none&deny=euv',
    '/charts?chart=lag',
    '/method',
  ];

  for (const path of pages) {
    it(`of ${path} is drawn, and described`, async () => {
      const { text } = await get(path).expect(200);
      const said = (name: string): string =>
        (new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(text)?.[1] ?? '').replaceAll(
          '&amp;',
          '&',
        );
      const base = `http://127.0.0.1:${String(port())}`;
      expect(said('og:image')).to.match(new RegExp(`^${base}/charts/[a-z-]+\\.png\\?`));
      expect(said('twitter:image')).to.equal(said('og:image'));
      expect(said('og:url').startsWith(base)).to.equal(true);
      expect(said('og:image:alt').length).to.be.above(20);
      await get(said('og:image').slice(base.length)).expect(200).expect('Content-Type', 'image/png');
    });
  }
});
