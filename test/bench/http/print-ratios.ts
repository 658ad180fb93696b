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

/** How many times the reference's answers, in the same time or with the same use of the server's processor. */
function times(
  rates: readonly Rate[],
  { perSecond, milliseconds }: Rate,
  reference: string | undefined,
): readonly [byRate: string, byProcessor: string] {
  const other = rates.find(({ name }) => name === reference);
  if (!other) return ['', ''];
  return [rounded(perSecond / other.perSecond), rounded(other.milliseconds / milliseconds)];
}

/** Words on the command line keep the contestants whose names have one of them. */
const words = process.argv.slice(2);
const { list, stop } = await contestants();
try {
  const rates = await race(
    list.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word))),
  );
  table([
    ['', 'a second', 'CPU ms', 'over Express', 'by CPU', 'over http', 'by CPU', 'over serializing', 'by CPU'],
    ...rates.map((rate) => {
      const { express, http, object } = REFERENCES[rate.name] ?? {};
      const compared = [express, http, object].flatMap((reference) => times(rates, rate, reference));
      return [rate.name, rounded(rate.perSecond), rounded(rate.milliseconds), ...compared];
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
