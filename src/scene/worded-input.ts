import type {EventTable} from '../data/event-table.js';
import type {EventWords, LayoutInput} from '../layout/layout-input.js';
import type {TextMeasure} from '../layout/text-measure.js';
import type {View} from '../view/view.js';
import {calendarDay} from '../time/calendar.js';
import {onAxis, toWall, zones} from '../time/zones.js';
import type {EventDate} from '../time/event-date.js';
import type {Wording} from './event-words.js';

/** What a layout is made from: the table and the view, and the words of a language for them. */
export function wordedInput(table: EventTable, extent: View, wording: Wording, measure: TextMeasure): LayoutInput {
  const {dataset, messages, locale} = wording;
  const {zone, hasInstants} = table;
  const {now} = dataset;
  // Where all of time lies in one year, the axis has said it; NaN is no year.
  const year = yearOf(toWall(extent.start, zone), toWall(extent.end, zone)) ?? NaN;
  const isSaid = (date: EventDate) => {
    const {earliest, endLatest} = zones.rules?.told(date, {zone, length: 'short'}).date ?? date;
    return yearOf(earliest, endLatest) === year;
  };
  const words = new Map<number, EventWords>();
  const input: LayoutInput = {
    table,
    extent,
    measure,
    locale,
    zone,
    ...(hasInstants && {zoneName: wording.zoneName(extent)}),
    words: (row) => {
      let written = words.get(row);
      if (!written) {
        const event = dataset.events[table.order[row]];
        written = wording.written(event, isSaid(event.date));
        words.set(row, written);
      }
      return written;
    },
    shortDate: (row, length) => {
      const event = dataset.events[table.order[row]];
      const {text, lang} = wording.datePhrase(event.date, event, length, isSaid(event.date));
      // Where dates have no language of their own, neither has.
      return wording.dateLang === undefined || lang === input.words(row).dateLang ? text : undefined;
    },
    ...(now &&
      now.endLatest < Infinity && {
        now: {time: onAxis(now, zone).endLatest, label: messages.afterNow(wording.date(now, 'short', isSaid(now)))},
      }),
    chipLabel: (count) => messages.more(wording.count(count)),
    edgeLabel: (side, count) => (side === 'before' ? messages.earlier : messages.later)(wording.count(count)),
  };
  return input;
}

/** The year in which a whole stretch of time lies, if it is one; one without a start or an end has no year. */
function yearOf(start: number, end: number): number | undefined {
  const {year} = calendarDay(start);
  return calendarDay(end - 1).year === year ? year : undefined;
}
