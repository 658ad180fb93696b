/** Every chart there is, in the order they are offered. */

import type { Chart } from '../question.ts';
import { costMultiples } from './cost-multiples.ts';
import { equipmentMatrix } from './equipment-matrix.ts';
import { lag } from './lag.ts';
import { measuresTimeline } from './measures-timeline.ts';
import { nodeTimeline } from './node-timeline.ts';
import { outcomes } from './outcomes.ts';
import { pitchesAndDensity } from './pitches-and-density.ts';
import { scannerMap } from './scanner-map.ts';
import { sweepChart } from './sweep.ts';
import { thresholdMapChart } from './threshold-map.ts';
import { tornado } from './tornado.ts';

export const CHARTS: readonly Chart[] = [
  outcomes,
  costMultiples,
  nodeTimeline,
  lag,
  pitchesAndDensity,
  sweepChart,
  thresholdMapChart,
  scannerMap,
  equipmentMatrix,
  measuresTimeline,
  tornado,
];

export { costMultiples } from './cost-multiples.ts';
