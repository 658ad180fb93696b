import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { FIELDS, flagName, PARTS } from '../../src/cli/classify-fields.ts';
import { flagsOf } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { classifyBody, linesBody } from '../../src/web/params/body-schemas.ts';
import { LOOK_PARAMETERS } from '../../src/web/params/chart-look.ts';
import { OWN_PARAMETERS } from '../../src/web/params/chart-query.ts';
import { PNG_PARAMETERS } from '../../src/web/params/png-query.ts';
import { SCENARIO_PARAMETERS } from '../../src/web/params/scenario-query.ts';
import { SENSITIVITY } from '../../src/web/params/sensitivity-query.ts';
import { SWEEP } from '../../src/web/params/sweep-query.ts';
import { TIPPING } from '../../src/web/params/tipping-query.ts';
import { inFolderUntilDone } from '../support/program.ts';
import { ROOT } from '../support/records.ts';
import { linewidth, words } from './terminal.ts';

/** The API's parameters that a command's flags stand for, families with their dot as the parsers name them. */
function parametersOf(name: string): Set<string> {
  const command = COMMANDS.find((entry) => entry.name === name);
  const flags = command ? flagsOf(command) : [];
  return new Set(
    flags
      .filter(({ kind }) => kind !== 'own')
      .map((flag) => (flag.kind === 'family' ? `${flag.name}.` : (flag.parameter ?? flag.name))),
  );
}

describe('the flags', () => {
  it('are the parameters of the API, all of them and no others', () => {
    expect(parametersOf('assess')).to.deep.equal(new Set([...SCENARIO_PARAMETERS, 'trace']));
    // The form of a sweep is that of every command: --json, --csv or --ndjson.
    const swept = Object.keys(SWEEP).filter((name) => name !== 'format');
    expect(parametersOf('sweep')).to.deep.equal(new Set(swept));
    expect(parametersOf('tipping-points')).to.deep.equal(new Set(Object.keys(TIPPING)));
    expect(parametersOf('sensitivity')).to.deep.equal(new Set(Object.keys(SENSITIVITY)));
    const families = [...parametersOf('find-lines')].map((name) => name.replace(/\.$/, ''));
    expect(families).to.have.members(Object.keys(linesBody.shape));
    expect(parametersOf('compare')).to.deep.equal(new Set(['nodes', 'data']));
    expect(parametersOf('chart')).to.deep.equal(
      new Set([...SCENARIO_PARAMETERS, ...OWN_PARAMETERS, ...LOOK_PARAMETERS, ...PNG_PARAMETERS]),
    );
  });

  it('of classify are the fields of its body, all of them', () => {
    const { shape } = classifyBody;
    for (const part of PARTS)
      expect(Object.keys(FIELDS[part]), part).to.have.members(Object.keys(shape[part].unwrap().shape));
    const names = PARTS.flatMap((part) => Object.keys(FIELDS[part])).map(flagName);
    expect(new Set(names)).to.have.property('size', names.length);
    expect(parametersOf('classify')).to.deep.equal(new Set(['on', 'measures', 'file', ...names]));
  });
});

describe('help', () => {
  for (const { name, groups, examples } of COMMANDS) {
    it(`of ${name} names every flag within 80 columns, but for examples to be copied`, async () => {
      const { exit, out, err } = await linewidth([...words(name), '--help']);
      expect([exit, err]).to.deep.equal([0, '']);
      for (const flag of groups.flatMap(({ flags }) => flags)) expect(out).to.include(`--${flag.name}`);
      const [said = ''] = out.split('Examples');
      for (const line of said.split('\n')) expect(line.length, line).to.be.at.most(80);
      expect((await linewidth(['help', ...words(name)])).out).to.equal(out);
    });

    // The example of a server does not end; the program's own test starts and stops it.
    for (const example of examples.filter((line) => line !== 'serve')) {
      it(`has an example that works: ${example}`, async () => {
        const [before = '', file] = example.split(' --out ');
        await inFolderUntilDone(async (folder) => {
          const out = file === undefined ? [] : ['--out', join(folder, file)];
          const ended = await linewidth([...words(before), ...out]);
          expect([ended.exit, ended.err]).to.deep.equal([0, '']);
          const written = file === undefined ? ended.bytes : readFileSync(join(folder, file));
          expect(written.length).to.be.above(200);
        });
      }).timeout(60_000);
    }
  }

  it('of the program names every command and how the program ends', async () => {
    const { exit, out } = await linewidth(['--help']);
    expect(exit).to.equal(0);
    for (const { name } of COMMANDS) expect(out).to.include(`  ${name}`);
    expect(out).to.include('130');
    for (const spelling of ['-h', 'help']) expect((await linewidth([spelling])).out).to.equal(out);
  });

  it('is what a program called without a command says, and it ends as after a mistake', async () => {
    const { exit, out, err } = await linewidth([]);
    expect([exit, out]).to.deep.equal([2, '']);
    expect(err).to.include('Usage: linewidth COMMAND');
  });
});

describe('the version', () => {
  it('is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
    expect((await linewidth(['--version'])).out).to.equal(`linewidth ${version}\n`);
  });
});
