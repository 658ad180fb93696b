import { expect } from 'chai';
import { buildCatalogue, CatalogueError, readDataFiles } from '../../src/catalogue/load-catalogue.ts';
import type { DataFiles } from '../../src/catalogue/load-catalogue.ts';
import type { Problem } from '../../src/catalogue/read-record.ts';
import { ROOT } from '../support/records.ts';
import type { Breakage } from './breakages/breakage.ts';
import { CRITERIA } from './breakages/criteria.ts';
import { FIGURES } from './breakages/figures.ts';
import { MEASURES } from './breakages/measures.ts';
import { RECORDS } from './breakages/records.ts';

const files = readDataFiles(`${ROOT}data`);
const BREAKAGES = [...FIGURES, ...RECORDS, ...CRITERIA, ...MEASURES];

function textOf(file: string): string {
  const text = files.get(file);
  if (text === undefined) throw new Error(`there is no ${file}`);
  return text;
}

function indexIn(text: string, piece: string, from: number): number {
  const index = text.indexOf(piece, from);
  if (index < 0) throw new Error(`"${piece}" is not in the file`);
  return index;
}

/** The broken text, and the line on which its problem must be reported. */
function broken({ file, after, take, put, at, fromTop }: Breakage): {
  readonly text: string;
  readonly line: number;
} {
  const text = textOf(file);
  const edit = indexIn(text, take, after === undefined ? 0 : indexIn(text, after, 0));
  const edited = text.slice(0, edit) + put + text.slice(edit + take.length);
  const reported = indexIn(edited, at, fromTop ? 0 : edit);
  return { text: edited, line: edited.slice(0, reported).split('\n').length };
}

function withFiles(...changed: readonly (readonly [file: string, text: string | null])[]): DataFiles {
  const map = new Map(files);
  for (const [file, text] of changed) {
    if (text === null) map.delete(file);
    else map.set(file, text);
  }
  return map;
}

function problemsIn(data: DataFiles): readonly Problem[] {
  try {
    buildCatalogue(data);
  } catch (error) {
    if (error instanceof CatalogueError) return error.problems;
    throw error;
  }
  return [];
}

function expectReport(breakage: Breakage, problems: readonly Problem[]): void {
  const { line } = broken(breakage);
  const { says, also = [], file } = breakage;
  const all = JSON.stringify(problems, null, 1);
  const found = problems.find(({ message }) => says.every((word) => message.includes(word)));
  expect(found, all).to.include({ file: `data/${file}`, line });
  const others = problems.filter((problem) => problem !== found);
  expect(
    others.filter(({ message }) => !also.some((word) => message.includes(word))),
    all,
  ).to.deep.equal([]);
}

describe('a broken record', () => {
  it('is not among the real ones', () => {
    expect(problemsIn(files)).to.deep.equal([]);
  });

  for (const breakage of BREAKAGES) {
    it(`is refused with file and line: ${breakage.name}`, () => {
      expectReport(breakage, problemsIn(withFiles([breakage.file, broken(breakage).text])));
    });
  }

  it('says all of it in one message, one problem a line', () => {
    const [breakage] = FIGURES;
    if (!breakage) throw new Error('there are no breakages');
    const { text, line } = broken(breakage);
    const build = (): unknown => buildCatalogue(withFiles([breakage.file, text]));
    expect(build).to.throw(
      CatalogueError,
      `1 problem(s) in the data:\ndata/${breakage.file}:${String(line)}: `,
    );
  });

  it('is reported beside every other broken one', () => {
    const names = [
      'an empty name',
      'an unknown class of a machine',
      'an unknown quantity',
      'a parameter whose',
    ];
    const once = BREAKAGES.filter(({ name }) => names.some((n) => name.startsWith(n)));
    expect(new Set(once.map(({ file }) => file)).size).to.equal(names.length);
    const problems = problemsIn(withFiles(...once.map((b) => [b.file, broken(b).text] as const)));
    expect(problems).to.have.lengthOf(names.length);
    for (const breakage of once) {
      expectReport(
        breakage,
        problems.filter(({ file }) => file === `data/${breakage.file}`),
      );
    }
  });

  it('may hold an unverified figure without a source', () => {
    const text = textOf('nodes/smic-14nm.yaml').replace(
      /( {2}standing: )reported\n {2}source: anandtech-15105-smic-14nm\n {2}alsoSources:\n {4}- \S+\n/,
      '$1unverified\n',
    );
    expect(text).to.include('standing: unverified\n  at: headline');
    const { nodes } = buildCatalogue(withFiles(['nodes/smic-14nm.yaml', text]));
    expect(nodes.find(({ id }) => id === 'smic-14nm')?.marketedNm).to.include({ standing: 'unverified' });
  });
});

describe('a missing or needless file', () => {
  it('is reported where a parameter of the model is not there', () => {
    const problems = problemsIn(withFiles(['parameters/krf.pass-cost.yaml', null]));
    expect(problems).to.deep.equal([
      {
        file: 'data/parameters/krf.pass-cost.yaml',
        line: 1,
        message: 'the model\'s parameter "krf.pass-cost" is not on record',
      },
    ]);
  });

  it('is reported where no record cites a source', () => {
    const text = 'title: Idle\nproducer: Nobody\nkind: press\nlicense: none\nid: idle-source\n';
    expect(problemsIn(withFiles(['sources/idle-source.yaml', text]))).to.deep.equal([
      {
        file: 'data/sources/idle-source.yaml',
        line: 5,
        message: 'source "idle-source" is cited by no record; cite it or remove it',
      },
    ]);
  });

  it('is reported where a party, a group or a node that others name is taken away', () => {
    for (const [file, says] of [
      ['parties/smic.yaml', 'party "smic"'],
      ['country-groups/us-d5.yaml', 'country group "us-d5"'],
      ['nodes/tsmc-16ff.yaml', 'process node "tsmc-16ff"'],
      ['measures/us-2021-12-smic-14nm-proposal.yaml', 'measure "us-2021-12-smic-14nm-proposal"'],
    ] as const) {
      const messages = problemsIn(withFiles([file, null])).map(({ message }) => message);
      expect(
        messages.some((message) => message.includes(says)),
        `${file}: ${messages.join('; ')}`,
      ).to.equal(true);
    }
  });

  it('is reported where the data set does not say what it is', () => {
    const [problem] = problemsIn(withFiles(['dataset.yaml', null]));
    expect(problem?.file).to.equal('data/dataset.yaml');
  });
});
