/** Drawings in threads, a few at a time, so that none delays another request. */

import { availableParallelism } from 'node:os';
import { Busy, DrawingError, drawingTask } from './drawing.ts';
import type { DrawingOptions, DrawingTask } from './drawing.ts';
import { startDrawingThread } from './drawing-thread.ts';
import type { DrawingThread } from './drawing-thread.ts';

export interface Rasterizer {
  /**
   * Draws an SVG with the fonts of the product alone; the same SVG and options give the same bytes. Rejects with Busy when
   * too many drawings wait, with a DrawingError when this one cannot be made.
   */
  readonly rasterize: (svg: string, options?: DrawingOptions) => Promise<Buffer>;
  /** Ends the threads; what still waits or comes later is rejected. */
  readonly close: () => Promise<void>;
}

export interface RasterizerLimits {
  readonly threads?: number;
  readonly mostWaiting?: number;
  readonly mostMilliseconds?: number;
}

interface Job {
  readonly task: DrawingTask;
  readonly resolve: (png: Buffer) => void;
  readonly reject: (error: unknown) => void;
}

const MOST_THREADS = 2;
const MOST_WAITING = 64;
const MOST_MILLISECONDS = 20_000;

/** Drawings with the fonts in a folder. Threads start with the first drawings and stay; one that ends is replaced. */
export function rasterizer(fonts: string, limits: RasterizerLimits = {}): Rasterizer {
  const { threads = Math.min(MOST_THREADS, availableParallelism()) } = limits;
  const { mostWaiting = MOST_WAITING, mostMilliseconds = MOST_MILLISECONDS } = limits;
  const waiting: Job[] = [];
  const idle: DrawingThread[] = [];
  const drawing = new Set<DrawingThread>();
  let open = true;

  const freeThread = (): DrawingThread | null => {
    for (let thread = idle.pop(); thread; thread = idle.pop()) if (thread.isAlive()) return thread;
    return drawing.size < threads ? startDrawingThread(fonts, mostMilliseconds) : null;
  };
  const drawOn = async (thread: DrawingThread, { task, resolve, reject }: Job): Promise<void> => {
    drawing.add(thread);
    try {
      resolve(await thread.draw(task));
    } catch (error) {
      reject(error);
    }
    drawing.delete(thread);
    if (thread.isAlive()) idle.push(thread);
    drawNext();
  };
  const drawNext = (): void => {
    const thread = waiting.length > 0 ? freeThread() : null;
    const job = thread && waiting.shift();
    if (thread && job) void drawOn(thread, job);
  };

  return {
    rasterize: async (svg, options = {}) => {
      const task = drawingTask(svg, options);
      if (!open) throw new DrawingError('stopped', 'the server is stopping');
      if (waiting.length >= mostWaiting) throw new Busy(waiting.length);
      return new Promise((resolve, reject) => {
        waiting.push({ task, resolve, reject });
        drawNext();
      });
    },
    close: async () => {
      open = false;
      for (const job of waiting.splice(0)) {
        job.reject(new DrawingError('stopped', 'the server is stopping'));
      }
      await Promise.all([...idle, ...drawing].map((thread) => thread.end()));
    },
  };
}
