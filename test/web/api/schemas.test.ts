import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'chai';
import { schemas } from '../../../src/web/api/operations.ts';
import { API, PROPOSAL, site } from '../site.ts';
import { operationNamed } from './asked.ts';

interface Entry {
  readonly name: string;
  readonly href: string;
}

describe('JSON Schemas at their addresses', function () {
  this.timeout(30_000);
  const ask = site();
  const listed = async (): Promise<readonly Entry[]> =>
    ((await ask.get(`${API}/schemas`).expect(200)).body as { readonly schemas: readonly Entry[] }).schemas;

  it('are listed, each at its own address, with references that lead to others', async () => {
    const entries = await listed();
    const known = new Set(entries.map(({ href }) => href));
    expect(entries.map(({ name }) => name)).to.include.members([
      'Scenario',
      'ClassifyRequest',
      'AssessmentAnswer',
      'Figure',
      'ProcessNode',
      'Problem',
    ]);
    for (const { name, href } of entries) {
      expect(href).to.equal(`${API}/schemas/${name}`);
      const { body, text } = await ask.get(href).expect(200);
      expect(body).to.include({ $id: href, $schema: 'https://json-schema.org/draft/2020-12/schema' });
      for (const [, reference = ''] of text.matchAll(/"\$ref":"([^"]+)"/g))
        expect(known).to.include(reference);
    }
  });

  it('are kept by caches and sent under the media type of schemas to who asks for it', async () => {
    const path = `${API}/schemas/Figure`;
    const { headers } = await ask.get(path).set('Accept', 'application/schema+json').expect(200);
    expect(headers['content-type']).to.match(/^application\/schema\+json/);
    expect(headers['cache-control']).to.match(/public.*s-maxage/);
    await ask
      .get(path)
      .set('Accept', 'application/schema+json')
      .set('If-None-Match', headers['etag'] ?? '')
      .expect(304);
  });

  const validator = (): Ajv2020 => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    for (const schema of schemas().values()) ajv.addSchema(schema);
    return ajv;
  };

  it('hold for real answers to a public validator', async () => {
    const ajv = validator();
    const asked: readonly (readonly [schema: string, path: string])[] = [
      ['NodesAnswer', '/nodes'],
      ['EquipmentAnswer', '/equipment'],
      ['MeasuresAnswer', '/measures'],
      ['AssessmentAnswer', `/assess?with=${PROPOSAL}&nodes=smic-14nm,tsmc-n5`],
      ['ComparisonAnswer', '/compare?nodes=smic-14nm,tsmc-n5'],
      ['RecordCheckAnswer', '/record-check'],
      [
        'SweepAnswer',
        `/sweep?measures=${PROPOSAL}&threshold=${PROPOSAL}.node-nm&nodes=smic-14nm,tsmc-n5&from=9&to=15`,
      ],
      ['TippingPointsAnswer', `/tipping-points?measures=${PROPOSAL}&nodes=smic-14nm,tsmc-n5`],
    ];
    for (const [name, path] of asked) {
      const { body } = await ask.get(API + path).expect(200);
      const valid = ajv.validate(`${API}/schemas/${name}`, body);
      expect(valid, `${name} ${ajv.errorsText()}`).to.equal(true);
      const less = { ...(body as object), dataset: undefined };
      expect(ajv.validate(`${API}/schemas/${name}`, JSON.parse(JSON.stringify(less)))).to.equal(false);
    }
  });

  it('hold for the example bodies, and refuse a field that no body has', () => {
    const ajv = validator();
    for (const [id, name] of [
      ['assessByBody', 'AssessOrBatchRequest'],
      ['classify', 'ClassifyRequest'],
      ['findLines', 'FindLinesRequest'],
    ] as const) {
      for (const { body } of operationNamed(id).examples) {
        expect(ajv.validate(`${API}/schemas/${name}`, body), ajv.errorsText()).to.equal(true);
        expect(ajv.validate(`${API}/schemas/${name}`, { ...(body as object), nm: 1 })).to.equal(false);
      }
    }
  });

  it('hold for the answer about lines', async () => {
    const ajv = validator();
    for (const { body } of operationNamed('findLines').examples) {
      const response = await ask.post(`${API}/find-lines`, body).expect(200);
      expect(ajv.validate(`${API}/schemas/FindLinesAnswer`, response.body), ajv.errorsText()).to.equal(true);
    }
  });

  it('have names that stay apart where a file system does not tell cases apart', async () => {
    const names = (await listed()).map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).to.equal(names.length);
  });

  it('leave room in answers for fields to come', async () => {
    const { body } = await ask.get(`${API}/nodes/smic-14nm`).expect(200);
    const more = { ...(body as object), later: 1 };
    expect(validator().validate(`${API}/schemas/NodeAnswer`, more)).to.equal(true);
  });
});
