/**
 * The calculator's state as an address says it, read on the server and in the browser alike. A page never goes blank
 * over a bad parameter: what could not be used comes back beside the state, and a field left empty asks for nothing.
 */

import { assumptionsFrom, byId, INSTALLED, LICENSES, thresholdsOf } from '../model/index.ts';
import type { Catalogue, Installed, Licenses, ScenarioInput } from '../model/index.ts';
import { BASELINES, LISTS, sortPairs, USUAL_BASELINE } from './scenario-parameters.ts';
import type { Mistake, Pairs, Sorted } from './scenario-parameters.ts';
import {
  mistakesOf,
  usableItems,
  usableNumbers,
  usableReadings,
  usableText,
  usableWord,
} from './scenario-values.ts';

export interface ScenarioState {
  readonly input: ScenarioInput;
  /** What to compare with: the id of a preset, `none` for no measure at all, or `day-before`. */
  readonly baseline: string;
  /** The node whose layers are shown, and the one that is where the reader names none: the first that the case compares. */
  readonly node: string;
  readonly usualNode: string;
  /** The dataset release that answers, where it is not the one in use. */
  readonly data: string | null;
}

export interface ReadState {
  readonly state: ScenarioState;
  readonly mistakes: readonly Mistake[];
}

const UNVERIFIED = ['exclude', 'include'] as const;

function present(input: Readonly<Record<string, unknown>>): ScenarioInput {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  ) as ScenarioInput;
}

/** A measure both added and taken out is taken out, as it would be; the addition is dropped and said. */
function withoutBoth(catalogue: Catalogue, input: ScenarioInput, { mistakes }: Sorted): ScenarioInput {
  const { with: added = [], without = [], ...rest } = input;
  const both = added.filter((id) => without.includes(id));
  if (both.length === 0) return input;
  mistakes.push(...mistakesOf(catalogue, { with: both, without: both }));
  const left = added.filter((id) => !both.includes(id));
  return { ...rest, without, ...(left.length === 0 ? {} : { with: left }) };
}

/** Every threshold's own value, by `measure.threshold`. */
function ownThreshold(catalogue: Catalogue): (key: string) => number | null {
  return (key) => {
    const [id = '', threshold] = key.split('.');
    const measure = byId(catalogue.measures, id);
    return (measure && thresholdsOf(measure).find((entry) => entry.threshold === threshold)?.value) ?? null;
  };
}

/** The node that the case starts from. */
export function usualNodeOf(catalogue: Catalogue): string {
  return catalogue.cases[0]?.compare[0] ?? catalogue.nodes[0]?.id ?? '';
}

/** The state that an address or a form states. */
export function readState(catalogue: Catalogue, pairs: Pairs): ReadState {
  const sorted = sortPairs(pairs);
  const central: Readonly<Record<string, number | null>> = assumptionsFrom(catalogue.parameters);
  const licenses: Licenses | undefined = usableWord(sorted, 'licenses', LICENSES);
  const installed: Installed | undefined = usableWord(sorted, 'installed', INSTALLED);
  const unverified = usableWord(sorted, 'unverified', UNVERIFIED);
  const input = present({
    on: usableText(catalogue, sorted, 'on'),
    ...Object.fromEntries(LISTS.map((name) => [name, usableItems(catalogue, sorted, name)])),
    set: usableNumbers(catalogue, sorted, 'set', ownThreshold(catalogue)),
    destination: usableText(catalogue, sorted, 'destination'),
    party: usableText(catalogue, sorted, 'party'),
    licenses: licenses === 'policy' ? undefined : licenses,
    installed: installed === 'lose' ? undefined : installed,
    reading: usableReadings(catalogue, sorted),
    unverified: unverified === 'exclude' ? undefined : unverified,
    assume: usableNumbers(catalogue, sorted, 'assume', (key) => central[key] ?? null),
  });
  const told = withoutBoth(catalogue, input, sorted);
  usableWord(sorted, 'data', [catalogue.dataset.version]);
  const baselines = [...BASELINES, ...catalogue.presets.map(({ id }) => id)];
  const assessed = catalogue.nodes.filter(({ id }) => told.nodes?.includes(id) ?? true);
  const logic = assessed.filter(({ deviceClass }) => deviceClass === 'logic').map(({ id }) => id);
  const usualNode = usualNodeOf(catalogue);
  const first = logic.includes(usualNode) ? usualNode : (logic[0] ?? usualNode);
  return {
    state: {
      input: told,
      baseline: usableWord(sorted, 'baseline', baselines) ?? USUAL_BASELINE,
      node: usableWord(sorted, 'node', logic) ?? first,
      usualNode,
      data: catalogue.dataset.current === undefined ? null : catalogue.dataset.version,
    },
    mistakes: sorted.mistakes,
  };
}
