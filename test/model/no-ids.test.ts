import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { records, ROOT } from '../support/records.ts';

const FOLDERS = ['src/model', 'src/text', 'src/charts'];

function sources(folder: string): string[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`);
}

/** The id standing by itself, not as a part of a longer word. */
function mentions(text: string, id: string): boolean {
  return new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(text);
}

describe('the code and the records', () => {
  const { nodes, equipment, parties, measures } = records();
  const ids = [...nodes, ...equipment, ...parties, ...measures].map((record) => record.id);

  it('finds an id where there is one', () => {
    const [id = ''] = ids;
    expect(mentions(`byId(nodes, '${id}')`, id)).to.equal(true);
    expect(mentions(`byId(nodes, '${id}-x')`, id)).to.equal(false);
  });

  for (const folder of FOLDERS) {
    it(`keeps every id on record out of ${folder}`, () => {
      const files = sources(folder);
      const found = files.flatMap((file) => {
        const text = readFileSync(`${ROOT}${file}`, 'utf8');
        return ids.filter((id) => mentions(text, id)).map((id) => `${file}: ${id}`);
      });
      expect(files).to.not.be.empty;
      expect(found).to.deep.equal([]);
    });
  }
});
