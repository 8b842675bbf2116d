import {expect} from 'chai';
import type {View} from 'event-timeline';
import {zoomLevel} from '../../src/view/zoom-levels.js';
import {project} from '../../stories/chronologies/project.js';
import {cleanUp, mount, settled} from '../support/element.js';
import {atRest} from '../support/rest.js';

const SUMMER = {start: Date.UTC(2025, 6, 1), end: Date.UTC(2025, 8, 1)};

describe('<event-timeline> while the page is idle', () => {
  afterEach(cleanUp);

  it('lays out what lies at the next scale, and beside a view, before a reader comes there', async () => {
    const element = await mount({data: project}, {width: 900});
    await atRest(element);
    const {extent, scenePlan} = element;
    const asked: View[] = [];
    const {sceneAt} = scenePlan!;
    scenePlan!.sceneAt = (view, ...more) => {
      asked.push(view);
      return sceneAt.call(scenePlan, view, ...more);
    };
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
    const middle = (SUMMER.start + SUMMER.end) / 2;
    const quarter = (SUMMER.end - SUMMER.start) / 4;
    element.view = {start: middle - quarter, end: middle + quarter};
    await atRest(element);
    element.view = SUMMER;
    await atRest(element);
    const back = asked.length;
    element.view = {start: middle - quarter, end: middle + quarter};
    await atRest(element);
    expect(asked.length, 'nor where a reader has been before').to.equal(back + 1);
  });

  it('lays out nothing for data that change again at once', async () => {
    const element = await mount({data: project, view: SUMMER}, {width: 900});
    await atRest(element);
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
