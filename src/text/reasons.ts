/** Why, in words: the reasons that decide an outcome, each with its paragraph. */

import { ATTRIBUTES, byId, nearest, QUANTITIES } from '../model/index.ts';
import type {
  BindingReason,
  BoundReason,
  Catalogue,
  GroupReason,
  QuantityKey,
  Reason,
  RelationReason,
} from '../model/index.ts';
import { boundText, limitText, termText } from './bound-reasons.ts';
import { intervalText, listText } from './numbers.ts';
import { witnessText } from './relation-reasons.ts';

/** Of a party that is not on record, where the id of one that is may be meant. */
function slipText({ parties }: Catalogue, given: string): string {
  if (byId(parties, given)) return '';
  const near = nearest(
    given,
    parties.map(({ id }) => id),
  );
  return near === null ? '' : `, which is not on record (did you mean "${near}"?)`;
}

function bindingText(reason: BindingReason, catalogue: Catalogue): string {
  const parts: string[] = [];
  const { party, destination } = reason;
  const partyName = (id: string): string => byId(catalogue.parties, id)?.name ?? id;
  if (party) {
    const bound = listText(party.bound.map(partyName));
    if (party.actual === null) parts.push(`it binds supplies to ${bound}, and the party was not given`);
    else if (!party.bound.includes(party.actual)) {
      parts.push(
        `it binds supplies to ${bound}, not to ${partyName(party.actual)}${slipText(catalogue, party.actual)}`,
      );
    }
  }
  if (destination) {
    if (destination.actual === null)
      parts.push('it binds certain destinations, and the destination was not given');
    else if (!destination.bound.includes(destination.actual)) {
      parts.push(`it does not bind facilities in ${destination.actual}`);
    }
  }
  return parts.join('; ');
}

/** A relation of a node, or of an item that a reader states, by the test on the node; that of a machine by its witnesses. */
function relationText(reason: RelationReason, catalogue: Catalogue): string {
  const { node } = reason;
  if (!node) return witnessText(reason, catalogue);
  const tested = leaves(node).map((leaf) => leafText(leaf, catalogue));
  const stated = reason.reading === 'as-stated' && reason.relation === 'uniquely-required-for';
  if (!stated || node.outcome === 'not-met') return tested.join('; ');
  return reason.outcome === 'not-met'
    ? 'the item is stated not to be uniquely required'
    : ['the item is stated to be uniquely required', ...tested].join('; ');
}

/** The leaves that decide: all of a met `all_of`, the first met of an `any_of`, what failed or is open otherwise. */
function leaves(reason: Reason): Reason[] {
  if (!('reasons' in reason) || reason.kind === 'none-of') return [reason];
  const same = reason.reasons.filter((child) => child.outcome === reason.outcome);
  if (reason.kind === 'any-of' && reason.outcome === 'met') return same.slice(0, 1).flatMap(leaves);
  if (reason.kind === 'all-of' && reason.outcome === 'not-met') return same.slice(0, 1).flatMap(leaves);
  const chosen = same.length > 0 ? same : reason.reasons;
  return chosen.flatMap(leaves);
}

const EXCEPTED = {
  met: { of: 'not-met', said: 'no exception applies' },
  'not-met': { of: 'met', said: 'an exception applies' },
  undetermined: { of: 'undetermined', said: 'whether an exception applies is open' },
} as const;

/** What of the exceptions of a test decides: that none applies, that one does, or what leaves it open. */
function exceptionLeaves({ reasons, outcome }: GroupReason): Reason[] {
  return reasons.filter((child) => child.outcome === EXCEPTED[outcome].of).flatMap(leaves);
}

function leafText(reason: Reason, catalogue: Catalogue): string {
  switch (reason.kind) {
    case 'bound':
      return boundText(reason);
    case 'term':
      return termText(reason);
    case 'attribute': {
      const { label } = ATTRIBUTES[reason.attribute];
      const allowed = listText(reason.allowed, 'or');
      if (reason.actual === null) return `${label} was not given; the test asks for ${allowed}`;
      if (reason.outcome === 'met') return `${label} is ${reason.actual}`;
      return `${label} ${reason.actual} is not ${allowed}`;
    }
    case 'binding':
      return bindingText(reason, catalogue);
    case 'relation':
      return relationText(reason, catalogue);
    case 'none-of':
      return `${EXCEPTED[reason.outcome].said}: ${exceptionLeaves(reason)
        .map((leaf) => leafText(leaf, catalogue))
        .join('; ')}`;
    default:
      return leaves(reason)
        .map((leaf) => leafText(leaf, catalogue))
        .join('; ');
  }
}

function paragraphs(deciding: readonly Reason[]): string {
  const cited = [
    ...new Set(
      deciding
        .flatMap((leaf) => (leaf.kind === 'none-of' ? exceptionLeaves(leaf) : [leaf]))
        .flatMap((leaf) => ('at' in leaf && leaf.kind !== 'binding' ? (leaf.at ?? []) : [])),
    ),
  ];
  return cited.length === 0 ? '' : ` (${cited.join('; ')})`;
}

/** The bounds of one quantity anywhere in a tree. */
function boundsOn(reason: Reason, quantity: QuantityKey): BoundReason[] {
  if ('reasons' in reason) return reason.reasons.flatMap((child) => boundsOn(child, quantity));
  return reason.kind === 'bound' && reason.quantity === quantity ? [reason] : [];
}

/** Where a range decides although no single bound does: the range, and the limits that every piece of it satisfies or misses. */
function everyPieceText(reason: Reason, keys: readonly QuantityKey[]): string {
  const parts = keys.flatMap((key) => {
    const tested = boundsOn(reason, key);
    const range = tested[0]?.actual;
    if (!range || !tested[0]) return [];
    const limits = listText(tested.map(limitText), 'or');
    const verdict = reason.outcome === 'met' ? 'meets' : 'does not meet';
    return [
      `${QUANTITIES[key].label} ${intervalText(range, tested[0].unit)}, every value of which ${verdict} ${limits}`,
    ];
  });
  const cited = [...new Set(keys.flatMap((key) => boundsOn(reason, key).flatMap((bound) => bound.at ?? [])))];
  return `${parts.join('; ')}${cited.length === 0 ? '' : ` (${cited.join('; ')})`}`;
}

/** The part of a tree that was decided piece by piece, if any. */
function decidedByPieces(reason: Reason): (Reason & { everyPiece: readonly QuantityKey[] }) | null {
  if ('everyPiece' in reason && reason.everyPiece) return { ...reason, everyPiece: reason.everyPiece };
  if (!('reasons' in reason)) return null;
  return reason.reasons.map(decidedByPieces).find((found) => found !== null) ?? null;
}

/** Why, as a clause with its paragraphs: the deciding leaves of the tree. */
export function because(reason: Reason, catalogue: Catalogue): string {
  const pieces = decidedByPieces(reason);
  if (pieces && pieces.outcome === reason.outcome) return everyPieceText(pieces, pieces.everyPiece);
  const deciding = leaves(reason);
  const said = deciding.map((leaf) => leafText(leaf, catalogue)).filter((part) => part !== '');
  return said.join('; ') + paragraphs(deciding);
}
