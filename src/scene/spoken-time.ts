import type {View} from '../view/view.js';
import type {EventDate} from '../time/event-date.js';
import {isTimeOfDay} from '../time/zones.js';
import type {Wording} from './event-words.js';

/**
 * A time by the clocks of the axis; where it is one of day, with their zone, as that is called in a stretch of time
 * around.
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
