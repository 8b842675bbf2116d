import {expect} from 'chai';
import {asOf} from '../../src/data/as-of.js';
import {readColumns} from '../../src/data/read-columns.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {authoredDataset} from '../../src/exports/authored.js';
import {writeFormat} from '../../src/exports/write-format.js';
import {readFormat} from '../../src/formats/read-format.js';
import {CERTAINTIES, MEDIA_TYPES} from '../../src/data/described-states.js';
import type {EventFilter, StoryStep} from '../../src/data/types.js';
import {FACETS} from '../../src/query/filter/filter.js';
import {parseDate} from '../../src/time/parse-date.js';

const EVENTS = [
  {id: 'a', title: 'A', date: '1900'},
  {id: 'b', title: 'B', date: '1910'},
];
const told = (story: unknown) => {
  const {dataset, issues} = readDataset({events: EVENTS, story});
  return {
    story: dataset.story,
    issues: issues.map(({code, severity, path, message}) => `${severity} ${code} ${path}: ${message}`),
  };
};

describe('a story', () => {
  it('is read step by step', () => {
    const story = [
      {},
      {title: 'T', text: {format: 'markdown', value: '*a*'}, media: [{url: 'a.jpg', alt: 'A'}], event: 'a', lang: 'de'},
      {events: ['a', 'b'], scale: 'even', groupBy: 'kind', filter: {tag: 'x', status: ['claimed'], text: 'bridge'}},
    ];
    expect(told(story)).to.deep.equal({story, issues: []});
    const [{view}, bounds] = told([{view: '1900/1905'}, {view: {earliest: '1900', endLatest: '1905'}}]).story!;
    expect(view).to.deep.equal(parseDate('1900/1905'));
    expect(bounds.view!.endLatest).to.equal(parseDate('1905').endLatest);
  });

  it('shares nothing with what it is read from', () => {
    const story = [{events: ['a'], filter: {tag: ['x']}}];
    const read = told(story).story!;
    expect(read[0].events).not.to.equal(story[0].events);
    expect(read[0].filter!.tag).not.to.equal(story[0].filter.tag);
  });

  for (const [what, step, kept, issue] of [
    [
      'an event that is not there',
      {event: 'c', title: 'T'},
      {event: 'c', title: 'T'},
      'warning unknown-event $.story[1].event: a step is about "c", which is no event\'s id',
    ],
    [
      'one of several events',
      {events: ['a', 'c']},
      {events: ['a', 'c']},
      'warning unknown-event $.story[1].events: a step is about "c", which is no event\'s id',
    ],
    ['a view that is no date', {view: 'soon', title: 'T'}, {title: 'T'}, /^error bad-date \$\.story\[1\]\.view: /],
    [
      'a key that is not known',
      {event: 'a', autoplay: true},
      {event: 'a'},
      /^warning unknown-key \$\.story\[1\]\.autoplay: "autoplay" is not known here/,
    ],
    ['a key that is meant for another', {id: 'a'}, {}, /; write "event"$/],
    ['a scale', {scale: 'logarithmic'}, {}, /^error unknown-value \$\.story\[1\]\.scale: /],
    ['a filter', {filter: 'x'}, {}, 'error wrong-type $.story[1].filter: "x" is not an object'],
    [
      'a value of a filter',
      {filter: {status: 'sure'}},
      {filter: {}},
      /^error unknown-value \$\.story\[1\]\.filter\.status: /,
    ],
    [
      'an address',
      {media: [{url: 'javascript:alert(1)'}]},
      {media: []},
      /^error unsafe-url \$\.story\[1\]\.media\[0\]\.url: /,
    ],
    ['a step', 'b', undefined, 'error wrong-type $.story[1]: "b" is not an object'],
  ] as const)
    it(`tells of ${what}, and the other steps stand`, () => {
      const {story, issues} = told([{event: 'a'}, step, {event: 'b'}]);
      expect(story).to.deep.equal([{event: 'a'}, ...(kept ? [kept] : []), {event: 'b'}]);
      expect(issues).to.have.length(1);
      if (typeof issue === 'string') expect(issues[0]).to.equal(issue);
      else expect(issues[0]).to.match(issue);
    });

  it('names the place of a step in the input, also after others that are left out', () => {
    expect(told([1, {event: 'c'}]).issues[1]).to.include('$.story[1].event');
  });

  it('is a list', () => {
    expect(told({event: 'a'})).to.deep.equal({
      story: undefined,
      issues: ['error wrong-type $.story: an object is not an array'],
    });
    expect(readDataset({events: EVENTS, steps: []}).issues[0].message).to.match(/write "story"$/);
  });

  it('of events in columns is not asked for their ids', () => {
    const {dataset, issues} = readColumns({columns: {start: [0], title: ['A'], id: ['a']}, story: [{event: 'a'}]});
    expect(issues).to.deep.equal([]);
    expect(dataset.story).to.deep.equal([{event: 'a'}]);
  });

  it('stays as of an earlier day', () => {
    const {dataset} = readDataset({events: EVENTS, story: [{event: 'b'}], now: '1920'});
    expect(asOf(dataset, parseDate('1905')).story).to.deep.equal([{event: 'b'}]);
  });

  it('is written as it was, and read again', () => {
    const {dataset} = readDataset({
      events: [{title: 'A', date: '1900'}],
      story: [{}, {event: 'event-1', view: '1900/1910'}],
    });
    const written = authoredDataset(dataset);
    expect(written.story).to.deep.equal([{}, {event: 'event-1', view: '1900/1910'}]);
    // Authors move events: the step goes on naming the one that it is about.
    expect(written.events[0].id).to.equal('event-1');
    expect(readDataset(JSON.parse(JSON.stringify(written))).dataset).to.deep.equal(dataset);
    expect(readDataset(dataset).dataset).to.deep.equal(dataset);
  });

  it('is told to be lost where a format has none', () => {
    const {dataset} = readDataset({events: EVENTS, story: [{event: 'b'}, {event: 'a'}]});
    for (const format of ['csv', 'timelinejs', 'icalendar', 'markdown', 'html', 'json-ld'])
      expect(
        writeFormat(dataset, format).issues.filter(({path}) => path === '$.story'),
        format,
      ).to.have.length(1);
  });

  it('narrows by what a timeline narrows by', () => {
    const filter: EventFilter = {} satisfies NonNullable<StoryStep['filter']>;
    expect(filter).to.deep.equal({});
    const keys = told([{filter: {x: 1}}]);
    expect(readDataset({events: EVENTS, story: [{filter: {x: 1}}]}).issues[0].accepted).to.deep.equal([
      ...FACETS,
      'text',
    ]);
    for (const [key, words] of [
      ['certainty', CERTAINTIES],
      ['media', MEDIA_TYPES],
    ] as const)
      expect(told([{filter: {[key]: [...words]}}]).issues).to.deep.equal([]);
    expect(keys.issues).to.have.length(1);
  });
});

describe('a story of slides', () => {
  const slide = (year: number, headline: string, more: object = {}) => ({
    start_date: {year},
    text: {headline},
    ...more,
  });

  it('has the title and the events in the order of time', () => {
    const {dataset, issues} = readFormat({
      title: {text: {headline: 'Rivers', text: 'How <b>they</b> ran.'}, media: {url: 'a.jpg', caption: 'A river'}},
      events: [slide(1910, 'Later', {unique_id: 'late'}), slide(1900, 'Early', {media: {url: 'b.jpg'}})],
    });
    expect(issues).to.deep.equal([]);
    expect(dataset.description).to.equal('How they ran.');
    expect(dataset.story).to.deep.equal([
      {
        text: {format: 'markdown', value: 'How **they** ran.'},
        media: [{type: 'image', url: 'a.jpg', caption: 'A river'}],
      },
      {event: 'event-2'},
      {event: 'late'},
    ]);
  });

  it('has no title where there is none, and leaves out what is no event', () => {
    const {dataset} = readFormat({
      events: [
        slide(1900, ' '),
        slide(1901, 'B'),
        {start_date: {year: 1902, month: 2, day: 31}, text: {headline: 'C'}},
        slide(1903, 'D'),
      ],
    });
    expect(dataset.events.map(({id}) => id)).to.deep.equal(['event-2', 'event-4']);
    expect(dataset.story).to.deep.equal([{event: 'event-2'}, {event: 'event-4'}]);
  });

  it('is written as slides again', () => {
    const {dataset} = readFormat({
      title: {text: {headline: 'Rivers'}, media: {url: 'a.jpg'}},
      events: [slide(1900, 'Early'), slide(1910, 'Later')],
    });
    const {text, issues} = writeFormat(dataset, 'timelinejs');
    expect(issues).to.deep.equal([]);
    expect(readFormat(text).dataset).to.deep.equal(dataset);
  });

  it('is told by a spreadsheet too', () => {
    const {dataset} = readFormat('Year,Headline,Text,Type\n,Rivers,All of them,title\n1910,Later,,\n1900,Early,,\n');
    expect(dataset.story).to.deep.equal([{}, {event: 'event-2'}, {event: 'event-1'}]);
  });
});
