/** A process with the pages and a rasterizer, which keeps so many drawings under way as its parent says. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { onlyRelease } from '../../../src/model/index.ts';
import { rasterizer } from '../../../src/render/index.ts';
import { createApp } from '../../../src/web/app.ts';
import { records, ROOT, TODAY } from '../../support/records.ts';
import { barChart } from './chart.ts';
import { drawSvg } from './our-chart.ts';

const drawing = rasterizer(`${ROOT}static/fonts`);
const { handle } = createApp({
  releases: onlyRelease(records()),
  log: pino({ level: 'silent' }),
  root: ROOT,
  today: () => TODAY,
});
let underWay = new AbortController();
let number = 0;

async function keepDrawing({ signal }: AbortController): Promise<void> {
  while (!signal.aborted) {
    number += 1;
    await drawing.rasterize(drawSvg(barChart(number)));
  }
}

process.on('message', (images: number) => {
  underWay.abort();
  underWay = new AbortController();
  for (let i = 0; i < images; i += 1) {
    keepDrawing(underWay).catch((error: unknown) => {
      throw error;
    });
  }
  process.send?.({ drawn: number });
});
const server = createServer(handle).listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.once('disconnect', () => process.exit());
