import { mkdtempSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { hashOf } from '../../src/catalogue/hash.ts';
import {
  CatalogueError,
  loadCatalogue,
  readDataFiles,
  readRecords,
} from '../../src/catalogue/load-catalogue.ts';
import { recordFiles, records, ROOT } from '../support/records.ts';

const files = readDataFiles(`${ROOT}data`);
const hashWith = (...changed: readonly (readonly [string, string])[]): string =>
  hashOf(new Map([...recordFiles(), ...readRecords(new Map(changed))]));

function notFrozen(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.isFrozen(value) ? [] : [path];
  return [...own, ...Object.entries(value).flatMap(([key, child]) => notFrozen(child, `${path}.${key}`))];
}

describe('the catalogue', () => {
  it('holds every record file once', () => {
    const { nodes, equipment, measures, sources, parties, countryGroups, parameters, cases } = records();
    const lists = {
      nodes,
      equipment,
      measures,
      sources,
      parties,
      'country-groups': countryGroups,
      parameters,
      cases,
    };
    for (const [kind, list] of Object.entries(lists)) {
      const ids = [...files.keys()].filter((name) => name.startsWith(`${kind}/`));
      expect(list.map(({ id }) => `${kind}/${id}.yaml`).sort(), kind).to.deep.equal(ids.sort());
    }
  });

  it('is frozen all the way down', () => {
    expect(notFrozen(records(), 'catalogue')).to.deep.equal([]);
  });

  it('is named by a hash of what its records say, whatever the order of files and keys, spaces and remarks', () => {
    const { hash } = records().dataset;
    expect(hash).to.match(/^sha256-[0-9a-f]{64}$/);
    expect(hashOf(recordFiles())).to.equal(hash);
    expect(hashOf(new Map([...recordFiles()].reverse()))).to.equal(hash);
    const [name, text] = ['parties/smic.yaml', files.get('parties/smic.yaml') ?? ''];
    expect(hashWith([name, `# A remark.\n${text}\n`])).to.equal(hash);
    expect(hashWith([name, text.split('\n').reverse().join('\n')])).to.equal(hash);
    expect(hashWith(['dataset.yaml', (files.get('dataset.yaml') ?? '').replace('.0"', '.1"')])).to.not.equal(
      hash,
    );
    expect(hashWith([name, text.replace('"SMIC"', '"SMIc"')])).to.not.equal(hash);
    expect(hashWith([name, text])).to.equal(hash);
  });

  it('has the version that the data set states', () => {
    expect(files.get('dataset.yaml')).to.include(`version: "${records().dataset.version}"`);
  });
});

describe('a data folder', () => {
  let root = '';
  let folder = '';

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'linewidth-data-'));
    folder = join(root, 'data');
    cpSync(`${ROOT}data`, folder, { recursive: true });
  });
  after(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('gives the same catalogue wherever it lies, and hidden files are not read', () => {
    writeFileSync(join(folder, 'nodes/.swap'), 'not: [valid');
    expect(loadCatalogue(folder).dataset).to.deep.equal(records().dataset);
  });

  it('is refused with every problem by file and line', () => {
    writeFileSync(join(folder, 'parties/smic.yaml'), 'id: smic\nname: ""\nseat: cn\n');
    writeFileSync(join(folder, 'nodes/zz-broken.yaml'), 'id: zz-broken\nid: again\n');
    const load = (): unknown => loadCatalogue(folder);
    expect(load).to.throw(CatalogueError, /^3 problem\(s\) in the data:\n/);
    expect(load).to.throw('data/parties/smic.yaml:2: name must not be empty');
    expect(load).to.throw('data/parties/smic.yaml:3: seat must be an ISO 3166 alpha-2 code, such as CN');
    expect(load).to.throw('data/nodes/zz-broken.yaml:2: is not valid YAML: Map keys must be unique');
  });
});
