/** A foundry's first nodes, by the dates on record, and how long after another's they came. */

import type { Catalogue } from './catalogue.ts';
import { isGap } from './figure.ts';
import { NODE_CLASSES } from './node.ts';
import type { NodeClass, ProcessNode } from './node.ts';
import { yearsBetween } from './when.ts';
import type { DateRange } from './when.ts';

/** A date that may decide a lag: on record and verified. */
export function dated(node: ProcessNode): DateRange | null {
  const date = node.volumeProduction;
  return isGap(date) || date.standing === 'unverified' ? null : date;
}

export interface FirstNode {
  readonly node: ProcessNode;
  readonly date: DateRange;
}

/** A foundry's first dated node that fits, by the earliest day it may have started. */
export function firstDated(
  nodes: readonly ProcessNode[],
  foundry: string,
  fits: (node: ProcessNode) => boolean,
): FirstNode | null {
  const candidates = nodes.flatMap((node) => {
    const date = node.foundry === foundry && fits(node) ? dated(node) : null;
    return date ? [{ node, date }] : [];
  });
  return candidates.sort((a, b) => (a.date.from < b.date.from ? -1 : 1))[0] ?? null;
}

/**
 * Where a foundry stands in a class: a dated node, nodes without a date, none although it makes finer ones (`passed`),
 * or none so far.
 */
export type ClassStanding =
  (FirstNode & { readonly state: 'dated' }) | { readonly state: 'undated' | 'passed' | 'none' };

/** One step of the class ladder as two foundries stand on it; `years` by which the one came after the other. */
export interface ClassLag {
  readonly nodeClass: NodeClass;
  readonly behind: ClassStanding;
  readonly ahead: ClassStanding;
  readonly years: { readonly low: number; readonly high: number } | null;
}

function standingIn(nodes: readonly ProcessNode[], foundry: string, of: NodeClass): ClassStanding {
  const first = firstDated(nodes, foundry, ({ nodeClass }) => nodeClass === of);
  if (first) return { state: 'dated', ...first };
  const own = nodes.filter((node) => node.foundry === foundry);
  if (own.some(({ nodeClass }) => nodeClass === of)) return { state: 'undated' };
  const finer = NODE_CLASSES.slice(NODE_CLASSES.indexOf(of) + 1);
  return { state: own.some(({ nodeClass }) => nodeClass && finer.includes(nodeClass)) ? 'passed' : 'none' };
}

/** Every class in which one of two foundries has a node, coarse to fine, with the years between their first nodes. */
export function lagsByClass({ nodes }: Catalogue, behind: string, ahead: string): ClassLag[] {
  const logic = nodes.filter(({ deviceClass }) => deviceClass === 'logic');
  return NODE_CLASSES.flatMap((nodeClass) => {
    const [late, early] = [standingIn(logic, behind, nodeClass), standingIn(logic, ahead, nodeClass)];
    const made = [late, early].some(({ state }) => state === 'dated' || state === 'undated');
    if (!made) return [];
    const both = late.state === 'dated' && early.state === 'dated';
    return [
      { nodeClass, behind: late, ahead: early, years: both ? yearsBetween(early.date, late.date) : null },
    ];
  });
}
