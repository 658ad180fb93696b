/** One YAML file → its value, with the line of every part of it. */

import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';

/** Something wrong in a record, where to look, in words that a reviewer understands. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export type Path = readonly (string | number)[];

export interface RecordFile {
  readonly file: string;
  readonly value: unknown;
  /** The line of the part at that path; of the nearest part above it where it is absent. */
  lineOf(path: Path): number;
}

function offsetOf(document: Document, path: Path): number {
  const parent: unknown = path.length === 0 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (isMap(parent) && key !== undefined) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  }
  const node = document.getIn(path, true);
  if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
    return Number(node.range[0]);
  }
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

/** Parses YAML 1.2 strictly (unique keys). Syntax errors come back as problems. */
export function readRecord(file: string, text: string): RecordFile | { readonly problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: true });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    const problems = faults.map((fault) => ({
      file,
      line: lines.linePos(fault.pos[0]).line,
      message: `is not valid YAML: ${(fault.message.split('\n')[0] ?? fault.message).replace(/ at line \d+.*$/, '')}`,
    }));
    return { problems };
  }
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // An alias without its anchor comes to light only here.
    const said = error instanceof Error ? error.message : String(error);
    const alias = /: (\S+)$/.exec(said)?.[1] ?? '';
    const at = text.split('\n').findIndex((line) => line.includes(`*${alias}`));
    return { problems: [{ file, line: at + 1 || 1, message: `is not valid YAML: ${said}` }] };
  }
  return {
    file,
    value,
    lineOf: (path) => lines.linePos(offsetOf(document, path)).line,
  };
}
