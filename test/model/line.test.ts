import { expect } from 'chai';
import { lineAsWritten, lineModel, measureFor, nodeThreshold, scenarioOf } from '../../src/model/index.ts';
import type { Case, Criterion, Line, LineComparison, LineEffect, LineModel } from '../../src/model/index.ts';
import {
  catalogue,
  CATALOGUE,
  figure,
  FINE,
  gap,
  measure,
  node,
  nodeAtMost,
  UNIQUE,
  withChange,
} from '../support/invented.ts';

const TODAY = '2026-11-22';
const [WAGER] = CATALOGUE.cases;
function wager(): Case {
  if (!WAGER) throw new Error('no case');
  return WAGER;
}
const line = (nodeNm: number, phrase: Line['phrase'], more: Partial<Line> = {}): Line => ({
  nodeNm,
  phrase,
  capable: 'own-schemes',
  unique: 'no-older-use',
  ...more,
});
function effect(model: LineModel, of: Line): LineEffect {
  const found = model.effect(of);
  if (!found) throw new Error('no effect');
  return found;
}
function comparison(model: LineModel, of: Line): LineComparison {
  const found = model.compare(of);
  if (!found) throw new Error('no comparison');
  return found;
}
/** A node test whose number stays. */
const fixedAt = (nm: number): Criterion => ({ quantity: 'nodeNm', at_most: nm, unit: 'nm', at: '§1' });
const counts = ({ caught, reached, specified }: LineEffect): readonly number[] => [
  caught.length,
  reached.length,
  specified.length,
];

describe('a line', () => {
  const model = lineModel(CATALOGUE, wager(), TODAY);

  it('catches the party\u2019s nodes at or below it and reaches those that share machines', () => {
    const proposal = effect(model, line(14, 'capable-of'));
    expect(proposal.caught).to.deep.equal(['arbor-12']);
    expect(proposal.reached).to.deep.equal(['arbor-30']);
    expect(proposal.specified).to.deep.equal(['loom-wet', 'loom-short', 'loom-shortest']);
  });

  it('reads the phrase in the reader\u2019s reading', () => {
    const wide = effect(model, line(14, 'capable-of', { capable: 'any-patterning' }));
    expect(wide.specified).to.deep.equal(['loom-dry', 'loom-wet', 'loom-short', 'loom-shortest']);
    expect(wide.undetermined).to.deep.equal(['loom-press']);
    expect(wide.reached).to.deep.equal(['arbor-60', 'arbor-30']);
  });

  it('lists the party\u2019s nodes that stay open', () => {
    const open = catalogue({ nodes: withChange(CATALOGUE.nodes, FINE.id, { marketedNm: gap() }) });
    const found = effect(lineModel(open, wager(), TODAY), line(14, 'uniquely-required-for'));
    expect(found.undeterminedNodes).to.deep.equal(['arbor-12']);
    expect(found.caught).to.deep.equal([]);
  });

  it('tells of the party\u2019s own logic nodes alone', () => {
    const memory = node('arbor-memory', { deviceClass: 'nand', layers: figure(200, 'layers') });
    const tall: Criterion = { quantity: 'layers', at_least: 128, unit: 'layers', at: '§4' };
    const everyone = catalogue({
      nodes: [...CATALOGUE.nodes, memory],
      measures: CATALOGUE.measures.map((entry) => ({
        ...entry,
        binds: [{ source: 'almanac' }],
        specifies: { any_of: [tall, ...(entry.specifies ? [entry.specifies] : [])] },
      })),
    });
    const found = effect(lineModel(everyone, wager(), TODAY), line(14, 'capable-of'));
    expect(found.caught).to.deep.equal(['arbor-12']);
    expect(found.reached).to.deep.equal(['arbor-30']);
  });

  it('gives a repeated line the same answer', () => {
    const again = effect(model, line(14, 'capable-of'));
    expect(again).to.deep.equal(effect(lineModel(CATALOGUE, wager(), TODAY), line(14, 'capable-of')));
  });

  it('keeps the reader\u2019s own line though the other phrase\u2019s reading does not matter', () => {
    effect(model, line(14, 'capable-of'));
    const found = effect(model, line(14, 'capable-of', { unique: 'no-route-without' }));
    expect(found.line.unique).to.equal('no-route-without');
  });
});

describe('the two changes of a case', () => {
  const model = lineModel(CATALOGUE, wager(), TODAY);
  const { before, numberAlone, phraseAlone, both } = comparison(model, line(14, 'capable-of'));

  it('start from the earlier line as written', () => {
    expect(before.line).to.include({ nodeNm: 7, phrase: 'uniquely-required-for' });
    expect(counts(before)).to.deep.equal([0, 0, 2]);
  });

  it('move the number and keep the phrase', () => {
    expect(numberAlone.line).to.include({ nodeNm: 14, phrase: 'uniquely-required-for' });
    expect(counts(numberAlone)).to.deep.equal([1, 0, 2]);
  });

  it('change the phrase and keep the number', () => {
    expect(phraseAlone.line).to.include({ nodeNm: 7, phrase: 'capable-of' });
    expect(counts(phraseAlone)).to.deep.equal([0, 0, 2]);
  });

  it('come together in the reader\u2019s line', () => {
    expect(counts(both)).to.deep.equal([1, 1, 3]);
    expect(both).to.deep.equal(effect(model, line(14, 'capable-of')));
  });

  it('make the four lines of the case as written', () => {
    const lines = model.caseLines({ capable: 'own-schemes', unique: 'no-older-use' });
    const drawn = Object.values(lines ?? {}).map((entry: LineEffect) => [
      entry.line.nodeNm,
      entry.line.phrase,
    ]);
    expect(drawn).to.deep.equal([
      [7, 'uniquely-required-for'],
      [14, 'uniquely-required-for'],
      [7, 'capable-of'],
      [14, 'capable-of'],
    ]);
  });
});

describe('the measures of a case', () => {
  it('are found by their phrase', () => {
    expect(measureFor(CATALOGUE, wager(), 'capable-of')?.id).to.equal('xa-capable');
    expect(measureFor(CATALOGUE, wager(), 'uniquely-required-for')?.id).to.equal('xa-unique');
  });

  it('draw their lines as written', () => {
    expect(nodeThreshold(UNIQUE)).to.include({ value: 7, from: 2, to: 65 });
    expect(lineAsWritten(CATALOGUE, 'xa-capable')).to.deep.equal({ nodeNm: 14, phrase: 'capable-of' });
    expect(lineAsWritten(CATALOGUE, 'x')).to.equal(null);
  });

  it('make a scenario of one measure, its threshold and its reading', () => {
    const scenario = scenarioOf(CATALOGUE, wager(), line(12, 'capable-of', { capable: 'any-layer' }), TODAY);
    expect(scenario).to.deep.include({
      measures: ['xa-capable'],
      set: { 'xa-capable.node-nm': 12 },
      reading: { 'xa-capable': 'any-layer' },
    });
  });

  it('read the other phrase in its own reading', () => {
    const scenario = scenarioOf(
      CATALOGUE,
      wager(),
      line(7, 'uniquely-required-for', { unique: 'no-route-without' }),
      TODAY,
    );
    expect(scenario?.reading).to.deep.equal({ 'xa-unique': 'no-route-without' });
    const model = lineModel(CATALOGUE, wager(), TODAY);
    effect(model, line(7, 'uniquely-required-for'));
    const strict = effect(model, line(7, 'uniquely-required-for', { unique: 'no-route-without' }));
    expect(strict.assessment.scenario.reading).to.deep.equal({ 'xa-unique': 'no-route-without' });
  });

  it('are found among those on record', () => {
    expect(measureFor(CATALOGUE, { ...wager(), before: 'x', proposal: 'y' }, 'capable-of')).to.equal(null);
  });

  it('draw no line without a phrase, or without a number that moves', () => {
    const plain = measure('xa-plain');
    const fixed = { ...UNIQUE, id: 'xa-fixed', specifies: { at: '§1', capable_of: fixedAt(14) } };
    const of = catalogue({ measures: [plain, fixed] });
    expect(lineAsWritten(of, 'xa-plain')).to.equal(null);
    expect(lineAsWritten(of, 'xa-fixed')).to.equal(null);
  });

  it('move their node threshold, whatever other numbers they have', () => {
    const tall: Criterion = {
      quantity: 'layers',
      at_least: 50,
      unit: 'layers',
      at: '§0',
      adjustable: [{ threshold: 'nand-layers', bound: 'at_least', from: 0, to: 100, step: 1, label: 'x' }],
    };
    const two = measure('xa-two', { specifies: { any_of: [tall, nodeAtMost(14)] } });
    expect(nodeThreshold(two)).to.include({ threshold: 'node-nm', value: 14 });
    expect(nodeThreshold(measure('xa-tall', { specifies: tall }))).to.equal(null);
  });

  it('leave a line without an answer where no measure uses its phrase', () => {
    const lone = { ...wager(), before: 'xa-capable' };
    const model = lineModel(CATALOGUE, lone, TODAY);
    expect(model.effect(line(14, 'uniquely-required-for'))).to.equal(null);
    expect(model.compare(line(14, 'uniquely-required-for'))).to.equal(null);
    const readings = { capable: 'own-schemes', unique: 'no-older-use' } as const;
    for (const gone of [{ before: 'x' }, { proposal: 'x' }]) {
      expect(lineModel(CATALOGUE, { ...wager(), ...gone }, TODAY).caseLines(readings)).to.equal(null);
    }
    expect(lineModel(CATALOGUE, { ...wager(), before: 'x' }, TODAY).compare(line(14, 'capable-of'))).to.equal(
      null,
    );
  });
});
