/** Times several ways to one answer beside each other: in turns, so that a busy moment slows all of them. */

export interface Contestant {
  readonly name: string;
  /** How many answers one run gives. */
  readonly answers: number;
  /** One run; its result is compared with `gives` every time, so that no work can be optimized away. */
  readonly run: () => number | Promise<number>;
  readonly gives: number;
}

export interface Timed {
  readonly name: string;
  /** Nanoseconds per answer in the best round: what else the machine does can only add to it. */
  readonly nanoseconds: number;
}

const WARM_UP_MS = 300;
const ROUND_MS = 60;
const ROUNDS = 11;

function check({ name, gives }: Contestant, given: number): void {
  if (given !== gives) throw new Error(`${name} gave ${String(given)}, not ${String(gives)}`);
}

/** Runs until the time is up, looking at the clock after longer and longer stretches; nanoseconds per run. */
async function timeFor(contestant: Contestant, milliseconds: number): Promise<number> {
  const start = performance.now();
  let runs = 0;
  let elapsed = 0;
  for (let stretch = 1; elapsed < milliseconds; stretch += runs < 8 ? 0 : stretch) {
    for (let i = 0; i < stretch; i += 1) {
      const given = contestant.run();
      check(contestant, typeof given === 'number' ? given : await given);
    }
    runs += stretch;
    elapsed = performance.now() - start;
  }
  return (elapsed * 1e6) / runs;
}

export async function race(contestants: readonly Contestant[]): Promise<Timed[]> {
  for (const contestant of contestants) await timeFor(contestant, WARM_UP_MS);
  const rounds: number[][] = contestants.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [i, contestant] of contestants.entries()) {
      rounds[i]?.push(await timeFor(contestant, ROUND_MS));
    }
  }
  return contestants.map(({ name, answers }, i) => ({
    name,
    nanoseconds: Math.min(...(rounds[i] ?? [])) / answers,
  }));
}

const REFERENCE_STEPS = 1_000_000;

/** A fixed number of floating-point operations, each waiting for the one before: a measure of the machine. */
export function referenceLoop(): number {
  let x = 0.5;
  for (let step = 0; step < REFERENCE_STEPS; step += 1) x = 3.75 * x * (1 - x);
  return x;
}
