import {expect} from 'chai';
import {worthOf} from '../../src/layout/flags/hang-flags.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import type {Scene} from '../../src/scene/scene.js';
import {expectCountedInPlace} from '../support/counted-in-place.js';
import {Failures} from '../support/failures.js';
import {flagMarks} from '../support/flag-oracles.js';
import {textOverlaps} from '../support/picture-texts.js';
import {datasets, picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {expectSound} from '../support/sound-layout.js';
import {cases, inTurn} from '../support/thorough.js';

const WIDTHS = [700, 1120];
/** Of a picture in a frame whose height the page has set, px: what a title and a legend leave of it may be very little. */
const HEIGHTS = cases([0, 60, 120], [0, 30, 48, 60, 70, 74, 80, 92, 100, 120, 160, 200, 260, 320]);
/** Of frames of which each has more room than the one before, px. */
const ROOMIER = cases([48, 120, 260], [48, 80, 120, 160, 200, 260, 320]);
/** So high is an axis with the labels of its ticks and with chips, px. */
const LEAST = 48;
const DOT_ROOM = 8;

/** The texts of a scene that its top or its foot cuts. */
function cutTexts({marks, height}: Scene): string[] {
  return marks.flatMap((mark) =>
    mark.type === 'text' && (mark.y < 8 || mark.y > height - 2)
      ? [`${mark.part} “${mark.text}” at ${mark.y} of ${height} px is cut`]
      : [],
  );
}

/** The search may find a little less in a frame that is a little higher. */
const NEARLY = 0.97;
/** As much as eight events of the usual importance. */
const LEAST_TOLD = 8 * worthOf(0.5);

describe('a picture in a low frame', () => {
  it('with flags takes no more than the frame has, cuts nothing, and counts in place what has no room', () => {
    const random = randomFrom(7);
    const widths = inTurn(WIDTHS);
    const heights = inTurn(HEIGHTS);
    const failures = new Failures();
    for (const [name, dataset] of datasets(2, 60)) {
      for (const width of widths()) {
        for (const height of heights()) {
          const pictures = picturesOf(dataset, flagsKind, width, 'auto', height);
          const {plan, scenePlan, input} = pictures;
          for (const {view, time} of viewsOf(pictures, random, {parts: 2})) {
            const what = `${toldAs(name, 'flags', width, view)} at ${height} px`;
            const layout = plan.project(view, true);
            const scale = plan.scale(view);
            const scene = scenePlan.sceneAt(time);
            failures.try(() => {
              expect(scene.height, what).to.equal(Math.max(height, LEAST));
              expectSound(layout, input, what, view);
              for (const bar of layout.bars)
                expect(bar.y + bar.height, `${what}: the foot of a bar`).to.be.at.most(layout.height);
            });
            const [from, to] = [scale.from - DOT_ROOM, scale.to + DOT_ROOM];
            failures.try(() =>
              expectCountedInPlace(layout.chips, input, {along: 'x', scale, from, to, bars: layout.bars}, what),
            );
            failures.add(what, [
              ...cutTexts(scene),
              ...textOverlaps(scene, input.measure, flagMarks(layout, input, scenePlan.above)),
            ]);
          }
        }
      }
    }
    failures.expectNone();
  });

  it('tells more the more room it has, and the names of eras only where they leave room for events', () => {
    const widths = inTurn(WIDTHS, 1);
    for (const [name, dataset] of datasets(0, 0)) {
      for (const width of widths()) {
        let last = 0;
        for (const height of ROOMIER) {
          const {scenePlan} = picturesOf(dataset, flagsKind, width, 'auto', height);
          const {items, marks} = scenePlan.sceneAt(scenePlan.extent);
          const named = items.filter(({kind}) => kind === 'event');
          const {table, rowOf} = scenePlan.input;
          const told = named.reduce((sum, {ids: [id]}) => sum + worthOf(table.importance[rowOf(id)!]), 0);
          expect(told, `${name}, ${width} × ${height} px`).to.be.at.least(last * NEARLY);
          last = told;
          const names = marks.filter(({part}) => part === 'era-label');
          if (height < 80) expect(names, `${name}, ${height} px`).to.deep.equal([]);
          else if (height > 160) expect(names.length > 0, `${name}, ${height} px`).to.equal(Boolean(dataset.eras));
        }
        expect(last, name).to.be.above(LEAST_TOLD);
      }
    }
  });

  it('in lanes is as high as its frame, and scrolls to all that it has', () => {
    const heights = inTurn(HEIGHTS);
    for (const [name, dataset] of datasets(0, 0)) {
      for (const height of heights()) {
        const {scenePlan} = picturesOf(dataset, lanesKind, 700, 'auto', height);
        const {plan, extent, above} = scenePlan;
        const {height: own} = scenePlan.sceneAt(extent);
        expect(own, `${name} at ${height} px`).to.equal(height);
        plan.scrollTo!('all');
        const all = {...scenePlan.sceneAt(extent), height: plan.fullHeight! + above};
        expect(cutTexts(all), `${name} at ${height} px`).to.deep.equal([]);
        expect(all.items.filter(({kind}) => kind === 'lane')).to.have.lengthOf(plan.lanes!.length);
      }
    }
  });
});
