import {expect} from 'chai';
import {type CrowdLabel, LabelCandidates} from '../../../src/layout/crowd/label-candidates.js';
import {LabelTiles} from '../../../src/layout/crowd/label-tiles.js';
import {FLAG_PAD, worthOf} from '../../../src/layout/flags/hang-flags.js';
import {TableSource} from '../../../src/query/table-source.js';
import type {View} from '../../../src/view/view.js';
import {inputFor, type TestInput} from '../../support/layout-input.js';
import {randomFrom} from '../../support/random.js';
import {cases} from '../../support/thorough.js';
import {unevenDataset} from '../../support/uneven-dataset.js';

const WIDTH = 1000;
const STEPS = 9;
/** Between the texts of a tier, and between a pole and a text, px: see label-places.ts. */
const [GAP, APART] = [12, 4];

/** Of a scale step, or between two. */
const scaleOf = ({extent}: TestInput, step: number) => (WIDTH * 2 ** step) / (extent.end - extent.start);

const tilesOf = (input: TestInput) => {
  const {extent, table} = input;
  const source = new TableSource(table);
  const frame = {extent, pxPerMs: WIDTH / (extent.end - extent.start), room: 8, tiers: 10, maxWidth: 300};
  return new LabelTiles(new LabelCandidates(input, source, frame));
};
const told = (labels: readonly CrowdLabel[]) =>
  labels.map(({row, tier, hang, width}) => [row, tier, hang, width].join());

/** A random part of all of time, about as long as a picture of a scale step shows. */
function viewOf({start, end}: View, step: number, random: () => number): View {
  const length = (end - start) / 2 ** step;
  const from = start + random() * (end - start - length);
  return {start: from, end: from + length};
}

/** A label in the picture, px. */
const boxOf = ({hang, width, tier, time, row}: CrowdLabel, pxPerMs: number) => {
  const at = time * pxPerMs;
  const whole = FLAG_PAD + width;
  return {row, tier, at, ...(hang === 'right' ? {from: at, to: at + whole} : {from: at - whole, to: at})};
};
type Box = ReturnType<typeof boxOf>;

/** What two labels do that they must not; undefined where they leave each other alone. */
function fault(a: Box, b: Box): string | undefined {
  // Times are large: differences of them are not exact.
  const slack = 0.01;
  if (a.tier === b.tier && Math.min(a.to, b.to) - Math.max(a.from, b.from) > slack - GAP) return 'texts touch';
  const distance = Math.abs(a.at - b.at);
  if (distance < slack) return undefined;
  if (distance < APART - slack) return 'poles touch';
  const crosses = (pole: Box, text: Box) =>
    pole.tier > text.tier && pole.at > text.from - APART + slack && pole.at < text.to + APART - slack;
  return crosses(a, b) || crosses(b, a) ? 'a pole runs through a text' : undefined;
}

describe('LabelTiles', () => {
  for (let seed = 0; seed < cases(4, 6); seed++) {
    const input = inputFor(unevenDataset(seed, 900));

    it(`chooses the same labels however one came to a view (seed ${seed})`, () => {
      const random = randomFrom(seed);
      const travelled = tilesOf(input);
      let compared = 0;
      for (let i = 0; i < 40; i++) {
        const step = random() * STEPS;
        const view = viewOf(input.extent, step, random);
        const labels = told(travelled.labels(scaleOf(input, step), view));
        if (i % 4) continue;
        expect(labels, `step ${step}`).to.deep.equal(told(tilesOf(input).labels(scaleOf(input, step), view)));
        compared += labels.length;
      }
      expect(compared).to.be.above(10);
    });

    it(`keeps at each finer scale what hangs at a coarser one, where it hangs (seed ${seed})`, () => {
      const tiles = tilesOf(input);
      const random = randomFrom(seed + 100);
      for (let step = 0; step + 1 < STEPS; step += 0.3) {
        const view = viewOf(input.extent, step, random);
        const finer = new Set(told(tiles.labels(scaleOf(input, step + 0.15 + random()), view)));
        const inside = tiles
          .labels(scaleOf(input, step), view)
          .filter(({time}) => time >= view.start && time < view.end);
        expect(
          told(inside).filter((one) => !finer.has(one)),
          `step ${step}`,
        ).to.deep.equal([]);
      }
    });

    it(`lets no labels touch each other at any scale (seed ${seed})`, () => {
      const tiles = tilesOf(input);
      const random = randomFrom(seed + 200);
      const faults: string[] = [];
      let compared = 0;
      for (let i = 0; i < 60; i++) {
        const step = random() * STEPS;
        const pxPerMs = scaleOf(input, step);
        const boxes = tiles.labels(pxPerMs, viewOf(input.extent, step, random)).map((one) => boxOf(one, pxPerMs));
        for (const [j, a] of boxes.entries())
          for (const b of boxes.slice(j + 1)) {
            const found = fault(a, b);
            if (found) faults.push(`${found}: rows ${a.row} and ${b.row} at step ${step}`);
            compared++;
          }
      }
      expect(faults).to.deep.equal([]);
      expect(compared).to.be.above(500);
    });

    it(`shows nearer not much less than a search of that view alone would (seed ${seed})`, () => {
      const {table} = input;
      const worth = (labels: readonly CrowdLabel[]) =>
        labels.reduce((sum, {row}) => sum + worthOf(table.importance[row]), 0);
      const tiles = tilesOf(input);
      const random = randomFrom(seed + 300);
      let shown = 0;
      let most = 0;
      for (let i = 0; i < 20; i++) {
        const step = random() * STEPS;
        const pxPerMs = scaleOf(input, step);
        // Around an event: elsewhere there are few.
        const {start: from} = viewOf(input.extent, step, random);
        const length = (input.extent.end - input.extent.start) / 2 ** step;
        const middle = table.earliest[Math.floor(random() * table.length)];
        const start = Number.isFinite(middle) ? middle - length / 2 : from;
        const view = {start, end: start + length};
        const inView = ({time}: CrowdLabel) => time >= view.start && time <= view.end;
        shown += worth(tiles.labels(pxPerMs, view).filter(inView));
        most += worth(
          tilesOf({...input, extent: view})
            .labels(pxPerMs, view)
            .filter(inView),
        );
      }
      expect(shown / most).to.be.above(0.65);
    });

    it(`labels the most important event of all, and no label crosses the end of time (seed ${seed})`, () => {
      const {extent, table} = input;
      const all = tilesOf(input).labels(scaleOf(input, 0), extent);
      const most = Math.max(...table.importance);
      expect(all.some(({row}) => table.importance[row] === most)).to.equal(true);
      for (const {time, hang, width} of all) {
        const at = ((time - extent.start) / (extent.end - extent.start)) * WIDTH;
        expect(hang === 'right' ? at + width : WIDTH - at + width).to.be.at.most(WIDTH + 8);
      }
    });
  }
});
