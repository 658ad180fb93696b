import type { Server } from 'node:http';
import { expect } from 'chai';
import supertest from 'supertest';
import { pngSize } from '../../support/drawing.ts';
import { close, listen, newApp } from '../site.ts';

describe('a burst of images', function () {
  this.timeout(60_000);
  let server: Server | null = null;
  const get = (path: string): ReturnType<ReturnType<typeof supertest>['get']> => {
    if (!server) throw new Error('the server is asked before it runs');
    return supertest(server).get(path);
  };

  before(async () => {
    const app = newApp(undefined, { threads: 1, mostWaiting: 2 });
    await app.prepareDrawings();
    server = await listen(app);
  });
  after(async () => {
    if (server) await close(server);
  });

  it('beyond what may wait is told to come again, by a picture, while pages answer', async () => {
    const widths = Array.from({ length: 12 }, (_, i) => 400 + i);
    const images = widths.map(async (width) => await get(`/charts/lag.png?width=${String(width)}`));
    const page = get('/charts.json').expect(200);
    const answers = await Promise.all(images);
    await page;
    const drawn = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 503);
    expect(drawn.length).to.be.at.least(3);
    expect(refused.length).to.equal(answers.length - drawn.length);
    expect(refused).to.not.be.empty;
    for (const { headers, body } of refused) {
      expect(Number(headers['retry-after'])).to.be.at.least(1);
      expect(headers['cache-control']).to.equal('no-store');
      expect(pngSize(body as Buffer).width).to.equal(640);
    }
    // Nothing of it is kept: the same images are drawn when asked again.
    const again = answers.findIndex(({ status }) => status === 503);
    await get(`/charts/lag.png?width=${String(400 + again)}`).expect(200);
  });

  it('of one image draws it once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, async () => await get('/charts/lag.png?width=777')),
    );
    expect(answers.map(({ status }) => status)).to.deep.equal(answers.map(() => 200));
  });
});
