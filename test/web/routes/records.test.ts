import { expect } from 'chai';
import { isGap } from '../../../src/model/index.ts';
import { records, TODAY } from '../../support/records.ts';
import { API, ENTITY_LIST, FAB_RULE, PROPOSAL, SCANNER_RULE, site } from '../site.ts';

interface Entry extends Readonly<Record<string, unknown>> {
  readonly id: string;
}
type Lists = Readonly<Record<string, readonly Entry[]>>;

const catalogue = records();
const LISTS = [
  { path: 'nodes', key: 'nodes', one: 'node', ids: catalogue.nodes.map(({ id }) => id) },
  { path: 'equipment', key: 'equipment', one: 'equipment', ids: catalogue.equipment.map(({ id }) => id) },
  { path: 'measures', key: 'measures', one: 'measure', ids: catalogue.measures.map(({ id }) => id) },
  { path: 'sources', key: 'sources', one: 'source', ids: catalogue.sources.map(({ id }) => id) },
];

const NODE_ATTRIBUTES = ['id', 'name', 'foundry', 'madeIn', 'nodeClass', 'deviceClass', 'transistor'];
const NODE_FIGURES = ['marketedNm', 'contactedGatePitchNm', 'minimumMetalPitchNm', 'finPitchNm'];
const NODE_DATES = ['riskProduction', 'volumeProduction'];
const SCANNER_ATTRIBUTES = ['id', 'name', 'maker', 'country', 'class'];
const SCANNER_FIGURES = [
  'wavelengthNm',
  'numericalAperture',
  'resolutionNm',
  'dedicatedChuckOverlayNm',
  'matchedMachineOverlayNm',
  'throughputWph',
  'introduced',
];

/** Every mapping that is a figure or a gap under these keys of a record. */
function figuresOf(entry: Entry, keys: readonly string[]): Readonly<Record<string, unknown>>[] {
  return keys.map((key) => entry[key] as Readonly<Record<string, unknown>>);
}

function expectFigure(figure: Readonly<Record<string, unknown>>): void {
  if ('gap' in figure) {
    expect(figure['gap']).to.be.oneOf(['not-published', 'not-found', 'not-applicable']);
    return;
  }
  expect(figure).to.include.keys('standing', 'checked');
  expect('value' in figure || 'low' in figure || 'high' in figure, JSON.stringify(figure)).to.equal(true);
  if (figure['standing'] !== 'unverified') expect(figure).to.include.keys('source', 'citation');
}

describe('the lists of the API', () => {
  const ask = site();

  it('starts with links that all answer', async () => {
    const { body } = await ask.get(API).expect(200);
    const { dataset, links } = body as { dataset: unknown; links: Readonly<Record<string, string>> };
    expect(dataset).to.deep.equal(catalogue.dataset);
    expect(Object.keys(links)).to.include.members(['nodes', 'equipment', 'measures', 'sources', 'compare']);
    for (const link of Object.values(links)) {
      const { status } = await ask.get(link);
      expect(status, link).to.be.oneOf([200, 400, 405]);
    }
  });

  for (const { path, key, one, ids } of LISTS) {
    it(`lists every record at /${path} with the dataset it comes from`, async () => {
      const { body } = await ask
        .get(`${API}/${path}`)
        .expect(200)
        .expect('Content-Type', /^application\/json/);
      expect(body).to.include.keys('dataset', key);
      expect((body as Lists)[key]?.map(({ id }) => id)).to.deep.equal(ids);
      expect((body as { dataset: unknown }).dataset).to.deep.equal(catalogue.dataset);
    });

    it(`answers each /${path}/{id} with the same record as the list`, async () => {
      const list = ((await ask.get(`${API}/${path}`)).body as Lists)[key] ?? [];
      for (const entry of [list[0], list.at(-1)]) {
        const { body } = await ask.get(`${API}/${path}/${entry?.id ?? ''}`).expect(200);
        expect(body).to.include.keys('dataset', one);
        expect((body as Readonly<Record<string, unknown>>)[one]).to.deep.equal(entry);
      }
    });
  }

  it('gives nodes their attributes, figures and dates, each with its standing and citation', async () => {
    const nodes = ((await ask.get(`${API}/nodes`)).body as Lists)['nodes'] ?? [];
    for (const node of nodes) {
      const figures = node['deviceClass'] === 'logic' ? NODE_FIGURES : ['marketedNm'];
      expect(node).to.include.keys(...NODE_ATTRIBUTES, ...figures, ...NODE_DATES);
      figuresOf(node, [...figures, ...NODE_DATES]).forEach(expectFigure);
    }
  });

  it('gives a date its label and both ends', async () => {
    const dated = catalogue.nodes.find((node) => !isGap(node.volumeProduction));
    const { body } = await ask.get(`${API}/nodes/${dated?.id ?? ''}`).expect(200);
    const { volumeProduction } = (body as { node: { volumeProduction: Readonly<Record<string, string>> } })
      .node;
    expect(volumeProduction).to.include.keys('label', 'from', 'to');
    expect(volumeProduction['from']).to.match(/^\d{4}-\d{2}-\d{2}$/);
    expect(volumeProduction['to']).to.match(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('gives machines their attributes and figures, and an empty list of classes', async () => {
    const { body } = await ask.get(`${API}/equipment`).expect(200);
    const { equipment, equipmentClasses } = body as Lists;
    expect(equipmentClasses).to.be.an('array');
    for (const machine of equipment ?? []) {
      expect(machine).to.include.keys(...SCANNER_ATTRIBUTES, ...SCANNER_FIGURES);
      figuresOf(machine, SCANNER_FIGURES).forEach(expectFigure);
    }
  });

  it('keeps only the nodes of a foundry or device class that were asked for', async () => {
    const { nodes } = (await ask.get(`${API}/nodes?foundry=smic&deviceClass=logic`).expect(200))
      .body as Lists;
    expect(new Set(nodes?.map((node) => node['foundry']))).to.deep.equal(new Set(['smic']));
    const { nodes: memory } = (await ask.get(`${API}/nodes?deviceClass=dram`).expect(200)).body as Lists;
    const drams = catalogue.nodes.filter((node) => node.deviceClass === 'dram');
    expect(memory?.map((node) => node['id'])).to.deep.equal(drams.map(({ id }) => id));
  });

  it('gives measures their status, criteria, sentence and thresholds', async () => {
    const { measures } = (await ask.get(`${API}/measures`).expect(200)).body as Lists;
    for (const measure of measures ?? []) {
      expect(measure).to.include.keys('status', 'history', 'sentence', 'thresholds', 'readings');
      expect('specifies' in measure).to.equal(measure['tests'] !== 'nothing');
      expect(measure['sentence']).to.be.a('string').and.not.equal('');
    }
  });

  it('takes the status of a measure from the day asked about, else from today', async () => {
    const statusOn = async (id: string, query: string): Promise<unknown> => {
      const { body } = await ask.get(`${API}/measures/${id}${query}`).expect(200);
      return (body as { measure: Entry }).measure['status'];
    };
    expect(await statusOn(ENTITY_LIST, '?on=2020-12-17')).to.equal(null);
    expect(await statusOn(ENTITY_LIST, '?on=2020-12-18')).to.equal('in-force');
    expect(await statusOn(PROPOSAL, '?on=2021-12-10')).to.equal('reported');
    expect(await statusOn(PROPOSAL, '')).to.equal('superseded');
    const { body } = await ask.get(`${API}/measures`).expect(200);
    expect((body as { on: string }).on).to.equal(TODAY);
  });

  it('names the thresholds of api.md', async () => {
    const { measures } = (await ask.get(`${API}/measures`).expect(200)).body as Lists;
    const thresholds = (id: string): unknown[] => {
      const list = measures?.find((measure) => measure.id === id)?.['thresholds'] as readonly Entry[];
      return list.map((threshold) => threshold['threshold']);
    };
    expect(thresholds(PROPOSAL)).to.deep.equal(['node-nm']);
    expect(thresholds(FAB_RULE)).to.have.members(['node-nm', 'nand-layers', 'dram-half-pitch-nm']);
    const scanner = ['wavelength-nm', 'mrf-nm', 'k-factor', 'dco-nm', 'dco-band-nm'];
    expect(thresholds(SCANNER_RULE)).to.have.members(scanner);
  });
});
