import { expect } from 'chai';
import {
  bindingOn,
  hasOpenBound,
  inForceOn,
  policyOn,
  readAsBelow,
  relationIn,
  statusOn,
  textDate,
  thresholdsOf,
} from '../../src/model/index.ts';
import type { Criterion, Measure } from '../../src/model/index.ts';
import { CAPABLE, measure, nodeAtMost, UNIQUE } from '../support/invented.ts';

const source = 'almanac';
const dated = measure('dated', {
  history: [
    { on: '2021-05-01', status: 'proposed', source },
    { on: '2022-03-01', latest: '2022-03-20', status: 'in-force', source },
    { on: '2024-03-01', status: 'superseded', source },
  ],
});

describe('the status of a measure', () => {
  for (const [day, status] of [
    ['2021-05-01', 'proposed'],
    ['2022-02-28', 'proposed'],
    ['2022-03-01', 'in-force'],
    ['2024-02-29', 'in-force'],
    ['2024-03-01', 'superseded'],
  ] as const) {
    it(`is ${status} on ${day}`, () => {
      expect(statusOn(dated, day)?.status).to.equal(status);
      expect(inForceOn(dated, day)).to.equal(status === 'in-force');
    });
  }

  it('is none before its first event', () => {
    expect(statusOn(dated, '2021-04-30')).to.equal(null);
    expect(inForceOn(dated, '2021-04-30')).to.equal(false);
  });
});

describe('the day whose text applies', () => {
  it('is the day itself while the measure is in force', () => {
    expect(textDate(dated, '2023-01-01')).to.equal('2023-01-01');
  });

  it('is the first day in force for a question before it', () => {
    expect(textDate(dated, '2021-01-01')).to.equal('2022-03-01');
  });

  it('is the last day in force for a question after it, a leap day here', () => {
    expect(textDate(dated, '2024-03-01')).to.equal('2024-02-29');
    expect(textDate(dated, '2026-01-01')).to.equal('2024-02-29');
  });

  it('crosses into the month and the year before', () => {
    const ending = (on: string): Measure =>
      measure('m', {
        history: [
          { on: '2019-01-01', status: 'in-force', source },
          { on, status: 'withdrawn', source },
        ],
      });
    expect(textDate(ending('2021-01-01'), '2026-01-01')).to.equal('2020-12-31');
    expect(textDate(ending('2021-03-01'), '2026-01-01')).to.equal('2021-02-28');
    expect(textDate(ending('2021-05-01'), '2026-01-01')).to.equal('2021-04-30');
    expect(textDate(ending('2021-05-17'), '2026-01-01')).to.equal('2021-05-16');
  });

  it('is the first day in force on that very day, and stays so to the day before the end', () => {
    expect(textDate(dated, '2022-03-01')).to.equal('2022-03-01');
    expect(textDate(dated, '2022-03-02')).to.equal('2022-03-02');
  });

  it('is the day asked about for a proposal, which has one text', () => {
    expect(textDate(CAPABLE, '2026-01-01')).to.equal('2026-01-01');
  });
});

describe('whom a measure binds', () => {
  const widened = measure('widened', {
    binds: [
      { destinations: ['XC'], source },
      { from: '2022-01-01', destinations: ['XC', 'XD'], source },
    ],
  });

  it('is what the latest entry begun by that day says', () => {
    expect(bindingOn(widened, '2021-12-31')?.destinations).to.deep.equal(['XC']);
    expect(bindingOn(widened, '2022-01-01')?.destinations).to.deep.equal(['XC', 'XD']);
  });

  it('goes by the day an entry begins, not by its place in the list', () => {
    const mixed = measure('mixed', { binds: [...widened.binds].reverse() });
    expect(bindingOn(mixed, '2022-01-01')?.destinations).to.deep.equal(['XC', 'XD']);
  });

  it('is what the last text said, once the measure is superseded', () => {
    const ended = {
      ...widened,
      history: [...widened.history, { on: '2021-06-01', status: 'superseded', source } as const],
    };
    expect(bindingOn(ended, '2023-01-01')?.destinations).to.deep.equal(['XC']);
  });

  it('is nobody before the first entry begins', () => {
    const later = measure('later', {
      history: [{ on: '2021-01-01', status: 'proposed', source }],
      binds: [{ from: '2022-01-01', source }],
    });
    expect(bindingOn(later, '2021-12-31')).to.equal(null);
  });
});

describe('the license policy', () => {
  const bySeat = measure('by-seat', {
    licensePolicy: [
      { policy: 'presumption-of-denial', seats: ['XA'], text: 'denied', source },
      { policy: 'case-by-case', text: 'reviewed', source },
      { from: '2023-01-01', policy: 'presumption-of-approval', seats: ['XB'], text: 'approved', source },
    ],
  });

  it('is the first entry that fits the seat of the party', () => {
    expect(policyOn(bySeat, '2022-01-01', 'XA')?.policy).to.equal('presumption-of-denial');
    expect(policyOn(bySeat, '2022-01-01', 'XB')?.policy).to.equal('case-by-case');
  });

  it('is replaced whole by later entries', () => {
    expect(policyOn(bySeat, '2023-01-01', 'XB')?.policy).to.equal('presumption-of-approval');
    expect(policyOn(bySeat, '2023-01-01', 'XA')).to.equal(null);
  });

  it('is open where the seat decides and is not known, even if some entry is for any seat', () => {
    expect(policyOn(bySeat, '2022-01-01', null)).to.equal(null);
    expect(policyOn(CAPABLE, '2022-01-01', null)?.policy).to.equal('presumption-of-denial');
  });
});

describe('a text that leaves open whether its number is inside', () => {
  const upTo18: Criterion = {
    quantity: 'halfPitchNm',
    at_most: 18,
    unit: 'nm',
    at: '§1',
    readings: ['at-or-below', 'below'],
  };
  const open = measure('open', { specifies: { any_of: [upTo18, nodeAtMost(14)] } });
  const { specifies: _, ...bare } = measure('bare', { tests: 'nothing' });

  it('is known from its record', () => {
    expect(hasOpenBound(open)).to.equal(true);
    expect(hasOpenBound(CAPABLE)).to.equal(false);
    expect(hasOpenBound(bare)).to.equal(false);
  });

  it('excludes that number, and no other, where it is read as "below"', () => {
    const { at_most: _limit, ...rest } = upTo18;
    expect(readAsBelow(open)).to.deep.equal({
      ...open,
      specifies: { any_of: [{ ...rest, less_than: 18 }, nodeAtMost(14)] },
    });
    const { at_most: _none, ...lower } = { ...upTo18, at_least: 10 };
    const from10 = measure('from-10', { specifies: lower });
    expect(readAsBelow(from10)).to.deep.equal(from10);
    expect(readAsBelow(bare)).to.equal(bare);
  });

  it('has no thresholds and no relation where it tests nothing', () => {
    expect(thresholdsOf(bare)).to.deep.equal([]);
    expect(relationIn(bare)).to.equal(null);
    expect([CAPABLE, UNIQUE, open].map(relationIn)).to.deep.equal([
      'capable-of',
      'uniquely-required-for',
      null,
    ]);
  });

  it('has no threshold for a bound that is not there', () => {
    const slider = { bound: 'at_least', from: 1, to: 9, step: 1, label: 'node' } as const;
    const of = { ...nodeAtMost(14), adjustable: [{ ...slider, threshold: 'node-nm' as const }] };
    expect(thresholdsOf(measure('m', { specifies: of as Criterion }))).to.deep.equal([]);
  });
});
