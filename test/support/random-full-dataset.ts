import type {DateBounds, Media, MediaFile, TimelineDataset, TimelineEvent} from '../../src/data/types.js';
import {parseDate} from '../../src/time/parse-date.js';
import {randomEdtf} from './random-edtf.js';
import {pick, randomFrom} from './random.js';

/** Texts that some format takes for something else: formulas, markup, delimiters, dates, escapes. */
export const HOSTILE: readonly string[] = [
  '=HYPERLINK("https://example.com";"x")',
  "'=1+1",
  '+49 30 1234',
  '-5',
  "'-5",
  '@SUM(A1)',
  '＝1+1',
  '<script>alert(1)</script>',
  '</script><img src=x onerror=alert(1)>',
  'a < b && c > d',
  '&amp; and &lt;b&gt; stay',
  '&#x26; &copy;',
  '"quoted", and; semicolons | bars',
  'a\ttab',
  'two\nlines',
  'a paragraph\n\nand another',
  '  spaces   around ',
  String.raw`back\slash, \n and \, end\\`,
  '# heading *bold* _it_ [link](x) `code`',
  '1. first',
  '- item',
  ']]>',
  '--> <!--',
  '2021-06-22',
  'title',
  'BEGIN:VEVENT',
  'Ω 日本語 🎉 ‘x’ é'.repeat(9),
  'یک رویداد',
  '0',
  'null',
  'sep=;',
  'ID',
];
const PLAIN = ['The bridge opens', 'A strike', 'Talks', 'Ceasefire', 'An election', 'Rain'];
const NAMES = ['Visitors', 'Height, m', 'Source', 'Deaths', 'Year', 'status'];
const URLS = [
  'https://example.com/a?b=1&c=%20"x"',
  'https://example.com/report.html',
  '/relative/page',
  'page.html',
  'mailto:press@example.com',
  'www.example.com/x',
  'https://example.com/a,b;c',
  'notes#part:2',
];
const MEDIA = [
  'https://example.com/a.jpg',
  'pictures/b.png?size=2',
  'film.mp4',
  'sound.ogg',
  'https://example.com/page',
  'https://www.youtube.com/watch?v=abcdefghijk',
  'https://player.vimeo.com/video/123',
];

/** Texts in Markdown. */
const MARKDOWN = ['**Bold** and [linked](https://example.org/a)', '- one\n- two\n\n> quoted', '`<b>` & *so on*'];

/** A dataset of few events in which every field of every kind turns up, with texts that are hostile; some dates are given by bounds. */
export function randomFullDataset(seed: number, count: number): TimelineDataset {
  const random = randomFrom(seed);
  const chance = (probability: number) => random() < probability;
  const maybe = <Value>(probability: number, make: () => Value): Value | undefined =>
    chance(probability) ? make() : undefined;
  const text = () => (chance(0.5) ? pick(random, PLAIN) : pick(random, HOSTILE));
  const some = <Value>(make: () => Value) => Array.from({length: 1 + Math.floor(random() * 3)}, make);
  const edtf = (): string => {
    for (;;) {
      const given = randomEdtf(random);
      try {
        const {earliest, endLatest} = parseDate(given);
        if (Number.isFinite(earliest) || Number.isFinite(endLatest)) return given;
      } catch {
        // Some random texts are no dates.
      }
    }
  };
  const day = () =>
    `20${10 + Math.floor(random() * 20)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  const bounds = (): DateBounds => {
    const [a, b, c, d] = [day(), day(), day(), day()].sort();
    return pick(random, [
      {earliest: a, latest: b},
      {earliest: a},
      {latest: b},
      {earliest: a, latest: b, approximate: true},
      {earliest: a, latest: b, endEarliest: c, endLatest: d},
      {earliest: a, endLatest: d, openEnd: false},
      {earliest: a, openEnd: true},
      {endLatest: d, openStart: true},
      {earliest: Date.parse(a) + 12_345, latest: Date.parse(b) + 54_321},
      {earliest: `${a}T10:00+02:00`, latest: `${a}T12:00+02:00`},
      {earliest: a.slice(0, 7), latest: b.slice(0, 7), uncertain: true, precision: 'month' as const},
    ]);
  };
  const date = (): TimelineEvent['date'] =>
    pick<() => TimelineEvent['date']>(random, [
      day,
      () => [day(), day()].sort().join('/'),
      () => `${day()}T0${Math.floor(random() * 10)}:30Z`,
      () => `${day()}T00:00`,
      edtf,
      edtf,
      bounds,
      () => ({edtf: edtf(), text: text()}),
      () =>
        pick(random, [
          '-1200',
          '-0043',
          '0000',
          'Y-12000',
          '-0043-03-15',
          '1850~',
          '1850?',
          '1850%',
          '185X',
          '2021-21',
          '2021-34',
        ]),
    ])();
  const source = () => ({
    title: maybe(0.3, text),
    publisher: maybe(0.5, text),
    url: maybe(0.5, () => pick(random, URLS)),
    archived: maybe(0.1, () => 'https://example.com/archived'),
    published: maybe(0.2, day),
  });
  const attribution = () => ({
    who: text(),
    stance: maybe(0.2, () => 'claims' as const),
    said: maybe(0.2, day),
    text: maybe(0.3, text),
    source: maybe(0.6, source),
  });
  const file = (): MediaFile => ({
    url: pick(random, MEDIA),
    type: maybe(0.3, () => pick(random, ['image', 'audio', 'video', 'embed'] as const)),
    alt: maybe(0.4, () => (chance(0.3) ? '' : text())),
    caption: maybe(0.3, text),
    credit: maybe(0.3, text),
    captions: maybe(0.1, () => 'said.vtt'),
    srcset: maybe(0.1, () => 'a-480.jpg 480w, https://example.com/a,b.jpg 1600w'),
    width: maybe(0.1, () => 1600),
    height: maybe(0.1, () => 900),
    focus: maybe(0.1, () => [0.25, 1]),
    places: maybe(0.1, () => [{name: text(), x: 0, y: random()}]),
  });
  const background = () => ({
    color: maybe(0.6, () => pick(random, ['#602020', 'tan', 'rgb(10 20 30)'])),
    url: maybe(0.4, () => 'https://example.org/ground.jpg'),
    alt: maybe(0.2, text),
  });
  const event = (_: unknown, i: number): TimelineEvent => ({
    id: maybe(0.5, () => (chance(0.2) ? `an id ${i}` : chance(0.2) ? `event-${i + 2}` : `e${i}`)),
    title: text(),
    date: date(),
    text: maybe(0.5, () => (chance(0.1) ? {format: 'markdown' as const, value: pick(random, MARKDOWN)} : text())),
    group: maybe(0.5, () => pick(random, ['a', 'b', 'c'])),
    kind: maybe(0.2, text),
    tags: maybe(0.2, () => some(text)),
    importance: maybe(0.3, () => pick(random, [0, 0.5, 1, random()])),
    occurrence: maybe(0.3, () =>
      pick(random, ['happened', 'ongoing', 'planned', 'postponed', 'cancelled', 'unknown'] as const),
    ),
    status: maybe(0.3, () =>
      pick(random, ['confirmed', 'reported', 'claimed', 'disputed', 'false', 'unknown'] as const),
    ),
    attributions: maybe(0.3, () => some(attribution)),
    place: maybe(0.3, () => ({
      name: text(),
      lat: maybe(0.6, () => pick(random, [-33.5, 0, 90, random() * 90])),
      lon: maybe(0.6, () => pick(random, [-179.25, 0, 1e-7])),
    })),
    media: maybe(0.3, () =>
      some((): Media => {
        if (chance(0.15)) return {type: 'quote', text: text(), by: maybe(0.5, text), source: maybe(0.3, source)};
        if (chance(0.1)) return {type: 'number', value: text().slice(0, 60), label: text(), source: maybe(0.3, source)};
        return file();
      }),
    ),
    links: maybe(0.3, () => some(() => ({url: pick(random, URLS), title: maybe(0.5, text)}))),
    facts: maybe(0.3, () => some(() => ({name: chance(0.2) ? text() : pick(random, NAMES), value: text()}))),
    relations: maybe(0.1, () => [{type: 'answers', to: 'e0'}]),
    lang: maybe(0.2, () => pick(random, ['de', 'fa', 'zh-Hant-TW'])),
  });
  return {
    title: maybe(0.5, text),
    description: maybe(0.3, text),
    lang: maybe(0.3, () => 'en'),
    start: maybe(0.2, () => '1000'),
    now: maybe(0.3, () => '2021-06-22'),
    timeZone: maybe(0.2, () => 'Europe/Berlin'),
    scale: maybe(0.1, () => 'folded' as const),
    groups: maybe(0.5, () => [
      {id: 'b', title: text()},
      {id: 'a', title: 'The first', parent: maybe(0.3, () => 'b')},
    ]),
    events: Array.from({length: count}, event),
    eras: maybe(0.2, () =>
      some(() => ({
        title: text(),
        date: pick(random, ['1914/1918', '185X', '2021-06/2021-08', '1950']),
        group: maybe(0.2, () => 'a'),
      })),
    ),
    meta: maybe(0.2, () => ({note: text()})),
    story: maybe(0.3, () =>
      chance(0.3)
        ? [
            {media: maybe(0.5, () => [{url: pick(random, MEDIA)}]), background: maybe(0.3, () => ({color: '#602020'}))},
            {event: 'event-1', background: maybe(0.3, background)},
          ]
        : some(() => ({
            title: maybe(0.5, text),
            text: maybe(0.3, () =>
              chance(0.5) ? {format: 'markdown' as const, value: pick(random, MARKDOWN)} : text(),
            ),
            media: maybe(0.2, () => [{url: pick(random, MEDIA), alt: maybe(0.5, text)}]),
            background: maybe(0.2, background),
            event: maybe(0.5, () => 'event-1'),
            events: maybe(0.2, () => ['event-1', 'e0']),
            view: maybe(0.3, () =>
              pick<TimelineEvent['date']>(random, ['1914/1918', '2021-06', {earliest: '2021', latest: '2022'}]),
            ),
            scale: maybe(0.1, () => 'even' as const),
            groupBy: maybe(0.1, () => 'kind'),
            filter: maybe(0.2, () => ({group: ['a'], text: text()})),
            lang: maybe(0.1, () => 'de'),
          })),
    ),
  };
}
