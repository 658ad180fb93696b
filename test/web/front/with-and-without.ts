/** The same app by way of its front and by Express alone, while a suite runs. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { App } from '../../../src/web/app.ts';
import { close, listen, newApp, portOf } from '../site.ts';

export interface BothWays {
  /** The port of the front. */
  readonly front: () => number;
  /** The port of Express alone. */
  readonly bare: () => number;
}

interface Running {
  readonly app: App;
  readonly front: Server;
  readonly bare: Server;
}

export function withAndWithoutFront(): BothWays {
  let running: Running | null = null;
  before(async () => {
    const app = newApp();
    const bare = createServer(app.app).listen(0, '127.0.0.1');
    await once(bare, 'listening');
    running = { app, bare, front: await listen(app) };
  });
  after(async () => {
    if (!running) return;
    await Promise.all([close(running.front), close(running.bare)]);
    await running.app.close();
  });
  const started = (): Running => {
    if (!running) throw new Error('the servers are asked before they run');
    return running;
  };
  return { front: () => portOf(started().front), bare: () => portOf(started().bare) };
}
