import { expect } from 'chai';
import { equipmentSubject, nodeSubject, resolveScenario, tableFor } from '../../src/model/index.ts';
import type { Equipment, Known, ProcessNode, QuantityKey, SubjectContext } from '../../src/model/index.ts';
import { ask, machineIn } from '../support/ask.ts';
import {
  CAPABLE,
  catalogue,
  CATALOGUE,
  figure,
  gap,
  machine,
  node,
  nodeAtMost,
  range,
} from '../support/invented.ts';

const DAY = '2026-01-01';
const CONTEXT: SubjectContext = { on: DAY, includeUnverified: false, reading: () => 'own-schemes' };
const NO_SOURCE = { value: 14, unit: 'nm', standing: 'unverified', checked: '2026-01-01' } as const;

const inNode = (of: Partial<ProcessNode>, key: QuantityKey, context = CONTEXT): Known =>
  nodeSubject(node('arbor-x', of), context).quantity(key);
function scanner(of: Partial<Equipment> = {}): ReturnType<typeof equipmentSubject> {
  const table = tableFor(CATALOGUE, resolveScenario(CATALOGUE, {}, DAY));
  return equipmentSubject(machine('loom-x', 'krf', of), () => [], table, CONTEXT);
}

describe('a node as a subject', () => {
  it('has the number in its name, as a figure or a range with its source', () => {
    expect(inNode({ marketedNm: figure(14) }, 'nodeNm')).to.deep.equal({
      interval: { low: 14, high: 14 },
      source: 'almanac',
    });
    expect(inNode({ marketedNm: range(12, 14) }, 'nodeNm')).to.have.deep.property('interval', {
      low: 12,
      high: 14,
    });
  });

  it('has no number of a logic node where it is memory, and its own figures all the same', () => {
    const memory = { deviceClass: 'dram', marketedNm: figure(14), halfPitchNm: figure(17) } as const;
    expect(inNode(memory, 'nodeNm')).to.deep.equal({ inapplicable: true });
    expect(inNode(memory, 'halfPitchNm')).to.have.deep.property('interval', { low: 17, high: 17 });
  });

  it('lacks what nobody found, and is not concerned by what does not apply', () => {
    expect(inNode({ marketedNm: gap() }, 'nodeNm')).to.deep.equal({ missing: 'marketedNm' });
    expect(inNode({}, 'layers')).to.deep.equal({ missing: 'layers' });
    expect(inNode({ layers: gap({ gap: 'not-applicable' }) }, 'layers')).to.deep.equal({
      inapplicable: true,
    });
  });

  it('has an unverified figure, without a source, where the reader lets it count', () => {
    const heard = { marketedNm: NO_SOURCE };
    expect(inNode(heard, 'nodeNm')).to.deep.equal({ missing: 'marketedNm' });
    expect(inNode(heard, 'nodeNm', { ...CONTEXT, includeUnverified: true })).to.deep.equal({
      interval: { low: 14, high: 14 },
    });
  });

  it('has the diameter of its wafers as that of the facility, and no figures of machines', () => {
    const made = { waferMm: figure(300, 'mm') };
    expect(inNode(made, 'facilityWaferMm')).to.have.deep.property('interval', { low: 300, high: 300 });
    expect(inNode(made, 'waferMm')).to.deep.equal({ missing: 'waferMm' });
    expect(inNode({}, 'wavelengthNm')).to.deep.equal({ missing: 'wavelengthNm' });
    expect(inNode({}, 'tsvPerDie')).to.deep.equal({ missing: 'tsvPerDie' });
  });

  it('has its device class and transistor, and no attribute of machines', () => {
    const { attribute } = nodeSubject(
      node('arbor-x', { deviceClass: 'nand', transistor: 'finfet' }),
      CONTEXT,
    );
    expect(attribute('deviceClass')).to.deep.equal({ value: 'nand' });
    expect(attribute('transistor')).to.deep.equal({ value: 'finfet' });
    expect(attribute('class')).to.deep.equal({ missing: 'class' });
  });

  it('stands under a relation as it meets the relation\u2019s own test', () => {
    const reason = nodeSubject(node('arbor-x', { marketedNm: figure(14) }), CONTEXT).relation(
      'capable-of',
      nodeAtMost(14),
      '§2',
    );
    expect(reason).to.deep.include({
      kind: 'relation',
      outcome: 'met',
      relation: 'capable-of',
      reading: 'own-schemes',
      at: '§2',
      because: [],
      against: [],
    });
    expect(reason.node).to.include({ kind: 'bound', outcome: 'met' });
  });
});

describe('a machine as a subject', () => {
  it('has its own figures and none of nodes or supplies', () => {
    const { quantity, fieldName } = scanner({ dedicatedChuckOverlayNm: figure(2) });
    expect(quantity('dedicatedChuckOverlayNm')).to.have.deep.property('interval', { low: 2, high: 2 });
    expect(quantity('matchedMachineOverlayNm')).to.deep.equal({ missing: 'matchedMachineOverlayNm' });
    expect(quantity('nodeNm')).to.deep.equal({ missing: 'nodeNm' });
    expect(quantity('waferMm')).to.deep.equal({ missing: 'waferMm' });
    expect(fieldName('wavelengthNm')).to.equal('wavelengthNm');
  });

  it('has its class, its model and the country it comes from', () => {
    const { attribute } = scanner({ country: 'XB' });
    expect(attribute('class')).to.deep.equal({ value: 'krf' });
    expect(attribute('model')).to.deep.equal({ value: 'loom-x' });
    expect(attribute('exportedFrom')).to.deep.equal({ value: 'XB' });
    expect(attribute('transistor')).to.deep.equal({ missing: 'transistor' });
  });

  it('names nodes of the makers that the measure binds before others\u2019', () => {
    const examples = (party: string): unknown => {
      const of = catalogue({ measures: [{ ...CAPABLE, binds: [{ parties: [party], source: 'almanac' }] }] });
      const [test] = machineIn(ask(of, { measures: [CAPABLE.id] }), 'loom-wet').tests;
      return test && 'because' in test.reasons ? test.reasons.because.map((witness) => witness.node) : null;
    };
    expect(examples('arbor')).to.deep.equal(['arbor-12', 'brine-12']);
    expect(examples('brine')).to.deep.equal(['brine-12', 'arbor-12']);
  });
});
