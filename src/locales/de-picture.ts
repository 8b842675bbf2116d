import type {PictureMessages} from './messages.js';

export const plural = (count: number, one: string, other: string) => (count === 1 ? one : other);

const SEASONS = {spring: 'Frühjahr', summer: 'Sommer', autumn: 'Herbst', winter: 'Winter'} as const;

/** The German messages of the first picture. */
export const dePicture: PictureMessages = {
  locale: 'de',
  about: (date) => `etwa ${date}`,
  uncertain: (date) => `${date} (unsicher)`,
  before: (date) => `${date} oder früher`,
  after: (date) => `${date} oder später`,
  between: (first, last) => `zwischen ${first} und ${last}`,
  fromTo: (start, end) => `${start} – ${end}`,
  since: (date) => `seit ${date}`,
  until: (date) => `bis ${date}`,
  endUnknown: (start) => `ab ${start}, Ende unbekannt`,
  startUnknown: (end) => `bis ${end}, Beginn unbekannt`,
  undated: 'undatiert',
  season: (name, year) => `${SEASONS[name]} ${year}`,
  yearsFrom: (firstYear) => `${firstYear}er-Jahre`,
  withOffset: (instant, offset) => `${instant} UTC${offset}`,

  occurrence: {
    happened: 'geschehen',
    ongoing: 'dauert an',
    planned: 'geplant',
    postponed: 'verschoben',
    cancelled: 'abgesagt',
    unknown: 'unbekannt, ob geschehen',
  },
  status: {
    confirmed: 'bestätigt',
    corroborated: 'mehrfach belegt',
    reported: 'berichtet',
    claimed: 'behauptet',
    disputed: 'umstritten',
    retracted: 'widerrufen',
    false: 'falsch',
    unknown: 'ungeprüft',
  },
  join: (parts) => parts.join(', '),

  more: (count) => `+${count}`,
  earlier: (count) => `${count} früher`,
  later: (count) => `${count} später`,
  afterNow: (date) => `nach ${date}: noch nicht bekannt`,

  moreEvents: (count, formatted, when) =>
    `${formatted} ${plural(count, 'weiteres Ereignis', 'weitere Ereignisse')}, ${when}`,
  summary: (count, formatted) => `${formatted} ${plural(count, 'Ereignis', 'Ereignisse')}`,
  summaryOf: (shown, total) => `${shown} von ${total} Ereignissen`,
  asKnownOn: (date) => `Stand ${date}`,
  background: (_, formatted) => `${formatted} zum Hintergrund`,
  eventList: 'Ereignisse in zeitlicher Folge',
  timeline: 'Zeitleiste',
  keyboard: 'Tastatur',

  other: 'Andere',
  scales: {
    linear: 'wahre Abstände',
    folded: 'ruhige Zeiten verkürzt',
    even: 'gleiche Abstände',
    log: 'logarithmische Skala',
  },
  legend: 'Legende',
  somewhereWithin: 'irgendwann darin, unbekannt wann',
  roughly: 'ungefähr: die Grenzen sind nicht genau bekannt',
  startOrEndWithin: 'begann oder endete irgendwann darin',
  endless: 'hat keinen Anfang oder kein Ende',
  endsUnknown: 'Anfang oder Ende nicht bekannt',
  andMore: (formatted) => `und ${formatted} weitere`,

  loading: 'Die Zeitleiste wird geladen …',
  empty: 'Es gibt keine Ereignisse zu zeigen.',
  failed: (reason) => `Die Zeitleiste kann nicht gezeigt werden: ${reason}.`,
  failure: {
    network: 'ihre Daten ließen sich nicht laden',
    json: 'ihre Daten sind kein gültiges JSON',
    noData: 'ihre Daten enthalten keine lesbaren Ereignisse',
  },
};
