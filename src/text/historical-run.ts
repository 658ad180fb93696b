/** The historical run in words: what a measure's day changed, by law and in production. */

import { byId, isChange } from '../model/index.ts';
import type {
  Catalogue,
  LegalState,
  MeasureDay,
  NodeDay,
  NodeState,
  ProductionState,
} from '../model/index.ts';
import type { Mark } from './line.ts';
import { countText, firstOf, listText } from './numbers.ts';
import { missingText, multipleText, PRODUCTION_WORDS } from './production.ts';
import { LEGAL_WORDS } from './words.ts';

/** A node's standing as marks show it: reached where only machines it is made with are specified. */
export function legalStateMark({ outcome, through }: LegalState): Mark | 'not-tested' {
  if (outcome === 'specified' || outcome === 'undetermined') return outcome;
  return through === 'equipment' ? 'reached' : outcome;
}

export function legalStateText(state: LegalState): string {
  const mark = legalStateMark(state);
  return mark === 'reached' ? 'reached through equipment' : LEGAL_WORDS[mark];
}

/** `costlier, lithography 1.25× (1.00–1.73)`. */
export function productionStateText({ outcome, lithographyCostRatio }: ProductionState): string {
  const cost =
    lithographyCostRatio && outcome !== 'unaffected'
      ? `, lithography ${multipleText(lithographyCostRatio)}`
      : '';
  return PRODUCTION_WORDS[outcome] + cost;
}

/** A machine without an overlay figure is named only where no class stands for it. */
function tellable(names: readonly string[]): string[] {
  const classes = names.some((name) => /^[a-z-]+\.overlay-nm$/.test(name));
  return names.filter(
    (name) => !classes || !/\.(?:dedicatedChuckOverlayNm|resolutionNm|numericalAperture)$/.test(name),
  );
}

/** What an open state turns on, in short; empty where nothing is open. */
export function openText(catalogue: Catalogue, states: readonly NodeState[]): string {
  const legal = states.flatMap((state) => state.legal.missing);
  const production = states.flatMap((state) => state.production.missing);
  const names = [...new Set([...legal, ...tellable(production)])].map((name) => missingText(catalogue, name));
  return names.length === 0 ? '' : firstOf([...new Set(names)], 3);
}

function reachedMore({ before, on }: NodeDay): boolean {
  return legalStateMark(on.legal) === 'reached' && legalStateMark(before.legal) !== 'reached';
}

function legalParts(nodes: readonly NodeDay[]): string[] {
  const newly = (outcome: LegalState['outcome']): number =>
    nodes.filter(({ before, on }) => on.legal.outcome === outcome && before.legal.outcome !== outcome).length;
  const freed = nodes.filter(
    ({ before, on }) => before.legal.outcome === 'specified' && on.legal.outcome !== 'specified',
  ).length;
  const reached = nodes.filter(reachedMore).length;
  return [
    ...(newly('specified') > 0 ? [`${countText(newly('specified'), 'node')} newly specified`] : []),
    ...(reached > 0 ? [`${countText(reached, 'node')} newly reached through equipment`] : []),
    ...(newly('undetermined') > 0 ? [`${countText(newly('undetermined'), 'node')} newly undetermined`] : []),
    ...(freed > 0 ? [`${countText(freed, 'node')} no longer specified`] : []),
  ];
}

function productionParts(nodes: readonly NodeDay[]): string[] {
  const moved = nodes.filter(({ before, on }) => before.production.outcome !== on.production.outcome);
  const outcomes = [...new Set(moved.map(({ on }) => on.production.outcome))];
  return outcomes.map((outcome) => {
    const count = moved.filter(({ on }) => on.production.outcome === outcome).length;
    return `${countText(count, 'node')} ${PRODUCTION_WORDS[outcome]} from that day`;
  });
}

/** What the day changed, law first. */
export function measureDaySentence(catalogue: Catalogue, day: MeasureDay): string {
  const title = byId(catalogue.measures, day.measure)?.shortTitle ?? day.measure;
  if (day.nodes.length === 0) return 'It tests neither nodes nor equipment, so the model sees no change.';
  const [law, production] = [legalParts(day.nodes), productionParts(day.nodes)];
  const lawText = law.length === 0 ? 'no node changed' : listText(law);
  const productionText = production.length === 0 ? 'no node changed' : listText(production);
  const led = day.standing === 'in-force' ? '' : `Had ${title} come into force that day: `;
  const alone = day.nodes.filter((node) => isChange(node.changedAlone)).length;
  const aloneText =
    alone === 0
      ? 'Alone, against no measure at all, it changes no node.'
      : `Alone, against no measure at all, it changes ${countText(alone, 'node')}.`;
  const said = `${led}by law, ${lawText}; in production, ${productionText}. ${aloneText}`;
  return said.replace(/^./, (first) => first.toUpperCase());
}
