/** Drawings kept for the next request: bounded in bytes, each made once however many ask for it at a time. */

import { LRUCache } from 'lru-cache';

export interface DrawnStore<V> {
  /** The drawing kept under that key, or a new one. What fails is not kept: the next request tries again. */
  readonly get: (key: string, make: () => Promise<V>) => Promise<V>;
  /** Bytes kept now, keys included. */
  readonly bytes: () => number;
}

/** A store of at most that many bytes, from which the drawing longest unused goes first. */
export function drawnStore<V extends string | Uint8Array>(mostBytes: number): DrawnStore<V> {
  const size = (value: string | Uint8Array): number =>
    typeof value === 'string' ? 2 * value.length : value.byteLength;
  const cache = new LRUCache<string, V>({
    maxSize: mostBytes,
    sizeCalculation: (value, key) => size(value) + size(key),
  });
  const underWay = new Map<string, Promise<V>>();

  const made = async (key: string, make: () => Promise<V>): Promise<V> => {
    const value = await make();
    cache.set(key, value);
    return value;
  };
  return {
    get: async (key, make) => {
      const known = cache.get(key) ?? underWay.get(key);
      if (known !== undefined) return known;
      const making = made(key, make);
      underWay.set(key, making);
      try {
        return await making;
      } finally {
        underWay.delete(key);
      }
    },
    bytes: () => cache.calculatedSize,
  };
}
