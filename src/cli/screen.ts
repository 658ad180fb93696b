/** A stream of the process as a command sees it. */

import { USUAL_COLUMNS } from './layout.ts';
import type { Screen } from './world.ts';

/** The part of a stream that is asked. */
export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly writableNeedDrain?: boolean;
  hasColors?(): boolean;
  once(event: 'drain', heard: () => void): unknown;
  write(data: string | Uint8Array): unknown;
}

/** A terminal that does not know its width (0) is taken for the usual one. Node reads NO_COLOR, FORCE_COLOR and TERM. */
export function screenOf(stream: Stream): Screen {
  const { isTTY = false, columns = 0 } = stream;
  const width = columns > 0 ? columns : USUAL_COLUMNS;
  return {
    write: (data) => void stream.write(data),
    drained: () =>
      stream.writableNeedDrain === true
        ? new Promise((resolve) => void stream.once('drain', resolve))
        : Promise.resolve(),
    columns: isTTY ? width : null,
    colors: isTTY && (stream.hasColors?.() ?? false),
  };
}
