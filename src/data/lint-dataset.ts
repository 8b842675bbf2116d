import {onAxis} from '../time/zones.js';
import {axisZone} from './axis-zone.js';
import {quote} from './issue.js';
import {readBriefly, readings} from './read-briefly.js';
import type {DatasetEvent} from './types.js';

/** Reads as `readBriefly` does, and lints at once. */
export function readLinted(...input: Parameters<typeof readBriefly>): ReturnType<typeof readBriefly> {
  const read = readBriefly(...input);
  lintDataset(read.dataset.events);
  return read;
}

/**
 * Warns of well-formed but implausible events, once for each list of events that was read, and changes nothing. The
 * warnings come to the issues that reading has found.
 */
export function lintDataset(events: readonly DatasetEvent[]): void {
  const reading = readings.get(events);
  if (!reading) return;
  readings.delete(events);
  const {dataset, places} = reading;
  const {now} = dataset;
  const {zone} = axisZone(dataset);
  const ids = new Set(events.map(({id}) => id));
  events.forEach((event, index) => {
    const named = () => `${quote(event.title)} (${quote(event.id)})`; // built only for a warning
    if (event.status === 'confirmed' && !event.attributions?.length) {
      places[index].warn('confirmed-without-attribution', `${named()} is confirmed by nobody`);
    }
    if (event.status === 'claimed' && !event.attributions?.length) {
      places[index].warn('claimed-by-nobody', `${named()} is claimed by nobody`);
    }
    if (event.occurrence === 'planned' && now && onAxis(event.date, zone).endLatest <= onAxis(now, zone).earliest) {
      places[index].warn('planned-in-the-past', `${named()} is planned in the past`);
    }
    for (const {to} of event.relations ?? []) {
      if (!ids.has(to)) places[index].child('relations').warn('unknown-event', `${named()} is related to ${quote(to)}`);
    }
  });
}
