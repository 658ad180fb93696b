import { expect } from 'chai';
import { site } from '../site.ts';
import { unescaped } from '../pages/states.ts';

const NOTES = 'Part of this address could not be used';

function lineShown(html: string): string {
  const number = /name="node-nm"[^>]* value="([^"]*)"/.exec(html)?.[1] ?? '';
  const chosen = [...html.matchAll(/<option value="([^"]+)" selected>/g)].map(([, value]) => value);
  return [number, ...chosen].join(' ');
}

describe('the first page at its address', () => {
  const ask = site();

  it('shows the proposal as written where the address says nothing', async () => {
    const { text, headers } = await ask.get('/').expect(200);
    expect(headers['content-type']).to.match(/^text\/html; charset=utf-8/i);
    expect(lineShown(text)).to.equal('14 capable-of own-schemes no-older-use');
    expect(text).to.not.include(NOTES);
  });

  it('shows the line that the address states', async () => {
    const query = 'node-nm=28&phrase=uniquely-required-for&capable=any-layer&unique=no-route-without';
    const { text } = await ask.get(`/?${query}`).expect(200);
    expect(lineShown(text)).to.equal('28 uniquely-required-for any-layer no-route-without');
    expect(text).to.not.include(NOTES);
  });

  for (const [query, says] of [
    ['?node-nm=', '"node-nm" is empty'],
    ['?node-nm=1', '"1" cannot be a line; used 14 nm'],
    ['?node-nm=66', '"66" cannot be a line'],
    ['?node-nm=14.5', '"14.5" cannot be a line'],
    ['?node-nm=1e1', '"1e1" cannot be a line'],
    ['?node-nm=10&node-nm=12', 'more than once'],
    ['?phrase=capable', '"phrase" does not take "capable"; used capable-of'],
    ['?capable=any', '"capable" does not take "any"'],
    ['?unique=', '"unique" is empty'],
    ['?nm=14', '"nm" is not a parameter here'],
    ['?node-nm=%3Cscript%3Ealert(1)%3C/script%3E', '"<script>alert(1)</script>" cannot be a line'],
  ] as const) {
    it(`is never blank over a mistake and tells it: ${query}`, async () => {
      const { text } = await ask.get(`/${query}`).expect(200);
      expect(text).to.include(NOTES);
      expect(unescaped(text)).to.include(says);
      expect(text).to.not.include('<script>alert');
      expect(lineShown(text)).to.match(/^\d+ capable-of own-schemes no-older-use$/);
    });
  }

  it('uses what it can of an address that is wrong elsewhere', async () => {
    const { text } = await ask.get('/?node-nm=20&phrase=uniquely&unique=no-route-without').expect(200);
    expect(lineShown(text)).to.equal('20 capable-of own-schemes no-route-without');
    expect(text).to.include(NOTES);
  });

  it('links to answers that exist, for the state shown', async () => {
    const { text } = await ask.get('/?node-nm=28&phrase=uniquely-required-for').expect(200);
    const links = [...text.matchAll(/<a href="(\/[^"#]*)"/g)].map(([, href = '']) => unescaped(href));
    expect(links).to.have.lengthOf.above(8);
    for (const link of new Set(links)) await ask.get(link).expect(200);
  });
});
