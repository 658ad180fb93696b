import { expect } from 'chai';
import { byId, lineModel } from '../../src/model/index.ts';
import type { Case, Catalogue, Line } from '../../src/model/index.ts';
import { assessQuery, lineQuery, lineSentences, liveText, nodeMarks } from '../../src/text/index.ts';
import { catalogue, CATALOGUE, FINE, figure, gap, MIDDLE, withChange } from '../support/invented.ts';

const TODAY = '2026-11-22';
function wager(): Case {
  const of = byId(CATALOGUE.cases, 'wager');
  if (!of) throw new Error('no case');
  return of;
}
const line = (nodeNm: number, phrase: Line['phrase'], more: Partial<Line> = {}): Line => ({
  nodeNm,
  phrase,
  capable: 'own-schemes',
  unique: 'no-older-use',
  ...more,
});
function say(of: Line, on: Catalogue = CATALOGUE): ReturnType<typeof lineSentences> {
  const comparison = lineModel(on, wager(), TODAY).compare(of);
  if (!comparison) throw new Error('no comparison');
  return lineSentences(on, wager(), comparison);
}
function live(of: Line, on: Catalogue = CATALOGUE): Readonly<Record<string, string>> {
  const text = liveText(on, wager(), lineModel(on, wager(), TODAY), of);
  if (!text) throw new Error('no text');
  return text;
}
const two = catalogue({
  nodes: [...CATALOGUE.nodes, { ...FINE, id: 'arbor-14', name: 'Arbor 14', marketedNm: figure(14) }],
});

describe('what a line catches', () => {
  it('is counted in one, many and none', () => {
    expect(say(line(14, 'capable-of')).catches).to.equal(
      'catches 1 Arbor node and 3 scanners of 5 on record',
    );
    expect(say(line(14, 'capable-of'), two).catches).to.match(/^catches 2 Arbor nodes and/);
    expect(say(line(2, 'capable-of')).catches).to.equal(
      'catches no Arbor nodes and no scanners of 5 on record',
    );
  });

  it('says what stays open', () => {
    const wide = line(14, 'capable-of', { capable: 'any-patterning' });
    expect(say(wide).catches).to.match(/; 1 scanner stays undetermined$/);
    const bare = catalogue({ nodes: withChange(CATALOGUE.nodes, FINE.id, { marketedNm: gap() }) });
    expect(say(wide, bare).catches).to.match(/; 1 node and 1 scanner stay undetermined$/);
  });
});

describe('what a line reaches', () => {
  it('is named, in one and many, and unsaid where there is none', () => {
    expect(say(line(14, 'capable-of')).reaches).to.match(/1 older node \(arbor-30\)/);
    const wide = line(14, 'capable-of', { capable: 'any-patterning' });
    expect(say(wide).reaches).to.match(/2 older nodes \(arbor-60 and arbor-30\)/);
    expect(say(line(14, 'uniquely-required-for')).reaches).to.equal('');
  });
});

describe('the two changes', () => {
  it('tell the number apart from the phrase', () => {
    const { number, phrase } = say(line(14, 'capable-of'));
    expect(number).to.match(/from 7 nm to 14 nm.* 1 more Arbor node \(arbor-12\) and no more scanners/);
    expect(phrase).to.match(
      /“capable of” instead of “uniquely required for” .*1 more scanner \(ArF immersion\)/,
    );
    expect(phrase).to.match(/1 older node \(arbor-30\)/);
  });

  it('say fewer where the line moves down', () => {
    const { number } = say(line(4, 'capable-of'));
    expect(number).to.match(/from 7 nm to 4 nm.* no more Arbor nodes and 2 fewer scanners/);
  });

  it('say that a number or phrase is where it was', () => {
    expect(say(line(7, 'capable-of')).number).to.match(/where it was, at 7 nm/);
    expect(say(line(14, 'uniquely-required-for')).phrase).to.match(/as it was, “uniquely required for”/);
  });

  it('say that no older node is reached where none is', () => {
    const finest = catalogue({ nodes: CATALOGUE.nodes.filter((node) => node.id !== MIDDLE.id) });
    expect(say(line(14, 'capable-of'), finest).phrase).to.match(/no older node/);
  });
});

describe('the live text of a page', () => {
  const text = live(line(14, 'capable-of'));

  it('agrees with the marks of the nodes', () => {
    const effect = lineModel(CATALOGUE, wager(), TODAY).effect(line(14, 'capable-of'));
    if (!effect) throw new Error('no effect');
    for (const [id, mark] of nodeMarks(effect)) expect(text[`node.${id}.mark`]).to.equal(mark);
    expect(text['node.arbor-12.mark']).to.equal('specified');
    expect(text['node.arbor-30.mark']).to.equal('reached');
    expect(text['node.arbor-60.mark']).to.equal('not-specified');
  });

  it('counts each of the four lines of the case', () => {
    const counts = ['before', 'numberOnly', 'phraseOnly', 'proposal'].map((of) =>
      ['caught', 'specified', 'reached', 'undetermined'].map((count) => text[`case.${of}.${count}`]),
    );
    expect(counts).to.deep.equal([
      ['0', '2', '0', '0'],
      ['1', '2', '0', '0'],
      ['0', '2', '0', '0'],
      ['1', '3', '1', '0'],
    ]);
  });

  it('counts the line in every reading', () => {
    expect(text['reading.own-schemes.specified']).to.equal('3');
    expect(text['reading.any-patterning.specified']).to.equal('4');
    expect(text['reading.no-older-use.specified']).to.equal('2');
    expect(text['reading.no-route-without.specified']).to.equal('0');
  });

  it('has a mark, an outcome and a reason for every node and machine', () => {
    const keys = [
      ...CATALOGUE.nodes.map(({ id }) => `node.${id}`),
      ...CATALOGUE.equipment.map(({ id }) => `machine.${id}`),
    ];
    for (const key of keys) {
      for (const part of ['mark', 'outcome', 'why'])
        expect(text[`${key}.${part}`]).to.be.a('string').that.is.not.empty;
    }
  });

  it('names the nodes that a machine serves, or says that there are none', () => {
    expect(text['machine.loom-wet.serves']).to.match(/arbor-30.*arbor-12.*brine-12/);
    expect(text['machine.loom-press.serves']).to.match(/^none/);
  });

  it('sums up each class of machines', () => {
    expect(text['family.euv.summary']).to.match(/^2 of 2 specified$/);
    const wide = live(line(14, 'capable-of', { capable: 'any-patterning' }));
    expect(wide['family.imprint.summary']).to.match(/^0 of 1 specified, 1 undetermined$/);
  });
});

describe('the address of a line', () => {
  it('has its keys in order, so that equal lines have equal addresses', () => {
    const query = lineQuery(line(14, 'capable-of'));
    const keys = [...new URLSearchParams(query).keys()];
    expect(keys).to.deep.equal([...keys].sort());
    expect(Object.fromEntries(new URLSearchParams(query))).to.deep.equal({
      capable: 'own-schemes',
      'node-nm': '14',
      phrase: 'capable-of',
      unique: 'no-older-use',
    });
  });

  it('asks the endpoint the same question', () => {
    const asked = Object.fromEntries(
      new URLSearchParams(assessQuery('xa-unique', line(7, 'uniquely-required-for'))),
    );
    expect(asked).to.deep.equal({
      measures: 'xa-unique',
      'reading.xa-unique': 'no-older-use',
      'set.xa-unique.node-nm': '7',
    });
  });
});
