import { expect } from 'chai';
import { catalogue, CATALOGUE, FINE, FINEST, gap, withChange } from '../../support/invented.ts';
import { expectApproved } from '../approved.ts';
import { asked, column, expectSound, marksOf } from '../asked.ts';

const NODES = withChange(CATALOGUE.nodes, FINE.id, { marketedNm: gap(), minimumMetalPitchNm: gap() });
const RECORDS = catalogue({ nodes: NODES });
const INPUT = { measures: ['xa-capable'], deny: ['euv'] };

describe('the chart of outcomes', () => {
  const chart = asked('outcomes', RECORDS, INPUT);
  const cells = marksOf(chart, 'cells').flatMap((set) => set.cells);
  const cellOf = (node: string, x: string) => cells.find((cell) => cell.y === node && cell.x === x);

  it('is described and drawn as it was approved', () => {
    expectApproved(chart);
  });

  it('has both outcomes of every node, in the words of its table', () => {
    expectSound(chart);
    expect(cells).to.have.lengthOf(2 * NODES.length);
    const names = column(chart, 'node');
    for (const { id, name } of NODES) {
      const row = names.indexOf(name);
      expect(cellOf(id, 'production')?.text).to.satisfy((text: string) =>
        text.startsWith(String(column(chart, 'production')[row])),
      );
      expect(String(column(chart, 'law')[row])).to.contain(cellOf(id, 'law')?.short);
    }
  });

  it('names the measure that decides, where a cell has room', () => {
    expect(cellOf('arbor-30', 'law')?.text).to.equal('reached by the capable proposal');
    expect(cellOf('arbor-60', 'law')?.text).to.equal('not specified');
    const both = asked('outcomes', CATALOGUE, {
      measures: ['xa-capable', 'xa-unique'],
      set: { 'xa-unique.node-nm': 14 },
    });
    const law = marksOf(both, 'cells').flatMap((set) => set.cells);
    expect(law.find(({ id }) => id === 'arbor-12 law')?.text).to.equal('specified by 2 measures');
  });

  it('names every measure that decides in its table', () => {
    const measures = CATALOGUE.measures.flatMap((measure) =>
      measure.id === 'xa-capable'
        ? Array.from({ length: 6 }, (_, i) => ({
            ...measure,
            id: `m-${String(i)}`,
            shortTitle: `rule ${String(i)}`,
          }))
        : [],
    );
    const six = asked('outcomes', catalogue({ measures }), { measures: measures.map(({ id }) => id) });
    expect(column(six, 'by')).to.include('rule 0, rule 1, rule 2, rule 3, rule 4 and rule 5');
  });

  it('hatches what is undetermined', () => {
    expect(cellOf(FINE.id, 'law')).to.deep.include({
      fill: 'hatched',
      glyph: { shape: 'circle', filling: 'dashed' },
    });
    expect(cellOf(FINE.id, 'production')?.fill).to.equal('hatched');
  });

  it('fills a cell without a route and keeps what is unaffected quiet', () => {
    const dry = asked('outcomes', CATALOGUE, { measures: [], only: ['arf-dry'] });
    const drawn = marksOf(dry, 'cells').flatMap((set) => set.cells);
    const made = (node: string) => drawn.find((cell) => cell.id === `${node} production`);
    expect(made(FINEST.id)).to.include({ fill: 'solid', text: 'no route' });
    expect(made('arbor-60')).to.include({ fill: 'none', text: 'unaffected' });
  });

  it('counts outcomes in its alternative text', () => {
    expect(chart.alt).to.match(
      /Outcomes of 5 nodes of Arbor and Brine\. In law: .*undetermined.*\. In production: .*undetermined/,
    );
  });

  it('has a key for every look it shows', () => {
    const keys = chart.keys.map(({ text }) => text);
    for (const outcome of [...column(chart, 'law'), ...column(chart, 'production')])
      expect(keys).to.include(outcome);
  });

  it('stays whole without nodes', () => {
    const empty = asked('outcomes', RECORDS, INPUT, { foundries: [] });
    expectSound(empty);
    expect(empty).to.include({ empty: 'No logic nodes to show.', alt: 'No nodes are shown.' });
  });
});
