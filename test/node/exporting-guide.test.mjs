// The table of docs/guides/exporting.md, of what each format holds, is made here: by writing datasets with one field
// each, and reading them again where the format is read. UPDATE_GUIDE=1 renews it.
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {readDataset, readFormat, writeFormat, WRITTEN_FORMATS} from 'event-timeline/core';

const page = fileURLToPath(new URL('../../docs/guides/exporting.md', import.meta.url));
const [BEGIN, END] = [
  '<!-- the table is made by test/node/exporting-guide.test.mjs -->\n',
  '\n<!-- end of the table -->',
];

const event = (more) => ({events: [{title: 'A', date: '2021-06-22', ...more}]});
const source = {title: 'Report', publisher: 'Paper', url: 'https://example.com/report'};
/** What a dataset can say, each as the only thing that one says. */
const FIELDS = {
  'a year, a month, a day': {events: ['2021', '2021-06', '2021-06-22'].map((date) => ({title: 'A', date}))},
  'a time of day': event({date: '2021-06-22T10:30'}),
  'a time with an offset': event({date: '2021-06-22T10:30+04:30'}),
  'a span': event({date: '2021-06-01/2021-06-22'}),
  'without an end': event({date: '2021-06-22/..'}),
  'a year BC': event({date: '-0043'}),
  approximate: event({date: '1850~'}),
  uncertain: event({date: '1850?'}),
  'somewhere between': event({date: '[2021-06-01..2021-06-22]'}),
  'a decade, a season': {events: ['185X', '2021-21'].map((date) => ({title: 'A', date}))},
  'the author’s wording of a date': event({date: {edtf: '2021', text: 'The year of rain'}}),
  text: event({text: 'One paragraph'}),
  id: event({id: 'first'}),
  'group of an event': event({group: 'North'}),
  'parent of a group': {
    ...event({group: 'a'}),
    groups: [
      {id: 'a', title: 'a', parent: 'b'},
      {id: 'b', title: 'b'},
    ],
  },
  kind: event({kind: 'vote'}),
  tags: event({tags: ['rain', 'wind']}),
  importance: event({importance: 0.9}),
  'planned, cancelled': {
    events: ['planned', 'cancelled'].map((occurrence) => ({title: 'A', date: '2021-06-22', occurrence})),
  },
  'claimed, disputed': {events: ['claimed', 'disputed'].map((status) => ({title: 'A', date: '2021-06-22', status}))},
  'who says so, and where': event({
    attributions: [{who: 'Agency', source: {publisher: source.publisher, url: source.url}}],
  }),
  'several accounts, with stance and words': event({
    attributions: ['A', 'B'].map((who) => ({who, stance: 'claims', text: 'So', source})),
  }),
  place: event({place: {name: 'Town'}}),
  'latitude and longitude': event({place: {name: 'Town', lat: 34.5, lon: 69.2}}),
  'a picture': event({media: [{type: 'image', url: 'https://example.com/a.jpg', alt: 'A', caption: 'B', credit: 'C'}]}),
  'several media': event({
    media: ['a', 'b'].map((name) => ({type: 'image', url: `https://example.com/${name}.jpg`, alt: name})),
  }),
  'a link': event({links: [{url: 'https://example.com/'}]}),
  'titles of links': event({links: [{url: 'https://example.com/', title: 'Example'}]}),
  facts: event({facts: [{name: 'Visitors', value: '3'}]}),
  relations: {
    events: [
      {id: 'a', title: 'A', date: '2021'},
      {id: 'b', title: 'B', date: '2021', relations: [{type: 'answers', to: 'a'}]},
    ],
  },
  'language of an event': event({lang: 'de'}),
  'title, description': {...event({}), title: 'A timeline', description: 'Of one event'},
  eras: {...event({}), eras: [{title: 'An era', date: '2021/2022'}]},
  'a title, then each event': {...event({id: 'a'}), title: 'A timeline', story: [{}, {event: 'a'}]},
  'a story with words of its own': {...event({id: 'a'}), story: [{title: 'So it began', event: 'a'}]},
  'start, end, `now`': {...event({}), start: '2021', end: '2021', now: '2021-06-22'},
  '`meta`': {...event({}), meta: {note: 'Inferred', license: 'CC0'}},
};
/** Where an issue says so, the words for it are still there. */
const AS_WORDS = /but for its words?,/;
const READ = {csv: 'csv', tsv: 'csv', json: 'json', timelinejs: 'timelinejs'};
const TITLES = {
  csv: 'CSV',
  tsv: 'TSV',
  json: 'JSON',
  timelinejs: 'TimelineJS',
  icalendar: 'iCalendar',
  'json-ld': 'JSON-LD',
  markdown: 'Markdown',
  html: 'HTML list',
};

/** A dataset by what it says: how a date is spelled, and what is the same in other words, does not matter. */
const said = ({events, groups, story, ...rest}, hasStory) =>
  JSON.parse(
    JSON.stringify({
      ...rest,
      // Slides are the steps of a story, also where nobody asked for one.
      ...(hasStory && {story}),
      groups: groups.map(({id, title}) => [id, title]),
      events: events.map(({date: {text, ...date}, ...more}) => ({
        ...more,
        date,
        ...(text && !/^about 1850$|^1850\?$/.test(text) && {text}),
      })),
    }),
  );

function cellOf(format, field) {
  const {dataset} = readDataset(FIELDS[field]);
  const {text, issues} = writeFormat(dataset, format);
  // What has to do with the table alone: an id is never just what it was, and titles of groups are ids.
  const told = issues.filter(
    ({message}) => !(format === 'icalendar' && field !== 'id' && message.startsWith('an id without')),
  );
  if (told.length === 0) {
    if (READ[format])
      assert.deepEqual(
        said(readFormat(text, {format: READ[format]}).dataset, dataset.story !== undefined),
        said(dataset, true),
        `${format}: ${field}`,
      );
    return 'yes';
  }
  return told.every(({message}) => AS_WORDS.test(message)) ? 'words' : '–';
}

const table = () => {
  const formats = WRITTEN_FORMATS.filter(({name}) => name !== 'tsv').map(({name}) => name);
  const row = (cells) => `| ${cells.join(' | ')} |`;
  return [
    row(['', ...formats.map((name) => (name === 'csv' ? 'CSV, TSV' : TITLES[name]))]),
    row(['---', ...formats.map(() => '---')]),
    ...Object.keys(FIELDS).map((field) => row([field, ...formats.map((format) => cellOf(format, field))])),
  ].join('\n');
};

describe('the guide on exporting', () => {
  it('says what each format holds', () => {
    const text = readFileSync(page, 'utf8');
    const [before, rest] = text.split(BEGIN);
    const [written, after] = rest.split(END);
    const made = `\n${table()}\n`;
    if (process.env.UPDATE_GUIDE) writeFileSync(page, `${before}${BEGIN}${made}${END}${after}`);
    else
      assert.equal(written, made, 'renew it: UPDATE_GUIDE=1 npm run test:node -- test/node/exporting-guide.test.mjs');
  });

  it('says the same of TSV as of CSV', () => {
    for (const field of Object.keys(FIELDS)) assert.equal(cellOf('tsv', field), cellOf('csv', field), field);
  });

  it('names every format that is written', () => {
    assert.deepEqual(
      WRITTEN_FORMATS.map(({name}) => name),
      Object.keys(TITLES),
    );
  });
});
