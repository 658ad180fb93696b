import { expect } from 'chai';
import { resolveScenario, tippingPoints } from '../../src/model/index.ts';
import type { ThresholdTipping } from '../../src/model/index.ts';
import { nodeTippingSentence, tippingSentence } from '../../src/text/index.ts';
import { CAPABLE, CATALOGUE, measure, catalogue, nodeAtMost } from '../support/invented.ts';

const KEY = `${CAPABLE.id}.node-nm`;

function tippingAt(nm: number, of = CATALOGUE, id = CAPABLE.id): ThresholdTipping {
  const input = { measures: [id], set: { [`${id}.node-nm`]: nm }, nodes: ['arbor-12', 'brine-5'] };
  const [tipping] = tippingPoints(of, resolveScenario(of, input, '2026-11-22'), [`${id}.node-nm`]);
  if (!tipping) throw new Error('no threshold in play');
  return tipping;
}

describe('tipping points in words', () => {
  it('count the values and name those nearest to the present one', () => {
    expect(tippingSentence(tippingAt(14))).to.equal(
      'Outcomes flip at 3 values of the process node of the capable proposal from 2 to 65 nm; nearest to 14 nm: 12 nm and 60 nm.',
    );
    expect(tippingSentence(tippingAt(12))).to.include('nearest to 12 nm: 5 nm, 12 nm and 60 nm.');
  });

  it('say that nothing flips where nothing does', () => {
    const nobody = measure('xa-nobody', {
      binds: [{ parties: ['nobody'], source: 'almanac' }],
      specifies: nodeAtMost(14),
    });
    const tipping = tippingAt(14, catalogue({ measures: [nobody] }), nobody.id);
    expect(tippingSentence(tipping)).to.equal(
      'No value of the process node of xa-nobody from 2 to 65 nm flips an outcome.',
    );
  });

  it('tell a node’s outcome here and where it is another on either side', () => {
    const tipping = tippingAt(14);
    const [fine, rival] = tipping.nodes.map((node) => nodeTippingSentence(CATALOGUE, tipping, node));
    expect(fine).to.equal(
      'arbor-12: specified at 14 nm; not specified below 12 nm; the same at every higher value. Production: undetermined at 14 nm; unaffected below 12 nm; no route from 60 nm on.',
    );
    expect(rival).to.equal(
      'brine-5: not specified at 14 nm, and at every other value. Production: unaffected at 14 nm, and at every other value.',
    );
    expect(tipping.of.key).to.equal(KEY);
  });

  it('say from which value on, or at which and below, another outcome holds', () => {
    const low = tippingAt(7);
    const [fine] = low.nodes.map((node) => nodeTippingSentence(CATALOGUE, low, node));
    expect(fine).to.include('specified from 12 nm on');
    const least = measure('xa-least', {
      specifies: {
        quantity: 'nodeNm',
        at_least: 20,
        unit: 'nm',
        at: '§1',
        adjustable: [
          { threshold: 'node-nm', bound: 'at_least', from: 2, to: 65, step: 1, label: 'process node' },
        ],
      },
    });
    const high = tippingAt(20, catalogue({ measures: [least] }), least.id);
    const [other] = high.nodes.map((node) => nodeTippingSentence(CATALOGUE, high, node));
    expect(other).to.include(
      'not specified at 20 nm; specified at 12 nm and below; the same at every higher value',
    );
  });
});
