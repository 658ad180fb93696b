/** The public surface of `search`: what can be found, and finding it, on the server and in a browser alike. */

export * from './entries.ts';
export * from './hit-groups.ts';
export * from './search-index.ts';
