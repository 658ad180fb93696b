import { expect } from 'chai';
import {
  movedTo,
  resolveScenario,
  thresholdByKey,
  thresholdKeysIn,
  thresholdsInPlay,
  valueIn,
} from '../../src/model/index.ts';
import { INDUSTRY, OPTICAL } from '../charts/optical.ts';
import { CAPABLE, CATALOGUE, UNIQUE } from '../support/invented.ts';

const KEY = `${CAPABLE.id}.node-nm`;

describe('a threshold by its key', () => {
  it('comes with its measure, and is none where measure or threshold is not on record', () => {
    const found = thresholdByKey(INDUSTRY, `${OPTICAL.id}.k-factor`);
    expect(found?.measure).to.equal(OPTICAL);
    expect(found?.threshold).to.include({ threshold: 'k-factor', value: 0.25 });
    expect(thresholdByKey(INDUSTRY, `${OPTICAL.id}.node-nm`)).to.equal(null);
    expect(thresholdByKey(INDUSTRY, 'xa-nothing.node-nm')).to.equal(null);
  });

  it('is listed whether or not its measure is in play', () => {
    const all = [KEY, `${UNIQUE.id}.node-nm`];
    expect(thresholdKeysIn(CATALOGUE)).to.deep.equal(all);
    const scenario = resolveScenario(CATALOGUE, { measures: [UNIQUE.id] }, '2026-11-22');
    expect(thresholdsInPlay(CATALOGUE, scenario).map(({ key }) => key)).to.deep.equal([
      `${UNIQUE.id}.node-nm`,
    ]);
    expect(all.map((key) => thresholdByKey(CATALOGUE, key)?.key)).to.deep.equal(all);
  });

  it('stands where its text has it until a question moves it, and moves alone', () => {
    const of = thresholdByKey(CATALOGUE, KEY);
    if (!of) throw new Error('no threshold');
    const other = { [`${UNIQUE.id}.node-nm`]: 5 };
    const asked = resolveScenario(CATALOGUE, { set: other }, '2026-11-22');
    expect(valueIn(asked, of)).to.equal(14);
    const moved = movedTo(asked, of, 20);
    expect(valueIn(moved, of)).to.equal(20);
    expect(moved).to.deep.equal({ ...asked, set: { ...other, [KEY]: 20 } });
    expect(valueIn(asked, of)).to.equal(14);
  });
});
