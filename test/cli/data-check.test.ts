import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { writePacked } from '../../src/catalogue/packed.ts';
import { ownReleases } from '../../src/catalogue/own-data.ts';
import { inFolderUntilDone } from '../support/program.ts';
import { records, ROOT } from '../support/records.ts';
import { linewidth } from './terminal.ts';

const ownData = join(ROOT, 'data');

describe('data check', function () {
  this.timeout(60_000);

  it('finds nothing wrong with the product\u2019s data and counts its figures', async () => {
    const { exit, out, err } = await linewidth(['data', 'check']);
    expect([exit, err]).to.deep.equal([0, '']);
    expect(out).to.include(`No problems found in the data set ${records().dataset.version}`);
    expect(out).to.include(records().dataset.hash);
    expect(out).to.match(/^published +\d+/m);
    for (const line of out.split('\n')) expect(line.length).to.be.at.most(80);
  });

  it('names every problem of a folder by file and line, and ends with 1', async () => {
    await inFolderUntilDone(async (folder) => {
      cpSync(ownData, folder, { recursive: true });
      const file = join(folder, 'nodes/smic-14nm.yaml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('foundry: smic', 'foundry: smik'));
      const { exit, out, err } = await linewidth(['data', 'check', folder]);
      expect([exit, out]).to.deep.equal([1, '']);
      expect(err).to.match(/^data\/nodes\/smic-14nm\.yaml:\d+: .*smik/m);
      const json = await linewidth(['data', 'check', folder, '--json']);
      const { problems } = JSON.parse(json.out) as { problems: { file: string; line: number }[] };
      expect(json.exit).to.equal(1);
      expect(problems[0]).to.include({ file: 'data/nodes/smic-14nm.yaml' });
    });
  });

  it('refuses a folder that holds no data set', async () => {
    const { exit, err } = await linewidth(['data', 'check', join(ROOT, 'views')]);
    expect(exit).to.equal(2);
    expect(err).to.include('dataset.yaml is missing');
  });

  it('checks packed data by the releases that are kept beside them', async () => {
    await inFolderUntilDone(async (root) => {
      writePacked(join(root, 'dist/data/catalogue.json'), records());
      cpSync(join(ownData, 'releases'), join(root, 'data/releases'), { recursive: true });
      const packed = await ownReleases(root, { earlier: false });
      const around = { root, releases: () => packed };
      expect((await linewidth(['data', 'check', '--json'], around)).exit).to.equal(0);
      const release = join(root, `data/releases/${records().dataset.version}.ndjson`);
      writeFileSync(release, readFileSync(release, 'utf8').replace('"value":5}', '"value":6}'));
      const { exit, err } = await linewidth(['data', 'check'], around);
      expect(exit).to.equal(1);
      expect(err).to.include('states the hash');
    });
  });
});
