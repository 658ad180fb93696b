/** Every chart there is, in the order they are offered. */

import type { Chart } from '../question.ts';
import { costMultiples } from './cost-multiples.ts';

export { costMultiples } from './cost-multiples.ts';

export const CHARTS: readonly Chart[] = [costMultiples];
