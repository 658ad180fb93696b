/** A hash of the program's own files: another program may say the same in other bytes. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const FOLDERS = ['dist/src', 'dist/assets', 'views', 'static'];
const READ = /\.(?:js|ejs|css|svg|png|ico|txt|json|webmanifest|woff2?|ttf|otf)$/;

/** Over paths and contents of what answers are made by. Reads the files once; for the start of a process. */
export function programHash(root: string): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && READ.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}
