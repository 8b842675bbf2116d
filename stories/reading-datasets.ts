import type {TimelineDataset} from 'event-timeline';

// A small dataset with all that can be said of an event. The place, the people and the publishers are made up.

const logbook = {title: 'Logbook of the harbour master', publisher: 'Port of Ostrand', published: '2019-04-13'};
const courier = {
  title: 'What the ferry’s crew saw',
  publisher: 'Ostrand Courier',
  url: 'https://example.org/courier/ferry',
  archived: 'https://example.org/archive/courier/ferry',
  published: '2019-04-15',
};

// Addresses on the server of the stories. `no-inline`, because datasets may not hold `data:` addresses.
const picture = new URL('./media/ferry-landing.svg?no-inline', import.meta.url).href;
const bell = new URL('./media/harbour-bell.wav?no-inline', import.meta.url).href;
const film = new URL('./media/ferry-leaves.webm?no-inline', import.meta.url).href;

/** One night at a ferry landing: accounts that disagree, media, relations, tags, kinds, places. */
export const richDetails: TimelineDataset = {
  title: 'The night the ferry did not stop',
  start: '2019-04-01',
  end: '2019-06-30',
  now: '2019-06-11',
  lang: 'en',
  groups: [
    {id: 'ferry', title: 'The ferry'},
    {id: 'inquiry', title: 'The inquiry'},
    {id: 'town', title: 'The town'},
  ],
  meta: {note: 'Times are told by the harbour clock, which was found to be four minutes slow.'},
  events: [
    {
      id: 'timetable',
      title: 'New timetable drops the last stop',
      date: '2019-04-01',
      group: 'ferry',
      kind: 'decision',
      tags: ['timetable'],
      text: 'From April the last crossing no longer calls at the old landing, unless somebody rings the bell there.',
      links: [
        {url: 'https://example.org/timetable', title: 'The timetable'},
        {url: 'mailto:harbour@example.org', title: 'Write to the harbour master'},
      ],
    },
    {
      id: 'bell',
      title: 'The bell is rung at the old landing',
      date: '2019-04-12T21:40',
      group: 'town',
      status: 'corroborated',
      kind: 'signal',
      tags: ['bell', 'landing'],
      text: 'Several people hear it. Who rang it is not known.',
      place: {name: 'Old landing, Ostrand', lat: 57.70887, lon: 11.9746},
      attributions: [
        {who: 'A family on the quay', stance: 'reports', said: '2019-04-13', source: courier},
        {who: 'The night watchman', stance: 'confirms', said: '2019-05', text: 'Three strokes, then nothing.'},
      ],
      media: [
        {
          type: 'audio',
          url: bell,
          alt: 'A bell, struck once',
          caption: 'The bell, recorded by day',
          credit: 'Ostrand Courier',
        },
      ],
    },
    {
      id: 'passes',
      title: 'The ferry passes without stopping',
      date: '2019-04-12T21:47',
      group: 'ferry',
      status: 'disputed',
      importance: 1,
      kind: 'incident',
      tags: ['bell', 'landing', 'last crossing'],
      text: 'The last ferry of the day goes by the landing at full speed.\nWhether its crew could hear the bell is what the inquiry is about.',
      place: {name: 'Off the old landing, Ostrand', lat: 57.7091, lon: 11.9702},
      attributions: [
        {
          who: 'A family on the quay',
          stance: 'claims',
          said: '2019-04-13',
          text: 'It came so near that we could see the man at the wheel. He looked at us.',
          source: courier,
        },
        {who: 'Harbour master', stance: 'reports', said: '2019-04-13', source: logbook},
        {
          who: 'The ferry’s owners',
          stance: 'denies',
          said: '2019-04-20',
          text: 'The ferry was still at the mole at that time.',
          source: {title: 'Statement', publisher: 'Ostrand Lines', published: '2019-04-20'},
        },
        {
          who: 'An engineer',
          stance: 'analyses',
          said: '2019-06',
          text: 'With the wind of that night the bell carries about 300 m.',
        },
      ],
      media: [
        {
          type: 'image',
          url: picture,
          alt: 'Drawing: a ferry with a red hull at a wooden landing, hills behind',
          caption: 'The old landing, seen from the mole',
          credit: 'Own drawing',
        },
        {
          type: 'embed',
          url: 'https://example.org/map?at=old-landing',
          caption: 'Map of the harbour',
          credit: 'example.org',
        },
      ],
      links: [{url: 'https://example.org/weather/2019-04-12', title: 'Weather of that night'}],
      relations: [
        {type: 'follows', to: 'bell'},
        {type: 'contradicts', to: 'timetable'},
      ],
    },
    {
      id: 'statement',
      title: 'Owners: the ferry was at the mole',
      date: '2019-04-20',
      group: 'ferry',
      status: 'claimed',
      kind: 'statement',
      tags: ['last crossing'],
      attributions: [
        {
          who: 'The ferry’s owners',
          stance: 'claims',
          said: '2019-04-20',
          source: {title: 'Statement', publisher: 'Ostrand Lines', published: '2019-04-20'},
        },
      ],
      relations: [{type: 'answers', to: 'passes'}],
    },
    {
      id: 'meeting',
      title: 'Town meeting',
      date: '2019-04',
      group: 'town',
      text: 'Some evening in April; the minutes bear no day.',
      tags: ['landing'],
      relations: [{type: 'is about', to: 'passes'}],
    },
    {
      id: 'hearings',
      title: 'Hearings',
      date: '2019-05-06/2019-06-07',
      group: 'inquiry',
      kind: 'inquiry',
      relations: [
        {type: 'is about', to: 'passes'},
        {type: 'is about', to: 'bell'},
      ],
    },
    {
      id: 'test-run',
      title: 'Test run with the bell',
      date: '2019-05-21~',
      group: 'inquiry',
      kind: 'test',
      tags: ['bell'],
      place: {name: 'Old landing, Ostrand'},
      relations: [{type: 'part of', to: 'hearings'}],
    },
    {
      id: 'report',
      title: 'Report of the inquiry',
      date: '2019-06-28',
      group: 'inquiry',
      occurrence: 'planned',
      kind: 'report',
      attributions: [{who: 'The inquiry', said: '2019-06-07'}],
      relations: [{type: 'follows', to: 'hearings'}],
    },
  ],
};

/** A film without sound, and so without captions: apart from the others, because axe would ask for captions. */
export const withFilm: TimelineDataset = {
  title: 'A ferry leaves',
  events: [
    {
      id: 'leaves',
      title: 'The ferry leaves',
      date: '2019-04-12',
      media: [{type: 'video', url: film, alt: 'A ferry moves from left to right, without sound', caption: 'Leaving'}],
    },
  ],
};

/** Texts in Markdown: what a newsroom writes of a few days, with all that may stand in a text. */
export const markdownTexts: TimelineDataset = {
  title: 'The week of the flood',
  lang: 'en',
  events: [
    {
      id: 'warning',
      title: 'The river service warns',
      date: '2019-10-02T06:00',
      text: {
        format: 'markdown',
        value: `The service raises its forecast for **Ostrand** to 4.8 m, *a foot above the dike* at the mill.

> All who live below the mill should leave by noon.

It names three places:

1. the mill and its weir
2. the old landing, where
   - the quay was repaired in spring
   - the pump has the model number \`P-40\`
3. Harbour Lane

The [bulletin](https://example.org/river/bulletin) was changed twice before noon.`,
      },
    },
    {
      id: 'dike',
      title: 'The dike holds',
      date: '2019-10-04',
      text: {
        format: 'markdown',
        value: `## What the gauge recorded

\`\`\`
06:00  4.61 m
12:00  4.79 m
18:00  4.55 m
\`\`\`

Nobody was hurt.\\
Damage is being counted.`,
      },
    },
    {
      id: 'pumps',
      title: 'The pumps are switched off',
      date: '2019-10-07',
      text: 'A plain text, with *signs* as they are.',
    },
  ],
};

/** The same in a script that is written from right to left. */
export const persianMarkdown: TimelineDataset = {
  title: 'هفتهٔ سیلاب',
  lang: 'fa',
  events: [
    {
      id: 'warning',
      title: 'هشدار',
      date: '2019-10-02',
      text: {
        format: 'markdown',
        value: `پیش‌بینی برای **بندر** بالاتر رفت.

> همه باید تا ظهر بروند.

- آسیاب
- اسکلهٔ کهنه، با پمپ \`P-40\`

[خبرنامه](https://example.org/river/bulletin)`,
      },
    },
    {id: 'dike', title: 'سد ایستاد', date: '2019-10-04'},
  ],
};
