/**
 * Views by EJS, each compiled once. A view sets in a partial by `page.part(name, more)`, which says to it all that its
 * own page says, and `more`. EJS's `include` does the same, but looks for the file and copies the page each time, which
 * is half the time of a page of a hundred figures. `page.partFor(name, subject)` says to it the subject alone, under the
 * name of the partial; what that comes to is kept as long as the subject.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ejs from 'ejs';
import { memo, perObject } from '../model/index.ts';

interface Locals {
  readonly [name: string]: unknown;
}

/** Fills a view, named by its file, with what its page says. */
export type FillView = (file: string, page: object) => string;

/** `keep`: compile each view once, else each time, while it is being written. */
export function viewFiller(views: string, keep: boolean): FillView {
  // What a partial takes from the page that it is set in stands on its prototype.
  const options = { strict: true, localsName: 'page', unsafePrototypeLocals: true } as const;
  const compiled = (filename: string): ((page: object) => string) =>
    ejs.compile(readFileSync(filename, 'utf8'), { ...options, filename });
  const template = keep ? memo(compiled) : compiled;
  const partial = memo((name: string) => join(views, 'partials', `${name}.ejs`));
  const partsFor = memo((name: string) =>
    perObject((subject: object) => filled(partial(name), {}, { [name]: subject })),
  );
  const filled = (file: string, said: object, more: Locals): string => {
    const page: Record<string, unknown> = Object.assign(Object.create(said), more);
    page['part'] = (name: string, also: Locals = {}) => filled(partial(name), page, also);
    page['partFor'] = (name: string, subject: object) =>
      keep ? partsFor(name)(subject) : filled(partial(name), {}, { [name]: subject });
    return template(file)(page);
  };
  return (file, page) => filled(file, page, {});
}

/** The same in the form that Express takes. */
export function viewEngine(
  views: string,
  keep: boolean,
): (file: string, page: object, done: (error: unknown, html?: string) => void) => void {
  const fill = viewFiller(views, keep);
  return (file, page, done) => {
    let html: string;
    try {
      html = fill(file, page);
    } catch (error) {
      done(error);
      return;
    }
    done(null, html);
  };
}
