import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { TONES } from '../../src/charts/index.ts';
import { ROOT } from '../support/records.ts';

const STYLE = ['charts', 'base']
  .map((name) => readFileSync(`${ROOT}static/css/${name}.css`, 'utf8'))
  .join('\n');

describe('the style sheet of pages', () => {
  it('colors every tone of charts as they are drawn elsewhere, and no tone there is not', () => {
    const rules = [
      ...STYLE.matchAll(/\.([fs])-([\w-]+) \{ (fill|stroke): light-dark\((#\w+), (#\w+)\); \}/g),
    ];
    const found = rules.map(([, kind, tone, property, light, dark]) => [kind, tone, property, light, dark]);
    const expected = Object.entries(TONES).flatMap(([tone, [light, dark]]) => [
      ['f', tone, 'fill', light, dark],
      ['s', tone, 'stroke', light, dark],
    ]);
    expect(found).to.deep.equal(expected);
  });

  it('has the paper and the ink of charts', () => {
    for (const [name, tone] of [
      ['paper', 'paper'],
      ['ink', 'ink'],
      ['muted', 'muted'],
      ['rule', 'grid'],
      ['line', 'line'],
    ] as const) {
      const [light, dark] = TONES[tone];
      expect(STYLE).to.include(`--${name}: light-dark(${light}, ${dark});`);
    }
  });
});
