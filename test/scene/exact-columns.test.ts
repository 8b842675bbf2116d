import {expect} from 'chai';
import {columnDate} from '../../src/data/column-dates.js';
import {isPlain} from '../../src/time/event-date.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {picturesOf} from '../support/pictures.js';

/** A second of a year before 10,000 BC: EDTF has no text for it. */
const EARLY = Date.UTC(1990, 0, 1) - 8e15;

describe('dates of columns for which EDTF has no text', () => {
  it('are exact to their unit all the same', () => {
    const point = columnDate(EARLY, EARLY, 'second');
    expect(point.edtf).to.equal(undefined);
    expect(isPlain(point)).to.equal(true);
    const span = columnDate(EARLY, EARLY + 1e9, 'second');
    expect(isPlain(span) && isPlain(span, 'end')).to.equal(true);
  });

  it('have no marks of uncertain dates in the legend', () => {
    const {scenePlan, input} = picturesOf(
      {
        columns: {
          start: Float64Array.from([EARLY, 0, 1e9]),
          precision: 'second',
          title: ['A', 'B', 'C'],
        },
      },
      flagsKind,
      1000,
    );
    expect(scenePlan.sceneAt(input.extent).legend).to.deep.equal([]);
  });
});
