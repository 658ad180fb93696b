import { expect } from 'chai';
import fc from 'fast-check';
import { readRecord } from '../../src/catalogue/read-record.ts';
import type { Problem, RecordFile } from '../../src/catalogue/read-record.ts';

function read(text: string): RecordFile {
  const record = readRecord('data/x.yaml', text);
  if ('problems' in record) throw new Error(JSON.stringify(record.problems));
  return record;
}

function problems(text: string): readonly Problem[] {
  const record = readRecord('data/x.yaml', text);
  return 'problems' in record ? record.problems : [];
}

describe('a record file', () => {
  const TEXT =
    'id: a\nfigures:\n  - value: 1\n    unit: nm\n\n  - value: 2 # the second\n    unit: nm\n"quoted": yes\n';

  it('is read as YAML 1.2: no is a word, 3E001 is 30, a date is text', () => {
    expect(read('a: no\nb: 3E001\nc: 2021-12-17\nd: 0o10\ne: 010\n').value).to.deep.equal({
      a: 'no',
      b: 30,
      c: '2021-12-17',
      d: 8,
      e: 10,
    });
  });

  it('knows the line of every part, keys and list entries', () => {
    const { lineOf } = read(TEXT);
    expect(lineOf([])).to.equal(1);
    expect(lineOf(['id'])).to.equal(1);
    expect(lineOf(['figures'])).to.equal(2);
    expect(lineOf(['figures', 0])).to.equal(3);
    expect(lineOf(['figures', 0, 'unit'])).to.equal(4);
    expect(lineOf(['figures', 1, 'value'])).to.equal(6);
    expect(lineOf(['quoted'])).to.equal(8);
  });

  it('gives what is absent the line of the nearest part above it', () => {
    const { lineOf } = read(TEXT);
    expect(lineOf(['figures', 1, 'source'])).to.equal(6);
    expect(lineOf(['figures', 7, 'value'])).to.equal(2);
    expect(lineOf(['none', 'deep', 3])).to.equal(1);
  });

  it('counts lines that end as on Windows', () => {
    expect(read('a: 1\r\nb: 2\r\nc: 3\r\n').lineOf(['c'])).to.equal(3);
  });

  it('is refused over a key given twice, at its second line', () => {
    expect(problems('a: 1\nb: 2\na: 3\n')).to.deep.equal([
      { file: 'data/x.yaml', line: 3, message: 'is not valid YAML: Map keys must be unique' },
    ]);
  });

  for (const [name, text, line] of [
    ['a tab', 'a:\n\tb: 1\n', 2],
    ['a colon too many', 'a: 1\nb: c: d\n', 2],
    ['a bracket that stays open', 'a: 1\nb: [1, 2\nc: 3\n', 3],
    ['an unknown tag', 'a: 1\nb: !!python/object x\n', 2],
  ] as const) {
    it(`is refused over ${name}`, () => {
      const [problem] = problems(text);
      expect(problem?.message).to.match(/^is not valid YAML: /);
      expect(problem?.message).to.not.match(/ at line \d/);
      expect(problem?.line).to.equal(line);
    });
  }

  it('is a value or problems with a line in the file, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('ab:-[]{}"\'\n\t #&!|>%@,1')), maxLength: 60 }),
        (text) => {
          const record = readRecord('data/x.yaml', text);
          const lines = text.split('\n').length;
          if ('problems' in record) {
            expect(record.problems).to.not.be.empty;
            for (const { line } of record.problems) expect(line).to.be.within(1, lines);
          } else expect(record.lineOf(['a', 0])).to.be.within(1, lines);
        },
      ),
      { seed: 20261122, numRuns: 2000 },
    );
  });
});
