import { expect } from 'chai';
import { onlyRelease } from '../../../src/model/index.ts';
import { askedNodes, onlyParameters } from '../../../src/web/params/list-query.ts';
import { Problem } from '../../../src/web/problem.ts';
import { records } from '../../support/records.ts';

const catalogue = records();
const releases = onlyRelease(catalogue);
const kept = (query: string): string[] => askedNodes(releases, query).nodes.map(({ id }) => id);

describe('the filter of nodes', () => {
  it('keeps everything where nothing is asked', () => {
    expect(kept('/nodes')).to.deep.equal(catalogue.nodes.map(({ id }) => id));
  });

  it('keeps a foundry or a device class', () => {
    expect(kept('?foundry=tsmc').every((id) => id.startsWith('tsmc-'))).to.equal(true);
    const each = catalogue.parties.map(({ id }) => kept(`?foundry=${id}`).length);
    expect(each.reduce((sum, count) => sum + count, 0)).to.equal(catalogue.nodes.length);
    expect(kept('?deviceClass=logic')).to.not.be.empty;
  });

  it('refuses both mistakes at once', () => {
    const refused = (): unknown => askedNodes(releases, '?foundry=acme&deviceClass=analog');
    expect(refused).to.throw(Problem, '2 mistakes');
  });
});

describe('an address that takes few parameters', () => {
  it('gives those and refuses any other', () => {
    expect(onlyParameters(releases, '?on=2021-12-17', ['on']).query.get('on')).to.equal('2021-12-17');
    expect(() => onlyParameters(releases, '?on=2021-12-17', [])).to.throw(
      Problem,
      '"on" is not a parameter here.',
    );
  });
});
