/** An answer sent in the form that was asked for: as a page, as JSON, or as CSV. */

import type { Response } from 'express';
import { csvText } from '../answers/csv.ts';
import type { CsvRow } from '../answers/csv.ts';
import { olderRelease } from '../pages/older-release.ts';
import { citedAt } from '../pages/site-page.ts';
import type { SitePage } from '../pages/site-page.ts';
import type { Format } from '../params/format.ts';
import { Problem } from '../problem.ts';

/** The forms of an answer; each is built only when it is wanted. */
export interface Forms {
  readonly html: () => { readonly view: string; readonly page: SitePage };
  readonly json: () => object;
  readonly csv?: () => {
    readonly name: string;
    readonly rows: readonly CsvRow[];
    readonly columns: readonly string[];
  };
}

/** Sends the form asked for. Throws a 406 where there is no such form. */
export function sendAs(response: Response, format: Format, forms: Forms): void {
  response.set('Cache-Control', 'public, max-age=0, s-maxage=300, stale-while-revalidate=3600');
  response.vary('Accept');
  if (format === 'json') {
    response
      .set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
      .json(forms.json());
  } else if (format === 'csv') {
    if (!forms.csv)
      throw new Problem(406, 'Not acceptable', 'This address answers as a page or as JSON, not as CSV.');
    const { name, rows, columns } = forms.csv();
    response
      .set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' })
      .attachment(`${name}.csv`)
      .type('text/csv; charset=utf-8')
      .send(csvText(rows, columns));
  } else {
    const { view, page } = forms.html();
    const { req } = response;
    response.render(view, {
      ...citedAt(page, `${req.protocol}://${req.get('host') ?? 'localhost'}`),
      older: olderRelease(page.dataset, req.originalUrl),
    });
  }
}
