import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {TimelineDataset} from '../../src/data/types.js';
import type {Box} from '../../src/layout/layout-input.js';
import type {LayoutPlan} from '../../src/layout/layout-plan.js';
import type {SectionsLayout} from '../../src/layout/sections/sections-layout.js';
import {lineHeight} from '../../src/layout/text-measure.js';
import {en} from '../../src/locales/en.js';
import {isInView} from '../../src/query/events-in-view.js';
import {metricTable} from '../../src/render/metric-table.js';
import {ScenePlan, type SceneOptions} from '../../src/scene/scene-plan.js';
import {stopsOf} from '../../src/scene/scene-stops.js';
import {verticalKind} from '../../src/scene/vertical-kind.js';
import {Failures} from '../support/failures.js';
import {overlap, textOverlaps} from '../support/picture-texts.js';
import {datasets} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {randomView} from '../support/random-views.js';
import {cases, inTurn} from '../support/thorough.js';

const measure = metricTable();

function planOf(value: TimelineDataset, options: Partial<SceneOptions> = {}) {
  const {dataset} = readDataset(value);
  const scenePlan = new ScenePlan(dataset, compileTable(dataset), verticalKind, {
    width: 390,
    measure,
    messages: en,
    groupBy: 'group',
    ...options,
  });
  return {scenePlan, plan: scenePlan.plan as LayoutPlan<SectionsLayout>};
}

const sorted = (rows: readonly number[]) => [...rows].sort((a, b) => a - b);
/** What a section tells of events: by cards, in chips, and beyond the ends of its axis. */
const toldIn = ({picture}: SectionsLayout['sections'][number]) => {
  const {cards = [], chips = [], edges = []} = picture?.layout ?? {};
  return {
    shown: cards.map(({row}) => row),
    counted: chips.flatMap(({rows}) => rows),
    beyond: edges.flatMap(({rows}) => rows),
  };
};

const GROUPS = [
  {id: 'all', title: 'All'},
  {id: 'y', title: 'Yankees', parent: 'all'},
  {id: 'x', title: 'Xerxes'},
];
const EVENTS = [
  {id: 'a', title: 'First', date: '2001', group: 'x', place: {name: 'Rome'}},
  {id: 'b', title: 'Second', date: '2002', group: 'y'},
  {id: 'c', title: 'Third', date: '2003-05', group: 'y'},
  {id: 'd', title: 'Fourth', date: '2000'},
];

describe('sections down a page', () => {
  it('tell every event once, in its own section, near its mark, with nothing over anything', () => {
    const random = randomFrom(51);
    const widths = inTurn([360, 460]);
    const failures = new Failures();
    for (const [name, value] of datasets(10))
      for (const width of widths()) {
        const {scenePlan, plan} = planOf(value, {width});
        const {extent, input} = scenePlan;
        const {table} = input.layout;
        const whole = plan.project(extent, true);
        const what = `${name}, ${width} px`;
        expect(
          whole.sections.map(({lane}) => lane),
          what,
        ).to.deep.equal(plan.lanes);
        expect(sorted(whole.sections.flatMap(({lane}) => lane.rows)), what).to.deep.equal([...table.order.keys()]);
        for (const section of whole.sections) {
          const {shown, counted, beyond} = toldIn(section);
          expect(sorted([...shown, ...counted, ...beyond]), `${what}, ${section.lane.title}`).to.deep.equal(
            section.lane.rows,
          );
        }
        failures.add(what, textOverlaps(scenePlan.sceneAt(extent), measure, []));
        for (let i = 0; i < cases(5, 20); i++) {
          const time = randomView(extent, random, 6);
          const view = scenePlan.toAxis(time);
          for (const section of plan.project(view, true).sections) {
            const {lane, picture} = section;
            const place = `${what}, ${lane.title}, ${view.start}/${view.end}`;
            const {shown, counted} = toldIn(section);
            const inView = lane.rows.filter((row) => isInView(table, row, view) && isInView(table, row, extent));
            expect(sorted([...shown, ...counted]), place).to.deep.equal(picture ? inView : []);
            const {cards = [], chips = [], height = 0} = picture?.layout ?? {};
            cards.forEach((card, index) => {
              const next: Box | undefined = cards[index + 1];
              if (next && card.y + card.height > next.y + 1e-6) failures.add(place, ['cards overlap']);
              if (card.y < -24 || card.y + card.height > height + 24)
                failures.add(place, ['a card leaves its section']);
              const line = lineHeight('small', measure);
              if (card.leads === undefined && Math.abs(card.y + line / 2 - card.at) > 3.5 * card.height)
                failures.add(place, [`${card.titleLines.join(' ')} stands far from its mark`]);
              if (chips.some((chip) => overlap(chip, card))) failures.add(place, ['a chip lies on a card']);
            });
          }
        }
      }
    failures.expectNone();
  });

  it('lie one below the other, each with a header, and with an axis at the same place across', () => {
    for (const [name, value] of datasets(4)) {
      const {plan, scenePlan} = planOf(value);
      const {sections, height} = plan.project(scenePlan.extent, true);
      let end = 0;
      for (const {y, header, picture, height: own} of sections) {
        expect(y, name).to.be.closeTo(end, 1e-6);
        expect(header.y, name).to.be.at.least(y);
        if (picture) expect(picture.top, name).to.be.at.least(header.y + header.height);
        end = y + own;
      }
      expect(end, name).to.be.at.most(height + 1e-6);
      const places = sections.flatMap(({picture}) => picture?.layout.axis.across ?? []);
      expect(new Set(places).size, name).to.equal(1);
    }
  });

  it('have each a scale of their own, that of the place where a pointer is', () => {
    const random = randomFrom(7);
    for (const [, value] of datasets(4)) {
      const {plan, scenePlan} = planOf(value);
      const {extent} = scenePlan;
      for (const view of [extent, scenePlan.toAxis(randomView(extent, random, 5))])
        for (const {picture} of plan.project(view, true).sections)
          for (const {at, time} of picture?.layout.ticks ?? []) {
            const px = at + picture!.top;
            const own = plan.axisOf!({near: px}).toOwn(view);
            const scale = plan.scale(own, px);
            expect(scale.toPx(time)).to.be.closeTo(px, 1e-6);
            expect(scale.view).to.deep.equal(own);
          }
      const own = plan.axisOf!({}).toOwn(extent);
      expect(plan.scale(own)).to.deep.equal(plan.scale(own, 0));
    }
  });

  it('show of all of time the stretch of their own events, with few of these counted, near their marks', () => {
    const widths = inTurn([360, 390]);
    const failures = new Failures();
    for (const [name, value] of datasets(10))
      for (const width of cases(0, 1) ? [360, 390] : widths()) {
        const {plan, scenePlan} = planOf(value, {width});
        const {sections} = plan.project(scenePlan.extent, true);
        const what = `${name}, ${width} px`;
        const open = sections.flatMap(({picture}) => picture ?? []);
        const line = lineHeight('small', measure);
        const far = open
          .flatMap(({layout}) => layout.cards.map((card) => Math.abs(card.y + line / 2 - card.at) / card.height))
          .sort((a, b) => a - b);
        if (far.at(-1)! > 1.5) failures.add(what, [`a card stands ${far.at(-1)} of its heights from its mark`]);
        if (far[far.length >> 1] >= 0.5) failures.add(what, ['half of the cards stand far from their marks']);
        for (const {lane, picture} of sections) {
          if (!picture || !lane.rows.some((row) => isInView(scenePlan.input.table, row, scenePlan.extent))) continue;
          const {marks, bars, edges} = picture.layout;
          const [first, last] = [
            Math.min(...marks.map(({start}) => start), ...bars.map(({start}) => start)),
            Math.max(...marks.map(({end}) => end), ...bars.map(({end}) => end)),
          ];
          const {from, to} = picture.scale;
          const room = Math.max(0.36 * (to - from), 45);
          if (!edges.length && (first - from > room || to - last > room))
            failures.add(`${what}, ${lane.title}`, [`its events take ${first} to ${last} of ${from} to ${to} px`]);
        }
        // So many have room for a card by the number of elements: see `sharesOf`.
        const most = Math.floor((500 - 24 * sections.length) / 6.5);
        const counted = sections.reduce((sum, section) => sum + toldIn(section).counted.length, 0);
        const all = counted + far.length;
        if (most >= 24 && counted - Math.max(0, all - most) > Math.max(1, all / (name.startsWith('seed') ? 6 : 20)))
          failures.add(what, [`${counted} of ${all} events have no card`]);
      }
    failures.expectNone();
  });

  it('show the same stretch of time, all of them, and move little where little of all time is left out', () => {
    const random = randomFrom(11);
    for (const [name, value] of datasets(4)) {
      const {plan, scenePlan} = planOf(value);
      const {extent} = scenePlan;
      const length = extent.end - extent.start;
      for (let i = 0; i < 6; i++) {
        const view = randomView(extent, random, 6);
        for (const {picture} of plan.project(view, true).sections) {
          if (!picture) continue;
          const {scale, input, top} = picture;
          const times = [scale.from, scale.to].map((px) => input.scale!.toTime(scale.toTime(px)));
          expect(times[0], name).to.be.closeTo(view.start, length * 1e-9);
          expect(times[1], name).to.be.closeTo(view.end, length * 1e-9);
          const {toOwn, toShared} = plan.axisOf!({near: top + 1});
          expect(toOwn(view), name).to.deep.equal(scale.view);
          const back = toShared(scale.view);
          expect(back.start, name).to.be.closeTo(view.start, length * 1e-9);
        }
      }
      const most = {start: extent.start + length * 1e-3, end: extent.end - length * 1e-3};
      const [whole, less] = [extent, most].map((view) => plan.project(view, true).sections);
      for (const [i, {picture}] of whole.entries()) {
        const other = less[i].picture;
        for (const mark of picture?.layout.marks ?? []) {
          const same = other!.layout.marks.find(({rows}) => rows[0] === mark.rows[0]);
          if (same) expect(Math.abs(same.start - mark.start), name).to.be.below(0.05 * picture!.layout.height);
        }
      }
    }
  });

  it('tell that quiet times are shortened where that is so in one of them', () => {
    const even = ['a', 'b'].flatMap((group, i) =>
      Array.from({length: 4}, (_, j) => ({title: `Event ${j}`, date: String(1900 + 100 * i + 10 * j), group})),
    );
    const scenes = [
      even,
      [...even, ...[1200, 1996, 1997, 1998, 1999].map((year) => ({title: 'One', date: String(year), group: 'c'}))],
    ].map((events) => {
      const {scenePlan} = planOf({events});
      return scenePlan.sceneAt(scenePlan.extent);
    });
    expect(scenes.map(({scale}) => scale)).to.deep.equal(['linear', 'folded']);
    expect(scenes.map(({summary}) => summary.includes(en.scales.folded))).to.deep.equal([false, true]);
    expect(scenes[0].items.filter(({kind}) => kind === 'fold')).to.deep.equal([]);
    const folds = scenes[1].items.filter(({kind}) => kind === 'fold');
    expect(folds.map(({label}) => label.split(',')[0])).to.deep.equal(['796 years']);
    const {scenePlan} = planOf(
      {events: scenes[1] ? [...even, {title: 'One', date: '1200', group: 'c'}] : even},
      {scale: 'linear'},
    );
    expect(scenePlan.sceneAt(scenePlan.extent).scale).to.equal('linear');
  });

  it('have no line of now where their time ended long before', () => {
    const events = [
      {title: 'Old', date: '1900', group: 'a'},
      {title: 'Older', date: '1890', group: 'a'},
      {title: 'New', date: '2020', group: 'b'},
      {title: 'Planned', date: '2030', group: 'b', occurrence: 'planned' as const},
    ];
    const {plan, scenePlan} = planOf({events, now: '2025'});
    const nowIn = (view: typeof scenePlan.extent) =>
      plan.project(view, true).sections.map(({picture}) => picture?.layout.now !== undefined);
    expect(nowIn(scenePlan.extent)).to.deep.equal([false, true]);
    expect(nowIn({start: Date.UTC(2024), end: Date.UTC(2027)})).to.deep.equal([true, true]);
  });

  it('are closed to their headers, which count their events; others stay as they are', () => {
    const value = {events: EVENTS, groups: GROUPS};
    const {scenePlan, plan} = planOf(value);
    const headersOf = (one: ScenePlan) =>
      one
        .sceneAt(one.extent)
        .items.filter(({kind}) => kind === 'lane')
        .map(({label, depth = 0}) => [label, depth]);
    expect(headersOf(scenePlan)).to.deep.equal([
      ['All', 0],
      ['Yankees', 1],
      ['Xerxes', 0],
      ['Other', 0],
    ]);
    const closed = planOf(value, {collapsedLanes: ['all']});
    expect(headersOf(closed.scenePlan)).to.deep.equal([
      ['All', 0],
      ['Xerxes', 0],
      ['Other', 0],
    ]);
    const scene = closed.scenePlan.sceneAt(scenePlan.extent);
    expect(scene.items[0]).to.deep.include({isExpanded: false, ids: ['b', 'c'], description: '2 events'});
    const pictureOf = (one: LayoutPlan<SectionsLayout>) =>
      one.project(scenePlan.extent, true).sections.find(({lane}) => lane.key === 'x')!.picture!.layout;
    expect(pictureOf(closed.plan)).to.deep.equal(pictureOf(plan));
    const order = (laneOrder: string) => headersOf(planOf(value, {laneOrder}).scenePlan).map(([label]) => label);
    expect(order('name')).to.deep.equal(['All', 'Yankees', 'Xerxes', 'Other']);
    expect(order('time')).to.deep.equal(['Xerxes', 'All', 'Yankees', 'Other']);
  });

  it('say their lane with each event, and that they have nothing of a view', () => {
    const {scenePlan} = planOf({events: EVENTS, groups: GROUPS}, {groupBy: 'place'});
    const {items} = scenePlan.sceneAt(scenePlan.extent);
    expect(items.find(({ids}) => ids.includes('a'))!.description).to.contain('Rome');
    const view = {start: Date.UTC(2003, 4), end: Date.UTC(2003, 6)};
    const scene = planOf({events: EVENTS, groups: GROUPS}).scenePlan.sceneAt(view);
    const texts = scene.marks.flatMap((mark) => (mark.type === 'text' && mark.part === 'zone-label' ? mark.text : []));
    expect(texts.join(' ')).to.equal(Array.from({length: 2}, () => en.empty).join(' '));
  });

  it('have a stop for each of their items, section by section, folds of each included', () => {
    for (const [name, value] of datasets(3)) {
      const {scenePlan} = planOf(value);
      const {extent} = scenePlan;
      const {items} = scenePlan.sceneAt(extent);
      const keys = items.map(({key}) => key);
      expect(new Set(keys).size, name).to.equal(keys.length);
      const stops = stopsOf(scenePlan, extent);
      expect(stops.map(({key}) => key).toSorted(), name).to.deep.equal([...keys].sort());
      const lanes = stops.map(({lane}) => lane!);
      expect(lanes, name).to.deep.equal(sorted(lanes));
      expect(
        items.filter(({kind}) => kind === 'lane').map(({key}) => key),
        name,
      ).to.deep.equal(stops.filter(({key}) => key.startsWith('lane')).map(({key}) => key));
    }
  });

  it('stay short, however many there are: then they are scrolled, and those in sight are drawn', () => {
    const groups = Array.from({length: 200}, (_, i) => ({id: `g${i}`, title: `Group ${i}`}));
    const events = Array.from({length: 400}, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: String(1800 + ((i * 37) % 200)),
      group: `g${i % 200}`,
    }));
    const {plan, scenePlan} = planOf({groups, events});
    const {
      extent,
      input: {table},
    } = scenePlan;
    expect(plan.height).to.be.at.most(640);
    expect(plan.fullHeight).to.be.above(200 * 40);
    const count = () => scenePlan.sceneAt(extent).marks.length;
    expect(count()).to.be.below(400);
    const row = Array.from({length: table.length}, (_, i) => i).find((one) => table.order[one] === 399)!;
    plan.scrollTo!(plan.scrollTopOf!(row)!);
    expect(count()).to.be.below(400);
    expect(scenePlan.sceneAt(extent).items.some(({ids}) => ids.includes('e399'))).to.equal(true);
    const last = plan.project(extent, true).sections.at(-1)!.picture!;
    expect(plan.scale(extent, last.top + 5).from).to.be.within(last.top, last.bottom);
    const file = planOf({groups, events}, {isFile: true}).plan;
    expect(file.height).to.equal(file.fullHeight);
    expect(file.project(extent, true).sections).to.have.lengthOf(200);
  });

  it('has room for the cards of a section that lies at the end of time', () => {
    const first = [200, 205, 212, 221].map((year) => ({title: `Emperor of ${year}`, date: `0${year}`, group: 'first'}));
    const last = [284, 286].map((year) => ({title: `Emperor of ${year}`, date: `0${year}`, group: 'last'}));
    for (const width of [340, 390, 440])
      for (const scale of ['auto', 'linear', 'folded'] as const)
        for (const years of [[], [10, 40, 60, 100, 120, 150]]) {
          const more = years.map((year) => ({
            title: `Emperor of ${year}`,
            date: String(year).padStart(4, '0'),
            group: 'x',
          }));
          const events = [...more, ...first, ...last];
          const {scenePlan, plan} = planOf({events}, {width, scale});
          const {sections} = plan.project(scenePlan.toAxis(scenePlan.extent), true);
          const {shown, counted} = toldIn(sections.find(({lane}) => lane.key === 'last')!);
          expect([shown.length, counted.length], `${width} px, ${scale}, after ${years.join()}`).to.deep.equal([2, 0]);
        }
  });
});
