/** Charts described and drawn, each once for as long as it is kept: equal addresses over equal data get equal bytes. */

import { svgOf } from '../charts/index.ts';
import type { ChartDescription, Theme } from '../charts/index.ts';
import { keptAnswers } from '../model/index.ts';
import { drawnStore } from '../render/index.ts';
import type { Rasterizer } from '../render/index.ts';
import { problemSvg } from './answers/drawn-problem.ts';
import { BUSY } from './drawing-problem.ts';
import type { ChartAsked } from './params/chart-query.ts';
import type { Problem } from './problem.ts';

export interface PngLook {
  readonly scale: number;
}

export interface ChartDrawings {
  describe(asked: ChartAsked): ChartDescription;
  svg(asked: ChartAsked, theme: Theme): Promise<string>;
  png(asked: ChartAsked, look: PngLook): Promise<Buffer>;
  /** A message as a picture. */
  message(problem: Problem): Promise<Buffer>;
  /** Draws what must be there when nothing more can be drawn; the first drawing is slow. */
  prepare(): Promise<void>;
}

const MOST_DESCRIPTIONS = 64;
const MOST_SVG_BYTES = 16 * 2 ** 20;
const MOST_PNG_BYTES = 48 * 2 ** 20;

/** All that a chart's figures depend on. */
function questionKey({ chart, catalogue, question }: ChartAsked): string {
  return `${chart.id} ${catalogue.dataset.hash} ${JSON.stringify(question)}`;
}

/** All that its drawing depends on besides. */
function lookKey({ look }: ChartAsked, theme: Theme): string {
  return JSON.stringify({ ...look, theme });
}

/** Over one rasterizer; bounded in bytes, each drawing made once however many ask for it at a time. */
export function chartDrawings(rasterize: Rasterizer['rasterize']): ChartDrawings {
  const descriptions = keptAnswers<string, ChartDescription>(MOST_DESCRIPTIONS);
  const svgs = drawnStore<string>(MOST_SVG_BYTES);
  const pngs = drawnStore<Buffer>(MOST_PNG_BYTES);
  const describe = (asked: ChartAsked): ChartDescription =>
    descriptions.get(questionKey(asked), () => asked.chart.describe(asked.catalogue, asked.question));
  const svg = (asked: ChartAsked, theme: Theme): Promise<string> =>
    svgs.get(`${questionKey(asked)} ${lookKey(asked, theme)}`, () =>
      Promise.resolve(svgOf(describe(asked), { ...asked.look, theme })),
    );
  const message = (problem: Problem): Promise<Buffer> => {
    const drawn = problemSvg(problem, 'light');
    return pngs.get(drawn, () => rasterize(drawn));
  };
  return {
    describe,
    svg,
    png: (asked, { scale }) => {
      // A picture has no reader's setting to follow.
      const theme = asked.look.theme === 'dark' ? 'dark' : 'light';
      return pngs.get(`${questionKey(asked)} ${lookKey(asked, theme)} ${String(scale)}`, async () =>
        rasterize(await svg(asked, theme), { scale, background: 'transparent' }),
      );
    },
    message,
    prepare: async () => {
      await message(BUSY);
    },
  };
}
