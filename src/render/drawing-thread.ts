/** One thread that draws, seen from outside: a task at a time, stopped when it takes too long. */

import { Worker } from 'node:worker_threads';
import { DrawingError } from './drawing.ts';
import type { DrawingReply, DrawingTask } from './drawing.ts';

export interface DrawingThread {
  /** Draws; only one at a time. Rejects with a DrawingError, after which the thread may be gone. */
  readonly draw: (task: DrawingTask) => Promise<Buffer>;
  readonly isAlive: () => boolean;
  readonly end: () => Promise<void>;
}

const PROGRAM = new URL('./draw-in-thread.js', import.meta.url);

/** Starts a thread with the fonts of a folder. It keeps the process alive only while it draws. */
export function startDrawingThread(fonts: string, mostMilliseconds: number): DrawingThread {
  const worker = new Worker(PROGRAM, { workerData: { fonts }, execArgv: [] });
  worker.unref();
  let alive = true;
  let settle: ((result: DrawingReply | Error) => void) | null = null;

  const end = async (): Promise<void> => {
    alive = false;
    await worker.terminate();
  };
  worker.on('message', (reply: DrawingReply) => settle?.(reply));
  worker.on('error', (error) => {
    alive = false;
    settle?.(new DrawingError('stopped', `the drawing thread failed: ${error.message}`));
  });
  worker.on('exit', () => {
    alive = false;
    settle?.(new DrawingError('stopped', 'the drawing thread ended'));
  });

  const draw = (task: DrawingTask): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const after = `the drawing was stopped after ${String(mostMilliseconds)} ms`;
        settle?.(new DrawingError('too-long', after));
        end().catch(reject);
      }, mostMilliseconds);
      settle = (result) => {
        clearTimeout(timer);
        settle = null;
        worker.unref();
        if (result instanceof Error) reject(result);
        else if ('png' in result) resolve(Buffer.from(result.png.buffer));
        else reject(new DrawingError(result.reason, result.message));
      };
      worker.ref();
      worker.postMessage(task);
    });
  return { draw, isAlive: () => alive, end };
}
