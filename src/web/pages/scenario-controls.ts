/** The calculator's controls: one field per scenario parameter, each with its own value, unit, paragraph or source. */

import {
  byId,
  jurisdictionsIn,
  readingsOfMeasure,
  SCANNER_CLASSES,
  supplierCountries,
  thresholdsOf,
} from '../../model/index.ts';
import type { Catalogue, Measure, Scenario } from '../../model/index.ts';
import {
  BASELINES,
  baselineName,
  CLASS_WORDS,
  numberText,
  placeLabel,
  READING_WORDS,
  TEST_WORDS,
} from '../../text/index.ts';
import type { ScenarioState } from '../../text/index.ts';
import { assumptionGroups } from './scenario-assumptions.ts';
import type { AssumptionGroup } from './scenario-assumptions.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly about?: string;
  readonly chosen: boolean;
}

export interface ThresholdControl {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly own: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly at: string;
}

export interface MeasureControl {
  readonly id: string;
  readonly title: string;
  readonly tests: string;
  readonly inPlay: boolean;
  readonly open: boolean;
  readonly thresholds: readonly ThresholdControl[];
  readonly readings: readonly Choice[];
}

function thresholdControls(measure: Measure, set: Scenario['set']): ThresholdControl[] {
  return thresholdsOf(measure).map(({ threshold, label, value, from, to, step, unit, at }) => ({
    name: `set.${measure.id}.${threshold}`,
    label,
    unit: unit === 'ratio' ? '' : unit.replace('um2', 'µm²').replace('mm2', 'mm²'),
    value: set[`${measure.id}.${threshold}`] ?? value,
    own: numberText(value),
    from,
    to,
    step,
    at,
  }));
}

const MOST_OPEN = 3;

/** Measures with what may be moved in each; open where one is moved, or where few are in play. */
export function measureControls(catalogue: Catalogue, scenario: Scenario): MeasureControl[] {
  const few = scenario.measures.length <= MOST_OPEN;
  return catalogue.measures.map((measure) => {
    const { id } = measure;
    const inPlay = scenario.measures.includes(id);
    const readings = readingsOfMeasure(measure);
    const moved = Object.keys(scenario.set).some((key) => key.startsWith(`${id}.`));
    return {
      id,
      title: measure.title,
      tests: TEST_WORDS[measure.tests],
      inPlay,
      open: inPlay && (few || moved || (scenario.reading[id] ?? readings[0]) !== readings[0]),
      thresholds: thresholdControls(measure, scenario.set),
      readings: readings.map((value) => ({
        value,
        label: READING_WORDS[value].name,
        about: READING_WORDS[value].meaning,
        chosen: value === (scenario.reading[id] ?? readings[0]),
      })),
    };
  });
}

export interface RemovalControl {
  readonly classes: readonly Choice[];
  readonly suppliers: readonly Choice[];
  /** Everything else by id, in a text field. */
  readonly others: string;
}

function removalControl(catalogue: Catalogue, names: readonly string[]): RemovalControl {
  const classes = SCANNER_CLASSES.map((of) => ({
    value: of,
    label: CLASS_WORDS[of],
    chosen: names.includes(of),
  }));
  const suppliers = supplierCountries(catalogue).map((country) => {
    const value = `supplier:${country.toLowerCase()}`;
    return { value, label: placeLabel(country), chosen: names.includes(value) };
  });
  const listed = [...classes, ...suppliers].map(({ value }): string => value);
  return { classes, suppliers, others: names.filter((name) => !listed.includes(name)).join(', ') };
}

export interface ScenarioControls {
  readonly measures: readonly MeasureControl[];
  readonly inForce: boolean;
  readonly participants: readonly Choice[];
  readonly moreParticipants: readonly Choice[];
  readonly parties: readonly Choice[];
  readonly deny: RemovalControl;
  readonly only: RemovalControl;
  readonly assumptions: readonly AssumptionGroup[];
  readonly assumptionsOpen: boolean;
  readonly baselines: readonly Choice[];
  readonly nodes: readonly { readonly maker: string; readonly choices: readonly Choice[] }[];
}

function participantChoices(catalogue: Catalogue, chosen: readonly string[]): Choice[] {
  return jurisdictionsIn(catalogue).map((code) => ({
    value: code.toLowerCase(),
    label: placeLabel(code),
    chosen: chosen.includes(code),
  }));
}

export function scenarioControls(
  catalogue: Catalogue,
  state: ScenarioState,
  scenario: Scenario,
  makers: readonly string[],
): ScenarioControls {
  const leading = [
    'EU',
    'WA',
    ...supplierCountries(catalogue),
    ...catalogue.measures.map(({ jurisdiction }) => jurisdiction),
  ].map((code) => code.toLowerCase());
  const everyone = participantChoices(catalogue, scenario.participants);
  const isLeading = ({ value }: Choice): boolean => leading.includes(value);
  const { measures, with: added, without } = state.input;
  return {
    measures: measureControls(catalogue, scenario),
    inForce: measures === undefined && added === undefined && without === undefined,
    participants: everyone.filter(isLeading),
    moreParticipants: everyone.filter((choice) => !isLeading(choice)),
    parties: catalogue.parties.map(({ id, name }) => ({
      value: id,
      label: name,
      chosen: id === scenario.party,
    })),
    deny: removalControl(catalogue, scenario.deny),
    only: removalControl(catalogue, scenario.only),
    assumptions: assumptionGroups(catalogue, scenario),
    assumptionsOpen: Object.keys(scenario.assume).length > 0,
    baselines: [...BASELINES, ...catalogue.presets.map(({ id }) => id)].map((value) => ({
      value,
      label: baselineName(catalogue, value),
      chosen: value === state.baseline,
    })),
    nodes: makers.map((maker) => ({
      maker: byId(catalogue.parties, maker)?.name ?? maker,
      choices: catalogue.nodes
        .filter(
          (node) =>
            node.foundry === maker &&
            node.deviceClass === 'logic' &&
            (scenario.nodes?.includes(node.id) ?? true),
        )
        .map(({ id, name }) => ({ value: id, label: name, chosen: id === state.node })),
    })),
  };
}
