import { expect } from 'chai';
import { readPacked } from '../../src/catalogue/packed.ts';
import { assess, resolveScenario } from '../../src/model/index.ts';
import { PRODUCTION_WORDS } from '../../src/text/index.ts';
import { records, TODAY } from '../support/records.ts';
import { twoReleases } from '../support/two-releases.ts';
import { FAB_RULE, PROPOSAL, SCANNER_RULE } from '../web/site.ts';
import { linewidth, words } from './terminal.ts';

const ESCAPE = '\u001B';

function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}

describe('assess', () => {
  it('says the answer, both outcomes of the node and every measure that tests it', async () => {
    const { exit, out, err } = await linewidth(
      words(`assess --on 2021-12-17 --with ${PROPOSAL} --node smic-14nm`),
    );
    expect([exit, err]).to.deep.equal([0, '']);
    expect(out).to.include('Data set 2026.11.0, 2021-12-17: 5 measures in play.');
    expect(out).to.include('Under these 5 measures, SMIC 14 nm is specified');
    expect(out).to.match(/^smic-14nm +specified +undetermined/m);
    expect(out).to.include(`${PROPOSAL}: specified`);
    expect(out.replaceAll(/\s+/g, ' ')).to.include('node 14 nm is exactly at the limit of at most 14 nm');
    expect(out).to.include('us-2020-12-smic-entity-list: not specified');
  });

  it('has a row for every node on record with its production outcome in words, in 80 columns', async () => {
    const { out } = await linewidth(words('assess --on 2024-01-15'));
    const answered = assess(records(), resolveScenario(records(), { on: '2024-01-15' }, TODAY));
    expect(widest(out)).to.be.at.most(80);
    for (const { node, production } of answered.nodes) {
      const row = out.split('\n').find((line) => line.startsWith(`${node} `));
      expect(row, node).to.include(PRODUCTION_WORDS[production.outcome]);
    }
  });

  it('uses the width of a wider terminal', async () => {
    const line = words(`assess --node smic-14nm --with ${PROPOSAL}`);
    const [narrow, wide] = [await linewidth(line, { columns: 60 }), await linewidth(line, { columns: 160 })];
    expect(widest(narrow.out)).to.be.at.most(60);
    expect(widest(wide.out)).to.be.within(81, 160);
    expect(wide.out.replaceAll(/\s+/g, '')).to.include('undetermined');
  });

  it('paints outcomes only where the terminal takes colors, and says the same without', async () => {
    const line = words('assess --node smic-14nm,tsmc-n5 --on 2024-01-15');
    const plain = await linewidth(line, { columns: 100 });
    const painted = await linewidth(line, { columns: 100, colors: true });
    expect(plain.out).to.not.include(ESCAPE);
    expect(painted.out).to.include(`${ESCAPE}[31m`);
    expect(painted.out.replaceAll(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '')).to.equal(plain.out);
  });

  it('says which parts of the question decide nothing', async () => {
    const { out } = await linewidth(
      words(`assess --on 2019-01-01 --set ${FAB_RULE}.node-nm=14 --node smic-14nm`),
    );
    expect(out.replaceAll(/\s+/g, ' ')).to.include(`--set ${FAB_RULE}.node-nm: "${FAB_RULE}" is not in play`);
  });

  it('answers from an earlier release, and names it', async () => {
    const releases = twoReleases();
    const [, old = ''] = releases.versions;
    const { out } = await linewidth(words(`assess --data ${old} --node smic-14nm`), {
      releases: () => releases,
    });
    expect(out).to.include(`Data set ${old}`);
    const { exit, err } = await linewidth(words('assess --data 2019.01.1'), { releases: () => releases });
    expect(exit).to.equal(2);
    expect(err).to.include('--data: There is no dataset release "2019.01.1"').and.to.include(old);
  });

  it('ends with 1 where the data cannot be used, and says why', async () => {
    const releases = (): never => readPacked('no-such-file.json') as never;
    const { exit, err } = await linewidth(words('assess --node smic-14nm'), { releases });
    expect(exit).to.equal(1);
    expect(err).to.equal('no-such-file.json cannot be read; install the package again\n');
  });

  it('refuses two forms at once', async () => {
    const { exit, err } = await linewidth(words('assess --json --csv'));
    expect(exit).to.equal(2);
    expect(err).to.include('--json or --csv');
  });
});

describe('compare', () => {
  it('sets figures and dates beside each other in 80 columns, with ratios and what they come to', async () => {
    const { out } = await linewidth(
      words('compare --nodes smic-14nm,tsmc-n10,tsmc-n5,intel-4,samsung-14lpp'),
    );
    expect(widest(out)).to.be.at.most(80);
    for (const part of ['Volume production', 'SRAM cell area', '0.53–0.57×', '3 generations finer'])
      expect(out.replaceAll(/\n/g, ' ')).to.include(part);
    for (const node of ['tsmc-n10', 'tsmc-n5', 'intel-4', 'samsung-14lpp']) expect(out).to.include(node);
  });

  it('says that nodes are missing, and which there are', async () => {
    const { exit, err } = await linewidth(['compare']);
    expect(exit).to.equal(2);
    expect(err).to.include('--nodes is missing.').and.to.include('cxmt-g1');
  });

  it('calls a mistake by the flag that was typed', async () => {
    expect((await linewidth(words('compare --node smic-14m --node tsmc-n5'))).err).to.include(
      '--node: There',
    );
    expect((await linewidth(words('compare --nodes smic-14m,tsmc-n5'))).err).to.include('--nodes: There');
  });
});

describe('classify', () => {
  const scanner = `classify --on 2023-12-01 --measures ${SCANNER_RULE} --wavelength-nm 193 --numerical-aperture 1.35 --immersion`;

  it('says the outcome, what is missing and why', async () => {
    const { out } = await linewidth(words(`${scanner} --destination CN --exported-from US`));
    expect(out).to.match(new RegExp(`^${SCANNER_RULE} +undetermined`, 'm'));
    expect(out.replaceAll(/\s/g, '')).to.include('dedicatedChuckOverlayNm');
  });

  it('puts the fields of flags over those of a body', async () => {
    const body = { on: '2023-12-01', measures: [SCANNER_RULE], equipment: { wavelengthNm: 248 } };
    const typed = words('classify --file - --wavelength-nm 193 --json');
    const { out } = await linewidth(typed, { input: JSON.stringify(body) });
    const asked = { ...body, equipment: { wavelengthNm: 193 } };
    const { out: expected } = await linewidth(words('classify --file - --json'), {
      input: JSON.stringify(asked),
    });
    expect(out).to.equal(expected);
    expect(out).to.include('"measure"');
  });

  it('names a mistake by its flag where a flag made it, else by its place in the body', async () => {
    const { exit, err } = await linewidth(words('classify --node-nm wide --device-class logi'), {
      input: '',
    });
    expect(exit).to.equal(2);
    expect(err).to.include('--node-nm must be a number.');
    expect(err).to.include('--device-class does not take "logi". Did you mean "logic"?');
    const inBody = await linewidth(['classify'], { input: '{"node":{"nodeNn":3}}' });
    expect(inBody.err).to.include('/node/nodeNn: "nodeNn" is not a field here. Did you mean "nodeNm"?');
  });

  for (const [name, typed, input, says] of [
    ['no question at all', 'classify', undefined, 'Say what to classify'],
    ['an empty standard input', 'classify', '  ', 'Say what to classify'],
    ['a body that is not JSON', 'classify --file -', '{', 'The body is not JSON'],
    ['a body that is a list', 'classify', '[]', 'The body must be a JSON object'],
    ['a body with a prototype', 'classify', '{"__proto__":{"a":1}}', '"__proto__" is not a field here'],
    [
      'a file that is not there',
      'classify --file no-such-file.json',
      undefined,
      'Cannot read "no-such-file.json"',
    ],
    ['a deep body', 'classify', `${'{"node":'.repeat(500)}1${'}'.repeat(500)}`, 'nested too deeply'],
  ] as const) {
    it(`refuses ${name}`, async () => {
      const { exit, out, err } = await linewidth(words(typed), input === undefined ? {} : { input });
      expect([exit, out]).to.deep.equal([2, '']);
      expect(err).to.include(says);
    });
  }
});

describe('chart', () => {
  for (const [name, typed, says] of [
    ['no chart', 'chart', 'threshold-map'],
    ['an unknown chart', 'chart outcoms --format svg', 'Did you mean "outcomes"?'],
    ['no form', 'chart lag', 'svg, png, csv, json'],
    ['an unknown form', 'chart lag --format gif', 'there is no such form'],
    ['an unknown ending', 'chart lag --out lag.gif', 'one of these endings'],
    ['a width that cannot be drawn', 'chart lag --format svg --width 9', 'from 240 to 2400'],
    ['a height too low for its rows', 'chart outcomes --format svg --height 170', 'too low for this chart'],
    ['scale and dots for a PNG', 'chart lag --format png --scale 2 --dpi 300', 'not both'],
    ['a scale for what is no PNG', 'chart lag --format svg --scale 2', '--scale'],
  ] as const) {
    it(`refuses ${name}`, async () => {
      const { exit, out, err } = await linewidth(words(typed));
      expect([exit, out]).to.deep.equal([2, '']);
      expect(err).to.include(says);
    });
  }

  it('names every mistake beside a form that is missing', async () => {
    const { exit, err } = await linewidth(words('chart lag --width 5 --theme pink'));
    expect(exit).to.equal(2);
    expect(err).to.include('--out FILE').and.include('--width').and.include('--theme does not take "pink".');
  });

  it('gives no picture of bytes to a terminal', async () => {
    const { exit, err } = await linewidth(words('chart lag --format png'), { columns: 80 });
    expect(exit).to.equal(2);
    expect(err).to.include('--out FILE');
  });
});

describe('a file for an answer', () => {
  it('is refused where its ending names no form of the command', async () => {
    for (const name of ['x.xml', 'x.ndjson', 'a.b/x.CSVS']) {
      const { exit, out, err } = await linewidth([...words('assess --nodes smic-14nm --out'), name]);
      expect([exit, out], name).to.deep.equal([2, '']);
      expect(err, name).to.include('which names no form here').and.include('.json, .csv, .txt');
    }
  });
});

describe('an unknown command', () => {
  for (const [typed, near] of [
    ['asess', 'assess'],
    ['data', 'data check'],
    ['data chek', 'data check'],
    ['compair --nodes a', 'compare'],
  ] as const) {
    it(`${typed} is met with ${near}`, async () => {
      const { exit, out, err } = await linewidth(words(typed));
      expect([exit, out]).to.deep.equal([2, '']);
      expect(err).to.include(`Did you mean "${near}"?`);
    });
  }

  it('without a near one is met with all', async () => {
    const { err } = await linewidth(['\u001B[31mzzzzzzzzzzzzzz']);
    expect(err).to.include('assess, compare').and.to.not.include(ESCAPE);
    expect(err).to.not.include('Did you mean');
  });
});
