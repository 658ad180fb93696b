import { expect } from 'chai';
import { bindingOf, caughtBy, resolveScenario } from '../../src/model/index.ts';
import type { Measure, Outcome } from '../../src/model/index.ts';
import { CAPABLE, CATALOGUE, catalogue, node } from '../support/invented.ts';
import { MACHINES_ALONE } from '../support/lines.ts';

const DAY = '2026-11-22';

describe('nodes caught', () => {
  const caught = (stated: Measure, set: Readonly<Record<string, number>> = {}): readonly Outcome[] => {
    const of = catalogue({ measures: [stated] });
    const put = (moved = {}) => resolveScenario(of, { measures: [stated.id], set: moved }, DAY);
    return caughtBy(of, put(), stated, CATALOGUE.nodes)(put(set));
  };

  it('are those that meet the test and whose makers the measure binds', () => {
    expect(caught(CAPABLE)).to.deep.equal(['not-met', 'not-met', 'met', 'not-met', 'not-met']);
    expect(caught(CAPABLE, { [`${CAPABLE.id}.node-nm`]: 30 })).to.deep.equal([
      'not-met',
      'met',
      'met',
      'not-met',
      'not-met',
    ]);
  });

  it('are none of a measure that is put to machines alone', () => {
    expect(caught(MACHINES_ALONE)).to.deep.equal(CATALOGUE.nodes.map(() => 'not-met'));
  });

  it('are bound by whom the question names in place of their makers, and only if they are on record', () => {
    const of = catalogue({ measures: [CAPABLE] });
    const bound = (party?: string): readonly Outcome[] => {
      const scenario = resolveScenario(of, { measures: [CAPABLE.id], ...(party ? { party } : {}) }, DAY);
      return bindingOf(of, scenario, CAPABLE, [...CATALOGUE.nodes.slice(-2), node('elsewhere')]);
    };
    expect(bound()).to.deep.equal(['not-met', 'not-met', 'not-met']);
    expect(bound('arbor')).to.deep.equal(['met', 'met', 'not-met']);
  });
});
