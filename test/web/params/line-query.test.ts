import { expect } from 'chai';
import fc from 'fast-check';
import { lineQuery } from '../../../src/text/index.ts';
import {
  lineFromUrl,
  lineLimits,
  LINE_PARAMETERS,
  proposedLine,
} from '../../../src/web/params/line-query.ts';
import { realSetting, statesAt, wholeNumbers } from '../pages/states.ts';

const { catalogue, of } = realSetting();
const read = (query: string) => lineFromUrl(catalogue, of, `/?${query}`);
const PROPOSED = proposedLine(catalogue, of);

describe('a line in an address', () => {
  it('reads back every address that a line writes', () => {
    for (const line of statesAt(wholeNumbers(2, 65))) {
      expect(read(lineQuery(line))).to.deep.equal({ line, errors: [] });
    }
  });

  it('has its keys sorted, so that equal lines have equal addresses', () => {
    const keys = [...new URLSearchParams(lineQuery(PROPOSED)).keys()];
    expect(keys).to.deep.equal([...LINE_PARAMETERS]);
    expect(keys).to.deep.equal([...keys].sort());
  });

  it('is the proposal as written, in the first readings, where nothing is said', () => {
    expect(PROPOSED).to.deep.equal({
      nodeNm: 14,
      phrase: 'capable-of',
      capable: 'own-schemes',
      unique: 'no-older-use',
    });
    expect(read('')).to.deep.equal({ line: PROPOSED, errors: [] });
  });

  it('runs as far as the slider of the proposal', () => {
    const { from, to, step } = lineLimits(catalogue, of);
    expect({ from, to, step }).to.deep.equal({ from: 2, to: 65, step: 1 });
    expect(read('node-nm=2').line.nodeNm).to.equal(2);
    expect(read('node-nm=65').line.nodeNm).to.equal(65);
  });

  it('falls back part by part and names every part it could not use', () => {
    const { line, errors } = read('node-nm=99&phrase=x&capable=any-layer&unique=y&extra=1');
    expect(line).to.deep.equal({ ...PROPOSED, capable: 'any-layer' });
    expect(errors.map(({ parameter }) => parameter)).to.have.members([
      'node-nm',
      'phrase',
      'unique',
      'extra',
    ]);
  });

  it('is a line of the case for any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const part = fc.tuple(fc.constantFrom(...LINE_PARAMETERS, '__proto__', 'x'), text);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const { line } = read(new URLSearchParams(parts).toString());
        expect(read(lineQuery(line))).to.deep.equal({ line, errors: [] });
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
