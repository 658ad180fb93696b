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
    const known = kept.get(of) ?? { value: make(of) };
    kept.set(of, known);
    return known.value;
  };
}
