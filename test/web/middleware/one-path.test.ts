import { expect } from 'chai';
import { raw } from '../front/asking.ts';
import { API, site } from '../site.ts';

describe('one path', () => {
  const ask = site();

  for (const [path, location] of [
    ['/nodes/', '/nodes'],
    ['//nodes', '/nodes'],
    ['/nodes//smic-14nm/', '/nodes/smic-14nm'],
    ['//', '/'],
    ['/scenario/?on=2022-10-21', '/scenario?on=2022-10-21'],
    [`${API}/`, API],
    [`${API}//nodes/?foundry=smic`, `${API}/nodes?foundry=smic`],
    ['//other.example/', '/other.example'],
    ['/a%5C/', '/a%5C'],
  ] as const) {
    it(`leads from ${path} to ${location}`, async () => {
      const response = await ask.get(path).expect(301);
      expect(response.headers['location']).to.equal(location);
      await ask.head(path).expect(301);
    });
  }

  it('leads to no other host, however it is written', async () => {
    for (const path of [
      '/\\other.example/',
      '//\\other.example',
      '/\\/other.example//',
      '//@other.example//',
    ]) {
      const answer = await raw(
        ask.port(),
        `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
        true,
      );
      expect(answer, path)
        .to.match(/^HTTP\/1\.1 404 /)
        .and.to.not.match(/\nlocation:/i);
    }
  });

  it('is told to scripts of other origins where the API is asked', async () => {
    const { headers } = await ask.get(`${API}/nodes/`).expect(301);
    expect(headers['access-control-allow-origin']).to.equal('*');
  });

  it('is no matter of what is sent', async () => {
    await ask.post(`${API}/assess/`, { nodes: ['smic-14nm'] }).expect(200);
    const twice = await ask.post(`/${API}/assess`, { nodes: ['smic-14nm'] }).expect(308);
    expect(twice.headers['location']).to.equal(`${API}/assess`);
  });
});
