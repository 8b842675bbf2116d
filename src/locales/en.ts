import {enPicture} from './en-picture.js';
import type {Messages, UseMessages} from './messages.js';

const INVERSE: Readonly<Record<string, string>> = {
  answers: 'answered by', contradicts: 'contradicted by', 'part of': 'has as a part', follows: 'followed by', 'comes before': 'comes after',
  'refers to': 'referred to by', 'is about': 'mentioned in', 'goes beyond': 'taken further by',
};

/** English, for what a reader does. */
export const enUse: UseMessages = {
  legendMarks: {
    group: 'group', hollow: 'hollow', crossed: 'crossed out', dashed: 'dashed', band: 'brackets', softBand: 'round brackets', lighterEnd: 'lighter end', arrow: 'arrow', noEnd: 'bar without an end', dashedAxis: 'dashed axis',
  },
  stance: {claims: 'claim', reports: 'report', confirms: 'confirmation', denies: 'denial', disputes: 'dispute', retracts: 'retraction', analyses: 'analysis'},
  keyNames: {tab: 'Tab', home: 'Home', end: 'End', pageUp: 'Page Up', pageDown: 'Page Down', enter: 'Enter', escape: 'Esc', shift: 'Shift'},
  keyUses: {
    tab: 'to the next button or link; all events together are one',
    step: 'to the earlier or the later event',
    ends: 'to the first or the last event',
    period: 'to the period before or after, as the axis names them',
    enter: 'opens the details; once more: into them',
    escape: 'closes the details',
    zoom: 'nearer, farther',
    all: 'all of time',
    shift: 'moves what is shown earlier or later',
    row: 'up, down, to the first, to the last, among rows or choices',
    tool: 'in the toolbar: from button to button',
    side: 'in the overview: moves an end of what is shown',
  },
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
  accountsFor: 'They say so',
  accountsAgainst: 'They say otherwise',
  accountsNeither: 'They take no side',
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
};

/** English. */
export const en: Messages = {...enPicture, ...enUse};
