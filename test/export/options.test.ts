import { expect } from 'chai';
import { exportOptions } from '../../src/export/options.ts';

describe('the options of an export', () => {
  it('are the folder, the place, the day and force', () => {
    expect(exportOptions(['--out', 'x'])).to.deep.equal({ out: 'x', site: null, on: null, force: false });
    const whole = ['--out', 'x', '--site', 'https://example.org/base', '--on', '2026-11-30', '--force'];
    expect(exportOptions(whole)).to.deep.equal({
      out: 'x',
      site: 'https://example.org/base/',
      on: '2026-11-30',
      force: true,
    });
    expect(exportOptions(['--help'])).to.equal(null);
  });

  for (const [args, says] of [
    [[], '--out is missing'],
    [['--out', ''], '--out is missing'],
    [['--out', 'x', '--site', 'example.org'], '--site is "example.org"'],
    [['--out', 'x', '--site', 'javascript:alert(1)'], 'http or https'],
    [['--out', 'x', '--site', 'https://example.org/?a=b'], 'without query'],
    [['--out', 'x', '--site', 'https://me:secret@example.org/'], 'password'],
    [['--out', 'x', '--on', '2026-02-30'], '--on is "2026-02-30"'],
    [['--out', 'x', '--on', 'today'], '--on is "today"'],
    [['--out', 'x', '--where', 'y'], '--where'],
    [['x'], 'x'],
  ] as const)
    it(`refuse ${args.join(' ') || 'nothing'}`, () => {
      expect(() => exportOptions(args)).to.throw(Error, says);
    });
});
