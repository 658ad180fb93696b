/** `/history`: each measure since 2020, and what its day changed for every node made in China. */

import { byId, isChange, statusOn } from '../../model/index.ts';
import type { Catalogue, HistoricalRun, MeasureDay, NodeDay, NodeState } from '../../model/index.ts';
import {
  countText,
  legalStateMark,
  legalStateText,
  listText,
  measureDaySentence,
  openText,
  productionStateText,
  STATUS_WORDS,
} from '../../text/index.ts';
import { askedRun } from '../answers/history.ts';
import type { Chosen } from '../params/choices.ts';
import { listHref } from '../params/list-state.ts';
import { noteTexts, sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

export interface StateView {
  readonly legal: { readonly mark: string; readonly text: string };
  readonly production: { readonly mark: string; readonly text: string };
}

/** Nodes that fare alike, in one row. */
export interface NodeGroup {
  readonly nodes: readonly { readonly text: string; readonly href: string; readonly note: string }[];
  readonly before: StateView;
  readonly on: StateView;
  readonly alone: StateView;
  readonly open: string;
}

export interface DayView {
  readonly id: string;
  readonly on: string;
  readonly title: string;
  readonly href: string;
  readonly status: string;
  readonly sameDay: string;
  readonly sentence: string;
  readonly changed: readonly NodeGroup[];
  /** Nodes that only the measure alone changes: what it does was done already. */
  readonly already: readonly NodeGroup[];
  readonly counts: { readonly law: string; readonly production: string; readonly alone: string };
  readonly tested: boolean;
}

export interface HistoryPage extends SitePage {
  readonly answer: string;
  readonly installed: readonly { readonly text: string; readonly href: string; readonly chosen: boolean }[];
  readonly days: readonly DayView[];
  readonly untested: readonly DayView[];
}

function stateView({ legal, production }: NodeState): StateView {
  return {
    legal: { mark: legalStateMark(legal), text: legalStateText(legal) },
    production: { mark: production.outcome, text: productionStateText(production) },
  };
}

function nodeItem(catalogue: Catalogue, day: NodeDay): NodeGroup['nodes'][number] {
  const note =
    day.inProduction === null ? 'start of production not on record' : day.inProduction ? '' : 'not yet made';
  return { text: byId(catalogue.nodes, day.node)?.name ?? day.node, href: `/nodes/${day.node}`, note };
}

function groupsOf(catalogue: Catalogue, nodes: readonly NodeDay[]): NodeGroup[] {
  const groups = new Map<string, NodeDay[]>();
  for (const node of nodes) {
    const key = JSON.stringify([node.before, node.on, node.alone].map(stateView));
    groups.set(key, [...(groups.get(key) ?? []), node]);
  }
  return [...groups.values()].flatMap((alike): NodeGroup[] => {
    const [first] = alike;
    if (!first) return [];
    const states = alike.flatMap(({ before, on, alone }) => [on, before, alone]);
    return [
      {
        nodes: alike.map((node) => nodeItem(catalogue, node)),
        before: stateView(first.before),
        on: stateView(first.on),
        alone: stateView(first.alone),
        open: openText(catalogue, states),
      },
    ];
  });
}

function dayView(catalogue: Catalogue, day: MeasureDay): DayView {
  const measure = byId(catalogue.measures, day.measure);
  const { on, latest, standing } = day;
  const when = latest === null ? on : `a day from ${on} to ${latest}`;
  const status = measure && statusOn(measure, on)?.status;
  const others = day.sameDay.map((id) => byId(catalogue.measures, id)?.shortTitle ?? id);
  const count = (test: (node: NodeDay) => boolean): string => String(day.nodes.filter(test).length);
  return {
    id: day.measure,
    on: when,
    title: measure?.title ?? day.measure,
    href: `/measures/${day.measure}`,
    status:
      standing === 'in-force'
        ? 'in force from this day'
        : `${status === undefined || status === null ? 'proposed' : STATUS_WORDS[status]}, never in force; put as if it had been`,
    sameDay: others.length === 0 ? '' : listText(others),
    sentence: measureDaySentence(catalogue, day),
    changed: groupsOf(
      catalogue,
      day.nodes.filter((node) => isChange(node.changed)),
    ),
    already: groupsOf(
      catalogue,
      day.nodes.filter((node) => !isChange(node.changed) && isChange(node.changedAlone)),
    ),
    counts: {
      law: count((node) => node.changed.law),
      production: count((node) => node.changed.production),
      alone: count((node) => isChange(node.changedAlone)),
    },
    tested: day.nodes.length > 0,
  };
}

function answerText({ days }: HistoricalRun): string {
  const tested = days.filter((day) => day.nodes.length > 0);
  const by = (test: (node: NodeDay) => boolean): number =>
    tested.filter((day) => day.nodes.some(test)).length;
  const law = by(({ changed }) => changed.law);
  const moved = by(({ changed }) => changed.production);
  const settled = by(
    ({ changed, before, on }) =>
      changed.production &&
      on.production.outcome !== 'undetermined' &&
      before.production.outcome !== 'undetermined',
  );
  return `Of ${countText(days.length, 'measure')} since 2020, ${String(tested.length)} test nodes or equipment. On their day ${String(law)} of them changed what the law says of a node made in China, and ${String(moved)} what could be said of its production; ${settled === 0 ? 'in no case' : `in ${String(settled)} of these`} does the record settle what that did.`;
}

const INSTALLED_WORDS = {
  lose: 'what could still be bought',
  keep: 'with equipment in place kept',
} as const;

export function historyPage(catalogue: Catalogue, chosen: Chosen, today: string): HistoryPage {
  const run = askedRun(catalogue, chosen);
  const views = run.days.map((day) => dayView(catalogue, day));
  const href = (installed: keyof typeof INSTALLED_WORDS): string =>
    listHref('/history', { installed: installed === 'lose' ? undefined : installed });
  return {
    ...sitePage(catalogue, today, {
      title: 'What did each measure change on its day?',
      description:
        'Every measure since 2020 and what its day changed for nodes made in China, by law and in production.',
      section: 'history',
      path: href(run.installed),
      csv: true,
      notes: noteTexts(chosen.errors),
    }),
    answer: answerText(run),
    installed: (['lose', 'keep'] as const).map((installed) => ({
      text: INSTALLED_WORDS[installed],
      href: href(installed),
      chosen: installed === run.installed,
    })),
    days: views.filter((view) => view.tested),
    untested: views.filter((view) => !view.tested),
  };
}
