import {expect} from 'chai';
import {finish} from '../../src/data/steps.js';
import {flagsDetail} from '../../src/layout/flags/flags-detail.js';
import {planFlags} from '../../src/layout/flags/flags-plan.js';
import {NARROW_YEAR} from '../../src/layout/flags/hang-flags.js';
import {projectFlags} from '../../src/layout/flags/project-flags.js';
import {refineFlags} from '../../src/layout/flags/refine-flags.js';
import {metaOf, SEPARATOR} from '../../src/layout/layout-input.js';
import {MEAN_YEAR} from '../../src/time/calendar.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import {inputFor, type TestInput} from '../support/layout-input.js';
import {cases, inTurn} from '../support/thorough.js';

const planOf = (input: TestInput, width: number) =>
  finish(planFlags(input, {width, leastHeight: 120, mostHeight: 640}));

describe('dates of flags', () => {
  it('give up their day, all of a picture, where years are narrow and flags on one line need the room, and keep their state', () => {
    const widths = inTurn([700, 900, 1100]);
    let count = 0;
    let pictures = 0;
    for (const [name, dataset] of Object.entries(CHRONOLOGIES)) {
      const input = inputFor(dataset);
      for (const width of widths()) {
        const plan = planOf(input, width);
        const short = plan.flags.filter(({date}) => date !== undefined);
        count += short.length;
        const what = `${name} at ${width} px`;
        if (short.length) {
          pictures++;
          expect(plan.compressedAxis.pxPerMs * MEAN_YEAR, what).to.be.lessThan(NARROW_YEAR);
          // One form of dates in one picture.
          for (const {row, date} of plan.flags)
            expect(date ?? input.words(row).date, what).to.equal(input.shortDate(row, 'years'));
        }
        for (const {row, date, metaLines, isFlat, width: textWidth} of short) {
          const words = input.words(row);
          expect(date, what).to.equal(input.shortDate(row, 'years'));
          const meta = words.state ? date + SEPARATOR + words.state : date;
          if (isFlat) expect(metaLines, what).to.deep.equal([meta]);
          else expect(metaLines.join(' '), what).to.equal(meta);
          expect(input.measure.width(date!, 'smallStrong'), what).to.be.lessThan(
            input.measure.width(words.date, 'smallStrong'),
          );
          expect(textWidth, what).to.be.lessThan(width);
        }
      }
    }
    expect(count).to.be.greaterThan(cases(5, 20));
    expect(pictures).to.be.greaterThan(cases(0, 3));
  });

  it('so win places for others', () => {
    // 30 without.
    expect(planOf(inputFor(CHRONOLOGIES.presidents), 700).flags).to.have.lengthOf.at.least(36);
  });

  it('are whole where all have a place', () => {
    const {flags, chips} = planOf(inputFor(CHRONOLOGIES.presidents), 1100);
    expect(chips).to.deep.equal([]);
    expect(flags.filter(({date}) => date !== undefined)).to.deep.equal([]);
  });

  it('are whole again in a view at rest that shows months, where there is room', () => {
    const input = inputFor(CHRONOLOGIES.presidents);
    const {extent} = input;
    let plan = planOf(input, 700);
    const [whole, rows] = [plan, new Set(plan.flags.filter(({date}) => date !== undefined).map(({row}) => row))];
    for (let level = 1; plan.compressedAxis.pxPerMs * MEAN_YEAR < 2 * NARROW_YEAR; level++)
      plan = finish(refineFlags(plan, level, whole, input));
    const length = (extent.end - extent.start) * (whole.compressedAxis.pxPerMs / plan.compressedAxis.pxPerMs);
    let [seen, again] = [0, 0];
    for (let {start} = extent; start + length <= extent.end; start += length / 2) {
      const view = {start, end: start + length};
      for (const {row, date, metaLines} of projectFlags(plan, view, input, flagsDetail.resting).flags) {
        if (!rows.has(row)) continue;
        seen++;
        if (date === undefined) again++;
        const words = input.words(row);
        expect(metaLines[0]).to.equal(metaOf({date: date ?? words.date, state: words.state}));
      }
    }
    expect(seen).to.be.greaterThan(10);
    expect(again / seen).to.be.greaterThan(0.3);
  });
});
