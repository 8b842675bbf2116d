import {expect} from 'chai';
import {markwhen} from '../../src/formats/markwhen.js';
import {readMarkwhen} from '../../src/formats/markwhen/read-markwhen.js';
import {readFormat} from '../../src/formats/read-format.js';
import type {FormatOptions} from '../../src/formats/format.js';
import {leastTime} from '../support/cpu-time.js';

const lines = (...rows: string[]) => rows.join('\n');
const read = (text: string, map?: FormatOptions['map']) => readFormat(text, {type: 'text/csv', map});
const told = (text: string, map?: FormatOptions['map']) =>
  read(text, map).issues.map(({severity, code, path}) => `${severity} ${code} ${path}`);
const events = (text: string, map?: FormatOptions['map']) =>
  read(text, map).dataset.events.map(({date, title}) => `${date.edtf} ${title}`);

markwhen.reader = {read: readMarkwhen};

describe('CSV', () => {
  for (const [language, header] of [
    ['English', 'Date,Event,Description'],
    ['English as programs write it', 'event_date,headline,body'],
    ['German', 'Datum,Ereignis,Beschreibung'],
    ['French', 'Date,Événement,Texte'],
    ['Spanish', 'Fecha,Título,Descripción'],
    ['Portuguese', 'Data,Acontecimento,Descrição'],
    ['Italian', 'Data,Titolo,Descrizione'],
    ['Dutch', 'Datum,Gebeurtenis,Tekst'],
    ['Polish', 'Data,Wydarzenie,Opis'],
    ['Russian', 'Дата,Событие,Описание'],
    ['Turkish', 'Tarih,Olay,Açıklama'],
    ['Persian', 'تاریخ,رویداد,شرح'],
    ['Arabic', 'التاريخ,الحدث,الوصف'],
    ['Chinese', '日期,事件,描述'],
    ['Japanese', '日付,出来事,説明'],
    ['Greek', 'Ημερομηνία,Γεγονός,Περιγραφή'],
    ['Hebrew', 'תאריך,אירוע,תיאור'],
    ['Hindi', 'तारीख,घटना,विवरण'],
    ['Hungarian', 'Dátum,Esemény,Leírás'],
    ['Indonesian', 'Tanggal,Peristiwa,Keterangan'],
    ['Ukrainian', 'Дата,Подія,Опис'],
    ['Vietnamese', 'Ngày,Sự kiện,Mô tả'],
  ] as const)
    it(`recognises a header in ${language}`, () => {
      const {dataset, issues} = read(lines(header, '1945-05-08,End,It ends'));
      expect(issues).to.deep.equal([]);
      expect(dataset.events[0]).to.deep.include({title: 'End', text: 'It ends'});
      expect(dataset.events[0].date.edtf).to.equal('1945-05-08');
    });

  it('reads every column that an event has a key for, and makes facts of the others', () => {
    const {dataset, issues} = read(
      lines(
        'id,start,end,title,text,group,kind,tags,importance,status,occurrence,place,lat,lon,link,image,alt,caption,credit,who,source,source url,language,Visitors,Cost',
        'a,1900,1910,T,X,G,K,"one; two",0.9,Claimed,ongoing,P,"52.5","13,4",https://a.example/,p.jpg,Alt,Cap,Cred,Me,Paper,https://b.example/,de,3 000,',
      ),
    );
    expect(issues).to.deep.equal([]);
    const [{date, ...event}] = dataset.events;
    expect(date.edtf).to.equal('1900/1910');
    expect(event).to.deep.equal({
      id: 'a',
      title: 'T',
      text: 'X',
      group: 'G',
      kind: 'K',
      tags: ['one', 'two'],
      importance: 0.9,
      occurrence: 'ongoing',
      status: 'claimed',
      attributions: [{who: 'Me', source: {publisher: 'Paper', url: 'https://b.example/'}}],
      place: {name: 'P', lat: 52.5, lon: 13.4},
      media: [{type: 'image', url: 'p.jpg', alt: 'Alt', caption: 'Cap', credit: 'Cred'}],
      links: [{url: 'https://a.example/'}],
      facts: [{name: 'Visitors', value: '3 000'}],
      lang: 'de',
    });
  });

  it('makes facts of columns whose cells are not what their header promises', () => {
    const {dataset, issues} = read(lines('date,title,status,importance,lat', '1900,A,open,high,here'));
    expect(issues).to.deep.equal([]);
    expect(dataset.events[0].facts).to.deep.equal([
      {name: 'status', value: 'open'},
      {name: 'importance', value: 'high'},
      {name: 'lat', value: 'here'},
    ]);
  });

  it('finds the header below rows of a title, and keeps these', () => {
    const {dataset, issues} = read(
      lines('A chronicle,,', 'As of 2020,,', '', 'Date,Event,', '1900,A,', ',,', '1901,B,'),
    );
    expect(issues).to.deep.equal([]);
    expect(dataset).to.deep.include({title: 'A chronicle', description: 'As of 2020'});
    expect(dataset.events).to.have.length(2);
  });

  it('reads the year, month and day of columns of their own', () => {
    expect(
      events(lines('Year,Month,Day,Event', '1945,5,12,A', '1946,June,,B', '1947,,,C', '1948,Juli,3,D')),
    ).to.deep.equal(['1945-05-12 A', '1946-06 B', '1947 C', '1948-07-03 D']);
    expect(events(lines('Jahr,Monat,Tag,Ereignis', '1945,5,12,A'))).to.deep.equal(['1945-05-12 A']);
    expect(events(lines('Year,Date,Event', '1921,1 May to 3 June,A'))).to.deep.equal(['1921-05-01/1921-06-03 A']);
  });

  it('reads what goes on, what ends nobody knows when, and cells that say nothing', () => {
    const table = lines(
      'Start,End,Event',
      '1999,present,A',
      '1999,-,B',
      '1999,unknown,C',
      '?,1990,D',
      '1999,至今,E',
      '1999,N/A,F',
    );
    expect(events(table)).to.deep.equal(['1999/.. A', '1999 B', '1999/ C', '/1990 D', '1999/.. E', '1999 F']);
    expect(told(table)).to.deep.equal([]);
    expect(told('Date,Event\nn.d.,A')).to.deep.equal(['error missing line 2, column "Date"']);
  });

  it('reads a part of a stretch as bounds, under its words', () => {
    const [a, b, c] = read(lines('Start,End,Event', 'early 1990s,,A', 'early 1990s,2001,B', 'late 1960s,early 1970s,C'))
      .dataset.events;
    expect(a.date).to.include({edtf: '[1990..1993]', text: 'early 1990s'});
    expect(b.date).to.include({kind: 'span', endPrecision: 'year'});
    expect(
      [b.date.earliest, b.date.latest, b.date.endEarliest].map((ms) => new Date(ms).getUTCFullYear()),
    ).to.deep.equal([1990, 1994, 2001]);
    expect([c.date.earliest, c.date.endLatest].map((ms) => new Date(ms).toISOString().slice(0, 4))).to.deep.equal([
      '1966',
      '1974',
    ]);
  });

  it('takes the year where the date beside it is empty, or the words for it', () => {
    expect(events(lines('Year,Date,Event', '1916,,A', '1917,6 April,B'))).to.deep.equal(['1916 A', '1917-04-06 B']);
    const table = lines('Date,Display Date,Headline', '1969-07-20,July,A', ',1970s-present,B', ',some day,C');
    expect(events(table)).to.deep.equal(['1969-07-20 A', '197X/.. B']);
    expect(told(table)).to.deep.equal(['error missing line 4, column "Date"']);
  });

  it('takes a column of whole dates that is called "month" for the date', () =>
    expect(events(lines('month,title', '2006-01-01,A', '2006-02-01,B'))).to.deep.equal([
      '2006-01-01 A',
      '2006-02-01 B',
    ]));

  it('tells a life by birth and death, where nothing else is dated', () => {
    expect(events(lines('label,hdate_birth,hdate_death', 'A,apr 1564,23 apr 1616', 'B,1938,'))).to.deep.equal([
      '1564-04/1616-04-23 A',
      '1938 B',
    ]);
    expect(events(lines('date,title,born', '1990,A,1938'))).to.deep.equal(['1990 A']);
  });

  it('takes the second date of a row without headers for its end', () => {
    const table = lines('1756;1763;A war;https://a.example/', '1773;;A party;https://b.example/');
    expect(events(table)).to.deep.equal(['1756/1763 A war', '1773 A party']);
    expect(told(table)).to.deep.equal(['warning guessed $', 'warning guessed $', 'warning guessed $']);
  });

  it('guesses the title from a column that is mostly filled, else from names that serve as keys', () => {
    expect(events(lines('date,x,country', '1990,Comment,Chad', '1991,,Mali', '1992,,Togo'))).to.deep.equal([
      '1990 Chad',
      '1991 Mali',
      '1992 Togo',
    ]);
    expect(events(lines('key,date', 'event_exodus,1513', 'event_b,1514'))).to.deep.equal([
      '1513 event_exodus',
      '1514 event_b',
    ]);
  });

  it('takes the date beside a year, where it can be read', () => {
    const table = lines(
      'Year,Topic,Notes,Exact Date',
      '1950,A long term ends,,',
      '1831,A value is noted,,May 1831',
      '1825,More books arrive,stored,5 March 1825',
      '1864,Faculty is asked,,end of the term',
    );
    expect(events(table)).to.deep.equal([
      '1950 A long term ends',
      '1831-05 A value is noted',
      '1825-03-05 More books arrive',
      '1864 Faculty is asked',
    ]);
    expect(told(table)).to.deep.equal(['warning guessed $', 'warning guessed line 5, column "Exact Date"']);
  });

  it('reads the words for a date that cannot be read itself', () => {
    const table = lines('date,display_date,title', '11/10/16,November 10th 2016,A', 'Mar-46,Mar-46,B', '2001,,C');
    expect(events(table)).to.deep.equal(['2016-11-10 A', '2001 C']);
    expect(told(table)).to.have.members([
      'warning guessed line 2, column "date"',
      'error bad-date line 3, column "date"',
    ]);
  });

  it('calls a row without a title by its text', () => {
    const table = lines('date,title,description', '2001,A,x', '2002,,It was a place. Many came.', '2003,,');
    expect(events(table)).to.deep.equal(['2001 A', '2002 It was a place.']);
    expect(told(table)).to.have.members([
      'warning guessed line 3, column "title"',
      'error empty line 4, column "title"',
    ]);
  });

  it('takes a period for a date only where it is one', () => {
    expect(events(lines('name,period,start', 'A,Qin (ca. 210 BCE),1403', 'B,Late Han,1404'))).to.deep.equal([
      '1403 A',
      '1404 B',
    ]);
    expect(events(lines('name,period', 'A,1914–1918', 'B,1920s'))).to.deep.equal(['1914/1918 A', '192X B']);
  });

  it('may be a table of Markdown', () => {
    const table = lines(
      '# Berlin',
      '',
      '| Date | Event | Place |',
      '|:-----|:-----:|-------|',
      '| 13 August 1961 | The **Wall** is built | Berlin |',
      '| early 1990s | [Moves](https://example.org) | Bonn \\| Berlin |',
    );
    expect(read(table).dataset.title).to.equal('Berlin');
    expect(events(table)).to.deep.equal(['1961-08-13 The Wall is built', '[1990..1993] Moves']);
    expect(read(table).dataset.events[1].place).to.deep.equal({name: 'Bonn | Berlin'});
    expect(told(table)).to.deep.equal(['warning not-carried-over line 6']);
  });

  it('takes no day of a month for a date', () =>
    expect(told(lines('Month,Day,Event', '5,20,A', '6,21,B'))).to.deep.equal(['error missing $']));

  it('is the spreadsheet of TimelineJS too where the header of its first column has been cleared', () => {
    const sheet = lines(',Month,Day,End Year,Headline', '1969,7,20,,It lands', ',,,,', '1970,,,1971,Next');
    expect(events(sheet)).to.deep.equal(['1969-07-20 It lands', '1970/1971 Next']);
    expect(told(sheet)).to.deep.equal(['warning guessed line 1, column "column 1"']);
  });

  it('reads start and end in Polish and Czech', () => {
    expect(events('Data rozpoczęcia,Data zakończenia,Wydarzenie\n01.09.1939,30.09.1939,A')).to.deep.equal([
      '1939-09-01/1939-09-30 A',
    ]);
    expect(events('Datum zahájení,Datum ukončení,Událost\n1. 9. 1939,30. 9. 1939,A')).to.deep.equal([
      '1939-09-01/1939-09-30 A',
    ]);
  });

  it('takes the time at which a form was filled in for a date only where there is no other', () => {
    const form =
      'Timestamp,Event name,When did it happen?\n2024/01/05 10:11:12,A,1999-05-04\n2024/01/06 9:00:00,B,2001';
    expect(events(form)).to.deep.equal(['1999-05-04 A', '2001 B']);
    expect(told(form)).to.deep.equal(['warning guessed $']);
    expect(read(form).dataset.events[0].facts).to.deep.equal([{name: 'Timestamp', value: '2024/01/05 10:11:12'}]);
    expect(events('Timestamp,Start,Event\n2024-01-05,1999,A')).to.deep.equal(['1999 A']);
    expect(events('timestamp,event\n2024-01-05,A')).to.deep.equal(['2024-01-05 A']);
    expect(events(form, 'date=Timestamp')).to.deep.equal(['2024-01-05T10:11:12 A', '2024-01-06T09:00:00 B']);
  });

  it('takes no column of telephone numbers for dates', () => {
    const {issues} = readFormat(lines('Phone,City', '2095257564,Rome', '9095257564,Paris'));
    expect(issues.map(({code}) => code)).to.deep.equal(['missing']);
  });

  it('reads bounds', () => {
    const [{date}] = read(lines('earliest,latest,title', '1900,1910,A')).dataset.events;
    expect([date.kind, date.earliest, date.latest]).to.deep.equal(['point', Date.UTC(1900, 0), Date.UTC(1911, 0)]);
  });

  it('names what it guesses without a word that it knows', () => {
    expect(events(lines('Zeitleiste,Was war', '12.05.1945,Anfang', '13.05.1945,Bau'))).to.deep.equal([
      '1945-05-12 Anfang',
      '1945-05-13 Bau',
    ]);
    expect(told(lines('1914\tWar begins', '1918\tWar ends'))).to.deep.equal(['warning guessed $', 'warning guessed $']);
  });

  it('takes columns as the map says, by header or number', () => {
    const text = lines('a,b,c,date', '1900,X,note,2001', '1901,Y,,2002');
    for (const map of ['date=a; title=b', 'date: a\ntitle: 2', {date: 1, title: 'B'}] as const)
      expect(events(text, map)).to.deep.equal(['1900 X', '1901 Y']);
    expect(read(text, 'date=a; title=b; ignore=date,c').dataset.events[0].facts).to.equal(undefined);
    expect(events(lines('date,title', '5/12/1945,A'), 'dates=day-first')).to.deep.equal(['1945-12-05 A']);
    expect(events(lines('date,title', '5/12/1945,A'), {dates: 'month first'})).to.deep.equal(['1945-05-12 A']);
  });

  for (const [map, words] of [
    ['when=Foo; date=a; title=b', '"Foo"'],
    ['datum=a', '"datum"'],
    ['date=', 'names no column'],
    ['layout=excel', '"excel"'],
  ])
    it(`tells of the map ${map}`, () => {
      const {issues} = read(lines('a,b', '1900,X'), map);
      expect(issues[0]).to.deep.include({code: 'bad-map', path: 'map'});
      expect(issues[0].message).to.include(words);
    });

  it('tells of rows without a date or a title, with their line', () => {
    expect(told(lines('date,title', '1900,A', ',B', '', '1901,'))).to.deep.equal([
      'error missing line 3, column "date"',
      'error empty line 5, column "title"',
    ]);
  });

  it('tells of what a row has beyond the header, once a row, however wide it is', () => {
    const {dataset, issues} = read(lines('date,title', '1900,A', `1901,B,${'x,'.repeat(2000)}`));
    expect(dataset.events).to.have.length(2);
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['bad-format line 3, column "column 3"']);
  });

  it('reads all of two columns of one name', () => {
    const {dataset, issues} = read(lines('date,title,Note,Note', '1900,A,x,y'));
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['duplicate-id line 1, column "column 4"']);
    expect(dataset.events[0]).to.deep.include({text: 'x', facts: [{name: 'Note (2)', value: 'y'}]});
  });

  it('puts the place in the file to what the dataset finds wrong', () => {
    expect(
      told(
        lines('title,start,end,link', 'A,1910,1900,', '', 'B,1900,,javascript:alert(1)', 'C,1900,,https://a.example'),
      ),
    ).to.deep.equal(['error end-before-start line 2, column "start"', 'error unsafe-url line 4, column "link"']);
  });

  it('makes a text of markup, with paragraphs and links, and tells what is lost', () => {
    const text = lines(
      'date,title,text',
      '1900,A,"<p>One &amp; <a href=""https://a.example/"">two</a></p><p>three<img src=x></p>"',
    );
    const {dataset, issues} = read(text);
    expect(dataset.events[0]).to.deep.include({
      text: {format: 'markdown', value: 'One & [two](<https://a.example/>)\n\nthree'},
    });
    expect(issues.map(({code, path, message}) => [code, path, message])).to.deep.equal([
      ['not-carried-over', 'line 2, column "text"', '<img> in a text is not carried over'],
    ]);
  });

  it('tells of a table in which no column is a date, and how to say which', () => {
    const {dataset, issues} = read(lines('foo,bar', 'x,y'));
    expect(dataset.events).to.deep.equal([]);
    expect(issues[0]).to.deep.include({code: 'missing', severity: 'error'});
    expect(issues[0].message).to.include('"foo", "bar"').and.to.include('map');
  });

  it('takes time in proportion to the rows', () => {
    const table = (count: number) =>
      `Date,Title,Group,Note\n${Array.from({length: count}, (_, i) => `${1 + (i % 12)}/${1 + (i % 28)}/${1900 + (i % 100)},Event ${i},G${i % 5},x`).join('\n')}`;
    const times = (count: number, limit = 0) =>
      leastTime(() => expect(read(table(count)).dataset.events).to.have.length(count), limit);
    const limit = 80 * Math.max(10, times(2000)); // quadratic time would be 256 times as much
    expect(times(32_000, limit)).to.be.below(limit);
  });
});

describe('cells as programs write them', () => {
  const datesOf = (text: string) => readFormat(text).dataset.events.map(({date}) => date.edtf);

  it('hold years with a sign between thousands, in a column of years', () => {
    expect(datesOf('Year,Title\n"1,984",A\n"2,001",B')).to.deep.equal(['1984', '2001']);
    expect(datesOf('Jahr;Titel\n1.984;A\n85;B')).to.deep.equal(['1984', '0085']);
  });

  it('hold dates with references to spaces, and in quotes of print', () => {
    expect(datesOf('Date\tTitle\n12&nbsp;March&nbsp;1984\tA\n“1985-01-02”\tB\n12. Jänner 1986\tC')).to.deep.equal([
      '1984-03-12',
      '1985-01-02',
      '1986-01-12',
    ]);
  });

  it('are of ACLED where somebody chose its columns', () => {
    const {table, dataset} = readFormat(
      'event_id_cnty,event_date,event_type,sub_event_type,location,notes\nX1,2023-01-31,Protests,Peaceful protest,Harbour,Some walked.',
    );
    expect(table?.layout).to.equal('acled');
    expect(dataset.events[0]).to.deep.include({title: 'Peaceful protest, Harbour', text: 'Some walked.'});
  });

  it('are named in the advice by a column that says nothing yet', () => {
    const {issues} = readFormat('title,count\nA,5\nB,6');
    expect(issues[0].message).to.include('"date=count"');
  });
});

describe('a file of some format', () => {
  it('of words with commas is what its name says, unless that is JSON', () => {
    expect(readFormat('2025-04-07 every day | 2025-04-09: A', {name: 'a.mw'}).format).to.equal('markwhen');
    expect(readFormat('a,b\n1,2', {name: 'a.json'}).format).to.equal('csv');
  });

  it('explains what is missing also where a key was read as another', () => {
    const {issues} = readFormat([{start: 1565, end: 1603, who: 'A'}]);
    expect(issues.map(({code}) => code)).to.include('missing');
  });

  it('is read by what it is, whatever it is called', () => {
    expect(readFormat('date,title\n1900,A', {name: 'a.json', type: 'application/json'}).dataset.events).to.have.length(
      1,
    );
    expect(
      readFormat('[{"date": "1900", "title": "A"}]', {name: 'a.csv', type: 'text/csv'}).dataset.events,
    ).to.have.length(1);
    expect(readFormat([{date: '1900', title: 'A'}]).dataset.events).to.have.length(1);
    expect(readFormat({columns: {start: [0], title: ['A']}}).dataset.events).to.have.length(1);
  });

  for (const [text, options, code, words] of [
    ['', {}, 'unknown-format', 'empty'],
    ['alone', {}, 'unknown-format', 'csv'],
    ['<!doctype html><p>x', {}, 'unknown-format', 'it is HTML'],
    ['<table><tr><td>x', {}, 'unknown-format', 'it is HTML'],
    ['var a = 1;\nvar b = {c: 1, d: 2};', {}, 'unknown-format', 'it is a script'],
    ['a,b', {format: 'xls'}, 'unknown-format', '"xls"'],
    ['a,b\n1,2', {format: 'simile'}, 'bad-json', 'JSON'],
    ['{"events": [}', {}, 'bad-json', 'expected'],
    ['{"events": [],}', {}, 'bad-json', 'comma'],
    ['a\0,\0b\0', {}, 'bad-format', 'UTF-16'],
    ['{"a": 1}', {format: 'timelinejs'}, 'missing', 'events'],
  ] as const)
    it(`says of ${JSON.stringify(text)} what is wrong`, () => {
      const {dataset, issues} = readFormat(text, options);
      expect(dataset.events).to.deep.equal([]);
      expect(issues[0].code).to.equal(code);
      expect(issues[0].message).to.include(words);
    });

  it('says where a character could not be decoded', () => {
    const {issues} = readFormat('date,title\n1900,M\ufffdnchen');
    expect(issues.map(({severity, path}) => `${severity} ${path}`)).to.deep.equal(['warning line 2, column 7']);
  });

  it('tells how a table was read', () => {
    const text = lines('Bridges', '', 'Datum;Ereignis;Kosten', '1935;It opens;5');
    expect(read(text).table).to.deep.equal({
      delimiter: ';',
      headers: ['Datum', 'Ereignis', 'Kosten'],
      headerLine: 3,
      columns: {date: 0, title: 1},
    });
    expect(read('headline,year\nIt opens,1935').table).to.deep.equal({delimiter: ',', layout: 'timelinejs'});
    expect(readFormat('[{"date": 1935, "title": "It opens"}]').table).to.equal(undefined);
  });

  it('tells of columns also where no event can be read', () => {
    const {table, issues} = read(lines('Wert,Menge', '5,6'));
    expect(issues.map(({code}) => code)).to.include('missing');
    expect(table).to.deep.include({headers: ['Wert', 'Menge'], columns: {}});
  });

  it('takes an empty column for what its header says, after those that hold something', () => {
    const {table, issues} = read(lines('Date,Title,End', ',Bridge,', ''));
    expect(table!.columns).to.deep.equal({date: 0, title: 1, end: 2});
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['missing line 2, column "Date"']);
    expect(events(lines('Date,Datum,Title', ',1935,Bridge'))).to.deep.equal(['1935 Bridge']);
  });

  it('keeps a column as a fact that its header would make something else', () => {
    const text = lines('date,title,group,place', '1935,It opens,A,B');
    const {dataset} = read(text, 'facts=group, 4');
    expect(dataset.events[0].group).to.equal(undefined);
    expect(dataset.events[0].facts).to.deep.equal([
      {name: 'group', value: 'A'},
      {name: 'place', value: 'B'},
    ]);
    expect(read(text, 'ignore=3,place').dataset.events[0]).not.to.have.any.keys('group', 'place', 'facts');
  });

  it('takes how dates are meant for each column by itself', () => {
    const text = lines('start,end,title', '5/6/2021,6/7/2021,A');
    expect(events(text, 'dates=start: day first, 2: month first')).to.deep.equal(['2021-06-05/2021-06-07 A']);
    expect(events(text, 'dates=day first')).to.deep.equal(['2021-06-05/2021-07-06 A']);
    expect(events(text, 'dates=month first, end: day first')).to.deep.equal(['2021-05-06/2021-07-06 A']);
    // What is said of one column says nothing of another.
    expect(told(text, 'dates=start: day first')).to.deep.equal(['error ambiguous-date line 2, column "end"']);
    expect(read(text).issues.map(({accepted}) => accepted)).to.deep.equal([
      ['day first', 'month first'],
      ['day first', 'month first'],
    ]);
  });

  it('has marks of notes after dates, as they come from encyclopedias', () => {
    const text = lines('Date,Event', '12 April 1961[1],A', '"June 1961[a][note 2]",B', '[1962..1963],C', '1964 [3],D');
    expect(told(text)).to.deep.equal([]);
    expect(events(text)).to.deep.equal(['1961-04-12 A', '1961-06 B', '[1962..1963] C', '1964 D']);
  });

  it('recognises a title and dates among the words of a header', () => {
    const text = lines(
      'Start of works,What happened?,End of works,Details,Event type',
      '1901,A,1902,It is long.,Bridge',
    );
    expect(told(text)).to.deep.equal([]);
    const [event] = read(text).dataset.events;
    expect(event).to.deep.include({title: 'A', text: 'It is long.', kind: 'Bridge'});
    expect(event.date.edtf).to.equal('1901/1902');
  });
});
