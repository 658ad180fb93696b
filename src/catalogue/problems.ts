/** What is wrong with the data, in words that a reviewer understands. */

import type { z } from 'zod';
import type { Path, Problem, RecordFile } from './read-record.ts';

function pathText(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${part}`))
    .join('')
    .slice(1);
}

function stringPath(path: readonly PropertyKey[]): Path {
  return path.map((part) => (typeof part === 'number' ? part : String(part)));
}

/** A value outside a closed list; a bare number that is on it in words only wants its quotes. */
function choiceText(given: unknown, allowed: readonly string[]): string {
  const quoted = typeof given === 'number' && allowed.includes(String(given));
  return quoted
    ? ` is the number ${String(given)}; quote it: "${String(given)}"`
    : `: must be one of ${allowed.join(', ')}`;
}

/** zod's issues in a reviewer's words: the field, what is wrong, what is allowed. */
export function problemsOf(file: RecordFile, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => {
    const path = stringPath(issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        file: file.file,
        line: file.lineOf([...path, key]),
        message: `unknown key "${key}"${path.length > 0 ? ` in ${pathText(path)}` : ''}`,
      }));
    }
    const said =
      issue.code === 'invalid_value'
        ? choiceText(issue.input, issue.values.map(String))
        : ` ${issue.message}`;
    return [
      { file: file.file, line: file.lineOf(path), message: `${pathText(path) || 'the record'}${said}` },
    ];
  });
}
