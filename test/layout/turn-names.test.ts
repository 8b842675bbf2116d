import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {TimelineDataset} from '../../src/data/types.js';
import type {BarLabel} from '../../src/layout/bars.js';
import type {LanesLayout} from '../../src/layout/lanes/lanes-layout.js';
import type {LayoutPlan} from '../../src/layout/layout-plan.js';
import {en} from '../../src/locales/en.js';
import {metricTable} from '../../src/render/metric-table.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import {ScenePlan} from '../../src/scene/scene-plan.js';
import type {View} from '../../src/view/view.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import {randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';
import {unevenDataset} from '../support/uneven-dataset.js';

/** Between a mark and its name, and between a name and what stands beside it, px. */
const [DOT_HALF, PAD, GAP] = [6, 7, 6];

function planOf(value: TimelineDataset, width = 1000): {plan: LayoutPlan<LanesLayout>; extent: View} {
  const {dataset} = readDataset(value);
  const options = {width, measure: metricTable(), messages: en, groupBy: 'group' as const};
  const {plan, extent} = new ScenePlan(dataset, compileTable(dataset), lanesKind, options);
  return {plan: plan as LayoutPlan<LanesLayout>, extent};
}

interface Named {
  readonly lane: number;
  readonly y: number;
  readonly row: number;
  /** Of the mark, px. */
  readonly start: number;
  readonly end: number;
  readonly label?: BarLabel | undefined;
}

/** Everything in the tiers of the lanes but chips. */
const namedIn = ({bars, points}: LanesLayout): Named[] => [
  ...bars.map(({rows, lane, y, start, end, label}) => ({row: rows[0], lane, y, start, end, label})),
  ...points.map(({mark, lane, y, label}) => ({
    row: mark.rows[0],
    lane,
    y,
    start: mark.start - DOT_HALF,
    end: mark.end + DOT_HALF,
    label,
  })),
];

/** Names that an edge of the picture cuts though their mark is in sight, and how each would stand on either side. */
function cutIn(layout: LanesLayout): {one: Named; isFree: boolean}[] {
  const {plotX, width, chips} = layout;
  const all = namedIn(layout);
  const isWithin = (from: number, to: number) => from >= plotX && to <= width;
  return all.flatMap((one) => {
    const {start, end, label} = one;
    const half = layout.points.some(({mark}) => mark.rows[0] === one.row) ? DOT_HALF : 0;
    if (!label || end - half < plotX || start + half > width || isWithin(label.at, label.at + label.width)) return [];
    const taken = all
      .filter((other) => other !== one && other.lane === one.lane && other.y === one.y)
      .map((other) => ({
        from: Math.min(other.start, other.label?.at ?? Infinity),
        to: Math.max(other.end, other.label ? other.label.at + other.label.width : -Infinity),
      }))
      .concat(
        chips
          .filter(({y, height}) => y < one.y + 20 && y + height > one.y)
          .map(({x, width: chipWidth}) => ({from: x, to: x + chipWidth})),
      );
    const isFree = [start - PAD - label.width, end + PAD].some(
      (at) =>
        isWithin(at, at + label.width) && taken.every(({from, to}) => to + GAP <= at || from >= at + label.width + GAP),
    );
    return [{one, isFree}];
  });
}

function randomViews({start, end}: View, random: () => number, count: number): View[] {
  return Array.from({length: count}, () => {
    const length = (end - start) / 2 ** (random() * 7);
    const from = start + random() * (end - start - length);
    return {start: from, end: from + length};
  });
}

describe('turnNames', () => {
  const datasets: Readonly<Record<string, TimelineDataset>> = {
    ...CHRONOLOGIES,
    ...Object.fromEntries(
      Array.from({length: 5}, (_, seed) => [`uneven ${seed}`, unevenDataset(seed, 20 + 30 * seed)]),
    ),
  };

  it('leaves no name cut by an edge, in a view at rest, where the other side of its mark is free', () => {
    const random = randomFrom(11);
    let [moving, resting] = [0, 0];
    for (const [what, value] of Object.entries(datasets)) {
      for (const width of [1000, 390]) {
        const {plan, extent} = planOf(value, width);
        for (const view of randomViews(extent, random, cases(20, 200))) {
          const cut = cutIn(plan.project(view, true));
          const free = cut.filter(({isFree}) => isFree).map(({one}) => one.label!.title);
          expect(free, `${what}, ${width} px, ${JSON.stringify(view)}`).to.deep.equal([]);
          moving += cutIn(plan.project(view, false)).length;
          resting += cut.length;
        }
      }
    }
    expect(resting, 'most of them had room').to.be.below(moving / 2);
  });

  it('turns nothing while the view moves, and is a function of the view alone', () => {
    const random = randomFrom(12);
    for (const [what, value] of Object.entries(datasets)) {
      const {plan, extent} = planOf(value);
      for (const view of randomViews(extent, random, 4)) {
        const shift = ((view.end - view.start) / 1000) * 37;
        const before = plan.project(view, true);
        const offsets = (shown: View) =>
          new Map(
            plan
              .project(shown, false)
              .points.flatMap(({mark, label}) => (label ? [[mark.rows[0], label.at - mark.start]] : [])),
          );
        const [here, there] = [view, {start: view.start + shift, end: view.end + shift}].map(offsets);
        for (const [row, offset] of there)
          if (here.has(row)) expect(here.get(row), `${what}, row ${row}`).to.be.closeTo(offset, 1e-3);
        expect(plan.project(view, true), what).to.deep.equal(before);
      }
    }
  });

  it('names a bar in sight whose name stands beyond the edge, and moves that of one that has begun into sight', () => {
    const {plan, extent} = planOf({
      start: '2000',
      end: '2009',
      events: [
        {title: 'A fairly long name of a short span', date: '2004-06/2004-08'},
        {title: 'Long ago', date: '2000/2003-06', group: 'a'},
      ],
    });
    const at = (date: string) => Date.parse(date);
    const named = (view: View, isAtRest: boolean) =>
      namedIn(plan.project(view, isAtRest)).map(({label, start}) => [label?.title, label && label.at < start]);
    const view = {start: at('2003-01-01'), end: at('2004-07-15')};
    expect(named(view, false)).to.deep.include(['A fairly long name of a short span', false]);
    expect(named(view, true)).to.deep.include(['A fairly long name of a short span', true]);
    const layout = plan.project(view, false);
    const begun = namedIn(layout).find(({label}) => label?.title === 'Long ago')!;
    expect(begun.label!.at).to.be.within(layout.plotX, layout.width / 2);
    expect(cutIn(plan.project(extent, true))).to.deep.equal([]);
  });
});
