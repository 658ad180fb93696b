/** Search in a copy as plain files: the server's own index, made here, answers what the address asks. */

import { hitGroups, searchIndex, searchSummary } from '../search/index.ts';
import type { Entry, HitGroup } from '../search/index.ts';
import { find } from './rows.ts';
import { lead } from './site-address.ts';

const LONGEST = 200;

function groupNode({ title, hits }: HitGroup): HTMLElement {
  const section = document.createElement('section');
  section.setAttribute('aria-label', title);
  const head = document.createElement('h2');
  head.textContent = title;
  const list = document.createElement('ul');
  list.className = 'hits';
  for (const hit of hits) {
    const link = document.createElement('a');
    link.textContent = hit.title;
    lead(link, hit.href);
    const about = document.createElement('span');
    about.className = 'quiet';
    about.textContent = hit.about;
    const item = document.createElement('li');
    item.append(link, ' ', about);
    list.append(item);
  }
  section.append(head, list);
  return section;
}

async function answer(root: string): Promise<void> {
  const words = new URLSearchParams(location.search).get('q')?.trim().slice(0, LONGEST) ?? '';
  if (words !== '') {
    find('#site-search', HTMLInputElement).value = words;
    const response = await fetch(`${root}assets/search.json`);
    const hits = searchIndex((await response.json()) as Entry[])(words);
    find('main [role="status"]', HTMLElement).textContent = searchSummary(words, hits);
    find('main', HTMLElement).append(...hitGroups(hits).map(groupNode));
    document.title = `Search: ${words} · Linewidth`;
  }
  document.documentElement.dataset['ready'] = '';
}

void answer(document.documentElement.dataset['exported'] ?? './');
