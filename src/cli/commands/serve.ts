/** `linewidth serve`: the site and the API, by the program that runs them; PORT and HOST say where. */

import { EXIT } from '../world.ts';
import type { Exit } from '../world.ts';

export async function run(): Promise<Exit> {
  await import('../../server.ts');
  return EXIT.fine;
}
