/** The model's assumptions as data: parameters with their ranges and sources, and those only a reader can give. */

import { byId } from '../../model/index.ts';
import type { Catalogue } from '../../model/index.ts';
import type { CsvRow } from './csv.ts';
import { withCitations } from './records.ts';

export function methodAnswer(catalogue: Catalogue): object {
  return {
    parameters: withCitations(catalogue, catalogue.parameters),
    readerParameters: catalogue.readerParameters,
  };
}

export const PARAMETER_COLUMNS = [
  'id',
  'label',
  'definition',
  'low',
  'central',
  'high',
  'unit',
  'distribution',
  'standing',
  'source',
  'sourceUrl',
  'at',
  'checked',
  'note',
];

/** One row per parameter; a reader's has no central value, and its note says why. */
export function parameterRows(catalogue: Catalogue): CsvRow[] {
  return [
    ...catalogue.parameters.map(({ alsoSources: _, ...parameter }): CsvRow => ({
      ...parameter,
      sourceUrl: parameter.source === undefined ? undefined : byId(catalogue.sources, parameter.source)?.url,
    })),
    ...catalogue.readerParameters.map(({ least, most, gap, ...parameter }): CsvRow => ({
      ...parameter,
      low: least,
      high: most,
      standing: 'given by the reader',
      note: gap,
    })),
  ];
}
