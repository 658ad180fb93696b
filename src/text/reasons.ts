/** Outcomes as sentences: who, what, why, with the actual value, the bound, the margin and the paragraph. */

import { byId, familyOf, nearest } from '../model/index.ts';
import type {
  BindingReason,
  BoundReason,
  Catalogue,
  ClassifyResult,
  Equipment,
  EquipmentTest,
  GroupReason,
  NodeLegal,
  ProcessNode,
  Reason,
  RelationReason,
  TermReason,
} from '../model/index.ts';
import { ATTRIBUTES, QUANTITIES } from '../model/index.ts';
import type { QuantityKey } from '../model/index.ts';
import { boundsText } from './criteria.ts';
import { countText, firstOf, intervalText, listText, numberText, unitText } from './numbers.ts';
import { CLASS_WORDS, POLICY_WORDS } from './words.ts';

function nodeName(catalogue: Catalogue, id: string): string {
  return byId(catalogue.nodes, id)?.name ?? id;
}

function bounds(reason: BoundReason | TermReason): string {
  const given = Object.fromEntries(reason.bounds.map(({ operator, value }) => [operator, value]));
  return boundsText(given, reason.unit);
}

/** `9.3 nm inside`, `5 nm outside`, `exactly at`; the tightest margin decides. Empty for ranges. */
function marginText(reason: BoundReason | TermReason): string {
  const margins = reason.bounds.flatMap(({ margin }) => (margin === null ? [] : [margin]));
  if (margins.length !== reason.bounds.length || margins.length === 0) return '';
  const tightest = Math.min(...margins);
  if (tightest === 0) return reason.outcome === 'met' ? 'exactly at' : 'exactly at, and so outside,';
  const unit = unitText(reason.unit);
  const size = `${numberText(Math.abs(tightest), 2)}${unit === '' ? '' : ` ${unit}`}`;
  return `${size} ${tightest > 0 ? 'inside' : 'outside'}`;
}

/** `node 28 nm is 14 nm outside the limit of at most 14 nm`. */
function placed(subject: string, reason: BoundReason | TermReason): string {
  const where = marginText(reason) || (reason.outcome === 'met' ? 'inside' : 'outside');
  return `${subject} is ${where} the limit of ${bounds(reason)}`;
}

function boundText(reason: BoundReason): string {
  const { label } = QUANTITIES[reason.quantity];
  if (reason.inapplicable) return `${label} does not apply to it`;
  if (reason.actual === null) return `${label} is not on record; the limit is ${bounds(reason)}`;
  const actual = `${label} ${intervalText(reason.actual, reason.unit)}`;
  if (reason.outcome === 'undetermined')
    return `${actual} lies on both sides of the limit of ${bounds(reason)}`;
  return placed(actual, reason);
}

function termText(reason: TermReason): string {
  const k = numberText(reason.kFactor);
  const name = 'the minimum resolvable feature';
  if (reason.actual === null) return `${name} cannot be computed; the limit is ${bounds(reason)}`;
  const actual = `${name} of ${intervalText(reason.actual, reason.unit, 1)} at K = ${k}`;
  if (reason.outcome === 'undetermined')
    return `${actual} lies on both sides of the limit of ${bounds(reason)}`;
  return placed(actual, reason);
}

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

const MOST_NAMED = 3;

function relationText(reason: RelationReason, catalogue: Catalogue): string {
  const names = (list: RelationReason['because']): string =>
    firstOf(
      list.map(({ node }) => nodeName(catalogue, node)),
      MOST_NAMED,
    );
  const first = reason.because[0];
  const stated = reason.reading === 'as-stated' && reason.relation === 'uniquely-required-for';
  if (stated && reason.node && reason.node.outcome !== 'not-met') {
    if (reason.outcome === 'not-met') return 'the item is stated not to be uniquely required';
    const node = leaves(reason.node).map((leaf) => leafText(leaf, catalogue));
    return ['the item is stated to be uniquely required', ...node].join('; ');
  }
  if (reason.node)
    return leaves(reason.node)
      .map((leaf) => leafText(leaf, catalogue))
      .join('; ');
  if (reason.relation === 'capable-of') {
    if (reason.outcome === 'met' && first) {
      const how = first.scheme === undefined ? '' : ` by ${first.scheme}`;
      return `it prints the ${first.layer ?? 'layers'} of ${nodeName(catalogue, first.node)}${how}${
        reason.because.length > 1
          ? `, and layers of ${countText(reason.because.length - 1, 'more node')}`
          : ''
      }`;
    }
    return reason.outcome === 'not-met'
      ? 'in this reading it prints no critical layer of a node inside the line'
      : `what it can print is open: ${firstOf(reason.missing ?? [], 2)}`;
  }
  if (reason.outcome === 'met')
    return `its class exposes layers of ${names(reason.because)}, and of no node outside the line`;
  if (reason.because.length === 0 && reason.outcome === 'not-met' && reason.against.length > 0) {
    return 'its class exposes no critical layer of a node inside the line';
  }
  if (reason.against.length > 0)
    return `its class also exposes layers of ${names(reason.against)}, outside the line`;
  if (reason.because.length === 0 && reason.outcome === 'not-met') {
    return 'its class exposes no critical layer of a node inside the line';
  }
  return reason.outcome === 'not-met'
    ? 'every node inside the line has a route without its class'
    : `whether its class has an older use is open: ${firstOf(reason.missing ?? [], 2)}`;
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
    const limits = listText(tested.map(bounds), 'or');
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

const LEADS = {
  specified: 'Specified',
  'not-specified': 'Not specified',
  undetermined: 'Undetermined',
  'not-tested': 'Not tested',
} as const;

function relationLeaf(reason: Reason): RelationReason | null {
  if (reason.kind === 'relation') return reason;
  if (!('reasons' in reason)) return null;
  return reason.reasons.map(relationLeaf).find((found) => found !== null) ?? null;
}

/** What a specified node is specified for, under a relation: which classes, and whether any serves it as made. */
export function itemsText(
  node: ProcessNode,
  legal: NodeLegal,
  relation: RelationReason,
  specified: readonly Equipment[],
): string {
  const families = [...new Set(specified.map((machine) => familyOf(machine.class)))];
  const said = listText(families.map((family) => CLASS_WORDS[family]));
  const phrase =
    relation.relation === 'capable-of' ? 'capable of making such nodes' : 'uniquely required for it';
  if (families.length === 0) return ` for items ${phrase}; in this reading no scanner on record is one`;
  const used = legal.sharedEquipment.length;
  const today =
    used === 0
      ? `none of them serves ${node.name} as it is made`
      : `${String(used)} of them ${used === 1 ? 'serves' : 'serve'} ${node.name} as it is made`;
  return ` for items ${phrase}, ${countText(specified.length, 'scanner')} on record (${said}); ${today}`;
}

/** One node under one measure as a sentence. `specified` are the machines the measure specifies. */
export function nodeSentence(
  catalogue: Catalogue,
  node: ProcessNode,
  legal: NodeLegal,
  specified: readonly Equipment[],
): string {
  if (legal.outcome === 'not-tested' || !legal.reasons) {
    const shared = legal.sharedEquipment.length;
    return shared === 0
      ? 'Not tested: this measure tests equipment, and specifies none that serves the node.'
      : `Not tested: this measure tests equipment; it specifies ${countText(shared, 'scanner')} that ${shared === 1 ? 'serves' : 'serve'} the node.`;
  }
  const why = because(legal.reasons, catalogue);
  const relation = relationLeaf(legal.reasons);
  const items = legal.outcome === 'specified' && relation ? itemsText(node, legal, relation, specified) : '';
  const policy =
    legal.outcome === 'specified' && legal.licensePolicy
      ? ` Review: ${POLICY_WORDS[legal.licensePolicy]}.`
      : '';
  const shared =
    legal.through === 'equipment'
      ? ` It is reached all the same through equipment: ${countText(legal.sharedEquipment.length, 'scanner')} that ${legal.sharedEquipment.length === 1 ? 'serves it is' : 'serve it are'} specified.`
      : '';
  const alone =
    legal.outcome === 'not-specified' && legal.technologyAlone === 'specified'
      ? ' By its technology alone it would be.'
      : '';
  return `${LEADS[legal.outcome]}${items}: ${why}.${shared}${alone}${policy}`;
}

/** One machine under one measure as a sentence. */
export function equipmentSentence(catalogue: Catalogue, test: EquipmentTest): string {
  return `${LEADS[test.outcome]}: ${because(test.reasons, catalogue)}.`;
}

/** One `classify` result as a sentence; names what is missing. */
export function classifySentence(catalogue: Catalogue, result: ClassifyResult): string {
  if (!result.reasons) return 'Not tested: this measure tests neither nodes nor equipment.';
  const policy = result.licensePolicy ? ` Review: ${POLICY_WORDS[result.licensePolicy]}.` : '';
  const missing = result.missing.length > 0 ? ` Missing: ${result.missing.join(', ')}.` : '';
  return `${LEADS[result.outcome]}: ${because(result.reasons, catalogue)}.${policy}${missing}`;
}
