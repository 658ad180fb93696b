/** The public surface of `render`: SVG to PNG in threads of its own, and what was drawn kept for the next request. */

export * from './drawing.ts';
export * from './drawn-store.ts';
export { printScale } from './png.ts';
export * from './rasterizer.ts';
