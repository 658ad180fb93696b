import { expect } from 'chai';
import { screenOf } from '../../src/cli/screen.ts';

const written: (string | Uint8Array)[] = [];
const write = (data: string | Uint8Array): unknown => written.push(data);
const once = (): void => undefined;

describe('a screen', () => {
  it('has the width of its terminal, and the usual one where the terminal knows none', () => {
    expect(screenOf({ isTTY: true, columns: 132, write, once })).to.include({ columns: 132, colors: false });
    expect(screenOf({ isTTY: true, columns: 0, write, once }).columns).to.equal(80);
    expect(screenOf({ isTTY: true, write, once }).columns).to.equal(80);
  });

  it('has neither width nor colors where no person reads along', () => {
    const piped = screenOf({ columns: 132, hasColors: () => true, write, once });
    expect(piped).to.include({ columns: null, colors: false });
  });

  it('has the colors that the terminal says it has', () => {
    for (const colors of [true, false])
      expect(screenOf({ isTTY: true, hasColors: () => colors, write, once }).colors).to.equal(colors);
  });

  it('hands on what is written', () => {
    screenOf({ write, once }).write('text');
    expect(written).to.deep.equal(['text']);
  });

  it('waits for who reads along only where there is more than enough', async () => {
    await screenOf({ write, once }).drained();
    const heard: (() => void)[] = [];
    const full = {
      write,
      writableNeedDrain: true,
      once: (_: 'drain', drained: () => void) => heard.push(drained),
    };
    let waits = true;
    const waiting = screenOf(full)
      .drained()
      .then(() => (waits = false));
    await Promise.resolve();
    expect([waits, heard.length]).to.deep.equal([true, 1]);
    heard[0]?.();
    await waiting;
    expect(waits).to.equal(false);
  });
});
