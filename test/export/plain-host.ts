/** A web host that knows files and nothing else: folders answer with their index, under a base path. */

import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { extname, join } from 'node:path';

export const BASE = '/some/base/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : 'nothing';
}

/** The file that answers a path of the host; null where it has none, and where a folder is asked without its slash. */
export function answering(folder: string, path: string): string | null {
  if (!path.startsWith(BASE)) return null;
  const file = join(folder, decodeURIComponent(path.slice(BASE.length)));
  const shown = path.endsWith('/') ? join(file, 'index.html') : file;
  return kindOf(shown) === 'file' ? shown : null;
}

export async function plainHost(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host');
    const file = answering(folder, pathname);
    if (file !== null) {
      response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(readFileSync(file));
    } else if (answering(folder, `${pathname}/`) !== null) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    } else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
