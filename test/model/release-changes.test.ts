import { expect } from 'chai';
import { byVersion, onlyRelease, releaseChanges, supersededBy } from '../../src/model/index.ts';
import type { Catalogue, FigureChange } from '../../src/model/index.ts';
import { records } from '../support/records.ts';

const now = records();
type Json = Record<string, unknown>;

/** The records with one node's entries replaced. */
function withNode(id: string, entries: Json): Catalogue {
  const nodes = now.nodes.map((node) => (node.id === id ? { ...node, ...entries } : node));
  return { ...now, dataset: { version: '0.0.1', hash: 'sha256-other' }, nodes };
}
function figures(entries: Json): readonly FigureChange[] {
  const { changed, added, removed } = releaseChanges(now, withNode('tsmc-n5', entries));
  expect([...added, ...removed]).to.deep.equal([]);
  expect(changed.map(({ kind, id }) => `${kind}/${id}`)).to.deep.equal(['nodes/tsmc-n5']);
  return changed[0]?.figures ?? [];
}
const node = now.nodes.find(({ id }) => id === 'tsmc-n5');
const metal = node?.minimumMetalPitchNm as unknown as Json;

describe('the changes between releases', () => {
  it('are none between equal records', () => {
    const { added, removed, changed, from, to } = releaseChanges(now, { ...now });
    expect([...added, ...removed, ...changed]).to.deep.equal([]);
    expect([from, to]).to.deep.equal([now.dataset, now.dataset]);
  });

  it('name one figure with its old and new value', () => {
    expect(figures({ minimumMetalPitchNm: { ...metal, value: 29 } })).to.deep.equal([
      { path: 'minimumMetalPitchNm', from: '28 (28–30) nm', to: '29 (28–30) nm' },
    ]);
  });

  for (const [name, value, text] of [
    ['a single value', { value: 30, unit: 'nm' }, '30 nm'],
    ['a value whose range is that value', { value: 30, low: 30, high: 30, unit: 'nm' }, '30 nm'],
    ['a range', { low: 30, high: 32, unit: 'nm' }, '30–32 nm'],
    ['an open range', { low: 30, unit: 'nm' }, 'from 30 nm'],
    ['an upper end', { high: 30, unit: 'nm' }, 'to 30 nm'],
    ['an end left out', { low: 1.5, lowExclusive: true, unit: 'ratio' }, 'above from 1.5'],
  ] as const) {
    it(`write ${name} short`, () => {
      const { value: _, low: __, high: ___, ...citation } = metal;
      const [first] = figures({ minimumMetalPitchNm: { ...citation, ...value } });
      expect(first).to.deep.equal({ path: 'minimumMetalPitchNm', from: '28 (28–30) nm', to: text });
    });
  }

  it('name what else of a figure changed, each by its own path', () => {
    expect(
      figures({ minimumMetalPitchNm: { ...metal, standing: 'estimated', note: undefined } }),
    ).to.deep.equal([
      { path: 'minimumMetalPitchNm.standing', from: 'reported', to: 'estimated' },
      ...('note' in metal ? [{ path: 'minimumMetalPitchNm.note', from: metal['note'], to: null }] : []),
    ]);
  });

  it('tell a figure that came or went, and a gap, as one change', () => {
    const gap = { gap: 'not-published' };
    expect(figures({ minimumMetalPitchNm: gap })).to.deep.equal([
      { path: 'minimumMetalPitchNm', from: '28 (28–30) nm', to: 'not-published' },
    ]);
    expect(figures({ minimumMetalPitchNm: undefined })).to.deep.equal([
      { path: 'minimumMetalPitchNm', from: '28 (28–30) nm', to: null },
    ]);
    const back = releaseChanges(withNode('tsmc-n5', { minimumMetalPitchNm: gap }), now);
    expect(back.changed[0]?.figures).to.deep.equal([
      { path: 'minimumMetalPitchNm', from: 'not-published', to: '28 (28–30) nm' },
    ]);
  });

  it('take lists of words whole and lists of mappings by place', () => {
    expect(figures({ minimumMetalPitchNm: { ...metal, alsoSources: ['a', 'b'] } })[0]).to.deep.include({
      path: 'minimumMetalPitchNm.alsoSources',
      to: 'a, b',
    });
    const [first] = figures({ madeIn: [...(node?.madeIn ?? []), { country: 'US' }] });
    expect(first).to.deep.equal({ path: 'madeIn[1]', from: null, to: '{"country":"US"}' });
  });

  it('cut long texts', () => {
    const [first] = figures({ nodeClassReason: 'x'.repeat(500) });
    expect(first?.to).to.have.lengthOf(120).and.match(/…$/);
  });

  it('name records that came and went', () => {
    const { added, removed, changed } = releaseChanges(now, { ...now, nodes: now.nodes.slice(1) });
    expect({ added, changed }).to.deep.equal({ added: [], changed: [] });
    expect(removed).to.deep.equal([{ kind: 'nodes', id: now.nodes[0]?.id }]);
    expect(releaseChanges({ ...now, claims: [] }, now).added).to.have.lengthOf(now.claims.length);
  });
});

describe('releases', () => {
  it('of one catalogue answer for its version alone', () => {
    const { current, versions, at } = onlyRelease(now);
    expect(current).to.equal(now);
    expect(versions).to.deep.equal([now.dataset.version]);
    expect([at(now.dataset.version), at('2020.01.0')]).to.deep.equal([now, null]);
  });

  it('are ordered newest first by number, not by letter', () => {
    const versions = ['2026.9.0', '2026.11.2', '2025.12.9', '2026.11.10'];
    expect(versions.sort(byVersion)).to.deep.equal(['2026.11.10', '2026.11.2', '2026.9.0', '2025.12.9']);
    expect(byVersion('2026.11.0', '2026.11.0')).to.equal(0);
  });

  it('that are superseded say by which, and keep their records', () => {
    const old = supersededBy(now, '2027.01.0');
    expect(old.dataset).to.deep.equal({ ...now.dataset, current: '2027.01.0' });
    expect(old.nodes).to.equal(now.nodes);
    expect(now.dataset.current).to.equal(undefined);
  });
});
