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
/** The endpoint as it describes itself, for people and for programs. */
const DESCRIPTIONS = ['/api', `${API}/openapi.json`, `${API}/schemas`];
const CHART_FORMS = ['.svg', '.png', '.csv', '.json'];

/** The addresses that an export starts from; `schemas` are the names of the endpoint's schemas. */
export function seedsOf(catalogue: Catalogue, schemas: Iterable<string>): string[] {
  const records = KINDS.flatMap((kind) =>
    catalogue[kind].flatMap(({ id }) => [`/${kind}/${id}`, `${API}/${kind}/${id}`]),
  );
  const charts = CHARTS.flatMap(({ id }) => [
    `/charts?chart=${id}`,
    `/embed/${id}`,
    ...CHART_FORMS.map((form) => `/charts/${id}${form}`),
  ]);
  const described = [...DESCRIPTIONS, ...[...schemas].map((name) => `${API}/schemas/${name}`)];
  const defaults = DEFAULTS.map((path) => API + path);
  return ['/', '/search', '/charts.json', ...defaults, ...described, ...charts, ...records];
}
