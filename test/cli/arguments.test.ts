import { expect } from 'chai';
import { queryOf } from '../../src/cli/address.ts';
import { isOn, readArguments, valueOf } from '../../src/cli/arguments.ts';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import type { Command } from '../../src/cli/command.ts';
import { words } from './terminal.ts';

function command(name: string): Command {
  const found = COMMANDS.find((entry) => entry.name === name);
  if (!found) throw new Error(`no command ${name}`);
  return found;
}

function mistakes(line: string, of = 'assess'): readonly string[] {
  return readArguments(words(line), command(of)).mistakes;
}

function query(line: string, of = 'assess'): [string, string][] {
  const given = readArguments(words(line), command(of));
  expect(given.mistakes).to.deep.equal([]);
  return [...new URLSearchParams(queryOf(given))];
}

describe('what is typed', () => {
  it('becomes the parameters of an address, lists joined and families spelled out', () => {
    expect(
      query('--node a --nodes b,c --with x --with y --set m.node-nm=14 --set=n.dco-nm=1.5 --assume p=0.3'),
    ).to.deep.equal([
      ['nodes', 'a,b,c'],
      ['with', 'x,y'],
      ['set.m.node-nm', '14'],
      ['set.n.dco-nm', '1.5'],
      ['assume.p', '0.3'],
    ]);
  });

  it('may spell a member of a family as an address does', () => {
    expect(query('--set.m.node-nm=14 --reading.m=any-layer')).to.deep.equal([
      ['set.m.node-nm', '14'],
      ['reading.m', 'any-layer'],
    ]);
  });

  it('keeps what is given twice twice, so that it is refused as in an address', () => {
    expect(query('--party a --party b')).to.deep.equal([
      ['party', 'a'],
      ['party', 'b'],
    ]);
  });

  it('asks a chart of one node by the name that charts have for it', () => {
    expect(query('tornado --node a --nodes b', 'chart')).to.deep.equal([
      ['nodes', 'b'],
      ['node', 'a'],
    ]);
  });

  it('is told of every unknown flag at once, with the nearest, and not of what was meant as its value', () => {
    expect(mistakes('--nod smic-14nm --wit x --json')).to.deep.equal([
      'There is no flag "--nod" here. Did you mean --node?',
      'There is no flag "--wit" here. Did you mean --with?',
    ]);
    expect(mistakes('--zzzzzzzzzzz=1 -q')[0]).to.equal('There is no flag "--zzzzzzzzzzz" here.');
    expect(mistakes('-q')).to.have.lengthOf(1);
  });

  it('is told where a flag lacks its value, and where a switch is given one', () => {
    expect(mistakes('--with')).to.deep.equal(['--with needs a value: --with ID,….']);
    expect(mistakes('--with --json')[0]).to.match(/^--with needs a value before "--json"/);
    expect(mistakes('--json=yes')).to.deep.equal(['--json takes no value.']);
    expect(mistakes('--with=')).to.deep.equal([]);
    expect(mistakes('--out=')).to.deep.equal(['--out needs a value: --out FILE.']);
  });

  it('takes no word that it has no use for', () => {
    expect(mistakes('smic-14nm')).to.deep.equal(['"smic-14nm" is one word too many.']);
    expect(mistakes('lag outcomes', 'chart')).to.deep.equal(['"outcomes" is one word too many.']);
    expect(readArguments(['--', '--json'], command('chart')).operands).to.deep.equal(['--json']);
  });

  it('takes a member of a family only as a key and a value', () => {
    for (const broken of ['x', '=1', '']) {
      const given = readArguments([`--set=${broken}`], command('assess'));
      expect(() => queryOf(given), broken).to.throw('--set takes MEASURE.THRESHOLD=NUMBER');
    }
    expect(
      new URLSearchParams(queryOf(readArguments(['--set', 'a=b=c'], command('assess')))).get('set.a'),
    ).to.equal('b=c');
  });

  it('may turn a switch off', () => {
    const given = readArguments(['--immersion=false'], command('classify'));
    expect(isOn(given, 'immersion')).to.equal(false);
    expect(valueOf(given, 'immersion')).to.equal('false');
    expect(valueOf(given, 'on')).to.equal(undefined);
  });

  it('never becomes a property of every object', () => {
    for (const line of ['--__proto__=1', '--constructor=1', '--set.__proto__=1', '--toString'])
      expect(() => mistakes(line), line).to.not.throw();
    expect(Object.prototype).to.not.have.property('polluted');
    expect(mistakes('--__proto__=1')).to.have.lengthOf(1);
    expect(mistakes('--constructor=1')).to.have.lengthOf(1);
  });
});
