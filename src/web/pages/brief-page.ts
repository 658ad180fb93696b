/** `/brief`: question, answer, two charts, table, method and sources on one sheet of paper. */

import { svgOf } from '../../charts/index.ts';
import type { ChartDescription } from '../../charts/index.ts';
import { assess } from '../../model/index.ts';
import { answerSentence, namedText, scenarioAddress, scenarioText } from '../../text/index.ts';
import type { BriefAsked } from '../params/brief-query.ts';
import { chartAddress } from '../params/chart-address.ts';
import type { ChartAsked } from '../params/chart-query.ts';
import type { FieldError } from '../problem.ts';
import { CHART_WIDTH, chartHeight, rowsThatFit } from './brief-room.ts';
import { briefSources } from './brief-sources.ts';
import type { BriefSources } from './brief-sources.ts';
import { briefResults, briefTable } from './brief-table.ts';
import type { BriefTable } from './brief-table.ts';
import { formsOf } from '../answers/chart.ts';
import { noteTexts, sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

export interface BriefPage extends SitePage {
  readonly question: string;
  /** Measures in play by name. */
  readonly named: string;
  readonly answer: string;
  readonly charts: readonly {
    readonly id: string;
    readonly title: string;
    readonly alt: string;
    readonly svg: string;
    readonly href: string;
  }[];
  readonly table: BriefTable;
  readonly from: BriefSources;
  /** The same question in the calculator, and among the charts. */
  readonly calculator: string;
  readonly today: string;
  /** Path and query that keep day and release. */
  readonly permalink: string;
}

const MOST_NAMED = 5;

/** An address of the brief that keeps its answer. */
function permalinkOf({ chosen }: BriefAsked, asked: ChartAsked): string {
  const more = chosen === null ? [] : [['charts', chosen.join(',')] as const];
  return chartAddress(asked, '/brief', { pinned: true, look: false, more });
}

/** The sheet of a question; `origin` counts with the room its address takes. */
export function briefPage(
  asked: BriefAsked,
  first: ChartAsked,
  described: readonly ChartDescription[],
  mistakes: readonly FieldError[],
  { today, origin }: { readonly today: string; readonly origin: string },
): BriefPage {
  const { catalogue, question } = first;
  const { scenario } = question;
  const words = {
    question: `${scenarioText(catalogue, scenario)}.`,
    answer: answerSentence(catalogue, assess(catalogue, scenario), asked.state.node),
    permalink: origin + permalinkOf(asked, first),
  };
  const named = namedText(catalogue, scenario, MOST_NAMED);
  const height = chartHeight(described);
  const results = briefResults(first);
  const calculator = scenarioAddress(asked.state);
  return {
    ...sitePage(catalogue, today, {
      title: 'A brief',
      description: words.answer,
      section: 'brief',
      path: permalinkOf(asked, first),
      notes: noteTexts(mistakes),
      picture: { path: formsOf(first, true).png, alt: described[0]?.alt ?? words.answer },
    }),
    twins: [{ name: 'JSON', href: scenarioAddress(asked.state, '/scenario.json') }],
    question: words.question,
    named,
    answer: words.answer,
    charts: described.map((description, at) => ({
      id: description.id,
      title: description.title,
      alt: description.alt,
      svg: svgOf(description, {
        width: CHART_WIDTH,
        height,
        title: false,
        footer: false,
        transparent: true,
        theme: 'page',
      }),
      href: chartAddress(asked.charts[at] ?? first, '/charts', {
        pinned: false,
        look: false,
        more: [['chart', description.id]],
      }),
    })),
    table: briefTable(
      first,
      results,
      rowsThatFit({ ...words, question: `${words.question} In play: ${named}` }, height),
    ),
    from: briefSources(catalogue, results, scenario.measures, described),
    calculator,
    today,
    permalink: words.permalink,
  };
}
