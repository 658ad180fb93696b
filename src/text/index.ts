/** The public surface of `text`: model results as words and formatted figures. */

export * from './address.ts';
export * from './compare.ts';
export * from './criteria.ts';
export * from './euv-exposures.ts';
export * from './find-lines.ts';
export * from './historical-run.ts';
export * from './legal-sentences.ts';
export * from './line.ts';
export * from './numbers.ts';
export * from './production.ts';
export * from './reasons.ts';
export * from './scenario.ts';
export * from './record-check.ts';
export * from './threshold.ts';
export * from './tipping-points.ts';
export * from './words.ts';
