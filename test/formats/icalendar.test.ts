import {expect} from 'chai';
import {calendarReader} from '../../src/formats/icalendar/read-calendar.js';
import {iCalendar} from '../../src/formats/icalendar.js';
import {readFormat} from '../../src/formats/read-format.js';

iCalendar.reader = calendarReader;

/** Reads a calendar of one event, or of several by their lines. */
const read = (...entries: (readonly string[])[]) =>
  readFormat(
    [
      'BEGIN:VCALENDAR',
      ...entries.flatMap((lines) =>
        lines[0]?.startsWith('BEGIN') ? lines : ['BEGIN:VEVENT', 'SUMMARY:A', ...lines, 'END:VEVENT'],
      ),
      'END:VCALENDAR',
    ].join('\r\n'),
  );
const datesOf = ({dataset}: ReturnType<typeof read>) => dataset.events.map(({date}) => date.edtf);
const codesOf = ({issues}: ReturnType<typeof read>) => issues.map(({code, path}) => `${code} ${path}`);

/** A zone with a name that nobody knows, as old programs describe it. */
const OWN_ZONE = `BEGIN:VTIMEZONE
TZID:My Zone
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
END:STANDARD
END:VTIMEZONE`.split('\n');

describe('iCalendar', () => {
  it('is read before 1970 as after it', () => {
    const calendar = read(
      ['DTSTART;TZID=Europe/Berlin:19500703T100000'],
      ['DTSTART:19450508T230100Z', 'DURATION:PT5M'],
    );
    expect(calendar.issues).to.deep.equal([]);
    expect(datesOf(calendar)).to.deep.equal(['1950-07-03T10:00+01:00', '1945-05-08T23:01Z/1945-05-08T23:06Z']);
  });

  it('is folded anywhere, also between a name and its value', () => {
    const found = read([
      'BEGIN:VEVENT',
      'SUMM',
      ' ARY',
      ' :Bridge',
      'DTSTART',
      ' ;VALUE=DATE',
      ' :20240301',
      'END:VEVENT',
    ]);
    expect(found.dataset.events.map(({title}) => title)).to.deep.equal(['Bridge']);
    expect([...datesOf(found), ...codesOf(found)]).to.deep.equal(['2024-03-01']);
  });

  it('keeps what follows a line that is no property', () => {
    const found = read(['DTSTART:20240301', 'STATUS=OPEN', 'DESCRIPTION:One', 'two lines', 'DTEND:20240303']);
    expect([...datesOf(found), ...codesOf(found)]).to.deep.equal([
      '2024-03-01/2024-03-02',
      'bad-format line 5',
      'bad-format line 7, column 1',
    ]);
    expect(found.dataset.events[0].text).to.equal('One\ntwo lines');
    const after = readFormat(
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240301\nSUMMARY:A\nEND:VEVENT\njunk\nEND:VCALENDAR',
    );
    expect([...datesOf(after), ...codesOf(after)]).to.deep.equal(['2024-03-01', 'bad-format line 6']);
  });

  it('may have a day with a Z, as some programs write it', () =>
    expect(datesOf(read(['DTSTART;VALUE=DATE:20240301', 'RDATE:20230301Z']))).to.deep.equal([
      '2023-03-01',
      '2024-03-01',
    ]));

  it('has properties without a value that say nothing', () => {
    const {dataset, issues} = read(['DTSTART:20240301', 'URL:', 'ATTACH:', 'LOCATION:', 'GEO:', 'UID:', 'DTEND:']);
    expect(issues).to.deep.equal([]);
    expect(dataset.events[0]).not.to.have.any.keys('links', 'media', 'place');
  });

  it('has events that nothing names', () => {
    const found = read(
      ['BEGIN:VEVENT', 'DTSTART:20240301', 'END:VEVENT'],
      ['BEGIN:VEVENT', 'DTSTART:20240302', 'LOCATION:Hall', 'END:VEVENT'],
    );
    expect(found.dataset.events.map(({title}) => title)).to.deep.equal(['Event', 'Hall']);
    expect(codesOf(found)).to.deep.equal(['guessed line 2']);
  });

  for (const [what, lines, edtf] of [
    ['a day', ['DTSTART;VALUE=DATE:20240301'], '2024-03-01'],
    ['a day whose type is not said', ['DTSTART:20240301'], '2024-03-01'],
    ['a day that ends on the next', ['DTSTART;VALUE=DATE:20240301', 'DTEND;VALUE=DATE:20240302'], '2024-03-01'],
    ['a day that ends on itself', ['DTSTART;VALUE=DATE:20240301', 'DTEND;VALUE=DATE:20240301'], '2024-03-01'],
    [
      'days, whose end is exclusive',
      ['DTSTART;VALUE=DATE:20240228', 'DTEND;VALUE=DATE:20240302'],
      '2024-02-28/2024-03-01',
    ],
    ['days by their number', ['DTSTART;VALUE=DATE:20240228', 'DURATION:P3D'], '2024-02-28/2024-03-01'],
    ['a week', ['DTSTART;VALUE=DATE:20240304', 'DURATION:P1W'], '2024-03-04/2024-03-10'],
    [
      'days as Outlook writes them',
      ['DTSTART:20240301T000000', 'DTEND:20240303T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'],
      '2024-03-01/2024-03-02',
    ],
    ['a local time', ['DTSTART:20240301T100000'], '2024-03-01T10:00'],
    ['seconds', ['DTSTART:20240301T100007Z'], '2024-03-01T10:00:07Z'],
    ['an instant', ['DTSTART:20240301T100000Z', 'DTEND:20240301T113000Z'], '2024-03-01T10:00Z/2024-03-01T11:30Z'],
    ['a time of a zone', ['DTSTART;TZID=America/New_York:20240701T100000'], '2024-07-01T10:00-04:00'],
    [
      'a zone with a prefix',
      ['DTSTART;TZID=/mozilla.org/20050126_1/America/Argentina/Buenos_Aires:20240701T100000'],
      '2024-07-01T10:00-03:00',
    ],
    ['a quoted zone', ['DTSTART;TZID="Europe/Berlin":20240701T100000'], '2024-07-01T10:00+02:00'],
    [
      'a flight through zones',
      ['DTSTART;TZID=Europe/Berlin:20240701T100000', 'DTEND;TZID=America/New_York:20240701T120000'],
      '2024-07-01T10:00+02:00/2024-07-01T12:00-04:00',
    ],
    [
      'a duration over a change of clocks',
      ['DTSTART;TZID=Europe/Berlin:20240331T010000', 'DURATION:PT2H'],
      '2024-03-31T01:00+01:00/2024-03-31T04:00+02:00',
    ],
    [
      'a day later over a change of clocks',
      ['DTSTART;TZID=Europe/Berlin:20240330T120000', 'DURATION:P1D'],
      '2024-03-30T12:00+01:00/2024-03-31T12:00+02:00',
    ],
    [
      'a local time and its duration',
      ['DTSTART:20240301T230000', 'DURATION:PT2H'],
      '2024-03-01T23:00/2024-03-02T01:00',
    ],
    ['24:00', ['DTSTART:20240301T240000'], '2024-03-02T00:00'],
    [
      'a time that lasts to a day',
      ['DTSTART:20240301T100000', 'DTEND;VALUE=DATE:20240303'],
      '2024-03-01T10:00/2024-03-02',
    ],
    ['dashes in a date', ['DTSTART:2024-03-01T10:00:00Z'], '2024-03-01T10:00Z'],
  ] as const)
    it(`reads ${what}`, () => {
      const found = read(lines);
      expect(codesOf(found)).to.deep.equal([]);
      expect(datesOf(found)).to.deep.equal([edtf]);
    });

  it('reads a zone that only the calendar describes, in both its halves', () => {
    const found = read(
      OWN_ZONE,
      ['DTSTART;TZID=My Zone:20240701T100000'],
      ['DTSTART;TZID=My Zone:20241201T100000'],
      ['DTSTART;TZID=My Zone:20241103T013000'],
      ['DTSTART;TZID=My Zone:20240310T023000'],
    );
    expect(codesOf(found)).to.deep.equal([]);
    expect(datesOf(found)).to.deep.equal([
      '2024-07-01T10:00-04:00',
      '2024-12-01T10:00-05:00',
      '2024-11-03T01:30-04:00', // twice that night: the first
      '2024-03-10T02:30-05:00', // never that night: as the clocks were before
    ]);
  });

  describe('zones of Outlook and Exchange', () => {
    /** What Outlook writes: the rules of today, since 1601. */
    const described = (name: string, offsets: readonly [standard: string, daylight: string] = ['+0100', '+0200']) => [
      'BEGIN:VTIMEZONE',
      `TZID:${name}`,
      'BEGIN:STANDARD',
      'DTSTART:16011028T030000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      `TZOFFSETFROM:${offsets[1]}`,
      `TZOFFSETTO:${offsets[0]}`,
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010325T020000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      `TZOFFSETFROM:${offsets[0]}`,
      `TZOFFSETTO:${offsets[1]}`,
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const AMSTERDAM = '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna';
    const both = (zone: string) => [`DTSTART;TZID=${zone}:20240701T100000`, `DTEND;TZID=${zone}:20241201T100000`];
    const SUMMER_WINTER = '2024-07-01T10:00+02:00/2024-12-01T10:00+01:00';

    for (const [what, zone, calendar = []] of [
      ['are known by their names', 'W. Europe Standard Time'],
      ['may be quoted', '"W. Europe Standard Time"'],
      ['may be words', `"${AMSTERDAM}"`],
      ['may be words without quotes', AMSTERDAM],
      ['may have dots', '"(GMT+01.00) Sarajevo, Skopje, Warsaw, Zagreb"'],
      ['stand in the file', 'W. Europe Standard Time', described('W. Europe Standard Time')],
      [
        'stand in the file as words, with their commas escaped',
        `"${AMSTERDAM}"`,
        described(AMSTERDAM.replaceAll(',', '\\,')),
      ],
      ['stand in the file in quotes', `"${AMSTERDAM}"`, described(`"${AMSTERDAM}"`)],
      ['are somebody’s own', 'Customized Time Zone', described('Customized Time Zone')],
      ['are somebody’s own without an end of their name', '"Büro: Köln; 2"', described('Büro: Köln\\; 2')],
    ] as const)
      it(what, () => {
        const found = calendar.length ? read(calendar, both(zone)) : read(both(zone));
        expect(codesOf(found)).to.deep.equal([]);
        expect(datesOf(found)).to.deep.equal([SUMMER_WINTER]);
      });

    it('are as the file describes them where its clocks are other ones', () => {
      const found = read(
        described('Eastern Standard Time', ['+0300', '+0400']),
        described('(UTC+05:00) Amsterdam', ['+0500', '+0600']),
        both('Eastern Standard Time'),
        both('"(UTC+05:00) Amsterdam"'),
      );
      expect(codesOf(found)).to.deep.equal([]);
      expect(datesOf(found)).to.deep.equal([
        '2024-07-01T10:00+04:00/2024-12-01T10:00+03:00',
        '2024-07-01T10:00+06:00/2024-12-01T10:00+05:00',
      ]);
    });

    it('have the rules of their year, where a file knows those of today', () => {
      // In 2005, summer time began in April there.
      const found = read(described('Eastern Standard Time', ['-0500', '-0400']), [
        'DTSTART;TZID=Eastern Standard Time:20050329T100000',
      ]);
      expect(datesOf(found)).to.deep.equal(['2005-03-29T10:00-05:00']);
    });

    it('are told of where neither a name nor the file tells what they are', () => {
      const names = [
        '"(UTC+03:00) Amsterdam, Berlin"',
        '"(UTC+01:00) Amsterdam, Nairobi"',
        '"(UTC+01:00) Somewhere"',
        'Mitteleuropäische Zeit',
        'Customized Time Zone',
      ];
      const found = read(...names.map((name) => [`DTSTART;TZID=${name}:20240701T100000`]));
      expect(found.issues.map(({code}) => code)).to.deep.equal(names.map(() => 'bad-time-zone'));
      expect(new Set(datesOf(found))).to.deep.equal(new Set(['2024-07-01T10:00']));
    });

    it('may be distances from UTC', () => {
      const found = read(
        ['DTSTART;TZID="(UTC) Coordinated Universal Time":20240701T100000'],
        ['DTSTART;TZID="(UTC-11:00) Coordinated Universal Time-11":20240701T100000'],
        ['DTSTART;TZID=UTC-11:20240701T100000'],
        ['DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20240701T100000'],
        ['DTSTART;TZID="(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi":20240701T100000'],
        ['DTSTART;TZID="(UTC+00:00) Dublin, Edinburgh, Lisbon, London":20240701T100000'],
      );
      expect(codesOf(found)).to.deep.equal([]);
      expect(datesOf(found)).to.deep.equal([
        '2024-07-01T10:00Z',
        '2024-07-01T10:00-11:00',
        '2024-07-01T10:00-11:00',
        '2024-07-01T10:00-04:00',
        '2024-07-01T10:00+05:30',
        '2024-07-01T10:00+01:00',
      ]);
    });
  });

  it('tells of a zone that nobody knows, once, and reads its times as local ones', () => {
    const found = read(['DTSTART;TZID=Mars/Base:20240701T100000'], ['DTSTART;TZID=Mars/Base:20240702T100000']);
    expect(codesOf(found)).to.deep.equal(['bad-time-zone line 4, column 24']);
    expect(datesOf(found)).to.deep.equal(['2024-07-01T10:00', '2024-07-02T10:00']);
  });

  describe('recurrence', () => {
    const weekly = ['UID:u', 'DTSTART;TZID=Europe/Berlin:20240321T190000', 'DTEND;TZID=Europe/Berlin:20240321T200000'];

    it('goes by the clocks of its zone, and keeps its length', () => {
      expect(datesOf(read([...weekly, 'RRULE:FREQ=WEEKLY;COUNT=2;INTERVAL=2']))).to.deep.equal([
        '2024-03-21T19:00+01:00/2024-03-21T20:00+01:00',
        '2024-04-04T19:00+02:00/2024-04-04T20:00+02:00',
      ]);
    });

    it('ends with the instant, or the day, that it says', () => {
      expect(datesOf(read([...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20240328T180000Z']))).to.have.length(2);
      expect(datesOf(read([...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20240328T175959Z']))).to.have.length(1);
      expect(datesOf(read([...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20240328']))).to.have.length(2);
    });

    it('leaves out exceptions, also as instants or whole days, and adds dates', () => {
      for (const except of [
        'EXDATE;TZID=Europe/Berlin:20240328T190000',
        'EXDATE:20240328T180000Z',
        'EXDATE;VALUE=DATE:20240328',
      ])
        expect(
          datesOf(
            read([...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3', except, 'RDATE;TZID=Europe/Berlin:20240501T190000']),
          ).map((edtf) => edtf!.slice(0, 10)),
          except,
        ).to.deep.equal(['2024-03-21', '2024-04-04', '2024-05-01']);
    });

    it('puts a changed time in its place, and all from one on', () => {
      const change = (range: string) => [
        'BEGIN:VEVENT',
        'UID:u',
        'SUMMARY:B',
        `RECURRENCE-ID${range};TZID=Europe/Berlin:20240328T190000`,
        'DTSTART;TZID=Europe/Berlin:20240329T200000',
        'END:VEVENT',
      ];
      const titled = (found: ReturnType<typeof read>) =>
        found.dataset.events.map(({title, date, id}) => `${title} ${date.edtf!.slice(0, 16)} ${id}`);
      expect(titled(read([...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3'], change('')))).to.deep.equal([
        'A 2024-03-21T19:00 u',
        'B 2024-03-29T20:00 u/2024-03-29T20:00',
        'A 2024-04-04T19:00 u/2024-04-04T19:00',
      ]);
      expect(titled(read(change(';RANGE=THISANDFUTURE'), [...weekly, 'RRULE:FREQ=WEEKLY;COUNT=3']))).to.deep.equal([
        'A 2024-03-21T19:00 u',
        'B 2024-03-29T20:00 u/2024-03-29T20:00',
        'B 2024-04-05T20:00 u/2024-04-05T20:00',
      ]);
      expect(titled(read(change(''))), 'without its series').to.deep.equal(['B 2024-03-29T20:00 u/2024-03-29T20:00']);
    });

    it('without an end goes on for a year after all else, which is told', () => {
      const found = read(['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY'], ['DTSTART;VALUE=DATE:20220601']);
      expect(datesOf(found)).to.deep.equal(['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01', '2022-06-01']);
      expect(found.issues.map(({message}) => message)).to.deep.equal([
        'what recurs without an end, after 2023-06-01, is not carried over',
      ]);
    });

    it('is bounded in number, which is told', () => {
      const found = read(['DTSTART:20200101T000000Z', 'RRULE:FREQ=SECONDLY;UNTIL=20991231T000000Z']);
      expect(found.dataset.events).to.have.length(5000);
      expect(codesOf(found)).to.deep.equal(['too-many line 5, column 7']);
    });

    it('by a rule that is wrong is told, and the event stays', () => {
      const found = read([...weekly, 'RRULE:FREQ=SOMETIMES']);
      expect(datesOf(found)).to.have.length(1);
      expect(codesOf(found)).to.deep.equal(['bad-format line 7, column 7']);
    });
  });

  it('says what was planned when the file was written, cancelled, or tentative', () => {
    const {dataset} = read(
      ['DTSTART;VALUE=DATE:20240101', 'DTSTAMP:20240601T000000Z', 'STATUS:CONFIRMED'],
      ['DTSTART;VALUE=DATE:20240701'],
      ['DTSTART;VALUE=DATE:20240101', 'STATUS:CANCELLED'],
      ['DTSTART;VALUE=DATE:20240101', 'STATUS:TENTATIVE'],
    );
    expect(dataset.events.map(({occurrence}) => occurrence)).to.deep.equal([
      'happened',
      'planned',
      'cancelled',
      'unknown',
    ]);
  });

  it('keeps what stands in broken components', () => {
    const found = readFormat(
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101\nSUMMARY:One\nBEGIN:VEVENT\nDTSTART:20240102\nSUMMARY:Two\nand more\nEND:VEVENT\nEND:VALARM\nBEGIN:VEVENT\nSUMMARY:Three\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Four\nDTSTART',
    );
    expect(found.dataset.events.map(({title}) => title)).to.deep.equal(['One', 'Two and more']);
    expect(codesOf(found)).to.deep.equal([
      'bad-format line 8, column 1',
      'bad-format line 16, column 1',
      'bad-format line 2',
      'bad-format line 10',
      'bad-format line 1',
      'bad-format line 14',
      'missing line 11',
      'missing line 14',
    ]);
  });

  it('takes an end before the start, or a place that is none, for what it is', () => {
    const found = read(['DTSTART:20240102T100000Z', 'DTEND:20240101T100000Z', 'GEO:91;0', 'DURATION:P']);
    expect(datesOf(found)).to.deep.equal(['2024-01-02T10:00Z']);
    expect(codesOf(found)).to.deep.equal([
      'bad-date line 7, column 10',
      'end-before-start line 5, column 7',
      'out-of-range line 6, column 5',
    ]);
  });

  it('makes of several calendars groups', () => {
    const one = (name: string) =>
      `BEGIN:VCALENDAR\nX-WR-CALNAME:${name}\nBEGIN:VEVENT\nDTSTART:20240101\nSUMMARY:A\nCATEGORIES:C\nEND:VEVENT\nEND:VCALENDAR\n`;
    const {dataset} = readFormat(one('First') + one('Second'));
    expect(dataset.groups.map(({title}) => title)).to.deep.equal(['First', 'Second']);
    expect(dataset.title).to.equal(undefined);
  });

  it('is recognised by its text, its type or its ending', () => {
    expect(readFormat('\ufeff\r\nbegin:vcalendar\r\nEND:VCALENDAR').format).to.equal('icalendar');
    expect(readFormat('x', {type: 'text/calendar; charset=utf-8'}).format).to.equal('icalendar');
    expect(readFormat('x', {name: 'https://example.org/a.ics?x=1'}).format).to.equal('icalendar');
  });
});
