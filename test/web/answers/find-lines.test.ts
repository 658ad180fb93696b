import { expect } from 'chai';
import { resolveScenario } from '../../../src/model/index.ts';
import type { Catalogue } from '../../../src/model/index.ts';
import { findLinesAnswer as findLinesSchema } from '../../../src/web/api/schemas/answers.ts';
import { findLinesAnswer } from '../../../src/web/answers/find-lines.ts';
import { CAPABLE, catalogue, figure, node, range } from '../../support/invented.ts';
import { CROSSING } from '../../support/lines.ts';

interface Answer {
  readonly lines: readonly {
    readonly proof: { readonly kind: string; readonly figures?: readonly object[] } | null;
  }[];
}

interface Lists {
  readonly catch: readonly string[];
  readonly spare: readonly string[];
}

/** The answer as it is sent, held against its schema. */
async function sent(of: Catalogue, measures: readonly string[], lists: Lists): Promise<Answer> {
  const input = { measures };
  const scenario = resolveScenario(of, input, '2026-11-22');
  const { signal } = new AbortController();
  const found = await findLinesAnswer({ catalogue: of, input, scenario, ...lists }, signal);
  const answer: unknown = JSON.parse(JSON.stringify({ dataset: of.dataset, ...found }));
  expect(findLinesSchema.safeParse(answer).error?.issues ?? []).to.deep.equal([]);
  return answer as Answer;
}

describe('an answer about lines', () => {
  it('proves it value by value in the shape that is documented', async () => {
    const { lines } = await sent(CROSSING, ['xa-crossing'], {
      catch: ['wanted'],
      spare: ['stacked', 'older'],
    });
    expect(lines[0]?.proof?.kind).to.equal('each-value');
  });

  it('keeps the ends of a figure that is more than a number', async () => {
    const { value: _, ...open } = figure(0);
    const vague = node('vague', { marketedNm: { ...open, low: 70, lowExclusive: true } });
    const of = catalogue({
      nodes: [vague, node('ranged', { marketedNm: range(20, 30) })],
      measures: [CAPABLE],
    });
    const { lines } = await sent(of, [CAPABLE.id], { catch: ['vague'], spare: ['ranged'] });
    expect(lines[0]?.proof).to.deep.equal({
      kind: 'never-caught',
      node: 'vague',
      because: 'not-met',
      figures: [{ node: 'vague', quantity: 'nodeNm', low: 70, high: null, lowExclusive: true }],
    });
  });
});
