import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { checkReleases, isKept, writeRelease } from '../../src/catalogue/check-releases.ts';
import { CatalogueError, catalogueFrom } from '../../src/catalogue/load-catalogue.ts';
import { readRelease, releaseText } from '../../src/catalogue/release-file.ts';
import { releasePath, releasesIn } from '../../src/catalogue/releases.ts';
import { BrokenRelease, byId } from '../../src/model/index.ts';
import type { Catalogue } from '../../src/model/index.ts';
import { recordFiles, records } from '../support/records.ts';
import {
  asVersion,
  CHANGED,
  changed,
  OLD_VERSION,
  oldRecords,
  releaseFolder,
} from '../support/two-releases.ts';
import type { ReleaseFolder } from '../support/two-releases.ts';

const { version, hash } = records().dataset;

/** Every way in which a kept release can be broken, with what is said of it. */
const BROKEN: readonly (readonly [name: string, text: (whole: string) => string, says: RegExp])[] = [
  ['empty', () => '', /:1: must state the hash/],
  ['no release at all', () => 'nodes: []\n', /:1: must state the hash/],
  [
    'cut short within a line',
    (whole) => whole.slice(0, 100_000),
    /:\d+: is not valid JSON; the release is cut/,
  ],
  [
    'cut short between lines',
    (whole) => whole.split('\n').slice(0, 300).join('\n'),
    /:1: states the hash sha256-\w+, but the records below it have/,
  ],
  ['without its last line end', (whole) => whole.trimEnd(), /:1: states the hash/],
  ['with another hash', (whole) => whole.replace(/sha256-../, 'sha256-00'), /:1: states the hash sha256-00/],
  [
    'with a figure changed by hand',
    (whole) => whole.replace('"value":5}', '"value":6}'),
    /:1: states the hash/,
  ],
  ['of another version', () => releaseText(asVersion('2019.12.0')), /:2: is release 2019\.12\.0/],
  [
    'with a record that no schema takes',
    () => releaseText(changed(oldRecords(), 'parties/smic.yaml', [], { seat: 'cn' })),
    /:\d+: seat must be an ISO 3166/,
  ],
  [
    'with a line that is no record',
    (whole) => `${whole}[]\n`,
    /:\d+: is no record of a release: "file" or "record" is missing/,
  ],
];

describe('a release file', () => {
  it('has the same bytes for the same records, whatever their order, one record a line', () => {
    const text = releaseText(recordFiles());
    expect(releaseText(new Map([...recordFiles()].reverse()))).to.equal(text);
    const lines = text.split('\n');
    expect(lines).to.have.lengthOf(recordFiles().size + 2);
    expect(lines[0]).to.equal(JSON.stringify({ hash }));
    expect(lines[1]).to.include(`"version":"${version}"`);
    const old = releaseText(oldRecords(version)).split('\n');
    expect(lines.filter((line, i) => line !== old[i])).to.have.lengthOf(2);
  });

  it('gives back the catalogue it was made of, frozen', () => {
    const read = readRelease(version, releaseText(recordFiles()));
    expect(JSON.stringify(read)).to.equal(JSON.stringify(records()));
    expect(Object.isFrozen(read.nodes[0]?.marketedNm)).to.equal(true);
  });
});

describe('kept releases', () => {
  let kept: ReleaseFolder;
  beforeEach(() => {
    kept = releaseFolder();
  });
  afterEach(() => {
    kept.remove();
  });
  const problems = (current: Catalogue = records()): string => {
    try {
      checkReleases(kept.folder, current);
    } catch (error) {
      if (error instanceof CatalogueError) return error.message;
      throw error;
    }
    return '';
  };

  it('are listed newest first by their numbers, the current one ahead, later ones and other files left out', () => {
    for (const name of ['2020.01.2', '2020.01.10', '2019.12.3', '2999.01.0', version]) kept.keep(name, 'x');
    writeFileSync(join(kept.folder, 'releases/.2018.01.0.ndjson'), 'x');
    writeFileSync(join(kept.folder, 'releases/notes.txt'), 'x');
    const expected = [version, '2020.01.10', '2020.01.2', OLD_VERSION, '2019.12.3'];
    expect(kept.open().versions).to.deep.equal(expected);
  });

  it('answer each with its own figures; the current one is what was loaded', () => {
    const releases = kept.open();
    expect(releases.at(version)).to.equal(records());
    const old = releases.at(OLD_VERSION);
    expect(old?.dataset).to.include({ version: OLD_VERSION, current: version });
    expect(old?.dataset.hash).to.not.equal(hash);
    const node = old && byId(old.nodes, CHANGED.node);
    expect(node?.[CHANGED.figure]).to.include({ value: CHANGED.was });
    expect(releases.at('2020.01.1')).to.equal(null);
  });

  it('are read when first asked, and stay while they are asked', () => {
    const releases = kept.open();
    const first = releases.at(OLD_VERSION);
    kept.keep(OLD_VERSION, 'broken since');
    expect(releases.at(OLD_VERSION)).to.equal(first);
    for (const name of ['2020.01.1', '2020.01.2']) kept.keep(name, asVersion(name));
    const more = kept.open();
    more.at('2020.01.1');
    more.at('2020.01.2');
    expect(() => more.at(OLD_VERSION)).to.throw(BrokenRelease, OLD_VERSION);
  });

  it('say which is broken, and answer once it is mended', () => {
    const releases = kept.open();
    kept.keep(OLD_VERSION, '');
    expect(() => releases.at(OLD_VERSION)).to.throw(BrokenRelease, OLD_VERSION);
    kept.keep(OLD_VERSION, oldRecords());
    expect(releases.at(OLD_VERSION)?.dataset.version).to.equal(OLD_VERSION);
  });

  for (const asked of ['../2020.01.0', '2020.01.0.ndjson', '', '..', '2020.01.0\0', 'constructor']) {
    it(`open no file for ${JSON.stringify(asked)}`, () => {
      expect(kept.open().at(asked)).to.equal(null);
    });
  }

  it('pass the check whole, with the current version kept or not', () => {
    expect(problems()).to.equal('');
    expect(isKept(kept.folder, records())).to.equal(false);
    expect(writeRelease(kept.folder, version, recordFiles())).to.equal(`data/releases/${version}.ndjson`);
    expect(isKept(kept.folder, records())).to.equal(true);
    expect(problems()).to.equal('');
  });

  it('fail the check where the records of a published version change, until it has a new one', () => {
    writeRelease(kept.folder, version, recordFiles());
    const edited = oldRecords(version);
    const said = problems(catalogueFrom(edited, []));
    expect(said).to.include(`data/releases/${version}.ndjson:1: a published version never changes`);
    expect(said).to.match(
      /nodes\/tsmc-n5 minimumMetalPitchNm: 28 \(28–30\) nm → 32 nm\. Give data\/dataset\.yaml/,
    );
    expect(problems(catalogueFrom(asVersion('2999.01.0', edited), []))).to.equal('');
  });

  for (const [name, broken, says] of BROKEN) {
    it(`fail the check and do not open: ${name}`, () => {
      kept.keep(OLD_VERSION, broken(readFileSync(releasePath(kept.folder, OLD_VERSION), 'utf8')));
      expect(problems()).to.include(`data/releases/${OLD_VERSION}.ndjson:`).and.match(says);
      const releases = releasesIn(kept.folder, records());
      expect(() => releases.at(OLD_VERSION)).to.throw(BrokenRelease);
    });
  }

  it('fail the check under a name that is no version, and where they are newer than the data', () => {
    writeFileSync(join(kept.folder, 'releases/latest.ndjson'), '');
    kept.keep('2999.01.0', asVersion('2999.01.0'));
    expect(problems())
      .to.include('data/releases/latest.ndjson:1: is no release')
      .and.include(`data/releases/2999.01.0.ndjson:1: is newer than the data`);
  });
});
