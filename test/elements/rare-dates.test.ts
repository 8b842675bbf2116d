import {expect} from 'chai';
import '../../src/elements/address/address.js';
import type {TimelineLoadEvent} from '../../src/index.js';
import {type RareReader, rareDates} from '../../src/time/rare-dates.js';
import {type ZoneRules, zones} from '../../src/time/zones.js';
import {cleanUp, mount, settled} from '../support/element.js';
import {until} from '../support/page.js';

const RARE = [
  'Y-17E7',
  '1950S2',
  '2021-W24',
  '2021-173',
  '2021-22',
  '2021-35',
  '1X9X',
  '[1667,1668]',
  '{1960,1961-12}',
  '2021-XX',
  '2021-06-22T10:30',
  '2021-06-22T10:30+04:30',
];
const PLAIN = [
  {title: 'A', date: '2021-06-20'},
  {title: 'B', date: '2021-07-10'},
];
const iso = (time: number) => new Date(time).toISOString().replace(':00.000Z', 'Z');
const bounds = ({start, end}: {start: number; end: number}) => [iso(start), iso(end)];
const clean = location.pathname + location.search;

describe('dates that are rarely written, in <event-timeline>', () => {
  // Other tests on the page have loaded what reads them.
  let loaded: [RareReader | undefined, ZoneRules | undefined];
  beforeEach(() => {
    loaded = [rareDates.reader, zones.rules];
    delete rareDates.reader;
    delete zones.rules;
  });
  afterEach(() => {
    cleanUp();
    const [reader, rules] = loaded;
    rareDates.reader ??= reader;
    zones.rules ??= rules;
    history.replaceState(null, '', clean);
  });

  for (const date of RARE) {
    it(`are shown: ${date}`, async () => {
      const element = await mount({data: [{title: 'A', date}]});
      expect(element.matches(':state(ready)')).to.equal(true);
      expect(element.events.map(({date: {edtf}}) => edtf)).to.deep.equal([date]);
      expect(element.issues.filter(({code}) => code !== 'date-gaps')).to.deep.equal([]);
    });
  }

  it('leave the timeline loading, and are told of once, when all is read', async () => {
    const element = await mount({data: PLAIN});
    expect(rareDates.reader, 'plain dates need nothing').to.equal(undefined);
    const heard: string[] = [];
    for (const type of ['timeline-load', 'timeline-issues'])
      element.addEventListener(type, (event) =>
        heard.push(`${type} ${(event as TimelineLoadEvent).issues.map(({code}) => code).join()}`),
      );
    element.data = [...PLAIN, {title: 'C', date: '2021-W27'}, {title: 'D', date: '2021-W60'}];
    element.requestUpdate();
    await Promise.resolve();
    await Promise.resolve();
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(element.issues).to.deep.equal([]);
    await until(() => heard.length === 2);
    await settled(element);
    expect(heard).to.deep.equal(['timeline-load bad-date', 'timeline-issues bad-date']);
    expect(element.issues.map(({message}) => message)).to.deep.equal([
      '"2021-W60" is not a date: unexpected "6" at column 7; expected a week of a year without "X", W01–W52, or W53 in a long year',
    ]);
    expect(element.events.map(({title}) => title)).to.deep.equal(['A', 'B', 'C']);
  });

  it('with offsets come with the rules of zones', async () => {
    const element = await mount({data: [{title: 'A', date: '2021-06-22T10:30+04:30'}]});
    expect(element.table?.zone).to.equal('+04:30');
    delete rareDates.reader;
    delete zones.rules;
    const second = await mount({data: PLAIN, start: '2021-06-01T00:00-04:00'});
    expect(second.table?.zone, 'of an attribute').to.equal('-04:00');
    expect(iso(second.extent!.start)).to.equal('2021-06-01T04:00Z');
  });

  it('are attributes too, whenever they are set', async () => {
    const element = await mount({data: PLAIN, start: '2021-W20', now: '2021-07-01T12:00'});
    expect(bounds(element.extent!)[0]).to.equal('2021-05-17T00:00Z');
    expect(element.data?.now?.edtf).to.equal('2021-07-01T12:00');
    const late = await mount({data: PLAIN});
    delete rareDates.reader;
    late.end = '2021-09-01T12:00';
    const issues: unknown[] = [];
    for (let i = 0; i < 20; i++) {
      await Promise.resolve();
      issues.push(...late.issues);
    }
    await settled(late);
    expect(issues).to.deep.equal([]);
    expect(bounds(late.extent!)[1]).to.equal('2021-09-01T12:01Z');
    late.end = '2021-W60';
    await settled(late);
    expect(late.issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['bad-date @end']);
  });

  describe('are a view too, without an issue in between,', () => {
    const view = '2021-06-22T06:00/2021-06-24T17:59';
    const shown = ['2021-06-22T06:00Z', '2021-06-24T18:00Z'];

    it('before there is a timeline', async () => {
      const element = await mount({data: PLAIN, view});
      expect(bounds(element.view!)).to.deep.equal(shown);
    });

    it('whenever it is set', async () => {
      const element = await mount({data: PLAIN});
      element.view = view;
      expect(element.issues).to.deep.equal([]);
      expect(element.view).to.deep.equal(element.extent);
      await settled(element);
      expect(bounds(element.view!)).to.deep.equal(shown);
      expect(element.issues).to.deep.equal([]);
    });

    it('to which a page flies', async () => {
      const element = await mount({data: PLAIN});
      delete rareDates.reader;
      await element.zoomTo(view);
      expect(bounds(element.view!)).to.deep.equal(shown);
      expect(element.issues).to.deep.equal([]);
    });

    it('until the page or a reader wants another one', async () => {
      const element = await mount({data: PLAIN});
      delete rareDates.reader;
      element.view = '2021-W27';
      element.view = '2021-07-01';
      await settled(element);
      expect(bounds(element.view!)).to.deep.equal(['2021-07-01T00:00Z', '2021-07-02T00:00Z']);
      const second = await mount({data: PLAIN});
      delete rareDates.reader;
      second.view = '2021-W26';
      const moved = second.moveTo({start: Date.parse('2021-07-02'), end: Date.parse('2021-07-05')});
      await settled(second);
      expect(second.view).to.deep.equal(moved);
    });

    it('and with one where it is none', async () => {
      const element = await mount({data: PLAIN});
      delete rareDates.reader;
      element.view = '2021-W60';
      expect(element.issues).to.deep.equal([]);
      await settled(element);
      expect(element.issues.map(({code}) => code)).to.deep.equal(['bad-view']);
      const second = await mount({data: PLAIN});
      delete rareDates.reader;
      await second.zoomTo('2021-13');
      expect(second.issues.map(({code}) => code)).to.deep.equal(['bad-view']);
    });
  });

  it('are in addresses', async () => {
    history.replaceState(null, '', `${clean}#one.view=2021-06-22T06:00Z/2021-06-24T18:00Z`);
    const element = await mount({id: 'one', linked: true, data: PLAIN});
    await until(() => iso(element.view!.end) === '2021-06-24T18:00Z');
    expect(bounds(element.view!)).to.deep.equal(['2021-06-22T06:00Z', '2021-06-24T18:00Z']);
  });

  it('are proposed for what is no date', async () => {
    const element = await mount({data: [...PLAIN, {title: 'C', date: 'spring 2021'}]});
    expect(element.issues.map(({message}) => message)).to.satisfy(([message]: string[]) =>
      message.endsWith('; write "2021-21"'),
    );
  });
});
