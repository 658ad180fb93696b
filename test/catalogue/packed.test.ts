import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ownReleases } from '../../src/catalogue/own-data.ts';
import { PACKED, readPacked, writePacked } from '../../src/catalogue/packed.ts';
import { inFolder, inFolderUntilDone } from '../support/program.ts';
import { records, ROOT } from '../support/records.ts';

describe('packed data', () => {
  it('are the catalogue as it was, frozen', () => {
    inFolder((folder) => {
      const file = join(folder, PACKED);
      writePacked(file, records());
      const read = readPacked(file);
      expect(read).to.deep.equal(records());
      expect(JSON.stringify(read)).to.equal(JSON.stringify(records()));
      expect(() => Object.assign(read.nodes[0] ?? {}, { name: 'x' })).to.throw(TypeError);
    });
  });

  it('are refused once they were touched', () => {
    inFolder((folder) => {
      const file = join(folder, PACKED);
      writePacked(file, records());
      const whole = readFileSync(file, 'utf8');
      for (const damaged of [whole.slice(0, -1), whole.replace('"value":5,', '"value":6,'), '', '{}\n{}']) {
        writeFileSync(file, damaged);
        expect(() => readPacked(file), damaged.slice(0, 40)).to.throw('is damaged');
      }
      expect(() => readPacked(join(folder, 'nothing.json'))).to.throw('cannot be read; install');
    });
  });

  it('stand back where the records themselves are at hand', async () => {
    const own = await ownReleases(ROOT, { earlier: true });
    expect(own.current).to.deep.equal(records());
  });

  it('know the releases kept beside them where one is asked for', async () => {
    await inFolderUntilDone(async (root) => {
      writePacked(join(root, PACKED), records());
      const { version } = records().dataset;
      const plain = await ownReleases(root, { earlier: false });
      const more = await ownReleases(root, { earlier: true });
      for (const releases of [plain, more]) {
        expect(releases.versions).to.deep.equal([version]);
        expect(releases.at(version)?.dataset.version).to.equal(version);
      }
    });
  });
});
