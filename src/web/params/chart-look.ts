/** How a chart is to look: theme, size, with or without title and paper. */

import type { LayoutSize } from '../../charts/index.ts';
import { named, readNumber } from './query.ts';
import type { Query, Read } from './query.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type ChartTheme = (typeof THEMES)[number];

/** How a chart is to look. */
export interface ChartLook extends LayoutSize {
  readonly theme: ChartTheme;
  readonly transparent: boolean;
}

export const LOOK_PARAMETERS = ['theme', 'width', 'height', 'title', 'background'] as const;

export const SIZES = {
  width: { from: 240, to: 2400, usual: 800 },
  height: { from: 160, to: 4000 },
} as const;

function readSize(query: Query, name: keyof typeof SIZES): Read<number | undefined> {
  const text = query.get(name);
  if (text === undefined) return { value: undefined, errors: [] };
  const { from, to } = SIZES[name];
  const value = readNumber(text);
  if (value !== null && Number.isInteger(value) && value >= from && value <= to) return { value, errors: [] };
  const allowed = [`a whole number from ${String(from)} to ${String(to)}`];
  return {
    value: undefined,
    errors: [
      {
        parameter: name,
        detail: `"${text.slice(0, 40)}" is not a ${name} in pixels that can be drawn.`,
        allowed,
      },
    ],
  };
}

export function readLook(query: Query): Read<ChartLook> {
  const theme = named(query, 'theme', THEMES);
  const title = named(query, 'title', ['on', 'off']);
  const background = named(query, 'background', ['paper', 'transparent']);
  const width = readSize(query, 'width');
  const height = readSize(query, 'height');
  return {
    value: {
      theme: theme.value ?? 'auto',
      title: title.value !== 'off',
      transparent: background.value === 'transparent',
      width: width.value ?? SIZES.width.usual,
      ...(height.value === undefined ? {} : { height: height.value }),
    },
    errors: [...theme.errors, ...title.errors, ...background.errors, ...width.errors, ...height.errors],
  };
}
