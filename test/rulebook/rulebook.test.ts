import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { classify, thresholdsOf } from '../../src/model/index.ts';
import type { ClassifyResult, Measure } from '../../src/model/index.ts';
import { measureSentence } from '../../src/text/index.ts';
import { tablesIn } from '../support/markdown-table.ts';
import type { Table, TableRow } from '../support/markdown-table.ts';
import { records, ROOT } from '../support/records.ts';
import { boundsIn, standsIn, STANDS } from './bounds.ts';
import { movedBy, movedCatalogue, questionOf, unknownColumns } from './example.ts';

const FOLDER = `${ROOT}test/rulebook/`;
const catalogue = records();
const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

/** `specified`, `not specified`, or `undetermined:` with the missing fields in alphabetical order. */
function said({ outcome, missing }: ClassifyResult): string {
  if (outcome === 'undetermined') return `undetermined: ${[...missing].sort().join(', ')}`;
  return outcome.replace('-', ' ');
}

function answer(measure: Measure, table: Table, row: TableRow): ClassifyResult {
  const moved = movedCatalogue(catalogue, measure.id, table.heading);
  const [result] = classify(moved, questionOf(row, measure));
  if (!result) throw new Error(`no answer for "${measure.id}"`);
  return result;
}

describe('rulebook', () => {
  it('has a page for every measure with criteria, and no other page', () => {
    const tested = catalogue.measures
      .filter((measure) => measure.specifies)
      .map((measure) => `${measure.id}.md`);
    expect(pages).to.have.members(tested);
  });

  for (const measure of catalogue.measures.filter(({ id }) => pages.includes(`${id}.md`))) {
    const text = readFileSync(`${FOLDER}${measure.id}.md`, 'utf8');
    const tables = tablesIn(text);

    describe(measure.id, () => {
      it('carries the title of the record', () => {
        expect(text.split('\n')[0]).to.equal(`# ${measure.title}`);
      });

      it('quotes the legal text word for word, where the record has it', () => {
        const quoted = text.split('\n').filter((line) => line.startsWith('> '));
        expect(quoted).to.deep.equal(measure.quote ? [`> ${measure.quote.text}`] : []);
      });

      it('reads as the model reads the criteria', () => {
        const lines = text.split('\n').filter((line) => line.startsWith('Reads as: '));
        expect(lines).to.deep.equal([`Reads as: ${measureSentence(measure)}`]);
      });

      it('uses known columns, each table with an example and what is expected', () => {
        for (const { columns } of tables) {
          expect(unknownColumns(columns)).to.deep.equal([]);
          expect(columns).to.include.members(['example', 'expected']);
        }
      });

      it('moves only thresholds that a reader may move', () => {
        const movable = thresholdsOf(measure).map(({ threshold }) => threshold);
        const moves = tables.flatMap(({ heading }) => movedBy(heading) ?? []);
        if (thresholdsOf(measure).length > 0) expect(moves).to.not.be.empty;
        for (const { threshold, value } of moves) {
          expect(movable).to.include(threshold);
          expect(value).to.be.finite;
        }
      });

      for (const bound of boundsIn(measure)) {
        it(`has examples inside, at, outside and without a figure for ${bound}`, () => {
          const asWritten = tables.filter(({ heading }) => movedBy(heading) === null);
          const stands = asWritten.flatMap((table) =>
            table.rows.flatMap((row) => {
              const { reasons } = answer(measure, table, row);
              return reasons ? standsIn(reasons, measure).filter((entry) => entry.bound === bound) : [];
            }),
          );
          expect(new Set(stands.map(({ stand }) => stand))).to.have.all.keys(...STANDS);
        });
      }

      for (const table of tables) {
        describe(table.heading, () => {
          for (const row of table.rows) {
            it(`${row.cells.get('example') ?? ''} (line ${String(row.line)})`, () => {
              expect(said(answer(measure, table, row))).to.equal(row.cells.get('expected'));
            });
          }
        });
      }
    });
  }
});
