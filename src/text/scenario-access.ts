/** Why a machine is or is not within a fab's reach: the links of the chain that decide, in words. */

import type { AvailabilityLink, Catalogue, MachineAvailability, MeasureLink, Reach } from '../model/index.ts';
import { POLICY_WORDS } from './words.ts';
import { measureName } from './scenario-names.ts';

export const AVAILABILITY_WORDS: Record<MachineAvailability['availability'], string> = {
  available: 'available',
  'under-license': 'under license',
  unavailable: 'out of reach',
  undetermined: 'undetermined',
};

const REACH_WORDS: Record<Reach, string> = {
  'own-jurisdiction': 'the supplier of its own jurisdiction',
  participant: 'the supplier’s country taking part',
  'foreign-made': 'reaching items made abroad',
  'out-of-reach': 'not reaching the supplier',
  'within-country': 'the supply crossing no border',
  undetermined: 'its reach over the supplier not on record',
};

function measureLinkText(catalogue: Catalogue, link: MeasureLink): string {
  const open = [
    ...(link.specified === 'undetermined' ? ['open whether specified'] : []),
    ...(link.binds === 'undetermined' ? ['open whether it binds this party'] : []),
  ];
  const policy = link.policy === null ? '' : `; review: ${POLICY_WORDS[link.policy]}`;
  const chain = [
    ...(link.specified === 'met' ? ['specified'] : []),
    ...(link.binds === 'met' ? ['party bound'] : link.binds === 'not-met' ? ['party not bound'] : []),
    ...open,
    REACH_WORDS[link.reach],
  ];
  return `${measureName(catalogue, link.measure)}: ${chain.join(', ')}${policy}`;
}

function linkText(catalogue: Catalogue, link: AvailabilityLink): string {
  if (link.kind === 'measure') return measureLinkText(catalogue, link);
  return link.parameter === 'deny' ? `taken out by “${link.name ?? ''}”` : 'not among what alone is left in';
}

/** The links that make a machine's availability what it is; empty where nothing stands in its way. */
export function linksText(catalogue: Catalogue, entry: MachineAvailability): string {
  if (entry.installed) return 'such equipment is in place and is assumed to stay usable';
  const wanted = entry.availability === 'available' ? [] : [entry.availability];
  const deciding = entry.links.filter(({ effect }) => wanted.some((word) => word === effect));
  const texts = deciding.slice(0, 2).map((link) => linkText(catalogue, link));
  const more = deciding.length - texts.length;
  return texts.join('; ') + (more > 0 ? `; and ${String(more)} more` : '');
}

/** The first thing that keeps the machine away or leaves it open, with the one link that decides. */
export function shortLinkText(catalogue: Catalogue, entry: MachineAvailability): string {
  const link = entry.links.find(({ effect }) => effect === entry.availability);
  if (!link || entry.installed) return '';
  if (link.kind === 'removed') return linkText(catalogue, link);
  const name = measureName(catalogue, link.measure);
  if (link.effect === 'undetermined') {
    if (link.specified === 'undetermined') return `open whether ${name} specifies it`;
    if (link.binds === 'undetermined') return `open whether ${name} binds this party`;
    return `open whether ${name} reaches its supplier`;
  }
  const policy = link.policy === null ? '' : `; review: ${POLICY_WORDS[link.policy]}`;
  return `${name} specifies it, ${REACH_WORDS[link.reach]}${policy}`;
}
