import { expect } from 'chai';
import { layersOf, resolveClasses, resolvePitch } from '../../src/model/index.ts';
import type { Layer, ProcessNode, ReportedLayer } from '../../src/model/index.ts';
import {
  COARSE,
  exposedOn,
  figure,
  FINE,
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
