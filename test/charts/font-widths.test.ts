import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { format } from 'prettier';
import { FONT_CHARACTERS, REGULAR_WIDTHS, SEMIBOLD_WIDTHS } from '../../src/charts/font-widths.ts';
import { textWidth } from '../../src/charts/index.ts';
import { widthsIn } from '../support/font-file.ts';
import { ROOT } from '../support/records.ts';

const MODULE = `${ROOT}src/charts/font-widths.ts`;
const regular = widthsIn(`${ROOT}static/fonts/Inter-Regular.otf`);
const semibold = widthsIn(`${ROOT}static/fonts/Inter-SemiBold.otf`);

/** Escapes what does not show, and what a tool that normalizes text would turn into another character. */
function literal(text: string): string {
  const chars = Array.from(text, (char) => {
    if (char === "'" || char === '\\') return `\\${char}`;
    const plain = char === ' ' || (/[^\s\u00ad]/.test(char) && char.normalize('NFC') === char);
    return plain ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `'${chars.join('')}'`;
}

async function moduleText(): Promise<string> {
  const chars = [...regular.keys()];
  const lines = chars.join('').match(/.{1,64}/gs) ?? [];
  const widths = (of: ReadonlyMap<string, number>): string => chars.map((char) => of.get(char)).join(',');
  const code = `
    /** Advance widths of the fonts in \`static/fonts\`, in thousandths of an em; written by \`font-widths.test.ts\`. */

    /** The characters that the fonts have; those of the widths below, in their order. */
    export const FONT_CHARACTERS: string = [${lines.map(literal).join(',')}].join('');

    export const REGULAR_WIDTHS: readonly number[] = [${widths(regular)}];

    export const SEMIBOLD_WIDTHS: readonly number[] = [${widths(semibold)}];
  `;
  return format(code, { parser: 'typescript', singleQuote: true, printWidth: 110 });
}

describe('the widths of characters', () => {
  it('are those of the font files', async () => {
    const text = await moduleText();
    if (process.env['UPDATE_FONT_WIDTHS'] === '1') writeFileSync(MODULE, text);
    expect(readFileSync(MODULE, 'utf8') === text, 'UPDATE_FONT_WIDTHS=1 rewrites the module').to.equal(true);
  });

  it('stand for every character of both fonts', () => {
    expect([...semibold.keys()]).to.deep.equal([...regular.keys()]);
    expect(Array.from(FONT_CHARACTERS)).to.deep.equal([...regular.keys()]);
    expect(REGULAR_WIDTHS).to.deep.equal([...regular.values()]);
    expect(SEMIBOLD_WIDTHS).to.deep.equal([...semibold.values()]);
  });

  it('cover what charts may write', () => {
    const written = 'Az09 ÅéčřΣσλµμα₀₁₂ₚ²³×÷±−≤≥≈√→←↑↓–—…·•§†‡°“”‘’●○■□▲△▼▽◆◇\u00a0\u202f';
    expect(Array.from(written).filter((char) => !regular.has(char))).to.deep.equal([]);
  });
});

describe('textWidth', () => {
  it('adds up the widths of the font file', () => {
    const text = 'TSMC N7 – 57 nm × 40 nm, ≤ 16/14 nm';
    for (const [weight, file] of [
      [400, regular],
      [600, semibold],
      [700, semibold],
    ] as const) {
      const sum = Array.from(text).reduce((total, char) => total + (file.get(char) ?? Number.NaN), 0);
      expect(textWidth(text, 12, weight)).to.be.closeTo((sum * 12) / 1000, 1e-9);
    }
    expect(textWidth(text, 12, 600)).to.be.above(textWidth(text, 12, 400));
  });

  it('grows with the size and is 0 for no text', () => {
    expect(textWidth('nm', 24, 400)).to.be.closeTo(2 * textWidth('nm', 12, 400), 1e-9);
    expect(textWidth('', 12, 400)).to.equal(0);
  });

  it('counts a character that the fonts lack as one em, however many units it takes in memory', () => {
    expect(textWidth('中', 10, 400)).to.equal(10);
    expect(textWidth('𝛼', 10, 400)).to.equal(10);
  });
});
