import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { makeFolder } from '../../src/export/make-folder.ts';

describe('a folder of an export', () => {
  let scratch = '';
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'linewidth-folder-'));
  });
  afterEach(() => rmSync(scratch, { recursive: true, force: true }));

  it('is made with those above it, and may be there already', () => {
    const deep = join(scratch, 'a', 'b', 'c');
    makeFolder(deep);
    makeFolder(deep);
    expect(statSync(deep).isDirectory()).to.equal(true);
  });

  it('is refused below a file', () => {
    writeFileSync(join(scratch, 'a'), '');
    expect(() => makeFolder(join(scratch, 'a', 'b', 'c'))).to.throw(Error, 'ENOTDIR');
  });

  it('is refused at once where the system lets none be made', function test() {
    if (!existsSync('/proc/self')) this.skip();
    expect(() => makeFolder('/proc/linewidth/copy')).to.throw(
      RangeError,
      '/proc/linewidth cannot be made: no folder can be made in /proc.',
    );
  });
});
