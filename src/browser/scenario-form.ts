/** The calculator's form: what it says as parameters, and what an address says written into it. */

import { byId, readingsOfMeasure, thresholdsOf } from '../model/index.ts';
import type { Catalogue, Scenario } from '../model/index.ts';
import { MEASURES_IN_FORCE, NO_MEASURES } from '../text/index.ts';
import type { ScenarioState } from '../text/index.ts';

export type Pair = readonly [name: string, value: string];

export function formPairs(form: HTMLFormElement): Pair[] {
  return [...new FormData(form)].flatMap(([name, value]): Pair[] =>
    typeof value === 'string' ? [[name, value]] : [],
  );
}

function inputsOf(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll('input')];
}

/** Shows the fields of the measures in play, and ticks those; true where that changed what the form says. */
export function showInPlay(form: HTMLFormElement, inPlay: readonly string[]): boolean {
  let changed = false;
  for (const part of document.querySelectorAll<HTMLElement>('[data-in-play]'))
    part.hidden = !inPlay.includes(part.dataset['inPlay'] ?? '');
  for (const fields of form.querySelectorAll<HTMLFieldSetElement>('[data-fields]')) {
    const off = !inPlay.includes(fields.dataset['fields'] ?? '');
    if (fields.disabled !== off) {
      fields.disabled = off;
      changed = true;
    }
  }
  for (const box of inputsOf(form))
    if (box.type === 'checkbox' && box.name === 'measures') box.checked = inPlay.includes(box.value);
  return changed;
}

/** Each slider beside the number it moves. */
export function numberBeside(slider: HTMLInputElement, form: HTMLFormElement): HTMLInputElement | null {
  const number = form.elements.namedItem(slider.dataset['for'] ?? '');
  return number instanceof HTMLInputElement ? number : null;
}

export function alignSliders(form: HTMLFormElement): void {
  for (const slider of form.querySelectorAll<HTMLInputElement>('input[type="range"]')) {
    const number = numberBeside(slider, form);
    if (number && slider.value !== number.value && number.checkValidity()) slider.value = number.value;
  }
}

/** What a field says in a state; null for a name that is no number field. */
function numberText(catalogue: Catalogue, scenario: Scenario, name: string): string | null {
  if (name.startsWith('assume.')) {
    const value = scenario.assume[name.slice('assume.'.length)];
    return value === undefined ? '' : String(value);
  }
  if (!name.startsWith('set.')) return null;
  const key = name.slice('set.'.length);
  const [id = '', threshold] = key.split('.');
  const measure = byId(catalogue.measures, id);
  const own = measure && thresholdsOf(measure).find((entry) => entry.threshold === threshold)?.value;
  const value = scenario.set[key] ?? own;
  return value === undefined ? '' : String(value);
}

/** Writes a state into every control. */
export function writeForm(
  form: HTMLFormElement,
  catalogue: Catalogue,
  state: ScenarioState,
  scenario: Scenario,
): void {
  const { input } = state;
  const inForce = input.measures === undefined && input.with === undefined && input.without === undefined;
  const mode = inForce ? MEASURES_IN_FORCE : NO_MEASURES;
  const ticked: Readonly<Record<string, readonly string[]>> = {
    measures: scenario.measures,
    participants: scenario.participants.map((code) => code.toLowerCase()),
    deny: scenario.deny,
    only: scenario.only,
  };
  const reading = (name: string): string | undefined => {
    const id = name.slice('reading.'.length);
    const measure = byId(catalogue.measures, id);
    return scenario.reading[id] ?? (measure && readingsOfMeasure(measure)[0]);
  };
  const boxed = new Set(inputsOf(form).flatMap((box) => (box.type === 'checkbox' ? [box.value] : [])));
  const words: Readonly<Record<string, string>> = {
    on: scenario.on,
    party: scenario.party ?? '',
    destination: scenario.destination ?? '',
    licenses: scenario.licenses,
    installed: scenario.installed,
    unverified: scenario.unverified,
    baseline: state.baseline,
    node: state.node,
    deny: scenario.deny.filter((name) => !boxed.has(name)).join(', '),
    only: scenario.only.filter((name) => !boxed.has(name)).join(', '),
  };
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = words[field.name] ?? field.value;
    if (!(field instanceof HTMLInputElement) || field.name === '') continue;
    const { name } = field;
    if (field.type === 'checkbox') field.checked = ticked[name]?.includes(field.value) ?? false;
    else if (field.type === 'radio')
      field.checked = field.value === (name === 'measures' ? mode : reading(name));
    else if (field.type !== 'hidden')
      field.value = numberText(catalogue, scenario, name) ?? words[name] ?? field.value;
  }
  alignSliders(form);
}
