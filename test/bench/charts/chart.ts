/** The chart that every way of drawing is given: 20 bars, 800 × 450. Each number is another chart, so none is kept. */

export const WIDTH = 800;
export const HEIGHT = 450;

export interface BarChart {
  readonly title: string;
  readonly axis: string;
  readonly labels: readonly string[];
  readonly values: readonly number[];
  readonly colors: readonly string[];
}

const BARS = Array.from({ length: 20 }, (_, i) => i);
const COLORS = ['#1b6ca8', '#c8553d'];

export function barChart(number: number): BarChart {
  return {
    title: `Contacted gate pitch by node, state ${String(number)}`,
    axis: 'Contacted gate pitch (nm)',
    labels: BARS.map((i) => `Foundry N${String(i + 2)}`),
    values: BARS.map((i) => 20 + ((i * 37 + number * 13) % 80)),
    colors: BARS.map((i) => COLORS[i % COLORS.length] ?? ''),
  };
}
