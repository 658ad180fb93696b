/** The theme switch: the reader's own setting unless they chose here; kept in this browser only. */

import { currentTheme as current } from './shade.ts';
import type { Theme } from './shade.ts';

const KEY = 'linewidth-theme';

function stored(): Theme | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null;
  }
}

function store(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be off; the choice then lasts for this page.
  }
}

function other(theme: Theme): Theme {
  return theme === 'dark' ? 'light' : 'dark';
}

function label(button: HTMLButtonElement): void {
  const next = other(current());
  button.textContent = next === 'dark' ? 'Dark' : 'Light';
  button.setAttribute('aria-label', `Switch to the ${next} theme`);
}

const chosen = stored();
if (chosen) document.documentElement.dataset['theme'] = chosen;

document.addEventListener('DOMContentLoaded', () => {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button) return;
  button.hidden = false;
  label(button);
  button.addEventListener('click', () => {
    const next = other(current());
    document.documentElement.dataset['theme'] = next;
    store(next);
    label(button);
    document.dispatchEvent(new CustomEvent('themechange'));
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    label(button);
    document.dispatchEvent(new CustomEvent('themechange'));
  });
});
