import {expect} from 'chai';
import type {Box} from '../../src/layout/layout-input.js';
import {type NamedPoint, placeNames} from '../../src/layout/place-names.js';
import {randomFrom} from '../support/random.js';

const MAP = {width: 288, height: 216};
const point = (x: number, y: number, width = 60): NamedPoint => ({x, y, width, height: 16});
const place = (points: readonly NamedPoint[], isMirrored = false) => placeNames(points, MAP, isMirrored);
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('names of places on a map', () => {
  it('stand at the side where the language goes on, at the other one near an edge', () => {
    const [box] = place([point(100, 100)]);
    expect(box).to.deep.equal({x: 109, y: 92, width: 60, height: 16});
    expect(place([point(100, 100)], true)[0]!.x + 60).to.equal(91);
    expect(place([point(280, 100)])[0]!.x + 60).to.equal(271);
    expect(place([point(5, 2)])[0]).to.deep.equal({x: 14, y: 0, width: 60, height: 16});
  });

  it('stand above or below where there is no room beside', () => {
    expect(place([point(144, 100, 280)])[0]).to.deep.equal({x: 4, y: 75, width: 280, height: 16});
    expect(place([point(144, 5, 280)])[0]!.y).to.equal(14);
    expect(place([point(10, 100, 285)])[0]!.x, 'moved into the map').to.equal(0);
  });

  it('give way to one that has no other place', () => {
    // The long one fits above alone, where the short one would stand by itself.
    const [short, long] = place([point(144, 100), point(150, 125, 280)]);
    expect(short).not.to.equal(undefined);
    expect(long).not.to.equal(undefined);
    expect(overlap(short!, long!)).to.equal(false);
  });

  it('lie on no other name, on no point, and within the map, however crowded it is', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = randomFrom(seed);
      const points = Array.from({length: 2 + (seed % 30)}, () =>
        point(random() * MAP.width, random() * MAP.height, 20 + random() * 120),
      );
      const boxes = place(points, seed % 2 === 0);
      const shown = boxes.filter((box) => box !== undefined);
      for (const [i, box] of shown.entries()) {
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 288 && box.y + box.height <= 216).to.equal(true);
        expect(
          shown.some((other, j) => j > i && overlap(box, other)),
          `seed ${seed}`,
        ).to.equal(false);
      }
      boxes.forEach((box, i) => {
        if (!box) return;
        for (const [j, {x, y}] of points.entries())
          if (j !== i)
            expect(overlap(box, {x: x - 5, y: y - 5, width: 10, height: 10}), `seed ${seed}`).to.equal(false);
      });
      if (points.length <= 4) expect(shown.length, `seed ${seed}`).to.be.at.least(points.length - 1);
    }
  });
});
