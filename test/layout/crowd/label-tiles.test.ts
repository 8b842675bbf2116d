import {expect} from 'chai';
import {type CrowdLabel, LabelTiles} from '../../../src/layout/crowd/label-tiles.js';
import {TableSource} from '../../../src/query/table-source.js';
import type {View} from '../../../src/view/view.js';
import {inputFor, type TestInput} from '../../support/layout-input.js';
import {randomFrom} from '../../support/random.js';
import {unevenDataset} from '../../support/uneven-dataset.js';

const WIDTH = 1000;
const STEPS = 9;

const tilesOf = (input: TestInput) => {
  const {extent, table} = input;
  const source = new TableSource(table);
  return new LabelTiles(input, source, {
    extent,
    pxPerMs: WIDTH / (extent.end - extent.start),
    room: 8,
    tiers: 10,
    maxWidth: 300,
  });
};
const told = (labels: readonly CrowdLabel[]) =>
  labels.map(({row, tier, hang, width}) => [row, tier, hang, width].join());

/** A random part of all of time, about as long as a picture of a scale step shows. */
function viewOf({start, end}: View, step: number, random: () => number): View {
  const length = (end - start) / 2 ** step;
  const from = start + random() * (end - start - length);
  return {start: from, end: from + length};
}

describe('LabelTiles', () => {
  for (let seed = 0; seed < 6; seed++) {
    const input = inputFor(unevenDataset(seed, 900));

    it(`chooses the same labels however one came to a view (seed ${seed})`, () => {
      const random = randomFrom(seed);
      const travelled = tilesOf(input);
      let compared = 0;
      for (let i = 0; i < 40; i++) {
        const step = Math.floor(random() * STEPS);
        const view = viewOf(input.extent, step, random);
        const labels = told(travelled.labels(step, view));
        if (i % 4) continue;
        expect(labels, `step ${step}`).to.deep.equal(told(tilesOf(input).labels(step, view)));
        compared += labels.length;
      }
      expect(compared).to.be.above(10);
    });

    it(`keeps what a coarser step has hung, where it hangs (seed ${seed})`, () => {
      const tiles = tilesOf(input);
      const random = randomFrom(seed + 100);
      for (let step = 0; step + 1 < STEPS; step++) {
        const view = viewOf(input.extent, step, random);
        const finer = new Set(told(tiles.labels(step + 1, view)));
        const inside = tiles.labels(step, view).filter(({time}) => time >= view.start && time < view.end);
        expect(
          told(inside).filter((one) => !finer.has(one)),
          `step ${step}`,
        ).to.deep.equal([]);
      }
    });

    it(`labels the most important event of all, and no label crosses the end of time (seed ${seed})`, () => {
      const {extent, table} = input;
      const all = tilesOf(input).labels(0, extent);
      const most = Math.max(...table.importance);
      expect(all.some(({row}) => table.importance[row] === most)).to.equal(true);
      for (const {time, hang, width} of all) {
        const at = ((time - extent.start) / (extent.end - extent.start)) * WIDTH;
        expect(hang === 'right' ? at + width : WIDTH - at + width).to.be.at.most(WIDTH + 8);
      }
    });
  }
});
