/** Charts for people: the page that makes one ready to take, the frame for other sites, and oEmbed. */

import { Router } from 'express';
import type { Request } from 'express';
import { CHARTS } from '../../charts/index.ts';
import type { Chart } from '../../charts/index.ts';
import { byId } from '../../model/index.ts';
import type { ScenarioInput } from '../../model/index.ts';
import { questionAddress } from '../../text/index.ts';
import type { AppParts } from '../app.ts';
import { changesSince } from '../chart-changes.ts';
import type { ChartDrawings } from '../chart-drawings.ts';
import { chartsPage } from '../pages/charts-page.ts';
import { chartFromPage } from '../params/chart-query.ts';
import { notOneOf } from '../problem.ts';
import type { FieldError } from '../problem.ts';

const OWN = ['chart', 'preset', 'figures'];

/** The address without what a form sent empty. */
function stated(url: string): URLSearchParams {
  const given = [...new URLSearchParams(url.split('?').slice(1).join('?'))];
  return new URLSearchParams(given.filter(([, value]) => value.trim() !== ''));
}

export function originOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? 'localhost'}`;
}

function chosenChart(query: URLSearchParams): {
  readonly chart: Chart | undefined;
  readonly mistakes: FieldError[];
} {
  const id = query.get('chart');
  const chart = id === null ? CHARTS[0] : CHARTS.find((entry) => entry.id === id);
  if (chart) return { chart, mistakes: [] };
  const ids = CHARTS.map((entry) => entry.id);
  return { chart: CHARTS[0], mistakes: [notOneOf('chart', id ?? '', ids)] };
}

/** What of the form goes on when a preset takes the place of its scenario. */
const LOOKS = [
  'chart',
  'theme',
  'width',
  'height',
  'title',
  'background',
  'foundries',
  'node',
  'threshold',
  'second',
  'figures',
];

function presetAddress(query: URLSearchParams, scenario: ScenarioInput): string {
  const own = [...query]
    .filter(([name]) => LOOKS.includes(name))
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const address = questionAddress(scenario, '/charts');
  return own.length === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}${own.join('&')}`;
}

export function chartPageRoutes({ releases, today }: AppParts, drawings: ChartDrawings): Router {
  const router = Router();
  router.get('/charts', (request, response) => {
    const query = stated(request.originalUrl);
    const preset = byId(releases.current.presets, query.get('preset') ?? '');
    if (preset) {
      response.redirect(303, presetAddress(query, preset.scenario));
      return;
    }
    const { chart, mistakes } = chosenChart(query);
    if (!chart) throw new RangeError('there is no chart');
    const { asked, mistakes: more } = chartFromPage(releases, chart, `?${query.toString()}`, today(), OWN);
    const kept = query.get('figures') !== 'current';
    response.set('Cache-Control', 'public, max-age=0, s-maxage=300, stale-while-revalidate=3600');
    response.render(
      'pages/charts',
      chartsPage(asked, drawings.describe(asked), [...mistakes, ...more], {
        today: today(),
        origin: originOf(request),
        kept,
        changed: changesSince(asked, releases.current, drawings),
      }),
    );
  });
  return router;
}
