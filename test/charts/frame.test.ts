import { expect } from 'chai';
import { footerOf } from '../../src/charts/frame.ts';
import { CATALOGUE } from '../support/invented.ts';
import { asked } from './asked.ts';

const TYPE = { title: 18, subtitle: 13, text: 12, footer: 10, margin: 10, row: 20 };
const WORDS = 'A caveat in words that a narrow drawing breaks into many lines';

describe('what stands under a plot', () => {
  const chart = asked('outcomes', CATALOGUE, { measures: ['xa-capable'] });
  const sources = Array.from({ length: 9 }, (_, i) => ({
    ...chart.sources[0],
    id: `s${String(i)}`,
    text: WORDS,
  }));
  const footer = (width: number): string =>
    footerOf({ ...chart, note: `${WORDS}. `.repeat(9) + 'The end.', sources }, width, TYPE)
      .texts.map(({ text }) => text)
      .join(' ');

  it('keeps every word of the note, however narrow', () => {
    for (const width of [240, 320, 800])
      expect(footer(width)).to.contain('The end.').and.not.contain('\u2026');
  });

  it('names fewer sources where there is less room, and always says how many more there are', () => {
    expect(footer(220)).to.match(/; and [78] more\./);
    expect(footer(1600)).to.match(/; and 5 more\./);
  });
});
