import type {TimelineDataset} from 'event-timeline';

// Datasets of instants, for axes with a time zone.

/** One day, after The 9/11 Commission Report, chapter 1; all times have the offset of New York. */
export const september11: TimelineDataset = {
  title: 'September 11, 2001',
  events: [
    {
      id: 'aa11-takeoff',
      title: 'American 11 takes off from Boston',
      date: '2001-09-11T07:59-04:00',
      group: 'american-11',
    },
    {
      id: 'ua175-takeoff',
      title: 'United 175 takes off from Boston',
      date: '2001-09-11T08:14-04:00',
      group: 'united-175',
    },
    {
      id: 'aa77-takeoff',
      title: 'American 77 takes off from Washington Dulles',
      date: '2001-09-11T08:20-04:00',
      group: 'american-77',
    },
    {id: 'ua93-takeoff', title: 'United 93 takes off from Newark', date: '2001-09-11T08:42-04:00', group: 'united-93'},
    {
      id: 'aa11-impact',
      title: 'American 11 hits the North Tower',
      date: '2001-09-11T08:46:40-04:00',
      group: 'american-11',
      importance: 1,
    },
    {
      id: 'ua175-impact',
      title: 'United 175 hits the South Tower',
      date: '2001-09-11T09:03:11-04:00',
      group: 'united-175',
      importance: 1,
    },
    {
      id: 'aa77-impact',
      title: 'American 77 hits the Pentagon',
      date: '2001-09-11T09:37:46-04:00',
      group: 'american-77',
      importance: 1,
    },
    {
      id: 'ua93-crash',
      title: 'United 93 crashes in Shanksville',
      date: '2001-09-11T10:03:11-04:00',
      group: 'united-93',
      importance: 1,
    },
    {
      id: 'south-tower',
      title: 'The South Tower collapses',
      date: '2001-09-11T09:58:59-04:00',
      group: 'response',
      importance: 0.9,
    },
    {
      id: 'north-tower',
      title: 'The North Tower collapses',
      date: '2001-09-11T10:28:25-04:00',
      group: 'response',
      importance: 0.9,
    },
    {
      id: 'address',
      title: 'The President speaks to the nation',
      date: '2001-09-11T20:30-04:00',
      group: 'response',
      importance: 0.7,
    },
  ],
  groups: [
    {id: 'american-11', title: 'American 11'},
    {id: 'united-175', title: 'United 175'},
    {id: 'american-77', title: 'American 77'},
    {id: 'united-93', title: 'United 93'},
    {id: 'response', title: 'New York and Washington'},
  ],
};

/** A made-up night in Berlin in which an hour occurs twice; one event is written with the offset of another place. */
export const autumnNight: TimelineDataset = {
  title: 'A night that has 25 hours',
  timeZone: 'Europe/Berlin',
  events: [
    {id: 'day', title: 'The day before', date: '2021-10-30'},
    {id: 'last-tram', title: 'Last tram', date: '2021-10-31T00:40+02:00'},
    {id: 'alarm', title: 'First alarm', date: '2021-10-31T02:30+02:00', importance: 0.9},
    {id: 'second-alarm', title: 'Second alarm, an hour later', date: '2021-10-31T02:30+01:00', importance: 0.9},
    {id: 'sensor', title: 'A sensor stops sending', date: '2021-10-31T01:50Z'},
    {id: 'call', title: 'A call from New York', date: '2021-10-30T22:10-04:00'},
    {id: 'shift', title: 'Night shift', date: '2021-10-30T22:00+02:00/2021-10-31T06:00+01:00'},
    {id: 'first-tram', title: 'First tram', date: '2021-10-31T05:00'},
  ],
};

/** A made-up night in New York in which an hour occurs twice. */
export const autumnNightNewYork: TimelineDataset = {
  title: 'The same in New York',
  timeZone: 'America/New_York',
  now: '2021-11-07',
  events: [
    {id: 'doors', title: 'Doors open', date: '2021-11-06T22:00'},
    {id: 'headliner', title: 'The headliner begins', date: '2021-11-07T00:15-04:00', importance: 0.8},
    {id: 'encore', title: 'An encore', date: '2021-11-07T01:45-04:00'},
    {id: 'close', title: 'Doors close, an hour and five minutes later', date: '2021-11-07T01:50-05:00'},
    {id: 'clean', title: 'All is swept', date: '2021-11-07T04:00'},
    {id: 'next', title: 'The next night', date: '2021-11-07T22:00', occurrence: 'planned'},
  ],
};
