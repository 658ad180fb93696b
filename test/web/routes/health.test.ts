import { expect } from 'chai';
import supertest from 'supertest';
import { close, listen, newApp } from '../site.ts';

describe('health', () => {
  it('is alive and ready, and not ready once stopping, though alive', async () => {
    const app = newApp();
    const server = await listen(app);
    try {
      const ask = supertest(server);
      await ask.get('/healthz').expect(200, { status: 'ok' });
      const ready = await ask.get('/readyz').expect(200, { status: 'ok' });
      expect(ready.headers['cache-control']).to.equal('no-store');
      app.stopAccepting();
      const stopping = await ask.get('/readyz').expect(503, { status: 'stopping' });
      expect(stopping.headers['cache-control']).to.equal('no-store');
      await ask.get('/healthz').expect(200, { status: 'ok' });
      await ask.get('/').expect(200);
    } finally {
      await close(server);
    }
  });
});
