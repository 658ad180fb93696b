import { expect } from 'chai';
import { assess, byId, onlyRelease, resolveScenario } from '../../../src/model/index.ts';
import { questionAddress } from '../../../src/text/index.ts';
import { scenarioFromUrl } from '../../../src/web/params/scenario-query.ts';
import { records, TODAY } from '../../support/records.ts';
import { site } from '../site.ts';
import { liveIn, unescaped } from './states.ts';

const catalogue = records();
const OLD_SCANNER_RULE = 'us-pre-2023-3b001-f1';

function linkTo(html: string, name: string): string {
  return unescaped(new RegExp(`href="([^"]+)" data-link="${name}"`).exec(html)?.[1] ?? '');
}

describe('the calculator without script', function () {
  this.timeout(60_000);
  const ask = site();
  const page = async (path: string): Promise<string> =>
    (await ask.get(path).set('Accept', 'text/html').expect(200).expect('Content-Type', /html/)).text;
  const live = async (path: string): Promise<Map<string, string>> => new Map(liveIn(await page(path)));

  for (const preset of catalogue.presets) {
    it(`answers ${preset.title} with its counts, rows for every node asked about, and no complaint`, async () => {
      const path = questionAddress(preset.scenario);
      const html = await page(path);
      expect(html)
        .to.not.include('could not be used')
        .and.not.include('undefined')
        .and.not.include('[object');
      expect(html.match(/<h1[\s>]/g)).to.have.lengthOf(1);
      expect(html).to.include('aria-current="true"');
      const said = new Map(liveIn(html));
      const assessment = assess(catalogue, resolveScenario(catalogue, preset.scenario, TODAY));
      const own = assessment.nodes.filter(({ node }) => {
        const record = byId(catalogue.nodes, node);
        return record?.foundry === 'smic' && record.deviceClass === 'logic';
      });
      const specified = own.filter(({ legal }) =>
        legal.some(({ outcome }) => outcome === 'specified'),
      ).length;
      const many = specified === 0 ? 'none' : specified === own.length ? 'all' : String(specified);
      expect(said.get('say.answer')).to.include(`${many} of SMIC’s ${String(own.length)} logic nodes`);
      expect(said.get('preset.about')).to.equal(preset.about);
      for (const { node } of assessment.nodes) expect(html).to.include(`href="/nodes/${node}"`);
    });
  }

  it('takes a form as a browser sends it, empty fields and repeated names included', async () => {
    const form = [
      'on=2023-11-16',
      'measures=none',
      `measures=${OLD_SCANNER_RULE}`,
      'participants=nl',
      'participants=jp',
      'party=',
      'destination=',
      'deny=',
      'deny=euv',
      'only=',
      'licenses=policy',
      'installed=lose',
      'unverified=exclude',
      'assume.via-pitch-ratio=',
      `set.${OLD_SCANNER_RULE}.k-factor=0.25`,
      `set.${OLD_SCANNER_RULE}.mrf-nm=45`,
      'baseline=none',
      'node=smic-14nm',
    ].join('&');
    const html = await page(`/scenario?${form}`);
    expect(html).to.not.include('could not be used');
    const canonical = `/scenario?deny=euv&measures=${OLD_SCANNER_RULE}&on=2023-11-16&participants=jp,nl&set.${OLD_SCANNER_RULE}.k-factor=0.25`;
    expect(html).to.include(`<link rel="canonical" href="${canonical.replaceAll('&', '&amp;')}">`);
  });

  it('names every part of an address that it cannot use, and shows the rest', async () => {
    const html = await page(
      `/scenario?on=2023-02-30&measures=us-pre-2023-3b001-f2,${OLD_SCANNER_RULE}&set.${OLD_SCANNER_RULE}.k-factor=9&nonsense=1&participants=zz&baseline=nobody&node=smic-13nm&licenses=maybe&assume.x=1&data=0`,
    );
    const text = unescaped(html);
    expect(text).to.include('could not be used');
    for (const [name, said] of [
      ['on', 'is not a calendar day'],
      ['measures', `Did you mean "${OLD_SCANNER_RULE}"?`],
      [`set.${OLD_SCANNER_RULE}.k-factor`, '0.2 to 0.7'],
      ['participants', 'There is no jurisdiction "zz"'],
      ['nonsense', 'is not a parameter here'],
    ] as const) {
      expect(text).to.include(`<li>${name}: `).and.include(said);
    }
    expect(new Map(liveIn(html)).get('say.answer')).to.include('Under the scanner entry before 2023');
  });

  it('spells no measure at all, and keeps it apart from those in force', async () => {
    expect((await live('/scenario?measures=none')).get('say.answer')).to.match(
      /^With no measure in play, none/,
    );
    expect((await live('/scenario?measures=in-force')).get('say.answer')).to.match(
      /^Under these \d+ measures/,
    );
    expect((await live('/scenario')).get('say.answer')).to.match(/^Under these \d+ measures/);
  });

  it('shows none, then all, of the 1.35-NA immersion scanners as K moves from 0.35 to 0.25', async () => {
    const key = `measure.${OLD_SCANNER_RULE}.specifies`;
    const address = `/scenario?measures=${OLD_SCANNER_RULE}`;
    expect((await live(address)).get(key)).to.match(/none of \d+ ArF immersion at NA 1\.35/);
    const moved = await live(`${address}&set.${OLD_SCANNER_RULE}.k-factor=0.25`);
    expect(moved.get(key)).to.match(/all \d+ ArF immersion at NA 1\.35/);
  });

  it('tells the story of the node asked for, its reader’s figures and the baseline', async () => {
    const html = await page(
      '/scenario?measures=none&deny=euv,euv-high-na&node=tsmc-n5&assume.arf-dry.overlay-nm=5',
    );
    const said = new Map(liveIn(html));
    expect(said.get('story.title')).to.equal('Layer by layer: TSMC N5');
    expect(said.get('story.sentence')).to.match(/^Degraded|^Costlier/);
    expect(said.get('story.sentence')).to.match(
      /The record has 14 to 15 EUV exposures; .* no figure describes\.$/,
    );
    expect(html).to.include('3 layers (from 3 to 4) at 30.8 nm pitch, holes');
    expect(html).to.include('taken out by');
    expect(await page('/scenario?measures=none')).to.include('of a finer class than the layer is made on');
    expect(html).to.include('value="5" placeholder="none"');
    const before = await page('/scenario?measures=none&deny=euv,euv-high-na&baseline=no-euv&node=tsmc-n5');
    expect(before).to.not.include('>was unaffected<');
    expect(html).to.include('>was unaffected<');
  });

  it('links a share address that says the day and dataset when it answers for today, and twins that answer', async () => {
    const html = await page('/scenario');
    const share = linkTo(html, 'share');
    expect(share).to.equal(`/scenario?data=${catalogue.dataset.version}&on=${TODAY}`);
    const json = (await ask.get(linkTo(html, 'json')).expect(200)).body as { scenario: unknown };
    const api = (await ask.get(linkTo(html, 'api')).expect(200)).body as { scenario: unknown };
    expect(json).to.deep.equal(api);
    const csv = (await ask.get(linkTo(html, 'csv')).expect(200)).text.trim().split('\n');
    expect(csv[0]).to.match(/^node,name,foundry,deviceClass,measure,legal,/);
    expect(csv.length).to.be.above(catalogue.nodes.length);
  });

  it('refuses in its twins what the page only notes', async () => {
    await ask.get('/scenario.json?measures=zzz').expect(400);
    await ask.get('/scenario.csv?nonsense=1').expect(400);
  });

  it('serves the catalogue of its script under an address that may be kept for ever', async () => {
    const href = /data-catalogue="([^"]+)"/.exec(await page('/scenario'))?.[1] ?? '';
    const { body, headers } = await ask.get(href).expect(200);
    expect(headers['cache-control']).to.include('immutable');
    expect((body as typeof catalogue).nodes).to.have.lengthOf(catalogue.nodes.length);
    await ask.get(href.replace(/[0-9a-f]{16}\.json$/, '0000000000000000.json')).expect(404);
    await ask.get('/assets/catalogue-2020.01.0-0000000000000000.json').expect(404);
    await ask.get('/assets/catalogue-0000000000000000.json').expect(404);
  });
});

describe('no measure at all, in the API', () => {
  it('is spelled none', () => {
    const releases = onlyRelease(catalogue);
    expect(scenarioFromUrl(releases, '/x?measures=none').input).to.deep.equal({ measures: [] });
    expect(scenarioFromUrl(releases, `/x?measures=none&with=${OLD_SCANNER_RULE}`).input).to.deep.equal({
      measures: [],
      with: [OLD_SCANNER_RULE],
    });
  });
});
