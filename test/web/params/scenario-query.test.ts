import { expect } from 'chai';
import { onlyRelease } from '../../../src/model/index.ts';
import type { ScenarioInput } from '../../../src/model/index.ts';
import { scenarioFromUrl } from '../../../src/web/params/scenario-query.ts';
import { Problem } from '../../../src/web/problem.ts';
import { records } from '../../support/records.ts';
import { FAB_RULE, PROPOSAL, SCANNER_RULE } from '../site.ts';

const catalogue = records();
const releases = onlyRelease(catalogue);
const read = (query: string): ScenarioInput => scenarioFromUrl(releases, `/x?${query}`).input;

function mistakesIn(query: string): string[] {
  try {
    read(query);
  } catch (error) {
    if (error instanceof Problem) return error.errors.map(({ parameter }) => parameter ?? '');
    throw error;
  }
  return [];
}

describe('a scenario in an address', () => {
  it('is empty where nothing is said, so that defaults apply', () => {
    expect(scenarioFromUrl(releases, '/x').input).to.deep.equal({});
  });

  it('is read in every part', () => {
    const query = [
      'on=2022-11-01',
      `measures=${FAB_RULE},${PROPOSAL}`,
      `with=${SCANNER_RULE}`,
      `without=${FAB_RULE}`,
      `set.${PROPOSAL}.node-nm=20`,
      `set.${SCANNER_RULE}.dco-nm=1.55`,
      'destination=CN',
      'party=smic',
      'participants=nl,JP,eu',
      'deny=euv,asml-nxt-1980di,supplier:us',
      'only=dep-epi, arf-immersion',
      'licenses=denied',
      'installed=keep',
      `reading.${PROPOSAL}=any-layer`,
      'unverified=include',
      'assume.via-pitch-ratio=1.2',
      'nodes=smic-14nm,tsmc-n5',
      `data=${catalogue.dataset.version}`,
    ].join('&');
    expect(read(query)).to.deep.equal({
      on: '2022-11-01',
      measures: [FAB_RULE, PROPOSAL],
      with: [SCANNER_RULE],
      without: [FAB_RULE],
      set: { [`${PROPOSAL}.node-nm`]: 20, [`${SCANNER_RULE}.dco-nm`]: 1.55 },
      destination: 'CN',
      party: 'smic',
      participants: ['nl', 'JP', 'eu'],
      deny: ['euv', 'asml-nxt-1980di', 'supplier:us'],
      only: ['dep-epi', 'arf-immersion'],
      licenses: 'denied',
      installed: 'keep',
      reading: { [PROPOSAL]: 'any-layer' },
      unverified: 'include',
      assume: { 'via-pitch-ratio': 1.2 },
      nodes: ['smic-14nm', 'tsmc-n5'],
    });
  });

  it('takes every step of a decimal slider, float or not', () => {
    for (let step = 0; step <= 190; step += 1) {
      const value = (0.5 + step * 0.05).toFixed(2);
      expect(mistakesIn(`set.${SCANNER_RULE}.dco-nm=${value}`), value).to.deep.equal([]);
    }
    expect(mistakesIn(`set.${SCANNER_RULE}.dco-nm=1.52`)).to.deep.equal([`set.${SCANNER_RULE}.dco-nm`]);
  });

  it('names whoever cannot join, whatever cannot be taken out, and words outside their lists', () => {
    for (const query of [
      'participants=zz',
      'participants=nl,,zz',
      'participants=,',
      'participants=',
      'participants=nl&participants=jp',
      'deny=EUV',
      'deny=supplier:',
      'deny=supplier:zz',
      'deny=,',
      'only=nothing',
      'only=',
      'only=euv&only=krf',
      'licenses=Denied',
      'licenses=',
      'installed=yes',
      'installed=keep&installed=lose',
    ]) {
      expect(mistakesIn(query), query).to.deep.equal([query.split('=')[0]]);
    }
  });

  it('takes more parameters only where a caller allows them', () => {
    expect(mistakesIn('format=csv')).to.deep.equal(['format']);
    expect(scenarioFromUrl(releases, '/x?format=csv', ['format']).input).to.deep.equal({});
  });

  it('collects mistakes of every part', () => {
    const query = `on=x&measures=x&set.x.y=1&set.z=q&destination=x&party=x&reading.x=y&unverified=x&assume.x=1&nodes=x&data=x&x=x`;
    expect(mistakesIn(query)).to.have.members([
      'on',
      'measures',
      'set.x.y',
      'set.z',
      'destination',
      'party',
      'reading.x',
      'unverified',
      'assume.x',
      'nodes',
      'data',
      'x',
    ]);
  });

  it('lists at most a hundred mistakes of an address full of them', () => {
    const query = Array.from({ length: 400 }, (_, i) => `x${String(i)}=1`).join('&');
    expect(mistakesIn(query)).to.have.lengthOf(100);
  });

  it('reads names that objects have as names that are not on record', () => {
    for (const name of ['set.__proto__', 'set.constructor', 'assume.toString', 'reading.__proto__']) {
      expect(mistakesIn(`${name}=1`), name).to.deep.equal([name]);
    }
  });
});
