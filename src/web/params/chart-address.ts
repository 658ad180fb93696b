/** Addresses that ask for a chart, their parameters in one order, so that equal questions have equal addresses. */

import { questionAddress } from '../../text/index.ts';
import { SIZES } from './chart-look.ts';
import type { ChartLook } from './chart-look.ts';
import type { ChartAsked, OwnQuestion } from './chart-query.ts';

type Pair = readonly [name: string, value: string];

function lookPairs({ theme, width, height, title, transparent }: ChartLook): Pair[] {
  const pairs: (Pair | null)[] = [
    theme === 'auto' ? null : ['theme', theme],
    width === SIZES.width.usual ? null : ['width', String(width)],
    height === undefined ? null : ['height', String(height)],
    (title ?? true) ? null : ['title', 'off'],
    transparent ? ['background', 'transparent'] : null,
  ];
  return pairs.filter((pair) => pair !== null);
}

function ownPairs({ foundries, node, threshold, second }: OwnQuestion): Pair[] {
  const pairs: (readonly [string, string | undefined])[] = [
    ['foundries', foundries?.join(',')],
    ['node', node],
    ['threshold', threshold],
    ['second', second],
  ];
  return pairs.flatMap(([name, value]): Pair[] => (value === undefined ? [] : [[name, value]]));
}

/** Which parts an address is to carry beside the scenario. */
export interface AddressParts {
  /** Day and dataset version fixed, so that it keeps its answer. */
  readonly pinned: boolean;
  readonly look: boolean;
  readonly more?: readonly Pair[];
}

/** An address that asks the same, its parameters in one order. */
export function chartAddress(
  asked: ChartAsked,
  path: string,
  { pinned, look, more = [] }: AddressParts,
): string {
  const { catalogue, input, own, question } = asked;
  const { version, current } = catalogue.dataset;
  const data = pinned || current !== undefined ? version : null;
  const stated = pinned ? { ...input, on: question.scenario.on } : input;
  const [, query = ''] = questionAddress(stated, path, data).split('?');
  const pairs = [
    ...query.split('&').filter((pair) => pair !== ''),
    ...[...ownPairs(own), ...(look ? lookPairs(asked.look) : []), ...more].map(
      ([name, value]) => `${name}=${value}`,
    ),
  ].sort();
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}
