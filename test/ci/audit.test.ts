import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ROOT } from '../support/records.ts';

const NONE = { metadata: { vulnerabilities: { total: 0 } }, vulnerabilities: {} };
const ONE = {
  metadata: { vulnerabilities: { total: 1 } },
  vulnerabilities: { ejs: { name: 'ejs', severity: 'high', range: '<3.1.7' } },
};
const REFUSED = { message: '405 Method Not Allowed', error: { summary: '' } };

describe('the audit of what is installed', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'linewidth-audit-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What the audit says where npm prints this, and how it ends. */
  const audited = (printed: string): readonly [code: number | null, said: string] => {
    const npm = join(folder, 'npm');
    writeFileSync(join(folder, 'printed'), printed);
    writeFileSync(npm, `#!/bin/sh\ncat '${join(folder, 'printed')}'\nexit 1\n`);
    chmodSync(npm, 0o755);
    const { status, stdout } = spawnSync(process.execPath, [join(ROOT, '.ci/audit.mjs')], {
      encoding: 'utf8',
      env: { PATH: `${folder}:/usr/bin:/bin` },
    });
    return [status, stdout];
  };

  it('passes without findings', () => {
    expect(audited(JSON.stringify(NONE))).to.deep.equal([0, 'npm audit: no findings\n']);
  });

  it('fails over a finding, and names it', () => {
    const [code, said] = audited(JSON.stringify(ONE));
    expect(code).to.equal(1);
    expect(said).to.include('ejs <3.1.7: high');
  });

  it('passes where the registry gives no answer, and says so', () => {
    for (const [printed, why] of [
      [JSON.stringify(REFUSED), '405 Method Not Allowed'],
      ['', 'no reason given'],
      ['null', 'no reason given'],
      ['npm error', 'no reason given'],
    ] as const) {
      const [code, said] = audited(printed);
      expect(code, printed).to.equal(0);
      expect(said, printed).to.include(`no answer from the registry, so nothing is known (${why})`);
    }
  });
});
