import { expect } from 'chai';
import type { z } from 'zod';
import { day, figure, recordedDate, recordedFigure, words } from '../../../src/catalogue/schemas/text.ts';

const CITED = { standing: 'reported', source: 'almanac', checked: '2026-01-01' };

function said(schema: z.ZodType, value: unknown): string {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success
    ? ''
    : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ');
}

describe('the schema of text', () => {
  it('tells who forgot the quotes', () => {
    expect(said(words, 30)).to.include('30').and.include('quote it').and.include('3E001');
    expect(said(words, undefined)).to.include('is missing');
    expect(said(words, '')).to.include('must not be empty');
    expect(said(words, true)).to.include('must be text');
  });

  it('takes only days of the calendar', () => {
    for (const value of ['2021-12-17', '2024-02-29', '2000-02-29']) expect(said(day, value)).to.equal('');
    for (const value of ['2021-02-29', '2021-13-01', '2021-12', '17.12.2021', '2100-02-29', '2021-12-32']) {
      expect(said(day, value), value).to.include('calendar day');
    }
  });
});

describe('the schema of figures', () => {
  it('takes a value, a range, an open range and what was also reported', () => {
    for (const value of [
      { value: 40, unit: 'nm', ...CITED },
      { low: 40, high: 44, unit: 'nm', ...CITED },
      { high: 1.5, unit: 'nm', ...CITED },
      { low: 1.5, high: 2.4, lowExclusive: true, unit: 'nm', ...CITED },
      { value: 1, unit: 'ratio', ...CITED, alsoReported: [{ value: 2, unit: 'ratio', ...CITED }] },
      { value: 1, unit: 'USD', standing: 'unverified', checked: '2026-01-01' },
    ]) {
      expect(recordedFigure.parse(value)).to.deep.equal(value);
    }
  });

  it('takes a gap, with a class value or an unverified figure behind it', () => {
    const unverified = { value: 9, unit: 'nm', standing: 'unverified', checked: '2026-01-01' };
    for (const value of [
      { gap: 'not-published' },
      { gap: 'not-found', note: 'searched', unverified },
      { gap: 'not-applicable', classValueOf: 'other-node' },
    ]) {
      expect(recordedFigure.parse(value)).to.deep.equal(value);
    }
  });

  it('takes no gap that also has a value', () => {
    expect(said(recordedFigure, { gap: 'not-found', value: 3, unit: 'nm', ...CITED })).to.not.equal('');
  });

  it('takes no number that is none', () => {
    for (const value of ['40', Number.NaN, Number.POSITIVE_INFINITY, null, [40]]) {
      expect(said(figure, { value, unit: 'nm', ...CITED }), String(value)).to.include('value');
    }
  });

  it('needs a source unless it stands as unverified', () => {
    const { source: _, ...unsourced } = CITED;
    expect(said(figure, { value: 1, unit: 'nm', ...unsourced })).to.include('source has no source');
    expect(said(figure, { value: 1, unit: 'nm', ...unsourced, standing: 'unverified' })).to.equal('');
  });
});

describe('the schema of dates', () => {
  it('spells out the days that a date leaves, beside its label', () => {
    expect(recordedDate.parse({ value: '2015-Q3', ...CITED })).to.deep.equal({
      value: '2015-Q3',
      ...CITED,
      label: '2015-Q3',
      from: '2015-07-01',
      to: '2015-09-30',
    });
  });

  it('widens them by the earliest and latest on record', () => {
    const date = recordedDate.parse({ value: '2020', earliest: '2019-Q4', latest: '2020-12-15', ...CITED });
    expect(date).to.include({ from: '2019-10-01', to: '2020-12-15', label: '2020 (2019-Q4 to 2020-12-15)' });
  });

  it('keeps an unverified date as words of the gap, so that it decides nothing', () => {
    const unverified = { value: '2014', standing: 'unverified', checked: '2026-01-01' };
    expect(recordedDate.parse({ gap: 'not-found', note: 'searched', unverified })).to.deep.equal({
      gap: 'not-found',
      note: 'searched (unverified: 2014)',
    });
  });

  it('takes no month, quarter or half that does not exist', () => {
    for (const value of ['2019-Q5', '2019-H3', '2019-13', '19', 'spring 2019', '2019-00']) {
      expect(said(recordedDate, { value, ...CITED }), value).to.include('must be a date');
    }
  });
});
