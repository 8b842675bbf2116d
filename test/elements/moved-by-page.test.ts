import {expect} from 'chai';
import type {EventTimelineElement} from '../../src/index.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {cleanUp, mount, part, settled, titles as labels} from '../support/element.js';
import {landed} from '../support/rest.js';

const WEEK = {start: Date.parse('2021-06-18'), end: Date.parse('2021-06-26')};
const length = ({view}: EventTimelineElement) => view!.end - view!.start;
const shows = (element: EventTimelineElement, view: {start: number; end: number}, tolerance = 1) => {
  expect(element.view!.start).to.be.closeTo(view.start, tolerance);
  expect(element.view!.end).to.be.closeTo(view.end, tolerance);
};

describe('<event-timeline> is moved by the page', () => {
  afterEach(cleanUp);

  it('which reads and sets `view`, in ms or as EDTF, without an event; all of time otherwise', async () => {
    const element = await mount({data: withdrawal2021});
    let heard = 0;
    element.addEventListener('timeline-view', () => heard++);
    expect(element.view).to.deep.equal(element.extent);
    element.view = WEEK;
    await settled(element);
    shows(element, WEEK, 0);
    expect(part(element, '[part=summary]').textContent).to.contain('17');
    element.view = '2021-06-20/2021-06-24';
    await settled(element);
    shows(element, {start: Date.parse('2021-06-20'), end: Date.parse('2021-06-25')}, 0);
    expect(labels(element)).to.include('Shir Khan Bandar crossing seized');
    expect(labels(element)).not.to.include('Final withdrawal begins');
    element.view = undefined;
    await settled(element);
    expect(element.view).to.deep.equal(element.extent);
    expect(heard).to.equal(0);
  });

  it('before there is data, and beyond what there is', async () => {
    const element = await mount({view: '2021-06'});
    element.data = withdrawal2021;
    await settled(element);
    shows(element, {start: Date.parse('2021-06-01'), end: Date.parse('2021-07-01')}, 0);
    element.view = {start: Date.parse('2021-08-01'), end: Date.parse('2022-08-01')};
    expect(element.view).to.deep.equal(element.extent);
    element.view = {start: Date.parse('2021-06-22T10:00Z'), end: Date.parse('2021-06-22T10:00Z') + 0.01};
    expect(length(element)).to.be.closeTo(1, 0.01);
    element.view = '1850';
    expect(element.view, 'what does not lie in these data says nothing of them').to.deep.equal(element.extent);
  });

  it('by its two sides, as instants or as dates', async () => {
    const element = await mount({data: withdrawal2021});
    const week = {start: Date.parse('2021-06-20'), end: Date.parse('2021-06-27')};
    for (const same of [
      [week.start, week.end],
      [new Date(week.start), new Date(week.end)],
      {start: new Date(week.start), end: week.end},
      ['2021-06-20', '2021-06-26'],
      {start: '2021-06-20', end: '2021-06-26'},
    ] as const) {
      element.view = same;
      expect(element.issues).to.deep.equal([]);
      expect(element.view, JSON.stringify(same)).to.deep.equal(week);
      element.view = undefined;
    }
  });

  it('with an issue for what is no stretch of time', async () => {
    const element = await mount({data: withdrawal2021});
    for (const wrong of [
      'next week',
      {start: 5, end: 5},
      {start: NaN, end: 7},
      {start: 9},
      {from: 1, to: 2},
      [7],
      [0, '2021'],
      [null, 5],
      7,
      ['2021', new Date(0)],
    ]) {
      element.view = wrong as never;
      expect(
        element.issues.map(({code}) => code),
        JSON.stringify(wrong),
      ).to.deep.equal(['bad-view']);
      expect(element.view).to.deep.equal(element.extent);
    }
    await element.zoomTo('never');
    expect(element.issues.map(({code}) => code)).to.deep.equal(['bad-view']);
    element.view = null;
    expect(element.issues).to.deep.equal([]);
  });

  it('from milliseconds to years and back, by steps that are views', async () => {
    const start = Array.from({length: 2000}, (_, day) => day * 86_400_000);
    const element = await mount({data: {columns: {start, title: start.map((_, day) => `Day ${day}`)}}});
    // However long a frame takes on a busy machine, it is told to be a short time after the last one.
    const {requestAnimationFrame: request} = globalThis;
    let now = 0;
    globalThis.requestAnimationFrame = (draw) => request(() => draw((now += 40)));
    try {
      for (const milliseconds of [2000, 1]) {
        const near = {start: 5e10, end: 5e10 + milliseconds};
        for (const way of [() => element.zoomTo(near), () => element.fit()]) {
          const powers = new Set<number>();
          const codes: string[] = [];
          let frame = 0;
          const look = () => {
            powers.add(Math.round(Math.log10(length(element))));
            codes.push(...element.issues.map(({code}) => code));
            frame = requestAnimationFrame(look);
          };
          look();
          await way();
          cancelAnimationFrame(frame);
          expect(codes).to.deep.equal([]);
          expect([...powers].filter((power) => power > 3 && power < 11).length, 'lengths on the way').to.be.above(2);
        }
        expect(element.view).to.deep.equal(element.extent);
      }
    } finally {
      globalThis.requestAnimationFrame = request;
    }
  });

  it('where nobody sees it move: as a list, and while it is taken from the page', async () => {
    const list = await mount({data: withdrawal2021, layout: 'list'});
    await list.zoomTo(WEEK);
    shows(list, WEEK, 0);
    const element = await mount({data: withdrawal2021});
    const box = element.parentElement!;
    element.remove();
    await element.zoomTo(WEEK);
    shows(element, WEEK, 0);
    box.append(element);
    await settled(element);
    shows(element, WEEK, 0);
  });

  describe('with other data or another event', () => {
    it('to all of the data that it has just set', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK});
      element.data = {
        events: [...withdrawal2021.events, {id: 'later', title: 'Later', date: '2023-05'}],
        start: '2021-05-01',
        end: '2023-12-31',
      };
      await element.fit();
      expect(element.extent!.end).to.equal(Date.parse('2024-01-01'));
      expect(element.view).to.deep.equal(element.extent);
    });

    it('to the event that it opens, without an event of the element; not where it says what to show', async () => {
      const element = await mount({data: withdrawal2021, view: WEEK});
      let heard = 0;
      for (const type of ['timeline-view', 'timeline-select']) element.addEventListener(type, () => heard++);
      element.selected = 'deadline';
      await landed(element);
      const {start, end} = element.view!;
      expect(end - start).to.be.closeTo(WEEK.end - WEEK.start, 1);
      expect(start).to.be.below(Date.parse('2021-09-11'));
      expect(end).to.be.above(Date.parse('2021-09-11'));
      element.view = WEEK;
      await landed(element);
      shows(element, WEEK, 0);
      Object.assign(element, {selected: 'withdrawal-begins', view: '2021-07'});
      await landed(element);
      shows(element, {start: Date.parse('2021-07-01'), end: Date.parse('2021-08-01')});
      expect(heard).to.equal(0);
    });
  });
});
