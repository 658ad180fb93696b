import { expect } from 'chai';
import fc from 'fast-check';
import { plainScenario } from '../../../src/web/front/scenario-address.ts';
import { canonicalAddress } from '../../../src/web/front/canonical-address.ts';
import { anyAddress } from '../../text/scenario-states.ts';
import { records } from '../../support/records.ts';
import { API } from '../site.ts';
import { put } from './asking.ts';
import { withAndWithoutFront } from './with-and-without.ts';

const SAME: readonly (readonly [asked: string, plain: string])[] = [
  ['licenses=policy&installed=lose&unverified=exclude&trace=off&on=2021-12-18', 'on=2021-12-18'],
  ['nodes=tsmc-n5,smic-14nm,,tsmc-n5,', 'nodes=smic-14nm,tsmc-n5'],
  ['destination=cn&participants=us,nl,US', 'destination=CN&participants=NL,US'],
  ['deny=euv-high-na,euv&measures=none', 'deny=euv,euv-high-na&measures=none'],
];

const OTHER: readonly string[] = [
  'licenses=denied',
  'installed=keep&trace=on',
  'licenses=policy&licenses=policy',
  'nodes=,',
  'destination=china',
  'on=2021-12-18&trace',
];

describe('the address of a scenario', function () {
  this.timeout(60_000);
  const { front, bare } = withAndWithoutFront();

  for (const [asked, plain] of SAME)
    it(`is ${plain} of ${asked}`, () => {
      expect(canonicalAddress(`${API}/assess?${asked}`)).to.equal(`${API}/assess?${plain}`);
    });

  for (const asked of OTHER)
    it(`stays ${asked}`, () => {
      const address = canonicalAddress(`${API}/assess?${asked}`);
      expect([...new URL(address, 'http://x').searchParams]).to.have.deep.members([
        ...new URL(`?${asked}`, 'http://x').searchParams,
      ]);
    });

  it('is left as it is where another address is asked, or where the parameter would be a mistake', () => {
    const pairs = [['licenses', 'policy'] as const, ['nodes', 'b,a'] as const];
    expect(plainScenario('/scenario', pairs)).to.deep.equal(pairs);
    expect(plainScenario(`${API}/compare`, pairs)).to.deep.equal(pairs);
    const traced = [['trace', 'off'] as const];
    expect(plainScenario(`${API}/sweep`, traced)).to.deep.equal(traced);
  });

  it('changes no answer, and gives answers that are the same one tag', async () => {
    const queries = fc.sample(anyAddress(records()), { numRuns: 12, seed: 7 });
    for (const query of queries) {
      const rest = query.replaceAll(/(?:^|&)(?:baseline|node|nodes|assume\.[^=]*)=[^&]*/g, '');
      const plain = `${API}/assess?nodes=smic-14nm,tsmc-n5&${rest}`;
      const usual = rest.includes('licenses=') ? 'trace=off' : 'licenses=policy&trace=off';
      const asked = `${API}/assess?nodes=tsmc-n5,smic-14nm,tsmc-n5,&${rest}&${usual}`;
      const sorted = new URL(asked, 'http://x').searchParams;
      sorted.sort();
      const withoutFront = await put(bare(), `${API}/assess?${sorted.toString()}`);
      const [one, other] = [await put(front(), plain), await put(front(), asked)];
      expect([one.status, other.status], asked).to.deep.equal([withoutFront.status, withoutFront.status]);
      expect(other.headers.etag, asked).to.equal(one.headers.etag);
      if (one.status === 200)
        for (const { body } of [one, other]) expect(body.equals(withoutFront.body), asked).to.equal(true);
    }
  });
});
