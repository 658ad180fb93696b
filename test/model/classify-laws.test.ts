import { expect } from 'chai';
import fc from 'fast-check';
import { classify } from '../../src/model/index.ts';
import type { Catalogue, ClassifyInput, ClassifyResult, Criterion } from '../../src/model/index.ts';
import { CAPABLE, catalogue, measure, UNIQUE } from '../support/invented.ts';

const source = 'almanac';
const node = (nm: number): Criterion => ({ quantity: 'nodeNm', at_most: nm, unit: 'nm', at: '§1' });
const isOne = (attribute: 'deviceClass' | 'transistor', ...is_one_of: string[]): Criterion => ({
  attribute,
  is_one_of,
  at: '§2',
});

const FABS = measure('xa-fabs', {
  binds: [{ destinations: ['XA'], source }],
  specifies: {
    any_of: [
      { all_of: [isOne('deviceClass', 'logic'), { any_of: [isOne('transistor', 'finfet'), node(16)] }] },
      {
        all_of: [
          isOne('deviceClass', 'nand'),
          { quantity: 'layers', at_least: 128, unit: 'layers', at: '§3' },
        ],
      },
      {
        all_of: [
          isOne('deviceClass', 'dram'),
          { quantity: 'halfPitchNm', at_most: 18, unit: 'nm', at: '§4' },
        ],
      },
    ],
  },
});
const SCANNERS = measure('xa-scanners', {
  tests: 'equipment',
  binds: [{ destinations: ['XA'], parties: ['arbor'], source }],
  specifies: {
    any_of: [
      { quantity: 'wavelengthNm', less_than: 193, unit: 'nm', at: '§5' },
      {
        all_of: [
          { term: 'minimum_resolvable_feature', k_factor: 0.25, at_most: 45, unit: 'nm', at: '§6' },
          { none_of: [{ quantity: 'dedicatedChuckOverlayNm', more_than: 2.4, unit: 'nm', at: '§7' }] },
        ],
      },
    ],
  },
});
const MEASURES = [FABS, SCANNERS, UNIQUE, CAPABLE];
const of: Catalogue = catalogue({ measures: MEASURES });

/** Every field of a question, by its path; with all of them given every measure has a determined answer. */
type Fields = Readonly<Record<string, string | number | boolean>>;
const fields: fc.Arbitrary<Fields> = fc.record({
  'node.deviceClass': fc.constantFrom('logic', 'nand', 'dram'),
  'node.transistor': fc.constantFrom('planar', 'fd-soi', 'finfet', 'gate-all-around'),
  'node.nodeNm': fc.constantFrom(5, 7, 8, 14, 16, 17, 28),
  'node.layers': fc.constantFrom(64, 127, 128, 232),
  'node.halfPitchNm': fc.constantFrom(15, 18, 19),
  'equipment.wavelengthNm': fc.constantFrom(13.5, 193, 248),
  'equipment.numericalAperture': fc.constantFrom(0.33, 0.9, 1.35),
  'equipment.dedicatedChuckOverlayNm': fc.constantFrom(1.4, 2.4, 2.5),
  'equipment.capableOfNodeNm': fc.constantFrom(5, 14, 15, 28),
  'transaction.destination': fc.constantFrom('XA', 'XB'),
  'transaction.party': fc.constantFrom('arbor', 'brine'),
  'transaction.uniquelyRequired': fc.boolean(),
});

function questionOf(given: Fields): ClassifyInput {
  const parts: Record<string, Record<string, unknown>> = {};
  for (const [path, value] of Object.entries(given)) {
    const [part = '', key = ''] = path.split('.');
    parts[part] = { ...parts[part], [key]: value };
  }
  return { on: '2022-01-01', measures: MEASURES.map(({ id }) => id), ...parts };
}

function without(given: Fields, gone: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(given).filter(([path]) => !gone.includes(path)));
}

/** A whole question and some of its fields to be left out; the two statements a machine's figures could replace stay. */
const STATED = ['equipment.capableOfNodeNm', 'transaction.uniquelyRequired'];
const cut = fields.chain((whole) => {
  const paths = Object.keys(whole).filter((path) => !STATED.includes(path));
  return fc.tuple(fc.constant(whole), fc.subarray(paths));
});

function pairs(
  a: readonly ClassifyResult[],
  b: readonly ClassifyResult[],
): [ClassifyResult, ClassifyResult][] {
  return a.flatMap((result, i) => {
    const other = b[i];
    return other ? [[result, other] as [ClassifyResult, ClassifyResult]] : [];
  });
}

describe('leaving fields out of a classification', () => {
  it('leaves nothing open while every field is given', () => {
    fc.assert(
      fc.property(fields, (whole) => {
        const results = classify(of, questionOf(whole));
        expect(results).to.have.lengthOf(MEASURES.length);
        for (const { outcome, missing } of results) {
          expect(outcome).to.not.equal('undetermined');
          expect(missing).to.deep.equal([]);
        }
      }),
    );
  });

  it('never turns one determined outcome into the other', () => {
    fc.assert(
      fc.property(cut, ([whole, gone]) => {
        const all = classify(of, questionOf(whole));
        const some = classify(of, questionOf(without(whole, gone)));
        for (const [before, after] of pairs(all, some)) {
          if (after.outcome !== 'undetermined') expect(after.outcome).to.equal(before.outcome);
        }
      }),
    );
  });

  it('names fields that were left out, at least one wherever the outcome is open and none elsewhere', () => {
    fc.assert(
      fc.property(cut, ([whole, gone]) => {
        for (const { outcome, missing } of classify(of, questionOf(without(whole, gone)))) {
          if (outcome === 'undetermined') expect(missing).to.not.be.empty;
          else expect(missing).to.deep.equal([]);
          expect(gone).to.include.members([...missing]);
        }
      }),
    );
  });

  it('names the fields that close the question again, once they are given', () => {
    fc.assert(
      fc.property(cut, ([whole, gone]) => {
        const all = classify(of, questionOf(whole));
        const some = classify(of, questionOf(without(whole, gone)));
        for (const [before, { measure: id, missing }] of pairs(all, some)) {
          const given = without(
            whole,
            gone.filter((path) => !missing.includes(path)),
          );
          const again = classify(of, questionOf(given)).find((result) => result.measure === id);
          expect(again?.outcome).to.equal(before.outcome);
        }
      }),
    );
  });
});
