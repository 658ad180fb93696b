import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { API, problemOf, site } from '../site.ts';

const TAKING = [`${API}/assess`, `${API}/classify`];
const LIMIT = 256 * 1024;

describe('bodies', () => {
  const ask = site();
  const raw = (path: string, type: string, body: string) =>
    ask.send('post', path).set('Content-Type', type).send(body);

  for (const path of TAKING) {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      it(`of type ${type} are refused at ${path}`, async () => {
        const response = await raw(path, type, '{}').expect(415);
        expect(problemOf(response)).to.include({ status: 415, instance: path });
        expect(problemOf(response).detail).to.include('application/json');
      });
    }

    it(`in another charset or an unknown encoding are refused at ${path}`, async () => {
      await raw(path, 'application/json; charset=latin1', '{}').expect(415);
      const encoded = await raw(path, 'application/json', '{}').set('Content-Encoding', 'zip');
      expect(encoded.status).to.equal(415);
    });

    for (const broken of [
      '{',
      '{"on":}',
      '{"on":"2021-12-17"',
      "{'on':1}",
      'undefined',
      '"text"',
      '7',
      'null',
    ]) {
      it(`that are no JSON object are refused at ${path}: ${broken}`, async () => {
        const response = await raw(path, 'application/json', broken).expect(400);
        expect(response.headers['content-type']).to.match(/^application\/problem\+json/);
        expect(problemOf(response)).to.include({
          type: '/api#problem-bad-request',
          status: 400,
          instance: path,
        });
        expect(response.text).to.not.match(/\bat .*:\d+:\d+|node_modules|SyntaxError/);
      });
    }

    for (const whole of ['null', '7', '"text"', '[]']) {
      it(`of valid JSON that is no object are told so at ${path}: ${whole}`, async () => {
        const response = await raw(path, 'application/json', whole).expect(400);
        expect(problemOf(response).detail).to.equal('The body must be a JSON object.');
      });
    }

    it(`above 256 kB are refused at ${path}, and at 256 kB they are read`, async () => {
      const frame = '{"on":""}'.length;
      const large = (bytes: number): string => `{"on":"${'x'.repeat(bytes - frame)}"}`;
      const over = await raw(path, 'application/json', large(LIMIT + 1)).expect(413);
      expect(problemOf(over)).to.include({ status: 413, detail: 'The body is larger than 256 kB.' });
      await raw(path, 'application/json', large(LIMIT)).expect(400);
    });

    it(`that end early do not hang ${path}`, async () => {
      const socket = createConnection({ port: ask.port(), host: '127.0.0.1' });
      const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n`;
      socket.end(`${head}{"on":"2021`);
      const answer = await text(socket);
      expect(answer).to.match(/^(?:HTTP\/1\.1 400 |$)/);
      await ask.get('/healthz').expect(200);
    });

    it(`that are missing are refused at ${path}`, async () => {
      const response = await ask.send('post', path);
      expect(response.status).to.be.oneOf([400, 415]);
      expect(problemOf(response)).to.include({ status: response.status, instance: path });
    });
  }

  it('of an array are refused with a pointer to the whole', async () => {
    const { body } = await ask.post(`${API}/assess`, []).expect(400);
    expect(problemOf({ body }).errors?.[0]).to.include({ pointer: '' });
  });

  it('of a batch point into it, and every mistake is named', async () => {
    const scenarios = [{}, { nodes: ['smic-14m'], party: 'smc' }, { on: '2021-02-30' }];
    const { body } = await ask.post(`${API}/assess`, { scenarios }).expect(400);
    const { errors, detail } = problemOf({ body });
    expect(errors?.map(({ pointer }) => pointer)).to.deep.equal([
      '/scenarios/1/nodes',
      '/scenarios/1/party',
      '/scenarios/2/on',
    ]);
    expect(errors?.[0]?.detail).to.include('Did you mean "smic-14nm"?');
    expect(detail).to.include('3 mistakes');
  });

  it('of a batch hold 1 to 1,000 scenarios and nothing else', async () => {
    await ask.post(`${API}/assess`, { scenarios: [] }).expect(400);
    const many = Array.from({ length: 1001 }, () => ({}));
    const { body } = await ask.post(`${API}/assess`, { scenarios: many }).expect(400);
    expect(problemOf({ body }).errors?.[0]).to.include({ pointer: '/scenarios' });
    await ask.post(`${API}/assess`, { scenarios: [{}], on: '2021-12-17' }).expect(400);
  });

  it('point at a threshold with its slash and tilde escaped', async () => {
    const { body } = await ask.post(`${API}/assess`, { set: { 'a/b~c': 1 } }).expect(400);
    expect(problemOf({ body }).errors?.[0]).to.include({ pointer: '/set/a~1b~0c' });
  });
});
