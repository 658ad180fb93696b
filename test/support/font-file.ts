/** Reads from an OpenType file which characters it has and how wide each is; its tables as the specification names them. */

import { readFileSync } from 'node:fs';

function tableOf(file: DataView, wanted: string): DataView {
  for (let i = 0; i < file.getUint16(4); i += 1) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => file.getUint8(at + byte)));
    if (tag === wanted) {
      return new DataView(file.buffer, file.byteOffset + file.getUint32(at + 8), file.getUint32(at + 12));
    }
  }
  throw new Error(`the font has no table "${wanted}"`);
}

/** Character → glyph from the subtable for Unicode's first plane, which is of format 4. */
function glyphsOf(cmap: DataView): Map<string, number> {
  const records = Array.from({ length: cmap.getUint16(2) }, (_, i) => 4 + i * 8);
  const record = records.find((at) => cmap.getUint16(at) === 3 && cmap.getUint16(at + 2) === 1);
  const start = record === undefined ? Number.NaN : cmap.getUint32(record + 4);
  if (record === undefined || cmap.getUint16(start) !== 4) throw new Error('the font has no such subtable');
  const length = cmap.getUint16(start + 6);
  const glyphs = new Map<string, number>();
  for (let at = start + 14; at < start + 14 + length; at += 2) {
    const [end, first] = [cmap.getUint16(at), cmap.getUint16(at + length + 2)];
    const [delta, offsetAt] = [cmap.getUint16(at + 2 * length + 2), at + 3 * length + 2];
    const offset = cmap.getUint16(offsetAt);
    for (let code = first; code <= end && code < 0xffff; code += 1) {
      const found = offset === 0 ? code : cmap.getUint16(offsetAt + offset + (code - first) * 2);
      if (found !== 0) glyphs.set(String.fromCharCode(code), (found + delta) & 0xffff);
    }
  }
  return glyphs;
}

/** Every character of the font with its advance width in thousandths of an em. */
export function widthsIn(path: string): Map<string, number> {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  const file = new DataView(buffer, byteOffset, byteLength);
  const unitsPerEm = tableOf(file, 'head').getUint16(18);
  const metrics = tableOf(file, 'hhea').getUint16(34);
  const hmtx = tableOf(file, 'hmtx');
  const widthOf = (glyph: number): number => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4);
  return new Map(
    [...glyphsOf(tableOf(file, 'cmap'))].map(([char, glyph]) => [
      char,
      Math.round((widthOf(glyph) * 1000) / unitsPerEm),
    ]),
  );
}
