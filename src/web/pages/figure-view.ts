/** A figure as a view shows it: its text, and behind it value, standing, source, locator, date checked and rivals. */

import { byId, isGap } from '../../model/index.ts';
import type {
  Catalogue,
  Citation,
  DateFigure,
  Figure,
  Gap,
  Recorded,
  RecordedClasses,
} from '../../model/index.ts';
import {
  CLASS_WORDS,
  figureText,
  gapText,
  listText,
  markOf,
  ratioText,
  STANDING_WORDS,
} from '../../text/index.ts';

export interface FigureLine {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
}

export interface FigureView {
  /** Unique on the page; names the disclosure. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly isGap: boolean;
  /** The value shown beside a gap, and the ratio to the base, each on a line of its own. */
  readonly beside: readonly string[];
  readonly lines: readonly FigureLine[];
}

function sourceLines(catalogue: Catalogue, citation: Citation): FigureLine[] {
  const ids = [...(citation.source === undefined ? [] : [citation.source]), ...(citation.alsoSources ?? [])];
  return ids.flatMap((id, i) => {
    const source = byId(catalogue.sources, id);
    if (!source) return [];
    const label = i === 0 ? 'Source' : 'Also';
    const date = source.published === undefined ? '' : `, ${source.published}`;
    const value = `${source.producer}: ${source.title}${date}`;
    return [source.url === undefined ? { label, value } : { label, value, href: source.url }];
  });
}

function citationLines(catalogue: Catalogue, citation: Citation): FigureLine[] {
  return [
    { label: 'Standing', value: STANDING_WORDS[citation.standing] },
    ...sourceLines(catalogue, citation),
    ...(citation.at === undefined ? [] : [{ label: 'Where', value: citation.at }]),
    { label: 'Checked', value: citation.checked },
    ...(citation.note === undefined ? [] : [{ label: 'Note', value: citation.note }]),
  ];
}

function rivalLines(catalogue: Catalogue, figure: Figure): FigureLine[] {
  return (figure.alsoReported ?? []).map((rival) => {
    const source = rival.source === undefined ? undefined : byId(catalogue.sources, rival.source);
    const by = source ? `, ${source.producer}` : '';
    return { label: 'Also reported', value: `${figureText(rival)} (${STANDING_WORDS[rival.standing]}${by})` };
  });
}

function figureLines(catalogue: Catalogue, figure: Figure): FigureLine[] {
  const method =
    figure.method === undefined ? [] : [{ label: 'Method', value: figure.method.replaceAll('-', ' ') }];
  return [
    { label: 'Value', value: figureText(figure) },
    ...method,
    ...citationLines(catalogue, figure),
    ...rivalLines(catalogue, figure),
  ];
}

function gapLines(catalogue: Catalogue, gap: Gap): FigureLine[] {
  const unverified = gap.unverified;
  return [
    { label: 'Value', value: gapText(gap.gap) },
    ...(gap.note === undefined ? [] : [{ label: 'Note', value: gap.note }]),
    ...(unverified === undefined
      ? []
      : [
          {
            label: 'Unverified',
            value: `${figureText(unverified)}: found in no public text; decides nothing`,
          },
        ]),
    ...(gap.classValueOf === undefined
      ? []
      : [
          {
            label: 'Class value',
            value: `taken from ${byId(catalogue.nodes, gap.classValueOf)?.name ?? gap.classValueOf}`,
          },
        ]),
  ];
}

interface Beside {
  readonly classValue?: Figure | null;
  readonly ratio?: {
    readonly low: number;
    readonly high: number;
    readonly value: number;
    readonly toClassValueOf?: string;
  } | null;
  readonly noRatioBecause?: string;
}

function besideLines(catalogue: Catalogue, { classValue, ratio, noRatioBecause }: Beside): string[] {
  const nameOf = (id: string): string => byId(catalogue.nodes, id)?.name ?? id;
  const lines: string[] = [];
  if (classValue?.classValueOf !== undefined) {
    lines.push(`class value ${figureText(classValue)} (${nameOf(classValue.classValueOf)})`);
  }
  if (ratio) {
    lines.push(
      ratio.toClassValueOf === undefined ? ratioText(ratio) : `${ratioText(ratio)} to the class value`,
    );
  } else if (noRatioBecause?.startsWith('methods')) lines.push('no ratio: methods differ');
  return lines;
}

/** A number or a gap. */
export function figureView(
  catalogue: Catalogue,
  id: string,
  title: string,
  recorded: Recorded<Figure>,
  beside: Beside = {},
): FigureView {
  const gap = isGap(recorded);
  return {
    id,
    title,
    text: gap ? gapText(recorded.gap) : figureText(recorded),
    isGap: gap,
    beside: besideLines(catalogue, beside),
    lines: [
      ...(gap ? gapLines(catalogue, recorded) : figureLines(catalogue, recorded)),
      ...(beside.noRatioBecause === undefined ? [] : [{ label: 'No ratio', value: beside.noRatioBecause }]),
    ],
  };
}

/** A dated event or a gap. */
export function dateView(
  catalogue: Catalogue,
  id: string,
  title: string,
  recorded: Recorded<DateFigure>,
): FigureView {
  if (isGap(recorded)) return figureView(catalogue, id, title, recorded);
  const rests =
    recorded.rests === undefined ? [] : [{ label: 'Rests on', value: recorded.rests.replaceAll('-', ' ') }];
  return {
    id,
    title,
    text: recorded.label + markOf(recorded.standing),
    isGap: false,
    beside: [],
    lines: [{ label: 'Value', value: recorded.label }, ...rests, ...citationLines(catalogue, recorded)],
  };
}

/** The lithography classes or a gap, with the class value beside it. */
export function lithographyView(
  catalogue: Catalogue,
  id: string,
  title: string,
  recorded: Recorded<RecordedClasses>,
): FigureView {
  if (isGap(recorded)) {
    const view = figureView(catalogue, id, title, recorded);
    const other =
      recorded.classValueOf === undefined ? undefined : byId(catalogue.nodes, recorded.classValueOf);
    if (!other || isGap(other.lithography)) return view;
    const classes = listText(other.lithography.classes.map((entry) => CLASS_WORDS[entry]));
    return { ...view, beside: [`class value ${classes} (${other.name})`] };
  }
  const classes = listText(recorded.classes.map((entry) => CLASS_WORDS[entry]));
  return {
    id,
    title,
    text: classes + markOf(recorded.standing),
    isGap: false,
    beside: [],
    lines: [
      { label: 'Classes', value: classes },
      ...(recorded.summary === undefined ? [] : [{ label: 'As reported', value: recorded.summary }]),
      ...citationLines(catalogue, recorded),
    ],
  };
}
