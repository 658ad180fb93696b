import { expect } from 'chai';
import { site } from '../site.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('the error page', () => {
  const ask = site();

  for (const path of [
    '/nowhere',
    '/nodes/no-such-node',
    '/static/none.css',
    '/assets/',
    '/%zz',
    '/..%2fpackage',
  ]) {
    it(`tells a browser that there is nothing at ${path}`, async () => {
      const { status, headers, text } = await ask.get(path).set('Accept', BROWSER);
      expect(status).to.be.oneOf([400, 403, 404]);
      expect(headers['content-type']).to.match(/^text\/html; charset=utf-8/i);
      expect(headers['cache-control']).to.equal('no-store');
      expect(text.match(/<h1\b/g)).to.have.lengthOf(1);
      expect(text).to.include('<html lang="en">').and.include('href="/"');
      expect(text).to.not.match(/\bat .*\.js:\d|node_modules/);
    });
  }

  it('escapes what the address put into it', async () => {
    const { text } = await ask.get('/%3Cscript%3Ealert(1)%3C/script%3E').set('Accept', BROWSER).expect(404);
    expect(text).to.not.include('<script>alert').and.not.include('%3Cscript>');
  });

  it('is problem details for a program that asks for JSON', async () => {
    const { headers, body } = await ask.get('/nowhere').set('Accept', 'application/json').expect(404);
    expect(headers['content-type']).to.match(/^application\/problem\+json/);
    expect(body).to.include({
      type: '/api#problem-not-found',
      title: 'Not found',
      status: 404,
      instance: '/nowhere',
    });
  });

  it('gives away no file outside the folders that are served', async () => {
    for (const path of [
      '/static/../package.json',
      '/static/..%2f..%2fpackage.json',
      '/assets/..%5c..%5cpackage.json',
    ]) {
      const { text } = await ask.get(path);
      expect(text, path).to.not.include('"dependencies"');
    }
  });
});
