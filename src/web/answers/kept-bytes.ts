/**
 * JSON of answers in which the same parts come again and again: what a measure says of a machine is the same in every
 * answer until a threshold moves. Such a part is made once, written once, and kept as bytes for as long as what it is
 * made of; an answer is mostly put together by copying.
 */

import { memo } from '../../model/index.ts';

const written = new WeakMap<object, Buffer | null>();

/** Parts made once for each object that they are made of. */
export interface KeptParts<O extends object, P extends object> {
  of(origin: O, make: () => P): P;
}

export function keptParts<O extends object, P extends object>(): KeptParts<O, P> {
  const kept = new WeakMap<O, P>();
  return {
    of: (origin, make) => {
      const known = kept.get(origin);
      if (known) return known;
      const part = make();
      kept.set(origin, part);
      written.set(part, null);
      return part;
    },
  };
}

/** The same for a part that is sent as it stands, and that nobody changes. */
export function keptWhole<P extends object>(part: P): P {
  if (!written.has(part)) written.set(part, null);
  return part;
}

function bytesOfKept(part: object): Buffer {
  const known = written.get(part);
  if (known) return known;
  const bytes = Buffer.from(JSON.stringify(part));
  written.set(part, bytes);
  return bytes;
}

const FIRST_ROOM = 2 ** 20;
/** No character takes more in UTF-8 for each unit of a text. */
const MOST_BYTES_A_UNIT = 3;

/** Room for one answer at a time, kept for the next. */
class Writer {
  #room = Buffer.allocUnsafeSlow(FIRST_ROOM);
  #used = 0;

  text(text: string): void {
    this.#make(text.length * MOST_BYTES_A_UNIT);
    this.#used += this.#room.write(text, this.#used);
  }

  bytes(bytes: Buffer): void {
    this.#make(bytes.length);
    bytes.copy(this.#room, this.#used);
    this.#used += bytes.length;
  }

  /** A copy of what has been written since `restart`. */
  copy(): Buffer {
    const answer = Buffer.allocUnsafeSlow(this.#used);
    this.#room.copy(answer, 0, 0, this.#used);
    return answer;
  }

  restart(): void {
    this.#used = 0;
  }

  #make(more: number): void {
    if (this.#used + more <= this.#room.length) return;
    const room = Buffer.allocUnsafeSlow(2 * (this.#used + more));
    this.#room.copy(room, 0, 0, this.#used);
    this.#room = room;
  }
}

const writer = new Writer();

/** Names of members are few, and the same in every answer. */
const nameText = memo((name: string) => `${JSON.stringify(name)}:`);

/** How far below an answer parts that are kept may stand: `equipment[].tests[]`. */
const DEEPEST = 4;

function writeList(list: readonly unknown[], depth: number): void {
  if (typeof list[0] !== 'object') {
    writer.text(JSON.stringify(list));
    return;
  }
  let before = '[';
  for (const entry of list) {
    writer.text(before);
    write(entry, depth + 1);
    before = ',';
  }
  writer.text(']');
}

function write(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) writer.text(JSON.stringify(value));
  else if (written.has(value)) writer.bytes(bytesOfKept(value));
  else if (Array.isArray(value)) writeList(value, depth);
  else {
    let before = '{';
    for (const [name, member] of Object.entries(value)) {
      if (member === undefined) continue;
      writer.text(before + nameText(name));
      write(member, depth + 1);
      before = ',';
    }
    writer.text(before === '{' ? '{}' : '}');
  }
}

/** The same bytes as those of `JSON.stringify`, of an answer made of plain objects, lists, texts and finite numbers. */
export function jsonBytes(answer: object): Buffer {
  writer.restart();
  write(answer, 0);
  return writer.copy();
}
