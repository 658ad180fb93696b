/**
 * `npm run bench:model`: how fast the model answers, beside a fixed loop, a function written by hand and three rules
 * engines, all in one run. It prints and asserts no time: figures depend on the machine, ratios little.
 */

import { assess, evaluate, outcomeFor, resolveScenario, thresholdsOf } from '../../../src/model/index.ts';
import type { ScenarioInput } from '../../../src/model/index.ts';
import { measureOnRecord, records, TODAY } from '../../support/records.ts';
import { table } from '../table.ts';
import { otherEngines } from './engines.ts';
import type { Facts } from './engines.ts';
import { batches, DAY, kFactorOnRecord, ruleOnRecord, subjectFor, writtenByHand } from './rule.ts';
import type { Batch } from './rule.ts';
import { race, referenceLoop } from './timing.ts';
import type { Contestant, Timed } from './timing.ts';

function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** One question per step of every slider of the measures in force, each a new scenario. */
function moves(): ScenarioInput[] {
  const { measures } = resolveScenario(records(), {}, TODAY);
  return measures.flatMap((id) =>
    thresholdsOf(measureOnRecord(id)).flatMap(({ threshold, from, to, step }) =>
      [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => {
        const value = from + Math.round(((to - from) * part) / step) * step;
        return { set: { [`${id}.${threshold}`]: Number(value.toFixed(6)) } };
      }),
    ),
  );
}

async function assessments(): Promise<void> {
  const catalogue = records();
  const inputs = moves();
  const answer = (input: ScenarioInput): number =>
    assess(catalogue, resolveScenario(catalogue, input, TODAY)).nodes.length;
  const nodes = catalogue.nodes.length;
  let next = 0;
  const [loop, whole, moved] = await race([
    { name: 'reference loop, 1,000,000 steps', answers: 1, gives: referenceLoop(), run: referenceLoop },
    { name: 'full assessment', answers: 1, gives: nodes, run: () => answer({}) },
    {
      name: 'one threshold moved',
      answers: 1,
      gives: nodes,
      run: () => answer(inputs[next++ % inputs.length] ?? {}),
    },
  ]);
  if (!loop || !whole || !moved) return;
  const scale = [catalogue.nodes, catalogue.equipment, resolveScenario(catalogue, {}, TODAY).measures];
  const [n, m, r] = scale.map((list) => String(list.length));
  print(`The whole model: ${n} nodes, ${m} machines, ${r} measures in force, reasons on`);
  table([
    ['', 'milliseconds', 'per second', 'in reference loops'],
    ...[loop, whole, moved].map(({ name, nanoseconds }) => [
      name,
      rounded(nanoseconds / 1e6),
      rounded(1e9 / nanoseconds),
      rounded(nanoseconds / loop.nanoseconds),
    ]),
  ]);
  print(`  ${String(inputs.length)} positions of sliders; target: under 2 ms for a move`);
  print();
}

/** For the function by hand, which reads every field; no comparison with NaN holds. */
function withNaN(facts: Facts): Required<Facts> {
  const {
    wavelengthNm = Number.NaN,
    numericalAperture = Number.NaN,
    dedicatedChuckOverlayNm = Number.NaN,
  } = facts;
  return { wavelengthNm, numericalAperture, dedicatedChuckOverlayNm };
}

function count(outcomes: readonly boolean[]): number {
  return outcomes.filter(Boolean).length;
}

/** So many passes over the batch make one run of what takes nanoseconds. */
const PASSES = 100;

/**
 * All machines of a batch put to the function by hand, to our evaluator, and to each engine. Each loop is written out:
 * a loop shared by several functions would be compiled for none of them.
 */
function contestants(batch: Batch): { readonly ours: Contestant[]; readonly others: Contestant[] } {
  const rule = ruleOnRecord();
  const { machines, subjects, facts } = batch;
  const complete = facts.map(withNaN);
  const met = count(batch.specified);
  const base = { answers: machines.length * PASSES, gives: met * PASSES };
  return {
    ours: [
      {
        ...base,
        name: 'written by hand',
        run: () => {
          let found = 0;
          for (let pass = 0; pass < PASSES; pass += 1) {
            for (const machine of complete) if (writtenByHand(machine)) found += 1;
          }
          return found;
        },
      },
      {
        ...base,
        name: 'Linewidth, outcome only',
        run: () => {
          let found = 0;
          for (let pass = 0; pass < PASSES; pass += 1) {
            for (const subject of subjects) if (outcomeFor(rule, subject, DAY) === 'met') found += 1;
          }
          return found;
        },
      },
      {
        ...base,
        name: 'Linewidth, full reasons',
        run: () => {
          let found = 0;
          for (let pass = 0; pass < PASSES; pass += 1) {
            for (const subject of subjects) if (evaluate(rule, subject, DAY).outcome === 'met') found += 1;
          }
          return found;
        },
      },
      {
        ...base,
        name: 'Linewidth, full reasons, subject made anew',
        run: () => {
          let found = 0;
          for (let pass = 0; pass < PASSES; pass += 1) {
            for (const machine of machines) {
              if (evaluate(rule, subjectFor(machine), DAY).outcome === 'met') found += 1;
            }
          }
          return found;
        },
      },
    ],
    others: otherEngines(rule, kFactorOnRecord(), facts).map(({ engine, name, ask }) => ({
      answers: machines.length,
      gives: met,
      name: `${engine}: ${name}`,
      run: () => {
        const asked = ask();
        return asked instanceof Promise ? asked.then(count) : count(asked);
      },
    })),
  };
}

/** Every engine and the function by hand must agree with us on every machine, or no ratio means anything. */
async function verify(batch: Batch): Promise<void> {
  const asked = otherEngines(ruleOnRecord(), kFactorOnRecord(), batch.facts);
  const byHand = batch.facts.map((facts) => writtenByHand(withNaN(facts)));
  const given = [
    { name: 'the function written by hand', outcomes: byHand },
    ...(await Promise.all(
      asked.map(async ({ engine, name, ask }) => ({ name: `${engine}: ${name}`, outcomes: await ask() })),
    )),
  ];
  for (const { name, outcomes } of given) {
    batch.specified.forEach((specified, i) => {
      if (outcomes[i] === specified) return;
      throw new Error(
        `${name}: ${batch.machines[i]?.id ?? '?'} is ${String(outcomes[i])}, not ${String(specified)}`,
      );
    });
  }
  print(
    `  ${String(given.length)} ways agree with ours on all ${String(batch.machines.length)} machines` +
      ` (${String(count(batch.specified))} specified)`,
  );
  print();
}

function verdict(what: string, ours: Timed | undefined, fastest: Timed, least: number, aim: number): void {
  if (!ours) return;
  const times = fastest.nanoseconds / ours.nanoseconds;
  const reached = times >= aim ? 'aim reached' : times >= least ? 'target reached' : 'below target';
  print(
    `  ${what}: ${rounded(times)} times the fastest engine (target ${String(least)}, aim ${String(aim)}): ${reached}`,
  );
}

async function comparison(batch: Batch): Promise<void> {
  print(`3B001.f.1.b of November 2023, put to ${batch.title}`);
  await verify(batch);
  const { ours, others } = contestants(batch);
  const timed = await race([...ours, ...others]);
  const [byHand, outcome, reasons] = timed;
  const fastest = timed.slice(ours.length).reduce((a, b) => (b.nanoseconds < a.nanoseconds ? b : a));
  if (!byHand || !outcome) return;
  table([
    ['', 'nanoseconds a machine', 'over by hand', 'over our outcome'],
    ...timed.map(({ name, nanoseconds }) => [
      name,
      rounded(nanoseconds),
      rounded(nanoseconds / byHand.nanoseconds),
      rounded(nanoseconds / outcome.nanoseconds),
    ]),
  ]);
  print(`  fastest engine: ${fastest.name}`);
  verdict('outcome only', outcome, fastest, 60, 100);
  verdict('with full reasons', reasons, fastest, 8, 10);
  print();
}

const { decided, complete } = batches();
await comparison(decided);
await comparison(complete);
await assessments();
