import { expect } from 'chai';
import { onlyRelease } from '../../../src/model/index.ts';
import type { FieldError } from '../../../src/web/problem.ts';
import { classifyFromBody, scenariosFromBody } from '../../../src/web/params/body.ts';
import { Problem } from '../../../src/web/problem.ts';
import { records, TODAY } from '../../support/records.ts';
import { PROPOSAL, SCANNER_RULE } from '../site.ts';

const catalogue = records();
const releases = onlyRelease(catalogue);

function mistakesIn(read: () => unknown): readonly FieldError[] {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem && error.status === 400) return error.errors;
    throw error;
  }
  return [];
}
const pointers = (body: unknown): (string | undefined)[] =>
  mistakesIn(() => scenariosFromBody(releases, body)).map(({ pointer }) => pointer);
const classifyPointers = (body: unknown): (string | undefined)[] =>
  mistakesIn(() => classifyFromBody(catalogue, body, TODAY)).map(({ pointer }) => pointer);

const details = (body: unknown): string[] =>
  mistakesIn(() => scenariosFromBody(releases, body)).map(({ detail }) => detail);

describe('a scenario in a body', () => {
  const scenario = {
    on: '2021-12-17',
    measures: [PROPOSAL],
    set: { [`${PROPOSAL}.node-nm`]: 16 },
    destination: 'CN',
    participants: ['nl', 'EU'],
    deny: ['euv', 'supplier:jp'],
    only: ['arf-immersion'],
    licenses: 'granted',
    installed: 'keep',
    reading: { [PROPOSAL]: 'any-patterning' },
    unverified: 'include',
    nodes: ['smic-14nm'],
  };

  it('stands alone or in a batch', () => {
    expect(scenariosFromBody(releases, scenario)).to.deep.equal({
      batch: false,
      trace: false,
      questions: [{ catalogue, input: scenario }],
    });
    const both = scenariosFromBody(releases, { scenarios: [scenario, {}] });
    expect(both.batch).to.equal(true);
    expect(both.questions.map(({ input }) => input)).to.deep.equal([scenario, {}]);
  });

  it('may name the release in use, which is no part of the question', () => {
    const { version } = catalogue.dataset;
    expect(scenariosFromBody(releases, { data: version }).questions).to.deep.equal([
      { catalogue, input: {} },
    ]);
    expect(pointers({ data: '1' })).to.deep.equal(['/data']);
  });

  it('points at each value of a wrong type', () => {
    const body = { on: 5, measures: 'x', nodes: [1], set: { a: '1' }, reading: { b: 2 }, unverified: true };
    expect(pointers(body)).to.have.members([
      '/on',
      '/measures',
      '/nodes/0',
      '/set/a',
      '/reading/b',
      '/unverified',
    ]);
  });

  it('points at each list and word of supply that is none of those allowed', () => {
    expect(
      pointers({ participants: 'nl', deny: [5], only: null, licenses: 'no', installed: true }),
    ).to.have.members(['/participants', '/deny/0', '/only', '/licenses', '/installed']);
    expect(pointers({ participants: ['zz'], deny: ['EUV'], only: ['supplier:zz'] })).to.have.members([
      '/participants',
      '/deny',
      '/only',
    ]);
  });

  it('points at each value that means nothing', () => {
    const body = {
      on: '2021-02-30',
      measures: ['none'],
      set: { [`${PROPOSAL}.node-nm`]: 1 },
      reading: { [SCANNER_RULE]: 'own-schemes' },
      assume: { 'step-cost': -1 },
      destination: 'zz',
      party: 'nobody',
      nodes: ['none'],
    };
    expect(pointers(body)).to.have.members([
      '/on',
      '/measures',
      `/set/${PROPOSAL}.node-nm`,
      `/reading/${SCANNER_RULE}`,
      '/assume/step-cost',
      '/destination',
      '/party',
      '/nodes',
    ]);
  });

  it('takes no number that JSON can write but arithmetic cannot hold', () => {
    const body: unknown = JSON.parse(`{"set":{"${PROPOSAL}.node-nm":1e999}}`);
    expect(pointers(body)).to.deep.equal([`/set/${PROPOSAL}.node-nm`]);
  });

  it('takes no key that objects have', () => {
    expect(pointers(JSON.parse('{"__proto__":{"on":"2021-12-17"}}'))).to.deep.equal(['/__proto__']);
    expect(pointers(JSON.parse('{"constructor":{"prototype":{}}}'))).to.deep.equal(['/constructor']);
    expect(pointers({ set: { constructor: 1 } })).to.deep.equal(['/set/constructor']);
    expect(({} as { on?: string }).on).to.equal(undefined);
  });

  it('is an object', () => {
    for (const body of [undefined, null, [], 'x', 7, true]) {
      expect(pointers(body)).to.deep.equal(['']);
      expect(details(body)).to.deep.equal(['The body must be a JSON object.']);
    }
  });

  it('names something in the list of nodes; of the other lists there may be none', () => {
    expect(pointers({ nodes: [] })).to.deep.equal(['/nodes']);
    for (const field of ['measures', 'with', 'without', 'participants', 'deny', 'only'])
      expect(pointers({ [field]: [] })).to.deep.equal([]);
  });

  it('may say with null that destination, party and nodes are open, and nothing else', () => {
    expect(pointers({ destination: null, party: null, nodes: null })).to.deep.equal([]);
    expect(pointers({ scenarios: [{ nodes: null }] })).to.deep.equal([]);
    expect(pointers({ on: null })).to.deep.equal(['/on']);
  });

  it('is told how to say that no measure is in play', () => {
    expect(details({ measures: ['none'] })[0]).to.match(
      /"none" on record\. An empty list, \[\], means no measure/,
    );
    expect(details({ measures: ['nonesuch'] })[0]).to.not.include('empty list');
    expect(details({ with: ['none'] })[0]).to.not.include('empty list');
  });

  it('is told of a wrong type or size in words of its own', () => {
    const long = Array.from({ length: 201 }, () => PROPOSAL);
    const body = {
      on: 5,
      party: '',
      destination: 'x'.repeat(201),
      measures: long,
      nodes: 'smic-14nm',
      deny: [5],
      set: { a: 'x' },
      reading: [],
      trace: 'on',
    };
    expect(details(body)).to.deep.equal([
      '"on" must be a day, such as 2021-12-17.',
      '"measures" takes at most 200 entries.',
      '"set.a" must be a number.',
      '"destination" takes at most 200 characters.',
      '"party" is empty.',
      '"deny.0" must be text.',
      '"reading" must be an object of names and values.',
      '"nodes" must be a list of ids.',
      '"trace" must be true or false.',
    ]);
    expect(details({ scenarios: 5 })).to.deep.equal(['"scenarios" must be a list of scenarios.']);
    expect(details({ scenarios: [5] })).to.deep.equal(['"scenarios.0" must be an object.']);
    expect(details({ scenarios: [] })).to.deep.equal(['"scenarios" names nothing.']);
  });

  it('asks for the trace of one node, and not in a batch', () => {
    const traced = { nodes: ['smic-14nm', 'smic-14nm'], trace: true };
    expect(scenariosFromBody(releases, traced)).to.deep.equal({
      batch: false,
      trace: true,
      questions: [{ catalogue, input: { nodes: traced.nodes } }],
    });
    expect(pointers({ trace: true })).to.deep.equal(['/trace']);
    expect(pointers({ trace: true, nodes: ['smic-14nm', 'tsmc-n5'] })).to.deep.equal(['/trace']);
    expect(pointers({ trace: false })).to.deep.equal([]);
    expect(pointers({ scenarios: [traced] })).to.deep.equal(['/scenarios/0/trace']);
  });

  it('does not both add and take out a measure', () => {
    expect(pointers({ with: [PROPOSAL], without: [PROPOSAL] })).to.deep.equal(['/without']);
    expect(pointers({ with: [PROPOSAL], without: [SCANNER_RULE] })).to.deep.equal([]);
  });
});

describe('a question to classify in a body', () => {
  it('gets every measure that tests something, and today, where it names none', () => {
    const { on, measures } = classifyFromBody(catalogue, {}, TODAY);
    expect(on).to.equal(TODAY);
    expect(measures).to.deep.equal(catalogue.measures.filter((m) => m.specifies).map((m) => m.id));
  });

  it('takes country codes in either case, and none that does not exist', () => {
    const asked = classifyFromBody(
      catalogue,
      { transaction: { destination: 'cn', exportedFrom: 'Nl' } },
      TODAY,
    );
    expect(asked.transaction).to.deep.equal({ destination: 'CN', exportedFrom: 'NL' });
    expect(classifyPointers({ transaction: { destination: 'zz', exportedFrom: 'UK' } })).to.deep.equal([
      '/transaction/destination',
      '/transaction/exportedFrom',
    ]);
    const [one] = mistakesIn(() =>
      classifyFromBody(catalogue, { transaction: { destination: 'CHN' } }, TODAY),
    );
    expect(one?.detail).to.equal('"transaction.destination" must be an ISO 3166 alpha-2 code, such as CN.');
    const [bound] = mistakesIn(() =>
      classifyFromBody(catalogue, { equipment: { numericalAperture: 3, wavelengthNm: 0 } }, TODAY),
    ).map(({ detail }) => detail);
    expect(bound).to.equal('"equipment.wavelengthNm" must be more than 0.');
  });

  it('keeps what it says', () => {
    const body = {
      on: '2022-11-01',
      measures: [SCANNER_RULE],
      node: { tsvPerDie: 0 },
      equipment: { immersion: false },
      transaction: { party: 'some-new-fab' },
    };
    expect(classifyFromBody(catalogue, body, TODAY)).to.deep.equal(body);
  });

  it('points at each mistake', () => {
    expect(classifyPointers({ measures: [] })).to.deep.equal(['/measures']);
    expect(classifyPointers({ measures: ['none'], on: 'x' })).to.have.members(['/measures', '/on']);
    expect(classifyPointers({ node: { transistor: 'tube', nodeNm: 1e10 } })).to.have.members([
      '/node/transistor',
      '/node/nodeNm',
    ]);
    const nothing = {
      nodeNm: 0,
      layers: 1.5,
      halfPitchNm: 0,
      cellAreaUm2: 0,
      bitDensityGbPerMm2: 0,
      tsvPerDie: 0.5,
    };
    expect(classifyPointers({ node: nothing })).to.have.members(
      Object.keys(nothing).map((field) => `/node/${field}`),
    );
    expect(
      classifyPointers({ node: { layers: 0 }, transaction: { waferMm: 0, facilityWaferMm: 0 } }),
    ).to.have.members(['/node/layers', '/transaction/waferMm', '/transaction/facilityWaferMm']);
    expect(classifyPointers({ transaction: { party: 'No body!' } })).to.deep.equal(['/transaction/party']);
    expect(classifyPointers({ equipment: { numericalAperture: 3 } })).to.deep.equal([
      '/equipment/numericalAperture',
    ]);
  });

  it('says what a closed list allows', () => {
    const [mistake] = mistakesIn(() =>
      classifyFromBody(catalogue, { node: { deviceClass: 'analog' } }, TODAY),
    );
    expect(mistake).to.deep.equal({
      pointer: '/node/deviceClass',
      detail: '"node.deviceClass" does not take "analog".',
      allowed: ['logic', 'nand', 'dram'],
    });
  });
});
