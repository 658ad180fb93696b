/** A process with the site over the real records; told how many bytes of answers it may keep. */

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { onlyRelease } from '../../../src/model/index.ts';
import { createApp } from '../../../src/web/app.ts';
import { httpServer } from '../../../src/web/front/http-server.ts';
import { records, ROOT, TODAY } from '../../support/records.ts';
import { tellProcessorUse } from './processor-use.ts';

const [settings] = (await once(process, 'message')) as [{ readonly cacheBytes?: number }];
const { handle } = createApp({
  releases: onlyRelease(records()),
  log: pino({ level: 'silent' }),
  root: ROOT,
  today: () => TODAY,
  ...settings,
});
const server = httpServer(handle).listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});
tellProcessorUse();
process.once('disconnect', () => process.exit());
