/** Lets a rule of a chart be taken with mouse or finger: near it the cursor says so, elsewhere the page scrolls as usual. */

import type { ChartFigure } from './chart-figure.ts';

export interface DragLimits {
  readonly low: number;
  readonly high: number;
  /** Where the rule stands now. */
  readonly at: () => number;
  readonly onDrag: (value: number) => void;
}

const GRAB_WITHIN_PX = 16;

export function draggableRule(figure: ChartFigure, { low, high, at, onDrag }: DragLimits): void {
  const { canvas } = figure;
  const near = (offset: number): boolean => Math.abs(figure.placeOf(at()) - offset) <= GRAB_WITHIN_PX;
  let dragging = false;
  canvas.addEventListener('pointerdown', (event) => {
    if (!near(event.offsetY)) return;
    dragging = true;
    canvas.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  canvas.addEventListener('pointermove', (event) => {
    canvas.style.cursor = dragging || near(event.offsetY) ? 'ns-resize' : '';
    if (!dragging) return;
    const value = Math.round(figure.valueAt(event.offsetY));
    if (Number.isFinite(value)) onDrag(Math.min(high, Math.max(low, value)));
  });
  const release = (): void => {
    dragging = false;
  };
  canvas.addEventListener('pointerup', release);
  canvas.addEventListener('pointercancel', release);
  // A finger that starts on the line drags it; anywhere else it scrolls.
  canvas.addEventListener(
    'touchstart',
    (event) => {
      const [touch] = event.touches;
      if (touch && near(touch.clientY - canvas.getBoundingClientRect().top)) event.preventDefault();
    },
    { passive: false },
  );
}
