import type {PictureMessages} from './messages.js';

const plural = (count: number, one: string, other: string) => (count === 1 ? one : other);

/** The English messages of the picture, which are always loaded. */
export const enPicture: PictureMessages = {
  locale: 'en',
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  before: (date) => `${date} or before`,
  after: (date) => `${date} or after`,
  between: (first, last) => `between ${first} and ${last}`,
  fromTo: (start, end) => `${start} – ${end}`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  endUnknown: (start) => `from ${start}, end unknown`,
  startUnknown: (end) => `until ${end}, beginning unknown`,
  undated: 'undated',
  season: (name, year) => `${name} ${year}`,
  yearsFrom: (firstYear) => `the ${firstYear}s`,
  withOffset: (instant, offset) => `${instant} UTC${offset}`,

  occurrence: {
    happened: 'happened',
    ongoing: 'ongoing',
    planned: 'planned',
    postponed: 'postponed',
    cancelled: 'cancelled',
    unknown: 'not known to have happened',
  },
  status: {
    confirmed: 'confirmed',
    corroborated: 'corroborated',
    reported: 'reported',
    claimed: 'claimed',
    disputed: 'disputed',
    retracted: 'retracted',
    false: 'false',
    unknown: 'unverified',
  },
  join: (parts) => parts.join(', '),

  more: (count) => `+${count}`,
  earlier: (count) => `${count} earlier`,
  later: (count) => `${count} later`,
  afterNow: (date) => `after ${date}: not yet known`,

  moreEvents: (count, formatted, when) => `${formatted} more ${plural(count, 'event', 'events')}, ${when}`,
  summary: (count, formatted) => `${formatted} ${plural(count, 'event', 'events')}`,
  summaryOf: (shown, total) => `${shown} of ${total} events`,
  asKnownOn: (date, isLong) => `as known ${isLong ? 'in' : 'on'} ${date}`,
  background: (_, formatted) => `${formatted} in the background`,
  eventList: 'Events in time order',
  timeline: 'Timeline',
  keyboard: 'Keyboard',

  other: 'Other',
  scales: {linear: 'true distances', folded: 'quiet times shortened', even: 'even distances', log: 'logarithmic scale'},
  legend: 'Legend',
  somewhereWithin: 'somewhere within, not known when',
  roughly: 'roughly: the ends are not known exactly',
  startOrEndWithin: 'began or ended somewhere within',
  endless: 'has no beginning or no end',
  endsUnknown: 'beginning or end not known',
  andMore: (formatted) => `and ${formatted} more`,

  loading: 'Loading the timeline …',
  empty: 'There are no events to show.',
  failed: (reason) => `The timeline could not be shown: ${reason}.`,
  failure: {
    network: 'its data could not be loaded',
    json: 'its data is not valid JSON',
    noData: 'its data holds no events that can be read',
  },
};
