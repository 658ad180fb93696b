/**
 * One criterion on record in the languages of other rules engines. Each is set up as its own pages advise for speed:
 * rules read once, facts handed in as plain values, and every way of asking that could be the fastest is tried.
 */

import { evaluateExpressionSync, ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import { Engine as JsonRulesEngine } from 'json-rules-engine';
import type { TopLevelCondition } from 'json-rules-engine';
import Publicodes from 'publicodes';
import { BOUND_OPERATORS } from '../../../src/model/index.ts';
import type { BoundCriterion, BoundOperator, Criterion, TermCriterion } from '../../../src/model/index.ts';

/** The figures the rule asks for, each as one number; what is not on record is absent. */
export interface Facts {
  readonly wavelengthNm?: number;
  readonly numericalAperture?: number;
  readonly dedicatedChuckOverlayNm?: number;
}

/** A way of asking: all machines in one go, outcomes in their order. */
export interface Asked {
  readonly name: string;
  readonly engine: string;
  readonly ask: () => readonly boolean[] | Promise<readonly boolean[]>;
}

interface Limit {
  readonly leaf: BoundCriterion | TermCriterion;
  readonly operator: BoundOperator;
  readonly value: number;
}

/** The rule as a tree of "all" and "any" over single comparisons. */
type Tree = Limit | { readonly all: readonly Tree[] } | { readonly any: readonly Tree[] };

export function treeOf(criterion: Criterion): Tree {
  if ('all_of' in criterion) return { all: criterion.all_of.map(treeOf) };
  if ('any_of' in criterion) return { any: criterion.any_of.map(treeOf) };
  if (!('quantity' in criterion || 'term' in criterion))
    throw new Error('a criterion these rules do not use');
  const limits = BOUND_OPERATORS.flatMap((operator): Limit[] => {
    const value = criterion[operator];
    return value === undefined ? [] : [{ leaf: criterion, operator, value }];
  });
  const [only] = limits;
  return limits.length === 1 && only ? only : { all: limits };
}

const SIGNS: Readonly<Record<BoundOperator, string>> = {
  at_least: '>=',
  more_than: '>',
  at_most: '<=',
  less_than: '<',
};

/** As one expression: `(a >= 1) and ((b < 2) or …)`; each name after `subject`. */
function expression(tree: Tree, subject = ''): string {
  if ('all' in tree) return tree.all.map((part) => `(${expression(part, subject)})`).join(' and ');
  if ('any' in tree) return tree.any.map((part) => `(${expression(part, subject)})`).join(' or ');
  const { leaf, operator, value } = tree;
  const actual =
    'term' in leaf
      ? `${String(leaf.k_factor)} * ${subject}wavelengthNm / ${subject}numericalAperture`
      : `${subject}${leaf.quantity}`;
  return `${actual} ${SIGNS[operator]} ${String(value)}`;
}

interface ZenTable {
  readonly specified: boolean;
}

function zenGraph(value: string): ZenDecisionContent {
  const at = { x: 0, y: 0 };
  const content = {
    expressions: [{ id: 'rule', key: 'specified', value }],
    passThrough: false,
    inputField: null,
    outputPath: null,
    executionMode: 'single',
  };
  return new ZenDecisionContent({
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: at, content: { schema: '' } },
      { id: 'rule', type: 'expressionNode', name: 'rule', position: at, content },
      { id: 'out', type: 'outputNode', name: 'out', position: at, content: { schema: '' } },
    ],
    edges: [
      { id: 'first', type: 'edge', sourceId: 'in', targetId: 'rule' },
      { id: 'second', type: 'edge', sourceId: 'rule', targetId: 'out' },
    ],
  });
}

/** A decision compiled once, as its documentation advises; and its expression language without a graph. */
function zen(tree: Tree, machines: readonly Facts[]): Asked[] {
  const engine = 'zen-engine';
  const decision = new ZenEngine().createDecision(zenGraph(expression(tree)));
  const specified = async (facts: Facts, trace: boolean): Promise<boolean> => {
    const { result } = await decision.evaluate(facts, { trace });
    return (result as ZenTable).specified;
  };
  const inTurn = async (trace: boolean): Promise<boolean[]> => {
    const outcomes: boolean[] = [];
    for (const facts of machines) outcomes.push(await specified(facts, trace));
    return outcomes;
  };
  const alone = expression(tree);
  const listed = `map(machines, ${expression(tree, '#.')})`;
  return [
    { engine, name: 'decision, one after the other', ask: () => inTurn(false) },
    { engine, name: 'decision, one after the other, with trace', ask: () => inTurn(true) },
    {
      engine,
      name: 'decision, all at once',
      ask: () => Promise.all(machines.map((facts) => specified(facts, false))),
    },
    {
      engine,
      name: 'expression, synchronous',
      ask: () => machines.map((facts) => evaluateExpressionSync(alone, facts) as boolean),
    },
    {
      engine,
      name: 'expression over the list, synchronous',
      ask: () => evaluateExpressionSync(listed, { machines }) as boolean[],
    },
  ];
}

const WORDS: Readonly<Record<BoundOperator, string>> = {
  at_least: 'greaterThanInclusive',
  more_than: 'greaterThan',
  at_most: 'lessThanInclusive',
  less_than: 'lessThan',
};

type Condition = Extract<TopLevelCondition, { all: unknown }>['all'][number];

function condition(tree: Tree): Condition {
  if ('all' in tree) return { all: tree.all.map(condition) };
  if ('any' in tree) return { any: tree.any.map(condition) };
  const { leaf, operator, value } = tree;
  return { fact: 'term' in leaf ? leaf.term : leaf.quantity, operator: WORDS[operator], value };
}

/** Priorities make the conditions wait for each other, in the order of the text: a first "no" spares the rest. */
function inOrder(conditions: readonly Condition[]): Condition[] {
  return conditions.map((part, i) => ({ ...part, priority: conditions.length - i }));
}

export function jsonRulesEngine(tree: Tree, prioritized: boolean, kFactor: number): JsonRulesEngine {
  if (!('all' in tree)) throw new Error('a rule of this engine begins with "all" or "any"');
  const conditions = tree.all.map(condition);
  const rule = {
    conditions: { all: prioritized ? inOrder(conditions) : conditions },
    event: { type: 'specified' },
  };
  const engine = new JsonRulesEngine([rule], { allowUndefinedFacts: true });
  // A fact worked out from others, without the cache: nothing asks for it twice.
  engine.addFact(
    'minimum_resolvable_feature',
    async (_parameters, almanac) => {
      const [wavelength, aperture] = await Promise.all([
        almanac.factValue<number>('wavelengthNm'),
        almanac.factValue<number>('numericalAperture'),
      ]);
      return (kFactor * wavelength) / aperture;
    },
    { cache: false },
  );
  return engine;
}

function jsonRules(tree: Tree, kFactor: number, machines: readonly Facts[]): Asked[] {
  return [false, true].map((prioritized) => {
    const engine = jsonRulesEngine(tree, prioritized, kFactor);
    return {
      engine: 'json-rules-engine',
      name: prioritized ? 'conditions in order' : 'conditions at once',
      ask: async () => {
        const outcomes: boolean[] = [];
        for (const facts of machines) outcomes.push((await engine.run({ ...facts })).events.length > 0);
        return outcomes;
      },
    };
  });
}

type Rule = Readonly<Record<string, unknown>> | string;

function mechanism(tree: Tree): Rule {
  if ('all' in tree) return { 'toutes ces conditions': tree.all.map(mechanism) };
  if ('any' in tree) return { 'une de ces conditions': tree.any.map(mechanism) };
  const { leaf, operator, value } = tree;
  return `${'term' in leaf ? 'feature' : leaf.quantity} ${SIGNS[operator]} ${String(value)}`;
}

function publicodes(tree: Tree, kFactor: number, machines: readonly Facts[]): Asked[] {
  const engine = new Publicodes({
    wavelengthNm: null,
    numericalAperture: null,
    dedicatedChuckOverlayNm: null,
    feature: { valeur: `${String(kFactor)} * wavelengthNm / numericalAperture` },
    specified: mechanism(tree) as Record<string, unknown>,
  });
  const ask = (): boolean[] =>
    machines.map((facts) => engine.setSituation({ ...facts }).evaluate('specified').nodeValue === true);
  return [{ engine: 'publicodes', name: 'situation after situation', ask }];
}

/** Every way to put the criterion to the machines. */
export function otherEngines(criterion: Criterion, kFactor: number, machines: readonly Facts[]): Asked[] {
  const tree = treeOf(criterion);
  return [
    ...zen(tree, machines),
    ...jsonRules(tree, kFactor, machines),
    ...publicodes(tree, kFactor, machines),
  ];
}
