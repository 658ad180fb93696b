import { expect } from 'chai';
import { lineTimeline } from '../../../src/charts/index.ts';
import type { Catalogue } from '../../../src/model/index.ts';
import { liveText } from '../../../src/text/index.ts';
import { browserCatalogue, jsonBlock } from '../../../src/web/pages/browser-catalogue.ts';
import { realSetting, settingOf, statesAt, wholeNumbers } from './states.ts';

const full = realSetting();
/** What the page's script has: the block, read back. */
const slim = settingOf(JSON.parse(jsonBlock(browserCatalogue(full.catalogue, full.of))) as Catalogue);

describe('the catalogue in the page', () => {
  for (const decade of [2, 10, 18, 26, 34, 42, 50, 58]) {
    const last = Math.min(65, decade + 7);
    it(`gives the full catalogue's text for every line from ${String(decade)} to ${String(last)} nm`, () => {
      for (const line of statesAt(wholeNumbers(decade, last))) {
        const expected = liveText(full.catalogue, full.of, full.model, line);
        expect(expected).to.be.an('object');
        expect(liveText(slim.catalogue, slim.of, slim.model, line)).to.deep.equal(expected);
      }
    });
  }

  it('draws the full catalogue\u2019s chart', () => {
    for (const line of statesAt([2, 10, 14, 28, 65])) {
      const [expected, effect] = [full.model.effect(line), slim.model.effect(line)];
      if (!expected || !effect) throw new Error('the model has no effect');
      // Sources are printed by the server, and stay.
      const { sources, ...chart } = lineTimeline(full.catalogue, full.of, expected);
      expect(sources).to.not.be.empty;
      expect(lineTimeline(slim.catalogue, slim.of, effect)).to.deep.equal({ ...chart, sources: [] });
    }
  });

  it('is smaller than the full one and names the same dataset', () => {
    expect(JSON.stringify(slim.catalogue).length).to.be.below(JSON.stringify(full.catalogue).length / 2);
    expect(slim.catalogue.dataset).to.deep.equal(full.catalogue.dataset);
  });

  it('leaves the full catalogue as it was', () => {
    expect(full.catalogue.sources).to.not.be.empty;
    expect(full.catalogue.measures.length).to.be.above(slim.catalogue.measures.length);
  });
});

describe('a JSON block', () => {
  const HOSTILE = [
    '</script>',
    '</SCRIPT >',
    '<!--',
    '<![CDATA[',
    ']]>',
    '\u2028\u2029',
    '&lt;/script&gt;',
    '\\u003c',
  ];

  for (const text of HOSTILE) {
    it(`holds ${JSON.stringify(text)} without ending early, and gives it back`, () => {
      const value = { [text]: [text, { deep: `a${text}b` }] };
      const block = jsonBlock(value);
      expect(block).to.not.match(/[<\u2028\u2029]/);
      expect(JSON.parse(block)).to.deep.equal(value);
    });
  }
});
