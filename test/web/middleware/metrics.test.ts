import type { Server } from 'node:http';
import { expect } from 'chai';
import { put } from '../front/asking.ts';
import { close, limitedApp, listen, portOf } from '../site.ts';
import type { App } from '../../../src/web/app.ts';

describe('metrics', () => {
  let app: App;
  let server: Server;
  const start = async (metrics: boolean): Promise<number> => {
    app = limitedApp({ metrics });
    server = await listen(app);
    return portOf(server);
  };
  afterEach(async () => {
    await close(server);
    await app.close();
  });

  it('are not there unless they are asked for', async () => {
    const port = await start(false);
    expect((await put(port, '/metrics')).status).to.equal(404);
  });

  it('tell of routes by pattern, of the cache and of the process, in Prometheus text', async () => {
    const port = await start(true);
    const { headers } = await put(port, '/api/v1/nodes/smic-14nm');
    await put(port, '/api/v1/nodes/smic-14nm');
    await put(port, '/api/v1/nodes/smic-14nm', { headers: { 'if-none-match': headers.etag ?? '' } });
    await put(port, '/api/v1/classify', { method: 'POST', body: '{}' });
    for (let i = 0; i < 20; i += 1) await put(port, `/nowhere-${String(i)}`);
    const metrics = await put(port, '/metrics');
    expect(metrics.headers['content-type']).to.match(/^text\/plain; version=/);
    expect(metrics.headers['cache-control']).to.equal('no-store');
    const text = metrics.body.toString();
    const value = (name: string): number =>
      Number(
        text
          .split('\n')
          .find((line) => line.startsWith(`${name} `))
          ?.slice(name.length + 1),
      );
    const count = (route: string, status: string): number =>
      value(`http_request_duration_seconds_count{route="${route}",status="${status}"}`);
    expect(count('/api/v1/nodes/:id', '2xx')).to.equal(2);
    expect(count('/api/v1/nodes/:id', '3xx')).to.equal(1);
    expect(count('/api/v1/classify', '4xx')).to.equal(1);
    expect(count('none', '4xx')).to.equal(20);
    expect(value('linewidth_answers_total{source="kept"}')).to.equal(1);
    expect(value('linewidth_answers_total{source="unchanged"}')).to.equal(1);
    expect(value('linewidth_kept_answers')).to.equal(1);
    expect(value('linewidth_kept_bytes')).to.be.above(1000);
    expect(value('process_resident_memory_bytes')).to.be.above(1e6);
    expect(text).to.not.include('smic-14nm').and.not.include('nowhere');
  });
});
