import { expect } from 'chai';
import { statusHistoryAscends } from '../../../src/catalogue/checks/status-history-ascends.ts';
import type { StatusEvent } from '../../../src/model/index.ts';
import { measure } from '../../support/invented.ts';
import { findings, told } from './draft.ts';

type Days = readonly [on: string, latest?: string];

function found(...days: readonly Days[]): (readonly [string, string])[] {
  const history = days.map(([on, latest]): StatusEvent => {
    const event = { on, status: 'reported', source: 'almanac' } as const;
    return latest === undefined ? event : { ...event, latest };
  });
  return findings(statusHistoryAscends, { measures: [measure('xa-one', { history })] }).map(told);
}

describe('a status history', () => {
  it('may have two events on one day, and a latest day on the first', () => {
    expect(found(['2020-01-01'], ['2020-01-01'], ['2021-01-01', '2021-01-01'])).to.deep.equal([]);
  });

  it('ascends', () => {
    expect(found(['2021-01-01'], ['2020-01-01'], ['2022-01-01'])).to.deep.equal([
      ['measures/xa-one history.1.on', '2020-01-01 comes after 2021-01-01 in the list but is earlier'],
    ]);
  });

  it('has no event whose latest day is before its first', () => {
    expect(found(['2020-01-02', '2020-01-01'])).to.deep.equal([
      ['measures/xa-one history.0.on', 'the latest day 2020-01-01 is before the first, 2020-01-02'],
    ]);
  });
});
