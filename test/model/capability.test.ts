import { expect } from 'chai';
import { capabilityTable, noRouteWithout } from '../../src/model/index.ts';
import type { Capability, CapabilityTable, Equipment, Outcome, ProcessNode } from '../../src/model/index.ts';
import {
  COARSE,
  DRY,
  exposedOn,
  figure,
  FINE,
  FINEST,
  gap,
  layerContext,
  machine,
  MIDDLE,
  PRESS,
  range,
  SHORT,
  WET,
} from '../support/invented.ts';

function tableOf(nodes: readonly ProcessNode[], machines: readonly Equipment[]): CapabilityTable {
  return capabilityTable(nodes, machines, layerContext(nodes));
}

function can(of: Equipment, node: ProcessNode, reading: keyof Capability): Outcome {
  return tableOf([node], [of]).of(of.id, node.id)[reading].outcome;
}

describe('what a machine can do for a node', () => {
  const ROWS: readonly [Equipment, ProcessNode, own: Outcome, any: Outcome, layer: Outcome, made: Outcome][] =
    [
      [WET, FINE, 'met', 'met', 'met', 'met'],
      [WET, MIDDLE, 'met', 'met', 'met', 'met'],
      [DRY, FINE, 'not-met', 'met', 'met', 'not-met'],
      [SHORT, FINE, 'met', 'met', 'met', 'not-met'],
      [WET, FINEST, 'not-met', 'met', 'met', 'not-met'],
      [SHORT, FINEST, 'met', 'met', 'met', 'met'],
      [machine('loom-red', 'i-line'), FINE, 'not-met', 'not-met', 'met', 'not-met'],
      [PRESS, FINE, 'not-met', 'undetermined', 'undetermined', 'not-met'],
    ];
  for (const [of, node, own, any, layer, made] of ROWS) {
    it(`is told in each reading for ${of.id} and ${node.id}`, () => {
      expect(can(of, node, 'ownSchemes')).to.equal(own);
      expect(can(of, node, 'anyPatterning')).to.equal(any);
      expect(can(of, node, 'anyLayer')).to.equal(layer);
      expect(can(of, node, 'madeWith')).to.equal(made);
    });
  }

  it('names the layer and scheme that decide', () => {
    const verdict = tableOf([FINE], [WET]).of(WET.id, FINE.id).ownSchemes;
    expect(verdict).to.deep.equal({ outcome: 'met', layer: 'fin', scheme: 'SADP', missing: [] });
  });

  it('is nothing for machines and nodes it does not know', () => {
    expect(tableOf([FINE], [WET]).of('x', FINE.id).anyLayer.outcome).to.equal('not-met');
    expect(tableOf([{ ...FINE, deviceClass: 'nand' }], [WET]).of(WET.id, FINE.id).madeWith.outcome).to.equal(
      'not-met',
    );
  });

  it('is open, and names the figures, where the machine has none', () => {
    const mute = machine('mute', 'arf-immersion', { numericalAperture: gap() });
    const verdict = tableOf([FINE], [mute]).of('mute', FINE.id).ownSchemes;
    expect(verdict.outcome).to.equal('undetermined');
    expect(verdict.missing).to.deep.equal(['mute.resolutionNm', 'mute.numericalAperture']);
  });

  it('is open where only part of a range of pitches is printed, and names the layer', () => {
    const wide = {
      ...FINE,
      contactedGatePitchNm: range(70, 80),
      minimumMetalPitchNm: figure(18),
      finPitchNm: figure(18),
    };
    const verdict = tableOf([wide], [WET]).of(WET.id, wide.id).ownSchemes;
    expect(verdict.outcome).to.equal('met');
    const narrow = { ...wide, contactedGatePitchNm: range(15, 25) };
    const open = tableOf([narrow], [WET]).of(WET.id, narrow.id).anyPatterning;
    expect(open.outcome).to.equal('undetermined');
    expect(open.missing).to.include('pitch of gate');
  });

  it('is open for a node without a pitch, and names it', () => {
    const bare = { ...MIDDLE, contactedGatePitchNm: gap(), minimumMetalPitchNm: gap() };
    const verdict = tableOf([bare], [WET]).of(WET.id, bare.id).anyPatterning;
    expect(verdict.missing).to.deep.equal(['arbor-30.contactedGatePitchNm', 'arbor-30.minimumMetalPitchNm']);
  });
});

describe('the machines a node uses', () => {
  const uses = (node: ProcessNode, family: Parameters<CapabilityTable['uses']>[1]): Outcome =>
    tableOf([node], []).uses(node.id, family);

  it('are those of its recorded classes and no others', () => {
    expect(uses(FINE, 'arf-immersion')).to.equal('met');
    expect(uses(FINE, 'euv')).to.equal('not-met');
    expect(uses({ ...FINE, lithography: exposedOn('euv-high-na') }, 'euv')).to.equal('met');
  });

  const open = { ...FINE, lithography: gap() };
  it('are open without recorded classes', () => {
    expect(uses(open, 'euv')).to.equal('undetermined');
    expect(tableOf([FINE], []).uses('x', 'euv')).to.equal('undetermined');
  });

  it('are settled for EUV by a recorded number of EUV layers', () => {
    expect(uses({ ...open, euvLayers: figure(0, 'layers') }, 'euv')).to.equal('not-met');
    expect(uses({ ...open, euvLayers: range(3, 5, 'layers') }, 'euv')).to.equal('met');
    expect(uses({ ...open, euvLayers: range(0, 5, 'layers') }, 'euv')).to.equal('undetermined');
    expect(uses({ ...open, euvLayers: figure(0, 'layers') }, 'arf-immersion')).to.equal('undetermined');
  });

  it('include the class of a reported layer', () => {
    const told = { standing: 'reported', source: 'almanac', checked: '2026-01-01' } as const;
    const gate = { ...told, layer: 'gate', kind: 'lines', class: 'euv', scheme: 'SE' } as const;
    expect(uses({ ...open, reportedLayers: [gate] }, 'euv')).to.equal('met');
  });
});

describe('a route without a class', () => {
  const all = [DRY, WET, SHORT, PRESS];
  const lacks = (node: ProcessNode, machines: readonly Equipment[]): Outcome =>
    noRouteWithout(tableOf([node], machines), node.id, 'euv');

  it('is there where every critical layer can be printed on another class', () => {
    expect(lacks(FINEST, all)).to.equal('not-met');
  });

  it('is missing where one layer is too fine for every other class', () => {
    expect(lacks({ ...FINEST, minimumMetalPitchNm: figure(18) }, all)).to.equal('met');
  });

  it('is missing where no other machine is on record; imprint makes none', () => {
    expect(lacks(FINEST, [SHORT, PRESS])).to.equal('met');
    expect(tableOf([COARSE], [WET]).routeWithout(COARSE.id, 'arf-immersion')).to.equal('not-met');
  });

  it('is open where a pitch is', () => {
    expect(lacks({ ...FINEST, minimumMetalPitchNm: gap() }, all)).to.equal('undetermined');
  });
});
