import {expect} from 'chai';
import type {TallLayout} from '../../src/layout/crowd/crowd-layout.js';
import {isInView} from '../../src/query/events-in-view.js';
import type {Scene} from '../../src/scene/scene.js';
import {stopsOf} from '../../src/scene/scene-stops.js';
import {tallKind} from '../../src/scene/tall-kind.js';
import type {View} from '../../src/view/view.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import {Failures} from '../support/failures.js';
import type {TestInput} from '../support/layout-input.js';
import {namelessCounts} from '../support/named-counts.js';
import {textOverlaps} from '../support/picture-texts.js';
import {picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {cases, inTurn} from '../support/thorough.js';
import {unevenDataset} from '../support/uneven-dataset.js';

const WIDTHS = [320, 390, 700, 1120];
/** Of an item in the list over the picture: its row, its button, and what holds its words, with some to spare. */
const ELEMENTS_OF_ITEM = 4;
const MOST_ELEMENTS = 600;

/** Every chronology, and so many uneven datasets of 200 to 1,500 events. */
function* crowds() {
  yield* Object.entries(CHRONOLOGIES);
  for (let seed = 0; seed < cases(6, 60); seed++) {
    const count = 200 + ((seed * 331) % 1301);
    yield [`seed ${seed} of ${count}`, unevenDataset(seed, count)] as const;
  }
}

/** Events in view that are told nowhere: neither on a card, nor drawn by themselves, nor counted in a period of a right count. */
function untold({cards, bars, chips, unlabelled, periods}: TallLayout, {table, ids}: TestInput, view: View): string[] {
  const told = new Set(
    [cards, chips, bars, unlabelled].flatMap((some) => some.flatMap((one) => ('row' in one ? [one.row] : one.rows))),
  );
  const counted = periods.filter(({start, end, counts}) => {
    const rows = ids.filter((_, row) => isInView(table, row, {start, end}));
    return counts!.reduce((sum, count) => sum + count, 0) === rows.length;
  });
  return [
    ...(counted.length < periods.length
      ? [`${periods.length - counted.length} periods count others than lie in them`]
      : []),
    ...ids
      .filter(
        (_, row) =>
          isInView(table, row, view) && !told.has(row) && !counted.some((period) => isInView(table, row, period)),
      )
      .map((id) => `${id} is in view, but told nowhere`),
  ];
}

/** Events that are told twice: with a card, and in a chip or as one without a card. */
function toldTwice({cards, chips, unlabelled}: TallLayout, {ids}: TestInput): string[] {
  const others = new Set([...chips, ...unlabelled].flatMap(({rows}) => rows));
  return cards.filter(({row}) => others.has(row)).map(({row}) => `${ids[row]} has a card, and is counted beside it`);
}

/** What is wrong with the places of cards: on one another, cut, or far from their marks. */
function misplaced({cards, height}: TallLayout, {ids}: TestInput): string[] {
  const sorted = [...cards].sort((a, b) => a.y - b.y);
  return sorted.flatMap((card, i) => {
    const name = ids[card.row];
    const next = sorted[i + 1];
    const distance = Math.max(0, card.y - card.at, card.at - card.y - card.height);
    return [
      ...(next && card.y + card.height > next.y ? [`${name} lies on ${ids[next.row]}`] : []),
      ...(card.y < 0 || card.y + card.height > height ? [`${name} is cut`] : []),
      ...(distance > card.height * 1.5 ? [`${name} is ${distance} px from its mark`] : []),
    ];
  });
}

const elementsOf = ({marks, items}: Scene) => marks.length + ELEMENTS_OF_ITEM * items.length;

describe('every picture of a crowd down the page', () => {
  it('tells what is in view once and in place, and has no text on another or cut', () => {
    const random = randomFrom(11);
    const sizes = inTurn(WIDTHS.map((width, i) => ({width, height: i % 2 ? undefined : 600})));
    const failures = new Failures();
    let named = 0;
    let counted = 0;
    for (const [name, dataset] of crowds()) {
      for (const {width, height} of sizes()) {
        const pictures = picturesOf(dataset, tallKind, width, 'auto', height);
        const {plan, scenePlan, input} = pictures;
        for (const {view, time} of viewsOf(pictures, random)) {
          const what = toldAs(name, 'tall', width, view);
          const layout = plan.project(view, true);
          const scene = scenePlan.sceneAt(time);
          named += layout.cards.length;
          counted += layout.chips.length;
          failures.add(what, [
            ...untold(layout, input, view),
            ...toldTwice(layout, input),
            ...misplaced(layout, input),
            ...textOverlaps(scene, input.measure, []),
            ...namelessCounts(scene),
            ...(elementsOf(scene) > MOST_ELEMENTS ? [`${elementsOf(scene)} elements`] : []),
          ]);
          failures.try(() => {
            const keys = new Set(stopsOf(scenePlan, view).map(({key}) => key));
            const inside = scene.items.filter(
              ({kind, box}) =>
                (kind === 'period' || kind === 'event') && box.y >= 0 && box.y + box.height <= scene.height,
            );
            expect(
              inside.filter(({key}) => !keys.has(key)).map(({label}) => label),
              `${what}: no stops`,
            ).to.deep.equal([]);
          });
        }
      }
    }
    failures.expectNone();
    expect(named, 'cards in all pictures').to.be.above(cases(300, 1000));
    expect(counted, 'chips in all pictures').to.be.above(20);
  });

  it('is the same however one came to a view, and keeps its cards while it begins to move', () => {
    const random = randomFrom(5);
    const dataset = unevenDataset(3, 1200);
    const travelled = picturesOf(dataset, tallKind, 700);
    for (const {view} of viewsOf(travelled, random, {parts: 12})) {
      const told = ({cards, chips}: TallLayout) => [
        cards.map(({row, y}) => [row, y.toFixed(3)]),
        chips.map(({rows, y}) => [...rows, y.toFixed(3)]),
      ];
      const fresh = picturesOf(dataset, tallKind, 700).plan.project(view, true);
      const shown = travelled.plan.project(view, true);
      expect(told(shown)).to.deep.equal(told(fresh));
      const moving = new Map(travelled.plan.project(view, false).cards.map(({row, y}) => [row, y]));
      for (const {row, y} of shown.cards) expect(moving.get(row)).to.be.closeTo(y, 1e-6);
    }
  });

  it('ends, zoomed in, in single events with cards', () => {
    const events = Array.from({length: 5000}, (_, i) => ({
      title: `Event ${i}`,
      date: new Date(Date.UTC(2000, 0, 1) + ((i * 7919) % 5000) * 3_600_000 + 1_800_000).toISOString(),
    }));
    const {plan, input} = picturesOf({events}, tallKind, 390);
    const length = (input.extent.end - input.extent.start) / 512;
    for (let i = 0; i < 8; i++) {
      const view = {
        start: input.extent.start + (i + 1) * 50 * length,
        end: input.extent.start + ((i + 1) * 50 + 1) * length,
      };
      const {columns, cards, chips} = plan.project(view, true);
      const rows = input.ids.flatMap((_, row) => (isInView(input.table, row, view) ? [row] : []));
      expect(rows.length).to.be.above(5);
      expect(columns).to.deep.equal([]);
      expect(chips).to.deep.equal([]);
      expect(cards.map(({row}) => row).sort((a, b) => a - b)).to.include.members(rows);
    }
  });
});
