import { expect } from 'chai';
import fc from 'fast-check';
import { placeLabels } from '../../src/charts/index.ts';
import type { Box, LabelRequest } from '../../src/charts/index.ts';

const AREA: Box = { left: 0, top: 0, width: 400, height: 300 };
const GAP = 10;

function apart(a: Box, b: Box): boolean {
  return (
    a.left + a.width <= b.left ||
    b.left + b.width <= a.left ||
    a.top + a.height <= b.top ||
    b.top + b.height <= a.top
  );
}

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const request = fc.record({
  x: whole(0, 400),
  y: whole(0, 300),
  width: whole(10, 120),
  height: whole(8, 20),
  rank: whole(0, 2),
});
const requests: fc.Arbitrary<LabelRequest[]> = fc
  .array(request, { maxLength: 25 })
  .map((list) => list.map((entry, i) => ({ ...entry, id: `n${String(i)}` })));
const boxes: fc.Arbitrary<Box[]> = fc.array(
  fc.record({ left: whole(0, 380), top: whole(0, 280), width: whole(1, 100), height: whole(1, 60) }),
  { maxLength: 4 },
);

describe('labels beside points', () => {
  it('never cover one another', () => {
    fc.assert(
      fc.property(requests, (list) => {
        const placed = placeLabels(list, AREA, GAP);
        for (const [i, a] of placed.entries()) {
          for (const b of placed.slice(i + 1)) expect(apart(a, b), `${a.id} and ${b.id}`).to.equal(true);
        }
      }),
    );
  });

  it('never leave the area', () => {
    fc.assert(
      fc.property(requests, (list) => {
        for (const { left, top, width, height } of placeLabels(list, AREA, GAP)) {
          expect(left).to.be.at.least(0);
          expect(top).to.be.at.least(0);
          expect(left + width).to.be.at.most(AREA.width);
          expect(top + height).to.be.at.most(AREA.height);
        }
      }),
    );
  });

  it('never cover a point', () => {
    fc.assert(
      fc.property(requests, (list) => {
        for (const label of placeLabels(list, AREA, GAP)) {
          for (const { x, y } of list)
            expect(apart(label, { left: x, top: y, width: 0, height: 0 })).to.equal(true);
        }
      }),
    );
  });

  it('never cover an obstacle', () => {
    fc.assert(
      fc.property(requests, boxes, (list, obstacles) => {
        for (const label of placeLabels(list, AREA, GAP, obstacles)) {
          for (const obstacle of obstacles) expect(apart(label, obstacle)).to.equal(true);
        }
      }),
    );
  });

  it('keep their size and are placed at most once', () => {
    fc.assert(
      fc.property(requests, (list) => {
        const placed = placeLabels(list, AREA, GAP);
        expect(new Set(placed.map(({ id }) => id)).size).to.equal(placed.length);
        for (const { id, width, height } of placed) {
          expect(list.find((entry) => entry.id === id)).to.include({ width, height });
        }
      }),
    );
  });

  it('go to the right of a lone point, and to the left at the right edge', () => {
    const label = { id: 'a', y: 150, width: 60, height: 12, rank: 0 };
    expect(placeLabels([{ ...label, x: 200 }], AREA, GAP)).to.deep.equal([
      { id: 'a', left: 210, top: 144, width: 60, height: 12 },
    ]);
    expect(placeLabels([{ ...label, x: 390 }], AREA, GAP)[0]).to.include({ left: 320 });
  });

  it('stand clear of the ranges of their own point and of others', () => {
    const label = { y: 150, width: 60, height: 12, rank: 0 };
    const own = { ...label, id: 'a', x: 200, before: 5, after: 30 };
    expect(placeLabels([own], AREA, GAP)[0]?.left).to.equal(235);
    const other = { ...label, id: 'b', x: 320, width: 0, before: 80, after: 0 };
    expect(placeLabels([{ ...own, after: 0 }, other], AREA, GAP)[0]?.left).to.equal(130);
  });

  it('give way to more important ones', () => {
    const tight: Box = { left: 0, top: 0, width: 90, height: 14 };
    const label = { width: 60, height: 12, y: 7 };
    const list = [
      { ...label, id: 'variant', x: 5, rank: 1 },
      { ...label, id: 'new', x: 6, rank: 0 },
    ];
    expect(placeLabels(list, tight, 10).map(({ id }) => id)).to.deep.equal(['new']);
  });

  it('are left out where nothing is free', () => {
    expect(
      placeLabels([{ id: 'a', x: 5, y: 5, width: 60, height: 12, rank: 0 }], { ...AREA, width: 20 }, GAP),
    ).to.deep.equal([]);
  });
});
