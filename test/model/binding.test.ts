import { expect } from 'chai';
import { bindingReason } from '../../src/model/index.ts';
import type { BindingReason, Measure, Supply } from '../../src/model/index.ts';
import { CATALOGUE, measure } from '../support/invented.ts';

const source = 'almanac';
const FIELDS = { party: 'to whom', destination: 'where to' };
const named = measure('named', { binds: [{ parties: ['arbor'], source, at: '§7' }] });
const placed = measure('placed', { binds: [{ destinations: ['XA', 'group:far'], source }] });
const both = measure('both', { binds: [{ parties: ['arbor'], destinations: ['XA'], source }] });
const put = (of: Measure, supply: Partial<Supply>): BindingReason =>
  bindingReason(
    of,
    '2022-01-01',
    { party: null, destination: null, ...supply },
    CATALOGUE.countryGroups,
    FIELDS,
  );

describe('whom and where a measure binds', () => {
  it('is told with the party and the parties it names, by the paragraph', () => {
    expect(put(named, { party: 'brine' })).to.deep.equal({
      kind: 'binding',
      outcome: 'not-met',
      party: { actual: 'brine', bound: ['arbor'] },
      destination: null,
      at: '§7',
    });
  });

  it('is told with the place and every country it names, groups spelled out', () => {
    expect(put(placed, { destination: 'XD' })).to.deep.equal({
      kind: 'binding',
      outcome: 'met',
      party: null,
      destination: { actual: 'XD', bound: ['XA', 'XC', 'XD'] },
    });
  });

  it('is anyone and anywhere where it names nobody and no place', () => {
    expect(put(measure('all'), {})).to.deep.equal({
      kind: 'binding',
      outcome: 'met',
      party: null,
      destination: null,
    });
  });

  it('is open without the party or place that decides, and names it', () => {
    expect(put(both, {})).to.deep.include({ outcome: 'undetermined', missing: ['to whom', 'where to'] });
    expect(put(both, { party: 'arbor' })).to.deep.include({ outcome: 'undetermined', missing: ['where to'] });
    const spared = put(both, { party: 'brine' });
    expect(spared.outcome).to.equal('not-met');
    expect(spared).to.not.have.property('missing');
  });

  it('is nobody where the record binds nobody that day', () => {
    expect(put(measure('nobody', { binds: [] }), { party: 'arbor', destination: 'XA' })).to.deep.equal({
      kind: 'binding',
      outcome: 'not-met',
      party: null,
      destination: null,
    });
  });
});
