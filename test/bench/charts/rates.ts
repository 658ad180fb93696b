/** How many drawings a second ten clients get, in turns, so that a busy moment slows all ways of drawing. */

export interface Way {
  readonly name: string;
  /** Draws the chart of that number; gives the size of the drawing in bytes. */
  readonly draw: (number: number) => number | Promise<number>;
}

export interface Rate {
  readonly name: string;
  /** In the best round: what else the machine does can only slow it. */
  readonly perSecond: number;
  readonly bytes: number;
  /** Processor time of one drawing in that round, over all threads. */
  readonly processorMs: number;
}

const CLIENTS = 10;
const WARM_UP_MS = 1_000;
const ROUND_MS = 1_200;
const ROUNDS = 5;

let number = 0;

async function round({ name, draw }: Way, milliseconds: number): Promise<Rate> {
  const [start, processor] = [performance.now(), process.cpuUsage()];
  let [drawn, bytes] = [0, 0];
  const client = async (): Promise<void> => {
    while (performance.now() - start < milliseconds) {
      number += 1;
      const size = await draw(number);
      if (!(size > 1000)) throw new Error(`${name} drew nothing`);
      bytes = size;
      drawn += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const { user, system } = process.cpuUsage(processor);
  return {
    name,
    perSecond: (drawn * 1000) / (performance.now() - start),
    bytes,
    processorMs: (user + system) / 1000 / drawn,
  };
}

export async function rates(ways: readonly Way[]): Promise<Rate[]> {
  const best = new Map<Way, Rate>();
  for (const way of ways) await round(way, WARM_UP_MS);
  for (let i = 0; i < ROUNDS; i += 1) {
    for (const way of ways) {
      const rate = await round(way, ROUND_MS);
      if (rate.perSecond > (best.get(way)?.perSecond ?? 0)) best.set(way, rate);
    }
  }
  return ways.flatMap((way) => best.get(way) ?? []);
}
