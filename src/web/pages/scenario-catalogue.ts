/** What the calculator's script needs to give the server's answers: the catalogue without prose and citations, as one asset. */

import { createHash } from 'node:crypto';
import type { Catalogue } from '../../model/index.ts';

/** Keys that no computation and no live text of the page reads. */
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
  'quote',
  'summary',
  'exemptions',
  'sources',
  'authority',
  'instrument',
  'citation',
  'title',
  'instead',
  'text',
  'method',
  'rests',
  'why',
  'eccn',
  'chineseCapability',
  'volumeProduction',
  'place',
]);
/** Locators are read out for what a measure tests, not for figures. */
const CITED = new Set([...PROSE, 'source', 'at']);

function without(keys: ReadonlySet<string>, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => without(keys, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !keys.has(key))
      .map(([key, child]) => [key, without(keys, child)]),
  );
}

/** A catalogue whose views of every state equal the full one's (held by a test). */
export function scenarioCatalogue(catalogue: Catalogue): Catalogue {
  const { dataset, measures, nodes, equipment, equipmentClasses, parties } = catalogue;
  const { cases, countryGroups, parameters, readerParameters, presets } = catalogue;
  const cut = { nodes, equipment, equipmentClasses, parties, countryGroups, parameters };
  return {
    ...(without(CITED, cut) as typeof cut),
    measures: without(PROSE, measures) as Catalogue['measures'],
    dataset,
    readerParameters,
    presets,
    sources: [],
    claims: [],
    cases,
  };
}

export interface CatalogueAsset {
  readonly href: string;
  readonly body: string;
}

/** The asset under an address that names its release and content, so that caches may keep it for ever. */
export function catalogueAsset(catalogue: Catalogue): CatalogueAsset {
  const body = JSON.stringify(scenarioCatalogue(catalogue));
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { href: `/assets/catalogue-${catalogue.dataset.version}-${hash}.json`, body };
}
