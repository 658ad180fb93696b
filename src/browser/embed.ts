/** In a frame: the chart comes alive, and the page that holds the frame is told how high it is. */

import { describedFigures } from './chart-figure.ts';

/** `{"type": "linewidth:height", "height": 512}`, for any page: a height is no secret. */
function tellHeight(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (window.parent !== window) window.parent.postMessage({ type: 'linewidth:height', height }, '*');
}

describedFigures();
new ResizeObserver(tellHeight).observe(document.documentElement);
tellHeight();
document.documentElement.dataset['ready'] = '';
