import { expect } from 'chai';
import { classValueOf, resolveClasses, resolvePitch } from '../../src/model/index.ts';
import type { LayerContext, ProcessNode } from '../../src/model/index.ts';
import { exposedOn, figure, FINE, gap, layerContext, node } from '../support/invented.ts';

const unverified = { standing: 'unverified' } as const;
const heardFrom = (more: Partial<ProcessNode>, includeUnverified = false): LayerContext =>
  layerContext([{ ...FINE, ...more }], { includeUnverified });
const bare = node('bare', {
  contactedGatePitchNm: gap({ classValueOf: FINE.id }),
  lithography: gap({ classValueOf: FINE.id }),
});

describe('a pitch of another node of the class', () => {
  it('stands in for a gap that names the node', () => {
    const value = FINE.contactedGatePitchNm;
    expect(resolvePitch(bare, 'contactedGatePitchNm', heardFrom({}))).to.deep.equal({
      value,
      classValueOf: FINE.id,
    });
  });

  it('stands in for nothing where the gap names no node, one not on record, or one with a gap too', () => {
    const key = 'contactedGatePitchNm';
    expect(resolvePitch({ ...bare, [key]: gap() }, key, heardFrom({}))).to.equal(null);
    expect(resolvePitch(bare, key, layerContext([]))).to.equal(null);
    expect(resolvePitch(bare, key, heardFrom({ [key]: gap() }))).to.equal(null);
  });

  it('is not looked for where the record has not been researched', () => {
    const { finPitchNm: _, ...unresearched } = bare;
    expect(resolvePitch(unresearched, 'finPitchNm', heardFrom({}))).to.equal(null);
  });

  it('yields to a figure heard of the node itself where the reader asks for such', () => {
    const heard = figure(90, 'nm', unverified);
    const of = { ...bare, contactedGatePitchNm: gap({ classValueOf: FINE.id, unverified: heard }) };
    expect(resolvePitch(of, 'contactedGatePitchNm', heardFrom({}, true))).to.deep.equal({ value: heard });
  });
});

describe('the classes of another node of the class', () => {
  it('stand in for a gap that names the node', () => {
    expect(resolveClasses(bare, heardFrom({}))).to.deep.equal({
      value: FINE.lithography,
      classValueOf: FINE.id,
    });
  });

  it('stand in for nothing where the gap names no node, one not on record, or one with a gap too', () => {
    expect(resolveClasses({ ...bare, lithography: gap() }, heardFrom({}))).to.equal(null);
    expect(resolveClasses(bare, layerContext([]))).to.equal(null);
    expect(resolveClasses(bare, heardFrom({ lithography: gap() }))).to.equal(null);
  });

  it('decide nothing where they are unverified, unless the reader asks for such', () => {
    const heard = { lithography: { ...exposedOn('euv'), ...unverified } };
    expect(resolveClasses(bare, heardFrom(heard))).to.equal(null);
    expect(resolveClasses(bare, heardFrom(heard, true))?.value.classes).to.deep.equal(['euv']);
  });
});

describe('the mark of a class value', () => {
  const own = { value: figure(80) };
  const classes = { value: exposedOn('euv') };
  it('names the node of the pitch, else that of the classes, else none', () => {
    expect(classValueOf({ ...own, classValueOf: 'a' }, classes)).to.deep.equal({ classValueOf: 'a' });
    expect(classValueOf(own, { ...classes, classValueOf: 'b' })).to.deep.equal({ classValueOf: 'b' });
    expect(classValueOf(own, classes)).to.deep.equal({});
    expect(classValueOf(null, null)).to.deep.equal({});
  });
});
