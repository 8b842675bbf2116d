import {expect} from 'chai';
import type {FormatOptions} from '../../src/formats/format.js';
import {readFormat} from '../../src/formats/read-format.js';

const read = (value: unknown, options?: FormatOptions) => readFormat(JSON.stringify(value, null, 1), options);
const events = (...given: Parameters<typeof read>) =>
  read(...given).dataset.events.map(({date, title}) => `${date.edtf} ${title}`);
const told = (...given: Parameters<typeof read>) =>
  read(...given).issues.map(({severity, code, path}) => `${severity} ${code} ${path}`);

const berlin = [
  {Year: 1961, Event: 'The Wall is built', Location: 'Berlin', 'Length, km': 155, Sources: ['A', 'B'], Closed: false},
  {Year: 1989, Event: 'The Wall opens', Location: 'Berlin', 'Length, km': null, Sources: []},
];

describe('JSON of records', () => {
  it('has names of columns, of which the unknown are facts', () => {
    const {dataset, issues, format, table} = read(berlin);
    expect(format).to.equal('records');
    expect(issues).to.deep.equal([]);
    const [{date, ...event}, {facts}] = dataset.events;
    expect(date.edtf).to.equal('1961');
    expect(event).to.deep.include({title: 'The Wall is built', place: {name: 'Berlin'}});
    expect(event.facts).to.deep.equal([
      {name: 'Length, km', value: '155'},
      {name: 'Closed', value: 'false'},
    ]);
    expect(event.attributions).to.deep.equal([{who: 'A, B'}]);
    expect(facts).to.equal(undefined);
    expect(table).to.deep.include({headers: ['Year', 'Event', 'Location', 'Length, km', 'Sources', 'Closed']});
    expect(table?.columns).to.deep.include({year: 0, title: 1, place: 2});
    expect(table?.rows?.[1].slice(0, 4)).to.deep.equal(['1961', 'The Wall is built', 'Berlin', '155']);
  });

  for (const [language, record] of [
    ['German', {Datum: '13.08.1961', Ereignis: 'X'}],
    ['French', {Date: '13 août 1961', Événement: 'X'}],
    ['Russian', {Дата: '13 августа 1961', Событие: 'X'}],
    ['Japanese', {日付: '1961年8月13日', 出来事: 'X'}],
    ['programs’ English', {event_date: '1961-08-13T00:00:00', headline: 'X'}],
    ['lower case', {date: 'August 13, 1961', event: 'X'}],
  ] as const)
    it(`is recognised in ${language}`, () => {
      expect(events([record])).to.deep.equal(['1961-08-13 X']);
    });

  it('stands in an object, or in one within that', () => {
    for (const [wrapped, path] of [
      [{data: berlin}, '$.data'],
      [{rows: berlin, count: 2}, '$.rows'],
      [{response: {status: 'ok', results: berlin}}, '$.response.results'],
      [{Bridges: berlin}, '$.Bridges'],
      [{events: berlin}, '$.events'],
    ] as const) {
      expect(events(wrapped), path).to.deep.equal(['1961 The Wall is built', '1989 The Wall opens']);
      const broken = JSON.parse(JSON.stringify(wrapped).replace('1989', '"soon"')) as object;
      expect(told(broken), path).to.include(`error bad-date ${path}[1].Year`);
    }
    expect(read({title: 'Berlin', description: 'Two dates', data: berlin, next: 'page2'}).dataset).to.deep.include({
      title: 'Berlin',
      description: 'Two dates',
    });
    expect(told({title: 'Berlin', data: berlin, next: 'page2'})).to.deep.equal(['warning not-carried-over $.next']);
  });

  it('may be features on a map', () => {
    const feature = (geometry: object, properties: object) => ({type: 'Feature', id: 7, geometry, properties});
    const {dataset, issues} = read({
      type: 'FeatureCollection',
      name: 'Eruptions',
      crs: {type: 'name', properties: {name: 'urn:ogc:def:crs:OGC:1.3:CRS84'}},
      features: [
        feature({type: 'Point', coordinates: [14.426, 40.821, 1281]}, {Name: 'Vesuvius', Date: 'c. 79', VEI: 5}),
        feature({type: 'Polygon', coordinates: [[[0, 0]]]}, {Name: 'Krakatoa', Date: 'soon', VEI: 6}),
        feature({type: 'Point', coordinates: [-72.65, -42.83]}, {Name: 'Chaitén', Date: '2008-05-02', VEI: 4}),
      ],
    });
    expect(dataset.title).to.equal('Eruptions');
    expect(dataset.events.map(({id, title, date, place, facts}) => [id, title, date.edtf, place, facts])).to.deep.equal(
      [
        ['7', 'Vesuvius', '0079~', {name: '40.821, 14.426', lat: 40.821, lon: 14.426}, [{name: 'VEI', value: '5'}]],
        [
          '7-2',
          'Chaitén',
          '2008-05-02',
          {name: '-42.83, -72.65', lat: -42.83, lon: -72.65},
          [{name: 'VEI', value: '4'}],
        ],
      ],
    );
    expect(issues.map(({path, code}) => `${code} ${path}`)).to.deep.equal([
      'bad-date $.features[1].properties.Date',
      'not-carried-over $.features[1].geometry',
      'not-carried-over $.crs',
      'duplicate-id $.features[2].id',
    ]);
  });

  it('may have objects within, one level deep', () => {
    const {dataset, issues} = read([
      {
        _id: {$oid: '64b0'},
        what: {rendered: 'A <b>launch</b>'},
        when: {start: '1957-10-04', end: '1958-01-04'},
        location: {name: 'Baikonur', lat: 45.92, lng: 63.34, country: 'USSR'},
        image: {url: 'https://example.org/s.jpg', caption: 'It'},
        tags: ['Space, cold', 'First'],
        links: ['https://example.org/a', {href: 'https://example.org/b'}],
        crew: [{name: 'Nobody', age: 0}],
      },
    ]);
    const [{date, ...event}] = dataset.events;
    expect(date.edtf).to.equal('1957-10-04/1958-01-04');
    expect(event).to.deep.include({
      id: '64b0',
      title: 'A launch',
      place: {name: 'Baikonur', lat: 45.92, lon: 63.34},
      media: [{type: 'image', url: 'https://example.org/s.jpg', caption: 'It'}],
      tags: ['Space, cold', 'First'],
      links: [{url: 'https://example.org/a'}, {url: 'https://example.org/b'}],
      facts: [{name: 'location country', value: 'USSR'}],
    });
    expect(issues.map(({path, code}) => `${code} ${path}`)).to.deep.equal([
      'not-carried-over $[0].what.rendered',
      'not-carried-over $[0].crew',
    ]);
  });

  it('may be rows of cells', () => {
    const rows = [
      ['Year', 'Event', 'Place'],
      [1961, 'The Wall is built', 'Berlin'],
      ['1989', 'The Wall opens', null],
    ];
    for (const value of [rows, {range: 'A1:C3', values: rows}, {columns: rows[0], rows: rows.slice(1)}])
      expect(events(value)).to.deep.equal(['1961 The Wall is built', '1989 The Wall opens']);
    expect(told({values: [...rows, ['soon', 'X', '']]})).to.deep.equal(['error bad-date $.values[3][0]']);
    expect(
      told({
        fields: [{name: 'Year'}, {name: 'Event'}],
        data: [
          ['soon', 'X'],
          [1, 'Y'],
        ],
      }),
    ).to.deep.equal(['error bad-date $.data[0][0]']);
  });

  it('counts ms and seconds since 1970 as instants', () => {
    expect(
      events([
        {timestamp: 1_624_320_000_500, name: 'ms'},
        {timestamp: 1_624_320_000, name: 's'},
      ]),
    ).to.deep.equal(['2021-06-22T00:00:00.500Z ms', '2021-06-22T00:00:00Z s']);
    expect(told([{timestamp: 1_624_320_000, name: 's'}])).to.deep.equal(['warning guessed $[0].timestamp']);
    expect(events([{ts: 1_624_320_000_500, name: 'ms'}], {map: 'date=ts'})).to.deep.equal([
      '2021-06-22T00:00:00.500Z ms',
    ]);
  });

  it('says which column is meant, and how dates are, as tables do', () => {
    const given = [
      {Wann: '5/6/2021', Was: 'A', Wo: 'B', Note: 'x'},
      {Wann: '7/8/2021', Was: 'C', Wo: 'D', Note: 'y'},
    ];
    expect(told(given)).to.include('error ambiguous-date $[0].Wann');
    const {dataset, issues} = read(given, {map: 'date=Wann; title=Was; place=Wo; ignore=Note; dates=day first'});
    expect(issues).to.deep.equal([]);
    expect(dataset.events.map(({date, place, facts}) => [date.edtf, place?.name, facts])).to.deep.equal([
      ['2021-06-05', 'B', undefined],
      ['2021-08-07', 'D', undefined],
    ]);
    expect(told([{Zeit: 'x', Was: 'A'}])).to.deep.equal(['error missing $']);
  });

  it('may be of a kind that is known', () => {
    const {dataset, table} = read({
      success: true,
      data: [
        {
          event_id_cnty: 'AFG1',
          event_date: '2021-06-22',
          time_precision: '1',
          event_type: 'Battles',
          sub_event_type: 'Armed clash',
          actor1: 'A',
          actor2: 'B',
          location: 'Kunduz',
          latitude: '36.7',
          longitude: '68.8',
          source: 'Paper',
          notes: 'Shots.',
          fatalities: '3',
          interaction: '12',
          disorder_type: 'Political violence',
        },
      ],
    });
    expect(table?.layout).to.equal('acled');
    expect(dataset.events[0]).to.deep.include({id: 'AFG1', place: {name: 'Kunduz', lat: 36.7, lon: 68.8}});
  });

  it('may be events that have a year in place of a date', () => {
    const {format, dataset} = read({events: [{title: 'A', year: 1948, keywords: ['b']}]});
    expect(format).to.equal('records');
    expect(dataset.events[0].date.edtf).to.equal('1948');
  });

  it('may be events whose titles have another name', () => {
    const {format, dataset} = read({
      events: [
        {date: '2024-01-01', event: 'A'},
        {date: 'early 1990s', event: 'B'},
      ],
    });
    expect(format).to.equal('records');
    expect(dataset.events.map(({title, date}) => `${date.edtf} ${title}`)).to.deep.equal([
      '2024-01-01 A',
      '[1990..1993] B',
    ]);
  });

  it('is not what events of this library are, also where these have mistakes', () => {
    for (const value of [
      [
        {title: 'A', date: '2021'},
        {titel: 'B', date: '2021'},
      ],
      [{title: 'A', start: '2021'}],
      [{title: 'A', dat: '2021'}],
      {events: [{titel: 'A', date: '2021'}]},
      {events: [], groups: [{id: 'a'}]},
      {items: [{title: 'A', date: '2021'}]},
      [],
      [1, 2],
      {title: 'A'},
    ])
      expect(read(value).format, JSON.stringify(value)).to.equal('json');
  });
});
