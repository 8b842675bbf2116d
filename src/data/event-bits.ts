import {type EventDate, isPlain} from '../time/event-date.js';

export const EVENT_BITS = {span: 1, openStart: 2, openEnd: 4, plainStart: 8, plainEnd: 16} as const;

/** What a date says of its event in `EVENT_BITS`. */
export function bitsOf(date: EventDate): number {
  return (
    (date.kind === 'span' ? EVENT_BITS.span : 0) |
    (date.openStart ? EVENT_BITS.openStart : 0) |
    (date.openEnd ? EVENT_BITS.openEnd : 0) |
    (isPlain(date) ? EVENT_BITS.plainStart : 0) |
    (isPlain(date, 'end') ? EVENT_BITS.plainEnd : 0)
  );
}
