import { expect } from 'chai';
import type { Catalogue, ClaimAnswer, ClaimQuestion, Equipment } from '../../src/model/index.ts';
import { answerIn } from '../support/claims.ts';
import { catalogue, figure, gap, machine, MIDDLE, node, range } from '../support/invented.ts';

const EXPECT = { low: 0, high: 0 };
const WET = machine('wet', 'arf-immersion', { dedicatedChuckOverlayNm: figure(2) });
const DRY = machine('dry', 'arf-dry', { dedicatedChuckOverlayNm: figure(2) });
const MUTE = machine('dry', 'arf-dry');
const of = (...equipment: Equipment[]): Catalogue => catalogue({ equipment });
const NO_WET = { measures: [], deny: ['arf-immersion'] };
const open = (...missing: string[]): ClaimAnswer => ({ kind: 'open', missing });
const word = (central: string, missing: string[] = []): ClaimAnswer => ({
  kind: 'word',
  central,
  within: [central],
  missing,
});

describe('the outcome of a claim', () => {
  const question = { ask: 'outcome', node: MIDDLE.id, scenario: NO_WET, expect: { outcomes: [] } } as const;

  it('is that of the scenario, with what is missing where it is open', () => {
    expect(answerIn(of(WET, DRY), question)).to.deep.equal(word('costlier'));
    expect(answerIn(of(WET, MUTE), question)).to.deep.equal(
      word('undetermined', ['arf-dry.overlay-nm', 'dry.dedicatedChuckOverlayNm']),
    );
  });

  it('follows an assumption of the scenario, and one of the check before it', () => {
    const at = (nm: number) => ({ 'arf-dry.single-exposure-pitch-nm': nm });
    const far = { ...question, scenario: { ...NO_WET, assume: at(640) } };
    expect(answerIn(of(WET, DRY), far)).to.deep.equal(word('no-route'));
    expect(answerIn(of(WET, DRY), question, at(640))).to.deep.equal(word('no-route'));
    expect(answerIn(of(WET, DRY), far, at(160))).to.deep.equal(word('costlier'));
  });

  it('is open for a node that is not on record', () => {
    expect(answerIn(of(WET), { ...question, node: 'nowhere' })).to.deep.equal(open('nowhere'));
  });
});

describe('the ratio of a claim', () => {
  const question: ClaimQuestion = {
    ask: 'ratio',
    node: MIDDLE.id,
    scenario: NO_WET,
    figure: 'lithographyCostRatio',
    expect: EXPECT,
  };

  it('is the scenario over the node as made: 3 + 2 · 4.25 + 3 · 2 passes for 6', () => {
    const found = answerIn(of(WET, DRY), question);
    expect(found).to.include({ kind: 'number', low: 1 });
    expect(found.kind === 'number' && found.central).to.be.closeTo(17.5 / 6, 1e-12);
  });

  it('is the word that there is no route where there is none', () => {
    expect(answerIn(of(WET, machine('old', 'i-line')), question)).to.deep.equal(word('no-route'));
  });

  it('is open with what is missing where the outcome is, and without a node', () => {
    expect(answerIn(of(WET, MUTE), question)).to.deep.equal(
      open('arf-dry.overlay-nm', 'dry.dedicatedChuckOverlayNm'),
    );
    expect(answerIn(of(WET), { ...question, node: 'nowhere' })).to.deep.equal(open('nowhere'));
  });
});

describe('the wafer cost of a claim', () => {
  it('is open for a node off the ladder of classes, and for one that is not on record', () => {
    const memory = catalogue({ nodes: [node('m', { nodeClass: null })] });
    for (const id of ['m', 'nowhere']) {
      expect(
        answerIn(memory, { ask: 'wafer-cost', node: id, lithographyRatio: 2, expect: EXPECT }),
      ).to.deep.equal(open(`${id}.nodeClass`));
    }
  });
});

describe('the capacity of a claim', () => {
  const capacity = (throughputWph: Equipment['throughputWph'], id = 'wet'): ClaimAnswer =>
    answerIn(of({ ...WET, throughputWph }), { ask: 'capacity', machine: id, passes: 2, expect: EXPECT });

  it('is wafers an hour over 730.5 hours by passes, at a utilization of 0.5, from 0.25 to 1', () => {
    expect(capacity(figure(200, 'wafers/hour'))).to.deep.equal({
      kind: 'number',
      low: 18_262.5,
      central: 36_525,
      high: 73_050,
    });
    expect(capacity(range(100, 300, 'wafers/hour'))).to.deep.equal({
      kind: 'number',
      low: 9131.25,
      central: 36_525,
      high: 109_575,
    });
  });

  it('is open without a throughput that may decide', () => {
    const heard = gap({ unverified: figure(200, 'wafers/hour', { standing: 'unverified' }) });
    expect(capacity(heard)).to.deep.equal(open('wet.throughputWph'));
    expect(capacity(heard, 'nowhere')).to.deep.equal(open('nowhere.throughputWph'));
  });
});
