import {expect} from 'chai';
import type {LaneOptions} from '../../src/scene/lane-options.js';
import type {Scene} from '../../src/scene/scene.js';
import type {View} from '../../src/view/view.js';
import {type AskedPicture, askedPicture, framedDataset} from '../support/asked-picture.js';
import {FakeClock} from '../support/fake-clock.js';
import {arrived, type LateQuestion} from '../support/late-source.js';
import {pick, randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';
import {randomView} from '../support/random-views.js';

/** The longest that questions are gathered, ms, and a little more. */
const PAUSE = 100;
/** No picture needs more rounds of questions: each zoom step depends on the one before. */
const MOST_ROUNDS = 80;

const countsOf = ({marks}: Scene) =>
  marks.flatMap((mark) => (mark.type === 'text' && mark.part === 'period-count' ? [[mark.key, mark.text]] : []));
/** The marks, poles without their keys: these have rows in them, which are others in a table that fills up. */
const seenIn = ({marks}: Scene) => marks.map((mark) => (mark.part === 'pole' ? {...mark, key: ''} : mark));
const awaitedIn = ({marks}: Scene) => marks.filter(({part}) => part === 'awaited').length;

/** A random part of all of time. */
const viewOf = (extent: View, random: () => number) => randomView(extent, random, 9);

const shuffled =
  (random: () => number) =>
  (questions: LateQuestion[]): LateQuestion[] =>
    questions
      .map((one) => ({one, at: random()}))
      .sort((a, b) => a.at - b.at)
      .map(({one}) => one);

describe('a picture whose events are asked of a source', () => {
  let clock: FakeClock;
  let uninstall: () => void;

  beforeEach(() => {
    clock = new FakeClock(0);
    uninstall = clock.install();
  });
  afterEach(() => uninstall());

  /** Draws a view, and answers what it asks, until nothing is awaited. @param see - what is drawn meanwhile. */
  async function settle(
    {plan, late, asked}: AskedPicture,
    view: View,
    {order, see}: {order?: (questions: LateQuestion[]) => LateQuestion[]; see?: (scene: Scene) => void} = {},
  ): Promise<Scene> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const scene = plan.sceneAt(view);
      plan.kind.described!(plan.input);
      see?.(scene);
      if (!asked.questions.isWaiting) return scene;
      clock.tick(PAUSE);
      await late.answerAll(order);
    }
    return expect.fail(`not settled in ${MOST_ROUNDS} rounds`);
  }

  for (let seed = 0; seed < cases(5, 40); seed++) {
    it(`is in the end what it is of events in memory, in whatever order answers come, and tells nothing untrue before (seed ${seed})`, async () => {
      const picture = askedPicture(framedDataset(seed, 1200, {spans: false}));
      const random = randomFrom(seed + 1);
      const {extent} = picture.inMemory;
      let awaited = 0;
      for (const view of [extent, ...Array.from({length: 5}, () => viewOf(extent, random))]) {
        const truth = picture.inMemory.sceneAt(view);
        const counts = new Map(countsOf(truth) as [string, string][]);
        const scene = await settle(picture, view, {
          order: shuffled(random),
          see: (partial) => {
            awaited += awaitedIn(partial);
            for (const [key, text] of countsOf(partial)) expect(text).to.be.oneOf(['…', counts.get(key)]);
          },
        });
        expect(scene.items).to.deep.equal(truth.items);
        expect(seenIn(scene)).to.deep.equal(seenIn(truth));
        const {summary, legend} = picture.planAnew().sceneAt(view);
        expect(summary).to.equal(truth.summary);
        expect(legend.map(({key}) => key)).to.include.members(truth.legend.map(({key}) => key));
      }
      expect(awaited).to.be.above(0);
      expect(picture.asked.issues).to.deep.equal([]);
    });
  }

  for (const [seed, lanes] of [
    {groupBy: 'group'},
    {groupBy: 'group', laneOrder: 'count'},
    {groupBy: 'group', laneOrder: 'name', collapsedLanes: ['outer']},
  ].entries() as Iterable<[number, LaneOptions]>)
    it(`is parted in lanes as events in memory are (${JSON.stringify(lanes)})`, async () => {
      const value = framedDataset(seed, 1200, {spans: false});
      const random = randomFrom(seed + 9);
      // More than have a colour of their own, one within another, one that is empty, and events of none.
      const ids = ['z', 'outer', 'inner', 'a', 'b', 'c', 'd', 'e', 'f', 'g'];
      const groups = [...ids, 'empty'].map((id) => ({id, title: id, ...(id === 'inner' && {parent: 'outer'})}));
      const events = value.events.map((given) => {
        const {group: _, ...event} = given;
        const group = ids.at(Math.floor(random() ** 2 * (ids.length + 1)));
        return {...event, ...(group && {group})};
      });
      const picture = askedPicture({...value, groups, events}, {lanes});
      const {extent} = picture.inMemory;
      const first = picture.plan.sceneAt(extent);
      expect(first.items.filter(({kind}) => kind === 'lane').length).to.be.above(5);
      expect(first.items.map(({description}) => description).join()).not.to.match(/\d events?/);
      expect(new Set(first.marks.map(({key}) => key)).size).to.equal(first.marks.length);
      await settle(picture, extent);
      const plan = picture.planAnew();
      for (const view of [extent, viewOf(extent, random), viewOf(extent, random)]) {
        const scene = await settle({...picture, plan}, view);
        const truth = picture.inMemory.sceneAt(view);
        expect(scene.items).to.deep.equal(truth.items);
        expect(seenIn(scene)).to.deep.equal(seenIn(truth));
      }
      expect(picture.asked.issues).to.deep.equal([]);
      expect(picture.late.asked.density, 'one answer for all lanes').to.be.below(30);
    });

  it('asks for the fullest stretch of a few lanes, however many there are, once it knows which hold the most', async () => {
    const value = framedDataset(5, 4000, {spans: false});
    const groups = Array.from({length: 200}, (_, i) => ({id: `g${i}`, title: `Group ${i}`}));
    const events = value.events.map((event, i) => ({...event, group: `g${i % 3 ? i % 5 : i % 200}`}));
    const picture = askedPicture({...value, groups, events}, {lanes: {groupBy: 'group'}});
    const {extent} = picture.inMemory;
    picture.plan.sceneAt(extent);
    await arrived();
    expect(picture.late.asked.peak, 'nothing is known of any lane').to.equal(0);
    await settle(picture, extent);
    const plan = picture.planAnew();
    await settle({...picture, plan}, extent);
    expect(picture.late.asked.peak).to.be.within(1, 16);
  });

  it('shows spans too, and none of them twice or over another', async () => {
    for (const seed of [1, 3, 4]) {
      const picture = askedPicture(framedDataset(seed, 900));
      const random = randomFrom(seed);
      for (let i = 0; i < 5; i++) {
        const view = viewOf(picture.inMemory.extent, random);
        const scene = await settle(picture, view, {order: shuffled(random)});
        const ids = scene.items.flatMap((item) => item.ids);
        expect(new Set(ids).size).to.equal(ids.length);
        const truth = picture.inMemory.sceneAt(view);
        expect(countsOf(scene)).to.deep.equal(countsOf(truth));
        const bars = scene.marks.flatMap((mark) => (mark.type === 'rect' && mark.part === 'bar' ? [mark] : []));
        for (const [n, one] of bars.entries())
          for (const other of bars.slice(n + 1))
            expect(
              one.y >= other.y + other.height ||
                other.y >= one.y + one.height ||
                one.x >= other.x + other.width - 0.02 ||
                other.x >= one.x + one.width - 0.02,
            ).to.equal(true);
      }
    }
  });

  it('asks nothing again that it knows, and little for a view beside', async () => {
    const picture = askedPicture(framedDataset(2, 1500, {spans: false}));
    const {extent} = picture.plan;
    await settle(picture, extent);
    const length = (extent.end - extent.start) / 8;
    const at = (part: number) => ({start: extent.start + part * length, end: extent.start + (part + 1) * length});
    await settle(picture, at(2));
    const before = Object.values(picture.late.asked).reduce((a, b) => a + b);
    await settle(picture, at(2));
    await settle(picture, extent);
    expect(Object.values(picture.late.asked).reduce((a, b) => a + b)).to.equal(before);
    for (let part = 2; part < 3; part += 0.02) await settle(picture, at(part));
    expect(Object.values(picture.late.asked).reduce((a, b) => a + b) - before).to.be.below(12);
  });

  it('while it moves, asks only for where it comes to, a few questions at a time, and gives up the others', async () => {
    const picture = askedPicture(framedDataset(3, 1500, {spans: false}));
    const {plan, late, asked} = picture;
    const {extent} = plan;
    await settle(picture, extent);
    const before = {...late.asked};
    const length = (extent.end - extent.start) / 2 ** 9;
    for (let frame = 0; frame < 200; frame++) {
      const start = extent.start + frame * length;
      plan.sceneAt({start, end: start + length}, false);
      clock.tick();
      await arrived();
      expect(late.open.length).to.be.at.most(5 * 4);
    }
    expect(late.asked.top - before.top).to.be.below(200);
    expect(late.aborted).to.be.above(0);
    const last = {start: extent.start + 199 * length, end: extent.start + 200 * length};
    const scene = await settle(picture, last);
    expect(scene.items).to.deep.equal(picture.inMemory.sceneAt(last).items);
    expect(asked.issues).to.deep.equal([]);
  });

  it('drops what comes for what was given up', async () => {
    const {plan, late, asked} = askedPicture(framedDataset(1, 1200));
    plan.sceneAt(plan.extent);
    const open = late.open.slice();
    expect(open.length).to.be.above(0);
    asked.questions.stop();
    const {version} = asked.questions;
    expect(open.every(({signal}) => signal.aborted)).to.equal(true);
    await arrived();
    expect(asked.questions.version).to.equal(version);
    expect(asked.issues).to.deep.equal([]);
    expect(clock.pending).to.equal(0);
  });

  it('makes an issue of what fails, shows the rest, and asks again when it is told to', async () => {
    const picture = askedPicture(framedDataset(4, 1200, {spans: false}));
    const {plan, late, asked} = picture;
    const {extent} = plan;
    for (let round = 0; round < 30; round++) {
      plan.sceneAt(extent);
      clock.tick(PAUSE);
      for (const question of late.open.slice())
        if (question.kind === 'density') question.fail(new Error('the source is away'));
        else question.answer();
      await arrived();
    }
    const [issue, ...others] = asked.issues;
    expect(others).to.deep.equal([]);
    expect(issue).to.include({code: 'source-failed', severity: 'error', path: '$.source.density'});
    expect(issue.message).to.contain('density() failed: "the source is away"');
    const scene = plan.sceneAt(extent);
    expect(awaitedIn(scene)).to.be.above(0);
    expect(scene.items.some(({kind}) => kind === 'event')).to.equal(true);
    expect(asked.questions.hasFailed).to.equal(true);
    asked.questions.retry();
    expect(asked.issues).to.deep.equal([]);
    const settled = await settle(picture, extent);
    expect(settled.items).to.deep.equal(picture.inMemory.sceneAt(extent).items);
  });

  it('says what never answers, and no longer once it does; all else goes on', async () => {
    const picture = askedPicture(framedDataset(0, 1200, {spans: false}));
    const {plan, late, asked} = picture;
    const {extent} = plan;
    const others = () => late.open.filter(({kind}) => kind !== 'top');
    for (let round = 0; round < 20; round++) {
      plan.sceneAt(extent);
      clock.tick(PAUSE);
      for (const question of others()) question.answer();
      await arrived();
    }
    expect(asked.issues).to.deep.equal([]);
    clock.tick(10_000);
    expect(asked.issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['source-late $.source.top']);
    expect(asked.issues[0].message).to.contain('has not answered for 10 seconds');
    expect(asked.questions.isLate).to.equal(true);
    expect(countsOf(plan.sceneAt(extent))).to.deep.equal(countsOf(picture.inMemory.sceneAt(extent)));
    const settled = await settle(picture, extent);
    expect(asked.issues).to.deep.equal([]);
    expect(seenIn(settled)).to.deep.equal(seenIn(picture.inMemory.sceneAt(extent)));
  });

  it('quotes what is no answer, and says what would be one', async () => {
    const wrong: [string, unknown, RegExp][] = [
      ['density', {a: 1}, /density\(\) gave an object: expected a list of counts for each group/],
      ['density', [[1]], /density\(\) gave 1 counts: expected \d+, one a cell/],
      ['top', 'none', /top\(\) gave "none": expected an array of events/],
      ['events', null, /events\(\) gave null: expected an array of events/],
      ['peak', -1, /peak\(\) gave -1: expected a number, 0 or more/],
    ];
    for (const [kind, value, message] of wrong) {
      const picture = askedPicture(framedDataset(2, 1200));
      const {plan, late, asked} = picture;
      const view = viewOf(plan.extent, randomFrom(5));
      for (let round = 0; round < 40; round++) {
        plan.sceneAt(view);
        clock.tick(PAUSE);
        for (const question of late.open.slice())
          if (question.kind === kind) question.answerWith(value);
          else question.answer();
        await arrived();
      }
      expect(asked.issues.map((issue) => issue.message).join()).to.match(message);
    }
  });

  it('leaves out events without an id or a date, and tells each fault once', async () => {
    const picture = askedPicture(framedDataset(2, 1200));
    const {plan, late, asked} = picture;
    for (let round = 0; round < 3; round++) {
      plan.sceneAt(plan.extent);
      clock.tick(PAUSE);
      for (const question of late.open.slice())
        if (question.kind === 'top')
          question.answerWith([
            {title: 'Nameless', date: '1990'},
            {id: 'x', title: 'Undated', date: 'soon'},
            {id: 'y', title: 'Sound', date: '1990'},
          ]);
        else question.answer();
      await arrived();
    }
    expect(asked.issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal([
      'missing $.source.top()[0].id',
      'bad-date $.source.top()[1].date',
    ]);
    expect(picture.dataset.events.map(({id}) => id)).to.include('y');
  });

  it('finds an event by its id', async () => {
    const {late, asked, dataset} = askedPicture(framedDataset(2, 1200));
    expect(asked.find('e7')).to.equal(undefined);
    clock.tick(PAUSE);
    await late.answerAll();
    expect(asked.find('e7')?.id).to.equal('e7');
    expect(dataset.events.map(({id}) => id)).to.include('e7');
    expect(asked.find('nobody')).to.equal(undefined);
    clock.tick(PAUSE);
    await late.answerAll();
    expect(asked.find('nobody')).to.equal(null);
  });

  it('asks a source that answers at once in the frame that needs it', () => {
    const random = randomFrom(8);
    const value = framedDataset(1, 1200, {spans: false});
    const {plan, inMemory} = askedPicture(value, {isPrompt: true});
    for (const view of [plan.extent, viewOf(plan.extent, random), viewOf(plan.extent, pick(random, [random]))])
      expect(seenIn(plan.sceneAt(view))).to.deep.equal(seenIn(inMemory.sceneAt(view)));
    expect(clock.pending).to.equal(0);
  });
});
