import { expect } from 'chai';
import { classify } from '../../src/model/index.ts';
import type { Catalogue, ClassifyInput, Criterion, Measure } from '../../src/model/index.ts';
import { classifySentence, equipmentSentence, nodeSentence } from '../../src/text/index.ts';
import { ask, legalIn, machineIn, recordOf } from '../support/ask.ts';
import {
  CAPABLE,
  catalogue,
  CATALOGUE,
  figure,
  FINE,
  gap,
  measure,
  UNIQUE,
  withChange,
} from '../support/invented.ts';

const source = 'almanac';
const machineSays = (of: Catalogue, id: string, measureId: string, reading?: string): string => {
  const input = {
    measures: [measureId],
    ...(reading === undefined ? {} : { reading: { [measureId]: reading } }),
  };
  const [test] = machineIn(ask(of, input), id).tests;
  if (!test) throw new Error('not tested');
  return equipmentSentence(of, test);
};

describe('a machine under a relation', () => {
  it('is said to print a layer of a node, and how', () => {
    const text = machineSays(CATALOGUE, 'loom-wet', CAPABLE.id);
    expect(text).to.match(
      /^Specified: it prints the fin of arbor-12 by SADP, and layers of 1 more node \(§2\)\.$/,
    );
  });

  it('is said to print no layer inside the line', () => {
    expect(machineSays(CATALOGUE, 'loom-dry', CAPABLE.id)).to.match(/^Not specified: .*no critical layer/);
  });

  it('is said to be open, and over what', () => {
    expect(machineSays(CATALOGUE, 'loom-press', CAPABLE.id, 'any-patterning')).to.match(
      /^Undetermined: .*open/,
    );
  });

  it('is said to be of a class that only nodes inside the line use', () => {
    expect(machineSays(CATALOGUE, 'loom-short', UNIQUE.id)).to.match(
      /^Specified: .*layers of brine-5, and of no node outside/,
    );
  });

  it('is said to be of a class that an older node uses', () => {
    const shared = catalogue({
      nodes: withChange(CATALOGUE.nodes, FINE.id, {
        lithography: recordOf(CATALOGUE.nodes, 'brine-5').lithography,
      }),
    });
    expect(machineSays(shared, 'loom-short', UNIQUE.id)).to.match(
      /^Not specified: .*also exposes layers of arbor-12/,
    );
  });

  it('is said to be of a class that no node uses', () => {
    expect(machineSays(CATALOGUE, 'loom-press', UNIQUE.id)).to.match(
      /^Not specified: .*no critical layer of a node inside/,
    );
  });

  it('is said to be dispensable where every node has another route', () => {
    expect(machineSays(CATALOGUE, 'loom-short', UNIQUE.id, 'no-route-without')).to.match(
      /^Not specified: .*route without/,
    );
  });

  it('is said to be open while the class of an older node is', () => {
    const open = catalogue({ nodes: withChange(CATALOGUE.nodes, FINE.id, { lithography: gap() }) });
    expect(machineSays(open, 'loom-short', UNIQUE.id)).to.match(/^Undetermined: .*arbor-12\.lithography/);
  });
});

const nodeSays = (of: Catalogue, id: string, measureId: string): string => {
  const answer = ask(of, { measures: [measureId] });
  const specified = answer.equipment
    .filter((row) => row.outcome === 'specified')
    .map((row) => recordOf(of.equipment, row.equipment));
  return nodeSentence(of, recordOf(of.nodes, id), legalIn(answer, id), specified);
};
const only = (of: Measure): Catalogue => catalogue({ measures: [of] });

describe('a node in words', () => {
  it('is specified for items, with the review that awaits them', () => {
    const text = nodeSays(CATALOGUE, 'arbor-12', CAPABLE.id);
    expect(text).to.match(/^Specified for items capable of making such nodes, .*3 scanners on record/);
    expect(text).to.match(/1 of them serves arbor-12/);
    expect(text).to.match(/Review: presumption of denial\.$/);
  });

  it('is not specified, yet reached through equipment', () => {
    expect(nodeSays(CATALOGUE, 'arbor-30', CAPABLE.id)).to.match(
      /^Not specified: .*16 nm outside.*reached.*1 scanner/,
    );
  });

  it('is told no review where it is not specified itself', () => {
    expect(nodeSays(CATALOGUE, 'arbor-30', CAPABLE.id)).to.not.match(/Review/);
  });

  it('is not specified for another maker, though its technology would be', () => {
    const text = nodeSays(CATALOGUE, 'brine-12', CAPABLE.id);
    expect(text).to.match(/binds supplies to Arbor, not to Brine/);
    expect(text).to.match(/technology alone/);
  });

  it('is not specified in another place', () => {
    const place = only(measure('xa-place', { binds: [{ destinations: ['XA'], source }] }));
    expect(nodeSays(place, 'brine-5', 'xa-place')).to.match(/does not bind facilities in XB/);
  });

  it('is undetermined for want of a figure', () => {
    const bare = catalogue({ nodes: withChange(CATALOGUE.nodes, FINE.id, { marketedNm: gap() }) });
    expect(nodeSays(bare, FINE.id, CAPABLE.id)).to.match(/^Undetermined: node is not on record/);
  });

  it('is not tested by a measure of equipment, which may reach it', () => {
    const overlay: Criterion = { quantity: 'dedicatedChuckOverlayNm', at_most: 2, unit: 'nm', at: '§7' };
    const of = only(measure('xa-scanners', { tests: 'equipment', specifies: overlay }));
    expect(nodeSays(of, FINE.id, 'xa-scanners')).to.match(/^Not tested: .*none/);
    const measured = withChange(CATALOGUE.equipment, 'loom-wet', { dedicatedChuckOverlayNm: figure(1) });
    expect(nodeSays({ ...of, equipment: measured }, FINE.id, 'xa-scanners')).to.match(
      /^Not tested: .*1 scanner that/,
    );
  });
});

describe('a classification in words', () => {
  const say = (input: Omit<ClassifyInput, 'on' | 'measures'>): string => {
    const [result] = classify(CATALOGUE, { on: '2022-01-01', measures: [UNIQUE.id], ...input });
    if (!result) throw new Error('no result');
    return classifySentence(CATALOGUE, result);
  };

  it('says the outcome, the figure and the review', () => {
    const given = { node: { nodeNm: 5 }, transaction: { party: 'arbor', uniquelyRequired: true } };
    expect(say(given)).to.match(/^Specified: .*2 nm inside.* Review: presumption of denial\.$/);
  });

  it('says what is missing', () => {
    expect(say({ node: { nodeNm: 5 } })).to.match(
      /^Undetermined: .*Missing: transaction\.party, transaction\.uniquelyRequired\.$/,
    );
  });
});
