import { expect } from 'chai';
import { screenOf } from '../../src/cli/screen.ts';

const written: (string | Uint8Array)[] = [];
const write = (data: string | Uint8Array): unknown => written.push(data);

describe('a screen', () => {
  it('has the width of its terminal, and the usual one where the terminal knows none', () => {
    expect(screenOf({ isTTY: true, columns: 132, write })).to.include({ columns: 132, colors: false });
    expect(screenOf({ isTTY: true, columns: 0, write }).columns).to.equal(80);
    expect(screenOf({ isTTY: true, write }).columns).to.equal(80);
  });

  it('has neither width nor colors where no person reads along', () => {
    const piped = screenOf({ columns: 132, hasColors: () => true, write });
    expect(piped).to.include({ columns: null, colors: false });
  });

  it('has the colors that the terminal says it has', () => {
    for (const colors of [true, false])
      expect(screenOf({ isTTY: true, hasColors: () => colors, write }).colors).to.equal(colors);
  });

  it('hands on what is written', () => {
    screenOf({ write }).write('text');
    expect(written).to.deep.equal(['text']);
  });
});
