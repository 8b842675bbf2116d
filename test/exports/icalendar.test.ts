import {expect} from 'chai';
import {readDataset} from '../../src/data/read-dataset.js';
import {writeFormat} from '../../src/exports/write-format.js';
import {HOSTILE, randomFullDataset} from '../support/random-full-dataset.js';

const SEEDS = 60;

/** The properties of each event of a calendar, by the rules of RFC 5545 for lines and texts. */
function eventsIn(text: string): Map<string, string>[] {
  const events: Map<string, string>[] = [];
  for (const line of text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')) {
    const [, name, value] = /^([A-Z-]+(?:;[A-Z]+=[\w-]+)*):(.*)$/s.exec(line) ?? ['', '', line];
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    else if (line) events.at(-1)?.set(name.replace(/;LANGUAGE=.*/, ''), value);
  }
  return events;
}
const unescaped = (value: string | undefined) =>
  value?.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

const eventOf = (date: unknown, more: object = {}) => {
  const {text, issues} = writeFormat(readDataset([{id: 'a', title: 'A', date, ...more}]).dataset, 'icalendar');
  return {event: eventsIn(text)[0], issues};
};

describe('iCalendar that is written', () => {
  it('has lines of at most 75 octets, ended by CRLF, that divide no character', () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const {text} = writeFormat(readDataset(randomFullDataset(seed, 3)).dataset, 'icalendar');
      expect(text.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
      for (const line of text.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).to.be.at.most(75);
        expect(line).not.to.match(/^ ?[\udc00-\udfff]|[\ud800-\udbff]$/);
      }
    }
  });

  it('gives texts back as they were', () => {
    const {dataset} = readDataset(
      HOSTILE.map((title) => ({title, date: '2021-06-22', text: title, place: {name: title}})),
    );
    const events = eventsIn(writeFormat(dataset, 'icalendar').text);
    for (const name of ['SUMMARY', 'DESCRIPTION', 'LOCATION'])
      expect(events.map((event) => unescaped(event.get(name)))).to.deep.equal(HOSTILE);
  });

  for (const [date, properties, isTold] of [
    ['2021-06-22', {'DTSTART;VALUE=DATE': '20210622'}, false],
    ['2021-06-22/2021-06-24', {'DTSTART;VALUE=DATE': '20210622', 'DTEND;VALUE=DATE': '20210625'}, false],
    ['2021-12-31/2021-12-31', {'DTSTART;VALUE=DATE': '20211231', 'DTEND;VALUE=DATE': '20220101'}, false],
    ['2021-06-22T10:30:00', {DTSTART: '20210622T103000'}, false],
    ['2021-06-22T10:30:00Z', {DTSTART: '20210622T103000Z'}, false],
    ['2021-06-22T10:30:00Z/2021-06-22T12:00:00Z', {DTSTART: '20210622T103000Z', DTEND: '20210622T120000Z'}, false],
    ['2021-06-22T10:30+04:30', {DTSTART: '20210622T060000Z', 'X-EVENT-TIMELINE-DATE': '2021-06-22T10:30+04:30'}, true],
    [
      '2021-06',
      {
        'DTSTART;VALUE=DATE': '20210601',
        'DTEND;VALUE=DATE': '20210701',
        'X-EVENT-TIMELINE-DATE': '2021-06',
        DESCRIPTION: 'June 2021',
      },
      true,
    ],
    [
      '2021-06-22~',
      {
        'DTSTART;VALUE=DATE': '20210622',
        'X-EVENT-TIMELINE-DATE': '2021-06-22~',
        DESCRIPTION: String.raw`about June 22\, 2021`,
      },
      true,
    ],
    [
      '[2021-06-01..2021-06-20]',
      {
        'DTSTART;VALUE=DATE': '20210601',
        'DTEND;VALUE=DATE': '20210621',
        'X-EVENT-TIMELINE-DATE': '[2021-06-01..2021-06-20]',
      },
      true,
    ],
    ['2021-06-22/..', {'DTSTART;VALUE=DATE': '20210622', 'X-EVENT-TIMELINE-DATE': '2021-06-22/..'}, true],
    ['0001-01-01', {'DTSTART;VALUE=DATE': '00010101'}, false],
  ] as const)
    it(`says ${date} as far as it can`, () => {
      const {event, issues} = eventOf(date);
      expect(
        Object.fromEntries([...event].filter(([name]) => /^(?:DT(?:START|END)|X-|DESC)/.test(name))),
      ).to.deep.include(properties);
      if (!isTold) expect(event.has('X-EVENT-TIMELINE-DATE')).to.equal(false);
      expect(event.has('DTEND') || event.has('DTEND;VALUE=DATE')).to.equal(
        'DTEND' in properties || 'DTEND;VALUE=DATE' in properties,
      );
      expect(issues.some(({path}) => path === '$.events[0].date')).to.equal(isTold);
    });

  for (const date of ['-0043', 'Y12000', '[..-0043]'])
    it(`leaves out what lies at ${date}, and says so as an error`, () => {
      const {event, issues} = eventOf(date);
      expect(event).to.equal(undefined);
      expect(issues.filter(({severity}) => severity === 'error').map(({path}) => path)).to.deep.equal([
        '$.events[0].date',
      ]);
    });

  it('is the same each time, and says when it was written if it is told', () => {
    const {dataset} = readDataset({
      title: 'The Bridge, 1935!',
      now: '2021-06-22',
      events: [{id: 'a', title: 'A', date: '2021'}],
    });
    const stampOf = (options?: {now: Date | number}) =>
      eventsIn(writeFormat(dataset, 'icalendar', options).text)[0].get('DTSTAMP');
    expect(stampOf()).to.equal('20210622T000000Z');
    expect(stampOf({now: new Date(Date.UTC(2022, 1, 3, 4, 5, 6))})).to.equal('20220203T040506Z');
    expect(() => stampOf({now: NaN})).to.throw(RangeError, '"now" is NaN');
    expect(eventsIn(writeFormat(dataset, 'icalendar').text)[0].get('UID')).to.equal('a@the-bridge-1935');
    expect(eventOf('2021').event.get('DTSTAMP')).to.equal('19700101T000000Z');
  });

  it('has properties of its own for what iCalendar does not know', () => {
    const {event, issues} = eventOf('2021-06-22', {
      occurrence: 'planned',
      status: 'claimed',
      importance: 0.9,
      kind: 'vote',
      tags: ['a,b'],
      group: 'g',
    });
    expect(Object.fromEntries(event)).to.deep.include({
      STATUS: 'TENTATIVE',
      CATEGORIES: String.raw`g,a\,b`,
      'X-EVENT-TIMELINE-STATUS': 'claimed',
      'X-EVENT-TIMELINE-OCCURRENCE': 'planned',
      'X-EVENT-TIMELINE-IMPORTANCE': '0.9',
      'X-EVENT-TIMELINE-KIND': 'vote',
      'X-EVENT-TIMELINE-GROUP': 'g',
      DESCRIPTION: String.raw`planned\, claimed`,
    });
    expect(issues.map(({code}) => code)).to.include('not-carried-over');
  });
});
