import { expect } from 'chai';
import { plansFor, possibleProduction, resolveScenario } from '../../src/model/index.ts';
import type { Access, ProcessNode, Production } from '../../src/model/index.ts';
import { catalogue, exposedOn, figure, gap, node, range, scanner } from '../support/invented.ts';

const MACHINES = [scanner('e', 'euv', 1), scanner('w', 'arf-immersion', 1), scanner('d', 'arf-dry', 1)];
/** Gate at 50 nm, two metals at 36, three vias at 45; on EUV one, four and three exposures. */
const NODE = node('n', {
  transistor: 'planar',
  contactedGatePitchNm: figure(50),
  minimumMetalPitchNm: figure(36),
  lithography: exposedOn('arf-immersion', 'euv'),
});
const plans = (more: Partial<ProcessNode>) => {
  const of = { ...NODE, ...more };
  const all = catalogue({ nodes: [of], equipment: MACHINES });
  return { of, found: plansFor(all, resolveScenario(all, { measures: [] }, '2026-11-22')) };
};
function without(lost: string, more: Partial<ProcessNode>): Production {
  const { of, found } = plans(more);
  const access = found.pool.optics.map(({ machine }): Access =>
    machine.id === lost ? 'unavailable' : 'available',
  );
  return found.over(access)(of);
}

describe('an outcome over the readings of a number of EUV layers', () => {
  it('stands where all readings come to it', () => {
    const production = without('e', { euvLayers: gap() });
    expect(production.outcome).to.equal('costlier');
    expect(production.missing).to.deep.equal([]);
    expect(production.euvExposures).to.deep.include({
      recorded: null,
      placed: 4,
      within: { low: 1, high: 8 },
    });
  });

  it('is undetermined where another number of EUV layers comes to another, and names the number', () => {
    // Without immersion: as made where all is on EUV; dry ArF prints no metal at 36 nm as on immersion.
    const euvOnly = without('w', { euvLayers: figure(8, 'layers') });
    expect([euvOnly.outcome, euvOnly.missing]).to.deep.equal(['unaffected', []]);
    for (const euvLayers of [gap(), range(2, 8, 'layers', { value: 8 })]) {
      const production = without('w', { euvLayers });
      expect(production.outcome).to.equal('undetermined');
      expect(production.missing).to.deep.equal(['n.euvLayers']);
      expect(production.lithographyCostRatio).to.equal(null);
    }
  });

  it('is as it was where every machine is left', () => {
    const production = without('none', { euvLayers: gap() });
    expect([production.outcome, production.missing]).to.deep.equal(['unaffected', []]);
    expect(production.lithographyCostRatio).to.deep.equal({ low: 1, central: 1, high: 1 });
  });

  it('shows how many of a layer there may be, and nothing where the record settles it', () => {
    const open = without('none', { euvLayers: range(1, 3, 'layers') }).layers;
    expect(open.map(({ layer, count, countRange }) => [layer, count, countRange])).to.deep.equal([
      ['gate', 1, undefined],
      ['lowest metals', 2, undefined],
      ['vias and contacts', 1, { low: 0, high: 2 }],
      ['vias and contacts (without EUV)', 2, { low: 1, high: 3 }],
    ]);
    const settled = without('none', { euvLayers: figure(4, 'layers') });
    expect(settled).to.not.have.property('euvExposures');
    for (const layer of settled.layers) expect(layer).to.not.have.property('countRange');
  });

  it('shows layers that other readings alone have with a number of 0', () => {
    const { of, found } = plans({ euvLayers: figure(4, 'layers', { low: 3, high: 4 }) });
    const plan = found.planOf(of);
    const rows = possibleProduction(
      plan,
      found.pool.optics.map((): Access => 'available'),
      found.assumptions,
    );
    expect(
      rows.map(({ layer, count, countRange, asMade }) => [layer, count, countRange, asMade]),
    ).to.deep.equal([['vias and contacts (without EUV)', 0, { low: 0, high: 1 }, true]]);
  });
});
