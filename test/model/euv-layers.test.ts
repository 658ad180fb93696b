import { expect } from 'chai';
import { isSelfAligned, layerReadings, layersOf } from '../../src/model/index.ts';
import type { LayerReadings, ProcessNode, ReportedLayer } from '../../src/model/index.ts';
import { exposedOn, figure, FINE, gap, layerContext, range } from '../support/invented.ts';

const CITED = { standing: 'reported', source: 'almanac', checked: '2026-01-01' } as const;
/**
 * Fins at 30 nm, gate at 50, four lowest metals at 36, five vias at 45. In immersion passes: gate by SADP at D = 1.6, two
 * cuts, 5; metals by SAQP at D = 2.2, two cuts, 6; vias by three exposures, 4. EUV: gate and vias 3, metals twice 7.
 */
const NODE: ProcessNode = {
  ...FINE,
  finPitchNm: figure(30),
  contactedGatePitchNm: figure(50),
  minimumMetalPitchNm: figure(36),
  lithography: exposedOn('arf-immersion', 'euv'),
};
type Row = readonly [layer: string, of: string | null, scheme: string | null, count: number];
function made(node: Partial<ProcessNode>): Row[] {
  const layers = layersOf({ ...NODE, ...node }, layerContext());
  return layers
    .filter(({ relaxed }) => !relaxed)
    .map(({ layer, class: of, scheme, count }) => [layer, of, scheme, count]);
}
const withEuv = (count: number, more: Partial<ProcessNode> = {}): Row[] =>
  made({ euvLayers: figure(count, 'layers'), ...more });
const report = (more: Pick<ReportedLayer, 'layer' | 'kind'> & Partial<ReportedLayer>): ReportedLayer => ({
  ...CITED,
  ...more,
});

const FIN: Row = ['fin', 'arf-immersion', 'SAQP', 1];
const GATE = 'gate';
const METALS = 'lowest metals';
const VIAS = 'vias and contacts';

describe('layers on EUV where the record has their number alone', () => {
  it('begin where an exposure saves most: the gate saves 2, vias 1 each', () => {
    expect(withEuv(1)).to.deep.equal([
      FIN,
      [GATE, 'euv', 'SE', 1],
      [METALS, 'arf-immersion', 'SAQP', 4],
      [VIAS, 'arf-immersion', 'LELELE', 5],
    ]);
  });

  it('split a kind of layer where the number runs out, the rest staying on the other class', () => {
    expect(withEuv(3)).to.deep.equal([
      FIN,
      [GATE, 'euv', 'SE', 1],
      [METALS, 'arf-immersion', 'SAQP', 4],
      [VIAS, 'euv', 'SE', 2],
      [`${VIAS} (without EUV)`, 'arf-immersion', 'LELELE', 3],
    ]);
  });

  it('add up to the number on record, two exposures counting twice', () => {
    // 1 gate, 5 vias, then metals at two exposures each: three of the four take six.
    expect(withEuv(12)).to.deep.equal([
      FIN,
      [GATE, 'euv', 'SE', 1],
      [METALS, 'euv', 'EUV-DP', 3],
      [`${METALS} (without EUV)`, 'arf-immersion', 'SAQP', 1],
      [VIAS, 'euv', 'SE', 5],
    ]);
    expect(withEuv(13)).to.deep.equal(withEuv(12));
  });

  it('never take more layers than there are', () => {
    expect(withEuv(40).filter(([, of]) => of === 'euv')).to.deep.equal([
      [GATE, 'euv', 'SE', 1],
      [METALS, 'euv', 'EUV-DP', 4],
      [VIAS, 'euv', 'SE', 5],
    ]);
  });

  it('leave fins on self-aligned immersion while it prints them', () => {
    expect(isSelfAligned('fin')).to.equal(true);
    expect(isSelfAligned(GATE)).to.equal(false);
    expect(withEuv(40)[0]).to.deep.equal(FIN);
    // 19 nm is beyond four times 80 nm: the fin is an EUV layer, and EUV must reach it.
    const finer = withEuv(40, {
      finPitchNm: figure(19),
      lithography: exposedOn('arf-immersion', 'euv-high-na'),
    });
    expect(finer[0]).to.deep.equal(['fin', 'euv-high-na', 'EUV-DP', 1]);
  });

  it('take what nothing else prints first, even beyond the number', () => {
    const rows = withEuv(1, {
      minimumMetalPitchNm: figure(19),
      contactedGatePitchNm: figure(50),
      lithography: exposedOn('arf-immersion', 'euv-high-na'),
    });
    // Metals at 19 nm: SAQP ends at 20; vias at 23.75: four repeats end at 25.
    expect(rows).to.deep.equal([
      FIN,
      [GATE, 'arf-immersion', 'SADP', 1],
      [METALS, 'euv-high-na', 'EUV-DP', 4],
      [VIAS, 'euv-high-na', 'EUV-DP', 5],
    ]);
  });

  it('are chosen by the saving of each exposure: the gate saves 2 by one, metals 2 by two', () => {
    // Metals at 20 nm: SAQP with four cuts 9, on EUV twice 7.
    const rows = withEuv(2, { minimumMetalPitchNm: figure(20) });
    expect(rows.slice(1, 3)).to.deep.equal([
      [GATE, 'euv', 'SE', 1],
      [METALS, 'arf-immersion', 'SAQP', 4],
    ]);
  });

  it('are chosen by what is saved, not by what is spent: vias 4 − 3, metals 7.5 − 7 by two exposures', () => {
    const rows = withEuv(2, { minimumMetalPitchNm: figure(32), contactedGatePitchNm: figure(120) });
    expect(rows.slice(1, 4)).to.deep.equal([
      [GATE, 'arf-immersion', 'SE', 1],
      [METALS, 'arf-immersion', 'SAQP', 4],
      [VIAS, 'euv', 'SE', 2],
    ]);
  });

  it('leave to the next kind what double exposures have not used: two metals take four of five', () => {
    const rows = withEuv(5, { minimumMetalPitchNm: figure(20), contactedGatePitchNm: figure(120) });
    expect(rows.slice(1)).to.deep.equal([
      [GATE, 'euv', 'SE', 1],
      [METALS, 'euv', 'EUV-DP', 2],
      [`${METALS} (without EUV)`, 'arf-immersion', 'SAQP', 2],
      [VIAS, 'arf-immersion', 'LELELELE', 5],
    ]);
  });

  for (const others of [
    ['arf-dry', 'arf-immersion'],
    ['arf-immersion', 'arf-dry'],
  ] as const) {
    it(`compare with the cheapest of the other classes, ${others.join(' before ')}`, () => {
      const rows = withEuv(1, { lithography: exposedOn(...others, 'euv'), contactedGatePitchNm: figure(60) });
      // Gate at 60 nm: 3.5 on immersion, 6.5 on dry ArF; vias at 45: 4 on immersion, 4.5 on dry ArF.
      expect(rows.slice(1, 3)).to.deep.equal([
        [GATE, 'arf-immersion', 'SADP', 1],
        [METALS, 'arf-immersion', 'SAQP', 4],
      ]);
      expect(rows[4]).to.deep.equal([`${VIAS} (without EUV)`, 'arf-immersion', 'LELELE', 4]);
    });
  }

  it('go by the middle of a recorded range', () => {
    expect(made({ euvLayers: range(2, 4, 'layers') })).to.deep.equal(withEuv(3));
  });

  it('count the EUV exposures of reported layers first', () => {
    const told = [
      report({ layer: 'M0', kind: 'lines', pitchNm: figure(36), class: 'euv', scheme: 'EUV-DP', count: 1 }),
    ];
    // Two of five are told for; the gate and two vias take the rest.
    expect(withEuv(5, { reportedLayers: told })).to.deep.equal([...withEuv(3), ['M0', 'euv', 'EUV-DP', 1]]);
  });

  it('leave a reported class as it is, with a scheme or without', () => {
    for (const scheme of [undefined, 'SADP'] as const) {
      const told = [
        report({ layer: GATE, kind: 'lines', class: 'arf-immersion', ...(scheme ? { scheme } : {}) }),
      ];
      const rows = withEuv(2, { reportedLayers: told });
      expect(rows[1]).to.deep.equal([GATE, 'arf-immersion', 'SADP', 1]);
      expect(rows[3]).to.deep.equal([VIAS, 'euv', 'SE', 2]);
    }
  });

  it('count a class reported as EUV without a scheme', () => {
    const told = [report({ layer: GATE, kind: 'lines', class: 'euv' })];
    const rows = withEuv(2, { reportedLayers: told });
    expect(rows[1]).to.deep.equal([GATE, 'euv', 'SE', 1]);
    expect(rows[3]).to.deep.equal([VIAS, 'euv', 'SE', 1]);
  });

  it('stand at the cheapest of the classes where no number decides', () => {
    const cheapest: Row[] = [
      FIN,
      [GATE, 'euv', 'SE', 1],
      [METALS, 'arf-immersion', 'SAQP', 4],
      [VIAS, 'euv', 'SE', 5],
    ];
    expect(made({ euvLayers: gap() })).to.deep.equal(cheapest);
    expect(withEuv(0)).to.deep.equal(cheapest);
    expect(made({ euvLayers: figure(3, 'layers', { standing: 'unverified' }) })).to.deep.equal(cheapest);
  });

  it('are none where EUV is not among the classes on record', () => {
    const rows = withEuv(5, { lithography: exposedOn('arf-immersion') });
    expect(rows.map(([, of]) => of)).to.deep.equal(Array(4).fill('arf-immersion'));
  });

  it('no longer follow the template’s number of layers', () => {
    const layers = layersOf({ ...NODE, euvLayers: figure(3, 'layers') }, layerContext());
    const vias = layers.filter(({ layer }) => layer.startsWith(VIAS));
    expect(vias).to.have.lengthOf(2);
    for (const layer of vias) expect(layer).to.not.have.property('countFrom');
  });
});

describe('the readings of a number of EUV layers', () => {
  const readings = (node: Partial<ProcessNode>): LayerReadings =>
    layerReadings({ ...NODE, ...node }, layerContext());
  /** Layers on EUV in each other reading: gate, metals, vias. */
  const onEuv = (found: LayerReadings): number[][] =>
    found.others.map((numbers) =>
      [GATE, METALS, VIAS].map(
        (name) =>
          [...numbers].find(([{ layer, family }]) => layer.startsWith(name) && family === 'euv')?.[1] ?? -1,
      ),
    );

  it('are one where the layers take the number on record', () => {
    const found = readings({ euvLayers: figure(6, 'layers') });
    expect(found).to.deep.include({ possible: [], others: [], euv: null });
    expect(found.layers).to.deep.equal(layersOf({ ...NODE, euvLayers: figure(6, 'layers') }, layerContext()));
  });

  it('are one without EUV among the classes, and for memory', () => {
    const water = { lithography: exposedOn('arf-immersion'), euvLayers: range(3, 9, 'layers') };
    expect(readings(water)).to.deep.include({ possible: [], others: [], euv: null });
    const memory = readings({ deviceClass: 'dram', euvLayers: range(3, 9, 'layers') });
    expect(memory).to.deep.equal({ layers: [], possible: [], others: [], euv: null });
  });

  it('name what the record has beyond the layers with figures: 20 on gate, vias and four metals twice', () => {
    expect(readings({ euvLayers: figure(20, 'layers') })).to.deep.include({
      others: [],
      euv: {
        recorded: { low: 20, high: 20 },
        placed: 14,
        within: { low: 14, high: 14 },
        unplaced: { low: 6, high: 6 },
      },
    });
    // Seven exposures: gate and vias take six, one is too few for a metal.
    expect(readings({ euvLayers: figure(7, 'layers') }).euv).to.deep.include({
      placed: 6,
      unplaced: { low: 1, high: 1 },
    });
  });

  it('stand at the ends of a recorded range while one kind of layer moves', () => {
    // At 4 gate and three vias; at 2 one via, at 6 all five.
    const found = readings({ euvLayers: range(2, 6, 'layers') });
    expect(onEuv(found)).to.deep.equal([
      [1, 0, 1],
      [1, 0, 5],
    ]);
    expect(found.euv).to.deep.equal({
      recorded: { low: 2, high: 6 },
      placed: 4,
      within: { low: 2, high: 6 },
      unplaced: { low: 0, high: 0 },
    });
  });

  it('show how many of each layer there may be, and those there are none of centrally', () => {
    const { layers, possible } = readings({ euvLayers: range(1, 5, 'layers') });
    const vias = [...layers, ...possible].filter(({ layer }) => layer.startsWith(VIAS));
    expect(vias.map(({ layer, family, count, counts }) => [layer, family, count, counts])).to.deep.equal([
      [VIAS, 'euv', 2, { low: 0, high: 4 }],
      [`${VIAS} (without EUV)`, 'arf-immersion', 3, { low: 1, high: 5 }],
    ]);
    const all = readings({ euvLayers: range(5, 6, 'layers', { value: 6 }) });
    expect(all.possible.map(({ layer, count, counts: of }) => [layer, count, of])).to.deep.equal([
      [`${VIAS} (without EUV)`, 0, { low: 0, high: 1 }],
    ]);
  });

  it('run from one exposure to all that the layers take where no number is on record', () => {
    const found = readings({ euvLayers: gap() });
    expect(found.layers).to.have.lengthOf(5);
    expect(onEuv(found)).to.deep.equal([
      [1, 0, 0],
      [1, 4, 5],
    ]);
    expect(found.possible.map(({ layer, family }) => [layer, family])).to.deep.equal([
      [`${METALS} (on EUV)`, 'euv'],
      [`${VIAS} (without EUV)`, 'arf-immersion'],
    ]);
    expect(found.euv).to.deep.equal({
      recorded: null,
      placed: 6,
      within: { low: 1, high: 14 },
      unplaced: { low: 0, high: 1 },
    });
    // A number that contradicts the classes decides nothing.
    expect(onEuv(readings({ euvLayers: figure(0, 'layers') }))).to.deep.equal(onEuv(found));
  });

  it('take each number where one exposure left over serves another kind', () => {
    // Metals at 20 nm save most by two exposures; what is odd goes to a via at 75 nm.
    const wide = {
      minimumMetalPitchNm: figure(20),
      contactedGatePitchNm: figure(120),
      reportedLayers: [report({ layer: VIAS, kind: 'holes', count: 2, pitchNm: figure(75) })],
    };
    expect(onEuv(readings({ ...wide, euvLayers: range(2, 4, 'layers', { value: 2 }) }))).to.deep.equal([
      [0, 1, 1],
      [0, 2, 0],
    ]);
  });

  it('leave to layers whose pitch is missing any part of the number', () => {
    const open = readings({ minimumMetalPitchNm: gap(), euvLayers: figure(3, 'layers') });
    expect(onEuv(open)).to.deep.equal([[0, -1, -1]]);
    expect(open.euv?.unplaced).to.deep.equal({ low: 2, high: 2 });
  });
});

describe('the number of layers of a kind', () => {
  const counts = (more: Partial<ProcessNode>): Record<string, number> =>
    Object.fromEntries(
      layersOf({ ...NODE, lithography: exposedOn('arf-immersion'), ...more }, layerContext()).map((layer) => [
        layer.layer,
        layer.count,
      ]),
    );

  it('is the template’s for FinFET and for planar nodes: 4 and 5, 2 and 3', () => {
    expect(counts({})).to.include({ fin: 1, gate: 1, [METALS]: 4, [VIAS]: 5 });
    for (const transistor of ['planar', 'fd-soi'] as const) {
      expect(counts({ transistor })).to.include({ gate: 1, [METALS]: 2, [VIAS]: 3 });
    }
    expect(counts({ transistor: 'gate-all-around' })).to.include({ [METALS]: 4, [VIAS]: 5 });
  });

  it('is as reported where a report counts them', () => {
    expect(counts({ reportedLayers: [report({ layer: METALS, kind: 'lines', count: 7 })] })).to.include({
      [METALS]: 7,
    });
  });

  const line = (layer: string, more: Partial<ReportedLayer> = {}): ReportedLayer =>
    report({ layer, kind: 'lines', pitchNm: figure(44), class: 'arf-immersion', scheme: 'SADP', ...more });

  it('of lines that a report lists but does not count is what the counted ones leave of the template’s', () => {
    expect(counts({ reportedLayers: [line('M1', { count: 3 }), line('M2')] })).to.include({ M1: 3, M2: 1 });
    expect(counts({ reportedLayers: [line('M1', { count: 2 }), line('M2')] })).to.include({ M1: 2, M2: 2 });
    expect(counts({ reportedLayers: [line('M2')] })).to.include({ M2: 4 });
    expect(counts({ reportedLayers: [line('M1', { count: 9 }), line('M2')] })).to.include({ M2: 1 });
  });

  it('of relaxed lines and of holes that a report does not count is one', () => {
    expect(counts({ reportedLayers: [line('M9', { relaxed: true })] })).to.include({ M9: 1 });
    expect(counts({ reportedLayers: [line('V0', { kind: 'holes', scheme: 'LELE' })] })).to.include({ V0: 1 });
  });

  it('takes no account of relaxed lines that a report counts', () => {
    const told = [line('M9', { relaxed: true, count: 3 }), line('M2')];
    expect(counts({ reportedLayers: told })).to.include({ M9: 3, M2: 4 });
  });
});
