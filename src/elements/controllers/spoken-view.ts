import {isInView} from '../../query/events-in-view.js';
import {messageWording} from '../message-wording.js';
import type {View} from '../../view/view.js';
import type {Messages} from '../../locales/messages.js';
import type {ScenePlan} from '../../scene/scene-plan.js';
import {spokenTime} from '../../scene/spoken-time.js';
import {DAY, HOUR, MEAN_YEAR, MINUTE, SECOND} from '../../time/calendar.js';
import {exactDate} from '../../time/exact-date.js';
import {type EventDate, type Precision, spanOf} from '../../time/event-date.js';
import {toWall} from '../../time/zones.js';

/** Views of at least this length, ms, are announced in this unit: a finer one would be more exact than what is seen. */
const PRECISIONS: readonly (readonly [number, Precision])[] = [
  [4 * MEAN_YEAR, 'year'],
  [MEAN_YEAR / 3, 'month'],
  [2 * DAY, 'day'],
  [2 * HOUR, 'hour'],
  [2 * MINUTE, 'minute'],
  [2 * SECOND, 'second'],
];

/** What is in view, in a sentence: "June 20 – 26, 2021: 12 of 17 events". */
export function spokenView({input: {wording, table}, extent}: ScenePlan, view: View, messages: Messages): string {
  const date = dateOfView({start: toWall(view.start, table.zone), end: toWall(view.end, table.zone)});
  const within = messageWording('inView', messages, wording);
  const when = spokenTime(date, view, within);
  // How many they are would have to be asked for.
  if (table.isPartial) return when;
  let all = 0;
  let shown = 0;
  for (let row = 0; row < table.length; row++) {
    if (!isInView(table, row, extent)) continue;
    all++;
    if (isInView(table, row, view)) shown++;
  }
  return messages.inView(when, within.count(shown), within.count(all));
}

/** What is in view as a date, on the clocks of the axis. */
export function dateOfView({start: from, end: to}: View): EventDate {
  const [, precision] = PRECISIONS.find(([least]) => to - from >= least) ?? [0, 'millisecond' as const];
  // Nobody is told parts of a millisecond.
  const [start, end] = [Math.floor(from), Math.ceil(to)];
  const side: EventDate = {...exactDate(start, start, precision), endEarliest: end, endLatest: end};
  return {...spanOf(side, side), endEarliest: -Infinity};
}
