/** The historical run: what each measure changed on its day for each node made in a country, by law and in production. */

import { assess } from './assess.ts';
import type { Catalogue } from './catalogue.ts';
import { isGap } from './figure.ts';
import { keptAnswers, perObject } from './kept.ts';
import type { Kept } from './kept.ts';
import type { Measure, Tests } from './measure.ts';
import type { ProcessNode } from './node.ts';
import { changeFrom, stateOf } from './node-state.ts';
import type { Change, NodeState } from './node-state.ts';
import { resolveScenario } from './scenario.ts';
import type { Installed, ScenarioInput } from './scenario.ts';
import { dayBefore } from './when.ts';

/** One node on a measure's day. */
export interface NodeDay {
  readonly node: string;
  /** Was it in volume production by then? Null where no date is on record. */
  readonly inProduction: boolean | null;
  /** All measures in force the day before, and on the day. */
  readonly before: NodeState;
  readonly on: NodeState;
  /** That day with no measure at all, and with this one alone. */
  readonly none: NodeState;
  readonly alone: NodeState;
  /** Where the day differs from the day before, and the measure alone from none. */
  readonly changed: Change;
  readonly changedAlone: Change;
}

export interface MeasureDay {
  readonly measure: string;
  readonly on: string;
  /** Last day on which it may have taken effect, where that is uncertain. */
  readonly latest: string | null;
  /** Came into force that day; or never did, and stands on its first day as if it had. */
  readonly standing: 'in-force' | 'never-in-force';
  readonly tests: Tests;
  /** Other measures that came into force the same day: the day's change is theirs too. */
  readonly sameDay: readonly string[];
  /** None for a measure that tests neither nodes nor equipment: it changes nothing that the model sees. */
  readonly nodes: readonly NodeDay[];
}

export interface HistoricalRun {
  readonly since: string;
  readonly country: string;
  readonly installed: Installed;
  /** Ascending by day. */
  readonly days: readonly MeasureDay[];
}

export interface RunInput {
  readonly since: string;
  /** ISO 3166 alpha-2 code of the country whose nodes are asked about. */
  readonly country: string;
  /** Machines that a fab already has: lost to it once a measure specifies them, or kept. */
  readonly installed: Installed;
}

/** The first day in force; for a measure that never was, its first day on record. */
function dayOf({ history }: Measure): Pick<MeasureDay, 'on' | 'latest' | 'standing'> | null {
  const inForce = history.find((event) => event.status === 'in-force');
  const event = inForce ?? history[0];
  if (!event) return null;
  return { on: event.on, latest: event.latest ?? null, standing: inForce ? 'in-force' : 'never-in-force' };
}

function inProductionOn({ volumeProduction }: ProcessNode, day: string): boolean | null {
  return isGap(volumeProduction) ? null : volumeProduction.from <= day;
}

/** What a measure may test that is on record: a transaction is not. */
const PUT_TO_RECORDS: readonly Tests[] = ['node', 'equipment', 'equipment-for-node'];

type Ask = (input: ScenarioInput & { readonly on: string }) => ReadonlyMap<string, NodeState>;

/** Assesses the nodes of the run; equal questions, such as those of measures of one day, are answered once. */
function asker(catalogue: Catalogue, nodes: readonly ProcessNode[], installed: Installed): Ask {
  const known = new Map<string, ReadonlyMap<string, NodeState>>();
  const ids = nodes.map((node) => node.id);
  return (input) => {
    const scenario = resolveScenario(catalogue, { ...input, installed, nodes: ids }, input.on);
    const key = JSON.stringify(scenario);
    const found =
      known.get(key) ??
      new Map(assess(catalogue, scenario).nodes.map((result) => [result.node, stateOf(result)]));
    known.set(key, found);
    return found;
  };
}

/** The run, a measure at a time, so that a server can answer others between. */
function* stepsOf(
  catalogue: Catalogue,
  { since, country, installed }: RunInput,
): Generator<void, HistoricalRun> {
  const nodes = catalogue.nodes.filter((node) => node.madeIn.some((site) => site.country === country));
  const ask = asker(catalogue, nodes, installed);
  const dated = catalogue.measures.flatMap((measure) => {
    const day = dayOf(measure);
    return day && day.on >= since ? [{ measure, day }] : [];
  });
  const putOnItsDay = ({ measure, day }: (typeof dated)[number]): MeasureDay => {
    const { on, standing } = day;
    const asked = PUT_TO_RECORDS.includes(measure.tests) ? nodes : [];
    const proposed = standing === 'never-in-force' ? { with: [measure.id] } : {};
    const questions = [
      { on: dayBefore(on) },
      { on, ...proposed },
      { on, measures: [] },
      { on, measures: [measure.id] },
    ];
    const answers = asked.length === 0 ? [] : questions.map(ask);
    const others = dated.filter((other) => other.day.on === on && other.measure !== measure);
    return {
      measure: measure.id,
      ...day,
      tests: measure.tests,
      sameDay: others.filter((other) => other.day.standing === 'in-force').map((other) => other.measure.id),
      nodes: asked.flatMap((node): NodeDay[] => {
        const [was, is, without, own] = answers.flatMap((answer) => answer.get(node.id) ?? []);
        if (!was || !is || !without || !own) return [];
        return [
          {
            node: node.id,
            inProduction: inProductionOn(node, on),
            before: was,
            on: is,
            none: without,
            alone: own,
            changed: changeFrom(was, is),
            changedAlone: changeFrom(without, own),
          },
        ];
      }),
    };
  };
  const days: MeasureDay[] = [];
  for (const entry of dated) {
    days.push(putOnItsDay(entry));
    yield;
  }
  const place = ({ on, measure }: MeasureDay): string => `${on} ${measure}`;
  return { since, country, installed, days: days.sort((a, b) => (place(a) < place(b) ? -1 : 1)) };
}

const MOST_KEPT = 4;
const kept = perObject<Catalogue, Kept<string, HistoricalRun>>(() => keptAnswers(MOST_KEPT));

function keyOf({ since, country, installed }: RunInput): string {
  return [since, country, installed].join('|');
}

/**
 * Every measure since a day: the day before it came into force against that day with all measures in force taken
 * together, and the measure alone against none. A measure that never came into force is put on its first day as if it
 * had, beside those that were. Kept, since records do not change while they are served.
 */
export function historicalRun(catalogue: Catalogue, input: RunInput): HistoricalRun {
  return kept(catalogue).get(keyOf(input), () => {
    const steps = stepsOf(catalogue, input);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  });
}

/** Works the run out in steps and keeps it, so that the first to ask need not wait. */
export function* preparedRun(catalogue: Catalogue, input: RunInput): Generator<void> {
  const run = yield* stepsOf(catalogue, input);
  kept(catalogue).get(keyOf(input), () => run);
}

/** One measure's day in the run; null for a measure before its first day. */
export function measureDay(catalogue: Catalogue, input: RunInput, measure: string): MeasureDay | null {
  return historicalRun(catalogue, input).days.find((day) => day.measure === measure) ?? null;
}
