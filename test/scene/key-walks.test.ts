import {expect} from 'chai';
import type {LayoutKind} from '../../src/scene/layout-kind.js';
import {crowdKind} from '../../src/scene/crowd-kind.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import {stopsIn} from '../../src/scene/scene-stops.js';
import {tallKind} from '../../src/scene/tall-kind.js';
import {verticalKind} from '../../src/scene/vertical-kind.js';
import {Failures} from '../support/failures.js';
import {datasets, picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {cases, inTurn} from '../support/thorough.js';

const KINDS: readonly (readonly [kind: LayoutKind, widths: readonly number[]])[] = [
  [flagsKind, [700, 1100, 1900]],
  [lanesKind, [390, 1100]],
  [verticalKind, [390, 700]],
  [crowdKind, [700, 1100]],
  [tallKind, [390, 700]],
];

describe('the stops of keys in a view at rest', () => {
  for (const [kind, all] of KINDS)
    it(`are all that is shown, once each, in the order in which it begins: ${kind.name}`, () => {
      const random = randomFrom(71);
      const failures = new Failures();
      const widths = inTurn(all);
      let shown = 0;
      for (const [name, dataset] of datasets(4, 60))
        for (const width of widths()) {
          const pictures = picturesOf(dataset, kind, width);
          const {scenePlan} = pictures;
          const {earliest} = scenePlan.input.layout.table;
          for (const {view, time} of viewsOf(pictures, random, {parts: cases(5, 20)})) {
            const {items} = scenePlan.sceneAt(time);
            const stops = stopsIn(scenePlan, view, {items});
            const what = toldAs(name, kind.name, width, view);
            const keys = stops.map(({key}) => key);
            if (new Set(keys).size < keys.length) failures.add(what, ['a key leads to two stops']);
            const lanes = new Map<number | undefined, number>();
            for (const {key, lane, row} of stops) {
              if (row === undefined) continue;
              const before = lanes.get(lane) ?? -Infinity;
              if (earliest[row] < before) failures.add(what, [`${key} begins before what precedes it`]);
              lanes.set(lane, Math.max(before, earliest[row]));
            }
            for (const {key} of items) {
              shown++;
              if (!keys.includes(key)) failures.add(what, [`${key} is no stop`]);
            }
          }
        }
      failures.expectNone();
      expect(shown).to.be.above(500);
    });
});
