/** The bars of a tornado: an assumption at both ends of its range, with words where the outcome is another. */

import { byId } from '../model/index.ts';
import type { Catalogue, Influence, ProductionOutcome, Sensitivity } from '../model/index.ts';
import { numberText, PRODUCTION_WORDS } from '../text/index.ts';
import type { Band, BarMarks } from './description.ts';

type Bar = BarMarks['bars'][number];

/** What tells it apart first, as a narrow chart cuts the end: `Pass cost, EUV` is `EUV: pass cost`. */
export function influenceName(parameter: Influence['parameter'], catalogue?: Catalogue): string {
  if (parameter === 'recorded-pitches') return 'Recorded pitches';
  const label = catalogue && byId(catalogue.parameters, parameter)?.label;
  if (label === undefined) return parameter.replaceAll('-', ' ').replace('.', ' ');
  const [what = label, of] = label.split(', ');
  return of === undefined
    ? label
    : `${of.charAt(0).toUpperCase()}${of.slice(1)}: ${/^[A-Z][a-z]/.test(what) ? what.charAt(0).toLowerCase() + what.slice(1) : what}`;
}

export const NO_ROW = 'none';

/** A row for each assumption; one that says so where none changes anything. */
export function tornadoRows(catalogue: Catalogue, ranking: readonly Influence[], found: Sensitivity): Band[] {
  if (ranking.length > 0) {
    return ranking.map(({ parameter }) => ({ id: parameter, label: influenceName(parameter, catalogue) }));
  }
  const [outcome] = Object.keys(found.shares);
  const said = outcome === 'undetermined' ? 'open in every run' : 'no assumption';
  return [{ id: NO_ROW, label: said }];
}

function valueText({ parameter }: Influence, value: number): string {
  if (parameter !== 'recorded-pitches') return numberText(value);
  return value === 0 ? 'least' : 'most';
}

/** Both ends as bars from the central value; of two on one side the further takes up where the nearer stops; an end without a multiple is a stub. */
function barOf(
  influence: Influence,
  end: 'low' | 'high',
  { from, stub, name }: { readonly from: number; readonly stub: number; readonly name: string },
  central: ProductionOutcome,
): Bar {
  const at = influence[end];
  const other = influence[end === 'low' ? 'high' : 'low'];
  const [to, otherTo] = [at.lithographyCostRatio ?? stub, other.lithographyCostRatio ?? stub];
  const together = to >= from === otherTo >= from;
  const away = Math.abs(to - from) - Math.abs(otherTo - from);
  const further = away > 0 || (away === 0 && end === 'high');
  const said = ({ outcome, value }: Influence['low']): string =>
    `${valueText(influence, value)}${outcome === central ? '' : `: ${PRODUCTION_WORDS[outcome]}`}`;
  // On one side only the further end has room; it speaks for the nearer where only that changes the outcome.
  const speaks = together && at.outcome === central && other.outcome !== central ? other : at;
  const start = together && further ? otherTo : from;
  const cost = at.lithographyCostRatio === null ? '' : `${at.lithographyCostRatio.toFixed(2)}×, `;
  return {
    id: `${influence.parameter} ${end}`,
    at: influence.parameter,
    from: Math.min(start, to),
    to: Math.max(start, to),
    ...(at.lithographyCostRatio === null ? { tone: 'muted' as const, fill: 'hatched' as const } : {}),
    ...(together && !further ? {} : { label: said(speaks) }),
    side: to < from ? 'before' : 'after',
    hint: `${name} at ${valueText(influence, at.value)}: ${cost}${PRODUCTION_WORDS[at.outcome]}`,
  };
}

export function tornadoBars(
  catalogue: Catalogue,
  ranking: readonly Influence[],
  at: { readonly from: number; readonly stub: number },
  central: ProductionOutcome,
): BarMarks[] {
  const set = (end: 'low' | 'high', name: string, fill: BarMarks['fill']): BarMarks => ({
    kind: 'bars',
    id: end,
    name,
    tone: 'series-1',
    fill,
    bars: ranking.map((influence) =>
      barOf(influence, end, { ...at, name: influenceName(influence.parameter, catalogue) }, central),
    ),
  });
  const none: BarMarks = {
    kind: 'bars',
    id: NO_ROW,
    name: 'nothing moves it',
    tone: 'muted',
    fill: 'none',
    bars: [
      {
        id: NO_ROW,
        at: NO_ROW,
        from: at.from,
        to: at.from,
        label:
          central === 'undetermined'
            ? 'undetermined whatever is assumed'
            : `${PRODUCTION_WORDS[central]} whatever is assumed`,
        hint: 'No assumption alone changes it within its range.',
      },
    ],
  };
  return ranking.length === 0 ? [none] : [set('low', 'low end', 'wash'), set('high', 'high end', 'solid')];
}
