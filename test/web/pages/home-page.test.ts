import { join } from 'node:path';
import { expect } from 'chai';
import { lineTimeline } from '../../../src/charts/index.ts';
import { assess, onlyRelease, resolveScenario } from '../../../src/model/index.ts';
import type { Line } from '../../../src/model/index.ts';
import { lineQuery, liveText, nodeMarks } from '../../../src/text/index.ts';
import { homePage } from '../../../src/web/pages/home-page.ts';
import type { HomePage } from '../../../src/web/pages/home-page.ts';
import { scenarioFromUrl } from '../../../src/web/params/scenario-query.ts';
import { viewFiller } from '../../../src/web/view-engine.ts';
import { ROOT, TODAY } from '../../support/records.ts';
import { liveIn, realSetting, statesAt, unescaped } from './states.ts';

const { catalogue, of, model } = realSetting();
const NUMBERS = [2, 5, 7, 10, 12, 14, 16, 28, 40, 65];
const LINKS = { style: '/style.css', theme: '/theme.js', home: '/home.js' };
const FILLINGS = { specified: 'filled', reached: 'half', 'not-specified': 'open', undetermined: 'dashed' };
const ASKED: Line = { nodeNm: 14, phrase: 'capable-of', capable: 'own-schemes', unique: 'no-older-use' };

function pageOf(line: Line, mistakes: readonly { parameter: string; detail: string }[] = []): HomePage {
  return homePage(catalogue, of, model, line, mistakes, TODAY);
}

const views = join(ROOT, 'views');
const fill = viewFiller(views, true);

function htmlOf(page: HomePage): string {
  return fill(join(views, 'pages/home.ejs'), { ...page, links: LINKS });
}

function nameOf({ nodeNm, phrase, capable, unique }: Line): string {
  return `${String(nodeNm)} nm, ${phrase} (${capable}, ${unique})`;
}

describe('the first page', () => {
  for (const nodeNm of NUMBERS) {
    it(`prints at every live place what the text says of that line, at ${String(nodeNm)} nm`, () => {
      for (const line of statesAt([nodeNm])) {
        const expected = liveText(catalogue, of, model, line) ?? {};
        const said = liveIn(htmlOf(pageOf(line)));
        const wrong = said.filter(([key, text]) => expected[key] !== text);
        expect(wrong, nameOf(line)).to.deep.equal([]);
        const places = new Set(said.map(([key]) => key));
        expect(Object.keys(expected).filter((key) => !places.has(key))).to.deep.equal([]);
      }
    });
  }

  it('counts what the API answers at the address it links to', () => {
    for (const line of statesAt(NUMBERS)) {
      const page = pageOf(line);
      const { input } = scenarioFromUrl(onlyRelease(catalogue), page.assessHref);
      const answer = assess(catalogue, resolveScenario(catalogue, input, TODAY));
      const own = answer.nodes.filter(({ node }) =>
        catalogue.nodes.some((record) => record.id === node && record.foundry === of.party),
      );
      const caught = own.filter(({ legal }) => legal[0]?.outcome === 'specified');
      const reached = own.filter(
        ({ legal }) => legal[0]?.outcome !== 'specified' && legal[0]?.through === 'equipment',
      );
      const specified = answer.equipment.filter(({ outcome }) => outcome === 'specified');
      const reading = line.phrase === 'capable-of' ? line.capable : line.unique;
      const said = ['caught', 'reached', 'specified'].map((count) =>
        Number(page.live[`reading.${reading}.${count}`]),
      );
      expect(said, nameOf(line)).to.deep.equal([caught.length, reached.length, specified.length]);
      for (const { equipment, outcome } of answer.equipment) {
        expect(page.live[`machine.${equipment}.mark`], equipment).to.equal(outcome);
      }
      for (const { node, legal } of answer.nodes) {
        const mark = page.live[`node.${node}.mark`];
        if (legal[0]?.outcome === 'specified') expect(mark, node).to.equal('specified');
        if (legal[0]?.outcome === 'undetermined') expect(mark, node).to.equal('undetermined');
      }
    }
  });

  it('marks in the chart as in the table', () => {
    for (const line of statesAt([10, 14, 28])) {
      const effect = model.effect(line);
      if (!effect) throw new Error('the model has no effect');
      const page = pageOf(line);
      const marks = nodeMarks(effect);
      const { panels } = lineTimeline(catalogue, of, effect);
      const points = panels.flatMap((panel) =>
        panel.marks.flatMap((mark) => (mark.kind === 'points' ? mark.points : [])),
      );
      expect(points).to.not.be.empty;
      for (const { id, filling } of points) {
        const mark = marks.get(id) ?? 'undetermined';
        expect(filling).to.equal(FILLINGS[mark]);
        expect(page.live[`node.${id}.mark`]).to.equal(mark);
      }
    }
  });

  it('prints the chart with its words as text, for three widths, and its table', () => {
    const html = htmlOf(pageOf(ASKED));
    expect(html.match(/<svg [^>]*role="img"/g)).to.have.lengthOf(3);
    expect(html).to.match(/<text [^>]*>14 nm<\/text>/);
    expect(html).to.include('href="/charts/node-timeline.svg?').and.include('href="/embed/node-timeline?');
    const { chart } = pageOf(ASKED);
    for (const [name = ''] of chart.table.rows) expect(html).to.include(`<th scope="row">${name}</th>`);
  });

  it('links to its own state, marks the preset that is shown, and keeps the readings in each preset', () => {
    for (const line of statesAt([10, 14, 20])) {
      const page = pageOf(line);
      expect(page.permalink).to.equal(`/?${lineQuery(line)}`);
      const cells = page.caseRows.flatMap((row) => row.cells);
      expect(cells).to.have.lengthOf(4);
      const current = cells.filter((cell) => cell.current).map((cell) => cell.href);
      expect(current).to.deep.equal(line.nodeNm === 20 ? [] : [page.permalink]);
      for (const { href } of cells)
        expect(href).to.include(`capable=${line.capable}`).and.include(`unique=${line.unique}`);
    }
  });

  it('chooses in its form the line it shows', () => {
    for (const line of statesAt([12])) {
      const html = htmlOf(pageOf(line));
      const selected = [...html.matchAll(/<option value="([^"]+)" selected>/g)].map(([, value]) => value);
      expect(selected).to.deep.equal([line.phrase, line.capable, line.unique]);
      expect(html).to.match(/<input type="number" name="node-nm"[^>]* value="12"/);
      expect(html).to.match(/<input type="range"[^>]* min="2" max="65" step="1" value="12"/);
    }
  });

  it('has one h1, no repeated id, and every popover that a figure opens', () => {
    const html = htmlOf(pageOf(ASKED));
    expect(html.match(/<h1\b/g)).to.have.lengthOf(1);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).to.deep.equal([]);
    const targets = [...html.matchAll(/popovertarget="([^"]+)"/g)].map(([, id]) => id);
    expect(targets).to.have.lengthOf.above(200);
    expect(targets.filter((id) => !ids.includes(id))).to.deep.equal([]);
  });

  it('tells what it could not use, escaped', () => {
    const mistakes = [{ parameter: 'node-nm', detail: '"<b>x</b>" cannot be a line; used 14 nm.' }];
    const html = htmlOf(pageOf(ASKED, mistakes));
    expect(html).to.not.include('<b>x</b>');
    expect(unescaped(html)).to.include('node-nm: "<b>x</b>" cannot be a line; used 14 nm.');
    expect(htmlOf(pageOf(ASKED))).to.not.include('Part of this address could not be used');
  });

  it('cites the dataset, the line and the day', () => {
    const { citation, today } = pageOf(ASKED);
    expect(today).to.equal(TODAY);
    expect(citation).to.include(catalogue.dataset.version).and.include('14 nm').and.include(TODAY);
  });
});
