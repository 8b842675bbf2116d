import type {Messages} from './messages.js';

const plural = (count: number, one: string, other: string) => (count === 1 ? one : other);
const SEASONS = {spring: 'Frühjahr', summer: 'Sommer', autumn: 'Herbst', winter: 'Winter'} as const;

/** The types that data commonly names, from one event to another and back; any other stands as it is written. */
const RELATIONS: Readonly<Record<string, string>> = {
  answers: 'antwortet auf', contradicts: 'widerspricht', 'part of': 'Teil von', follows: 'folgt auf', 'comes before': 'geht voraus',
  'refers to': 'bezieht sich auf', 'is about': 'handelt von', 'goes beyond': 'geht hinaus über',
};
const INVERSE: Readonly<Record<string, string>> = {
  answers: 'darauf antwortet', contradicts: 'dem widerspricht', 'part of': 'umfasst', follows: 'darauf folgt', 'comes before': 'dem geht voraus',
  'refers to': 'darauf bezieht sich', 'is about': 'davon handelt', 'goes beyond': 'darüber geht hinaus',
};

/** German. */
export const de: Messages = {
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
    happened: 'geschehen', ongoing: 'dauert an', planned: 'geplant', postponed: 'verschoben', cancelled: 'abgesagt',
    unknown: 'unbekannt, ob geschehen',
  },
  status: {
    confirmed: 'bestätigt', corroborated: 'mehrfach belegt', reported: 'berichtet', claimed: 'behauptet', disputed: 'umstritten',
    retracted: 'widerrufen', false: 'falsch', unknown: 'ungeprüft',
  },
  stance: {claims: 'Behauptung', reports: 'Bericht', confirms: 'Bestätigung', denies: 'Dementi', disputes: 'Widerspruch', retracts: 'Rücknahme', analyses: 'Analyse'},
  join: (parts) => parts.join(', '),

  more: (count) => `+${count}`,
  earlier: (count) => `${count} früher`,
  later: (count) => `${count} später`,
  afterNow: (date) => `nach ${date}: noch nicht bekannt`,

  moreEvents: (count, formatted, when) => `${formatted} ${plural(count, 'weiteres Ereignis', 'weitere Ereignisse')}, ${when}`,
  summary: (count, formatted) => `${formatted} ${plural(count, 'Ereignis', 'Ereignisse')}`,
  asKnownOn: (date) => `Stand ${date}`,
  background: (_, formatted) => `${formatted} zum Hintergrund`,
  eventList: 'Ereignisse in zeitlicher Folge',
  timeline: 'Zeitleiste',
  keyboard: 'Tastatur',

  keyNames: {tab: 'Tab', home: 'Pos1', end: 'Ende', pageUp: 'Bild auf', pageDown: 'Bild ab', enter: 'Eingabe', escape: 'Esc', shift: 'Umschalt'},
  keyUses: {
    tab: 'zur nächsten Schaltfläche, zum nächsten Link; alle Ereignisse zusammen sind eine',
    step: 'zum früheren oder späteren Ereignis',
    ends: 'zum ersten oder letzten Ereignis',
    period: 'zum Abschnitt davor oder danach, wie die Achse sie nennt',
    enter: 'öffnet die Einzelheiten; noch einmal: in sie hinein',
    escape: 'schließt die Einzelheiten',
    zoom: 'näher, weiter weg',
    all: 'der ganze Zeitraum',
    shift: 'verschiebt den Ausschnitt',
    row: 'hinauf, hinunter, zum Anfang, zum Ende, in einer Tabelle oder Auswahl',
    tool: 'über dem Bild: von Schaltfläche zu Schaltfläche',
    side: 'in der Übersicht: verschiebt ein Ende des Ausschnitts',
  },
  toolbar: 'Ausschnitt der Zeitleiste',
  goEarlier: 'Früher',
  goLater: 'Später',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  showAll: 'Alles zeigen',
  viewAs: 'Zeigen als',
  views: {timeline: 'Zeitleiste', list: 'Liste', table: 'Tabelle'},
  wheelHint: (key) => `Zum Vergrößern ${key} gedrückt halten und scrollen`,
  inView: (when, count, total) => `${when}: ${count} von ${total} Ereignissen`,
  overview: 'Der ganze Zeitraum',
  viewStart: 'Anfang des Ausschnitts',
  viewEnd: 'Ende des Ausschnitts',

  legend: 'Legende',
  somewhereWithin: 'irgendwann darin, unbekannt wann',
  roughly: 'ungefähr: die Grenzen sind nicht genau bekannt',
  startOrEndWithin: 'begann oder endete irgendwann darin',
  endless: 'hat keinen Anfang oder kein Ende',
  endsUnknown: 'Anfang oder Ende nicht bekannt',
  legendMarks: {
    group: 'Gruppe', hollow: 'hohl', crossed: 'durchgestrichen', dashed: 'gestrichelt', band: 'Klammern', softBand: 'runde Klammern', lighterEnd: 'helleres Ende', arrow: 'Pfeil', noEnd: 'Balken ohne Ende', dashedAxis: 'gestrichelte Achse',
  },
  andMore: (formatted) => `und ${formatted} weitere`,

  close: 'Schließen',
  details: {
    date: 'Wann', group: 'Gruppe', occurrence: 'Stand', status: 'Gewissheit', place: 'Wo',
    attributions: 'Wer es sagt', archived: 'archivierte Kopie', links: 'Links', relations: 'Im Zusammenhang', kind: 'Art', tags: 'Schlagwörter',
  },
  previous: 'Voriges Ereignis',
  next: 'Nächstes Ereignis',
  copyLink: 'Link kopieren',
  linkCopied: 'Link kopiert',
  accountsDisagree: 'Die Darstellungen gehen auseinander',
  accountsFor: 'Dafür',
  accountsAgainst: 'Dagegen',
  accountsNeither: 'Ohne Partei zu ergreifen',
  relation: (type) => RELATIONS[type] ?? type,
  inverseRelation: (type) => INVERSE[type] ?? `„${type}“, von dort aus`,
  credit: (who) => `Quelle: ${who}`,
  loadFrom: (host) => `Inhalt von ${host} laden`,
  loadNote: (host) => `${host} erfährt dann, dass Sie hier sind.`,

  event: 'Ereignis',
  oldestFirst: 'Älteste zuerst',
  newestFirst: 'Neueste zuerst',
  groupedBy: 'Gegliedert nach',
  units: {day: 'Tag', month: 'Monat', year: 'Jahr'},
  sortedBy: (column, descending) => `Sortiert nach „${column}“, ${descending ? 'absteigend' : 'aufsteigend'}`,
  showMore: (formatted) => `${formatted} weitere zeigen`,
  attribution: (who, stance, said) => [stance ? `${who} (${stance})` : who, said].filter(Boolean).join(', '),
  published: (date) => `veröffentlicht ${date}`,

  loading: 'Die Zeitleiste wird geladen …',
  empty: 'Es gibt keine Ereignisse zu zeigen.',
  failed: (reason) => `Die Zeitleiste kann nicht gezeigt werden: ${reason}.`,
  failure: {network: 'ihre Daten ließen sich nicht laden', json: 'ihre Daten sind kein gültiges JSON', noData: 'ihre Daten enthalten keine lesbaren Ereignisse'},
  dataProblems: (_, formatted) => `${formatted} Fehler in den Daten; gezeigt wird, was lesbar war.`,
  tryAgain: 'Erneut versuchen',
};
