/** The model's assumptions as fields: the reader's own value, the recorded range with its source, or why there is none. */

import { byId } from '../../model/index.ts';
import type { Catalogue, Scenario } from '../../model/index.ts';
import { numberText } from '../../text/index.ts';

export interface AssumptionControl {
  readonly name: string;
  readonly label: string;
  readonly definition: string;
  readonly unit: string;
  readonly value: string;
  readonly placeholder: string;
  readonly least: number;
  readonly most: number;
  /** Low, central and high as recorded; for a reader's own, why nothing is. */
  readonly range: string;
  readonly source: { readonly text: string; readonly href: string } | null;
}

export interface AssumptionGroup {
  readonly title: string;
  readonly controls: readonly AssumptionControl[];
}

const GROUPS: readonly (readonly [title: string, test: RegExp])[] = [
  ['What one exposure prints', /single-exposure|two-dimensional|\.k1$/],
  ['Layers', /via-pitch|relaxed|layer-count/],
  ['Cost of passes and steps', /pass-cost|step/],
  ['Overlay', /overlay/],
  ['Lithography’s share of wafer cost', /litho-share/],
  ['Yield and capacity', /./],
];

function rangeText(low: number, central: number, high: number, unit: string): string {
  const of = unit === 'ratio' ? '' : ` ${unit}`;
  return `low ${numberText(low)}, central ${numberText(central)}, high ${numberText(high)}${of}`;
}

export function assumptionGroups(catalogue: Catalogue, scenario: Scenario): AssumptionGroup[] {
  const given = (id: string): string => {
    const value = scenario.assume[id];
    return value === undefined ? '' : String(value);
  };
  const recorded = catalogue.parameters.map((parameter): AssumptionControl => {
    const { id, label, definition, unit, low, central, high, source: cited } = parameter;
    const source = cited === undefined ? undefined : byId(catalogue.sources, cited);
    return {
      name: `assume.${id}`,
      label,
      definition,
      unit: unit === 'ratio' ? '' : unit,
      value: given(id),
      placeholder: String(central),
      least: low / 4,
      most: high * 4,
      range: rangeText(low, central, high, unit),
      source: source ? { text: source.producer, href: `/sources/${source.id}` } : null,
    };
  });
  const groups = GROUPS.map(([title, test], i) => ({
    title,
    controls: recorded.filter(
      ({ name }) => GROUPS.findIndex(([, other]) => other.test(name)) === i && test.test(name),
    ),
  }));
  const own = catalogue.readerParameters.map((parameter): AssumptionControl => ({
    name: `assume.${parameter.id}`,
    label: parameter.label,
    definition: parameter.definition,
    unit: parameter.unit,
    value: given(parameter.id),
    placeholder: 'none',
    least: parameter.least,
    most: parameter.most,
    range: parameter.gap,
    source: null,
  }));
  return [{ title: 'Figures that only you can give', controls: own }, ...groups];
}
