/** The colors of charts by what they mean, light and dark: safe for color-blind readers, 4.5:1 for text on paper. */

export const TONES = {
  paper: ['#fbfaf6', '#14161a'],
  ink: ['#1d1c1a', '#ecebe6'],
  muted: ['#5d5a54', '#a9a69e'],
  grid: ['#dedad0', '#33373f'],
  line: ['#b92a16', '#ff7a5c'],
  unaffected: ['#0b6357', '#63cdb6'],
  costlier: ['#7a5000', '#e3b053'],
  degraded: ['#6a3da3', '#c7a6f5'],
  'no-route': ['#98174f', '#ff8fb6'],
  'series-1': ['#1b5fa8', '#7db4f2'],
  'series-2': ['#7c5200', '#e3b053'],
  'series-3': ['#0b6357', '#63cdb6'],
  'series-4': ['#98174f', '#ff8fb6'],
  'series-5': ['#6a3da3', '#c7a6f5'],
  'series-6': ['#5d5a54', '#a9a69e'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

export type Tone = keyof typeof TONES;
export type Shade = 'light' | 'dark';

export const SERIES_TONES = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'] as const;

export function colorOf(tone: Tone, shade: Shade): string {
  return TONES[tone][shade === 'light' ? 0 : 1];
}

/** The tone of the n-th of several series; beyond the last they begin anew, told apart by shape. */
export function seriesTone(index: number): Tone {
  return SERIES_TONES[index % SERIES_TONES.length] ?? 'series-1';
}
