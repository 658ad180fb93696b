/**
 * `npm run bench:http`: answers a second over loopback, ours beside bare Express and bare Node `http` that send the same
 * bytes, and json-rules-engine behind Express. It prints and asserts no rate: rates depend on the machine, ratios little.
 */

import { table } from '../table.ts';
import { contestants, REFERENCES } from './contestants.ts';
import { race } from './rates.ts';
import type { Rate } from './rates.ts';

const TARGETS: Readonly<Record<string, string>> = {
  'cached / bare Express': 'target 4',
  'cached / http serializing': 'target above 1',
  'uncached one node / bare Express': 'target 0.5, aim 0.7',
  'home page / bare Express': 'target 0.5',
};

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function ratio(rates: readonly Rate[], ours: string, reference: string | undefined): string {
  const find = (name: string | undefined): number | undefined =>
    rates.find((rate) => rate.name === name)?.perSecond;
  const [a, b] = [find(ours), find(reference)];
  return a === undefined || b === undefined ? '' : rounded(a / b);
}

/** Words on the command line keep the contestants whose names have one of them. */
const words = process.argv.slice(2);
const { list, stop } = await contestants();
try {
  const rates = await race(
    list.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word))),
  );
  table([
    ['', 'answers a second', 'over bare Express', 'over bare http', 'over http serializing'],
    ...rates.map(({ name, perSecond }) => {
      const { express, http, object } = REFERENCES[name] ?? {};
      return [
        name,
        rounded(perSecond),
        ratio(rates, name, express),
        ratio(rates, name, http),
        ratio(rates, name, object),
      ];
    }),
  ]);
  process.stdout.write(
    `  ${Object.entries(TARGETS)
      .map(([what, target]) => `${what}: ${target}`)
      .join('; ')}\n`,
  );
} finally {
  stop();
}
