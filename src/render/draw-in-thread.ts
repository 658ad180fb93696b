/**
 * The program of a drawing thread: one task at a time, answered with PNG bytes. It draws with the fonts of the product
 * alone and opens nothing that an SVG names. What throws here ends the thread; the next drawing gets a new one.
 */

import { readFileSync, readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { LONGEST_SIDE_PX, MOST_PIXELS } from './drawing.ts';
import type { DrawingReply, DrawingTask } from './drawing.ts';
import { pngOf } from './png.ts';

/** Behind the thread that answers requests: with equal priority a page takes nearly twice as long while drawings are made. */
const PRIORITY = 10;

/** Fonts in the folder, as bytes; sorted, so that drawings do not depend on the order of files. */
function fontsIn(folder: string): Buffer[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.otf'))
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}

function readSvg(
  { svg, scale, background }: DrawingTask,
  fontBuffers: Buffer[],
): InstanceType<typeof Resvg> | string {
  try {
    return new Resvg(svg, {
      font: { fontBuffers, defaultFontFamily: 'Inter' },
      fitTo: { mode: 'zoom', value: scale },
      ...(background === 'transparent' ? {} : { background }),
    });
  } catch (error) {
    // What the SVG causes comes as a plain Error; a trap or an overflow leaves the rasterizer unsound.
    if (!(error instanceof Error) || error.name !== 'Error') throw error;
    return error.message;
  }
}

function draw(task: DrawingTask, fonts: Buffer[]): DrawingReply {
  const read = readSvg(task, fonts);
  if (typeof read === 'string') return { reason: 'unreadable', message: read };
  const [width, height] = [read.width * task.scale, read.height * task.scale];
  if (!(Math.max(width, height) <= LONGEST_SIDE_PX && width * height <= MOST_PIXELS)) {
    read.free();
    const size = [width, height].map((side) => String(Math.round(side))).join(' × ');
    return { reason: 'too-large', message: `a drawing of ${size} pixels is too large` };
  }
  const image = read.render();
  const pixels = { width: image.width, height: image.height, rgba: image.pixels };
  image.free();
  read.free();
  return { png: pngOf(pixels, task.scale, task.background !== 'transparent') };
}

// Elsewhere than on Linux the priority is the whole process's.
if (process.platform === 'linux') setPriority(PRIORITY);
const fonts = fontsIn((workerData as { readonly fonts: string }).fonts);
await initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
parentPort?.on('message', (task: DrawingTask) => parentPort?.postMessage(draw(task, fonts)));
