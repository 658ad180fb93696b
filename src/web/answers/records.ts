/** Records as JSON answers: every figure with its standing and its citation spelled out. */

import { byId, readingsOfMeasure, statusOn, thresholdsOf } from '../../model/index.ts';
import type {
  Catalogue,
  Equipment,
  EquipmentClass,
  Measure,
  ProcessNode,
  Source,
} from '../../model/index.ts';
import { measureSentence } from '../../text/index.ts';

/** One line that names a source: producer, title, date, address. */
export function citationText(source: Source): string {
  const date = source.published === undefined ? '' : ` (${source.published})`;
  const url = source.url === undefined ? '' : `, ${source.url}`;
  return `${source.producer}, ${source.title}${date}${url}`;
}

/** A copy in which every mapping with a `source` also carries its `citation`. */
export function withCitations(catalogue: Catalogue, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withCitations(catalogue, item));
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, withCitations(catalogue, child)]),
  );
  const source = typeof copy['source'] === 'string' ? byId(catalogue.sources, copy['source']) : undefined;
  return source ? { ...copy, citation: citationText(source) } : copy;
}

export function nodeAnswer(catalogue: Catalogue, node: ProcessNode): unknown {
  return withCitations(catalogue, node);
}

export function equipmentAnswer(catalogue: Catalogue, machine: Equipment): unknown {
  return withCitations(catalogue, machine);
}

export function equipmentClassAnswer(catalogue: Catalogue, entry: EquipmentClass): unknown {
  return withCitations(catalogue, entry);
}

/** A measure with its status on a day, its test as a sentence, and what may be moved or read otherwise. */
export function measureAnswer(catalogue: Catalogue, measure: Measure, on: string): object {
  return {
    ...(withCitations(catalogue, measure) as object),
    status: statusOn(measure, on)?.status ?? null,
    sentence: measureSentence(measure),
    thresholds: thresholdsOf(measure),
    readings: readingsOfMeasure(measure),
  };
}

export function sourceAnswer(source: Source): object {
  return { ...source, citation: citationText(source) };
}
