/** The public surface of `charts`: model results as chart descriptions, and drawings made from them. */

export * from './chart-js-config.ts';
export * from './changes.ts';
export * from './description.ts';
export * from './layout.ts';
export * from './line-timeline-description.ts';
export * from './line-timeline.ts';
export * from './message.ts';
export * from './place-labels.ts';
export * from './placed.ts';
export * from './question.ts';
export * from './registry/index.ts';
export * from './svg/index.ts';
export * from './text-width.ts';
export * from './timeline.ts';
export * from './tones.ts';
