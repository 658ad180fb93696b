/** The calculator come alive: the server's own model and words answer in the browser while the reader moves anything. */

import { chartQuery, costMultiples, questionFor } from '../charts/index.ts';
import type { Chart, ChartQuestion } from '../charts/index.ts';
import { resolveScenario } from '../model/index.ts';
import type { Catalogue } from '../model/index.ts';
import { keptAssessment, LOST_HEADS, readState, scenarioAddress, scenarioView } from '../text/index.ts';
import type { Mistake, ReadState, ScenarioView } from '../text/index.ts';
import { chartFigure } from './chart-figure.ts';
import type { ChartFigure } from './chart-figure.ts';
import { find, showGroups, showRows, showTexts } from './rows.ts';
import { addressHere, isCopy, lead, statedHere } from './site-address.ts';
import { alignSliders, formPairs, numberBeside, showInPlay, writeForm } from './scenario-form.ts';

interface Page {
  readonly form: HTMLFormElement;
  readonly catalogue: Catalogue;
  readonly today: string;
  readonly citation: (share: string) => string;
}

/** The state in the form; fields of a measure that comes into play join it. */
function stateInForm({ form, catalogue, today }: Page): ReadState {
  const read = readState(catalogue, formPairs(form));
  const { measures } = resolveScenario(catalogue, read.state.input, today);
  return showInPlay(form, measures) ? readState(catalogue, formPairs(form)) : read;
}

function showMistakes(mistakes: readonly Mistake[]): void {
  const place = find('[data-notes]', HTMLElement);
  if (mistakes.length === 0) {
    place.replaceChildren();
    return;
  }
  const notes = document.createElement('div');
  notes.className = 'notes';
  notes.setAttribute('role', 'status');
  const said = document.createElement('p');
  said.textContent = 'Part of what is asked could not be used:';
  const list = document.createElement('ul');
  list.append(
    ...mistakes.map(({ parameter, detail }) => {
      const item = document.createElement('li');
      item.textContent = `${parameter}: ${detail}`;
      return item;
    }),
  );
  notes.append(said, list);
  place.replaceChildren(notes);
}

function showLinks({ links, preset }: ScenarioView, citation: Page['citation']): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-link]')) {
    const { link: name = '', keepText } = link.dataset;
    if (!(name in links)) continue;
    const address = links[name as keyof typeof links];
    lead(link, address);
    if (keepText === undefined) link.textContent = statedHere(address);
  }
  find('[data-citation]', HTMLElement).textContent = citation(statedHere(links.share));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-preset]')) {
    if (link.dataset['preset'] === preset) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** Brings the page from the view it shows to the next. */
function show(page: Page, shown: ScenarioView, next: ScenarioView): void {
  showTexts(next.live);
  for (const body of document.querySelectorAll<HTMLElement>('[data-rows]')) {
    const name = body.dataset['rows'] ?? '';
    showRows(body, shown.tables[name] ?? [], next.tables[name] ?? []);
  }
  for (const part of document.querySelectorAll<HTMLElement>('[data-has-rows]'))
    part.hidden = (next.tables[part.dataset['hasRows'] ?? ''] ?? []).length === 0;
  showGroups(find('[data-groups="lost"]', HTMLElement), shown.lost, next.lost, LOST_HEADS);
  showLinks(next, page.citation);
}

function pageOf(form: HTMLFormElement, catalogue: Catalogue): Page {
  const cited = find('[data-citation]', HTMLElement).textContent;
  const share = find('[data-link="share"]', HTMLAnchorElement).textContent;
  return {
    form,
    catalogue,
    today: form.dataset['today'] ?? '',
    citation: (next) => cited.replaceAll(share, next),
  };
}

/** The page's question as its charts put it; its answer is the one that the view was made from. */
function questionIn({ catalogue, today }: Page, { state }: ReadState): ChartQuestion {
  const scenario = resolveScenario(catalogue, state.input, today);
  return questionFor(catalogue, state.node, keptAssessment(catalogue, scenario));
}

const LIVE_CHARTS: readonly Chart[] = [costMultiples];

interface LiveChart {
  readonly chart: Chart;
  readonly figure: ChartFigure;
}

function takeCharts({ catalogue }: Page, question: ChartQuestion): LiveChart[] {
  return LIVE_CHARTS.flatMap((chart) => {
    const figure = document.querySelector<HTMLElement>(`[data-chart="${chart.id}"]`);
    return figure ? [{ chart, figure: chartFigure(figure, chart.describe(catalogue, question)) }] : [];
  });
}

/** Moving keeps one history entry per stop: the address follows at once, and Back steps through where it rested. */
const REST_MS = 600;

function start(form: HTMLFormElement, catalogue: Catalogue): void {
  const page = pageOf(form, catalogue);
  // A browser may restore what was typed; the address is what counts.
  form.reset();
  alignSliders(form);
  const initial = stateInForm(page);
  let shown = scenarioView(catalogue, initial.state, page.today);
  const charts = takeCharts(page, questionIn(page, initial));
  let resting = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const answer = (read: ReadState): void => {
    const began = performance.now();
    const next = scenarioView(catalogue, read.state, page.today);
    show(page, shown, next);
    showMistakes([...read.mistakes, ...next.ignored]);
    shown = next;
    const charting = performance.now();
    const question = questionIn(page, read);
    const query = chartQuery(next.links, question);
    for (const { chart, figure } of charts) figure.show(chart.describe(catalogue, question), query);
    performance.measure('charts', { start: charting });
    performance.measure('answer', { start: began });
  };
  const move = (): void => {
    const read = stateInForm(page);
    answer(read);
    const address = addressHere(scenarioAddress(read.state)) ?? '';
    if (new URL(address, location.href).href === location.href.split('#')[0]) return;
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
      if (form.checkValidity()) move();
    });
  };

  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target.type === 'range' && target instanceof HTMLInputElement) {
      const number = numberBeside(target, form);
      if (number) number.value = target.value;
    } else if (target.type === 'checkbox' && target.name === 'measures') {
      const ticked = form.querySelector<HTMLInputElement>(
        'input[type="radio"][name="measures"][value="none"]',
      );
      if (ticked) ticked.checked = true;
    }
    alignSliders(form);
    changed();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed();
  });
  const follow = (): void => {
    const read = readState(catalogue, [...new URLSearchParams(location.search)]);
    const scenario = resolveScenario(catalogue, read.state.input, page.today);
    writeForm(form, catalogue, read.state, scenario);
    showInPlay(form, scenario.measures);
    resting = true;
    answer(read);
  };
  window.addEventListener('popstate', follow);
  // A server has answered the address already; in a copy as plain files that is done here.
  if (isCopy && location.search !== '') follow();
  document.documentElement.dataset['ready'] = 'true';
}

const found = find('[data-scenario]', HTMLFormElement);
// Without the catalogue the form still works by the server.
void fetch(found.dataset['catalogue'] ?? '')
  .then(async (response) => (await response.json()) as Catalogue)
  .then((catalogue) => start(found, catalogue));
