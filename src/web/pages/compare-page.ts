/** `/compare?nodes=`: any set of nodes side by side, the first as the base of the ratios. */

import { byId } from '../../model/index.ts';
import type { Catalogue } from '../../model/index.ts';
import { comparisonView } from './comparison-view.ts';
import type { ComparisonView } from './comparison-view.ts';
import { sitePage } from './site-page.ts';
import type { SitePage } from './site-page.ts';

export interface ComparePage extends SitePage {
  readonly comparison: ComparisonView;
  readonly choices: readonly {
    readonly foundry: string;
    readonly nodes: readonly { readonly id: string; readonly name: string; readonly chosen: boolean }[];
  }[];
}

export function comparePage(
  catalogue: Catalogue,
  ids: readonly string[],
  notes: readonly string[],
  today: string,
): ComparePage {
  const foundries = [...new Set(catalogue.nodes.map((node) => node.foundry))];
  const names = ids.map((id) => byId(catalogue.nodes, id)?.name ?? id);
  return {
    ...sitePage(catalogue, today, {
      title: ids.length === 0 ? 'Compare process nodes' : `Compare ${names.join(', ')}`.slice(0, 120),
      description:
        'Process nodes side by side: dates, pitches, density, lithography, ratios, lags and generations.',
      section: 'compare',
      path: ids.length === 0 ? '/compare' : `/compare?nodes=${ids.join(',')}`,
      ...(ids.length === 0
        ? {}
        : {
            picture: {
              path: `/charts/pitches-and-density.png?nodes=${ids.join(',')}&width=1200`,
              alt: `Pitches and transistor density of ${names.join(', ')}.`,
            },
          }),
      notes,
      csv: true,
    }),
    // Without nodes there is nothing to have as data.
    ...(ids.length === 0 ? { twins: [] } : {}),
    comparison: comparisonView(catalogue, ids),
    choices: foundries.map((foundry) => ({
      foundry: byId(catalogue.parties, foundry)?.name ?? foundry,
      nodes: catalogue.nodes
        .filter((node) => node.foundry === foundry)
        .map((node) => ({ id: node.id, name: node.name, chosen: ids.includes(node.id) })),
    })),
  };
}
