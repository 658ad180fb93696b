/** A problem as a picture: what was wrong and what is allowed, drawn for whoever put the address into a page. */

import { messageSvg } from '../../charts/index.ts';
import { mistakeText } from '../problem.ts';
import type { Problem } from '../problem.ts';

const MOST_SAID = 4;
const WIDTH = 640;

export function problemSvg(problem: Problem, theme: 'light' | 'dark'): string {
  const said =
    problem.errors.length === 0 ? [problem.message] : problem.errors.slice(0, MOST_SAID).map(mistakeText);
  return messageSvg(`${String(problem.status)} ${problem.title}`, said, { width: WIDTH, theme });
}
