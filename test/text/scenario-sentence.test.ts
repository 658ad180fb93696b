import { expect } from 'chai';
import { answerSentence, shortAnswer } from '../../src/text/scenario-sentence.ts';
import type { ScenarioInput } from '../../src/model/index.ts';
import { ask } from '../support/ask.ts';
import { records } from '../support/records.ts';

const catalogue = records();

function sentence(input: ScenarioInput, node: string): string {
  return answerSentence(catalogue, ask(catalogue, input), node);
}

describe('the answer in one sentence', () => {
  it('speaks of one node by its name', () => {
    const deny = ['euv', 'euv-high-na'];
    expect(sentence({ measures: [], deny, nodes: ['tsmc-n5'] }, 'tsmc-n5')).to.equal(
      'With no measure in play and EUV and high-NA EUV denied, TSMC N5 is not specified; it could be made only with worse overlay.',
    );
  });

  it('counts the nodes that the law leaves open', () => {
    const input = { measures: ['us-2024-12-smic-entry'], on: '2024-12-02' };
    expect(sentence(input, 'smic-14nm')).to.match(
      /5 of SMIC’s 9 logic nodes are specified, with 4 undetermined in law;/,
    );
    expect(shortAnswer(catalogue, ask(catalogue, input), 'smic-14nm')).to.match(/4 undetermined in law/);
  });
});
