/** What the browser needs to give the server's answers: the catalogue of a case without its prose. */

import type { Case, Catalogue } from '../../model/index.ts';

/** Keys that no computation and no sentence of the page reads. */
const PROSE = new Set([
  'note',
  'alsoSources',
  'alsoReported',
  'checked',
  'definition',
  'nodeClassReason',
  'representativeChip',
  'waferPriceUsd',
  'maskLayers',
  'sramCellAreaUm2',
  'transistorDensityMTrPerMm2',
  'riskProduction',
  'throughputWph',
  'introduced',
  'quote',
  'summary',
  'exemptions',
  'sources',
]);

function withoutProse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !PROSE.has(key))
      .map(([key, child]) => [key, withoutProse(child)]),
  );
}

/** A catalogue whose answers to lines of the case equal the full one's (held by a test). */
export function browserCatalogue(catalogue: Catalogue, of: Case): Catalogue {
  const measures = catalogue.measures.filter(({ id }) => id === of.before || id === of.proposal);
  const cut = withoutProse({
    ...catalogue,
    measures,
    nodes: catalogue.nodes.filter((node) => node.deviceClass === 'logic'),
    countryGroups: [],
    cases: [of],
  }) as Catalogue;
  return { ...cut, sources: [] };
}

/** JSON for a `<script type="application/json">` block: no `<` can end the block early. */
export function jsonBlock(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
