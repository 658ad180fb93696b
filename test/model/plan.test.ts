import { expect } from 'chai';
import { cellsOf, planOf, poolOf } from '../../src/model/index.ts';
import type { Equipment, Layer, LayerPlan } from '../../src/model/index.ts';
import { CONSTANTS, figure, madeLayer, scanner } from '../support/invented.ts';

function planFor(layer: Layer, machines: readonly Equipment[]): LayerPlan {
  const [plan] = planOf([layer], poolOf(machines, CONSTANTS, false), CONSTANTS, null).layers;
  if (!plan) throw new Error('the layer is open');
  return plan;
}
const GATE = madeLayer('arf-immersion', 80);

describe('the plan of a layer', () => {
  const machines = [
    scanner('e', 'euv', 1),
    scanner('p', 'arf-immersion', 1, { maturity: 'prototype' }),
    scanner('w', 'arf-immersion', 2),
    scanner('d', 'arf-dry', 2),
    scanner('n', 'arf-dry', null),
    scanner('k', 'krf', 2),
    scanner('i', 'i-line', 2),
  ];
  const plan = planFor(GATE, machines);

  it('knows the machines of its own class, and which of them are in series', () => {
    expect([plan.own, plan.inSeries]).to.deep.equal([[1, 2], [2]]);
  });

  it('counts high-NA EUV as EUV', () => {
    expect(planFor(madeLayer('euv', 40), [scanner('h', 'euv-high-na', 1)]).own).to.deep.equal([0]);
  });

  it('orders what may be taken by cost, then overlay, surely without what is open', () => {
    // Immersion at 1, dry ArF at 4.25, KrF at 5.5; i-line does not reach, EUV is finer.
    expect(plan.preferred.surely()).to.deep.equal([1, 2, 3, 5]);
    expect(plan.preferred.possibly()).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('orders equals as on record', () => {
    const twins = [scanner('x', 'arf-immersion', 2), scanner('y', 'arf-immersion', 2)];
    expect(planFor(GATE, twins).preferred.surely()).to.deep.equal([0, 1]);
  });

  it('has an offer for each machine of the pool', () => {
    expect(plan.offers().map(({ verdict }) => verdict)).to.deep.equal([
      'finer-class',
      'feasible',
      'feasible',
      'feasible',
      'undetermined',
      'feasible',
      'pitch',
    ]);
  });

  it('has no ranges unless they are asked for', () => {
    expect(plan.ranges()).to.equal(null);
  });

  it('works its ranges out once', () => {
    const pool = poolOf(machines, CONSTANTS, false);
    const box = { low: CONSTANTS, high: CONSTANTS };
    const pools = { box, cells: cellsOf(box), low: pool, high: pool, at: CONSTANTS };
    const [ranged] = planOf([GATE], pool, CONSTANTS, pools).layers;
    expect(ranged?.ranges()?.offers).to.have.lengthOf(machines.length);
    expect(ranged?.ranges()).to.equal(ranged?.ranges());
  });

  it('takes the finest of its own class as the measure of what the record says of it', () => {
    const coarse = [30, 90].map((nm) =>
      scanner(String(nm), 'arf-immersion', 1, { resolutionNm: figure(nm) }),
    );
    expect(
      planFor(GATE, coarse)
        .offers()
        .map(({ asMade }) => asMade),
    ).to.deep.equal(['ok', null]);
  });
});

describe('the plan of a node', () => {
  it('holds critical layers alone, those whose making is open apart', () => {
    const pool = poolOf([scanner('w', 'arf-immersion', 2)], CONSTANTS, false);
    const layers = [
      GATE,
      { ...GATE, layer: 'top', relaxed: true },
      { ...GATE, layer: 'bare', class: null, missing: ['n.lithography'] },
      { ...GATE, layer: 'pitchless', centralPitchNm: null, pitchNm: null, missing: ['n.finPitchNm'] },
      { ...GATE, layer: 'orphan', family: null },
    ];
    const plan = planOf(layers, pool, CONSTANTS, null);
    expect(plan.layers.map(({ layer }) => layer.layer)).to.deep.equal(['gate']);
    expect(plan.open.map(({ layer, missing }) => [layer.layer, missing])).to.deep.equal([
      ['bare', ['n.lithography']],
      ['pitchless', ['n.finPitchNm']],
      ['orphan', ['how orphan is made']],
    ]);
  });
});
