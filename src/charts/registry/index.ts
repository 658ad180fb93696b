/** Every chart there is, in the order they are offered. */

import type { Chart } from '../question.ts';
import { costMultiples } from './cost-multiples.ts';
import { equipmentMatrix } from './equipment-matrix.ts';
import { scannerMap } from './scanner-map.ts';
import { sweepChart } from './sweep.ts';
import { thresholdMapChart } from './threshold-map.ts';
import { tornado } from './tornado.ts';

export const CHARTS: readonly Chart[] = [
  costMultiples,
  sweepChart,
  thresholdMapChart,
  scannerMap,
  equipmentMatrix,
  tornado,
];
