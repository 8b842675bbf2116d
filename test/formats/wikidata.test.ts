import {expect} from 'chai';
import {readFormat} from '../../src/formats/read-format.js';
import {wikidata} from '../../src/formats/wikidata.js';
import {readResults} from '../../src/formats/wikidata/read-results.js';
import {readWikidataTime} from '../../src/formats/wikidata/wikidata-date.js';
import {parseDate} from '../../src/time/parse-date.js';

wikidata.reader = {read: readResults};

const Q = 'http://www.wikidata.org/entity/Q';

describe('dates of Wikidata', () => {
  for (const [text, precision, edtf] of [
    ['1952-03-11T00:00:00Z', 11, '1952-03-11'],
    ['1952-03-01T00:00:00Z', 10, '1952-03'],
    ['1952-01-01T00:00:00Z', 9, '1952'],
    ['1952-01-01T00:00:00Z', 11, '1952-01-01'],
    ['1952-01-01T00:00:00Z', 8, '195X'],
    ['1900-01-01T00:00:00Z', 7, '18XX'],
    ['1901-01-01T00:00:00Z', 7, '19XX'],
    ['0900-01-01T00:00:00Z', 7, '08XX'],
    ['1500-01-01T00:00:00Z', 6, '1XXX'],
    ['1000-01-01T00:00:00Z', 6, '0XXX'],
    ['-0499-01-01T00:00:00Z', 7, '-04XX'],
    ['-0044-01-01T00:00:00Z', 8, '-004X'],
    ['-0043-03-13T00:00:00Z', 11, '-0043-03-13'],
    ['+1952-03-11T00:00:00Z', 11, '1952-03-11'],
    ['-0044-00-00T00:00:00Z', 9, '-0043'],
    ['1952-03-11T10:20:30Z', 14, '1952-03-11T10:20:30Z'],
    ['1952-03-11T10:20:00Z', 13, '1952-03-11T10:20Z'],
    ['1952-03-11T10:00:00Z', 12, '1952-03-11T10Z'],
    ['-4540000000-01-01T00:00:00Z', 3, 'Y-4540000000~'],
    ['-12000-01-01T00:00:00Z', 9, 'Y-12000'],
    ['1952-03-11T00:00:00Z', undefined, '1952-03-11'],
    ['1952-03-01T00:00:00Z', undefined, '1952-03'],
    ['1952-01-01T00:00:00Z', undefined, '1952'],
    ['1952-01-01', undefined, '1952'],
  ] as const)
    it(`${text} at ${precision ?? 'no precision'} is ${edtf}`, () => {
      const read = readWikidataTime(text, {precision});
      expect(read?.edtf).to.equal(edtf);
      expect(() => parseDate(edtf)).not.to.throw();
    });

  it('counts days of the Julian calendar where the text has them', () => {
    const day = (text: string) => readWikidataTime(text, {precision: 11, isJulian: true})?.edtf;
    expect(day('+1917-10-25T00:00:00Z')).to.equal('1917-11-07');
    expect(day('+1582-10-05T00:00:00Z')).to.equal('1582-10-15');
    expect(day('1582-10-15T00:00:00Z'), 'the query service has counted already').to.equal('1582-10-15');
  });
});

describe('results of queries', () => {
  it('are recognised in all the forms that they are downloaded in', () => {
    const verbose = {
      item: {type: 'uri', value: `${Q}1`},
      itemLabel: {type: 'literal', value: 'A'},
      date: {value: '2001-02-03T00:00:00Z'},
    };
    for (const input of [
      {head: {vars: ['item']}, results: {bindings: [verbose]}},
      [verbose],
      [{item: `${Q}1`, itemLabel: 'A', date: '2001-02-03T00:00:00Z'}],
      `item,itemLabel,date\n${Q}1,A,2001-02-03T00:00:00Z\n`,
      `item\titemLabel\tdate\n${Q}1\tA\t2001-02-03T00:00:00Z\n`,
      [{itemLabel: 'A', date: '2001-02-03T00:00:00Z', itemAltLabel: ''}],
      `itemLabel,date\r\nA,2001-02-03T00:00:00Z\r\n`,
      `?item\t?itemLabel\t?date\n<${Q}1>\t"A"@en\t"2001-02-03T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>\n`,
    ]) {
      const {dataset, format, issues} = readFormat(typeof input === 'string' ? input : JSON.stringify(input));
      expect(format, JSON.stringify(input)).to.equal('wikidata');
      expect(issues).to.deep.equal([]);
      expect(dataset.events.map(({id, title, date}) => [id.replace('event-', 'Q'), title, date.edtf])).to.deep.equal([
        ['Q1', 'A', '2001-02-03'],
      ]);
    }
  });

  it('have values that are unknown, signs before years, and languages, as they are downloaded', () => {
    const time = (value: string) => ({type: 'literal', datatype: 'http://www.w3.org/2001/XMLSchema#dateTime', value});
    const label = (value: string, language = 'en') => ({'xml:lang': language, type: 'literal', value});
    const item = (n: number) => ({type: 'uri', value: `${Q}${n}`});
    const {dataset, issues} = readFormat({
      head: {vars: ['item', 'itemLabel', 'start', 'startPrecision', 'end', 'endPrecision']},
      results: {
        bindings: [
          {
            item: item(1),
            itemLabel: label('One'),
            start: time('+1939-09-01T00:00:00Z'),
            startPrecision: {type: 'literal', value: '11'},
            end: {type: 'bnode', value: 't1234'},
          },
          {
            item: item(2),
            itemLabel: label('Zwei', 'de'),
            start: time('-0043-03-13T00:00:00Z'),
            startPrecision: {type: 'literal', value: '9'},
            end: time('-0030-01-01T00:00:00Z'),
            endPrecision: {type: 'literal', value: '9'},
          },
          {
            item: item(3),
            itemLabel: label('Three'),
            start: {type: 'uri', value: 'http://www.wikidata.org/.well-known/genid/5a6b'},
            end: {type: 'bnode', value: '_:x'},
          },
        ],
      },
    });
    expect(dataset.events.map(({title, date, lang}) => [title, date.edtf, lang])).to.deep.equal([
      ['One', '1939-09-01', 'en'],
      ['Zwei', '-0043/-0030', 'de'],
    ]);
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['missing $.results.bindings[2]']);
    const tsv = [
      '?item\t?itemLabel\t?date\t?precision',
      `<${Q}1>\t"Eins, \\"zwei\\""@de\t"1952-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>\t11`,
      `<${Q}2>\t"Drei"@de\t<http://www.wikidata.org/.well-known/genid/0a>\t`,
      `<${Q}3>\t"Vier"@de\tt77\t`,
    ].join('\n');
    const tabbed = readFormat(tsv);
    expect(tabbed.dataset.lang).to.equal('de');
    expect(tabbed.dataset.events.map(({title, date}) => `${date.edtf} ${title}`)).to.deep.equal([
      '1952-01-01 Eins, "zwei"',
    ]);
    expect(tabbed.issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['missing line 3', 'missing line 4']);
  });

  it('may have years that the query has made of times', () => {
    const {dataset, issues} = readFormat(`event,eventLabel,year\n${Q}1,A,1952\n${Q}2,B,-43\n${Q}3,C,\n`);
    expect(dataset.events.map(({date}) => date.edtf)).to.deep.equal(['1952', '-0043']);
    expect(issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['missing line 4']);
  });

  it('show dates of something else as facts, and tell where two are taken for a span', () => {
    const row = {x: `${Q}1`, xLabel: 'A', date: '1901-02-03T00:00:00Z', published: '1990-05-06T00:00:00Z'};
    const [event] = readFormat([row]).dataset.events;
    expect([event.date.edtf, event.facts]).to.deep.equal(['1901-02-03', [{name: 'published', value: '1990-05-06'}]]);
    const born = readFormat([
      {x: `${Q}1`, xLabel: 'A', geboren: '1901-02-03T00:00:00Z', gestorben: '1990-05-06T00:00:00Z'},
    ]);
    expect(born.dataset.events[0].date.edtf).to.equal('1901-02-03/1990-05-06');
    expect(born.issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['guessed $']);
  });

  it('are about right only where a circumstance says so', () => {
    const row = (n: number, circumstance: string) => ({
      x: `${Q}${n}`,
      xLabel: 'A',
      date: '1901-02-03T00:00:00Z',
      circumstance: circumstance && Q + circumstance,
      circumstanceLabel: circumstance && 'a word',
    });
    const {dataset} = readFormat([row(1, '5727902'), row(2, '18122778'), row(3, '')]);
    expect(dataset.events.map(({date, facts}) => [date.edtf, facts])).to.deep.equal([
      ['1901-02-03~', [{name: 'circumstance', value: 'a word'}]],
      ['1901-02-03', [{name: 'circumstance', value: 'a word'}]],
      ['1901-02-03', undefined],
    ]);
  });

  it('tell what of several values an event does not hold', () => {
    const row = (more: object) => ({x: `${Q}1`, xLabel: 'A', date: '1901-02-03T00:00:00Z', ...more});
    const {dataset, issues} = readFormat([
      row({coord: 'Point(13.4 52.5)', birthplace: 'Point(2.35 48.85)', xAltLabel: 'Alpha, AA'}),
      row({coord: 'Point(9.99 53.55)', birthplace: 'Point(2.35 48.85)', xLabel: 'Ah'}),
    ]);
    expect(dataset.events.map(({place, facts}) => [place?.lat, facts])).to.deep.equal([
      [52.5, [{name: 'birthplace', value: '48.85, 2.35'}]],
    ]);
    expect(issues.map(({message}) => message.replace(/ is not carried over$/, ''))).to.deep.equal([
      'a second name of a thing',
      'a second place of a thing',
      'alternative names',
    ]);
  });

  it('find columns by what is in them, whatever they are called', () => {
    const {dataset, issues} = readFormat([
      {
        x: `${Q}1`,
        xLabel: 'A',
        geboren: '1901-02-03T00:00:00Z',
        wo: 'Point(13.4 52.5)',
        bild: 'http://commons.wikimedia.org/wiki/Special:FilePath/A.jpg',
        seite: 'https://de.wikipedia.org/wiki/A',
        land: `${Q}183`,
        landLabel: 'Germany',
      },
    ]);
    expect(issues).to.deep.equal([]);
    const [event] = dataset.events;
    expect(event.place).to.deep.equal({name: '52.5, 13.4', lat: 52.5, lon: 13.4});
    expect(event.media?.[0].url).to.match(/A\.jpg\?width=800$/);
    expect(event.links?.map(({url}) => url)).to.deep.equal([
      'https://de.wikipedia.org/wiki/A',
      'https://www.wikidata.org/wiki/Q1',
    ]);
    expect(event.facts).to.deep.equal([{name: 'land', value: 'Germany'}]);
  });

  it('take for each date its own precision', () => {
    const [event] = readFormat([
      {
        x: `${Q}1`,
        xLabel: 'A',
        birth: '1901-01-01T00:00:00Z',
        birthPrecision: '9',
        death: '1950-05-06T00:00:00Z',
        deathPrecision: '11',
      },
    ]).dataset.events;
    expect(event.date.edtf).to.equal('1901/1950-05-06');
  });

  it('show one thing at several times apart, each with an id of its own', () => {
    const row = (date: string) => ({x: `${Q}1`, xLabel: 'A', date});
    const {dataset, issues} = readFormat([row('1901-02-03T00:00:00Z'), row('1902-02-03T00:00:00Z')]);
    expect(issues).to.deep.equal([]);
    expect(dataset.events.map(({id}) => id))
      .to.have.length(2)
      .and.to.satisfy((ids: string[]) => new Set(ids).size === 2);
  });

  it('without dates, or without names, are told', () => {
    expect(readFormat([{x: `${Q}1`, xLabel: 'A'}]).issues[0].message).to.match(/no variable of the query holds dates/);
  });
});
