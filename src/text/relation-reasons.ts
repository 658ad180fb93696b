/** Why a machine is capable of making a node, or uniquely required for one, in words: the nodes that make it so. */

import { byId } from '../model/index.ts';
import type { Catalogue, RelationReason } from '../model/index.ts';
import { countText, firstOf } from './numbers.ts';

function nodeName(catalogue: Catalogue, id: string): string {
  return byId(catalogue.nodes, id)?.name ?? id;
}

const MOST_NAMED = 3;

function capableText({ outcome, because, missing }: RelationReason, catalogue: Catalogue): string {
  const first = because[0];
  if (outcome === 'met' && first) {
    const how = first.scheme === undefined ? '' : ` by ${first.scheme}`;
    const more = because.length > 1 ? `, and layers of ${countText(because.length - 1, 'more node')}` : '';
    return `it prints the ${first.layer ?? 'layers'} of ${nodeName(catalogue, first.node)}${how}${more}`;
  }
  return outcome === 'not-met'
    ? 'in this reading it prints no critical layer of a node inside the line'
    : `what it can print is open: ${firstOf(missing ?? [], 2)}`;
}

function uniqueText({ outcome, because, against, missing }: RelationReason, catalogue: Catalogue): string {
  const names = (list: RelationReason['because']): string =>
    firstOf(
      list.map(({ node }) => nodeName(catalogue, node)),
      MOST_NAMED,
    );
  if (outcome === 'met')
    return `its class exposes layers of ${names(because)}, and of no node outside the line`;
  if (because.length === 0 && outcome === 'not-met')
    return 'its class exposes no critical layer of a node inside the line';
  if (against.length > 0) return `its class also exposes layers of ${names(against)}, outside the line`;
  return outcome === 'not-met'
    ? 'every node inside the line has a route without its class'
    : `whether its class has an older use is open: ${firstOf(missing ?? [], 2)}`;
}

/** For a relation that was worked out from the machines and nodes on record. */
export function witnessText(reason: RelationReason, catalogue: Catalogue): string {
  return reason.relation === 'capable-of' ? capableText(reason, catalogue) : uniqueText(reason, catalogue);
}
