import type {TimelineEvent} from '../data/types.js';

/** The text of an event as plain text; undefined if it has none. */
export function eventText({text}: Pick<TimelineEvent, 'text'>): string | undefined {
  return text;
}
