import { expect } from 'chai';
import { site } from '../site.ts';

const PAGES = ['/method', '/timeline', '/search', '/data', '/nodes/smic-14nm', '/equipment/asml-nxe-3400c'];

describe('a page that takes no parameter', function () {
  this.timeout(60_000);
  const ask = site();
  const page = async (path: string): Promise<string> =>
    (await ask.get(path).set('Accept', 'text/html').expect(200).expect('Content-Type', /html/)).text;

  for (const path of PAGES) {
    it(`is shown all the same, and notes what it could not use: ${path}`, async () => {
      const text = await page(`${path}?colour=red`);
      expect(text).to.include('colour: &#34;colour&#34; is not a parameter here');
      expect(await page(`${path}?data=1999.01.0`)).to.include(
        path === '/data' ? '<h1>' : 'There is no dataset release',
      );
      expect(await page(path)).to.not.include('could not be used');
    });
  }

  for (const path of [
    '/method.json',
    '/method.csv',
    '/timeline.json',
    '/search.json',
    '/nodes/smic-14nm.json',
  ]) {
    it(`answers a 400 as data: ${path}`, async () => {
      await ask.get(`${path}?colour=red`).expect(400);
    });
  }

  it('takes a search form whose field is empty, and notes the rest', async () => {
    expect(await page('/search?q=')).to.not.include('could not be used');
    expect(await page('/search?q=&format=html')).to.not.include('could not be used');
    expect(await page('/search?q=&colour=red')).to.include('colour: ');
    await ask.get('/search.json?q=').expect(200);
    await ask.get('/search.json?q=&colour=red').expect(400);
  });
});
