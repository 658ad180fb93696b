import { expect } from 'chai';
import { childrenOf, isMovable, mapMovable, relationOf, walk } from '../../src/model/index.ts';
import type { Criterion } from '../../src/model/index.ts';

const bound = (at: string, nm: number): Criterion => ({ quantity: 'nodeNm', at_most: nm, unit: 'nm', at });
const attribute: Criterion = { attribute: 'deviceClass', is_one_of: ['logic'], at: 'a' };
const term: Criterion = {
  term: 'minimum_resolvable_feature',
  k_factor: 0.25,
  at_most: 45,
  unit: 'nm',
  at: 't',
};
const tree: Criterion = {
  any_of: [
    { all_of: [attribute, bound('b', 14)] },
    { none_of: [bound('c', 28)] },
    { at: 'd', capable_of: bound('e', 7) },
    { at: 'f', uniquely_required_for: bound('g', 5) },
    term,
  ],
};

describe('criteria', () => {
  it('walks the whole tree, the root first', () => {
    const places = [...walk(tree)].map((criterion) => criterion.at ?? Object.keys(criterion)[0]);
    expect(places).to.deep.equal(['any_of', 'all_of', 'a', 'b', 'none_of', 'c', 'd', 'e', 'f', 'g', 't']);
  });

  it('finds no children under a leaf', () => {
    expect(childrenOf(attribute)).to.deep.equal([]);
    expect(childrenOf(term)).to.deep.equal([]);
  });

  it('takes bounds and the defined term for movable, nothing else', () => {
    expect([...walk(tree)].filter(isMovable).map(({ at }) => at)).to.deep.equal(['b', 'c', 'e', 'g', 't']);
  });

  it('names a relation and the criterion it is about', () => {
    const of = bound('x', 7);
    expect(relationOf({ at: 'y', capable_of: of })).to.deep.equal({ name: 'capable-of', of });
    expect(relationOf({ at: 'y', uniquely_required_for: of })).to.deep.equal({
      name: 'uniquely-required-for',
      of,
    });
  });

  it('changes every leaf with a number and leaves the rest as it was', () => {
    const moved = mapMovable(tree, (leaf) => ({ ...leaf, at_most: 1 }));
    const leaves = [...walk(moved)].filter(isMovable);
    expect(leaves.map((leaf) => leaf.at_most)).to.deep.equal([1, 1, 1, 1, 1]);
    expect([...walk(moved)].map(({ at }) => at)).to.deep.equal([...walk(tree)].map(({ at }) => at));
    expect([...walk(tree)].filter(isMovable).map((leaf) => leaf.at_most)).to.deep.equal([14, 28, 7, 5, 45]);
  });
});
