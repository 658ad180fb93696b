/** The measures through time: when each that tests something was proposed, took effect and gave way. */

import type { Catalogue, Measure, Scenario } from '../../model/index.ts';
import { placeLabel } from '../../text/index.ts';
import type { BarMarks, Fill, Key, NumberAxis, RuleMark } from '../description.ts';
import { datasetOf, sourcesOf, yearTicks } from '../parts.ts';
import type { Chart } from '../question.ts';
import { spanWords, statusSpans, yearOf } from './measure-spans.ts';
import type { StatusSpan } from './measure-spans.ts';
import { measuresAlt, measuresTable } from './measures-words.ts';

const FIRST_YEAR = 2015;

/** Measures that test something, jurisdictions by the day of their first, each in the order of time. */
function shownMeasures({ measures }: Catalogue): Measure[] {
  const start = ({ history }: Measure): string => history[0]?.on ?? '';
  const shown = measures.filter(({ tests }) => tests !== 'nothing');
  const sorted = [...shown].sort((a, b) => (start(a) < start(b) ? -1 : 1));
  const order = [...new Set(sorted.map(({ jurisdiction }) => jurisdiction))];
  return order.flatMap((of) => sorted.filter(({ jurisdiction }) => jurisdiction === of));
}

/** Measures in play that the chart does not draw, so that its count does not seem to differ from the question's. */
function restText(shown: readonly Measure[], { measures }: Scenario): string {
  const rest = measures.filter((id) => !shown.some((measure) => measure.id === id)).length;
  if (rest === 0) return '';
  return ` Not drawn: ${String(rest)} of the ${String(measures.length)} measures in play, which test neither.`;
}

/** The last day that the record or the question speaks of: up to it, what lasts is drawn. */
function lastDay({ measures }: Catalogue, { on }: Scenario): string {
  const days = measures.flatMap(({ history }) => history.map((event) => event.on));
  return [...days, on].sort().at(-1) ?? on;
}

/** Solid where in force and in play, pale where in force alone: told apart without color too. */
function fillOf({ status, open }: StatusSpan, inPlay: boolean): Fill {
  if (status !== 'in-force') return status === 'unknown' ? 'dotted' : 'hatched';
  if (open) return 'dotted';
  return inPlay ? 'solid' : 'wash';
}

function barsOf(spans: readonly StatusSpan[], until: string, inPlay: boolean): BarMarks {
  return {
    kind: 'bars',
    id: inPlay ? 'in-play' : 'others',
    name: inPlay ? 'in play' : 'not in play',
    tone: inPlay ? 'line' : 'series-6',
    fill: 'solid',
    bars: spans.map((span) => ({
      id: `${span.measure.id} ${span.from}`,
      at: span.measure.id,
      from: yearOf(span.from),
      to: yearOf(span.to ?? until),
      fill: fillOf(span, inPlay),
      hint: `${span.measure.shortTitle}: ${spanWords(span)}`,
    })),
  };
}

function axisTo(spans: readonly StatusSpan[], until: string): NumberAxis {
  const low = Math.min(FIRST_YEAR, ...spans.map(({ from }) => Math.floor(yearOf(from))));
  const high = Math.floor(yearOf(until)) + 1;
  return { kind: 'linear', label: 'Year', low, high, ticks: yearTicks(low, high, high - low > 6 ? 2 : 1) };
}

const KEYS: readonly Key[] = [
  { text: 'in force, in play', tone: 'line', fill: 'solid' },
  { text: 'in force, not in play', tone: 'series-6', fill: 'wash' },
  { text: 'reported, proposed or announced', tone: 'muted', fill: 'hatched' },
  { text: 'day not on record', tone: 'muted', fill: 'dotted' },
];

export const measuresTimeline: Chart = {
  id: 'measures-timeline',
  title: 'Measures and proposals through time',
  about:
    'When each measure that tests nodes or equipment was proposed, took effect and gave way, with those in play marked.',
  asks: [],
  describe(catalogue, { scenario }) {
    const shown = shownMeasures(catalogue);
    const spans = shown.flatMap(statusSpans);
    const until = lastDay(catalogue, scenario);
    const playing = ({ measure }: StatusSpan): boolean => scenario.measures.includes(measure.id);
    const today: RuleMark = {
      kind: 'rule',
      id: 'on',
      axis: 'x',
      at: yearOf(scenario.on),
      label: scenario.on,
      tone: 'ink',
      dashed: true,
    };
    return {
      id: this.id,
      title: this.title,
      subtitle: 'Those that test nodes, equipment or transactions, from first report to end',
      y: {
        kind: 'band',
        label: '',
        gap: 0.34,
        bands: shown.map(({ id, shortTitle, jurisdiction }) => ({
          id,
          label: shortTitle.replace(/^the /, ''),
          group: placeLabel(jurisdiction),
          ...(scenario.measures.includes(id) ? { strong: true } : {}),
        })),
      },
      panels: [
        {
          id: 'time',
          x: axisTo(spans, until),
          marks: [
            barsOf(
              spans.filter((span) => !playing(span)),
              until,
              false,
            ),
            barsOf(spans.filter(playing), until, true),
            today,
          ],
        },
      ],
      keys: KEYS,
      table: measuresTable(spans, scenario),
      alt: measuresAlt(shown, spans, scenario),
      note: `What lasts is drawn up to ${until}, the last day that the record or the question speaks of; bold names are in play.${restText(shown, scenario)}`,
      ...(shown.length === 0 ? { empty: 'No measure on record tests nodes or equipment.' } : {}),
      sources: sourcesOf(
        catalogue,
        spans.map(({ source }) => source),
      ),
      dataset: datasetOf(catalogue),
    };
  },
};
