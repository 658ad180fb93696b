import { expect } from 'chai';
import { layersOf, resolveClasses, resolvePitch } from '../../src/model/index.ts';
import type { Layer, ProcessNode, ReportedLayer } from '../../src/model/index.ts';
import {
  COARSE,
  exposedOn,
  figure,
  FINE,
  FINEST,
  gap,
  layerContext,
  MIDDLE,
  node,
  range,
} from '../support/invented.ts';

const CITED = { standing: 'reported', source: 'almanac', checked: '2026-01-01' } as const;
const layers = (of: ProcessNode, ...others: ProcessNode[]): readonly Layer[] =>
  layersOf(of, layerContext([of, ...others]));
const layer = (name: string, of: ProcessNode, ...others: ProcessNode[]): Layer => {
  const found = layers(of, ...others).find((entry) => entry.layer === name);
  if (!found) throw new Error(`no layer "${name}"`);
  return found;
};
const reported = (more: Omit<ReportedLayer, keyof typeof CITED>): ReportedLayer => ({ ...CITED, ...more });

describe('the layers of a node', () => {
  it('are fins, gate, lowest metals, vias and relaxed layers of a FinFET node', () => {
    const named = layers(FINE).map(({ layer: name, kind, relaxed }) => [name, kind, relaxed]);
    expect(named).to.deep.equal([
      ['fin', 'lines', false],
      ['gate', 'lines', false],
      ['lowest metals', 'lines', false],
      ['vias and contacts', 'holes', false],
      ['relaxed layers', 'lines', true],
    ]);
  });

  for (const transistor of ['planar', 'fd-soi', 'gate-all-around'] as const) {
    it(`have no fins where the transistor is ${transistor}`, () => {
      expect(layers({ ...FINE, transistor }).map((entry) => entry.layer)).to.not.include('fin');
    });
  }

  it('are none for memory, which is not modeled', () => {
    expect(layers({ ...FINE, deviceClass: 'dram' })).to.deep.equal([]);
  });

  it('stand at the recorded pitches, vias at the ratio of the metal pitch', () => {
    const pitches = layers(FINE).map((entry) => entry.pitchNm?.low);
    expect(pitches).to.deep.equal([48, 80, 60, 75, 800]);
    expect(layer('vias and contacts', { ...FINE, minimumMetalPitchNm: range(60, 64) }).pitchNm).to.deep.equal(
      {
        low: 75,
        high: 80,
      },
    );
  });

  it('take the cheapest scheme on the recorded class', () => {
    expect(layers(FINE).map(({ scheme }) => scheme)).to.deep.equal(['SADP', 'SE', 'SADP', 'LELE', null]);
    expect(
      layers(FINE)
        .map(({ family }) => family)
        .slice(0, 4),
    ).to.deep.equal(Array(4).fill('arf-immersion'));
    expect(layer('gate', COARSE)).to.include({ scheme: 'SE', family: 'arf-dry', basis: 'template' });
  });

  it('take the cheaper of two recorded classes, layer by layer', () => {
    const both = { ...FINE, lithography: exposedOn('arf-immersion', 'euv'), minimumMetalPitchNm: figure(21) };
    expect(layer('gate', both)).to.include({ scheme: 'SE', family: 'arf-immersion' });
    expect(layer('lowest metals', both)).to.include({ scheme: 'EUV-DP', family: 'euv' });
  });

  it('take scheme, class and pitch as reported where they were', () => {
    const told = reported({ layer: 'gate', kind: 'lines', pitchNm: figure(90), class: 'euv', scheme: 'SE' });
    const gate = layer('gate', { ...FINE, reportedLayers: [told] });
    expect(gate).to.deep.include({
      basis: 'reported',
      scheme: 'SE',
      family: 'euv',
      pitchNm: { low: 90, high: 90 },
    });
  });

  it('take the pitch of the node where only scheme and class were reported', () => {
    const told = reported({ layer: 'gate', kind: 'lines', class: 'arf-immersion', scheme: 'SADP' });
    const gate = layer('gate', { ...FINE, reportedLayers: [told] });
    expect(gate).to.deep.include({
      basis: 'reported',
      scheme: 'SADP',
      pitchNm: { low: 80, high: 80 },
      missing: [],
    });
  });

  it('are printed on a class that can print them, whatever stands first on record', () => {
    const gate = layer('gate', { ...FINE, lithography: exposedOn('i-line', 'arf-immersion') });
    expect(gate).to.include({ class: 'arf-immersion', scheme: 'SE' });
  });

  it('have fins on self-aligned immersion beside EUV, and on EUV where nothing else is used', () => {
    const both = { ...FINEST, lithography: exposedOn('arf-immersion', 'euv') };
    expect(layer('fin', both)).to.include({ class: 'arf-immersion', scheme: 'SADP' });
    expect(layer('fin', FINEST)).to.include({ class: 'euv', scheme: 'SE' });
  });

  it('have the template’s relaxed layer, on no class', () => {
    expect(layer('relaxed layers', FINE)).to.deep.equal({
      layer: 'relaxed layers',
      kind: 'lines',
      pitchNm: { low: 800, high: 800 },
      centralPitchNm: 800,
      count: 1,
      class: null,
      family: null,
      families: null,
      scheme: null,
      basis: 'template',
      relaxed: true,
      missing: [],
    });
  });

  it('have vias alone scaled by the ratio, unless their own pitch was reported', () => {
    expect(layer('vias and contacts', FINE).scaledBy).to.equal('via-pitch-ratio');
    expect(layer('gate', FINE)).to.not.have.property('scaledBy');
    const told = reported({ layer: 'vias and contacts', kind: 'holes', pitchNm: figure(90) });
    const vias = layer('vias and contacts', { ...FINE, reportedLayers: [told] });
    expect(vias).to.not.have.property('scaledBy');
    expect(vias).to.deep.include({ centralPitchNm: 90, pitchNm: { low: 90, high: 90 } });
  });

  it('add reported layers that the template does not have', () => {
    const told = reported({
      layer: 'M4',
      kind: 'lines',
      pitchNm: figure(90),
      class: 'krf',
      scheme: 'SE',
      relaxed: true,
    });
    const extra = layer('M4', { ...FINE, reportedLayers: [told] });
    expect(extra).to.include({ basis: 'reported', family: 'krf', relaxed: true });
  });

  it('count high-NA EUV with EUV', () => {
    expect(layer('gate', { ...FINE, lithography: exposedOn('euv-high-na') })).to.include({ family: 'euv' });
  });
});

describe('a reported layer that the template does not have', () => {
  const extra = (more: Partial<ReportedLayer>, of: ProcessNode = FINE): Layer =>
    layer('M4', { ...of, reportedLayers: [reported({ layer: 'M4', kind: 'lines', ...more })] });

  it('is made the cheapest way on the node’s classes where only its pitch was reported', () => {
    expect(extra({ pitchNm: range(74, 78) })).to.deep.include({
      pitchNm: { low: 74, high: 78 },
      centralPitchNm: 76,
      class: 'arf-immersion',
      family: 'arf-immersion',
      families: ['arf-immersion'],
      scheme: 'SADP',
      basis: 'template',
      missing: [],
    });
  });

  it('is made on its own class where that was reported', () => {
    expect(extra({ pitchNm: figure(200), class: 'krf' })).to.include({ class: 'krf', scheme: 'SADP' });
  });

  it('is as reported where class and scheme were, and names the pitch it lacks', () => {
    const told = extra({ class: 'arf-immersion', scheme: 'SADP' });
    expect(told).to.deep.include({
      pitchNm: null,
      centralPitchNm: null,
      families: ['arf-immersion'],
      scheme: 'SADP',
      basis: 'reported',
      missing: ['arbor-12: pitch of M4'],
    });
    expect(extra({ pitchNm: figure(76), class: 'arf-immersion', scheme: 'SADP' }).missing).to.deep.equal([]);
  });

  it('is not put on the node’s classes where a scheme was reported without one', () => {
    const told = extra({ pitchNm: figure(76), scheme: 'SE' });
    const missing = ['arbor-12: class of M4'];
    expect(told).to.deep.include({ class: null, family: null, families: null, scheme: 'SE', missing });
  });

  it('is open where the node’s classes are not on record either', () => {
    const bare = { ...FINE, lithography: gap() };
    expect(extra({ pitchNm: figure(76) }, bare)).to.deep.include({
      class: null,
      scheme: null,
      basis: 'reported',
      missing: ['arbor-12: class of M4', 'arbor-12: scheme of M4'],
    });
  });

  it('is left open where it is relaxed', () => {
    const missing = ['arbor-12: class of M4', 'arbor-12: scheme of M4'];
    expect(extra({ pitchNm: figure(300), relaxed: true })).to.deep.include({ scheme: null, missing });
  });

  it('is of no projection class where it is imprinted', () => {
    const pressed = extra({ pitchNm: figure(40), class: 'imprint', scheme: 'SE' });
    expect(pressed).to.include({ class: null, family: 'imprint' });
  });
});

describe('figures that a node lacks', () => {
  const poor = node('poor', {
    transistor: 'finfet',
    contactedGatePitchNm: gap({ classValueOf: 'arbor-12' }),
    finPitchNm: gap(),
    lithography: gap({ classValueOf: 'arbor-12' }),
  });

  it('are taken from a node of the same class, and marked', () => {
    expect(layer('gate', poor, FINE)).to.deep.include({
      pitchNm: { low: 80, high: 80 },
      classValueOf: 'arbor-12',
    });
    expect(layer('gate', poor, FINE)).to.include({ family: 'arf-immersion', scheme: 'SE' });
    expect(layer('gate', FINE)).to.not.have.property('classValueOf');
  });

  it('are named where no class value stands in', () => {
    expect(layer('fin', poor, FINE)).to.deep.include({
      pitchNm: null,
      scheme: null,
      missing: ['poor.finPitchNm'],
    });
    expect(layer('gate', poor).missing).to.deep.equal(['poor.contactedGatePitchNm', 'poor.lithography']);
  });

  it('leave a reported scheme and class standing, and name the pitch', () => {
    const told = reported({ layer: 'fin', kind: 'lines', class: 'arf-immersion', scheme: 'SADP' });
    expect(layer('fin', { ...poor, reportedLayers: [told] })).to.deep.include({
      centralPitchNm: null,
      families: ['arf-immersion'],
      scheme: 'SADP',
      missing: ['poor.finPitchNm'],
    });
  });

  it('are not guessed where a pitch is too fine for every recorded class: the scheme is missing', () => {
    const fine = { ...FINE, finPitchNm: figure(15) };
    const missing = ['arbor-12: a scheme for fin'];
    expect(layer('fin', fine)).to.deep.include({
      class: null,
      family: 'arf-immersion',
      scheme: null,
      missing,
    });
    expect(layer('gate', fine).missing).to.deep.equal([]);
  });

  it('leave the class open among those recorded', () => {
    const open = layer('fin', { ...poor, lithography: exposedOn('arf-immersion', 'euv') });
    expect(open).to.deep.include({ family: null, families: ['arf-immersion', 'euv'], scheme: null });
    expect(layer('gate', poor)).to.deep.include({ family: null, families: null });
  });

  it('are never filled from an unverified figure unless the reader asks for it', () => {
    const heard = figure(80, 'nm', { standing: 'unverified' });
    const context = layerContext([{ ...FINE, contactedGatePitchNm: heard }]);
    expect(resolvePitch(poor, 'contactedGatePitchNm', context)).to.equal(null);
    const asked = { ...context, includeUnverified: true };
    expect(resolvePitch(poor, 'contactedGatePitchNm', asked)?.value).to.equal(heard);
  });

  it('are not replaced where a figure of their own is there but unverified', () => {
    const heard = { ...MIDDLE, contactedGatePitchNm: figure(80, 'nm', { standing: 'unverified' }) };
    expect(resolvePitch(heard, 'contactedGatePitchNm', layerContext())).to.equal(null);
  });

  it('are not taken from a figure of their own that is there', () => {
    expect(resolvePitch(MIDDLE, 'contactedGatePitchNm', layerContext())).to.deep.equal({
      value: MIDDLE.contactedGatePitchNm,
    });
  });

  it('hold back unverified classes of their own', () => {
    const heard = { ...exposedOn('euv'), standing: 'unverified' } as const;
    expect(resolveClasses({ ...FINE, lithography: heard }, layerContext())).to.equal(null);
    const asked = layerContext([], { includeUnverified: true });
    expect(resolveClasses({ ...FINE, lithography: heard }, asked)?.value.classes).to.deep.equal(['euv']);
  });
});
