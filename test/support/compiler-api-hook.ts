/** Resolves `typescript` to the copy of it that `@ts-morph/common` carries. */

import type { ResolveHook } from 'node:module';

const SHIM = "import { ts } from '@ts-morph/common'; export default ts;";

export const resolve: ResolveHook = (specifier, context, next) => {
  if (specifier === 'typescript') return { url: `${import.meta.url}?typescript`, shortCircuit: true };
  return next(specifier, context);
};

export const load = (
  url: string,
  context: object,
  next: (url: string, context: object) => unknown,
): unknown =>
  url === `${import.meta.url}?typescript`
    ? { format: 'module', source: SHIM, shortCircuit: true }
    : next(url, context);
