import {expect} from 'chai';
import type {Along, CountChip} from '../../src/layout/layout-input.js';
import type {TimeScale} from '../../src/layout/time-scale.js';
import {clampTime} from '../../src/view/view.js';
import type {TestInput} from './layout-input.js';

/** What rounding does, px. */
const SLACK = 1;
/** The farthest that events of a chip without neighbours lie from its middle: a cell of a scale that is √2 coarser, px. */
const LONE_REACH = 48 * Math.SQRT2;
/** A chip without neighbours that is no farther from an edge has taken in what lies beyond it, px. */
const NEAR_EDGE = 44;

/** A chip down the axis and the distance to what it counts are as long as a finger is wide together, px. */
const BESIDE = 20 + SLACK;

/** How far a card may stand from its mark, and so beyond an edge where that is in view, px. */
const CARD_REACH = 200;

/** Where chips stand: along the axis between two places, px. */
export interface ChipStretch {
  readonly along: Along;
  readonly scale: TimeScale;
  readonly from: number;
  readonly to: number;
  /** The events of bars whose names may stand beyond the last edge: they are counted there. */
  readonly bars?: readonly {readonly rows: readonly number[]}[];
}

/**
 * Expects that a chip stands where its events are: those of a ribbon within their cells, those of one that stands alone
 * near it, and those beyond an edge at that edge; and that no two chips count each other's stretch of time.
 */
export function expectCountedInPlace(
  chips: readonly CountChip[],
  input: TestInput,
  {along, scale, from, to, bars = []}: ChipStretch,
  what: string,
): void {
  const onBars = new Set(bars.flatMap(({rows}) => rows));
  const placesOf = ({rows}: CountChip, isToLast: boolean) =>
    rows.map((row) => {
      if (isToLast && onBars.has(row)) return to;
      const {earliest, endLatest} = input.dates[row];
      // The name of a bar that reaches up to the last edge may stand beyond it.
      const time = isToLast || !Number.isFinite(earliest) ? endLatest : earliest;
      return scale.toPx(clampTime(time, input.extent));
    });
  // What has begun at no known time may count where it ends, and be drawn from the start.
  const isBeginless = ({rows}: CountChip) => rows.some((row) => !Number.isFinite(input.dates[row].earliest));
  let last = -Infinity;
  chips.forEach((chip, i) => {
    if (isBeginless(chip)) return;
    const [start, length] = along === 'x' ? [chip.x, chip.width] : [chip.y, chip.height];
    const end = start + length;
    const near = chip.isInRibbon ? SLACK : NEAR_EDGE;
    const [isFirst, isLast] = [i === 0 && start <= from + near, i === chips.length - 1 && end >= to - near];
    const places = placesOf(chip, isLast);
    const [first, final] = [Math.min(...places), Math.max(...places)];
    const told = `${what}: ${chip.label} from ${start} to ${end} px counts events from ${first} to ${final} px`;
    if (along === 'y') {
      // A chip down the axis stands within a finger's width of the stretch that it counts, where the labels of the axis
      // leave room; at an edge, near what has its card beyond it.
      if (!isLast) expect(first, told).to.be.at.most(end + (isFirst ? CARD_REACH : BESIDE));
      if (!isFirst) expect(final, told).to.be.at.least(start - (isLast ? CARD_REACH : BESIDE));
    } else {
      const [left, right] = chip.isInRibbon
        ? [start - SLACK, end + SLACK]
        : [(start + end) / 2 - LONE_REACH - length / 2, (start + end) / 2 + LONE_REACH + length / 2];
      if (!isFirst) expect(first, told).to.be.at.least(left);
      if (!isLast) expect(final, told).to.be.at.most(right);
    }
    // What has no room at the edge, though its mark is in view, is counted there.
    if (along === 'x' || !isFirst) {
      if (along === 'x' || !isLast) expect(first, `${told}, after those of another`).to.be.at.least(last - SLACK);
      last = final;
    }
  });
}
