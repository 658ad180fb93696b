/** The public surface of `charts`: model results as chart descriptions, and drawings made from them. */

export * from './chart-js-config.ts';
export * from './description.ts';
export * from './node-timeline.ts';
export * from './place-labels.ts';
export * from './text-width.ts';
