import { expect } from 'chai';
import { resolveScenario, separationIn, separationOf, sidesOf } from '../../src/model/index.ts';
import { CAPABLE, catalogue, figure, gap, node } from '../support/invented.ts';

describe('a separation', () => {
  it('is certain where all nodes to catch are caught and none to spare', () => {
    expect(separationIn({ catch: ['met', 'met'], spare: ['not-met'] })).to.equal('certain');
    expect(separationIn({ catch: [], spare: [] })).to.equal('certain');
  });

  it('is none where one node is on the wrong side, whatever is undetermined', () => {
    expect(separationIn({ catch: ['met', 'not-met'], spare: ['undetermined'] })).to.equal('none');
    expect(separationIn({ catch: ['undetermined'], spare: ['not-met', 'met'] })).to.equal('none');
  });

  it('is possible where nothing but an undetermined node stands against it', () => {
    expect(separationIn({ catch: ['met', 'undetermined'], spare: ['not-met'] })).to.equal('possible');
    expect(separationIn({ catch: ['met'], spare: ['undetermined'] })).to.equal('possible');
  });

  it('is the same at each value however many values were asked before', () => {
    const of = catalogue({
      nodes: [
        node('fine', { marketedNm: figure(10) }),
        node('unknown', { marketedNm: gap() }),
        node('coarse', { marketedNm: figure(40) }),
      ],
      measures: [CAPABLE],
    });
    const scenario = resolveScenario(of, { measures: [CAPABLE.id] }, '2026-11-22');
    const asked = (lists: Parameters<typeof sidesOf>[1], values: readonly number[]): string[] => {
      const separationAt = separationOf(of, scenario, CAPABLE, sidesOf(of, lists));
      return values.map((nm) => separationAt({ ...scenario, set: { [`${CAPABLE.id}.node-nm`]: nm } }));
    };
    const sides = { catch: ['fine'], spare: ['coarse'] };
    expect(asked(sides, [5, 20, 50, 5, 20])).to.deep.equal(['none', 'certain', 'none', 'none', 'certain']);
    const open = { catch: ['fine', 'unknown'], spare: ['coarse'] };
    expect(asked(open, [50, 20, 5, 20])).to.deep.equal(['none', 'possible', 'none', 'possible']);
  });
});
