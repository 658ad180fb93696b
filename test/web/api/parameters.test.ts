import { expect } from 'chai';
import { OPERATIONS } from '../../../src/web/api/operations.ts';
import type { Operation } from '../../../src/web/api/operation.ts';
import { API, problemOf, site } from '../site.ts';
import { pathOf } from './asked.ts';

const READ = OPERATIONS.filter(({ method }) => method === 'get');

/** The address of an operation's first example with another parameter. */
function addressWith(operation: Operation, name: string, value: string): string {
  const [example] = operation.examples;
  const query = new URLSearchParams(example.query);
  query.set(name, value);
  return API + pathOf({ operation, ...example, query: query.toString() });
}

function requiredBy({ query }: Operation): string[] {
  return Object.entries(query).flatMap(([name, { required }]) => (required ? [name] : []));
}

describe('parameters of the API', () => {
  const ask = site();

  for (const operation of READ) {
    it(`of ${operation.id} are those that are documented, and no other`, async () => {
      const { errors } = problemOf(await ask.get(addressWith(operation, 'nobody', '1')).expect(400));
      const refused = errors?.find(({ parameter }) => parameter === 'nobody');
      expect(refused?.detail).to.include('is not a parameter here');
      const documented = Object.keys(operation.query);
      expect([...(refused?.allowed ?? [])].sort()).to.deep.equal(documented.sort());
    });

    for (const [name, { example }] of Object.entries(operation.query)) {
      it(`of ${operation.id} include ${name}, with an example that is read`, async () => {
        const [member = '', given = ''] = name.endsWith('.') ? example.split('=') : ['', example];
        const response = await ask.get(addressWith(operation, name + member, given));
        expect(response.status, response.text.slice(0, 300)).to.equal(200);
      });
    }

    for (const name of requiredBy(operation)) {
      it(`of ${operation.id} that are required are missed: ${name}`, async () => {
        const [{ id }] = operation.examples;
        const path = pathOf({ operation, ...(id === undefined ? {} : { id }) });
        const { errors } = problemOf(await ask.get(API + path).expect(400));
        expect(errors?.map(({ parameter }) => parameter)).to.include(name);
      });
    }
  }
});
