/** Figures of nodes as a chart may draw them: own ones as figures, gaps as gaps, class values as such, unverified not at all. */

import { byId, centralOf, intervalOf, isGap } from '../../model/index.ts';
import type { Catalogue, Figure, NodeFigureKey, ProcessNode } from '../../model/index.ts';
import { figureText, gapText } from '../../text/index.ts';
import type { Span } from '../description.ts';

/** A figure that may be drawn. */
export interface Drawable {
  readonly figure: Figure;
  readonly value: number;
  readonly range: Span | null;
}

/** `own`, or a gap in words with the class value beside it; `null` where the figure does not apply to the node. */
export type NodeFigure =
  | { readonly own: Drawable }
  | {
      readonly gap: string;
      readonly unverified: Figure | null;
      readonly classValue: (Drawable & { readonly of: string }) | null;
    };

function drawable(figure: Figure): Drawable | null {
  const [value, interval] = [centralOf(figure), intervalOf(figure)];
  if (value === null || figure.standing === 'unverified') return null;
  const ends = interval && Number.isFinite(interval.high) ? ([interval.low, interval.high] as const) : null;
  return { figure, value, range: ends && ends[0] < ends[1] && ends[0] > 0 ? ends : null };
}

export function nodeFigure(catalogue: Catalogue, node: ProcessNode, key: NodeFigureKey): NodeFigure | null {
  const recorded = node[key];
  if (recorded === undefined) return { gap: gapText('not-found'), unverified: null, classValue: null };
  if (!isGap(recorded)) {
    const own = drawable(recorded);
    return own ? { own } : { gap: 'unverified only', unverified: recorded, classValue: null };
  }
  if (recorded.gap === 'not-applicable') return null;
  const other =
    recorded.classValueOf === undefined ? undefined : byId(catalogue.nodes, recorded.classValueOf);
  const value = other?.[key];
  const shown = value && !isGap(value) ? drawable(value) : null;
  return {
    gap: gapText(recorded.gap),
    unverified: recorded.unverified ?? null,
    classValue: other && shown ? { ...shown, of: other.name } : null,
  };
}

/** The figure in words, with everything that qualifies it. */
export function figureWords(of: NodeFigure | null): string {
  if (of === null) return gapText('not-applicable');
  if ('own' in of) {
    const { figure } = of.own;
    return figure.method === undefined
      ? figureText(figure)
      : `${figureText(figure)}, ${figure.method.replaceAll('-', ' ')}`;
  }
  const { classValue, unverified } = of;
  return [
    of.gap,
    ...(classValue ? [`class value ${figureText(classValue.figure)} of ${classValue.of}`] : []),
    ...(unverified ? [`unverified: ${figureText(unverified)}`] : []),
  ].join('; ');
}
