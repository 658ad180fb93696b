import { expect } from 'chai';
import { SITE_ADDRESSES } from '../../../src/web/api/description/site-addresses.ts';
import { addressOf } from '../../../src/web/api/description/example-answers.ts';
import { problemOf, site } from '../site.ts';

describe('addresses beside the API', function () {
  this.timeout(30_000);
  const ask = site();
  const host = 'localhost:3000';

  for (const address of SITE_ADDRESSES) {
    const path = addressOf(address, address.examples[0]);
    const [type = '', schema] = Object.entries(address.answers)[0] ?? [];

    it(`answer as described: ${path.split('?')[0] ?? ''}`, async () => {
      const response = await ask.get(path).set('Host', host).expect(200);
      expect(response.headers['content-type']?.split(';')[0]).to.equal(type);
      const answer: unknown = type === 'application/json' ? response.body : '';
      const result = schema?.safeParse(answer);
      expect(result?.error?.issues ?? []).to.deep.equal([]);
    });

    if (type !== 'application/json' && type !== 'text/csv') continue;
    if (address.ownProblems || address.ofProcess) continue;
    it(`take the parameters described, and no other: ${path.split('?')[0] ?? ''}`, async () => {
      const asked = `${path}${path.includes('?') ? '&' : '?'}nobody=1`;
      const { errors } = problemOf(await ask.get(asked).set('Host', host).expect(400));
      const refused = errors?.find(({ parameter }) => parameter === 'nobody');
      expect([...(refused?.allowed ?? [])].sort()).to.deep.equal(Object.keys(address.query).sort());
    });

    for (const [name, { example, required }] of Object.entries(address.query)) {
      if (required || name === 'nodes') continue;
      it(`take ${name} as in its example: ${path.split('?')[0] ?? ''}`, async () => {
        const [member = '', given = ''] = name.endsWith('.') ? example.split('=') : ['', example];
        const [at = '', query = ''] = path.split('?');
        const asked = new URLSearchParams(query);
        asked.set(name + member, given);
        const response = await ask.get(`${at}?${asked.toString()}`).set('Host', host);
        expect(response.status, response.text.slice(0, 300)).to.equal(200);
      });
    }
  }
});
