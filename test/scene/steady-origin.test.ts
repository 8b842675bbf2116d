import {expect} from 'chai';
import {crowdKind} from '../../src/scene/crowd-kind.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import type {LayoutKind} from '../../src/scene/layout-kind.js';
import type {Scene} from '../../src/scene/scene.js';
import {steadyOrigin} from '../../src/scene/steady-origin.js';
import {oneAxisKind} from '../../src/scene/vertical-kind.js';
import type {View} from '../../src/view/view.js';
import {limitView} from '../../src/view/view-limits.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import {Failures} from '../support/failures.js';
import {type FlatMark, flatMarks} from '../support/flat-marks.js';
import {picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';

const KINDS: readonly LayoutKind[] = [flagsKind, lanesKind, oneAxisKind, crowdKind];
/** As far as positions are exact, px: they are rounded to hundredths twice. */
const EXACT = 0.011;
/** How far a view is moved, in parts of its length. */
const MOVE = 0.03;
/** What is nearer to an edge may be cut by it, in parts of a view's length. */
const EDGE = 0.1;
/** Of these marks, so many may change: chips that count what comes into view; and as many in any case. */
const CHANGED_PART = 0.1;
const CHANGED_LEAST = 3;

/** Where the corners of a mark stand, px; none for a path. */
function cornersOf(mark: FlatMark): readonly (readonly [x: number, y: number])[] {
  if (mark.type === 'path') return [];
  if (mark.type !== 'line') return [[mark.x, mark.y]];
  return [
    [mark.x1, mark.y1],
    [mark.x2, mark.y2],
  ];
}

/** The places of all that is drawn and can be chosen, by key, px from a corner of the picture. */
function placesIn({marks, items, origin: [left, top]}: Scene): Map<string, readonly number[]> {
  return new Map<string, readonly number[]>([
    ...flatMarks(marks).map(
      (mark) => [`${mark.type} ${mark.key}`, cornersOf(mark).flatMap(([x, y]) => [left + x, top + y])] as const,
    ),
    ...items.map(({key, box}) => [`item ${key}`, [left + box.x, top + box.y, box.width, box.height]] as const),
  ]);
}

/** A view of a picture, and how its scenes are drawn. */
interface Moving {
  readonly what: string;
  readonly view: View;
  /** A view a little later, at the same scale. */
  moved(view: View): View;
  /** A view around it that is a little longer. */
  zoomedOut(view: View): View;
  /** Whether an event lies in a view, with all that is drawn of it. */
  isInside(id: string, view: View): boolean;
  measured(view: View, before?: Scene): Scene;
  plain(view: View): Scene;
}

function* moving(): Generator<Moving> {
  const random = randomFrom(81);
  for (const [name, dataset] of Object.entries(CHRONOLOGIES))
    for (const kind of KINDS) {
      const width = kind.along === 'y' ? 360 : 900;
      const pictures = picturesOf(dataset, kind, width);
      const {scenePlan} = pictures;
      const {
        scale,
        input: {table},
      } = scenePlan;
      for (const {time} of viewsOf(pictures, random, {parts: 4, deepest: 5}))
        yield {
          what: toldAs(name, kind.name, width, time),
          view: time,
          moved(view) {
            const {start, end} = scale?.viewToAxis(view) ?? view;
            const shift = MOVE * (end - start);
            const later = {start: start + shift, end: end + shift};
            return scale?.viewToTime(later) ?? later;
          },
          zoomedOut(view) {
            const {start, end} = scale?.viewToAxis(view) ?? view;
            const more = MOVE * (end - start);
            const longer = limitView({start: start - more, end: end + more}, scenePlan.extent);
            return scale?.viewToTime(longer) ?? longer;
          },
          isInside(id, {start, end}) {
            const row = scenePlan.input.rowOf(id)!;
            const margin = EDGE * (end - start);
            return table.earliest[row] > start + margin && table.endLatest[row] < end - margin;
          },
          measured: (view, before) => scenePlan.sceneAt(view, false, steadyOrigin(scenePlan, view, before)),
          plain: (view) => scenePlan.sceneAt(view, false),
        };
    }
}

describe('a scene that is measured from a steady origin', () => {
  let scenes: readonly Moving[];
  before(() => (scenes = [...moving()]));

  it('has everything where a scene that is measured from its corner has it', () => {
    const failures = new Failures();
    for (const {what, view, measured, plain} of scenes) {
      const places = placesIn(measured(view));
      const wrong = [...placesIn(plain(view))].filter(([key, at]) =>
        at.some((px, i) => !(Math.abs(px - (places.get(key)?.[i] ?? NaN)) < EXACT)),
      );
      failures.add(
        what,
        wrong.map(([key]) => key),
      );
    }
    failures.expectNone();
  });

  it('keeps its point while a view is zoomed, and has everything in its place', () => {
    const failures = new Failures();
    let zoomed = 0;
    for (const {what, view, zoomedOut, measured, plain} of scenes) {
      const before = measured(view);
      const later = zoomedOut(view);
      const after = measured(later, before);
      if (before.isWhole || after.isWhole) continue;
      zoomed++;
      const places = placesIn(after);
      const wrong = [...placesIn(plain(later))].filter(([key, at]) =>
        at.some((px, i) => !(Math.abs(px - (places.get(key)?.[i] ?? NaN)) < EXACT)),
      );
      if (String(after.origin) !== String(before.origin)) wrong.push(['origin', []]);
      failures.add(
        what,
        wrong.map(([key]) => key),
      );
    }
    failures.expectNone();
    expect(zoomed).to.be.above(100);
  });

  it('leaves the marks of all events that no edge cuts as they are while a view is moved at one scale', () => {
    const failures = new Failures();
    let shown = 0;
    for (const {what, view, moved, measured, isInside} of scenes) {
      const before = measured(view);
      const later = moved(view);
      const after = measured(later);
      // Each two to four views the origin is another.
      const distance = Math.hypot(after.origin[0] - before.origin[0], after.origin[1] - before.origin[1]);
      if (before.isWhole || distance > 2 * MOVE * Math.max(before.width, before.height)) continue;
      const known = new Map(flatMarks(before.marks).map((mark) => [`${mark.type} ${mark.key}`, JSON.stringify(mark)]));
      const inside = flatMarks(after.marks).filter(({ids}) =>
        ids?.every((id) => isInside(id, view) && isInside(id, later)),
      );
      const changed = inside.filter((mark) => known.get(`${mark.type} ${mark.key}`) !== JSON.stringify(mark));
      shown += inside.length;
      if (changed.length > CHANGED_LEAST + CHANGED_PART * inside.length)
        failures.add(what, [`${changed.length} of ${inside.length}: ${changed.map(({key}) => key).join(', ')}`]);
    }
    failures.expectNone();
    expect(shown).to.be.above(2000);
  });
});
