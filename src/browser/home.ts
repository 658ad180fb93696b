/** The first page come alive: the same model as the server's answers while the reader moves the line. */

import { lineTimeline } from '../charts/index.ts';
import { lineModel, READINGS } from '../model/index.ts';
import type { Case, Catalogue, Line, LineModel } from '../model/index.ts';
import { assessQuery, lineQuery, liveText, RELATION_WORDS } from '../text/index.ts';
import { draggableRule } from './chart-drag.ts';
import { chartFigure } from './chart-figure.ts';
import type { ChartFigure } from './chart-figure.ts';
import { isCopy, lead, statedHere } from './site-address.ts';

interface Form {
  readonly form: HTMLFormElement;
  readonly number: HTMLInputElement;
  readonly slider: HTMLInputElement;
  readonly phrase: HTMLSelectElement;
  readonly capable: HTMLSelectElement;
  readonly unique: HTMLSelectElement;
}

function find<T extends Element>(selector: string, type: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`the page has no ${selector}`);
  return element;
}

function findForm(): Form {
  return {
    form: find('[data-line-form]', HTMLFormElement),
    number: find('[name="node-nm"]', HTMLInputElement),
    slider: find('#slider', HTMLInputElement),
    phrase: find('[name="phrase"]', HTMLSelectElement),
    capable: find('[name="capable"]', HTMLSelectElement),
    unique: find('[name="unique"]', HTMLSelectElement),
  };
}

const PHRASES = ['capable-of', 'uniquely-required-for'] as const;

function pick<T extends string>(allowed: readonly [T, ...T[]], value: string | null): T {
  return allowed.find((entry) => entry === value) ?? allowed[0];
}

/** The line in the controls, or null while the number is none. */
function readLine({ number, phrase, capable, unique }: Form): Line | null {
  if (number.value === '' || !number.checkValidity()) return null;
  return {
    nodeNm: Number(number.value),
    phrase: pick(PHRASES, phrase.value),
    capable: pick(READINGS['capable-of'], capable.value),
    unique: pick(READINGS['uniquely-required-for'], unique.value),
  };
}

function writeLine(form: Form, line: Line): void {
  form.number.value = String(line.nodeNm);
  form.slider.value = String(line.nodeNm);
  form.phrase.value = line.phrase;
  form.capable.value = line.capable;
  form.unique.value = line.unique;
}

/** The line an address states. What it leaves out or cannot be used is the proposal's own, as on the server. */
function lineFromAddress(query: string, form: Form): Line {
  const given = new URLSearchParams(query);
  const proposed = new URLSearchParams(form.form.dataset['proposed']);
  const part = (name: string): string | null => given.get(name) ?? proposed.get(name);
  const fits = (text: string | null): boolean => {
    const nm = Number(text ?? Number.NaN);
    return Number.isInteger(nm) && nm >= Number(form.slider.min) && nm <= Number(form.slider.max);
  };
  return {
    nodeNm: Number(fits(given.get('node-nm')) ? given.get('node-nm') : proposed.get('node-nm')),
    phrase: pick(PHRASES, part('phrase')),
    capable: pick(READINGS['capable-of'], part('capable')),
    unique: pick(READINGS['uniquely-required-for'], part('unique')),
  };
}

/** Writes every live text and mark; touches only what changed, so nothing flickers and nothing is read out twice. */
function showText(live: Readonly<Record<string, string>>): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const text = live[element.dataset['live'] ?? ''];
    if (text !== undefined && element.textContent !== text) element.textContent = text;
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-live-mark]')) {
    const mark = live[element.dataset['liveMark'] ?? ''];
    if (mark !== undefined && element.dataset['mark'] !== mark) element.dataset['mark'] = mark;
  }
}

function showLinks(line: Line, measure: string, day: string, version: string): void {
  const address = `/?${lineQuery(line)}`;
  const assess = `/api/v1/assess?${assessQuery(measure, line)}&on=${day}`;
  for (const [selector, to] of [
    ['[data-permalink]', address],
    ['[data-assess]', assess],
  ] as const) {
    const link = find(selector, HTMLAnchorElement);
    lead(link, to);
    link.textContent = statedHere(to);
  }
  const what = `“${String(line.nodeNm)} nm, ${RELATION_WORDS[line.phrase]}”`;
  find('[data-citation]', HTMLElement).textContent =
    `Linewidth, dataset ${version}, ${what}, ${statedHere(address)}, ${day}.`;
}

/** The four cells keep the reader's readings, and the one being shown is marked. */
function showPresets(line: Line): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-preset]')) {
    const given = new URLSearchParams(link.search);
    given.set('capable', line.capable);
    given.set('unique', line.unique);
    given.sort();
    lead(link, `/?${given.toString()}`);
    const current = given.get('node-nm') === String(line.nodeNm) && given.get('phrase') === line.phrase;
    link.closest('td')?.classList.toggle('is-current', current);
    if (current) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

interface Page {
  readonly form: Form;
  readonly catalogue: Catalogue;
  readonly of: Case;
  readonly model: LineModel;
  readonly day: string;
  readonly chart: ChartFigure;
}

function show(page: Page, line: Line): void {
  const live = liveText(page.catalogue, page.of, page.model, line);
  const effect = page.model.effect(line);
  if (!live || !effect) return;
  page.form.form.dataset['phrase'] = line.phrase;
  showText(live);
  const query = `${assessQuery(effect.measure, line)}&on=${page.day}`;
  page.chart.show(lineTimeline(page.catalogue, page.of, effect), query);
  showLinks(line, effect.measure, page.day, page.catalogue.dataset.version);
  showPresets(line);
}

/** Moving keeps one history entry per stop: the address follows at once, and Back steps through where it rested. */
const REST_MS = 600;

function start(): void {
  const block = find('#catalogue', HTMLScriptElement);
  const catalogue = JSON.parse(block.textContent) as Catalogue;
  const of = catalogue.cases[0];
  if (!of) return;
  const day = block.dataset['today'] ?? '';
  const form = findForm();
  const model = lineModel(catalogue, of, day);
  let resting = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const move = (line: Line): void => {
    show(page, line);
    const address = `?${lineQuery(line)}`;
    if (resting) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    resting = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      resting = true;
    }, REST_MS);
  };
  let waiting = false;
  const changed = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const line = readLine(form);
      if (line) move(line);
    });
  };
  // A browser may restore typed values on reload; the address is what counts.
  form.form.reset();
  const initial = readLine(form);
  const effect = initial && model.effect(initial);
  if (!initial || !effect) return;
  const chart = chartFigure(find('[data-chart]', HTMLElement), lineTimeline(catalogue, of, effect));
  draggableRule(chart, {
    low: Number(form.slider.min),
    high: Number(form.slider.max),
    at: () => Number(form.slider.value),
    onDrag: (nm) => {
      if (form.number.value === String(nm)) return;
      form.number.value = String(nm);
      form.slider.value = String(nm);
      changed();
    },
  });
  const page: Page = { form, catalogue, of, model, day, chart };

  form.slider.addEventListener('input', () => {
    form.number.value = form.slider.value;
    changed();
  });
  form.number.addEventListener('input', () => {
    if (form.number.checkValidity()) form.slider.value = form.number.value;
    changed();
  });
  for (const select of [form.phrase, form.capable, form.unique]) select.addEventListener('change', changed);
  form.form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed();
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('[data-preset]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const line = lineFromAddress(link.search, form);
    event.preventDefault();
    resting = true;
    writeLine(form, line);
    move(line);
  });
  window.addEventListener('popstate', () => {
    const line = lineFromAddress(location.search, form);
    resting = true;
    writeLine(form, line);
    show(page, line);
  });
  // A server writes what the address asks into the form; a copy as plain files leaves it to be read here.
  const asked = isCopy ? lineFromAddress(location.search, form) : initial;
  writeLine(form, asked);
  show(page, asked);
  document.documentElement.dataset['ready'] = 'true';
}

start();
