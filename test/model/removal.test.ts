import { expect } from 'chai';
import { normalName, removableNames, removalOf } from '../../src/model/index.ts';
import type { EquipmentClass } from '../../src/model/index.ts';
import { catalogue, DRY, equipmentClass, gap, WET } from '../support/invented.ts';

const WARP = equipmentClass('warp', ['XA', 'XC']);
const WEFT = equipmentClass('weft', [], { supplierCountries: gap() });
const LAMPS = equipmentClass('lamps', ['XA'], { scanners: ['arf-dry', 'arf-immersion'] });
const DRYERS = equipmentClass('dryers', ['XA'], { scanners: ['arf-dry'] });
const of = catalogue({ equipment: [DRY, WET], equipmentClasses: [WARP, WEFT, LAMPS, DRYERS] });

function lost(equipment: EquipmentClass, given: { deny?: string[]; only?: string[] }): unknown {
  const removed = removalOf(of, { deny: [], only: [], ...given }).equipmentClass(equipment);
  return removed && [removed.parameter, removed.name];
}

describe('an equipment class', () => {
  it('is taken out by its own name', () => {
    expect(lost(WARP, { deny: ['warp'] })).to.deep.equal(['deny', 'warp']);
    expect(lost(WEFT, { deny: ['weft'] })).to.deep.equal(['deny', 'weft']);
    expect(lost(WARP, { deny: ['weft', 'arf-dry'] })).to.equal(null);
  });

  it('is taken out only with every country that supplies it', () => {
    expect(lost(WARP, { deny: ['supplier:xa'] })).to.equal(null);
    expect(lost(WARP, { deny: ['supplier:xa', 'supplier:xc'] })).to.deep.equal(['deny', 'supplier:xa']);
    expect(lost(WEFT, { deny: ['supplier:xa', 'supplier:xc'] })).to.equal(null);
  });

  it('is left in alone by its name or by one of its countries', () => {
    expect(lost(WARP, { only: ['warp'] })).to.equal(null);
    expect(lost(WARP, { only: ['supplier:xc'] })).to.equal(null);
    expect(lost(WARP, { only: ['supplier:xb'] })).to.deep.equal(['only', null]);
    expect(lost(WEFT, { only: ['warp'] })).to.deep.equal(['only', null]);
    expect(lost(WEFT, { only: ['supplier:xa'] })).to.deep.equal(['only', null]);
  });

  it('stays where only scanners are named, as scanners do where only it is', () => {
    expect(lost(WARP, { only: ['arf-dry'] })).to.equal(null);
    expect(lost(WARP, { only: ['loom-wet', 'lamps'] })).to.equal(null);
    expect(lost(LAMPS, { only: ['warp'] })).to.equal(null);
  });

  it('of one scanner class goes with that class, one of two stays with the other', () => {
    expect(lost(DRYERS, { deny: ['arf-dry'] })).to.deep.equal(['deny', 'arf-dry']);
    expect(lost(DRYERS, { deny: ['arf-immersion'] })).to.equal(null);
    expect(lost(LAMPS, { deny: ['arf-dry'] })).to.equal(null);
  });
});

describe('the names of what may be taken out', () => {
  it('are scanner classes, suppliers, equipment classes and machines', () => {
    expect(removableNames(of)).to.include.members(['euv', 'supplier:xa', 'supplier:xc', 'warp', 'loom-dry']);
  });

  it('are spelled in lower case for a supplier, and as given for the rest', () => {
    expect(normalName('SUPPLIER:XA')).to.equal('supplier:xa');
    expect(normalName('EUV')).to.equal('EUV');
  });
});
