import { expect } from 'chai';
import { CHARTS } from '../../../src/charts/index.ts';
import { usualCharts } from '../../../src/web/params/brief-query.ts';
import { records, TODAY } from '../../support/records.ts';
import { OLD_VERSION, twoReleases } from '../../support/two-releases.ts';
import { site } from '../site.ts';

const { version } = records().dataset;

/** What a reader sees of it: no tags, no drawings, single spaces. */
function wordsOf(html: string): string {
  return html
    .replace(/<svg[\s\S]*?<\/svg>|<script[\s\S]*?<\/script>|<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replaceAll('&#34;', '"')
    .replace(/\s+/g, ' ');
}

function statementOf(html: string): string {
  return /<p class="statement"[^>]*>([\s\S]*?)<\/p>/.exec(html)?.[1] ?? 'no statement';
}

describe('a brief', function () {
  this.timeout(120_000);
  const ask = site();
  const page = async (path: string): Promise<string> =>
    (await ask.get(path).expect(200).expect('Content-Type', /html/)).text;

  it('holds question, answer, charts, table, method, sources and where it stands', async () => {
    const html = await page('/brief');
    const text = wordsOf(html);
    expect(html.match(/<h1[\s>]/g)).to.have.lengthOf(1);
    expect(html.match(/<svg xmlns/g)).to.have.lengthOf(usualCharts(CHARTS).length);
    expect(html).to.include('<title id="lw-cost-multiples-page-title">');
    expect(text).to.match(new RegExp(`\\d+ measures in play on ${TODAY}\\. In play: .+ and \\d+ more\\.`));
    for (const head of ['Node', 'Law', 'Production', 'Lithography cost', 'Wafer cost']) {
      expect(html).to.include(`<th scope="col">${head}</th>`);
    }
    const rows = html.match(/<th scope="row">/g) ?? [];
    expect(rows.length).to.be.within(4, 14);
    expect(html).to.match(/<a href="\/scenario#nodes">\d+ more nodes in the calculator<\/a>/);
    expect(/<ol>[\s\S]*?<\/ol>/.exec(html)?.[0].match(/<li>/g)).to.have.lengthOf(5);
    expect(html).to.match(/href="\/sources\/[a-z0-9-]+"/);
    expect(text).to.include(`Dataset ${version}`);
    expect(text).to.match(new RegExp(`http://127\\.0\\.0\\.1:\\d+/brief\\?data=${version}&on=${TODAY}`));
    expect(html).to.not.include('undefined').and.not.include('[object').and.not.include('NaN');
  });

  for (const query of [
    '',
    '?measures=none&deny=euv',
    '?nodes=smic-n-plus-2',
    '?node=tsmc-n5',
    `?on=2022-11-01`,
  ]) {
    it(`answers "${query}" in the words of the calculator`, async () => {
      expect(statementOf(await page(`/brief${query}`))).to.equal(
        statementOf(await page(`/scenario${query}`)),
      );
    });
  }

  it('is linked from the calculator with the calculator’s own question', async () => {
    const html = await page('/scenario?deny=euv&measures=none&node=tsmc-n5');
    const href = /<a href="(\/brief[^"]*)" data-link="brief"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(href).to.equal(`/brief?data=${version}&deny=euv&measures=none&node=tsmc-n5&on=${TODAY}`);
    expect(statementOf(await page(href))).to.equal(statementOf(html));
  });

  it('puts what changes or is undetermined before the rest, and shows the nodes asked for alone', async () => {
    const html = await page('/brief?measures=none&deny=euv');
    for (const node of ['TSMC N3E', 'TSMC N2', 'TSMC N7+']) expect(html).to.include(`>${node}</a>`);
    const one = await page('/brief?nodes=smic-n-plus-2');
    expect(one.match(/<th scope="row">/g)).to.have.lengthOf(1);
    expect(one).to.not.include('in the calculator</a>.');
    const samsung = await page('/brief?foundries=samsung');
    expect(samsung).to.include('href="/nodes/samsung-').and.not.include('href="/nodes/smic-');
  });

  it('takes exactly two charts, each once, and says so otherwise', async () => {
    const ids = CHARTS.map(({ id }) => id);
    const [first = '', second] = ids;
    for (const charts of [first, `${first},${first}`, `${first},${first},${first}`, ',']) {
      const html = wordsOf(await page(`/brief?charts=${charts}`));
      expect(html, charts).to.include('charts: A brief takes exactly two charts, each once.');
    }
    expect(wordsOf(await page('/brief?charts=lines,pies'))).to.include(
      'charts: "charts" does not take "lines".',
    );
    if (second === undefined) return;
    const html = await page(`/brief?charts=${second},${first}`);
    expect(html.indexOf(`id="chart-${second}"`)).to.be.below(html.indexOf(`id="chart-${first}"`));
    expect(html).to.include(`charts=${second},${first}`);
  });

  it('says what of its address it could not use, and shows the rest', async () => {
    const html = await page(
      '/brief?deny=euv&color=red&theme=dark&width=900&foundries=nobody&on=yesterday&node=',
    );
    const text = wordsOf(html);
    for (const name of ['color', 'theme', 'width', 'foundries', 'on']) expect(text).to.include(`${name}: `);
    expect(text).to.include('EUV denied');
    expect(html).to.match(
      /<p class="brief-permalink"><a href="[^"]*\/brief\?data=[^"]*&amp;deny=euv&amp;on=/,
    );
  });

  it('escapes whatever it is sent', async () => {
    const hostile = '"><script>alert(1)</script><svg onload=alert(1)>\'{{7*7}}<%= 1 %>';
    for (const name of ['deny', 'charts', 'node', 'foundries', 'data', 'set.x', hostile]) {
      const html = await page(`/brief?${encodeURIComponent(name)}=${encodeURIComponent(hostile)}`);
      expect(html, name).to.not.include('<script>alert').and.not.include('<svg onload');
    }
    await page('/brief?%00=%F0%9F%92%A9&=&&on=2026-11-22&on=2026-11-21');
    await page(`/brief?deny=${'a,'.repeat(2000)}`);
  });

  it('stays within its few rows when the address itself takes much of the sheet', async () => {
    const deny = records().equipment.map(({ id }) => id);
    const html = await page(`/brief?deny=${deny.join(',')}&licenses=denied`);
    expect(html.match(/<th scope="row">/g)).to.have.lengthOf(4);
  });
});

describe('a brief of an earlier release', function () {
  this.timeout(120_000);
  const ask = site(twoReleases);

  it('keeps to it, says so on paper too, and links the calculator of that release', async () => {
    const { text } = await ask.get(`/brief?data=${OLD_VERSION}`).expect(200);
    expect(wordsOf(text)).to.include(`Dataset ${OLD_VERSION}, an earlier release (now ${version})`);
    expect(text)
      .to.include(`href="/scenario?data=${OLD_VERSION}`)
      .and.include(`/brief?data=${OLD_VERSION}&amp;on=${TODAY}`);
  });
});
