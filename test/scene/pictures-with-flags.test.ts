import {flagsKind} from '../../src/scene/flags-kind.js';
import {expectCountedInPlace} from '../support/counted-in-place.js';
import {Failures} from '../support/failures.js';
import {cutFlags, flagMarks, missedPlaces, namelessFlagBars} from '../support/flag-oracles.js';
import {textOverlaps} from '../support/picture-texts.js';
import {datasets, picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {expectSound} from '../support/sound-layout.js';

const WIDTHS = [700, 1100];
/** What a picture may take at most, and beyond the ends of the axis its chips, px. */
const MOST_HEIGHT = 640;
const DOT_ROOM = 8;

describe('every picture with flags', () => {
  before(() => flagsKind.loadDetail!());

  it('tells what is in view once and in place, names every bar, and has no text on another or cut', () => {
    const random = randomFrom(42);
    const failures = new Failures();
    for (const [name, dataset] of datasets(10)) {
      for (const width of WIDTHS) {
        const pictures = picturesOf(dataset, flagsKind, width);
        const {plan, scenePlan, input} = pictures;
        const {above} = scenePlan;
        for (const {view, time} of viewsOf(pictures, random)) {
          const what = toldAs(name, 'flags', width, view);
          const layout = plan.project(view, true);
          const scale = plan.scale(view);
          failures.try(() => expectSound(layout, input, what, view));
          const [from, to] = [scale.from - DOT_ROOM, scale.to + DOT_ROOM];
          const stretch = {along: 'x', scale, from, to, bars: layout.bars} as const;
          failures.try(() => expectCountedInPlace(layout.chips, input, stretch, what));
          failures.add(what, [
            ...namelessFlagBars(layout, input, view),
            ...cutFlags(layout, input),
            ...(view === input.extent ? missedPlaces(layout, input, scale, MOST_HEIGHT - above) : []),
            ...textOverlaps(scenePlan.sceneAt(time), input.measure, flagMarks(layout, input, above)),
          ]);
        }
      }
    }
    failures.expectNone();
  });
});
