import type {View} from '../view/view.js';
import type {EventDate} from '../time/event-date.js';
import {isTimeOfDay} from '../time/zones.js';
import type {Wording} from './event-words.js';

/**
 * A date in words, in local time of the axis; with a time of day, also the name of the zone, as it is during `around`.
 */
export function spokenTime(date: EventDate, around: View, wording: Wording): string {
  const {
    axis: {hasInstants},
    messages,
  } = wording;
  return messages.join([
    wording.date(date),
    ...(hasInstants && isTimeOfDay(date.precision) ? [wording.zoneName(around)] : []),
  ]);
}
