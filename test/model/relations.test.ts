import { expect } from 'chai';
import type {
  Catalogue,
  Equipment,
  ProcessNode,
  RelationReason,
  ScenarioInput,
} from '../../src/model/index.ts';
import { ask, machineIn } from '../support/ask.ts';
import {
  CAPABLE,
  catalogue,
  CATALOGUE,
  COARSE,
  DRY,
  exposedOn,
  figure,
  FINE,
  FINEST,
  gap,
  machine,
  MIDDLE,
  PRESS,
  range,
  RIVAL,
  SHORT,
  UNIQUE,
  WET,
  withChange,
} from '../support/invented.ts';

function relation(of: Catalogue, id: string, input: ScenarioInput): RelationReason {
  const reasons = machineIn(ask(of, input), id).tests[0]?.reasons;
  if (reasons?.kind !== 'relation') throw new Error('no relation was tested');
  return reasons;
}

const capable = (of: Catalogue, id: string, reading = 'own-schemes'): RelationReason =>
  relation(of, id, { measures: [CAPABLE.id], reading: { [CAPABLE.id]: reading } });
const unique = (of: Catalogue, id: string, reading = 'no-older-use', nodeNm = 7): RelationReason =>
  relation(of, id, {
    measures: [UNIQUE.id],
    reading: { [UNIQUE.id]: reading },
    set: { [`${UNIQUE.id}.node-nm`]: nodeNm },
  });

const nodes = [COARSE, MIDDLE, FINE];
const withNode = (change: Partial<ProcessNode>): Catalogue =>
  catalogue({ nodes: withChange(nodes, FINE.id, change) });
const withMachine = (more: Partial<Equipment>): Catalogue =>
  catalogue({ nodes, equipment: [machine('blunt', 'arf-immersion', more)] });

describe('capable of', () => {
  it('needs a node inside the line', () => {
    expect(capable(catalogue({ nodes }), WET.id).outcome).to.equal('met');
    expect(capable(catalogue({ nodes: [COARSE, MIDDLE] }), WET.id).outcome).to.equal('not-met');
  });

  it('says which node, layer and scheme it rests on', () => {
    const [witness] = capable(catalogue({ nodes }), WET.id).because;
    expect(witness).to.deep.equal({ node: 'arbor-12', layer: 'fin', scheme: 'SADP' });
  });

  it('names new generations before variants', () => {
    const variant = { ...FINE, generation: 'variant' } as const;
    const named = (...of: ProcessNode[]): string[] =>
      capable(catalogue({ nodes: of }), WET.id).because.map(({ node }) => node);
    expect(named(variant, RIVAL)).to.deep.equal(['brine-12', 'arbor-12']);
    expect(named(FINE, RIVAL)).to.deep.equal(['arbor-12', 'brine-12']);
  });

  it('has nothing against it, and nothing missing once it is decided', () => {
    const reason = capable(catalogue({ nodes: [FINE, { ...RIVAL, marketedNm: gap() }] }), WET.id);
    expect(reason.against).to.deep.equal([]);
    expect(reason).to.not.have.property('missing');
    expect(capable(catalogue({ nodes: [COARSE] }), WET.id)).to.not.have.property('missing');
  });

  it('names what keeps it open with the machine or the node that it is of, once', () => {
    const mute = capable(withMachine({ numericalAperture: gap() }), 'blunt');
    expect(mute.missing).to.deep.equal(['blunt.resolutionNm', 'blunt.numericalAperture']);
    const wide = withNode({
      contactedGatePitchNm: range(15, 25),
      minimumMetalPitchNm: figure(15),
      finPitchNm: figure(15),
    });
    const open = capable(wide, WET.id, 'any-patterning');
    expect(open.outcome).to.equal('undetermined');
    expect(open.missing).to.deep.equal([
      'arbor-12: pitch of gate',
      'arbor-12: a scheme for fin',
      'arbor-12: a scheme for lowest metals',
      'arbor-12: a scheme for vias and contacts',
    ]);
    const told = { standing: 'reported', source: 'almanac', checked: '2026-01-01' } as const;
    const extra = { ...told, layer: 'M0.5', kind: 'lines', pitchNm: range(15, 25) } as const;
    const dotted = withNode({
      contactedGatePitchNm: figure(15),
      minimumMetalPitchNm: figure(15),
      finPitchNm: figure(15),
      reportedLayers: [extra],
    });
    expect(capable(dotted, WET.id, 'any-patterning').missing?.[0]).to.equal('arbor-12: pitch of M0.5');
    const press = capable(catalogue({ nodes }), PRESS.id, 'any-patterning');
    expect(press.missing).to.deep.equal(['loom-press: imprint is not modeled']);
  });

  it('looks at logic nodes only', () => {
    expect(capable(withNode({ deviceClass: 'dram' }), WET.id).outcome).to.equal('not-met');
  });

  it('leaves a coarser class out as nodes are made and takes it in with any patterning', () => {
    expect(capable(catalogue({ nodes }), DRY.id).outcome).to.equal('not-met');
    expect(capable(catalogue({ nodes }), DRY.id, 'any-patterning').outcome).to.equal('met');
  });

  it('takes in what serves a relaxed layer in the widest reading alone', () => {
    const red = catalogue({ nodes, equipment: [machine('red', 'i-line')] });
    expect(capable(red, 'red', 'any-patterning').outcome).to.equal('not-met');
    expect(capable(red, 'red', 'any-layer').outcome).to.equal('met');
  });

  it('flips with one pitch of the node', () => {
    const blunt = { equipment: [machine('blunt', 'arf-immersion', { resolutionNm: figure(70) })] };
    expect(capable({ ...withNode({}), ...blunt }, 'blunt').outcome).to.equal('met');
    expect(capable({ ...withNode({ minimumMetalPitchNm: figure(50) }), ...blunt }, 'blunt').outcome).to.equal(
      'not-met',
    );
  });

  it('flips with the class that the node is made on', () => {
    expect(capable(withNode({ lithography: exposedOn('euv') }), WET.id).outcome).to.equal('not-met');
    expect(capable(withNode({ lithography: exposedOn('arf-dry') }), DRY.id).outcome).to.equal('met');
  });

  it('flips with the resolution of the machine, and with its aperture where none is stated', () => {
    expect(capable(withMachine({ resolutionNm: figure(38) }), 'blunt').outcome).to.equal('met');
    expect(capable(withMachine({ resolutionNm: figure(100) }), 'blunt').outcome).to.equal('not-met');
    expect(capable(withMachine({ numericalAperture: figure(1.2, 'ratio') }), 'blunt').outcome).to.equal(
      'met',
    );
    expect(capable(withMachine({ numericalAperture: figure(0.5, 'ratio') }), 'blunt').outcome).to.equal(
      'not-met',
    );
  });

  it('flips with a verified overlay figure beyond what every layer needs, and with no other', () => {
    const heard = gap({ unverified: figure(30, 'nm', { standing: 'unverified' }) });
    expect(capable(withMachine({ dedicatedChuckOverlayNm: figure(5) }), 'blunt').outcome).to.equal('met');
    expect(capable(withMachine({ dedicatedChuckOverlayNm: figure(30) }), 'blunt').outcome).to.equal(
      'not-met',
    );
    expect(capable(withMachine({ dedicatedChuckOverlayNm: heard }), 'blunt').outcome).to.equal('met');
  });

  it('is open, and names the field, where the number of a node it prints is unknown', () => {
    const reason = capable(withNode({ marketedNm: gap() }), WET.id);
    expect(reason.outcome).to.equal('undetermined');
    expect(reason.missing).to.deep.equal(['arbor-12.marketedNm']);
  });
});

describe('uniquely required for', () => {
  const made = [COARSE, MIDDLE, FINE, FINEST];
  const change = (id: string, more: Partial<ProcessNode>): Catalogue =>
    catalogue({ nodes: withChange(made, id, more) });

  it('holds for a class that exposes nodes inside the line and none outside', () => {
    const reason = unique(catalogue({ nodes: made }), SHORT.id);
    expect(reason.outcome).to.equal('met');
    expect(reason.because).to.deep.equal([{ node: 'brine-5' }]);
  });

  it('does not hold for a class that no node inside the line uses', () => {
    expect(unique(catalogue({ nodes: made }), WET.id).outcome).to.equal('not-met');
  });

  it('is lost when one older node uses the class, and names that node', () => {
    const reason = unique(change(FINE.id, { lithography: exposedOn('arf-immersion', 'euv') }), SHORT.id);
    expect(reason.outcome).to.equal('not-met');
    expect(reason.against).to.deep.equal([{ node: 'arbor-12' }]);
  });

  it('is lost to a class that older nodes share, and won when they no longer do', () => {
    expect(unique(catalogue({ nodes: made }), WET.id, 'no-older-use', 14).outcome).to.equal('not-met');
    const older = change(MIDDLE.id, { lithography: exposedOn('arf-dry') });
    expect(unique(older, WET.id, 'no-older-use', 14).outcome).to.equal('met');
  });

  it('is open while the class of an older node is unknown, and names that node', () => {
    const reason = unique(change(FINE.id, { lithography: gap() }), SHORT.id);
    expect(reason.outcome).to.equal('undetermined');
    expect(reason.missing).to.deep.equal(['arbor-12.lithography']);
  });

  it('names no node whose class would change nothing', () => {
    const sibling = { ...FINEST, id: 'brine-4', lithography: gap() };
    const of = catalogue({ nodes: [...withChange(made, FINE.id, { lithography: gap() }), sibling] });
    const reason = unique(of, SHORT.id);
    expect([reason.outcome, reason.missing]).to.deep.equal(['undetermined', ['arbor-12.lithography']]);
  });

  it('is open while the class of the only node inside is unknown, and names that node', () => {
    const reason = unique(change(FINEST.id, { lithography: gap() }), SHORT.id);
    expect([reason.outcome, reason.missing]).to.deep.equal(['undetermined', ['brine-5.lithography']]);
  });

  it('is open while it is unknown whether the node that uses the class is inside', () => {
    const reason = unique(change(FINEST.id, { marketedNm: gap() }), SHORT.id);
    expect([reason.outcome, reason.missing]).to.deep.equal(['undetermined', ['brine-5.marketedNm']]);
  });

  it('is settled where an older node of unknown class has no EUV layer', () => {
    const known = change(FINE.id, { lithography: gap(), euvLayers: figure(0, 'layers') });
    expect(unique(known, SHORT.id).outcome).to.equal('met');
  });

  it('counts EUV and high-NA EUV as one class', () => {
    const high = change(FINE.id, { lithography: exposedOn('euv-high-na') });
    expect(unique(high, SHORT.id).outcome).to.equal('not-met');
    expect(unique(catalogue({ nodes: made }), 'loom-shortest').outcome).to.equal('met');
  });

  it('asks besides, in the narrower reading, that some node has no route without the class', () => {
    expect(unique(catalogue({ nodes: made }), SHORT.id, 'no-route-without').outcome).to.equal('not-met');
    const finer = change(FINEST.id, { minimumMetalPitchNm: figure(18) });
    expect(unique(finer, SHORT.id, 'no-route-without').outcome).to.equal('met');
    const open = unique(change(FINEST.id, { minimumMetalPitchNm: gap() }), SHORT.id, 'no-route-without');
    expect(open.outcome).to.equal('undetermined');
    expect(open.missing).to.deep.equal(['brine-5: a route without euv']);
    const outside = change(FINEST.id, { marketedNm: gap(), minimumMetalPitchNm: figure(18) });
    expect(unique(outside, SHORT.id, 'no-route-without').missing).to.deep.equal(['brine-5.marketedNm']);
  });

  it('never holds in the narrower reading where it fails in the wider one', () => {
    for (const { id } of CATALOGUE.equipment) {
      for (const nodeNm of [5, 7, 12, 30, 60]) {
        const wider = unique(CATALOGUE, id, 'no-older-use', nodeNm).outcome;
        if (wider === 'not-met') {
          expect(unique(CATALOGUE, id, 'no-route-without', nodeNm).outcome).to.equal('not-met');
        }
      }
    }
  });
});
