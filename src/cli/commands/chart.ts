/** `linewidth chart`: the picture or the data that the site gives for the same question. */

import { extname, join } from 'node:path';
import { CHARTS } from '../../charts/index.ts';
import type { Chart } from '../../charts/index.ts';
import { rasterizer } from '../../render/index.ts';
import { chartAnswer, chartColumns, chartRows } from '../../web/answers/chart.ts';
import { csvText } from '../../web/answers/csv.ts';
import { chartDrawings } from '../../web/chart-drawings.ts';
import type { ChartDrawings } from '../../web/chart-drawings.ts';
import { drawingProblem } from '../../web/drawing-problem.ts';
import { chartFromUrl, chartNamed } from '../../web/params/chart-query.ts';
import type { ChartAsked } from '../../web/params/chart-query.ts';
import { PNG_PARAMETERS, pngFromUrl } from '../../web/params/png-query.ts';
import { badRequest, Problem } from '../../web/problem.ts';
import type { FieldError } from '../../web/problem.ts';
import { checkedSize } from '../../web/routes/chart-images.ts';
import { queryOf } from '../address.ts';
import type { Arguments } from '../arguments.ts';
import { valueOf } from '../arguments.ts';
import { deliver, pageOf, progress } from '../output.ts';
import { table } from '../layout.ts';
import { CommandError, EXIT, stopIfAsked } from '../world.ts';
import type { Exit, World } from '../world.ts';

const FORMATS = ['svg', 'png', 'csv', 'json'] as const;
type Format = (typeof FORMATS)[number];

/** The form asked for; null with what is wrong where there is none. */
function formatOf(
  given: Arguments,
  world: World,
): { readonly format: Format | null; readonly wrong: readonly FieldError[] } {
  const asked = valueOf(given, 'format');
  const out = valueOf(given, 'out');
  const ending = extname(out ?? '')
    .slice(1)
    .toLowerCase();
  const format = FORMATS.find((name) => name === (asked ?? ending));
  const allowed = FORMATS.join(', ');
  if (!format) {
    const detail =
      asked === undefined
        ? `Say where and how to write it: --out FILE with one of these endings, or --format: ${allowed}.`
        : `--format ${asked.slice(0, 60)}: there is no such form; allowed: ${allowed}.`;
    return { format: null, wrong: [{ detail }] };
  }
  if (format === 'png' && (out === undefined || out === '-') && world.out.columns !== null)
    throw new CommandError('A PNG is nothing for a terminal: give --out FILE.');
  return { format, wrong: [] };
}

function listOfCharts(columns: number): string {
  const rows = CHARTS.map(({ id, title }) => [id, title]);
  return `There are these charts:\n\n${table([{ head: 'CHART', whole: true }, { head: 'What it shows' }], rows, columns)}`;
}

function chartOf(id: string, columns: number): Chart {
  try {
    return chartNamed(id);
  } catch (error) {
    throw error instanceof Problem ? new CommandError(`  ${error.message} ${listOfCharts(columns)}`) : error;
  }
}

/** Draws in a thread of its own, which ends with the drawing or with Ctrl-C. */
async function pngOf(asked: ChartAsked, scale: number, world: World): Promise<Buffer> {
  const { rasterize, close } = rasterizer(join(world.root, 'static/fonts'), {
    threads: 1,
    mostMilliseconds: 120_000,
  });
  const { say, done } = progress(world);
  const stop = (): void => void close();
  world.stop.addEventListener('abort', stop);
  say('Drawing …');
  try {
    return await chartDrawings(rasterize).png(asked, { scale });
  } catch (error) {
    throw drawingProblem(error) ?? error;
  } finally {
    done();
    world.stop.removeEventListener('abort', stop);
    await close();
    stopIfAsked(world);
  }
}

/** Drawings without PNG need no thread. */
function plainDrawings(): ChartDrawings {
  return chartDrawings(() => Promise.reject(new Error('nothing is rasterized here')));
}

export async function run(given: Arguments, world: World): Promise<Exit> {
  const [id] = given.operands;
  const columns = pageOf(given, world).columns;
  if (id === undefined) throw new CommandError(`  Name a chart. ${listOfCharts(columns)}`);
  const chart = chartOf(id, columns);
  const { format, wrong } = formatOf(given, world);
  const url = queryOf(given);
  const releases = await world.releases({ earlier: valueOf(given, 'data') !== undefined });
  const { scale, errors } = pngFromUrl(url);
  const asked =
    format === 'png' || format === null
      ? chartFromUrl(releases, chart, url, world.today(), PNG_PARAMETERS, [...wrong, ...errors])
      : chartFromUrl(releases, chart, url, world.today());
  if (format === null) throw badRequest(wrong);
  const drawings = plainDrawings();
  if (format === 'svg' || format === 'png') checkedSize(asked, drawings);
  const description = drawings.describe(asked);
  if (format === 'png') await deliver(given, world, await pngOf(asked, scale, world));
  else if (format === 'svg') await deliver(given, world, await drawings.svg(asked, asked.look.theme));
  else if (format === 'json') await deliver(given, world, JSON.stringify(chartAnswer(asked, description)));
  else await deliver(given, world, csvText(chartRows(description), chartColumns(description)));
  return EXIT.fine;
}
