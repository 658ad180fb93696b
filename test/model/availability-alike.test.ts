import { expect } from 'chai';
import type { Criterion, Measure } from '../../src/model/index.ts';
import { ask, nodeIn } from '../support/ask.ts';
import { catalogue, figure, machine, measure } from '../support/invented.ts';

/** Two immersion machines of one country that only their overlay and their names tell apart. */
const MEASURED = [2, 9].map((nm) =>
  machine(`loom-${String(nm)}`, 'arf-immersion', { dedicatedChuckOverlayNm: figure(nm) }),
);
const at = (id: string, more: object): Measure =>
  measure(id, {
    tests: 'equipment',
    specifies: { quantity: 'dedicatedChuckOverlayNm', unit: 'nm', at: '§2', ...more } as Criterion,
  });

describe('two machines of one class and country', () => {
  const equipment = [...MEASURED, machine('loom-bare', 'arf-immersion')];
  const told = (measures: readonly Measure[], machines = equipment): unknown[] => {
    const answer = ask(catalogue({ measures, equipment: machines }), {
      measures: measures.map(({ id }) => id),
    });
    return nodeIn(answer, 'arbor-12').equipment.map(({ availability, by }) => [availability, by]);
  };

  it('are each under the measures that specify them', () => {
    const rules = [at('a', { at_most: 5 }), at('b', { at_least: 5 }), at('c', { at_least: 1 })];
    expect(told(rules)).to.deep.equal([
      ['unavailable', ['a', 'c']],
      ['unavailable', ['b', 'c']],
      ['undetermined', ['a', 'b', 'c']],
    ]);
  });

  it('are told apart by which of two tests is open', () => {
    const matched: Criterion = { quantity: 'matchedMachineOverlayNm', at_most: 5, unit: 'nm', at: '§2' };
    const rules = [at('a', { at_most: 5 }), measure('b', { tests: 'equipment', specifies: matched })];
    const half = [
      machine('m', 'arf-immersion', { dedicatedChuckOverlayNm: figure(9) }),
      machine('n', 'arf-immersion', { matchedMachineOverlayNm: figure(9) }),
    ];
    expect(told(rules, half)).to.deep.equal([
      ['undetermined', ['b']],
      ['undetermined', ['a']],
    ]);
  });

  it('are each taken out by their own names', () => {
    const answer = ask(catalogue({ measures: [], equipment }), { deny: ['loom-2', 'loom-9'] });
    expect(
      nodeIn(answer, 'arbor-12').equipment.map(({ availability, links }) => [availability, links]),
    ).to.deep.equal([
      ['unavailable', [{ kind: 'removed', parameter: 'deny', name: 'loom-2', effect: 'unavailable' }]],
      ['unavailable', [{ kind: 'removed', parameter: 'deny', name: 'loom-9', effect: 'unavailable' }]],
      ['available', []],
    ]);
  });

  it('are answered anew where a question moves the threshold that told them apart', () => {
    const adjustable = [
      { threshold: 'dco-nm', bound: 'at_most', from: 1, to: 20, step: 1, label: 'overlay' },
    ];
    const of = catalogue({ measures: [at('a', { at_most: 5, adjustable })], equipment });
    const moved = (nm: number): unknown[] =>
      nodeIn(ask(of, { measures: ['a'], set: { 'a.dco-nm': nm } }), 'arbor-12').equipment.map(
        ({ availability }) => availability,
      );
    expect(moved(5)).to.deep.equal(['unavailable', 'available', 'undetermined']);
    expect(moved(1)).to.deep.equal(['available', 'available', 'undetermined']);
    expect(moved(9)).to.deep.equal(['unavailable', 'unavailable', 'undetermined']);
  });
});
