import {expect} from 'chai';
import {Candidate, type HungLabel, LabelPlaces} from '../../../src/layout/crowd/label-places.js';

const WIDEST = 300;
const WITHIN = {from: 0, to: 1000};
const hung = (at: number, tier = 0): HungLabel => ({row: 0, at, width: 200, tier, hang: 'right', from: 0});

/** A candidate whose label is so wide, px. */
const candidateAt = (at: number, width = 100) => new Candidate(1, at, WITHIN, () => width);

describe('LabelPlaces', () => {
  it('measure no label whose pole finds no room', () => {
    const candidate = candidateAt(200);
    const places = new LabelPlaces(1);
    // It would run through the text of the other one.
    expect(places.place(candidate, [hung(100)], () => [])).to.equal(undefined);
    expect(places.hasPlace(candidate, [hung(100)], WIDEST)).to.equal(false);
    expect(candidate.isMeasured).to.equal(false);
    // In the tier below it does not.
    expect(new LabelPlaces(2).place(candidate, [hung(100, 1)], () => [])).to.include({row: 1, width: 100, tier: 0});
    expect(candidate.isMeasured).to.equal(true);
  });

  it('measure no label that has room however wide it is', () => {
    const candidate = candidateAt(600);
    expect(new LabelPlaces(1).hasPlace(candidate, [hung(100)], WIDEST)).to.equal(true);
    expect(candidate.isMeasured).to.equal(false);
  });

  it('measure a label that has room only if it is short', () => {
    for (const [width, hasRoom] of [
      [80, true],
      [140, false],
    ] as const) {
      const candidate = candidateAt(400, width);
      // Between the end of one text and the pole of the next there are 100 px on either side.
      const others = [{...hung(90), width: 200}, hung(510)];
      expect(new LabelPlaces(1).hasPlace(candidate, others, WIDEST)).to.equal(hasRoom);
      expect(candidate.isMeasured).to.equal(true);
    }
  });
});
