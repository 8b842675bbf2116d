import {expect} from 'chai';
import type {TimelineOverviewElement} from '../../src/index.js';
import '../../src/elements/address/address.js';
import {autumnNight, september11} from '../../stories/zone-datasets.js';
import {cleanUp, mount, part, parts, settled} from '../support/element.js';
import {until} from '../support/page.js';

const plain = (text: string | null) =>
  (text ?? '')
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/ ?– ?/g, ' – ')
    .replace(/\s+/g, ' ')
    .trim();
const texts = (element: Element, name: string) =>
  parts(element, `.picture svg .${name}`).map(({textContent}) => plain(textContent));
const iso = (time: number) => new Date(time).toISOString().replace(':00.000Z', 'Z');
const clean = location.pathname + location.search;

describe('the zone of a timeline', () => {
  afterEach(() => {
    cleanUp();
    history.replaceState(null, '', clean);
  });

  it('is what all its instants share: picture, axis, summary and overview end on one day', async () => {
    const element = await mount({data: september11, controls: ''}, {width: 1120});
    await until(() => parts(part(element, 'timeline-overview'), '.thumb').length === 2);
    expect(element.issues).to.deep.equal([]);
    expect(element.table?.zone).to.equal('-04:00');
    expect(plain(part(element, '.summary').textContent)).to.equal(
      '11 events, September 11, 2001, 7:59 AM – 8:30 PM, UTC−4',
    );
    expect(texts(element, 'zone-label')).to.deep.equal(['UTC−4']);
    expect(texts(element, 'tick-label')[0]).to.include('Sep 11, 2001');
    expect(texts(element, 'date')).to.include('Sep 11, 8:30 PM');
    expect(texts(element, 'tick-label').join()).not.to.include('Sep 12');
    const overview = part<TimelineOverviewElement>(element, 'timeline-overview');
    await overview.updateComplete;
    const [start, end] = parts(overview, '.thumb').map((thumb) => plain(thumb.getAttribute('aria-valuetext')));
    expect(start).to.match(/^September 11, 2001 at 7:\d\d AM, UTC−4$/);
    expect(end).to.match(/^September 11, 2001 at 8:\d\d PM, UTC−4$/);
  });

  it('is that of the attribute, before that of the data, and may change', async () => {
    const element = await mount({data: autumnNight});
    expect(element.table?.zone).to.equal('Europe/Berlin');
    expect(texts(element, 'zone-label')).to.deep.equal(['Central European Time']);
    element.setAttribute('time-zone', 'America/New_York');
    await settled(element);
    expect(element.timeZone).to.equal('America/New_York');
    expect(element.table?.zone).to.equal('America/New_York');
    expect(element.data?.timeZone).to.equal('America/New_York');
    expect(texts(element, 'zone-label')).to.deep.equal(['Eastern Daylight Time']);
    element.removeAttribute('time-zone');
    await settled(element);
    expect(element.table?.zone).to.equal('Europe/Berlin');
  });

  it('that is none becomes an issue, and the data’s stays', async () => {
    const element = await mount({data: autumnNight, timeZone: 'Mars'});
    expect(element.issues.map(({code, path}) => [code, path])).to.deep.equal([['bad-time-zone', '@time-zone']]);
    expect(element.issues[0].message).to.include('"Mars"');
    expect(element.table?.zone).to.equal('Europe/Berlin');
    element.timeZone = 7 as unknown as string;
    await settled(element);
    expect(element.issues[0].message).to.match(/7/);
  });

  it('decides where the days of a view, of the axis and of "now" begin', async () => {
    const element = await mount({
      events: [
        {title: 'A', date: '2001-09-11'},
        {title: 'B', date: '2001-09-12'},
      ],
      timeZone: 'America/New_York',
      start: '2001-09-10',
      end: '2001-09-12',
      now: '2001-09-11',
      view: '2001-09-11',
    });
    const bounds = ({start, end} = element.view!) => [iso(start), iso(end)];
    expect(bounds(element.extent)).to.deep.equal(['2001-09-10T04:00Z', '2001-09-13T04:00Z']);
    expect(bounds()).to.deep.equal(['2001-09-11T04:00Z', '2001-09-12T04:00Z']);
    await element.zoomTo('2001-09-12');
    expect(bounds()).to.deep.equal(['2001-09-12T04:00Z', '2001-09-13T04:00Z']);
    expect(texts(element, 'zone-label'), 'plain calendar time').to.deep.equal([]);
  });

  it('shows an hour twice that is there twice, and tells it from the other', async () => {
    const element = await mount({data: autumnNight, view: '2021-10-31T00:00/2021-10-31T05:59'}, {width: 1120});
    expect(texts(element, 'tick-label').filter((label) => label === '2:00 AM')).to.have.length(2);
    const dates = texts(element, 'date');
    expect(dates)
      .to.include('Oct 31, 2:30 AM')
      .and.to.include('Oct 31, 2:30 AM UTC+1')
      .and.to.include('Oct 30, 10:10 PM UTC−4')
      .and.to.include('Oct 31, 2:50 AM UTC+1');
  });

  it('is named above a vertical axis, where nothing runs into it', async () => {
    const element = await mount({data: {...september11, timeZone: 'America/New_York'}}, {width: 390});
    expect(texts(element, 'zone-label').join(' ')).to.equal('Eastern Daylight Time');
    for (const view of ['2001-09-11', '2001-09-11T08:00/2001-09-11T10:00']) {
      await element.zoomTo(view);
      const zone = parts(element, '.picture svg .zone-label').map((label) => label.getBoundingClientRect());
      for (const label of parts(element, '.picture svg text:not(.zone-label)')) {
        const {left, right, top, bottom} = label.getBoundingClientRect();
        expect(
          zone.some((box) => left < box.right && right > box.left && top < box.bottom - 1 && bottom - 1 > box.top),
          label.textContent ?? '',
        ).to.equal(false);
      }
    }
  });

  it('groups list and table by its days', async () => {
    const data = {
      timeZone: 'America/New_York',
      events: ['2001-09-11T20:30-04:00', '2001-09-12T00:10Z', '2001-09-11', '2001-09-12T12:00Z', '2001-09-12'].map(
        (date) => ({title: date, date}),
      ),
    };
    for (const [layout, heading] of [
      ['list', '.group-title'],
      ['table', '.table-group'],
    ] as const) {
      const element = await mount({data, layout});
      await until(() => parts(element, heading).length > 0);
      expect(
        parts(element, heading).map(({textContent}) => plain(textContent)),
        layout,
      ).to.deep.equal(['September 11, 2001', 'September 12, 2001']);
      expect(plain(part(element, layout === 'list' ? '.list' : '.table').textContent), layout).to.include(
        'September 11, 2001 at 8:10 PM UTC−4',
      );
      cleanUp();
    }
  });

  it('is that of addresses', async () => {
    history.replaceState(null, '', `${clean}#one.view=2001-09-11/2001-09-11T12:00-04:00`);
    const element = await mount({
      id: 'one',
      linked: true,
      data: {...september11, timeZone: 'America/New_York', start: '2001-09-10', end: '2001-09-12'},
    });
    await until(() => iso(element.view!.end) === '2001-09-11T16:00Z');
    expect([element.view!.start, element.view!.end].map(iso)).to.deep.equal(['2001-09-11T04:00Z', '2001-09-11T16:00Z']);
  });
});
