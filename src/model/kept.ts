/** Answers kept for the next question: a bounded store from which the one longest unused goes first. */

export interface Kept<K, V> {
  /** The answer kept under that key, or a new one made now. */
  get(key: K, make: () => V): V;
}

export function keptAnswers<K, V>(most: number): Kept<K, V> {
  const kept = new Map<K, V>();
  return {
    get: (key, make) => {
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        return known;
      }
      const made = make();
      const oldest = kept.size >= most ? kept.keys().next() : null;
      if (oldest?.done === false) kept.delete(oldest.value);
      kept.set(key, made);
      return made;
    },
  };
}

/** One value per object, made when first asked for and gone with the object. */
export function perObject<O extends object, V>(make: (of: O) => V): (of: O) => V {
  const kept = new WeakMap<O, { readonly value: V }>();
  return (of) => {
    const known = kept.get(of);
    if (known) return known.value;
    const value = make(of);
    kept.set(of, { value });
    return value;
  };
}

/** One value per key, made when first asked for; for keys that are few. */
export function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/** One value, made when first asked for. */
export function once<T>(make: () => T): () => T {
  let kept: { readonly value: T } | null = null;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}
