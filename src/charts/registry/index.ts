/** Every chart there is, in the order they are offered. */

import type { Chart } from '../question.ts';
import { costMultiples } from './cost-multiples.ts';
import { lag } from './lag.ts';
import { measuresTimeline } from './measures-timeline.ts';
import { nodeTimeline } from './node-timeline.ts';
import { outcomes } from './outcomes.ts';
import { pitchesAndDensity } from './pitches-and-density.ts';

export const CHARTS: readonly Chart[] = [
  nodeTimeline,
  lag,
  pitchesAndDensity,
  outcomes,
  costMultiples,
  measuresTimeline,
];
