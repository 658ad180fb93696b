import { expect } from 'chai';
import { keptAnswers, memo, once, perObject } from '../../src/model/kept.ts';

describe('answers kept', () => {
  it('are made once per key, the one longest unused going first', () => {
    const made: string[] = [];
    const kept = keptAnswers<string, string>(2);
    const get = (key: string): string =>
      kept.get(key, () => {
        made.push(key);
        return key.toUpperCase();
      });
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(get)).to.deep.equal(['A', 'B', 'A', 'C', 'A', 'B']);
    expect(made).to.deep.equal(['a', 'b', 'c', 'b']);
  });

  it('are made once per object, also where they are nothing', () => {
    let made = 0;
    const of = perObject<object, null>(() => {
      made += 1;
      return null;
    });
    const [one, other] = [{}, {}];
    expect([of(one), of(one), of(other), of(one)]).to.deep.equal([null, null, null, null]);
    expect(made).to.equal(2);
  });

  it('are made once per key for as long as they are held', () => {
    let made = 0;
    const twice = memo((n: number) => {
      made += 1;
      return n * 2;
    });
    expect([twice(2), twice(3), twice(2)]).to.deep.equal([4, 6, 4]);
    expect(made).to.equal(2);
  });

  it('are made once where there is but one, and not before it is asked for', () => {
    let made = 0;
    const nothing = once(() => {
      made += 1;
      return null;
    });
    expect(made).to.equal(0);
    expect([nothing(), nothing()]).to.deep.equal([null, null]);
    expect(made).to.equal(1);
  });
});
