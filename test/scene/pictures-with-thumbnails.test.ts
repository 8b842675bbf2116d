import {expect} from 'chai';
import {flagsKind} from '../../src/scene/flags-kind.js';
import type {LayoutKind} from '../../src/scene/layout-kind.js';
import {withThumbnails} from '../../src/scene/thumbnails.js';
import {oneAxisKind} from '../../src/scene/vertical-kind.js';
import type {FlagsLayout} from '../../src/layout/flags/project-flags.js';
import type {VerticalLayout} from '../../src/layout/vertical/vertical-layout.js';
import type {View} from '../../src/view/view.js';
import {Failures} from '../support/failures.js';
import type {TestInput} from '../support/layout-input.js';
import {overlap, textsAndChips} from '../support/picture-texts.js';
import {datasets, picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {expectSound, expectSoundVertical} from '../support/sound-layout.js';
import {cases} from '../support/thorough.js';
import {unevenDataset} from '../support/uneven-dataset.js';

/** About every second event has an image, by its id. */
const hasImage = ({id}: {readonly id: string}) => id.length % 2 === id.charCodeAt(id.length - 1) % 2;

/** Few events, so that many have room for a thumbnail. */
const sparse = () =>
  [4, 5, 6, 7, 8, 9].map((count) => [`seed ${count} of ${count}`, unevenDataset(count, count)] as const);

const countOf = ({chips}: {readonly chips: readonly {readonly rows: readonly number[]}[]}) =>
  chips.reduce((sum, {rows}) => sum + rows.length, 0);

/** What is wrong with the thumbnails of every picture of a layout; and how many there are. */
function check<Layout extends FlagsLayout | VerticalLayout>(
  kind: LayoutKind<Layout>,
  width: number,
  expectSoundLayout: (layout: Layout, input: TestInput, what: string, view: View) => void,
): number {
  const random = randomFrom(47);
  const failures = new Failures();
  const adapted = withThumbnails(kind, hasImage) as unknown as LayoutKind<Layout>;
  let shown = 0;
  // Every second chronology with the one layout, the others with the other.
  const some = Array.from(datasets(4)).filter((_, i) => cases(i % 2 === Number(kind.along === 'y'), true));
  for (const [name, dataset] of [...some, ...sparse()]) {
    const plain = picturesOf(dataset, kind, width);
    const pictures = picturesOf(dataset, adapted, width);
    const {plan, scenePlan, input} = pictures;
    const [before, after] = [plain, pictures].map((one) => countOf(one.plan.project(input.extent, true)));
    if (after > before) failures.add(name, [`${after} events are counted with thumbnails, ${before} without`]);
    for (const {view, time} of viewsOf(pictures, random, {parts: 4})) {
      const what = toldAs(`${name} with thumbnails`, kind.name, width, view);
      failures.try(() => expectSoundLayout(plan.project(view, true), input, what, view));
      const scene = scenePlan.sceneAt(time);
      const {texts, chips} = textsAndChips(scene, input.measure);
      const thumbnails = scene.items.flatMap(({thumbnail, box, ids}) => (thumbnail ? [{thumbnail, box, ids}] : []));
      shown += thumbnails.length;
      thumbnails.forEach(({thumbnail, box, ids}, i) => {
        const others = [...texts, ...chips].filter((other) => overlap(thumbnail, other.box));
        const next = thumbnails.slice(i + 1).filter((other) => overlap(thumbnail, other.thumbnail));
        const isWithin =
          thumbnail.x >= box.x &&
          thumbnail.y >= box.y &&
          thumbnail.x + thumbnail.width <= box.x + box.width &&
          thumbnail.y + thumbnail.height <= box.y + box.height;
        failures.add(what, [
          ...others.map(({words}) => `the thumbnail of ${ids[0]} lies on “${words}”`),
          ...next.map((other) => `the thumbnails of ${ids[0]} and ${other.ids[0]} overlap`),
          ...(isWithin ? [] : [`the thumbnail of ${ids[0]} reaches out of its button`]),
        ]);
      });
    }
  }
  failures.expectNone();
  return shown;
}

describe('pictures with thumbnails', () => {
  it('have them on flags where there is room, over nothing, and count no event for them', () => {
    expect(check(flagsKind, 1100, expectSound)).to.be.above(10);
  });

  it('have them on cards down a page', () => {
    expect(check(oneAxisKind, 390, expectSoundVertical)).to.be.above(50);
  });

  it('are on every event with an image where there is room for all', () => {
    const events = Array.from({length: 6}, (_, i) => ({id: `e${i}`, title: `Event ${i}`, date: String(1900 + 20 * i)}));
    for (const kind of [flagsKind, oneAxisKind] as unknown as LayoutKind[]) {
      const {scenePlan} = picturesOf(
        {events},
        withThumbnails(kind, () => true),
        900,
      );
      expect(scenePlan.sceneAt(scenePlan.extent).items.map(({thumbnail}) => Boolean(thumbnail))).to.deep.equal(
        Array(6).fill(true),
      );
    }
  });

  it('are as they were in other layouts', () => {
    const lanes = {name: 'lanes'} as LayoutKind;
    expect(withThumbnails(lanes, hasImage)).to.equal(lanes);
  });
});
