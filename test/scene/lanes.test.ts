import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {LanesLayout} from '../../src/layout/lanes/lanes-layout.js';
import {isInView} from '../../src/query/events-in-view.js';
import type {TimelineDataset} from '../../src/data/types.js';
import {en} from '../../src/locales/en.js';
import {metricTable} from '../../src/render/metric-table.js';
import {buildScene} from '../../src/scene/build-scene.js';
import {lanesOf} from '../../src/scene/lane-groups.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import type {LineMark, PathMark, RectMark, TextMark} from '../../src/scene/mark.js';
import {ScenePlan, type SceneOptions} from '../../src/scene/scene-plan.js';
import type {Scene} from '../../src/scene/scene.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import {randomFrom} from '../support/random.js';
import {namesInParts} from '../support/sound-lanes.js';
import {inTurn} from '../support/thorough.js';
import {unevenDataset} from '../support/uneven-dataset.js';

function planOf(value: TimelineDataset, options: Partial<SceneOptions> = {}): {plan: ScenePlan; ids: string[]} {
  const {dataset} = readDataset(value);
  const plan = new ScenePlan(dataset, compileTable(dataset), lanesKind, {
    width: 1000,
    measure: metricTable(),
    messages: en,
    ...options,
  });
  return {plan, ids: dataset.events.map(({id}) => id)};
}

const sceneOf = (value: TimelineDataset, options: Partial<SceneOptions> = {}) => {
  const {plan} = planOf(value, options);
  return plan.sceneAt(plan.extent);
};
const headersOf = ({items}: Scene) => items.filter(({kind}) => kind === 'lane').map(({label}) => label);
const eventsIn = ({items}: Scene) => items.filter(({kind}) => kind === 'event' || kind === 'more');

const EVENTS = [
  {id: 'a', title: 'First', date: '2001', group: 'x', kind: 'talk', tags: ['red', 'blue'], place: {name: 'Rome'}},
  {id: 'b', title: 'Second', date: '2002', group: 'y', kind: 'talk', status: 'claimed' as const},
  {id: 'c', title: 'Third', date: '2003', group: 'y', kind: 'walk', tags: ['blue']},
  {id: 'd', title: 'Fourth', date: '2000'},
];
const GROUPS = [
  {id: 'y', title: 'Yankees'},
  {id: 'x', title: 'Xerxes'},
];

describe('lanes', () => {
  it('tells events for which the function of the page throws in the lane of those without a group', () => {
    const groupBy = ({id, title}: {readonly id: string; readonly title: string}) => {
      if (id === 'b') throw new Error('not this one');
      return title[0];
    };
    const scene = sceneOf({events: EVENTS}, {groupBy});
    expect(headersOf(scene).map((header) => header.split(',')[0])).to.deep.equal(['F', 'T', 'Other']);
    expect(scene.items.filter(({kind}) => kind === 'event')).to.have.lengthOf(4);
  });

  it('group by a field or a function; what has none comes last', () => {
    const headers = (groupBy: SceneOptions['groupBy']) =>
      headersOf(sceneOf({events: EVENTS, groups: GROUPS}, {groupBy}));
    expect(headers('group')).to.deep.equal(['Yankees', 'Xerxes', 'Other']);
    expect(headers('kind')).to.deep.equal(['talk', 'walk', 'Other']);
    expect(headers('tag')).to.deep.equal(['red', 'blue', 'Other']);
    expect(headers('place')).to.deep.equal(['Rome', 'Other']);
    expect(headers('status')).to.deep.equal(['reported', 'claimed']);
    expect(headers(({title}) => title.length)).to.deep.equal(['6', '5']);
    expect(headers('nonsense' as 'group')).to.deep.equal(['Yankees', 'Xerxes', 'Other']);
  });

  it('stand in the order that the page asks for', () => {
    const headers = (laneOrder: string) =>
      headersOf(sceneOf({events: EVENTS, groups: GROUPS}, {groupBy: 'group', laneOrder}));
    expect(headers('data')).to.deep.equal(['Yankees', 'Xerxes', 'Other']);
    expect(headers('name')).to.deep.equal(['Xerxes', 'Yankees', 'Other']);
    expect(headers('count')).to.deep.equal(['Yankees', 'Xerxes', 'Other']);
    expect(headers('time')).to.deep.equal(['Xerxes', 'Yankees', 'Other']);
  });

  it('stand within that of the group that theirs is a part of, and close with it', () => {
    const groups = [{id: 'all', title: 'All'}, ...GROUPS.map((group) => ({...group, parent: 'all'}))];
    const value = {events: EVENTS, groups};
    expect(headersOf(sceneOf(value, {groupBy: 'group'}))).to.deep.equal(['All', 'Yankees', 'Xerxes', 'Other']);
    const closed = sceneOf(value, {groupBy: 'group', collapsedLanes: ['all']});
    expect(headersOf(closed)).to.deep.equal(['All', 'Other']);
    expect(closed.items.find(({label}) => label === 'All')).to.deep.include({
      isExpanded: false,
      ids: ['a', 'b', 'c'],
      description: '3 events',
    });
  });

  it('are closed to one row that counts their events, in all beside the name and each where it lies', () => {
    const random = randomFrom(7);
    for (const [what, value] of Object.entries(CHRONOLOGIES)) {
      for (const width of [390, 700, 1120]) {
        const {plan, ids} = planOf(value, {width, groupBy: 'group'});
        const keys = plan.plan.lanes!.map(({key}) => key);
        const closed = planOf(value, {width, groupBy: 'group', collapsedLanes: keys}).plan;
        const lanes = closed.plan.lanes!;
        expect(closed.plan.scale(plan.extent), `${what}, ${width} px: the axis stays`).to.deep.equal(
          plan.plan.scale(plan.extent),
        );
        expect(closed.plan.stops(plan.extent).every(({kind}) => kind === 'lane')).to.equal(true);
        for (let i = 0; i < 6; i++) {
          const length = (plan.extent.end - plan.extent.start) / (i ? 2 ** (random() * 6) : 1);
          const start = plan.extent.start + random() * (plan.extent.end - plan.extent.start - length);
          const view = {start, end: start + length};
          const {marks, items} = closed.sceneAt(view);
          const texts = (part: string) =>
            marks.filter((mark): mark is TextMark => mark.part === part).map(({text}) => text);
          const place = `${what}, ${width} px, view ${i}`;
          expect(texts('period-count').map(Number), place).to.deep.equal(lanes.map(({count}) => count));
          const inView = ids.filter((id) => isInView(plan.input.table, plan.input.rowOf(id)!, view)).length;
          const counted = texts('more-label').reduce((sum, text) => sum + Number(text), 0);
          expect(counted, `${place}: counted once where they lie`).to.equal(inView);
          expect(
            marks.filter(({part}) => /^(mark|bar|band|title|strong)\b/.test(part)),
            place,
          ).to.deep.equal([]);
          // All of it opens the lane: nothing else can be chosen there.
          expect(items.every(({kind, box}) => kind === 'lane' && box.width === width)).to.equal(true);
        }
      }
    }
  });

  it('keep the order of the picture where events outside the axis are grouped too', () => {
    const outside = ['1901', '1902', '1903'].map((date) => ({title: date, date, group: 'x'}));
    const {plan} = planOf(
      {start: '2000', events: [...EVENTS, ...outside, {title: 'Long ago', date: '1900', group: 'w'}], groups: GROUPS},
      {groupBy: 'group', laneOrder: 'count'},
    );
    const rows = Array.from({length: plan.input.table.length}, (_, row) => row);
    const lanes = lanesOf({...plan.input, extent: plan.extent}, rows);
    expect(headersOf(plan.sceneAt(plan.extent))).to.deep.equal(['Yankees', 'Xerxes', 'Other']);
    expect(lanes.map(({title, rows: own}) => [title, own.length])).to.deep.equal([
      ['Yankees', 2],
      ['Xerxes', 4],
      ['w', 1],
      ['Other', 1],
    ]);
  });

  it('say the name of their lane of an event that is not grouped by its group', () => {
    const {items} = sceneOf({events: EVENTS, groups: GROUPS}, {groupBy: 'kind'});
    expect(items.find(({label}) => label === 'Third')!.description).to.match(/, walk$/);
  });

  it('name or count every event once, and let nothing overlap, at any width, whole and in parts', () => {
    const random = randomFrom(3);
    const datasets = {
      ...CHRONOLOGIES,
      ...Object.fromEntries(
        Array.from({length: 6}, (_, seed) => [`uneven ${seed}`, unevenDataset(seed, 10 + 8 * seed)]),
      ),
    };
    const widths = inTurn([360, 700, 1100]);
    for (const [what, value] of Object.entries(datasets)) {
      for (const width of widths()) {
        const {plan, ids} = planOf(value, {width, groupBy: 'group'});
        const whole = plan.sceneAt(plan.extent);
        const told = whole.items
          .filter(({kind}) => kind !== 'lane')
          .flatMap((item) => item.ids)
          .sort();
        expect(told, `${what}, ${width} px`).to.deep.equal([...ids].sort());
        for (let i = 0; i < 6; i++) {
          const length = (plan.extent.end - plan.extent.start) / (i ? 2 ** (random() * 6) : 1);
          const start = plan.extent.start + random() * (plan.extent.end - plan.extent.start - length);
          const scene = i ? plan.sceneAt({start, end: start + length}) : whole;
          const shown = eventsIn(scene).filter(({box}) => box.x < width && box.x + box.width > 0);
          shown.forEach(({ids: [id], box}, a) => {
            for (const {ids: others, box: other} of shown.slice(a + 1))
              if (
                box.x + 1 < other.x + other.width &&
                other.x + 1 < box.x + box.width &&
                box.y + 3 < other.y + other.height &&
                other.y + 3 < box.y + box.height &&
                // What is counted at an edge, as its name stands beyond it, may lie below that count.
                !others.includes(id)
              )
                expect.fail(`${what}, ${width} px, view ${i}: ${JSON.stringify([box, other])} overlap`);
          });
          if (!i)
            for (const {box} of shown)
              expect(box.x + box.width, `${what}, ${width} px: nothing is cut`).to.be.at.most(width + 9);
        }
      }
    }
  });

  it('keep the header of a lane in sight while it is scrolled, on a ground of its own', () => {
    const groups = Array.from({length: 60}, (_, i) => ({id: `g${i}`, title: `Group ${i}`}));
    const events = Array.from({length: 180}, (_, i) => ({title: `E ${i}`, date: '2001', group: `g${i % 60}`}));
    for (const width of [390, 1000]) {
      const {plan} = planOf({groups, events}, {width, groupBy: 'group'});
      const {fullHeight, height} = plan.plan;
      expect(fullHeight! > height).to.equal(true);
      for (let top = 0; top < 200; top += 7) {
        plan.plan.scrollTo!(1000 + top);
        const {marks, items} = plan.sceneAt(plan.extent);
        const lines = marks.filter((mark) => mark.part === 'lane-line') as LineMark[];
        const axisBottom = (marks.find(({key}) => key === 'axis-back') as RectMark).height;
        // The first lane of which something is seen ends at the first line below the axis.
        const end = Math.min(...lines.map(({y1}) => y1).filter((y) => y > axisBottom));
        const seen = items.filter(({kind, box}) => kind === 'lane' && box.y + box.height <= end + 1).at(-1)!;
        expect(seen.box.y, `${width} px, scrolled by ${top}`).to.be.at.least(
          Math.min(axisBottom, end - seen.box.height) - 1,
        );
        const last = marks.findLastIndex(({part}) => /^(title|strong)$/.test(part));
        const ground = marks.findIndex(({key, part}) => part === 'lane-column' && key.startsWith('lane-'));
        if (width === 1000 || ground >= 0) expect(ground, 'over the names of events').to.be.above(last);
      }
    }
  });

  it('have no name through which the line of now or of a tick runs, in any view', () => {
    const random = randomFrom(11);
    const measure = metricTable();
    let crossed = 0;
    for (const [what, value] of Object.entries(CHRONOLOGIES)) {
      for (const width of [390, 700, 1120]) {
        const {plan} = planOf(value, {width, groupBy: 'group', axisDirection: 'ltr'});
        for (let i = 0; i < 4; i++) {
          const length = (plan.extent.end - plan.extent.start) / (i ? 2 ** (random() * 4) : 1);
          const start = plan.extent.start + random() * (plan.extent.end - plan.extent.start - length);
          const {marks} = plan.sceneAt({start, end: start + length});
          const columnAt = marks.findIndex(({part}) => part === 'lane-column');
          // Names that have left the plot for the column of headers are hidden by it.
          const lines = marks.filter((mark): mark is PathMark => mark.part === 'now' || mark.part === 'grid');
          const names = marks.filter(
            (mark): mark is TextMark =>
              /^(title|strong|state)$/.test(mark.part) || (columnAt < 0 && mark.part === 'lane-label'),
          );
          for (const {d, key} of lines)
            for (const [, x, from, to] of d.matchAll(/M(-?[\d.]+),(-?[\d.]+)L-?[\d.]+,(-?[\d.]+)/g))
              for (const {x: left, y, text, part} of names) {
                const role = part === 'lane-label' ? 'smallStrong' : part === 'state' ? 'small' : (part as 'title');
                if (Number(x) < left || Number(x) > left + measure.width(text, role)) continue;
                crossed++;
                const isBeside = Number(to) <= y - 8 || Number(from) >= y + 2;
                expect(isBeside, `${what}, ${width} px, view ${i}: ${key} through “${text}”`).to.equal(true);
              }
        }
      }
    }
    expect(crossed, 'lines that are interrupted').to.be.above(100);
  });

  it('name at rest what has room, in any tier and on either side, and keep it so while they are moved', () => {
    const emperors = {
      '0193-04-09/0211-02-04': 'Septimius Severus',
      '0211-02-04/0217-04-08': 'Caracalla',
      '0211-02-04/0211-12-26': 'Geta',
      '0217-04-11/0218-06-08': 'Macrinus',
      '0218-05-16/0222-03-13': 'Elagabalus',
      '0222-03-13/0235-03-19': 'Severus Alexander',
    };
    const crisis = {
      '0235-03/0238-05': 'Maximinus Thrax',
      '0238-08/0244-02': 'Gordian III',
      '0249-09/0251-06': 'Decius',
      '0253-09/0268-09': 'Gallienus',
      '0282-09/0283-07': 'Carus',
    };
    const eventsOf = (group: string, of: Readonly<Record<string, string>>) =>
      Object.entries(of).map(([date, title]) => ({title, date, group}));
    const events = [...eventsOf('Severan', emperors), ...eventsOf('Crisis', crisis)];
    const {plan} = planOf(
      {events: [{title: 'Augustus', date: '-0026', group: 'First'}, ...events]},
      {groupBy: 'group', width: 1120, mostHeight: 200},
    );
    const layoutOf = (start: string, end: string, isAtRest: boolean) =>
      plan.plan.project({start: Date.parse(start), end: Date.parse(end)}, isAtRest) as LanesLayout;
    const named = (layout: LanesLayout) => layout.bars.flatMap(({label}) => (label ? [label.title] : [])).sort();
    const [start, end] = ['0210-01-01', '0260-01-01'];
    // That of Septimius Severus is cut to its last letters.
    const planned = named(layoutOf(start, end, false)).filter((name) => !name.startsWith('Septimius'));
    const atRest = layoutOf(start, end, true);
    expect(named(atRest)).to.include.members(planned);
    expect(named(atRest).length, 'there was room for more').to.be.above(planned.length);
    expect(namesInParts(atRest)).to.deep.equal([]);
    expect(named(layoutOf(start, end, false))).to.deep.equal(named(atRest));
    expect(named(layoutOf('0209-06-01', '0259-06-01', false)), 'nothing goes or comes').to.deep.equal(named(atRest));
    expect(layoutOf(start, end, true)).to.deep.equal(atRest);
  });

  it('give the height that a closed lane leaves to where most is lost, and take it back when it is opened', () => {
    for (const what of ['city', 'project', 'presidents'] as const) {
      const lanesIn = (collapsedLanes: readonly string[]) => {
        const {plan} = planOf(CHRONOLOGIES[what], {groupBy: 'group', width: 700, collapsedLanes});
        const {lanes, chips} = plan.plan.project(plan.extent, true) as LanesLayout;
        const counted = (key: string) =>
          chips.filter(({lane}) => lanes[lane].lane.key === key).reduce((sum, {rows}) => sum + rows.length, 0);
        return new Map(lanes.map(({lane: {key}, height}) => [key, {height, counted: counted(key)}]));
      };
      const open = lanesIn([]);
      const keys = [...open.keys()];
      const highest = keys.reduce((a, b) => (open.get(b)!.height > open.get(a)!.height ? b : a));
      const closed = lanesIn([highest]);
      const others = keys.filter((key) => key !== highest);
      const sum = (lanes: typeof open) => others.reduce((total, key) => total + lanes.get(key)!.counted, 0);
      expect(sum(closed), `${what}, without ${highest}`).to.be.below(sum(open));
      expect(lanesIn([])).to.deep.equal(open);
    }
  });

  it('keep a name that a coarser scale has shown', () => {
    for (const what of ['project', 'siege', 'dynasties'] as const) {
      const {plan} = planOf(CHRONOLOGIES[what], {groupBy: 'group'});
      let before: string[] = [];
      for (let level = 0; level < 8; level++) {
        const names = plan.plan
          .stops({
            start: plan.extent.start,
            end: plan.extent.start + (plan.extent.end - plan.extent.start) / 2 ** level,
          })
          .filter(({kind}) => kind === 'event')
          .map(({rows}) => String(rows[0]));
        const lost = before.filter((name) => !names.includes(name));
        expect(lost, `${what}, ${2 ** level} times as near`).to.deep.equal([]);
        before = names;
      }
    }
  });
});

describe('eras', () => {
  const value: TimelineDataset = {
    start: '1900',
    end: '1999',
    eras: [
      {title: 'First half', date: '1900/1949'},
      {title: 'Second half', date: '1950/1999', group: 'g'},
      {title: 'War', date: '1939-09/1945-05'},
      {title: 'Elsewhere', date: '1800/1850'},
    ],
    groups: [{id: 'g', title: 'Group'}],
    events: [{id: 'a', title: 'Something', date: '1950-06-01', group: 'g'}],
  };
  const build = (width: number, layout?: 'lanes') => {
    const {dataset, issues} = readDataset(value);
    expect(issues).to.deep.equal([]);
    return buildScene(dataset, compileTable(dataset), {
      width,
      measure: metricTable(),
      messages: en,
      ...(layout && {layout, groupBy: 'group' as const}),
    });
  };

  it('are bands behind all else, where their time is, with their names in tiers above', () => {
    for (const scene of [build(1000), build(1000, 'lanes')]) {
      const bands = scene.marks.filter(({part}) => part === 'era');
      expect(scene.marks.slice(0, 3).map(({part}) => part)).to.include('era');
      expect(bands).to.have.lengthOf(3);
      const names = scene.marks.filter((mark): mark is TextMark => mark.part === 'era-label');
      expect(names.map(({text}) => text).sort()).to.deep.equal(['First half', 'Second half', 'War']);
      const [first, second] = ['First half', 'Second half'].map((text) => names.find((name) => name.text === text)!);
      expect(second.y).to.equal(first.y);
      expect(names.find(({text}) => text === 'War')!.y).to.be.above(first.y + 10);
      // The event lies in the second half.
      const band = bands.find(({key}) => key.includes('Second half')) as LineMark;
      const dot = scene.marks.find(({part, ids}) => part === 'mark' && ids?.includes('a')) as {x?: number} | undefined;
      if (dot?.x !== undefined) expect(dot.x).to.be.within(band.x1 - band.width! / 2, band.x1 + band.width! / 2);
    }
  });

  it('run down a vertical picture, and are told in the summary', () => {
    const scene = build(360);
    const bands = scene.marks.filter(({part}) => part === 'era') as LineMark[];
    expect(bands).to.have.lengthOf(3);
    expect(bands[0].y1).to.be.below(bands.at(-1)!.y1);
    expect(scene.summary).to.match(/First half, War, Second half$|First half, Second half, War$/);
  });

  it('with a date that is none are left out, and said', () => {
    const {dataset, issues} = readDataset({...value, eras: [{title: 'Wrong', date: 'yesterday'}, ...value.eras!]});
    expect(dataset.eras).to.have.lengthOf(4);
    expect(issues.map(({path, code}) => [path, code])).to.deep.equal([['$.eras[0].date', 'bad-date']]);
  });
});
