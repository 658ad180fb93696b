/** Pixels brought into the forms that PNG knows: a palette where the colors allow, else plain color in filtered rows. */

/** Rows of pixels, red, green, blue and opacity in bytes, colors already multiplied with the opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

export interface Indexed {
  /** Bytes of red, green, blue, opacity of each color, in the order of first use. */
  readonly palette: readonly number[];
  /** Per row a filter byte 0, then a palette index per pixel. */
  readonly rows: Uint8Array;
}

const MOST_COLORS = 256;
/** Four places per color, so that most are found at the first look. */
const PLACES = 4 * MOST_COLORS;
const UP = 2;

/** The pixels by palette, or null if they have more than 256 colors. Neighbors mostly agree, so few are looked up. */
export function indexed({ width, height, rgba }: Pixels): Indexed | null {
  const colors = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const [colorAt, indexAt] = [new Uint32Array(PLACES), new Int16Array(PLACES).fill(-1)];
  const used: number[] = [];
  const rows = new Uint8Array((width + 1) * height);
  let [last, index] = [-1, 0];
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (const end = from + width; from < end; from += 1, to += 1) {
      const color = colors[from] ?? 0;
      if (color !== last) {
        last = color;
        let place = Math.imul(color, 0x9e3779b1) >>> 22;
        while (indexAt[place] !== -1 && colorAt[place] !== color) place = (place + 1) % PLACES;
        if (indexAt[place] === -1) {
          if (used.length === MOST_COLORS) return null;
          colorAt[place] = color;
          indexAt[place] = used.push(from * 4) - 1;
        }
        index = indexAt[place] ?? 0;
      }
      rows[to] = index;
    }
  }
  return { palette: used.flatMap((at) => straight(rgba, at)), rows };
}

/** One pixel with its color no longer multiplied with the opacity: PNG wants it plain. */
function straight(rgba: Uint8Array, at: number): number[] {
  const opacity = rgba[at + 3] ?? 255;
  const plain = (part: number): number =>
    opacity === 0 ? 0 : Math.min(255, Math.round((part * 255) / opacity));
  return [...Array.from(rgba.subarray(at, at + 3), plain), opacity];
}

/** Rows of 3 or 4 bytes per pixel, each byte as its difference from the one above: charts repeat downwards. */
export function filteredRows({ width, height, rgba }: Pixels, channels: 3 | 4): Uint8Array {
  const plain = channels === 4 ? plainPixels(rgba) : rgba;
  const rows = new Uint8Array((width * channels + 1) * height);
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    rows[to++] = UP;
    for (let x = 0; x < width; x += 1, from += 4) {
      for (let c = from; c < from + channels; c += 1) {
        rows[to++] = (plain[c] ?? 0) - (y === 0 ? 0 : (plain[c - 4 * width] ?? 0));
      }
    }
  }
  return rows;
}

function plainPixels(rgba: Uint8Array): Uint8Array {
  const plain = new Uint8Array(rgba.length);
  for (let at = 0; at < rgba.length; at += 4) plain.set(straight(rgba, at), at);
  return plain;
}
