import { expect } from 'chai';
import { withThreshold } from '../../src/model/index.ts';
import type { Criterion } from '../../src/model/index.ts';
import { boundsText, criterionText, measureSentence } from '../../src/text/index.ts';
import { CAPABLE, measure, nodeAtMost, UNIQUE } from '../support/invented.ts';

const node = (nm: number): Criterion => ({ quantity: 'nodeNm', at_most: nm, unit: 'nm', at: '§1' });
const logic: Criterion = { attribute: 'deviceClass', is_one_of: ['logic'], at: '§2' };
const raised: Criterion = { attribute: 'transistor', is_one_of: ['finfet', 'gate-all-around'], at: '§3' };

const CASES: readonly [string, Criterion][] = [
  ['node at most 14 nm', node(14)],
  ['device class logic', logic],
  ['transistor finfet or gate-all-around', raised],
  ['device class logic and node at most 14 nm', { all_of: [logic, node(14)] }],
  [
    'device class logic and (transistor finfet or gate-all-around or node at most 14 nm)',
    { all_of: [logic, { any_of: [raised, node(14)] }] },
  ],
  ['none of: device class logic or node at most 14 nm', { none_of: [logic, node(14)] }],
  ['capable of making a process node with node at most 14 nm', { at: '§4', capable_of: node(14) }],
  [
    'uniquely required for a process node with node at most 7 nm',
    { at: '§5', uniquely_required_for: node(7) },
  ],
  [
    'minimum resolvable feature (K = 0.25) at most 45 nm',
    { term: 'minimum_resolvable_feature', k_factor: 0.25, at_most: 45, unit: 'nm', at: '§6' },
  ],
  [
    'device class logic or node at most 14 nm; the alternative at §1 until 2024-12-02',
    { any_of: [logic, { ...node(14), until: '2024-12-02' }] },
  ],
];

describe('criteria read aloud', () => {
  for (const [text, criterion] of CASES) {
    it(`say "${text}"`, () => {
      expect(criterionText(criterion)).to.equal(text);
    });
  }

  it('say every bound with its operator and unit', () => {
    expect(boundsText({ more_than: 1.5, at_most: 2.4 }, 'nm')).to.equal(
      'more than 1.5 nm and at most 2.4 nm',
    );
    expect(boundsText({ at_least: 128 }, 'layers')).to.equal('at least 128 layers');
    expect(boundsText({ less_than: 0.93 }, 'ratio')).to.equal('less than 0.93');
  });

  it('begin with what the measure tests', () => {
    const sentence = (tests: 'node' | 'equipment'): string =>
      measureSentence(measure('m', { tests, specifies: nodeAtMost(14) }));
    expect(sentence('node')).to.equal('A process node is specified if it has node at most 14 nm.');
    expect(sentence('equipment')).to.equal('A scanner is specified if it has node at most 14 nm.');
    expect(measureSentence(CAPABLE)).to.match(/^An item is specified if it is capable of making/);
    expect(measureSentence(UNIQUE)).to.match(/^An item is specified if it is uniquely required for/);
  });

  it('follow a moved threshold', () => {
    expect(measureSentence(withThreshold(CAPABLE, 'node-nm', 10))).to.match(/node at most 10 nm\.$/);
  });

  it('give way to what a measure that tests nothing does instead', () => {
    const { specifies: _, ...bare } = measure('m', { tests: 'nothing', instead: 'It names companies.' });
    expect(measureSentence(bare)).to.equal('It names companies.');
  });
});
