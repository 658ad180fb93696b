/** The public surface of `charts`: model results as chart descriptions, and drawings made from them. */

export * from './changes.ts';
export * from './chart-js/index.ts';
export type * from './chart-js/json.ts';
export * from './description.ts';
export * from './layout.ts';
export * from './line-timeline.ts';
export * from './message.ts';
export * from './links.ts';
export * from './place-labels.ts';
export * from './placed.ts';
export * from './question.ts';
export * from './registry/index.ts';
export { BACKING_OPACITY } from './svg/backing.ts';
export { ASLANT, HATCH, HATCH_LINE } from './svg/fills.ts';
export { outline } from './svg/glyphs.ts';
export * from './svg/index.ts';
export * from './table-texts.ts';
export * from './text-width.ts';
export * from './timeline.ts';
export * from './tones.ts';
export * from './wrap.ts';
