import { expect } from 'chai';
import { byId, classify, isGap } from '../../src/model/index.ts';
import type { GivenNode } from '../../src/model/index.ts';
import { ask, legalIn, machineIn, machinesWith, nodesWith, recordOf } from '../support/ask.ts';
import { records } from '../support/records.ts';

const ENTITY_LIST = 'us-2020-12-smic-entity-list';
const PROPOSAL = 'us-2021-12-smic-14nm-proposal';
const FAB_RULE = 'us-2022-10-advanced-fab-end-use';
const SCANNER_RULE = 'us-2023-11-3b001-f1';

const catalogue = records();
const apertureOf = (id: string): number | null => {
  const machine = recordOf(catalogue.equipment, id);
  return isGap(machine.numericalAperture) ? null : (machine.numericalAperture.value ?? null);
};
const classOf = (id: string): string => recordOf(catalogue.equipment, id).class;
const waterAt135 = catalogue.equipment
  .filter((m) => m.class === 'arf-immersion' && m.maturity === 'in-series' && apertureOf(m.id) === 1.35)
  .map((m) => m.id);

describe('the Entity List entry of 2020 on the real records', () => {
  const answer = ask(catalogue, { measures: [ENTITY_LIST] });

  it('leaves SMIC 14 nm unspecified', () => {
    expect(legalIn(answer, 'smic-14nm')).to.include({ outcome: 'not-specified', through: null });
  });

  for (const id of ['smic-n-plus-1', 'smic-n-plus-2', 'smic-n-plus-3']) {
    it(`specifies ${id} for items uniquely required for it, and it uses none of them`, () => {
      const legal = legalIn(answer, id);
      expect(legal).to.include({ outcome: 'specified', through: 'node' });
      expect(legal.licensePolicy).to.equal('presumption-of-denial');
      expect(legal.sharedEquipment).to.deep.equal([]);
    });
  }

  it('specifies EUV machines and no others', () => {
    const specified = machinesWith(answer, 'specified');
    const euv = catalogue.equipment.filter((m) => m.class === 'euv' || m.class === 'euv-high-na');
    expect(specified).to.have.members(euv.map((m) => m.id));
  });
});

describe('the proposal of December 2021 on the real records', () => {
  const answer = ask(catalogue, { measures: [PROPOSAL] });

  it('specifies SMIC 14 nm', () => {
    expect(legalIn(answer, 'smic-14nm')).to.include({ outcome: 'specified', through: 'node' });
  });

  it('specifies every immersion scanner of aperture 1.35 in series', () => {
    expect(waterAt135).to.have.lengthOf.above(10);
    expect(machinesWith(answer, 'specified')).to.include.members(waterAt135);
  });

  it('finds that those scanners serve SMIC 28 nm HKMG', () => {
    const serving = waterAt135.filter((id) => machineIn(answer, id).serves.includes('smic-28nm-hkmg'));
    expect(serving).to.include.members([
      'asml-nxt-1970i',
      'asml-nxt-1980di',
      'asml-nxt-2000i',
      'nikon-nsr-s631e',
    ]);
  });

  for (const id of ['smic-28nm-hkmg', 'smic-28nm-polysion']) {
    it(`reaches ${id} through equipment alone`, () => {
      const legal = legalIn(answer, id);
      expect(legal).to.include({ outcome: 'not-specified', through: 'equipment' });
      expect(legal.sharedEquipment).to.include.members(['asml-nxt-1980di', 'nikon-nsr-s631e']);
    });
  }

  it('specifies dry ArF machines with any patterning, and none of them as such nodes are made', () => {
    const dry = (ids: readonly string[]): string[] => ids.filter((id) => classOf(id) === 'arf-dry');
    const wide = ask(catalogue, { measures: [PROPOSAL], reading: { [PROPOSAL]: 'any-patterning' } });
    expect(dry(machinesWith(answer, 'specified'))).to.deep.equal([]);
    expect(dry(machinesWith(wide, 'specified'))).to.have.members(dry(catalogue.equipment.map((m) => m.id)));
  });
});

describe('the fab rule of October 2022 on the real records', () => {
  const put = (node: GivenNode, destination: string): string | undefined =>
    classify(catalogue, {
      on: '2022-11-01',
      measures: [FAB_RULE],
      node: { deviceClass: 'logic', ...node },
      transaction: { destination },
    })[0]?.outcome;

  it('joins transistor and node by "or"', () => {
    expect(put({ nodeNm: 22, transistor: 'finfet' }, 'CN')).to.equal('specified');
    expect(put({ nodeNm: 12, transistor: 'planar' }, 'CN')).to.equal('specified');
    expect(put({ nodeNm: 28, transistor: 'planar' }, 'CN')).to.equal('not-specified');
  });

  it('counts FD-SOI as planar', () => {
    expect(put({ nodeNm: 22, transistor: 'fd-soi' }, 'CN')).to.equal('not-specified');
    expect(put({ nodeNm: 12, transistor: 'fd-soi' }, 'CN')).to.equal('specified');
  });

  it('binds no facility in Taiwan', () => {
    expect(put({ nodeNm: 22, transistor: 'finfet' }, 'TW')).to.equal('not-specified');
  });

  const answer = ask(catalogue, { measures: [FAB_RULE] });

  it('specifies no TSMC node that is made outside China alone', () => {
    const specified = nodesWith(answer, 'specified').map((id) => recordOf(catalogue.nodes, id));
    const outside = specified.filter((node) => node.madeIn.every((site) => site.country !== 'CN'));
    expect(specified).to.not.be.empty;
    expect(outside.map((node) => node.id)).to.deep.equal([]);
  });

  it('specifies TSMC 16 nm through its site in China and not through Taiwan', () => {
    const { outcome, sites } = legalIn(answer, 'tsmc-16ff');
    const byCountry = Object.fromEntries(sites.map((site) => [site.country, site.outcome]));
    expect(outcome).to.equal('specified');
    expect(byCountry).to.deep.equal({ TW: 'not-specified', CN: 'specified' });
  });
});

describe('the K factor of the scanner rule on the real records', () => {
  const water = (kFactor: number): string[] => {
    const set = { [`${SCANNER_RULE}.k-factor`]: kFactor };
    const answer = ask(catalogue, { measures: [SCANNER_RULE], set });
    return machinesWith(answer, 'specified').filter((id) => classOf(id) === 'arf-immersion');
  };

  it('takes in, at 0.25, the immersion scanners whose overlay on record is inside the bounds', () => {
    const inside = waterAt135.filter((id) => {
      const overlay = byId(catalogue.equipment, id)?.dedicatedChuckOverlayNm;
      if (!overlay || isGap(overlay)) return false;
      return (overlay.value ?? overlay.high ?? Number.POSITIVE_INFINITY) <= 2.4;
    });
    expect(inside).to.have.lengthOf.above(5);
    expect(water(0.25)).to.have.members(inside);
  });

  it('takes in none of them at 0.35', () => {
    expect(water(0.35)).to.deep.equal([]);
  });
});
