import { expect } from 'chai';
import { equipmentMatrix } from '../../../src/charts/registry/equipment-matrix.ts';
import { STAND_WORDS } from '../../../src/charts/class-stands.ts';
import { CATALOGUE, equipmentClass, gap, withChange } from '../../support/invented.ts';
import { expectApproved } from '../approved.ts';
import { expectSound, marksOf } from '../asked.ts';
import { INDUSTRY, OPTICAL, question } from '../optical.ts';

const WITHOUT_EUV = question({ measures: [OPTICAL.id], deny: ['euv', 'euv-high-na'] });

describe('the matrix of nodes and classes', () => {
  const description = equipmentMatrix.describe(INDUSTRY, WITHOUT_EUV);
  const cellOf = (id: string) =>
    marksOf(description, 'cells')
      .flatMap(({ cells }) => cells)
      .find((cell) => cell.id === id);

  it('is described and drawn as it was approved', () => {
    expectApproved(equipmentMatrix.describe(INDUSTRY, WITHOUT_EUV));
  });

  it('says of each class whether the node uses it and keeps it', () => {
    expect(cellOf('arbor-60 arf-dry')?.text).to.equal('left');
    expect(cellOf('brine-5 euv')?.text).to.equal('lost');
    expect(cellOf('arbor-60 euv')).to.include({ fill: 'none' }).and.not.have.property('text');
  });

  it('hatches what is undetermined', () => {
    const open = withChange(CATALOGUE.nodes, 'arbor-30', { lithography: gap() });
    const { panels } = equipmentMatrix.describe({ ...INDUSTRY, nodes: open }, WITHOUT_EUV);
    const cells = panels
      .flatMap(({ marks }) => marks)
      .flatMap((mark) => (mark.kind === 'cells' ? mark.cells : []));
    expect(cells.find(({ id }) => id === 'arbor-30 arf-immersion')).to.include({
      fill: 'hatched',
      text: '?',
    });
  });

  it('says in the table what the cells say', () => {
    const rows = new Map(description.table.rows.map(([name, ...cells]) => [name, cells]));
    expect(rows.get('brine-5')).to.include(STAND_WORDS.lost);
    const lost = description.table.rows.flat().filter((cell) => cell === STAND_WORDS.lost).length;
    expect(description.alt)
      .to.include(`${String(lost)} ${STAND_WORDS.lost}`)
      .and.include('brine-5');
  });

  it('counts other equipment without a supplier left', () => {
    const needed = {
      transistors: ['finfet' as const],
      why: 'fins',
      standing: 'reported' as const,
      checked: '2026-01-01',
    };
    const etch = equipmentClass('etch', ['XC'], { neededFor: needed });
    const without = equipmentMatrix.describe(
      { ...INDUSTRY, equipmentClasses: [etch] },
      question({ measures: [], deny: ['supplier:xc'] }),
    );
    const cells = marksOf(without, 'cells').flatMap((set) => set.cells);
    expect(cells.find(({ id }) => id === 'arbor-12 other')?.text).to.equal('1 lost');
    expect(without.table.rows.find(([name]) => name === 'arbor-12')?.at(-1)).to.equal('etch');
  });

  it('draws without nodes and without measures', () => {
    expectSound(equipmentMatrix.describe(INDUSTRY, question({ measures: [] })));
    expectSound(equipmentMatrix.describe(INDUSTRY, question({ measures: [] }, { foundries: [] })));
  });
});
