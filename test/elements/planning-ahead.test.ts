import {expect} from 'chai';
import type {EventTimelineElement, View} from 'event-timeline';
import {liveClock} from '../../src/elements/controllers/live-clock.js';
import {PlanningAhead} from '../../src/elements/controllers/planning-ahead.js';
import type {TimelineCore} from '../../src/elements/controllers/timeline-core.js';
import {zoomLevel} from '../../src/view/zoom-levels.js';
import {project} from '../../stories/chronologies/project.js';
import {cleanUp, mount, settled} from '../support/element.js';
import {atRest} from '../support/rest.js';

const DAY = 86_400_000;
const SUMMER = {start: Date.UTC(2025, 6, 1), end: Date.UTC(2025, 8, 1)};

const crowd = Array.from({length: 1500}, (_, i) => ({
  id: `e${i}`,
  title: `Event ${i}`,
  date: new Date(Date.UTC(2025, 0, 1) + ((i * 7919 * 36e5) % (365 * DAY))).toISOString().slice(0, 10),
}));

/** The half of a view around its middle. */
function innerHalf({start, end}: View): View {
  const length = end - start;
  return {start: start + length / 4, end: end - length / 4};
}

/** The views that are laid out from now on. */
function watch({scenePlan}: EventTimelineElement): View[] {
  const asked: View[] = [];
  const {sceneAt} = scenePlan!;
  scenePlan!.sceneAt = (view, ...more) => {
    asked.push(view);
    return sceneAt.call(scenePlan, view, ...more);
  };
  return asked;
}

describe('<event-timeline> while the page is idle', () => {
  const {current} = liveClock;
  afterEach(() => {
    liveClock.current = current;
    cleanUp();
  });

  it('lays out the next scale, before a reader comes there', async () => {
    const element = await mount({data: project}, {width: 900});
    await atRest(element);
    const {extent} = element;
    const asked = watch(element);
    element.view = SUMMER;
    await atRest(element);
    const level = zoomLevel(extent!, SUMMER);
    const levels = asked.map((view) => zoomLevel(extent!, view));
    expect(asked[0]).to.deep.equal(element.view);
    expect(levels, 'one as large, one closer, one farther').to.have.members([level, level + 1, level - 1]);
    const count = asked.length;
    element.view = {start: SUMMER.start + 30 * DAY, end: SUMMER.end + 30 * DAY};
    await atRest(element);
    expect(asked.length, 'elsewhere there is nothing new').to.equal(count + 1);
    element.view = innerHalf(SUMMER);
    await atRest(element);
    element.view = SUMMER;
    await atRest(element);
    const back = asked.length;
    element.view = innerHalf(SUMMER);
    await atRest(element);
    expect(asked.length, 'nor where a reader has been before').to.equal(back + 1);
  });

  it('lays out of a crowd what lies at the next scale, and beside a view', async () => {
    const element = await mount({events: crowd}, {width: 900});
    await atRest(element);
    const {extent, scenePlan} = element;
    const asked = watch(element);
    element.view = SUMMER;
    await atRest(element);
    expect(element.scenePlan, 'nothing is planned anew').to.equal(scenePlan);
    const [shown, ...ahead] = asked;
    expect(shown).to.deep.equal(element.view);
    const closer = ahead.filter((view) => zoomLevel(extent!, view) === zoomLevel(extent!, SUMMER) + 1);
    expect(Math.min(...closer.map(({start}) => start))).to.be.closeTo(SUMMER.start, 1);
    expect(Math.max(...closer.map(({end}) => end))).to.be.closeTo(SUMMER.end, 1);
    expect(
      ahead.some(({start}) => Math.abs(start - SUMMER.end) < 1),
      'what comes after it',
    ).to.equal(true);
    expect(
      ahead.some(({end}) => Math.abs(end - SUMMER.start) < 1),
      'what comes before it',
    ).to.equal(true);
    const count = asked.length;
    element.view = {start: SUMMER.start + 1000, end: SUMMER.end + 1000};
    await atRest(element);
    expect(asked.length, 'a little further there is nothing new').to.equal(count + 1);
  });

  it('lays out only what lies on its way while it is zoomed, and what is around once it rests', async () => {
    const element = await mount({events: crowd}, {width: 900});
    await atRest(element);
    const {extent, scenePlan} = element;
    const asked = watch(element);
    const picture = {isMoving: false};
    const sceneCache = {scenePlan, scene: {view: SUMMER}};
    const planning = new PlanningAhead({picture, sceneCache} as unknown as TimelineCore);
    const show = async (view: View) => {
      asked.length = 0;
      sceneCache.scene = {view};
      planning.hostUpdated();
      await atRest(element);
    };
    await show(SUMMER);
    const level = zoomLevel(extent!, SUMMER);
    // By a tenth again and again, about a place at three quarters.
    picture.isMoving = true;
    const still = ({start, end}: View) => start + (end - start) * 0.75;
    let view = SUMMER;
    while (zoomLevel(extent!, view) < level + 2) {
      const length = (view.end - view.start) / 1.1;
      view = {start: still(view) - length * 0.75, end: still(view) + length * 0.25};
      await show(view);
    }
    expect(asked.map((one) => zoomLevel(extent!, one))).to.deep.equal([level + 3]);
    expect(still(asked[0])).to.be.closeTo(still(view), 1);
    picture.isMoving = false;
    await show(view);
    expect(asked.map((one) => zoomLevel(extent!, one))).to.include(level + 2);
  });

  it('lays out nothing for data that change again at once', async () => {
    const element = await mount({data: project, view: SUMMER}, {width: 900});
    await atRest(element);
    // However long the machine takes for it, it is at once.
    liveClock.current = {...current, elapsed: () => 0};
    for (let i = 0; i < 5; i++) {
      element.add([{id: `more-${i}`, title: 'One more', date: `2025-05-0${i + 1}`}]);
      await settled(element);
    }
    const {scenePlan} = element;
    let asked = 0;
    const {sceneAt} = scenePlan!;
    scenePlan!.sceneAt = (...all) => {
      asked++;
      return sceneAt.apply(scenePlan, all);
    };
    await atRest(element);
    expect(asked).to.equal(0);
  });
});
