/** Writes what changed of a page's live texts and tables; what is the same is not touched, so nothing flickers. */

import { lead } from './site-address.ts';
import type { Cell, CellLine, Group, Row } from '../text/index.ts';

export function find<T extends Element>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`the page has no ${selector}`);
  return element;
}

export function showTexts(live: Readonly<Record<string, string>>): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const text = live[element.dataset['live'] ?? ''];
    if (text !== undefined && element.textContent !== text) element.textContent = text;
  }
}

function make(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function lineNode(line: CellLine): HTMLElement {
  const className = line.quiet ? 'cell-line quiet' : 'cell-line';
  if (line.mark !== undefined) {
    const mark = make('span', 'mark');
    mark.setAttribute('aria-hidden', 'true');
    const outcome = make('span', 'outcome', mark, make('span', '', line.text));
    outcome.dataset['mark'] = line.mark;
    return make('span', className, outcome);
  }
  if (line.href === undefined) return make('span', className, line.text);
  const link = document.createElement('a');
  link.textContent = line.text;
  lead(link, line.href);
  return make('span', className, link);
}

function rowNode(row: Row, heads: readonly string[]): HTMLElement {
  const cells = row.map((cell, i) => {
    const made = make(i === 0 ? 'th' : 'td', '', ...cell.map(lineNode));
    made.setAttribute('role', i === 0 ? 'rowheader' : 'cell');
    if (i === 0) made.setAttribute('scope', 'row');
    else made.dataset['head'] = heads[i] ?? '';
    return made;
  });
  const made = make('tr', '', ...cells);
  made.setAttribute('role', 'row');
  return made;
}

function sameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

function headsOf(body: Element): string[] {
  const heads = body.closest('table')?.querySelectorAll('thead th') ?? [];
  return [...heads].map((head) => head.textContent);
}

/** Brings the body of a table from the rows it shows to the next ones. */
export function showRows(body: Element, shown: readonly Row[], next: readonly Row[]): void {
  const heads = headsOf(body);
  for (const [i, row] of next.entries()) {
    const [before, there] = [shown[i], body.children[i]];
    if (!there) body.append(rowNode(row, heads));
    else if (!before || before.length !== row.length) there.replaceWith(rowNode(row, heads));
    else {
      for (const [j, cell] of row.entries())
        if (!sameCell(before[j], cell)) there.children[j]?.replaceChildren(...cell.map(lineNode));
    }
  }
  while (body.children.length > next.length) body.lastElementChild?.remove();
}

function groupNode(group: Group, heads: readonly string[]): HTMLElement {
  const head = make('thead', '', rowOfHeads(heads));
  head.setAttribute('role', 'rowgroup');
  const body = make('tbody', '', ...group.rows.map((row) => rowNode(row, heads)));
  body.setAttribute('role', 'rowgroup');
  const table = make('table', 'lost-table stack', head, body);
  table.setAttribute('role', 'table');
  const scroll = make('div', 'scroll', table);
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', `Machines for ${group.title}`);
  const summary = make('summary', '', make('b', '', group.title), ' ', make('span', 'quiet', group.note));
  return make('details', 'family', summary, scroll);
}

function rowOfHeads(heads: readonly string[]): HTMLElement {
  const cells = heads.map((head) => {
    const made = make('th', '', head);
    made.setAttribute('role', 'columnheader');
    made.setAttribute('scope', 'col');
    return made;
  });
  const made = make('tr', '', ...cells);
  made.setAttribute('role', 'row');
  return made;
}

/** Brings a list of disclosures from the groups it shows to the next ones; those that stay keep whether they are open. */
export function showGroups(
  list: Element,
  shown: readonly Group[],
  next: readonly Group[],
  heads: readonly string[],
): void {
  for (const [i, group] of next.entries()) {
    const [before, there] = [shown[i], list.children[i]];
    if (!there) list.append(groupNode(group, heads));
    else if (before?.title !== group.title) there.replaceWith(groupNode(group, heads));
    else {
      const [note, body] = [there.querySelector('summary .quiet'), there.querySelector('tbody')];
      if (note && note.textContent !== group.note) note.textContent = group.note;
      if (body) showRows(body, before.rows, group.rows);
    }
  }
  while (list.children.length > next.length) list.lastElementChild?.remove();
}
