import { expect } from 'chai';
import { capabilityTable, noRouteWithout } from '../../src/model/index.ts';
import type {
  Capability,
  CapabilityTable,
  Equipment,
  Outcome,
  ProcessNode,
  ReportedLayer,
} from '../../src/model/index.ts';
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

  it('names the layer that decides where another is beyond the machine, and nothing missing', () => {
    const tight = { ...FINE, finPitchNm: gap(), minimumMetalPitchNm: figure(15) };
    const verdict = tableOf([tight], [WET]).of(WET.id, tight.id).ownSchemes;
    expect(verdict).to.deep.equal({ outcome: 'met', layer: 'gate', scheme: 'SE', missing: [] });
  });

  it('is nothing for machines and nodes it does not know', () => {
    const nothing = { outcome: 'not-met', missing: [] };
    expect(tableOf([FINE], [WET]).of('x', FINE.id).madeWith).to.deep.equal(nothing);
    expect(tableOf([{ ...FINE, deviceClass: 'nand' }], [WET]).layers.size).to.equal(0);
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

describe('what keeps a verdict open', () => {
  const verdicts = (of: Equipment, node: ProcessNode): Capability => tableOf([node], [of]).of(of.id, node.id);
  const ALONE = {
    transistor: 'planar',
    contactedGatePitchNm: figure(80),
    minimumMetalPitchNm: figure(15),
  } as const;

  it('is named without layers that the machine surely does not print', () => {
    const node = {
      ...FINE,
      finPitchNm: gap(),
      contactedGatePitchNm: figure(15),
      minimumMetalPitchNm: figure(15),
    };
    const verdict = verdicts(WET, node).anyPatterning;
    expect([verdict.outcome, verdict.missing[0]]).to.deep.equal(['undetermined', 'arbor-12.finPitchNm']);
    expect(verdict.missing.join()).to.not.include('pitch of');
  });

  it('is the pitch of the layer that the machine prints over a part of its range alone', () => {
    // One exposure at 120 nm: the gate from 100 to 140 nm in part, SADP at 45 nm and vias at 56 by two exposures not.
    const node = {
      ...MIDDLE,
      contactedGatePitchNm: range(100, 140),
      minimumMetalPitchNm: figure(45),
    };
    const coarse = machine('coarse', 'arf-immersion', { resolutionNm: figure(60) });
    const { outcome, missing } = verdicts(coarse, node).ownSchemes;
    expect([outcome, missing]).to.deep.equal(['undetermined', ['pitch of gate']]);
  });

  it('is that imprint is not modeled', () => {
    const verdict = verdicts(PRESS, FINE).anyPatterning;
    expect(verdict.missing).to.deep.equal(['loom-press: imprint is not modeled']);
  });

  it('is the class of a layer, where the node has several that it may be exposed on', () => {
    const node = {
      ...FINE,
      ...ALONE,
      contactedGatePitchNm: gap(),
      minimumMetalPitchNm: gap(),
      lithography: exposedOn('arf-immersion', 'euv'),
    };
    expect(verdicts(WET, node).madeWith).to.deep.equal({
      outcome: 'undetermined',
      missing: ['arbor-12.contactedGatePitchNm', 'arbor-12.minimumMetalPitchNm'],
    });
  });

  it('is the scheme, where no scheme of the recorded class prints the layer', () => {
    const node = { ...FINE, ...ALONE, contactedGatePitchNm: figure(15) };
    expect(verdicts(WET, node).madeWith.outcome).to.equal('undetermined');
    expect(verdicts(WET, node).madeWith.missing[0]).to.equal('arbor-12: a scheme for gate');
  });

  const told = { standing: 'reported', source: 'almanac', checked: '2026-01-01' } as const;
  const lines = { ...told, layer: 'M4', kind: 'lines' } as const;

  it('is the pitch or the class that a report of a layer leaves out', () => {
    const withLayer = (more: Partial<ReportedLayer>): ProcessNode => ({
      ...FINE,
      ...ALONE,
      contactedGatePitchNm: figure(15),
      reportedLayers: [{ ...lines, ...more }],
    });
    const pitchless = verdicts(WET, withLayer({ class: 'arf-immersion', scheme: 'SE' })).ownSchemes;
    expect([pitchless.outcome, pitchless.missing.at(-1)]).to.deep.equal([
      'undetermined',
      'arbor-12: pitch of M4',
    ]);
    const classless = verdicts(WET, withLayer({ pitchNm: figure(80), scheme: 'SE' })).ownSchemes;
    expect([classless.outcome, classless.missing.at(-1)]).to.deep.equal([
      'undetermined',
      'arbor-12: class of M4',
    ]);
  });
});

describe('a node is not made with a machine', () => {
  it('of a class on record for it that none of its layers takes', () => {
    const both = { ...MIDDLE, lithography: exposedOn('arf-immersion', 'euv') };
    expect(can(WET, both, 'madeWith')).to.equal('met');
    expect(can(SHORT, both, 'madeWith')).to.equal('not-met');
  });

  it('of a class that it surely does not use, though the class of its layers is open', () => {
    const none = { ...FINE, lithography: gap(), euvLayers: figure(0, 'layers') };
    expect(can(SHORT, none, 'madeWith')).to.equal('not-met');
    expect(can(WET, none, 'madeWith')).to.equal('undetermined');
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

  it('does not turn on relaxed layers', () => {
    const told = { standing: 'reported', source: 'almanac', checked: '2026-01-01' } as const;
    const top = { ...told, layer: 'top', kind: 'lines', relaxed: true } as const;
    expect(lacks({ ...FINEST, reportedLayers: [top] }, all)).to.equal('not-met');
  });

  it('is open where a pitch is', () => {
    expect(lacks({ ...FINEST, minimumMetalPitchNm: gap() }, all)).to.equal('undetermined');
  });
});
