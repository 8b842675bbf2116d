import type {TimelineDataset, TimelineEvent} from 'event-timeline';
import {withdrawal2021} from 'event-timeline/samples/withdrawal-2021';
import {withdrawal2021Fa} from 'event-timeline/samples/withdrawal-2021-fa';

// The datasets of the stories. Tests show them all, and compare a picture of each.

/** The dated events of one news report. */
export const sample: TimelineDataset = withdrawal2021;

export const oneEvent: TimelineDataset = {
  title: 'One event',
  events: [{id: 'landing', title: 'First landing on the Moon', date: '1969-07-20', text: 'Two people walk on it.'}],
};

export const noEvents: TimelineDataset = {title: 'Nothing yet', events: []};

export const twelveOnOneDay: TimelineDataset = {
  title: 'Twelve on one day',
  start: '2024-03-01',
  end: '2024-03-31',
  events: [
    'Talks open in the morning',
    'First draft circulates',
    'Delegates ask for a break',
    'Observers protest outside',
    'Second draft circulates',
    'Two delegations leave the room',
    'They come back',
    'The chair proposes a vote',
    'Vote put off until evening',
    'Third draft circulates',
    'Agreement on all points but one',
    'Agreement signed',
  ].map((title, i): TimelineEvent => ({id: `day-${i + 1}`, title, date: '2024-03-14', importance: i === 11 ? 1 : 0.5})),
};

export const spansOnly: TimelineDataset = {
  title: 'Spans only',
  events: [
    {id: 'a', title: 'Planning', date: '2023-01/2023-06'},
    {id: 'b', title: 'Permits', date: '2023-04/2023-09'},
    {id: 'c', title: 'Ground works', date: '2023-08-14/2024-02-29'},
    {id: 'd', title: 'Strike', date: '2023-11-02/2023-11-20'},
    {id: 'e', title: 'Shell', date: '2024-02/2024-11'},
    {id: 'f', title: 'Roof', date: '2024-09/2024-12', occurrence: 'postponed'},
    {id: 'g', title: 'In use', date: '2025-03-01/..', occurrence: 'planned'},
    {id: 'h', title: 'Lease of the old building', date: '../2025-03'},
    {id: 'i', title: 'Search for a name', date: '2023-02/'},
  ],
};

/** One event for each kind of uncertainty: of the date, of whether it took place, and of how well it is known. */
export const everyUncertainty: TimelineDataset = {
  title: 'Every uncertainty',
  start: '2021-01',
  end: '2021-12',
  now: '2021-08-31',
  events: [
    {id: 'exact', title: 'A known day', date: '2021-01-12'},
    {id: 'about', title: 'About a day', date: '2021-02-03~'},
    {id: 'perhaps', title: 'A day that may be wrong', date: '2021-02-24?'},
    {id: 'month', title: 'Some day of a month', date: '2021-03'},
    {id: 'between', title: 'Between two days', date: '[2021-04-05..2021-05-20]'},
    {id: 'season', title: 'Some time in spring', date: '2021-21'},
    {id: 'span', title: 'A span with vague ends', date: '2021-04~/2021-06'},
    {id: 'open', title: 'Without an end', date: '2021-07-01/..', occurrence: 'ongoing'},
    {
      id: 'claimed',
      title: 'Claimed',
      date: '2021-06-15',
      status: 'claimed',
      attributions: [{who: 'One side', stance: 'claims'}],
    },
    {
      id: 'disputed',
      title: 'Disputed',
      date: '2021-06-28',
      status: 'disputed',
      attributions: [
        {who: 'One side', stance: 'claims'},
        {who: 'The other', stance: 'denies'},
      ],
    },
    {id: 'unverified', title: 'Unverified', date: '2021-07-09', status: 'unknown'},
    {id: 'retracted', title: 'Retracted', date: '2021-07-20', status: 'retracted'},
    {id: 'false', title: 'Shown to be false', date: '2021-08-02', status: 'false'},
    {id: 'corroborated', title: 'Corroborated', date: '2021-08-10', status: 'corroborated'},
    {
      id: 'confirmed',
      title: 'Confirmed',
      date: '2021-08-20',
      status: 'confirmed',
      attributions: [{who: 'A court', stance: 'confirms'}],
    },
    {id: 'planned', title: 'Planned', date: '2021-09-15', occurrence: 'planned'},
    {id: 'postponed', title: 'Postponed', date: '2021-10-08', occurrence: 'postponed'},
    {id: 'cancelled', title: 'Cancelled', date: '2021-10-25', occurrence: 'cancelled'},
    {id: 'whether', title: 'Nobody knows whether', date: '2021-11-10', occurrence: 'unknown'},
    {
      id: 'planned-claimed',
      title: 'Planned, says one side',
      date: '2021-12-01',
      occurrence: 'planned',
      status: 'claimed',
      attributions: [{who: 'One side'}],
    },
  ],
};

export const longTitles: TimelineDataset = {
  title: 'Long titles, and such as cannot be broken',
  events: [
    {
      id: 'long',
      title:
        'The commission publishes its long-awaited final report on the causes of the flooding, three years after it was first announced',
      date: '2022-02-01',
      importance: 1,
    },
    {id: 'unbreakable', title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz', date: '2022-02-20'},
    {
      id: 'address',
      title: 'https://example.org/a/very/long/address/without/any/space/in/it/at/all.html',
      date: '2022-03-18',
    },
    {
      id: 'chinese',
      title: '全国人民代表大会常务委员会关于修改部分法律的决定自公布之日起施行',
      date: '2022-04-02',
      lang: 'zh',
    },
    {id: 'thai', title: 'ประกาศกระทรวงสาธารณสุขว่าด้วยหลักเกณฑ์และเงื่อนไขใหม่', date: '2022-04-20', lang: 'th'},
    {id: 'arabic', title: 'تعلن اللجنة عن نتائج التحقيق بعد ثلاث سنوات من العمل', date: '2022-05-11', lang: 'ar'},
    {id: 'emoji', title: '👩‍👩‍👧‍👦🏳️‍🌈👍🏽👩‍👩‍👧‍👦🏳️‍🌈👍🏽👩‍👩‍👧‍👦🏳️‍🌈👍🏽👩‍👩‍👧‍👦🏳️‍🌈👍🏽', date: '2022-05-30'},
    {id: 'short', title: 'A', date: '2022-06-02'},
  ],
};

export const sixGroups: TimelineDataset = {
  title: 'Six groups',
  start: '2020',
  end: '2023',
  groups: [
    {id: 'g1', title: 'Government'},
    {id: 'g2', title: 'Opposition'},
    {id: 'g3', title: 'Courts'},
    {id: 'g4', title: 'Unions'},
    {id: 'g5', title: 'Press'},
    {id: 'g6', title: 'Abroad'},
  ],
  events: [
    ['2020-03', 'Emergency law passed', 'g1'],
    ['2020-06-11', 'First protests', 'g2'],
    ['2020-09-30', 'Law partly struck down', 'g3'],
    ['2021-01-18/2021-04-02', 'General strike', 'g4'],
    ['2021-02-09', 'Leaked minutes published', 'g5'],
    ['2021-05-20', 'Observers arrive', 'g6'],
    ['2021-11', 'Early election called', 'g1'],
    ['2022-02-13', 'Election', 'g2'],
    ['2022-02-20', 'Result contested', 'g3'],
    ['2022-03-01/2022-07-15', 'Recount', 'g3'],
    ['2022-08-30', 'Pay deal', 'g4'],
    ['2023-01-16', 'Trade agreement', 'g6'],
  ].map(([date, title, group], i): TimelineEvent => ({id: `e${i}`, date, title, group})),
};

export const ancient: TimelineDataset = {
  title: 'Before and after the turn of the eras',
  events: [
    {
      id: 'rome',
      title: 'Rome is founded, by tradition',
      date: '-0752~',
      status: 'disputed',
      attributions: [{who: 'Tradition'}],
    },
    {id: 'marathon', title: 'Battle of Marathon', date: '-0489-09'},
    {id: 'war', title: 'Peloponnesian War', date: '-0430/-0403'},
    {id: 'alexander', title: 'Reign of Alexander', date: '-0335/-0322'},
    {id: 'caesar', title: 'Caesar is murdered', date: '-0043-03-15', importance: 1},
    {id: 'augustus', title: 'Augustus reigns', date: '-0026/0014'},
    {id: 'vesuvius', title: 'Vesuvius erupts', date: '0079-10-24?'},
    {id: 'library', title: 'Library of Alexandria declines', date: '02XX'},
  ],
};

export const deepTime: TimelineDataset = {
  title: 'Deep time',
  events: [
    {id: 'bang', title: 'Big bang', date: 'Y-13787E6~', importance: 1},
    {id: 'milky-way', title: 'First stars of the Milky Way', date: 'Y-136E8~'},
    {id: 'earth', title: 'Earth forms', date: 'Y-4543E6~', importance: 0.9},
    {
      id: 'life',
      title: 'First traces of life',
      date: '[Y-41E8..Y-35E8]',
      status: 'disputed',
      attributions: [{who: 'Several teams'}],
    },
    {id: 'oxygen', title: 'Oxygen fills the air', date: 'Y-24E8/Y-21E8'},
    {id: 'animals', title: 'First animals', date: 'Y-6E8~'},
    {id: 'now', title: 'Today', date: '2026'},
  ],
};

/** The events of `sample` in Persian: from right to left, time included. */
export const persian: TimelineDataset = withdrawal2021Fa;

/** All events but one are wrong, each in another way. Of type `unknown`, since no other type would accept it. */
export const badData: unknown = {
  title: 'Bad data',
  events: [
    {id: 'good', title: 'What is right is shown', date: '2021-06-22'},
    {title: 'A date in words', date: 'June 22'},
    {title: 'A day that does not exist', date: '2021-02-30'},
    {title: 'An end before the start', date: '2021-06/2021-05'},
    {date: '2021-06-21'},
    {id: 'good', title: 'An id used twice', date: '2021-06-23', status: 'clamed'},
    {
      id: 'link',
      title: 'An address that is not safe',
      date: '2021-06-25',
      links: [{url: 'javascript:alert(1)', title: 'Do not'}],
    },
    'not an event',
  ],
};

/** No event can be read: dates as people write them, and an unknown key. */
export const nothingToRead: unknown = {
  title: 'A first try',
  events: [
    {title: 'In words', date: 'June 22, 2021'},
    {title: 'In numbers', date: '22/06/2021'},
    {title: 'A decade', date: '1850s'},
    {title: 'Long ago', date: '44 BC'},
    {title: 'Without zeros', date: '2021-6-2'},
    {name: 'Under another key', date: '2021'},
  ],
};
