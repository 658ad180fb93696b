import { expect } from 'chai';
import { answersAlong, lawAlong, resolveScenario, thresholdByKey } from '../../src/model/index.ts';
import type { KeyedThreshold } from '../../src/model/index.ts';
import { CAPABLE, CATALOGUE, UNIQUE } from '../support/invented.ts';

const KEY = `${CAPABLE.id}.node-nm`;

function keyed(): KeyedThreshold {
  const found = thresholdByKey(CATALOGUE, KEY);
  if (!found) throw new Error(`no threshold "${KEY}"`);
  return found;
}

function asking(measures: readonly string[]) {
  const scenario = resolveScenario(CATALOGUE, { measures }, '2026-11-22');
  return { law: lawAlong(CATALOGUE, scenario, keyed()), scenario };
}

describe('a question along one threshold', () => {
  it('has one law between two figures and another beyond the next', () => {
    const { law } = asking([CAPABLE.id]);
    expect(law(12)).to.equal(law(29));
    expect(law(30)).to.not.equal(law(29));
    expect(law(30)).to.equal(law(59));
  });

  it('is answered once for all values of one law', () => {
    const { scenario } = asking([CAPABLE.id]);
    const answerAt = answersAlong(CATALOGUE, scenario, keyed(), ({ nodes }) => ({ nodes }));
    expect(answerAt(12)).to.equal(answerAt(29));
    expect(answerAt(30)).to.not.equal(answerAt(29));
  });

  it('is answered once where the measure of the threshold is not in play', () => {
    const { law, scenario } = asking([UNIQUE.id]);
    expect(law(2)).to.equal(law(65));
    const answerAt = answersAlong(CATALOGUE, scenario, keyed(), ({ nodes }) => ({ nodes }));
    expect(answerAt(2)).to.equal(answerAt(65));
  });
});
