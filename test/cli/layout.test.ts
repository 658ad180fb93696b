import { expect } from 'chai';
import { harmless, paragraph, table, wrapped } from '../../src/cli/layout.ts';

describe('a paragraph', () => {
  it('fills its lines and breaks only between words, so that an id can be copied', () => {
    expect(paragraph('one us-2021-12-smic two', 12, 2)).to.equal('  one\n  us-2021-12\n  -smic two');
    expect(paragraph('one us-2021 two three', 12, 1)).to.equal(' one us-2021\n two three');
  });

  it('keeps the blank after a hyphen that stands alone or ends a word', () => {
    expect(paragraph('a file, - for standard input; low- and high', 60)).to.equal(
      'a file, - for standard input; low- and high',
    );
  });

  it('is empty for no words', () => {
    expect(wrapped('', 10)).to.deep.equal(['']);
  });
});

describe('a table', () => {
  const heads = [{ head: 'Node' }, { head: 'Ratio', align: 'right' as const }];

  it('breaks a long word of a cell after its hyphens and joins no words', () => {
    const cell = [['us-2021-12-smic', 'from - to']];
    expect(table([{ head: 'Measure' }, { head: 'Span', whole: true }], cell, 20)).to.equal(
      ['Measure    Span', '---------  ---------', 'us-2021-   from - to', '12-smic'].join('\n'),
    );
  });

  it('is aligned under its heads, without spaces at the ends of lines', () => {
    expect(
      table(
        heads,
        [
          ['a', '1'],
          ['longer', '12.5'],
        ],
        80,
      ),
    ).to.equal(['Node    Ratio', '------  -----', 'a           1', 'longer   12.5'].join('\n'));
    expect(table([{ head: 'A' }, { head: 'B' }], [['x', '']], 80)).to.equal('A  B\n-  -\nx');
  });

  it('wraps its widest cells until it fits', () => {
    const text = table(
      [{ head: 'Measure' }, { head: 'Why' }],
      [['us-2021-12-smic-14nm-proposal', 'a long reason that does not fit on the line beside it']],
      40,
    );
    const lines = text.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).to.be.at.most(40);
    expect(text.replaceAll(/\s/g, '')).to.include('alongreason');
  });

  it('is as wide as it must be where not even narrow cells fit', () => {
    const many = Array.from({ length: 10 }, (_, i) => ({ head: `column ${String(i)}` }));
    expect(table(many, [many.map(() => '12345678')], 20).split('\n')[0]?.length).to.be.above(20);
  });

  it('keeps its columns where a cell is painted', () => {
    const paint = (text: string): string => `<${text}>`;
    expect(
      table(
        [{ head: 'A', paint }, { head: 'B' }],
        [
          ['x', 'y'],
          ['long', 'z'],
        ],
        80,
      ),
    ).to.equal(['A     B', '----  -', '<x   >  y', '<long>  z'].join('\n'));
  });
});

describe('text from elsewhere', () => {
  it('commands no terminal', () => {
    const hostile = 'a\u001B[31mred\u001B]0;title\u0007b\u0000\nc\r\u009B2J';
    expect(harmless(hostile).replaceAll('\n', '')).to.not.match(/\p{Cc}/u);
    expect(harmless('plain µm² text\n')).to.equal('plain µm² text\n');
  });
});
