/** The page of charts: the preview follows the form, and buttons copy what is to be pasted. Without it the form works. */

import { showCopyButtons } from './copy-buttons.ts';

const form = document.querySelector<HTMLFormElement>('[data-chart-form]');

/** What the form states, without what is empty. */
function stated(of: HTMLFormElement): URLSearchParams {
  const pairs = [...new FormData(of)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  return new URLSearchParams(pairs);
}

let asked = 0;

/** Takes the answer, the fields and the list of charts from the page that the form asks for. */
async function follow(of: HTMLFormElement): Promise<void> {
  asked += 1;
  const mine = asked;
  const focused = document.activeElement?.getAttribute('name');
  const response = await fetch(`${of.action}?${stated(of).toString()}`, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (mine !== asked) return;
  for (const part of ['[data-chart-form]', '[data-chart-result]', '#all', '.notes']) {
    const [now, next] = [document.querySelector(part), page.querySelector(part)];
    if (now && next) now.innerHTML = next.innerHTML;
    else if (now && part === '.notes') now.remove();
  }
  document.title = page.title;
  history.replaceState(null, '', response.url);
  showCopyButtons();
  if (focused) of.querySelector<HTMLElement>(`[name="${CSS.escape(focused)}"]`)?.focus();
}

form?.addEventListener('change', () => {
  follow(form).catch(() => {
    form.submit();
  });
});
document.documentElement.dataset['ready'] = '';
