/** Answers that take a while: how far they are is said on a person's terminal, and Ctrl-C stops them. */

import { progress } from './output.ts';
import { stopIfAsked } from './world.ts';
import type { World } from './world.ts';

type Told = (done: number, of: number) => void;

/** Carries out work that stops with the signal; `parts` are what it says are done, such as `thresholds`. */
export async function atLength<T>(
  world: World,
  parts: string,
  work: (stop: AbortSignal, told: Told) => Promise<T>,
): Promise<T> {
  const { say, done } = progress(world);
  say('Working …');
  try {
    const answer = await work(world.stop, (finished, of) =>
      say(`${String(finished)} of ${String(of)} ${parts} …`),
    );
    stopIfAsked(world);
    return answer;
  } finally {
    done();
  }
}
