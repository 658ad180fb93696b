import { build } from 'esbuild';
import { expect } from 'chai';
import fc from 'fast-check';
import { costMultiples, questionFor } from '../../../src/charts/index.ts';
import type { ChartDescription } from '../../../src/charts/index.ts';
import { resolveScenario } from '../../../src/model/index.ts';
import type { Catalogue } from '../../../src/model/index.ts';
import * as here from '../../../src/text/index.ts';
import { scenarioCatalogue } from '../../../src/web/pages/scenario-catalogue.ts';
import { records, ROOT, TODAY } from '../../support/records.ts';
import { anyAddress } from '../../text/scenario-states.ts';

type Text = Pick<typeof here, 'readState' | 'scenarioView'>;

const full = records();
/** What the page's script has: the asset, read back. */
const slim = JSON.parse(JSON.stringify(scenarioCatalogue(full))) as Catalogue;

function viewBy(text: Text, catalogue: Catalogue, query: string): here.ScenarioView {
  const { state } = text.readState(catalogue, [...new URLSearchParams(query)]);
  return text.scenarioView(catalogue, state, TODAY);
}

/** Reading, model and words as the browser gets them: one minified bundle from the same sources. */
async function bundle(): Promise<Text> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { readState, scenarioView } from './src/text/index.ts';\n",
      resolveDir: ROOT,
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)) as Text;
}

describe('the calculator’s script', function () {
  this.timeout(300_000);

  it('gives the server’s view of every preset, from its own catalogue in its own bundle', async () => {
    const there = await bundle();
    for (const { scenario } of full.presets) {
      const query = here.questionAddress(scenario).split('?')[1] ?? '';
      expect(viewBy(there, slim, query), query).to.deep.equal(viewBy(here, full, query));
    }
  });

  it('gives the server’s view of any question', async () => {
    const there = await bundle();
    fc.assert(
      fc.property(anyAddress(full), (query) => {
        expect(viewBy(there, slim, query)).to.deep.equal(viewBy(here, full, query));
      }),
      { seed: 11, numRuns: 25 },
    );
  });

  it('draws the server’s chart of every preset, from the assessment that the view is made from', () => {
    for (const { scenario } of full.presets) {
      const chartOf = (catalogue: Catalogue, node: string): ChartDescription => {
        const asked = resolveScenario(catalogue, scenario, TODAY);
        const question = questionFor(catalogue, node, here.keptAssessment(catalogue, asked));
        return costMultiples.describe(catalogue, question);
      };
      for (const node of ['smic-n-plus-2', 'tsmc-n5']) {
        // Sources are printed by the server, and stay.
        const { sources, ...chart } = chartOf(full, node);
        expect(sources).to.not.be.empty;
        expect(chartOf(slim, node)).to.deep.equal({ ...chart, sources: [] });
      }
    }
  });

  it('draws of a whole assessment what it would draw of one of the nodes shown', () => {
    const scenario = resolveScenario(full, { on: TODAY, deny: ['arf-immersion', 'euv'] }, TODAY);
    const question = questionFor(full, 'tsmc-n5', here.keptAssessment(full, scenario));
    const { assessed, ...alone } = question;
    expect(assessed?.nodes.length).to.be.above(costMultiples.describe(full, alone).table.rows.length);
    expect(costMultiples.describe(full, question)).to.deep.equal(costMultiples.describe(full, alone));
  });

  it('has a catalogue a quarter of the full one, of the same dataset', () => {
    expect(JSON.stringify(slim).length).to.be.below(JSON.stringify(full).length / 4);
    expect(slim.dataset).to.deep.equal(full.dataset);
  });
});
