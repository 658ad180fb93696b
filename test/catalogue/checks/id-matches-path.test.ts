import { expect } from 'chai';
import { idMatchesPath } from '../../../src/catalogue/checks/id-matches-path.ts';
import { node } from '../../support/invented.ts';
import { findings, told } from './draft.ts';

describe('the id of a record', () => {
  it('is the name of its file', () => {
    const found = findings(
      idMatchesPath,
      { nodes: [node('arbor-1')] },
      { fileNames: ['nodes/arbor-one.yaml'] },
    );
    expect(found.map(told)).to.deep.include([
      'nodes/arbor-1 id',
      'id "arbor-1" does not match the file\'s name; the file should be nodes/arbor-1.yaml',
    ]);
  });

  it('is looked for in the folder of its kind only', () => {
    const found = findings(idMatchesPath, {}, { fileNames: ['equipment/arbor-12.yaml'] });
    expect(found.map((finding) => told(finding)[0])).to.include('nodes/arbor-12 id');
  });
});
