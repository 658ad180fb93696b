import { expect } from 'chai';
import { records, TODAY } from '../../support/records.ts';
import { API, FAB_RULE, problemOf, SCANNER_RULE, site } from '../site.ts';

interface Result {
  readonly measure: string;
  readonly outcome: string;
  readonly licensePolicy: string | null;
  readonly missing: readonly string[];
  readonly sentence: string;
}
interface Answer {
  readonly dataset: unknown;
  readonly on: string;
  readonly results: readonly Result[];
}

describe('classify', () => {
  const ask = site();
  const put = async (body: object): Promise<Answer> =>
    (await ask.post(`${API}/classify`, body).expect(200)).body as Answer;
  const one = async (body: object): Promise<Result | undefined> => (await put(body)).results[0];

  it('answers each measure in the shape of api.md', async () => {
    const node = { deviceClass: 'logic', nodeNm: 22, transistor: 'planar' };
    const { dataset, on, results } = await put({ on: '2022-11-01', measures: [FAB_RULE], node });
    expect(dataset).to.deep.equal(records().dataset);
    expect(on).to.equal('2022-11-01');
    expect(results).to.have.lengthOf(1);
    expect(results[0]).to.include.keys(
      'measure',
      'outcome',
      'licensePolicy',
      'missing',
      'sentence',
      'reasons',
    );
    expect(results[0]).to.include({ measure: FAB_RULE });
    expect(results[0]?.outcome).to.be.oneOf(['specified', 'not-specified', 'undetermined', 'not-tested']);
  });

  it('takes every field that api.md lists', async () => {
    await put({
      on: '2022-11-01',
      measures: [FAB_RULE],
      node: {
        deviceClass: 'logic',
        nodeNm: 22,
        transistor: 'fd-soi',
        layers: 128,
        halfPitchNm: 18,
        cellAreaUm2: 0.0026,
        bitDensityGbPerMm2: 0.2,
        tsvPerDie: 3000,
      },
      equipment: {
        wavelengthNm: 193,
        numericalAperture: 1.35,
        dedicatedChuckOverlayNm: 1.6,
        immersion: true,
        capableOfNodeNm: 14,
      },
      transaction: {
        destination: 'CN',
        exportedFrom: 'NL',
        party: 'smic',
        uniquelyRequired: true,
        advancedNodeEndUse: false,
        waferMm: 300,
        facilityWaferMm: 300,
        software: 'rtl-to-gdsii',
      },
    });
  });

  it('puts every measure that tests something where none is named, as of today', async () => {
    const { on, results } = await put({});
    expect(on).to.equal(TODAY);
    const tested = records().measures.filter(({ specifies }) => specifies !== undefined);
    expect(results.map(({ measure }) => measure)).to.have.members(tested.map(({ id }) => id));
  });

  it('names what is missing, and nothing once it is given', async () => {
    const node = { deviceClass: 'logic', transistor: 'planar' };
    const transaction = { destination: 'CN', party: 'smic' };
    const open = await one({ on: '2022-11-01', measures: [FAB_RULE], node, transaction });
    expect(open).to.deep.include({ outcome: 'undetermined', missing: ['node.nodeNm'] });
    const asked = { on: '2022-11-01', measures: [FAB_RULE], transaction };
    const caught = await one({ ...asked, node: { ...node, nodeNm: 16 } });
    expect(caught).to.deep.include({
      outcome: 'specified',
      missing: [],
      licensePolicy: 'presumption-of-denial',
    });
    const spared = await one({ ...asked, node: { ...node, nodeNm: 17 } });
    expect(spared).to.deep.include({ outcome: 'not-specified', missing: [], licensePolicy: null });
  });

  it('says of a party that is not on record which one may be meant', async () => {
    const of = async (party: string): Promise<string | undefined> =>
      (await one({ on: '2022-11-01', measures: ['us-2020-12-smic-entity-list'], transaction: { party } }))
        ?.sentence;
    expect(await of('smicc')).to.include('not to smicc, which is not on record (did you mean "smic"?).');
    const body = { transaction: { party: 'SMIC' } };
    expect(problemOf(await ask.post(`${API}/classify`, body).expect(400)).detail).to.equal(
      '"transaction.party" must be a party id: lower-case words joined by hyphens. Did you mean "smic"?',
    );
    expect(await of('some-new-fab')).to.include('not to some-new-fab.');
  });

  it('puts a scanner to the overlay bands', async () => {
    const overlay = async (nm: number): Promise<string | undefined> => {
      const equipment = { wavelengthNm: 193, numericalAperture: 1.35, dedicatedChuckOverlayNm: nm };
      const transaction = { destination: 'CN' };
      return (await one({ on: '2024-01-01', measures: [SCANNER_RULE], equipment, transaction }))?.outcome;
    };
    expect(await overlay(1.5)).to.equal('specified');
    expect(await overlay(2.4)).to.equal('specified');
    expect(await overlay(2.41)).to.equal('not-specified');
  });

  it('refuses what is no field, no number, no country and no party, with a pointer to each', async () => {
    const { body } = await ask
      .post(`${API}/classify`, {
        node: { nodeNm: '14', transitor: 'finfet' },
        equipment: { wavelengthNm: 0 },
        transaction: { destination: 'China' },
      })
      .expect(400);
    const { errors } = problemOf({ body });
    expect(errors?.map(({ pointer }) => pointer)).to.have.members([
      '/node/nodeNm',
      '/node/transitor',
      '/equipment/wavelengthNm',
      '/transaction/destination',
    ]);
    const misspelt = errors?.find(({ pointer }) => pointer === '/node/transitor');
    expect(misspelt?.detail).to.include('Did you mean "transistor"?');
    expect(misspelt?.allowed).to.include('transistor');
  });

  it('refuses an unknown measure by naming the nearest', async () => {
    const { body } = await ask.post(`${API}/classify`, { measures: ['us-2023-11-3b001-f2'] }).expect(400);
    expect(problemOf({ body }).errors?.[0]).to.include({ pointer: '/measures' });
    expect(problemOf({ body }).detail).to.include(`Did you mean "${SCANNER_RULE}"?`);
  });
});
