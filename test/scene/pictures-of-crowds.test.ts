import {expect} from 'chai';
import type {CrowdLayout} from '../../src/layout/crowd/crowd-layout.js';
import {isInView} from '../../src/query/events-in-view.js';
import {crowdKind} from '../../src/scene/crowd-kind.js';
import type {Scene} from '../../src/scene/scene.js';
import {stopsOf} from '../../src/scene/scene-stops.js';
import type {View} from '../../src/view/view.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import {Failures} from '../support/failures.js';
import {cutFlags, cutLabels} from '../support/flag-oracles.js';
import type {TestInput} from '../support/layout-input.js';
import {namelessCounts} from '../support/named-counts.js';
import {overlap, textOverlaps, textsIn} from '../support/picture-texts.js';
import {picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {cases, inTurn} from '../support/thorough.js';
import {unevenDataset} from '../support/uneven-dataset.js';

const WIDTHS = [360, 700, 1100];
/** Of an item in the list over the picture: its row, its button, and what holds its words. */
const ELEMENTS_OF_ITEM = 8;
const MOST_ELEMENTS = 600;

/** Every chronology, and so many uneven datasets of 200 to 1,500 events. */
function* crowds() {
  yield* Object.entries(CHRONOLOGIES);
  for (let seed = 0; seed < cases(9, 100); seed++) {
    const count = 200 + ((seed * 331) % 1301);
    const dataset = unevenDataset(seed, count);
    // Some events are ahead.
    const years = dataset.events.map(({date}) => (date as string).slice(0, 4)).sort();
    const now = years[Math.floor(count * [0.3, 0.6, 0.9][Math.floor(seed / 3) % 3])];
    yield [`seed ${seed} of ${count}`, {...dataset, now}] as const;
  }
}

/** Flags whose text the pole of another runs through. */
function crossedFlags({flags}: CrowdLayout, {ids}: TestInput): string[] {
  return flags.flatMap((flag) =>
    flags
      .filter(({at, y}) => at !== flag.at && y < flag.y && at > flag.x && at < flag.x + flag.width)
      .map(({row}) => `the pole of ${ids[row]} runs through the text of ${ids[flag.row]}`),
  );
}

/** Events in view that are told nowhere: neither named, nor drawn by themselves, nor counted. */
function untold({flags, bars, unlabelled, periods}: CrowdLayout, {table, ids}: TestInput, view: View): string[] {
  const told = new Set([
    ...flags.map(({row}) => row),
    ...bars.flatMap(({rows}) => rows),
    ...unlabelled.flatMap(({rows}) => rows),
  ]);
  return ids.flatMap((id, row) => {
    if (!isInView(table, row, view) || told.has(row)) return [];
    const isCounted = periods.some(
      ({counts, ...period}) => isInView(table, row, period) && counts!.some((count) => count),
    );
    return isCounted ? [] : [`${id} is in view, but told nowhere`];
  });
}

/** Periods that count others than lie in them. */
function miscounted({periods}: CrowdLayout, {table}: TestInput): string[] {
  return periods.flatMap(({start, end, counts}) => {
    const counted = counts!.reduce((sum, count) => sum + count, 0);
    const rows = Array.from(table.order.keys()).filter((row) => isInView(table, row, {start, end}));
    return counted === rows.length ? [] : [`the period from ${start} counts ${counted} of ${rows.length}`];
  });
}

const elementsOf = ({marks, items}: Scene) => marks.length + ELEMENTS_OF_ITEM * items.length;

/** What is wrong with the label of "now": poles run through it, or it is cut. */
function faultsOfNow({poles, now, width}: CrowdLayout): string[] {
  const {label} = now ?? {};
  if (!label) return [];
  const end = label.x + label.width;
  return [
    ...(end > width ? ['the label of now is cut'] : []),
    ...poles.filter(({at}) => at > label.x && at < end).map(({at}) => `a pole at ${at} runs through the label of now`),
  ];
}

/** Poles that are drawn over what is said of the grid line, whose halo interrupts those below it. */
function polesOverScale({marks}: Scene): string[] {
  const at = marks.findIndex(({part}) => part === 'density-label');
  return at < 0 ? [] : marks.slice(at).flatMap(({part, key}) => (part === 'pole' ? [`${key} is over the scale`] : []));
}

/** What is said of the grid line, and whether columns stand behind it, or poles run through it. */
function scaleWords(scene: Scene, {columns, poles, axis}: CrowdLayout, {measure}: TestInput) {
  const words = textsIn(scene, measure).find(({part}) => part === 'density-label');
  const isOnColumns = columns.some(({from, to, heights}) => {
    const height = heights.reduce((sum, one) => sum + one, 0);
    return words && overlap(words.box, {x: from, y: axis.across - height, width: to - from, height});
  });
  const isCrossed = poles.some(({at}) => words && at > words.box.x && at < words.box.x + words.box.width);
  return {words, isOnColumns, isCrossed};
}

describe('every picture of a crowd', () => {
  it('tells what is in view, counts what lies in each period, and has no text on another, crossed or cut', () => {
    const random = randomFrom(11);
    const widths = inTurn(WIDTHS);
    const failures = new Failures();
    let named = 0;
    let nows = 0;
    let scales = 0;
    let onColumns = 0;
    let crossed = 0;
    for (const [name, dataset] of crowds()) {
      for (const width of widths()) {
        const pictures = picturesOf(dataset, crowdKind, width);
        const {plan, scenePlan, input} = pictures;
        for (const {view, time} of viewsOf(pictures, random)) {
          const what = toldAs(name, 'crowd', width, view);
          const layout = plan.project(view, true) as CrowdLayout;
          const scene = scenePlan.sceneAt(time);
          named += layout.flags.length;
          if (scene.marks.some(({part}) => part === 'now-label')) nows++;
          const {words, isOnColumns, isCrossed} = scaleWords(scene, layout, input);
          if (words) scales++;
          if (isOnColumns) onColumns++;
          if (isCrossed) crossed++;
          failures.add(what, [
            ...untold(layout, input, view),
            ...miscounted(layout, input),
            ...crossedFlags(layout, input),
            ...faultsOfNow(layout),
            ...cutLabels(layout, input),
            ...cutFlags(layout, plan.project(view, false) as CrowdLayout, input),
            ...textOverlaps(scene, input.measure, []),
            ...namelessCounts(scene),
            ...polesOverScale(scene),
            ...(elementsOf(scene) > MOST_ELEMENTS ? [`${elementsOf(scene)} elements`] : []),
          ]);
          failures.try(() => {
            const keys = new Set(stopsOf(scenePlan, view).map(({key}) => key));
            const labelled = scene.items.filter(({kind}) => kind === 'period' || kind === 'event');
            const inside = labelled.filter(({box}) => box.x >= 0 && box.x + box.width <= width && box.width > 30);
            expect(
              inside.filter(({key}) => !keys.has(key)).map(({label}) => label),
              `${what}: no stops`,
            ).to.deep.equal([]);
          });
        }
      }
    }
    failures.expectNone();
    expect(named, 'labels in all pictures').to.be.above(cases(300, 1000));
    expect(scales, 'words of grid lines').to.be.above(cases(40, 100));
    expect(onColumns / scales, 'of them on columns').to.be.below(0.25);
    expect(crossed / scales, 'of them crossed by poles').to.be.below(0.25);
    expect(nows, 'labels of now').to.be.above(cases(2, 5));
  });
});
