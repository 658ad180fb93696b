import { expect } from 'chai';
import { compare } from '../../src/model/index.ts';
import type { Catalogue } from '../../src/model/index.ts';
import { comparisonSentences } from '../../src/text/index.ts';
import { catalogue, CATALOGUE, date, withChange } from '../support/invented.ts';

function sentences(of: Catalogue, ...ids: string[]): string[] {
  const comparison = compare(of, ids);
  if (!comparison) throw new Error('nothing to compare');
  return comparisonSentences(of, comparison);
}

describe('a comparison in words', () => {
  it('says how many generations apart two nodes are, and through which classes', () => {
    const [finer] = sentences(CATALOGUE, 'arbor-12', 'brine-5');
    expect(finer).to.match(/^brine-5 is 3 generations finer \(10, 7 and 5 nm class\) than arbor-12;/);
    const [coarser] = sentences(CATALOGUE, 'arbor-12', 'arbor-30');
    expect(coarser).to.match(/^arbor-30 is 2 generations coarser \(20 and 28 nm class\) than arbor-12;/);
  });

  it('says which of two went into volume first, and by how much', () => {
    const [later] = sentences(CATALOGUE, 'arbor-12', 'brine-12');
    expect(later).to.match(
      /^brine-12 is of the same class as arbor-12; arbor-12 went into volume 3\.5 to 4 years after it\.$/,
    );
    const [earlier] = sentences(CATALOGUE, 'arbor-30', 'arbor-12');
    expect(earlier).to.match(/arbor-30 went into volume 7\.3 to 8 years before it/);
  });

  it('leaves open what the precision of the dates leaves open', () => {
    const same = catalogue({
      nodes: withChange(CATALOGUE.nodes, 'brine-12', { volumeProduction: date('2019') }),
    });
    expect(sentences(same, 'arbor-12', 'brine-12')[0]).to.match(/is open/);
  });

  it('tells a lag by the nodes it was counted from', () => {
    const lag = sentences(CATALOGUE, 'arbor-12', 'brine-5').at(-1);
    expect(lag).to.match(
      /^In the 16\/14 nm class, Arbor came 3\.5 to 4 years after Brine: arbor-12 against brine-12\.$/,
    );
  });

  it('turns a lead into "before"', () => {
    const lead = sentences(CATALOGUE, 'brine-12', 'arbor-30').at(-1);
    expect(lead).to.match(/Brine came 3\.5 to 4 years before Arbor/);
  });
});
