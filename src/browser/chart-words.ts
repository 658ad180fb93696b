/** The words of a chart's figure beside its drawing: subtitle, sentence, table, links. */

import { chartLinks, tableTexts } from '../charts/index.ts';
import type { ChartDescription } from '../charts/index.ts';
import { lead } from './site-address.ts';

function write(figure: HTMLElement, selector: string, text: string): void {
  const element = figure.querySelector(selector);
  if (element && element.textContent !== text) element.textContent = text;
}

/** What is read at once, while the reader moves something. */
export function showWords(figure: HTMLElement, { subtitle, alt, note }: ChartDescription): void {
  write(figure, '[data-chart-subtitle]', subtitle);
  write(figure, '[data-chart-alt]', alt);
  write(figure, '[data-chart-note]', note);
}

/** The rows of the table; those that stay keep their place, so that a reader in them is not thrown out. */
export function showTable(figure: HTMLElement, { table }: ChartDescription): void {
  const body = figure.querySelector('[data-chart-rows]');
  if (!body) return;
  const rows = tableTexts(table);
  for (const [i, row] of rows.entries()) {
    const there = body.children[i] ?? body.appendChild(document.createElement('tr'));
    while (there.children.length > row.length) there.lastElementChild?.remove();
    for (const [j, text] of row.entries()) {
      const numeric = table.columns[j]?.numeric ?? false;
      const cell = there.children[j] ?? there.appendChild(document.createElement(j === 0 ? 'th' : 'td'));
      if (j === 0) cell.setAttribute('scope', 'row');
      if (numeric) cell.className = 'n';
      if (cell.textContent !== text) cell.textContent = text;
    }
  }
  while (body.children.length > rows.length) body.lastElementChild?.remove();
}

/** Links that ask for the same chart under the page's question. */
export function showLinks(figure: HTMLElement, id: string, query: string): void {
  const links = figure.querySelectorAll<HTMLAnchorElement>('[data-chart-link]');
  for (const [i, { href }] of chartLinks(id, query).entries()) {
    const link = links[i];
    if (link) lead(link, href);
  }
}
