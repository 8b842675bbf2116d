import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {Projection} from '../../src/layout/layout-plan.js';
import {en} from '../../src/locales/en.js';
import {metricTable} from '../../src/render/metric-table.js';
import {crowdKind} from '../../src/scene/crowd-kind.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import type {LayoutKind} from '../../src/scene/layout-kind.js';
import {ScenePlan} from '../../src/scene/scene-plan.js';
import {tallKind} from '../../src/scene/tall-kind.js';
import {oneAxisKind} from '../../src/scene/vertical-kind.js';
import {Failures} from '../support/failures.js';
import {type Seen, textsIn} from '../support/picture-texts.js';
import {datasets, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';

const WIDTHS = [390, 700, 1120];
const SCALES = ['linear', 'folded', 'even', 'log'] as const;
const KINDS: readonly LayoutKind[] = [lanesKind, crowdKind, oneAxisKind, tallKind, ...cases([], [flagsKind])];
/** Of the scales and widths, each dataset is shown in one, or in all. */
const isShown = (dataset: number, scale: number, width: number) =>
  cases(dataset % SCALES.length === scale && dataset % WIDTHS.length === width, true);
const measure = metricTable();
/** What rounding does, px. */
const SLACK = 0.02;

describe('the labels of an axis', () => {
  it('are whole, or not there, at every edge and beside the headers of lanes, whichever way time runs', () => {
    const random = randomFrom(21);
    const failures = new Failures();
    let labels = 0;
    for (const [n, [name, value]] of Array.from(datasets(0, 10)).entries()) {
      const {dataset} = readDataset(value);
      const table = compileTable(dataset);
      for (const kind of KINDS) {
        for (const [i, scale] of SCALES.entries()) {
          for (const [j, width] of WIDTHS.entries()) {
            if (!isShown(n, i, j)) continue;
            const axisDirection = n % 2 ? 'rtl' : 'ltr';
            const options = {width, measure, messages: en, scale, groupBy: 'group', axisDirection} as const;
            const scenePlan = new ScenePlan(dataset, table, kind, options);
            const isMirrored = kind.along === 'x' && axisDirection === 'rtl';
            for (const {view, time} of viewsOf({input: scenePlan.input.layout}, random, {parts: cases(4, 20)})) {
              const {plotX = 0} = scenePlan.plan.project(view, true) as Projection & {readonly plotX?: number};
              const scene = scenePlan.sceneAt(time);
              const [left, right] = isMirrored ? [0, width - plotX] : [plotX, width];
              const ticks = textsIn(scene, measure).filter(({part}) => part === 'tick-label');
              labels += ticks.length;
              const isCut = ({box: {x, y, ...size}}: Seen) =>
                x < left - SLACK ||
                x + size.width > right + SLACK ||
                (kind.along === 'y' && (y < 0 || y + size.height > scene.height));
              failures.add(
                toldAs(name, `${kind.name}, ${scale}, ${axisDirection}`, width, view),
                ticks.filter(isCut).map(({words}) => `“${words}” is cut`),
              );
            }
          }
        }
      }
    }
    failures.expectNone();
    expect(labels).to.be.above(500);
  });
});
