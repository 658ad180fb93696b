import { expect } from 'chai';
import fc from 'fast-check';
import { assess, resolveScenario } from '../../../src/model/index.ts';
import type { ScenarioInput } from '../../../src/model/index.ts';
import { assessmentAnswer } from '../../../src/web/answers/assessment.ts';
import { jsonText, keptParts, keptWhole } from '../../../src/web/answers/kept-text.ts';
import { records, TODAY } from '../../support/records.ts';
import { PROPOSAL } from '../site.ts';

function answer(input: ScenarioInput, trace = false): object {
  const catalogue = records();
  return assessmentAnswer(catalogue, assess(catalogue, resolveScenario(catalogue, input, TODAY)), trace);
}

describe('the text of an answer', () => {
  it('is that of JSON.stringify, for any plain object', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 7 })), (value) => {
        expect(jsonText(value)).to.equal(JSON.stringify(value));
      }),
    );
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(jsonText({ a: undefined, b: { c: undefined, d: [] } })).to.equal('{"b":{"d":[]}}');
  });

  it('is the same the first time and again, while a threshold moves to and fro', () => {
    for (const nodeNm of [14, 12, 14, 10, 12]) {
      const of = answer({ with: [PROPOSAL], set: { [`${PROPOSAL}.node-nm`]: nodeNm } });
      expect(jsonText(of) === JSON.stringify(of), String(nodeNm)).to.equal(true);
    }
  });

  it('says the sentence of the question asked, with and without the trace', () => {
    for (const trace of [true, false, true]) {
      const of = answer({ measures: [], deny: ['euv', 'euv-high-na'], nodes: ['tsmc-n5'] }, trace);
      expect(jsonText(of)).to.equal(JSON.stringify(of));
      expect(jsonText(of).includes('"lost":[{"class"')).to.equal(trace);
    }
  });
});

describe('a part that is kept', () => {
  it('is made once for what it is made of', () => {
    const parts = keptParts<object, object>();
    const [origin, other] = [{}, {}];
    let made = 0;
    const make = (): object => ({ number: (made += 1) });
    expect(parts.of(origin, make)).to.equal(parts.of(origin, make));
    expect(parts.of(other, make)).to.deep.equal({ number: 2 });
  });

  it('is written once: a list sent whole is not looked at again', () => {
    const list = [1];
    expect(jsonText({ list: keptWhole(list) })).to.equal('{"list":[1]}');
    list.push(2);
    expect(jsonText({ list: keptWhole(list) })).to.equal('{"list":[1]}');
  });
});
