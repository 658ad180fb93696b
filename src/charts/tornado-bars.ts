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
    : `${of}: ${/^[A-Z][a-z]/.test(what) ? what.charAt(0).toLowerCase() + what.slice(1) : what}`;
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

function barOf(
  influence: Influence,
  end: 'low' | 'high',
  { from, high }: { readonly from: number; readonly high: number },
  central: ProductionOutcome,
): Bar {
  const at = influence[end];
  const ratio = at.lithographyCostRatio;
  const to = ratio ?? high;
  const other = influence[end === 'low' ? 'high' : 'low'].lithographyCostRatio ?? high;
  const shared = to >= from === other >= from;
  const words = at.outcome === central ? '' : `: ${PRODUCTION_WORDS[at.outcome]}`;
  // Where both ends lie on one side, only the further one has room for its words.
  const further = Math.abs(to - from) > Math.abs(other - from) || (to === other && end === 'high');
  const label = shared && !further ? {} : { label: `${valueText(influence, at.value)}${words}` };
  const cost =
    ratio === null ? PRODUCTION_WORDS[at.outcome] : `${ratio.toFixed(2)}×, ${PRODUCTION_WORDS[at.outcome]}`;
  return {
    id: `${influence.parameter} ${end}`,
    at: influence.parameter,
    from: Math.min(from, to),
    to: Math.max(from, to),
    ...(ratio === null ? { tone: 'muted' as const, fill: 'hatched' as const } : {}),
    ...label,
    side: to < from ? 'before' : 'after',
    hint: `${influence.parameter} at ${valueText(influence, at.value)}: ${cost}`,
  };
}

export function tornadoBars(
  catalogue: Catalogue,
  ranking: readonly Influence[],
  at: { readonly from: number; readonly high: number },
  central: ProductionOutcome,
): BarMarks[] {
  const set = (end: 'low' | 'high', name: string, fill: BarMarks['fill']): BarMarks => ({
    kind: 'bars',
    id: end,
    name,
    tone: 'series-1',
    fill,
    bars: ranking.map((influence) => barOf(influence, end, at, central)),
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
