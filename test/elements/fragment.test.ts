import {expect} from 'chai';
import {readFragment, writeFragment} from '../../src/elements/address/fragment.js';
import type {View} from '../../src/view/view.js';
import {DAY, MEAN_YEAR} from '../../src/time/calendar.js';
import {parseDate} from '../../src/time/parse-date.js';
import {randomFrom} from '../support/random.js';
import '../support/rare-dates.js';
import '../support/zone-rules.js';

const through = (view: View, name = 'a') => readFragment(writeFragment('', name, {selected: '', view}), name).view;

describe('what an address says of a timeline', () => {
  it('comes back as it was written: views of any length, before Christ and in deep time', () => {
    const random = randomFrom(5);
    for (const reach of [60 * MEAN_YEAR, 3000 * MEAN_YEAR, 290_000 * MEAN_YEAR, 13.8e9 * MEAN_YEAR]) {
      for (let i = 0; i < 2000; i++) {
        const start = (random() * 2 - 1) * reach;
        const view = {start, end: start + 2 ** -10 + reach * 10 ** (random() * 14 - 14)};
        const read = through(view)!;
        // Where nobody sees a millisecond, there are none.
        const slack = view.end - view.start > 10_000 ? 0.5 : 0;
        expect(
          Math.abs(read.start - view.start) <= slack && Math.abs(read.end - view.end) <= slack,
          `${view.start} to ${view.end}: ${read.start} to ${read.end}`,
        ).to.equal(true);
      }
    }
  });

  it('is as short as it can be, and is read by people', () => {
    const write = (interval: string) => {
      const {earliest: start, endLatest: end} = parseDate(interval);
      return writeFragment('', 'war', {selected: '', view: {start, end}});
    };
    expect(write('2021-06-20/2021-06-25')).to.equal('#war.view=2021-06-20/2021-06-26');
    expect(write('2021-06-20T12:30Z/2021-06-20T13:00:05Z')).to.match(
      /^#war\.view=2021-06-20T12:30Z\/2021-06-20T13:00:0[56]Z$/,
    );
    expect(write('-0044-03-15')).to.match(/^#war\.view=-\d+ms\/-\d+ms$/);
  });

  it('is read in every date that an author may write', () => {
    const {view} = readFragment('#a.view=-0044-03/-0043', 'a');
    expect(view).to.deep.equal({start: parseDate('-0044-03').earliest, end: parseDate('-0043').earliest});
    expect(readFragment('#a.view=2021-06-20T00:00Z/2021-06-26T00:00Z', 'a').view).to.deep.equal({
      start: Date.UTC(2021, 5, 20),
      end: Date.UTC(2021, 5, 26),
    });
  });

  it('is of the zone of the axis: days are its days, times have its offset', () => {
    const write = (start: string, end: string, zone: string) =>
      writeFragment('', 'a', {selected: '', view: {start: Date.parse(start), end: Date.parse(end)}}, zone);
    expect(write('2001-09-11T04:00Z', '2001-09-11T12:46Z', 'America/New_York')).to.equal(
      '#a.view=2001-09-11/2001-09-11T08:46-04:00',
    );
    expect(write('2001-09-10T18:15Z', '2001-09-11T12:46Z', 'Asia/Kathmandu')).to.equal(
      '#a.view=2001-09-11/2001-09-11T18:31%2B05:45',
    );
    const zones = ['America/New_York', 'Asia/Kathmandu', 'Africa/Monrovia', '-03:30', 'UTC'];
    const random = randomFrom(6);
    for (let i = 0; i < 2000; i++) {
      const zone = zones[i % zones.length];
      const start = Math.round((random() * 2 - 1) * 100 * MEAN_YEAR);
      const view = {start, end: start + Math.ceil(random() * 1e8)};
      expect(
        readFragment(writeFragment('', 'a', {selected: '', view}, zone), 'a', zone).view,
        `${start} ${zone}`,
      ).to.deep.equal(view);
    }
    const typed = {start: Date.UTC(2001, 8, 10, 18, 15), end: Date.UTC(2001, 8, 11, 12, 46)};
    expect(
      readFragment('#a.view=2001-09-11/2001-09-11T18:31+05:45', 'a', 'Asia/Kathmandu').view,
      'a plus as it is typed',
    ).to.deep.equal(typed);
    expect(readFragment('#a.view=2001-09-11/2001-09-11T18:31', 'a', 'Asia/Kathmandu').view).to.deep.equal(typed);
  });

  it('is nothing where it is not understood', () => {
    const broken = [
      '',
      '#',
      '##',
      '#a',
      '#a.view',
      '#a.view=',
      '#a.view=/',
      '#a.view=2021',
      '#a.view=2021/',
      '#a.view=/2021',
      '#a.view=2022/2021',
      '#a.view=2021/2021',
      '#a.view=x/y',
      '#a.view=NaNms/1ms',
      '#a.view=1ms',
      '#a.view=1e999ms/2ms',
      '#a.view=%',
      '#a.view=%E0%A4%A/2021',
      '#b.view=2020/2021',
      '#a.view=../..',
      '#a.event',
      '#a.event=',
      '#&&&',
      '#=',
      '#a.view=2021-02-30/2022',
    ];
    for (const fragment of broken)
      expect(readFragment(fragment, 'a'), fragment).to.deep.equal({selected: '', view: undefined});
  });

  it('never throws, whatever there is', () => {
    const random = randomFrom(9);
    const signs = 'a.view=event/&#%+-0123456789mszTE~?[]é\u0000 ';
    for (let i = 0; i < 3000; i++) {
      const fragment = `#a.view=${Array.from({length: 12}, () => signs[Math.floor(random() * signs.length)]).join('')}`;
      const {view, selected} = readFragment(fragment, 'a');
      expect(typeof selected).to.equal('string');
      expect(view === undefined || view.end > view.start, fragment).to.equal(true);
      expect(() => writeFragment(fragment, 'a', {selected: 'x', view: {start: 0, end: DAY}}), fragment).not.to.throw();
    }
  });

  it('keeps any id, and any name', () => {
    for (const name of ['timeline', 'a b', 'a.b', 'é&=#%+', 'زمان']) {
      for (const selected of ['deadline', 'a b', 'a+b', 'a&b=c', '100%', '#', 'é/?', 'سال', 'x.view=1']) {
        const fragment = writeFragment('', name, {selected, view: {start: 0, end: DAY}});
        expect(readFragment(fragment, name), fragment).to.deep.equal({selected, view: {start: 0, end: DAY}});
      }
    }
  });

  it('stands beside that of other timelines, and of others altogether', () => {
    let fragment = '#section-2&tab=map&q=a%20b';
    fragment = writeFragment(fragment, 'one', {selected: 'x', view: undefined});
    fragment = writeFragment(fragment, 'two', {selected: 'y', view: {start: 0, end: DAY}});
    fragment = writeFragment(fragment, 'one.two', {selected: 'z', view: undefined});
    expect(fragment).to.equal(
      '#section-2&tab=map&q=a%20b&one.event=x&two.event=y&two.view=1970-01-01/1970-01-02&one.two.event=z',
    );
    expect(readFragment(fragment, 'one')).to.deep.equal({selected: 'x', view: undefined});
    expect(readFragment(fragment, 'one.two').selected).to.equal('z');
    fragment = writeFragment(fragment, 'two', {selected: '', view: undefined});
    expect(fragment).to.equal('#section-2&tab=map&q=a%20b&one.event=x&one.two.event=z');
    for (const name of ['one', 'one.two']) fragment = writeFragment(fragment, name, {selected: '', view: undefined});
    expect(fragment).to.equal('#section-2&tab=map&q=a%20b');
    expect(writeFragment('#one.event=x', 'one', {selected: '', view: undefined})).to.equal('');
  });
});
