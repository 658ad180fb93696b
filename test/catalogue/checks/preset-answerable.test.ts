import { expect } from 'chai';
import { presetAnswerable } from '../../../src/catalogue/checks/preset-answerable.ts';
import type { ScenarioInput } from '../../../src/model/index.ts';
import { findings, told } from './draft.ts';

const found = (scenario: ScenarioInput): (readonly [string, string])[] =>
  findings(presetAnswerable, {
    presets: [{ id: 'wish', title: 'A wish', about: 'What if.', order: 1, scenario }],
  }).map(told);

describe('a preset', () => {
  it('may ask anything that the calculator answers', () => {
    expect(found({})).to.deep.equal([]);
    expect(
      found({
        on: '2021-06-01',
        measures: ['xa-capable'],
        set: { 'xa-capable.node-nm': 20 },
        party: 'arbor',
      }),
    ).to.deep.equal([]);
  });

  it('names what is on record', () => {
    const places = found({ measures: ['xa-gone'], nodes: ['arbor-0'], party: 'acme' }).map(
      ([place]) => place,
    );
    expect(places).to.deep.equal([
      'presets/wish scenario.measures',
      'presets/wish scenario.nodes',
      'presets/wish scenario.party',
    ]);
  });

  it('moves a threshold within its scale', () => {
    expect(found({ measures: ['xa-capable'], set: { 'xa-capable.node-nm': 70 } })).to.deep.equal([
      ['presets/wish scenario.set.xa-capable.node-nm', '70 is out of range.'],
    ]);
  });
});
