import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {layOutOverview, type OverviewLayout} from '../../src/layout/overview-layout.js';
import type {TimelineDataset} from '../../src/data/types.js';
import {en} from '../../src/locales/en.js';
import {metricTable} from '../../src/render/metric-table.js';
import * as bentScales from '../../src/scene/bent-scales.js';
import {erasOf} from '../../src/scene/era-marks.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import type {Mark} from '../../src/scene/mark.js';
import {drawOverview} from '../../src/scene/overview-scene.js';
import {ScenePlan, type SceneOptions} from '../../src/scene/scene-plan.js';
import {scales} from '../../src/scene/scales.js';
import {CHRONOLOGIES} from '../support/chronologies.js';

const WIDTH = 448; // 24 px are left at either end

function overviewOf(
  dates: readonly string[],
  {width = WIDTH, timeDirection = 'ltr'}: {width?: number; timeDirection?: 'ltr' | 'rtl'} = {},
): OverviewLayout | undefined {
  const {dataset} = readDataset({
    start: '2000',
    end: '2009',
    events: dates.map((date, i) => ({id: `${i}`, title: `Event ${i}`, date})),
  });
  const table = compileTable(dataset);
  const extent = {start: Date.UTC(2000, 0, 1), end: Date.UTC(2010, 0, 1)};
  return layOutOverview({
    table,
    extent,
    now: Date.UTC(2005, 0, 1),
    timeDirection,
    width,
    height: 48,
    locale: 'en',
    measure: metricTable(),
  });
}

/** How high the columns are over a place, px. */
const heightAt = ({strips: [{columns}]}: OverviewLayout, px: number) =>
  columns.find(({from, to}) => px >= Math.min(from, to) && px < Math.max(from, to))?.height ?? 0;

describe('overview', () => {
  it('stands columns where the events are, higher where there are more, and none elsewhere', () => {
    const overview = overviewOf(['2001-06-01', '2007-06-01', '2007-06-02', '2007-06-03'])!;
    const at = (date: string) => overview.scale.toPx(Date.parse(date));
    expect(heightAt(overview, at('2001-06-01T12:00Z')))
      .to.be.above(0)
      .and.below(heightAt(overview, at('2007-06-02T12:00Z')));
    expect(heightAt(overview, at('2004-01-01'))).to.equal(0);
    expect(overview.strips[0].columns.every(({height}) => height <= overview.axis)).to.equal(true);
  });

  it('counts a decade of equal years as one column from end to end', () => {
    const overview = overviewOf(['2000/2009'])!;
    const [{columns}] = overview.strips;
    expect(columns).to.have.lengthOf(1);
    expect(columns[0].from).to.equal(24);
    expect(columns[0].to).to.equal(WIDTH - 24);
  });

  it('runs the other way where time does', () => {
    const ltr = overviewOf(['2001-06-01'])!;
    const rtl = overviewOf(['2001-06-01'], {timeDirection: 'rtl'})!;
    expect(rtl.strips[0].columns[0].from).to.be.closeTo(WIDTH - ltr.strips[0].columns[0].from, 1e-9);
    expect(rtl.now).to.be.closeTo(WIDTH - ltr.now!, 1e-9);
  });

  it('has no room in next to no width', () => {
    expect(overviewOf(['2001-06-01'], {width: 50})).to.equal(undefined);
  });

  it('is drawn as plain marks: what it shows, once each', () => {
    const marks = drawOverview(overviewOf(['2001-06-01', '2007-06-01'])!, WIDTH, []);
    expect(marks.map(({part}) => part)).to.include.members(['density', 'event', 'axis', 'tick', 'tick-label', 'now']);
    expect(new Set(marks.map(({key}) => key)).size).to.equal(marks.length);
    expect(structuredClone(marks)).to.deep.equal(marks);
    const density = marks.find(({part}) => part === 'density');
    // One outline, back to where it began: on the axis.
    expect(density?.type === 'path' && density.d).to.match(/^M24,\d+\.5L.*Z$/);
  });
});

/** The overview of a timeline as its picture shows it, and its marks. */
function overviewLike(
  value: TimelineDataset,
  {
    height = 48,
    kind,
    timeDirection = 'ltr',
    ...options
  }: Partial<SceneOptions> & {height?: number; kind?: 'flags'; timeDirection?: 'ltr' | 'rtl'} = {},
): {layout: OverviewLayout; marks: readonly Mark[]; plan: ScenePlan} {
  const {dataset} = readDataset(value);
  const table = compileTable(dataset);
  const plan = new ScenePlan(dataset, table, kind === 'flags' ? flagsKind : lanesKind, {
    width: 1000,
    measure: metricTable(),
    messages: en,
    groupBy: 'group',
    ...options,
  });
  const layout = layOutOverview({
    table,
    extent: plan.extent,
    now: undefined,
    timeDirection,
    bentScale: plan.scale,
    lanes: plan.plan.lanes,
    eras: erasOf(plan.input),
    width: 1000,
    height,
    locale: 'en',
    measure: metricTable(),
  })!;
  return {layout, marks: drawOverview(layout, 1000, dataset.groups), plan};
}

const keysOf = ({layout}: {layout: OverviewLayout}) => layout.strips.map(({lane}) => lane?.key);

describe('overview of lanes', () => {
  const GROUPS = ['b', 'a', 'c'].map((id) => ({id, title: id.toUpperCase()}));
  const EVENTS = [
    ...Array.from({length: 40}, (_, i) => ({title: `a${i}`, date: '2005-06', group: 'a'})),
    {title: 'b', date: '2001', group: 'b', importance: 0.9},
    {title: 'c', date: '2009', group: 'c'},
    {title: 'other', date: '2003'},
  ];
  const value = {start: '2000', end: '2009', groups: GROUPS, events: EVENTS};

  it('has a strip for each, in their order, in the colour of their group', () => {
    const overview = overviewLike(value);
    expect(keysOf(overview)).to.deep.equal(['b', 'a', 'c', '']);
    const densities = overview.marks.filter(({part}) => part === 'density');
    expect(densities.map(({styles}) => styles?.join())).to.deep.equal(['group-1', 'group-2', 'group-3', undefined]);
    expect(new Set(overview.marks.map(({key}) => key)).size).to.equal(overview.marks.length);
    expect(keysOf(overviewLike(value, {laneOrder: 'count'}))).to.deep.equal(['a', 'b', 'c', '']);
    expect(keysOf(overviewLike(value, {groupBy: 'kind'})), 'a single lane is all events').to.deep.equal([undefined]);
    expect(keysOf(overviewLike(value, {kind: 'flags'})), 'a picture without lanes').to.deep.equal([undefined]);
    const mixed = overviewLike(value, {groupBy: ({title}) => title.length > 2});
    expect(
      mixed.marks.filter(({part}) => part === 'density').map(({styles}) => styles?.join()),
      'the first lane holds all groups',
    ).to.include(undefined);
  });

  it('draws every event of every lane, and the important ones in theirs, on any chronology and height', () => {
    for (const [what, one] of Object.entries({value, ...CHRONOLOGIES})) {
      for (const height of [24, 34, 48, 96, 200]) {
        const {layout, plan} = overviewLike(one, {height});
        const {strips, axis, events} = layout;
        expect(strips.at(-1)!.base, what).to.equal(axis);
        strips.forEach(({top, base, columns, lane}, i) => {
          expect(top, what).to.be.at.least(i ? strips[i - 1].base + 1 : 0);
          if (strips.length > 1) expect(base - top, what).to.be.at.least(3.4);
          for (const column of columns) expect(column.height, what).to.be.within(2, Math.max(2, base - top) + 1e-9);
          if (lane) expect(Math.max(...columns.map((column) => column.height)), what).to.be.closeTo(base - top, 1e-9);
          for (const row of lane?.rows ?? []) {
            const {earliest, endLatest} = plan.input.layout.table;
            const px = (time: number) =>
              layout.scale.toPx(Math.max(plan.extent.start, Math.min(plan.extent.end, time)));
            const [from, to] = [px(earliest[row]), px(endLatest[row])];
            expect(
              columns.some((column) => column.from <= to + 1e-6 && column.to >= from - 1e-6),
              `${what}, row ${row}`,
            ).to.equal(true);
          }
        });
        if (strips.length > 1)
          for (const {top, bottom} of events)
            expect(
              strips.some((strip) => strip.top === top && strip.base === bottom),
              what,
            ).to.equal(true);
      }
    }
  });

  it('merges lanes into those that hold them where the height is short, and all where it is shorter', () => {
    const groups = [
      {id: 'x', title: 'X'},
      {id: 'y', title: 'Y'},
      ...Array.from({length: 8}, (_, i) => ({id: `g${i}`, title: `G${i}`, parent: i < 5 ? 'x' : 'y'})),
    ];
    const events = groups.map(({id}, i) => ({title: id, date: `200${i}`, group: id}));
    const nested = {start: '2000', end: '2009', groups, events};
    expect(keysOf(overviewLike(nested, {height: 96}))).to.have.lengthOf(10);
    const merged = overviewLike(nested);
    expect(keysOf(merged)).to.deep.equal(['x', 'y']);
    expect(merged.layout.strips.map(({lane}) => lane!.rows.length)).to.deep.equal([6, 4]);
    expect(keysOf(overviewLike(nested, {height: 96, collapsedLanes: ['x']}))).to.deep.equal([
      'x',
      'y',
      'g5',
      'g6',
      'g7',
    ]);
    expect(keysOf(overviewLike(nested, {height: 10}))).to.deep.equal([undefined]);
  });
});

describe('eras in the overview', () => {
  before(() => (scales.bent = bentScales));
  after(() => (scales.bent = undefined));

  const value: TimelineDataset = {
    start: '1000',
    end: '1999',
    groups: [{id: 'g', title: 'G'}],
    eras: [
      {title: 'First', date: '0900/1499'},
      {title: 'Second', date: '1500/1999', group: 'g'},
      {title: 'Never', date: '2100/2200'},
    ],
    events: ['1010', '1900', '1950', '1960', '1970'].map((date) => ({title: date, date})),
  };

  it('are bands behind all else, in the colour of their group, on every scale and in both directions', () => {
    for (const scale of ['linear', 'folded', 'even', 'log'] as const) {
      for (const timeDirection of ['ltr', 'rtl'] as const) {
        const {layout, marks, plan} = overviewLike(value, {scale, timeDirection, kind: 'flags'});
        const bands = marks.filter((mark) => mark.part === 'era');
        expect(marks.slice(0, 2)).to.deep.equal(bands);
        expect(bands.map(({styles}) => styles)).to.deep.equal([['group-none'], ['group-1']]);
        const border = Date.UTC(1500, 0, 1);
        const px = layout.scale.toPx(plan.scale?.toAxis(border) ?? border);
        for (const band of bands) {
          if (band.type !== 'rect') throw new TypeError(`${band.type} is no band`);
          const sides = [band.x, band.x + band.width];
          expect(Math.min(...sides.map((side) => Math.abs(side - px))), scale).to.be.below(1.1);
          expect(
            sides.every((side) => side > 23 && side < 977),
            scale,
          ).to.equal(true);
          expect(band.height).to.equal(layout.axis);
        }
      }
    }
  });

  it('are not there without any, and are the same list for the same picture', () => {
    const {plan, marks} = overviewLike({...value, eras: undefined}, {kind: 'flags'});
    expect(marks.filter(({part}) => part === 'era')).to.deep.equal([]);
    expect(erasOf(plan.input)).to.equal(erasOf(plan.input));
  });
});
