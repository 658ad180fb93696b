/** Lines that catch some nodes and spare others: where on a threshold's range they stand, or why nowhere (design §5.9). */

import { lawAlong } from './along.ts';
import { bindingOf } from './caught.ts';
import type { Catalogue } from './catalogue.ts';
import { movedTo, thresholdsInPlay, valueIn } from './keyed-threshold.ts';
import type { KeyedThreshold } from './keyed-threshold.ts';
import { settingFor } from './legal.ts';
import { proofOf } from './line-proof.ts';
import type { LineProof, TestedFigure, Tried } from './line-proof.ts';
import { testsNodes } from './measure.ts';
import type { ProcessNode } from './node.ts';
import type { Scenario } from './scenario.ts';
import { caughtOnSides, separationIn } from './separation.ts';
import type { Separation, Sides } from './separation.ts';
import { firstSettable, holds, joined, spansOf } from './spans.ts';
import type { SpanAt, ValueSpan } from './spans.ts';
import { leastSpillOver } from './spill-over.ts';
import type { Candidate, SpillOver } from './spill-over.ts';
import { quantitiesMovedBy, turnsOf } from './turns.ts';

/** What one threshold can do, everything else of the question as it is. A node is caught where it is specified itself. */
export interface FoundLine {
  readonly of: KeyedThreshold;
  /** Where the question puts the threshold. */
  readonly value: number;
  /** `undetermined`: figures that are missing could make it separate. */
  readonly outcome: 'separates' | 'undetermined' | 'none';
  /** Does it turn on this threshold which of the nodes are caught? Where not, the rest of the measure settles it. */
  readonly decides: boolean;
  /** Values that separate for sure. */
  readonly separates: readonly ValueSpan[];
  /** Values that do if what is undetermined turns out so. */
  readonly mightSeparate: readonly ValueSpan[];
  /** Where it separates nowhere, not even perhaps. */
  readonly proof: LineProof | null;
  /** On the values that separate; where none does, on those that catch all there is to catch; null where none does that. */
  readonly leastSpillOver: SpillOver | null;
}

const OUTCOMES = { certain: 'separates', possible: 'undetermined', none: 'none' } as const;

/** Values to be tried on spans: where the question puts the threshold, which comes first, else the first on its steps, else any. */
function candidatesOn(
  spans: readonly SpanAt[],
  of: KeyedThreshold,
  own: number,
  law: (value: number) => string,
): Candidate[] {
  const ordered = [...spans].sort((a, b) => Number(holds(b, own)) - Number(holds(a, own)));
  return ordered.map((span) => {
    const settable = holds(span, own) ? own : firstSettable(span, of.threshold);
    return { set: { [of.key]: settable ?? span.at }, settable: settable !== null, law: law(span.at) };
  });
}

function figuresOf(catalogue: Catalogue, scenario: Scenario, of: KeyedThreshold) {
  const { subjects } = settingFor(catalogue, of.measure, scenario);
  return (node: ProcessNode): TestedFigure[] =>
    quantitiesMovedBy(of).flatMap((quantity) => {
      const known = subjects.node(node).quantity(quantity);
      return 'interval' in known ? [{ node: node.id, quantity, interval: known.interval }] : [];
    });
}

/** The spans of the strongest separation there is; where there is none, those on which all to be caught are. */
function spansToTry(tried: readonly Tried[], best: Separation): SpanAt[] {
  const fits = ({ caught }: Tried): boolean =>
    best === 'none' ? caught.catch.every((outcome) => outcome === 'met') : separationIn(caught) === best;
  return tried.filter(fits).map(({ span }) => span);
}

/** A measure that is put to machines alone catches no node at any value. */
function withoutNodes(of: KeyedThreshold, value: number): FoundLine {
  const proof = { kind: 'tests-no-node' } as const;
  const nowhere = { decides: false, separates: [], mightSeparate: [], leastSpillOver: null };
  return { of, value, outcome: 'none', proof, ...nowhere };
}

export function findLine(
  catalogue: Catalogue,
  scenario: Scenario,
  of: KeyedThreshold,
  sides: Sides,
): FoundLine {
  const { measure } = of;
  const value = valueIn(scenario, of);
  if (!testsNodes(measure)) return withoutNodes(of, value);
  const turns = turnsOf(catalogue, scenario, of).map(({ at }) => at);
  const caughtAt = caughtOnSides(catalogue, scenario, measure, sides);
  const tried = spansOf(of.threshold, turns).map((span): Tried => ({
    span,
    caught: caughtAt(movedTo(scenario, of, span.at)),
  }));
  const on = (separation: Separation): ValueSpan[] =>
    joined(tried.flatMap(({ span, caught }) => (separationIn(caught) === separation ? [span] : [])));
  const [separates, mightSeparate] = [on('certain'), on('possible')];
  const best = separates.length > 0 ? 'certain' : mightSeparate.length > 0 ? 'possible' : 'none';
  const binds = bindingOf(catalogue, scenario, measure, sides.catch);
  const law = lawAlong(catalogue, scenario, of);
  const candidates = candidatesOn(spansToTry(tried, best), of, value, law);
  return {
    of,
    value,
    outcome: OUTCOMES[best],
    decides: new Set(tried.map(({ caught }) => JSON.stringify(caught))).size > 1,
    separates,
    mightSeparate,
    proof: best === 'none' ? proofOf(tried, sides, binds, figuresOf(catalogue, scenario, of)) : null,
    leastSpillOver: leastSpillOver(catalogue, scenario, measure, sides, candidates),
  };
}

/** Every movable threshold of the measures in play, or those among them that are asked for; lazy, as each takes a while. */
export function* findLines(
  catalogue: Catalogue,
  scenario: Scenario,
  sides: Sides,
  thresholds?: readonly string[],
): Generator<FoundLine> {
  for (const of of thresholdsInPlay(catalogue, scenario)) {
    if (thresholds === undefined || thresholds.includes(of.key))
      yield findLine(catalogue, scenario, of, sides);
  }
}
