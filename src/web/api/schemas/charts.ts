/** Charts and what stands beside the API, as they are sent. */

import { z } from 'zod';
import { CHARTS } from '../../../charts/index.ts';
import { dataset } from './dataset.ts';
import { ignored, scenario } from './scenario.ts';
import { listOf, words } from './values.ts';

export const svgImage = z.string().meta({ id: 'SvgImage', description: 'A drawing as SVG.' });
export const pngImage = z.unknown().meta({ id: 'PngImage', description: 'A drawing as PNG.' });
export const htmlPage = z.string().meta({ id: 'HtmlPage', description: 'A page.' });
export const csvTable = z.string().meta({
  id: 'CsvTable',
  description: 'A table as CSV (RFC 4180), UTF-8, the first line naming the columns.',
});

const chartId = z
  .enum(CHARTS.map(({ id }) => id))
  .meta({ id: 'ChartId', description: 'Id of a chart, as in addresses.' });

const address = z.string();
const forms = {
  svg: address.describe('As SVG.'),
  png: address.describe('As PNG.'),
  csv: address.describe('Its table as CSV.'),
  json: address.describe('As data.'),
  embed: address.describe('For a frame.'),
};

const listed = z
  .strictObject({
    id: chartId,
    title: z.string().describe('Its title.'),
    about: z.string().describe('What it shows.'),
    asks: words.describe('What it takes beside a scenario.'),
    links: z.strictObject(forms).describe('Its addresses.'),
  })
  .meta({ id: 'ChartEntry', description: 'A chart with its addresses.' });

export const chartsAnswer = z
  .strictObject({ dataset, charts: listOf(listed).describe('The charts.') })
  .meta({ id: 'ChartsAnswer', description: 'Every chart.' });

export const allForms = z
  .strictObject({ page: address.describe('The page that makes it ready to take.'), ...forms })
  .meta({ id: 'ChartForms', description: 'Where the chart stands in each of its forms.' });

const cell = z.union([z.string(), z.number(), z.null()]);

const table = z
  .looseObject({
    columns: listOf(z.looseObject({ key: z.string().describe('Its name in the CSV.') })).describe(
      'The columns.',
    ),
    rows: listOf(listOf(cell)).describe('The rows, a cell for each column; null for a gap.'),
  })
  .meta({ id: 'ChartTable', description: 'The chart as a table.' });

const description = z
  .looseObject({
    title: z.string().describe('What it shows, in one line.'),
    subtitle: z.string().describe('Of what, under which question.'),
    alt: z.string().describe('The chart in words.'),
    table,
  })
  .meta({
    id: 'ChartDescription',
    description:
      'The chart as it is drawn: marks and scales as plain JSON beside the fields named here. What is not named here may change.',
  });

export const chartAnswer = z
  .strictObject({
    dataset,
    scenario,
    ignored,
    chart: description,
    links: allForms.describe('Addresses that follow the day and the data set.'),
    permalinks: allForms.describe('Addresses that keep these figures.'),
    changes: address.exactOptional().describe('Of an earlier release: where the changes since are.'),
  })
  .meta({ id: 'ChartAnswer', description: 'A chart as data.' });

export const oembedAnswer = z
  .strictObject({
    version: z.literal('1.0').describe('The version of oEmbed.'),
    type: z.literal('rich').describe('HTML to be shown.'),
    provider_name: z.string().describe('Name of this site.'),
    provider_url: z.string().describe('Address of this site.'),
    title: z.string().describe('Title of the chart.'),
    html: z.string().describe('The frame.'),
    width: z.number().describe('Its width in CSS pixels.'),
    height: z.number().describe('Its height in CSS pixels.'),
    cache_age: z.number().describe('Seconds for which it may be kept.'),
    thumbnail_url: z.string().describe('A picture of it.'),
    thumbnail_width: z.number().describe('Width of the picture in pixels.'),
    thumbnail_height: z.number().describe('Height of the picture in pixels.'),
  })
  .meta({ id: 'OembedAnswer', description: 'A chart by oEmbed 1.0.' });

export const health = z
  .strictObject({ status: z.enum(['ok', 'stopping']).describe('How the server is.') })
  .meta({ id: 'Health', description: 'How the server is.' });
