import type {EventDate} from '../time/event-date.js';
import {onAxis} from '../time/zones.js';
import {axisZone} from './axis-zone.js';
import {type Cursor, quote} from './issue.js';
import {lateReaders} from './late-readers.js';
import {readBriefly, readings} from './read-briefly.js';
import {finish, type Steps} from './steps.js';
import type {DatasetEvent} from './types.js';

/** Reads as `readBriefly` does, and lints at once. */
export function readLinted(...input: Parameters<typeof readBriefly>): ReturnType<typeof readBriefly> {
  const read = readBriefly(...input);
  lintDataset(read.dataset.events);
  return read;
}

/**
 * Warns of well-formed but implausible events, once for each list of events that was read, and of a story that is about
 * others, and changes nothing. The
 * warnings come to the issues that reading has found.
 */
export function lintDataset(events: readonly DatasetEvent[]): void {
  finish(lintingDataset(events));
}

/** The same in steps, one for each event. */
export function* lintingDataset(events: readonly DatasetEvent[]): Steps<void> {
  const reading = readings.get(events);
  if (!reading || reading.isLinted) return;
  reading.isLinted = true;
  const {dataset, places} = reading;
  const {now} = dataset;
  const {zone} = axisZone(dataset);
  const ids = new Set<string>();
  for (const {id} of events) {
    ids.add(id);
    yield;
  }
  for (const [index, event] of events.entries()) {
    lintStatus(event, places[index]);
    if (now && event.occurrence === 'planned')
      lintPlan(event, {now, zone, endLatest: onAxis(event.date, zone).endLatest}, places[index]);
    for (const {to} of event.relations ?? []) if (!ids.has(to)) lintRelation(event, to, places[index]);
    yield;
  }
  // `events` is empty for columns and for large files: then the ids are not known here, and steps are not checked.
  if (events.length && dataset.story) lateReaders.lintStory?.(dataset.story, ids);
}

/** What a warning names of an event. */
type Named = Pick<DatasetEvent, 'id' | 'title'>;

const named = ({id, title}: Named) => `${quote(title)} (${quote(id)})`;

/** Warns of an event of which nobody says what its status says. */
export function lintStatus(event: Named & Pick<DatasetEvent, 'status' | 'attributions'>, at: Cursor): void {
  if (event.attributions?.length) return;
  if (event.status === 'confirmed') at.warn('confirmed-without-attribution', `${named(event)} is confirmed by nobody`);
  if (event.status === 'claimed') at.warn('claimed-by-nobody', `${named(event)} is claimed by nobody`);
}

/**
 * Warns of a planned event that is over when the dataset is published.
 * @param endLatest - of the event, on the axis of the zone.
 */
export function lintPlan(
  event: Named,
  {now, zone, endLatest}: {readonly now: EventDate; readonly zone: string; readonly endLatest: number},
  at: Cursor,
): void {
  if (endLatest <= onAxis(now, zone).earliest) at.warn('planned-in-the-past', `${named(event)} is planned in the past`);
}

/** Warns of a relation to what is no event. */
export function lintRelation(event: Named, to: string, at: Cursor): void {
  at.child('relations').warn('unknown-event', `${named(event)} is related to ${quote(to)}`);
}
