/** What an export holds besides what its pages link to: each record, chart and default answer as data. */

import { CHARTS } from '../charts/index.ts';
import type { Catalogue } from '../model/index.ts';

const API = '/api/v1';
const KINDS = ['nodes', 'equipment', 'measures', 'sources'] as const;
/** Answers of the endpoint that ask nothing. */
const DEFAULTS = [
  '',
  '/assess',
  '/sensitivity',
  '/record-check',
  '/history',
  ...KINDS.map((kind) => `/${kind}`),
];
const CHART_FORMS = ['.svg', '.png', '.csv', '.json'];

/** The addresses that an export starts from. */
export function seedsOf(catalogue: Catalogue): string[] {
  const records = KINDS.flatMap((kind) =>
    catalogue[kind].flatMap(({ id }) => [`/${kind}/${id}`, `${API}/${kind}/${id}`]),
  );
  const charts = CHARTS.flatMap(({ id }) => [
    `/charts?chart=${id}`,
    `/embed/${id}`,
    ...CHART_FORMS.map((form) => `/charts/${id}${form}`),
  ]);
  return ['/', '/search', '/charts.json', ...DEFAULTS.map((path) => API + path), ...charts, ...records];
}
