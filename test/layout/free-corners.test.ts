import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import type {TimelineDataset, TimelineEvent} from '../../src/data/types.js';
import {type FlagsPlan, planFlags} from '../../src/layout/flags/flags-plan.js';
import type {AnchoredRow} from '../../src/query/events-in-view.js';
import {flagText, flatText} from '../../src/layout/flag-text.js';
import {MOST_NAMED, sum, worthOf} from '../../src/layout/flags/hang-flags.js';
import {inputFor, type TestInput} from '../support/layout-input.js';
import {pick, randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';

const DAY = 86_400_000;
const DAYS = 60 * 365;
const WORDS =
  'border bridge charter council edict embassy famine fire fleet harvest market of plague revolt school the treaty'.split(
    ' ',
  );

type Spread = 'even' | 'bursts' | 'late';

/** Days of sixty years: spread evenly, in bursts, or ever denser towards the end. */
function denseDataset(spread: Spread, count: number, seed: number): TimelineDataset {
  const random = randomFrom(1000 * seed + count);
  const bursts = Array.from({length: 6}, () => random() * DAYS);
  const dayOf = (i: number): number => {
    if (spread === 'even') return ((i + random()) / count) * DAYS;
    if (spread === 'late') return DAYS - DAYS ** random();
    return random() < 0.75 ? pick(random, bursts) + (random() + random() - 1) * (DAYS / 14) : random() * DAYS;
  };
  return {
    events: Array.from({length: count}, (_, i): TimelineEvent => ({
      title: Array.from({length: 2 + Math.floor(random() * 5)}, () => pick(random, WORDS)).join(' '),
      date: new Date(Date.UTC(1960, 0, 1) + Math.floor(dayOf(i)) * DAY).toISOString().slice(0, 10),
      importance: Math.round(random() * 100) / 100,
    })),
  };
}

/** From a pole to its text, and between texts and foreign poles, px. */
const [PAD, GAP] = [8, 8];
/** What rounding does, px. */
const SLACK = 0.01;

/** A text on a side of the axis, px: along it, and outward from where the first tier starts. */
interface Placed {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly inner: number;
  readonly outer: number;
}

/** Whether two flags of a side, with their poles, leave each other alone. */
function areApart(a: Placed, b: Placed, tierGap: number): boolean {
  const isLevel = a.inner < b.outer + tierGap - SLACK && b.inner < a.outer + tierGap - SLACK;
  if (isLevel && a.from < b.to + GAP - SLACK && b.from < a.to + GAP - SLACK) return false;
  const crosses = (pole: Placed, text: Placed) =>
    pole.outer > text.inner + SLACK && pole.at > text.from - PAD + SLACK && pole.at < text.to + GAP - SLACK;
  return a.at === b.at || (!crosses(a, b) && !crosses(b, a));
}

const MOST_HEIGHT = 640;
const planOf = (input: TestInput, width: number) =>
  finish(planFlags(input, {width, leastHeight: 120, mostHeight: MOST_HEIGHT}));

/**
 * Those of some events that have no flag which could hang one, with its text as all others are set, into the picture of
 * all of time as it is: on either side of the axis and of the pole, at any height.
 */
function withFreePlace<One extends AnchoredRow>(
  events: readonly One[],
  {flags: hung, height, axisY, lead, belowLead, spacing, compressedAxis, size: {width}}: FlagsPlan,
  input: TestInput,
): One[] {
  const {tierGap, isFlat} = spacing;
  const {extent, pxPerMs, before} = compressedAxis;
  const atOf = (time: number) => before + (time - extent.start) * pxPerMs;
  const maxWidth = Math.min(300, Math.max(140, 0.34 * width), width - PAD);
  const textOf = (row: number) =>
    (isFlat && flatText(input.words(row), 2 * maxWidth, input.measure)) ||
    flagText(input.words(row), maxWidth, input.measure);
  const [top, foot] = [axisY - lead - tierGap, axisY + belowLead];
  const sides = (['above', 'below'] as const).map((side) => ({
    flags: hung
      .filter((flag) => flag.side === side)
      .map((flag): Placed => {
        const at = atOf(flag.time);
        const from = flag.hang === 'right' ? at + PAD : at - PAD - flag.width;
        const inner = side === 'above' ? top - flag.y - flag.height : flag.y - foot;
        return {at, from, to: from + flag.width, inner, outer: inner + flag.height};
      }),
    // The picture may grow on either side as long as its height allows it, by whole tiers.
    room: (side === 'above' ? top : height - foot - tierGap) + Math.max(0, MOST_HEIGHT - height),
  }));
  return events.filter(({row, time}) => {
    const at = atOf(time);
    const text = textOf(row);
    return sides.some(({flags, room}) =>
      [at + PAD, at - PAD - text.width].some((from) => {
        const to = from + text.width;
        if (from < 0 || to > width) return false;
        return [0, ...flags.map(({outer}) => outer + tierGap)].some((inner) => {
          const one = {at, from, to, inner, outer: inner + text.height};
          return one.outer <= room + SLACK && flags.every((other) => areApart(one, other, tierGap));
        });
      }),
    );
  });
}

describe('dense pictures', () => {
  it('stand flat where that loses less in the end, also if it does not after a short search', () => {
    // Roomy flags lose 2.8 and 43.9 % of what all are worth.
    for (const [count, seed, most] of [
      [70, 0, 1],
      [300, 1, 34],
    ]) {
      const input = inputFor(denseDataset('bursts', count, seed));
      const worth = (rows: readonly number[]) => sum(rows.map((row) => worthOf(input.table.importance[row])));
      const {hung, spacing} = planOf(input, 1088);
      expect(spacing.isFlat).to.equal(true);
      const all = worth(Array.from({length: count}, (_, row) => row));
      expect((100 * worth(hung.unplaced.map(({row}) => row))) / all).to.be.below(most);
    }
  });
});

const COUNTS = [150, 300, 600];

describe('the corners of dense pictures', () => {
  for (const [turn, [width, most]] of [
    [1120, 0],
    [700, 0],
    // A text that is broken into lines stands in one tier: a hole as high as several may stay.
    [390, 0.01],
  ].entries())
    it(`at ${width} px hold no flag of an event that is only counted`, () => {
      const total = {counted: 0, free: 0};
      for (const [i, spread] of (['even', 'bursts', 'late'] as const).entries())
        // Each spread with one of the counts; with all of them where there is time.
        for (const count of cases([COUNTS[(turn + i) % COUNTS.length]], COUNTS))
          for (let seed = 0; seed < cases(1, 12); seed++) {
            const input = inputFor(denseDataset(spread, count, seed));
            const plan = planOf(input, width);
            // A picture that names as many events as it may counts the others, whatever has room.
            const isFull = plan.flags.length >= MOST_NAMED;
            const free = isFull ? [] : withFreePlace(plan.hung.unplaced, plan, input);
            if (!most) expect(free, `${count} events, ${spread}, seed ${seed}`).to.deep.equal([]);
            total.counted += plan.hung.unplaced.length;
            total.free += free.length;
          }
      expect(total.counted, 'some are counted').to.be.above(cases(300, 1000));
      expect(total.free / total.counted).to.be.at.most(most);
    });

  it('would be found free without the flags that hang there', () => {
    let [removed, found] = [0, 0];
    for (const spread of ['even', 'bursts', 'late'] as const) {
      const input = inputFor(denseDataset(spread, 150, 0));
      const plan = planOf(input, 1120);
      for (const flag of plan.flags) {
        removed++;
        found += withFreePlace([flag], {...plan, flags: plan.flags.filter((other) => other !== flag)}, input).length;
      }
    }
    expect(found / removed).to.be.above(0.5);
  });
});
