/** Looking into a description. */

export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of names; an object, or a mistake of the test. */
export function at(value: unknown, ...names: readonly string[]): Json {
  let found = value;
  for (const name of names) found = isJson(found) ? found[name] : undefined;
  if (!isJson(found)) throw new Error(`nothing at ${names.join(' ')}`);
  return found;
}
