import { expect } from 'chai';
import {
  quantitiesMovedBy,
  resolveScenario,
  smallestFeature,
  thresholdByKey,
  turnsOf,
} from '../../src/model/index.ts';
import type {
  BoundOperator,
  Catalogue,
  Criterion,
  Figure,
  Gap,
  KeyedThreshold,
} from '../../src/model/index.ts';
import { INDUSTRY, OPTICAL } from '../charts/optical.ts';
import { catalogue, figure, gap, machine, measure, node, nodeAtMost, range } from '../support/invented.ts';
import { CROSSING } from '../support/lines.ts';

const MEASURE = 'xa-line';

function keyed(of: Catalogue, key: string): KeyedThreshold {
  const found = thresholdByKey(of, key);
  if (!found) throw new Error(`no threshold "${key}"`);
  return found;
}

/** `either 4`, each once, in the order of their values. */
function turnsIn(of: Catalogue, key: string, reading: Readonly<Record<string, string>> = {}): string[] {
  const { measure: stated } = keyed(of, key);
  const scenario = resolveScenario(of, { measures: [stated.id], reading }, '2026-11-22');
  const turns = turnsOf(of, scenario, keyed(of, key)).sort((a, b) => a.at - b.at);
  return [...new Set(turns.map(({ at, when }) => `${when} ${String(at)}`))];
}

/** One node of that figure under a measure with that test. */
function oneNode(marketedNm: Figure | Gap, specifies: Criterion): Catalogue {
  return catalogue({
    nodes: [node('only', { marketedNm })],
    equipment: [],
    measures: [measure(MEASURE, { specifies })],
  });
}

function bounded(bound: BoundOperator): Criterion {
  const adjustable = [{ threshold: 'node-nm', bound, from: 2, to: 65, step: 1, label: 'node' }] as const;
  return { quantity: 'nodeNm', [bound]: 14, unit: 'nm', at: '§1', adjustable };
}

describe('the turns of a threshold', () => {
  it('come on reaching a figure or only beyond it, as the bound holds the number itself inside or not', () => {
    const of = (bound: BoundOperator): string[] =>
      turnsIn(oneNode(figure(10), bounded(bound)), `${MEASURE}.node-nm`);
    expect(of('at_most')).to.deep.equal(['reached 10']);
    expect(of('more_than')).to.deep.equal(['reached 10']);
    expect(of('less_than')).to.deep.equal(['passed 10']);
    expect(of('at_least')).to.deep.equal(['passed 10']);
  });

  it('come beyond the figure where a reading puts the number itself outside', () => {
    const open = { ...nodeAtMost(14), readings: ['at-or-below', 'below'] } as Criterion;
    const of = oneNode(figure(10), open);
    expect(turnsIn(of, `${MEASURE}.node-nm`, { [MEASURE]: 'at-or-below' })).to.deep.equal(['reached 10']);
    expect(turnsIn(of, `${MEASURE}.node-nm`, { [MEASURE]: 'below' })).to.deep.equal(['passed 10']);
  });

  it('lie at both ends of a range; on either side of a low end that is itself outside', () => {
    const of = (marketedNm: Figure): string[] =>
      turnsIn(oneNode(marketedNm, nodeAtMost(14)), `${MEASURE}.node-nm`);
    expect(of(range(4, 12))).to.deep.equal(['reached 4', 'reached 12']);
    expect(of(range(4, 12, 'nm', { lowExclusive: true }))).to.deep.equal(['either 4', 'reached 12']);
  });

  it('lie at the one end of a range without another, and nowhere for a figure that is missing', () => {
    const { value: _, ...unbounded } = figure(0);
    const of = (marketedNm: Figure | Gap): string[] =>
      turnsIn(oneNode(marketedNm, nodeAtMost(14)), `${MEASURE}.node-nm`);
    expect(of({ ...unbounded, low: 20 })).to.deep.equal(['reached 20']);
    expect(of(gap())).to.deep.equal([]);
  });

  it('lie where another bound of the test cuts a range within its ends', () => {
    const cut = (nm: number): Criterion => ({ quantity: 'nodeNm', at_least: nm, unit: 'nm', at: '§2' });
    const of = (nm: number): string[] =>
      turnsIn(oneNode(range(4, 12), { all_of: [cut(nm), nodeAtMost(14)] }), `${MEASURE}.node-nm`);
    expect(of(10)).to.deep.equal(['reached 4', 'either 10', 'reached 12']);
    expect(of(4)).to.deep.equal(['reached 4', 'reached 12']);
    expect(of(12)).to.deep.equal(['reached 4', 'reached 12']);
    expect(of(30)).to.deep.equal(['reached 4', 'reached 12']);
  });

  it('lie at the figures that a bound following the threshold is held against, too', () => {
    expect(turnsIn(CROSSING, 'xa-crossing.node-nm')).to.deep.equal([
      'passed 1',
      'reached 5',
      'reached 8',
      'passed 8',
      'reached 100',
    ]);
    expect(quantitiesMovedBy(keyed(CROSSING, 'xa-crossing.node-nm'))).to.deep.equal(['nodeNm', 'layers']);
  });

  it('lie at the smallest features of the machines, at both ends of a range of their light', () => {
    const broad = machine('loom-broad', 'arf-immersion', { numericalAperture: range(1.25, 1.35, 'ratio') });
    const of = catalogue({ equipment: [broad], measures: [OPTICAL] });
    const at = (aperture: number): string => `either ${String(smallestFeature(193, aperture, 0.25))}`;
    expect(turnsIn(of, `${OPTICAL.id}.mrf-nm`)).to.deep.equal([at(1.35), at(1.25)]);
  });

  it('lie at the one end of a range of light without another', () => {
    const { value: _, ...unbounded } = figure(0);
    const broad = machine('loom-broad', 'arf-immersion', { wavelengthNm: { ...unbounded, low: 193 } });
    const of = catalogue({ equipment: [broad], measures: [OPTICAL] });
    expect(turnsIn(of, `${OPTICAL.id}.mrf-nm`)).to.include(
      `either ${String(smallestFeature(193, 1.35, 0.25))}`,
    );
    expect(turnsIn(of, `${OPTICAL.id}.mrf-nm`).some((turn) => turn.includes('Infinity'))).to.equal(false);
  });

  it('of the K factor are those at which a smallest feature comes to the limit as a program computes it', () => {
    const scenario = resolveScenario(INDUSTRY, { measures: [OPTICAL.id] }, '2026-11-22');
    const factors = turnsOf(INDUSTRY, scenario, keyed(INDUSTRY, `${OPTICAL.id}.k-factor`));
    const lights = INDUSTRY.equipment.flatMap(({ wavelengthNm, numericalAperture }) =>
      'value' in wavelengthNm && 'value' in numericalAperture
        ? [[wavelengthNm.value ?? 0, numericalAperture.value ?? 0] as const]
        : [],
    );
    expect(lights).to.not.be.empty;
    for (const [wavelength, aperture] of lights)
      expect(factors.some(({ at }) => smallestFeature(wavelength, aperture, at) === 45)).to.equal(true);
    expect(new Set(factors.map(({ when }) => when))).to.deep.equal(new Set(['either']));
    expect(quantitiesMovedBy(keyed(INDUSTRY, `${OPTICAL.id}.k-factor`))).to.deep.equal([
      'wavelengthNm',
      'numericalAperture',
    ]);
  });
});
