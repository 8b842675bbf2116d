import type {Messages} from './messages.js';

const plural = (count: number, one: string, other: string) => (count === 1 ? one : other);

const INVERSE: Readonly<Record<string, string>> = {
  answers: 'answered by', contradicts: 'contradicted by', 'part of': 'has as a part', follows: 'followed by', 'comes before': 'comes after',
  'refers to': 'referred to by', 'is about': 'spoken of by',
};

/** English. */
export const en: Messages = {
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

  occurrence: {happened: 'happened', ongoing: 'ongoing', planned: 'planned', postponed: 'postponed', cancelled: 'cancelled', unknown: 'not known to have happened'},
  status: {
    confirmed: 'confirmed', corroborated: 'corroborated', reported: 'reported', claimed: 'claimed',
    disputed: 'disputed', retracted: 'retracted', false: 'false', unknown: 'unverified',
  },
  stance: {claims: 'claim', reports: 'report', confirms: 'confirmation', denies: 'denial', disputes: 'dispute', retracts: 'retraction', analyses: 'analysis'},
  join: (parts) => parts.join(', '),

  more: (count) => `+${count}`,
  earlier: (count) => `${count} earlier`,
  later: (count) => `${count} later`,
  afterNow: (date) => `after ${date}: not yet known`,

  moreEvents: (count, formatted, when) => `${formatted} more ${plural(count, 'event', 'events')}, ${when}`,
  summary: (count, formatted) => `${formatted} ${plural(count, 'event', 'events')}`,
  asKnownOn: (date) => `as known on ${date}`,
  background: (_, formatted) => `${formatted} in the background`,
  eventList: 'Events in time order',
  timeline: 'Timeline',
  keyboardHelp: 'Arrow keys: from event to event. Home, End: first, last. Page Up, Page Down: by the axis. Enter: details, Escape closes them. + and −: zoom, 0: all. Shift with arrows: move.',

  toolbar: 'Timeline view',
  goEarlier: 'Earlier',
  goLater: 'Later',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all',
  viewAs: 'Show as',
  views: {timeline: 'Timeline', list: 'List', table: 'Table'},
  wheelHint: (key) => `Hold ${key} and scroll to zoom`,
  inView: (when, count, total) => `${when}: ${count} of ${total} events`,
  overview: 'All of time',
  viewStart: 'Start of the view',
  viewEnd: 'End of the view',

  legend: 'Legend',
  somewhereWithin: 'somewhere within, not known when',
  roughly: 'roughly: the ends are not known exactly',
  startOrEndWithin: 'began or ended somewhere within',
  endless: 'has no beginning or no end',
  endsUnknown: 'beginning or end not known',

  close: 'Close',
  details: {
    date: 'When', group: 'Group', occurrence: 'Status', status: 'Certainty', place: 'Where',
    attributions: 'Who says so', archived: 'archived copy', links: 'Links', relations: 'Related', kind: 'Kind', tags: 'Tags',
  },
  previous: 'Previous event',
  next: 'Next event',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  accountsDisagree: 'Accounts disagree',
  accountsFor: 'Say so',
  accountsAgainst: 'Say otherwise',
  relation: (type) => type,
  inverseRelation: (type) => INVERSE[type] ?? `“${type}”, from there`,
  credit: (who) => `Credit: ${who}`,
  loadFrom: (host) => `Load content from ${host}`,
  loadNote: (host) => `${host} will learn that you are here.`,

  event: 'Event',
  oldestFirst: 'Oldest first',
  newestFirst: 'Newest first',
  groupedBy: 'Grouped by',
  units: {day: 'day', month: 'month', year: 'year'},
  sortedBy: (column, descending) => `Sorted by ${column}, ${descending ? 'descending' : 'ascending'}`,
  showMore: (formatted) => `Show ${formatted} more`,
  attribution: (who, stance, said) => [stance ? `${who} (${stance})` : who, said].filter(Boolean).join(', '),
  published: (date) => `published ${date}`,

  loading: 'Loading the timeline …',
  empty: 'There are no events to show.',
  failed: (reason) => `The timeline could not be shown: ${reason}.`,
  failure: {network: 'its data could not be loaded', json: 'its data is not valid JSON', noData: 'its data holds no events that can be read'},
  dataProblems: (count, formatted) => `${formatted} ${plural(count, 'problem', 'problems')} in the data; what could be read is shown.`,
  andMore: (formatted) => `and ${formatted} more`,
};
