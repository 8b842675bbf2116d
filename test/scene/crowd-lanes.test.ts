import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readColumns} from '../../src/data/read-columns.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {TimelineDataset} from '../../src/data/types.js';
import type {CrowdLanesLayout} from '../../src/layout/crowd/crowd-layout.js';
import {en} from '../../src/locales/en.js';
import {isInView} from '../../src/query/events-in-view.js';
import {metricTable} from '../../src/render/metric-table.js';
import {crowdKind} from '../../src/scene/crowd-kind.js';
import {ScenePlan, type SceneOptions} from '../../src/scene/scene-plan.js';
import {stopsOf} from '../../src/scene/scene-stops.js';
import type {View} from '../../src/view/view.js';
import {Failures} from '../support/failures.js';
import {flatMarks} from '../support/flat-marks.js';
import {textOverlaps} from '../support/picture-texts.js';
import {randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';
import {unevenDataset} from '../support/uneven-dataset.js';

const WIDTHS = [360, 700, 1100];
const ELEMENTS_OF_ITEM = 8;
const MOST_ELEMENTS = 600;
const measure = metricTable();

/** An uneven dataset, its events shared out among so many groups, the first ones with most; some are in none. */
function grouped(seed: number, count: number, groupCount: number): TimelineDataset {
  const random = randomFrom(seed + 77);
  const {events, ...rest} = unevenDataset(seed, count);
  const groupOf = () => Math.floor(random() ** 2 * (groupCount + 1));
  return {
    ...rest,
    groups: Array.from({length: groupCount}, (_, i) => ({id: `g${i}`, title: `Group ${i}`})),
    events: events.map((given) => {
      const {group: _, ...event} = given;
      const group = groupOf();
      return {...event, ...(group < groupCount && {group: `g${group}`})};
    }),
  };
}

function planOf(value: TimelineDataset, options: Partial<SceneOptions>) {
  const {dataset} = readDataset(value);
  const table = compileTable(dataset);
  const scenePlan = new ScenePlan(dataset, table, crowdKind, {
    measure,
    messages: en,
    width: 1100,
    groupBy: 'group',
    ...options,
  });
  const layoutAt = (view: View) => scenePlan.plan.project(view, true) as CrowdLanesLayout;
  return {dataset, table, scenePlan, layoutAt};
}

describe('a crowd in lanes', () => {
  it('is the same of columns, which are told apart without making events', () => {
    const random = randomFrom(3);
    const count = 2000;
    const ids = ['z', 'outer', 'inner', 'a', 'b', 'empty', 'c', 'd', 'e', 'f'];
    const groups = ids.map((id) => ({id, title: `Group ${id}`, ...(id === 'inner' && {parent: 'outer'})}));
    const events = Array.from({length: count}, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      start: Date.UTC(1990, 0, 1) + Math.floor(random() ** 2 * 15_000_000) * 60_000,
      group: Math.floor(random() ** 2 * (ids.length + 1)),
      importance: Math.fround(random()),
    })).filter(({group}) => ids[group] !== 'empty');
    const column = <Value>(of: (event: (typeof events)[number]) => Value) => events.map(of);
    const objects = readDataset({
      groups,
      events: events.map(({start, group, ...event}) => ({
        ...event,
        date: `${new Date(start).toISOString().slice(0, 16)}Z`,
        ...(ids[group] && {group: ids[group]}),
      })),
    });
    const columns = readColumns({
      columns: {
        groups,
        precision: 'minute',
        start: column(({start}) => start),
        group: column(({group}) => ids[group] ?? ''),
        id: column(({id}) => id),
        title: column(({title}) => title),
        importance: Float32Array.from(column(({importance}) => importance)),
      },
    });
    expect([...objects.issues, ...columns.issues]).to.deep.equal([]);
    for (const options of [
      {},
      {laneOrder: 'time', collapsedLanes: ['outer']},
      {laneOrder: 'count', collapsedLanes: ['a']},
      {laneOrder: 'name'},
    ]) {
      const [one, other] = [objects, columns].map(
        ({dataset}) =>
          new ScenePlan(dataset, compileTable(dataset), crowdKind, {
            measure,
            messages: en,
            width: 1100,
            groupBy: 'group',
            ...options,
          }),
      );
      const {start, end} = one.extent;
      for (const view of [one.extent, {start: start + (end - start) / 3, end: start + (end - start) / 2}]) {
        const [first, second] = [one.sceneAt(view), other.sceneAt(view)];
        expect(second.items).to.deep.equal(first.items);
        expect(second.marks).to.deep.equal(first.marks);
      }
    }
  });

  it('counts in each lane what lies in each period, and has no text on another, in at most 600 elements', () => {
    const failures = new Failures();
    const random = randomFrom(5);
    let named = 0;
    for (let seed = 0; seed < cases(6, 60); seed++) {
      const groupCount = [2, 5, 9, 40][seed % 4];
      const value = grouped(seed, 300 + seed * 90, groupCount);
      for (const width of WIDTHS) {
        const {dataset, table, scenePlan, layoutAt} = planOf(value, {width});
        const {extent, plan} = scenePlan;
        const length = extent.end - extent.start;
        const views = [extent, ...[4, 60].map((part) => ({start: extent.start + random() * length * 0.7, part}))].map(
          (one) => ('part' in one ? {start: one.start, end: one.start + length / one.part} : one),
        );
        for (const view of views) {
          for (const top of [0, random() * 1000]) {
            plan.scrollTo!(top);
            const what = `seed ${seed}, ${groupCount} groups, ${width} px, from ${top}`;
            const layout = layoutAt(view);
            const scene = scenePlan.sceneAt(view);
            for (const {lane, periods, band} of layout.lanes) {
              const rows = Array.from(table.order.keys()).filter(
                (row) => (dataset.events[table.order[row]].group ?? '') === lane.key,
              );
              named += band.flags.length;
              const within = rows.filter((row) => isInView(table, row, extent));
              failures.add(what, [
                ...(within.length === lane.rows.length ? [] : [`${lane.key}: ${lane.rows.length} of ${within.length}`]),
                ...periods.flatMap(({counts, ...period}) => {
                  const counted = counts!.reduce((sum, one) => sum + one, 0);
                  const there = rows.filter((row) => isInView(table, row, period)).length;
                  return counted === there ? [] : [`${lane.key} from ${period.start}: ${counted} of ${there}`];
                }),
                ...band.flags
                  .filter(({row}) => !rows.includes(row))
                  .map(({row}) => `${lane.key} names an event of another lane: ${row}`),
              ]);
            }
            const groups = scene.marks.filter(({type}) => type === 'group');
            const elements = flatMarks(scene.marks).length + groups.length + ELEMENTS_OF_ITEM * scene.items.length;
            failures.add(what, [
              ...(top ? [] : textOverlaps(scene, measure, [])),
              ...(elements > MOST_ELEMENTS ? [`${elements} elements`] : []),
            ]);
            failures.try(() => {
              const keys = new Set(stopsOf(scenePlan, view).map(({key}) => key));
              const inside = scene.items.filter(({box}) => box.x >= 0 && box.x + box.width <= width && box.width > 30);
              expect(
                inside.filter(({key}) => !keys.has(key)).map(({label}) => label),
                `${what}: no stops`,
              ).to.deep.equal([]);
            });
          }
        }
      }
    }
    failures.expectNone();
    expect(named, 'labels in all pictures').to.be.above(300);
  });

  it('has all of its columns on one scale, and the lanes add up to the whole', () => {
    const {table, scenePlan, layoutAt} = planOf(grouped(3, 600, 4), {});
    const {lanes} = layoutAt(scenePlan.extent);
    expect(new Set(lanes.map(({band}) => band.peak)).size).to.equal(1);
    expect(new Set(lanes.map(({band}) => band.interval)).size).to.equal(1);
    const within = Array.from(table.order.keys()).filter((row) => isInView(table, row, scenePlan.extent));
    expect(lanes.reduce((sum, {lane}) => sum + lane.rows.length, 0)).to.equal(within.length);
  });

  it('draws the lanes in sight, and in a file all of them', () => {
    const value = grouped(1, 1500, 200);
    const {scenePlan, layoutAt} = planOf(value, {});
    const {plan, extent} = scenePlan;
    expect(plan.height).to.be.at.most(40 * measure.fontSize);
    expect(plan.fullHeight).to.be.above(200 * 50);
    const first = layoutAt(extent).lanes.map(({lane}) => lane.key);
    expect(first).to.have.lengthOf.within(6, 12);
    expect(first[0]).to.equal('g0');
    expect(plan.scrollTo!(5000)).to.equal(true);
    expect(plan.scrollTo!(5000)).to.equal(false);
    const later = layoutAt(extent).lanes.map(({lane}) => lane.key);
    expect(later.filter((key) => first.includes(key))).to.deep.equal([]);
    plan.scrollTo!(5000, 'g0');
    expect(layoutAt(extent).lanes.map(({lane}) => lane.key)).to.deep.equal(['g0', ...later]);
    const file = planOf(value, {isFile: true}).scenePlan;
    const scene = file.sceneAt(file.extent);
    expect(scene.height).to.equal(file.plan.fullHeight);
    expect(scene.items.filter(({kind}) => kind === 'lane').length).to.be.above(190);
  });

  it('shows of a closed lane only how many there are', () => {
    const {scenePlan, layoutAt} = planOf(grouped(2, 500, 3), {collapsedLanes: ['g1']});
    const [open, closed] = layoutAt(scenePlan.extent).lanes;
    expect(closed.lane.key).to.equal('g1');
    expect(closed.height).to.be.below(open.height);
    expect([closed.periods.length, closed.band.flags.length]).to.deep.equal([0, 0]);
    expect(closed.band.columns.length).to.be.above(0);
    expect(scenePlan.sceneAt(scenePlan.extent).items.find(({key}) => key.endsWith('g1'))!.isExpanded).to.equal(false);
  });

  it('parts columns by the groups of the events where lanes are made by something else', () => {
    const value = grouped(4, 400, 3);
    const events = value.events.map((event, i) => ({...event, place: {name: i % 2 ? 'North' : 'South'}}));
    const {scenePlan, layoutAt} = planOf({...value, events}, {groupBy: 'place'});
    const {lanes} = layoutAt(scenePlan.extent);
    expect(lanes.map(({lane}) => lane.title).sort()).to.deep.equal(['North', 'South']);
    expect(lanes[0].band.columns[0].heights).to.have.lengthOf(4);
  });
});
