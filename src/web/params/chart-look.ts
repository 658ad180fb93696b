/** How a chart is to look: theme, size, with or without title and paper. */

import type { LayoutSize } from '../../charts/index.ts';
import { choice, readParameters, whole } from './parameter.ts';
import type { ParameterTable } from './parameter.ts';
import type { Query, Read } from './query.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type ChartTheme = (typeof THEMES)[number];

/** How a chart is to look. */
export interface ChartLook extends LayoutSize {
  readonly theme: ChartTheme;
  readonly transparent: boolean;
}

export const SIZES = {
  width: { from: 240, to: 2400, usual: 800 },
  height: { from: 160, to: 4000 },
} as const;

export const LOOK = {
  theme: {
    schema: choice(THEMES),
    about: 'Colors: light, dark, or those of the reader’s system. Default: auto.',
    example: 'dark',
  },
  width: {
    schema: whole(SIZES.width.from, SIZES.width.to),
    about: `Width in CSS pixels. Default: ${String(SIZES.width.usual)}.`,
    example: '640',
  },
  height: {
    schema: whole(SIZES.height.from, SIZES.height.to),
    about: 'Height in CSS pixels. Default: what the chart needs.',
    example: '1200',
  },
  title: {
    schema: choice(['on', 'off']),
    about: 'Whether the title stands on the drawing. Default: on.',
    example: 'off',
  },
  background: {
    schema: choice(['paper', 'transparent']),
    about: 'What is behind the drawing. Default: paper.',
    example: 'transparent',
  },
} as const satisfies ParameterTable;

export const LOOK_PARAMETERS = Object.keys(LOOK);

export function readLook(query: Query): Read<ChartLook> {
  const { values, errors } = readParameters(query, LOOK);
  const { theme = 'auto', title = 'on', background = 'paper', width = SIZES.width.usual, height } = values;
  return {
    value: {
      theme,
      title: title === 'on',
      transparent: background === 'transparent',
      width,
      ...(height === undefined ? {} : { height }),
    },
    errors,
  };
}
