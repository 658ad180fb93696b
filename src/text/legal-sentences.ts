/** One node, machine or question under one measure as a sentence: the outcome, why, and what follows. */

import { familyOf } from '../model/index.ts';
import type {
  Catalogue,
  ClassifyResult,
  Equipment,
  EquipmentTest,
  NodeLegal,
  ProcessNode,
  Reason,
  RelationReason,
} from '../model/index.ts';
import { countText, listText } from './numbers.ts';
import { because } from './reasons.ts';
import { CLASS_WORDS, POLICY_WORDS } from './words.ts';

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
function itemsText(
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
