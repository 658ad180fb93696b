/** Writes pixels as PNG (W3C PNG specification, third edition), quickly: most charts have few colors. */

import { crc32, deflateSync } from 'node:zlib';
import { filteredRows, indexed } from './pixels.ts';
import type { Pixels } from './pixels.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOR = { plain: 2, palette: 3, plainWithOpacity: 6 } as const;
/** On drawings of charts, higher levels take twice the time for a tenth of the size. */
const LEVEL = 3;
/** An SVG unit is 1/96 inch (CSS Values, "Absolute lengths"). */
const UNITS_PER_INCH = 96;
const METERS_PER_INCH = 0.0254;

/** The scale at which a drawing has that many dots per inch on paper; 300 is usual in print. */
export function printScale(dotsPerInch: number): number {
  return dotsPerInch / UNITS_PER_INCH;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
}

function header({ width, height }: Pixels, colorType: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, colorType, 0, 0, 0], 8);
  return chunk('IHDR', data);
}

/** Pixels per meter, so that a drawing prints in the same size at every scale. */
function density(scale: number): Buffer {
  const perMeter = Math.round((scale * UNITS_PER_INCH) / METERS_PER_INCH);
  const data = Buffer.alloc(9);
  data.writeUInt32BE(perMeter, 0);
  data.writeUInt32BE(perMeter, 4);
  data[8] = 1;
  return chunk('pHYs', data);
}

interface Picture {
  readonly colorType: number;
  readonly chunks: readonly Buffer[];
}

function compressed(rows: Uint8Array): Buffer {
  return chunk('IDAT', deflateSync(rows, { level: LEVEL }));
}

/** The chunks between header and end: with a palette where 256 colors are enough, else in plain color. */
function picture(pixels: Pixels, opaque: boolean): Picture {
  const few = indexed(pixels);
  if (!few) {
    const rows = filteredRows(pixels, opaque ? 3 : 4);
    return { colorType: opaque ? COLOR.plain : COLOR.plainWithOpacity, chunks: [compressed(rows)] };
  }
  const colors = chunk('PLTE', Buffer.from(few.palette.filter((_, i) => i % 4 < 3)));
  const opacities = chunk('tRNS', Buffer.from(few.palette.filter((_, i) => i % 4 === 3)));
  const chunks = [colors, ...(opaque ? [] : [opacities]), compressed(few.rows)];
  return { colorType: COLOR.palette, chunks };
}

/** The same pixels and scale give the same bytes. `opaque`: no pixel lets the background through. */
export function pngOf(pixels: Pixels, scale: number, opaque: boolean): Uint8Array {
  const { colorType, chunks } = picture(pixels, opaque);
  const parts = [
    SIGNATURE,
    header(pixels, colorType),
    density(scale),
    ...chunks,
    chunk('IEND', Buffer.alloc(0)),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
