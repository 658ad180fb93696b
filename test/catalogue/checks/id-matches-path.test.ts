import { expect } from 'chai';
import { idMatchesPath } from '../../../src/catalogue/checks/id-matches-path.ts';
import { node } from '../../support/invented.ts';
import { findings, told } from './draft.ts';

describe('the id of a record', () => {
  it('is the name of its file', () => {
    const found = findings(
      idMatchesPath,
      { nodes: [node('arbor-1')] },
      { files: [{ name: 'nodes/arbor-one.yaml', kind: 'nodes', id: 'arbor-1' }] },
    );
    expect(found.map(told)).to.deep.include([
      'nodes/arbor-1 id',
      'id "arbor-1" does not match the file\'s name; the file should be nodes/arbor-1.yaml',
    ]);
  });

  it('is held by one file only', () => {
    const files = ['arbor-1', 'copy'].map((name) => ({
      name: `nodes/${name}.yaml`,
      kind: 'nodes' as const,
      id: 'arbor-1',
    }));
    const found = findings(idMatchesPath, { nodes: [node('arbor-1')] }, { files });
    expect(found.map(({ file }) => file)).to.deep.equal(['nodes/copy.yaml']);
  });
});
