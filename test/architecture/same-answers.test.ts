import { build } from 'esbuild';
import { expect } from 'chai';
import * as here from '../../src/text/index.ts';
import type { lineModel } from '../../src/model/index.ts';
import type { Catalogue } from '../../src/model/index.ts';
import { browserCatalogue, jsonBlock } from '../../src/web/pages/browser-catalogue.ts';
import { ROOT, TODAY } from '../support/records.ts';
import { realSetting, statesAt } from '../web/pages/states.ts';

interface Bundle {
  readonly lineModel: typeof lineModel;
  readonly liveText: typeof here.liveText;
}

const ENTRY =
  "export { lineModel } from './src/model/index.ts';\nexport { liveText } from './src/text/index.ts';\n";

/** Model and text as the browser gets them: one minified bundle from the same sources. */
async function bundle(): Promise<Bundle> {
  const { outputFiles, warnings } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  expect(warnings).to.deep.equal([]);
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild gave no file');
  return (await import(
    `data:text/javascript;base64,${Buffer.from(file.contents).toString('base64')}`
  )) as Bundle;
}

describe('one source on both sides', function () {
  this.timeout(60_000);

  it('says in the browser\u2019s bundle what the server\u2019s modules say', async () => {
    const { catalogue, of, model } = realSetting();
    const there = await bundle();
    const slim = JSON.parse(jsonBlock(browserCatalogue(catalogue, of))) as Catalogue;
    const [caseThere] = slim.cases;
    if (!caseThere) throw new Error('the page has no case');
    const modelThere = there.lineModel(slim, caseThere, TODAY);
    for (const line of statesAt([2, 7, 10, 14, 16, 28, 40, 65])) {
      const expected = here.liveText(catalogue, of, model, line);
      expect(Object.keys(expected ?? {})).to.have.lengthOf.above(100);
      expect(there.liveText(slim, caseThere, modelThere, line)).to.deep.equal(expected);
    }
  });

  it('needs nothing of Node in what the page loads', async () => {
    const { metafile, errors } = await build({
      entryPoints: [`${ROOT}src/browser/home.ts`, `${ROOT}src/browser/theme.ts`],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      outdir: 'unused',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    expect(errors).to.deep.equal([]);
    const inputs = Object.keys(metafile.inputs);
    expect(
      inputs.filter((name) => /src\/(?:web|catalogue)\/|src\/(?:server|config)\.ts/.test(name)),
    ).to.deep.equal([]);
    expect(inputs.some((name) => name.endsWith('src/model/line.ts'))).to.equal(true);
    const packages = new Set(
      inputs.flatMap((name) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? []),
    );
    const drawing = ['@kurkle/color', 'chart.js', 'chartjs-chart-matrix'];
    const others = [...packages].filter((name) => !drawing.includes(name));
    // Scales, shapes, and what those themselves need.
    expect(others.filter((name) => !name.startsWith('d3-'))).to.deep.equal([]);
    expect([...packages]).to.include.members([...drawing, 'd3-scale', 'd3-shape']);
  });
});
