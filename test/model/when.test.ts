import { expect } from 'chai';
import { dateRange, decimalYear, yearsBetween } from '../../src/model/index.ts';

const DATES = [
  ['2016', '2016-01-01', '2016-12-31'],
  ['2016-H1', '2016-01-01', '2016-06-30'],
  ['2016-H2', '2016-07-01', '2016-12-31'],
  ['2016-Q1', '2016-01-01', '2016-03-31'],
  ['2016-Q2', '2016-04-01', '2016-06-30'],
  ['2016-Q3', '2016-07-01', '2016-09-30'],
  ['2016-Q4', '2016-10-01', '2016-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2017-02', '2017-02-01', '2017-02-28'],
  ['2100-02', '2100-02-01', '2100-02-28'],
  ['2000-02', '2000-02-01', '2000-02-29'],
  ['2016-11', '2016-11-01', '2016-11-30'],
  ['2016-10-07', '2016-10-07', '2016-10-07'],
  ['2016-02-29', '2016-02-29', '2016-02-29'],
] as const;

const NO_DATES = [
  '',
  '16',
  '2016-Q5',
  '2016-Q0',
  '2016-H3',
  '2016-13',
  '2016-00',
  '2016-1-1',
  '2017-02-29',
  '2100-02-29',
  '2016-04-31',
  '2016-10-32',
  '2016-10-00',
  '2016-10-07T00:00',
  ' 2016',
  'spring 2016',
];

describe('dates', () => {
  for (const [text, from, to] of DATES) {
    it(`reads ${text} as ${from} to ${to}`, () => {
      expect(dateRange(text)).to.deep.equal({ from, to });
    });
  }

  for (const text of NO_DATES) {
    it(`takes "${text}" for no date`, () => {
      expect(dateRange(text)).to.equal(null);
    });
  }

  it('counts days as fractions of their own year', () => {
    expect(decimalYear('2016-01-01')).to.equal(2016);
    expect(decimalYear('2016-07-02')).to.equal(2016.5);
    expect(decimalYear('2015-12-31')).to.be.closeTo(2016 - 1 / 365, 1e-9);
    expect(decimalYear('2016-12-31')).to.be.closeTo(2017 - 1 / 366, 1e-9);
  });

  it('gives the years between two dates as the range their precision leaves', () => {
    const years = yearsBetween(
      { from: '2016-01-01', to: '2016-12-31' },
      { from: '2019-01-01', to: '2019-12-31' },
    );
    expect(years.low).to.be.closeTo(2, 0.01);
    expect(years.high).to.be.closeTo(4, 0.01);
  });

  it('gives the same event no years but its own width', () => {
    const day = { from: '2016-01-01', to: '2016-01-01' };
    expect(yearsBetween(day, day)).to.deep.equal({ low: 0, high: 0 });
  });
});
