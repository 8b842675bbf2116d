import {expect} from 'chai';
import {readDataset} from '../../src/data/read-dataset.js';
import {linkedData} from '../../src/exports/json-ld.js';
import {renderHtml} from '../../src/exports/render-html.js';
import {writeFormat} from '../../src/exports/write-format.js';
import {de} from '../../src/locales/de.js';
import {HOSTILE} from '../support/random-full-dataset.js';

const read = (...events: object[]) => readDataset(events.map((event) => ({title: 'A', ...event}))).dataset;
type Item = Record<string, unknown>;
const itemOf = (event: object): Item =>
  (linkedData(read(event), {}) as {itemListElement: {item: Item}[]}).itemListElement[0].item;

describe('JSON-LD', () => {
  for (const [date, start, end, said] of [
    ['2021-06-22', '2021-06-22', undefined, undefined],
    ['2021-06', '2021-06', undefined, undefined],
    ['2021', '2021', undefined, undefined],
    ['2021-06-22T10:30+04:30', '2021-06-22T10:30+04:30', undefined, undefined],
    ['2021-06/2021-08-03', '2021-06', '2021-08-03', undefined],
    ['2021-06~', undefined, undefined, 'about June 2021'],
    ['2021-06-01~/2021-08', undefined, '2021-08', 'from about June 1, 2021 to August 2021'],
    ['[2021-06-01..2021-06-20]', undefined, undefined, 'between June 1 and June 20, 2021'],
    ['185X', undefined, undefined, 'the 1850s'],
    ['2021-21', undefined, undefined, 'spring 2021'],
    ['2021-06-22/..', '2021-06-22', undefined, 'since June 22, 2021'],
    ['-0043', undefined, undefined, '44 BC'],
  ] as const)
    it(`is never sharper than ${date}`, () => {
      const {startDate, endDate, disambiguatingDescription: words} = itemOf({date});
      expect([startDate, endDate]).to.deep.equal([start, end]);
      if (said === undefined) expect(words).to.equal(undefined);
      else expect(words).to.be.a('string');
      if (said !== undefined && !said.startsWith('from')) expect(words).to.equal(said);
      const {issues} = writeFormat(read({date}), 'json-ld');
      expect(issues.some(({path}) => path === '$.events[0].date')).to.equal(said !== undefined);
    });

  it('says what a date cannot, and never that a claim is a fact', () => {
    expect(itemOf({date: '2021', status: 'claimed', occurrence: 'cancelled'})).to.deep.include({
      eventStatus: 'https://schema.org/EventCancelled',
      disambiguatingDescription: 'cancelled, claimed',
    });
  });

  it('stands in a page in a script that no text ends', () => {
    const html = renderHtml(read(...HOSTILE.map((title) => ({title, date: '2021'}))), {structured: 'json-ld'});
    const [, json, ...rest] = html.split(/<script[^>]*>|<\/script>/);
    expect(rest).to.deep.equal(['\n']);
    expect((JSON.parse(json) as {numberOfItems: number}).numberOfItems).to.equal(HOSTILE.length);
  });
});

describe('a list in HTML', () => {
  it('has the marks of a text in Markdown, with bold for headings', () => {
    const {dataset} = readDataset([
      {title: 'A', date: '2021', text: {format: 'markdown', value: '## Why\n\nOne `<b>`\n\n1. x\n2. y'}},
    ]);
    const {text, issues} = writeFormat(dataset, 'html');
    expect(text).to.include('<p><strong>Why</strong></p>');
    expect(text).to.include('<p>One <code>&lt;b&gt;</code></p>');
    expect(text).to.include('<ol><li>x</li><li>y</li></ol>');
    // A heading that is read again is a paragraph in bold.
    expect(issues.map(({path}) => path)).to.deep.equal(['$.events[0].text']);
    expect(
      writeFormat(
        readDataset([{title: 'A', date: '2021', text: {format: 'markdown', value: '[x](javascript:y)'}}]).dataset,
        'html',
      ).text,
    ).not.to.include('javascript');
  });
});

describe('Markdown', () => {
  it('is in time order, with dates and states in words', () => {
    const dataset = readDataset({
      title: 'A *list*',
      groups: [{id: 'g', title: 'Group'}],
      events: [
        {title: 'Later', date: '2021-06-22', status: 'claimed', group: 'g', place: {name: 'Town'}},
        {
          title: 'Earlier',
          date: '1850~',
          text: 'One\ntwo\n\nthree',
          links: [{url: 'https://example.com/<a>', title: 'T]'}],
        },
      ],
    }).dataset;
    expect(writeFormat(dataset, 'markdown').text).to.equal(
      [
        String.raw`# A \*list\*`,
        '',
        '- **about 1850** · Earlier',
        '',
        '  One\\',
        '  two',
        '',
        '  three',
        '',
        String.raw`  - [T\]](<https://example.com/%3Ca%3E>)`,
        '',
        '- **June 22, 2021** · Later · *claimed* · Town · Group',
        '',
      ].join('\n'),
    );
    expect(writeFormat(dataset, 'markdown', {messages: de}).text).to.include('22. Juni 2021');
  });

  it('has no markup that a text has made', () => {
    for (const title of HOSTILE) {
      const [line] = writeFormat(read({title, date: '2021', text: title}), 'markdown').text.split('\n');
      const shown = line.slice('- **2021** · '.length);
      expect(shown.replaceAll(/\\([\\`*_[\]<>&~|#+=.)-])/g, '$1')).to.equal(title.replaceAll(/\s+/g, ' ').trim());
      expect(shown.replaceAll(/\\[\\`*_[\]<>&~|]/g, '')).not.to.match(/[`*_[\]<>&~|]/);
    }
  });
});

describe('renderHtml', () => {
  for (const name of ['onclick', 'style', 'a b', 'x"', ''])
    it(`refuses the attribute ${JSON.stringify(name)}`, () => {
      expect(() => renderHtml(read({date: '2021'}), {element: {[name]: 'x'}})).to.throw(
        RangeError,
        'is no attribute that is written',
      );
    });

  it('refuses data without an element that reads them', () => {
    expect(() => renderHtml(read({date: '2021'}), {data: true})).to.throw(
      RangeError,
      '"data" asks for JSON in an element',
    );
  });

  it('says in the language of the messages, and marks these words with it', () => {
    const {dataset} = readDataset({
      lang: 'en',
      events: [
        {title: 'A', date: '2021-06-22/2021-06-24'},
        {title: 'B', date: '2021~', lang: 'de'},
      ],
    });
    const html = renderHtml(dataset, {messages: de});
    expect(html).to.include('<time datetime="2021-06-22" lang="de">22. Juni 2021</time>');
    expect(html).to.include('<span data-words>etwa 2021</span>');
  });
});
